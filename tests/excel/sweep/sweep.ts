import { isDeepStrictEqual } from "node:util";
import type { Session } from "../../../src/workbook/session";
import type { Bench, Benches, FaultPoint, Times } from "./bench";
import type { Command, Told } from "./commands";
import { snapshotOf, theirs, type Snapshot } from "./snapshot";

/** What a command does where nothing fails. */
export interface Golden {
  readonly points: readonly FaultPoint[];
  readonly before: Snapshot;
  readonly done: Snapshot;
  /** After the way back from before the command, and from after it. */
  readonly clean: readonly Snapshot[];
}

/** One fault: where, what and how often. */
export interface Fault {
  readonly point: FaultPoint;
  readonly code: string;
  readonly times: Times;
}

interface Prepared {
  readonly bench: Bench;
  readonly session: Session;
}

const prepared = async (benches: Benches, command: Command): Promise<Prepared> => {
  const bench = benches.open(command.content);
  const session = bench.newSession();
  await command.prepare(session);
  return { bench, session };
};

const putAway = async ({ bench, session }: Prepared): Promise<void> => {
  await session.stop();
  await bench.close();
};

/** Runs the command with nothing in its way. */
export const goldenOf = async (benches: Benches, command: Command): Promise<Golden> => {
  const first = await prepared(benches, command);
  const before = await snapshotOf(first.bench.book);
  const points = first.bench.count();
  const told = await command.act(first.bench, first.session);
  if (told !== undefined) throw new Error(`${command.name} fails by itself: ${told}`);
  const seen = [...points];
  const done = await snapshotOf(first.bench.book);
  await command.wayBack(first.session);
  const afterDone = await snapshotOf(first.bench.book);
  await putAway(first);
  const second = await prepared(benches, command);
  await command.wayBack(second.session);
  const afterBefore = await snapshotOf(second.bench.book);
  await putAway(second);
  return { points: seen, before, done, clean: [afterDone, afterBefore] };
};

/** A sentence that says what happened, and one that says what to do. */
const saysWhatToDo = (said: string): boolean =>
  said.length > 30 &&
  !/undefined|\[object|NaN/.test(said) &&
  /try again|Remove annotations|[Rr]efresh|Undo|Open |Finish|check|Load|Copy|copy|Take off|Unprotect|Clear|Check the sheet again/.test(
    said,
  );

/** What was found wrong, in words for whoever mends it. */
export type Complaint = string;

const MOST_RETRIES = 3;

/** Sweeps one command: every case is a fault, what is found wrong is complained about. */
export class Sweep {
  constructor(
    private readonly benches: Benches,
    private readonly command: Command,
    private readonly golden: Golden,
    /** States of the workbook from which both ways were walked already. */
    private readonly proven = new Set<string>(),
  ) {}

  /** The same sweep over another pair of Univer and office.js: these grow with every workbook. */
  over(benches: Benches): Sweep {
    return new Sweep(benches, this.command, this.golden, this.proven);
  }

  async run(fault: Fault): Promise<Complaint[]> {
    const broken = await this.broken(fault);
    const { complaints, key } = broken;
    const finished = broken.told === undefined && isDeepStrictEqual(broken.after, this.golden.done);
    if (finished || this.proven.has(key)) {
      await putAway(broken);
      return complaints;
    }
    const again = await this.retried(broken);
    const back = await this.takenBack(await this.broken(fault));
    if (complaints.length + again.length + back.length === 0) this.proven.add(key);
    return [...complaints, ...again, ...back];
  }

  /** The command with the fault in its way; the fault is lifted afterwards. */
  private async broken({ point, code, times }: Fault) {
    const { bench, session } = await prepared(this.benches, this.command);
    const lift = bench.failAt(point, code, times);
    const complaints: Complaint[] = [];
    let told = await this.act(bench, session, complaints);
    if (told !== undefined && times === "twice") told = await this.act(bench, session, complaints);
    if (told !== undefined && times === "forever") await this.command.wayBack(session);
    lift();
    const after = await snapshotOf(bench.book);
    complaints.push(...this.untouched(after, session));
    if (told === undefined && !isDeepStrictEqual(after, this.golden.done))
      complaints.push(`says that it is done, and is not: ${difference(after, this.golden.done)}`);
    if (bench.bugs.length > 0) complaints.push(`a bug of the stand-in: ${String(bench.bugs[0])}`);
    return { bench, session, told, after, complaints, key: keyOf(after, session) };
  }

  private async act(bench: Bench, session: Session, complaints: Complaint[]): Promise<Told> {
    try {
      const told = await this.command.act(bench, session);
      if (told !== undefined && !saysWhatToDo(told)) complaints.push(`says only: ${told}`);
      if (session.state().activity) complaints.push("still says that it is busy");
      return told;
    } catch (error) {
      complaints.push(`threw ${String(error instanceof Error ? error.stack : error)}`);
      return "threw";
    }
  }

  /** Whatever happened, what is the user's is as it was, or all of it as a person wanted it. */
  private untouched(after: Snapshot, session: Session): Complaint[] {
    if (session.state().lastChange) return []; // the pane offers to undo it
    const { before, done } = this.golden;
    return this.command.theirs.flatMap(({ sheet, rows, columns }) => {
      const [now, then, wanted] = [after, before, done].map((one) => theirs(one, sheet, rows, columns));
      const whole = isDeepStrictEqual(now, then) || isDeepStrictEqual(now, wanted);
      return whole ? [] : [`touched ${sheet}: ${difference(now, then)}`];
    });
  }

  /** Given again, the command ends in the same workbook as if nothing had happened. */
  private async retried(broken: Prepared): Promise<Complaint[]> {
    const complaints: Complaint[] = [];
    let told: Told = "";
    for (let tries = 0; told !== undefined && tries < MOST_RETRIES; tries += 1)
      told = await this.act(broken.bench, broken.session, complaints);
    if (told !== undefined) complaints.push(`cannot be done again: ${told}`);
    const after = await snapshotOf(broken.bench.book);
    if (!isDeepStrictEqual(after, this.golden.done))
      complaints.push(`done again, it ends elsewhere: ${difference(after, this.golden.done)}`);
    await putAway(broken);
    return complaints;
  }

  /** Taken back, the workbook is clean. Where the session's own memory is not needed, by a new session. */
  private async takenBack(broken: Prepared): Promise<Complaint[]> {
    const complaints: Complaint[] = [];
    const told = await this.command.wayBack(broken.session);
    if (told !== undefined) complaints.push(`cannot be taken back: ${told}`);
    const after = await snapshotOf(broken.bench.book);
    const { clean, before } = this.golden;
    if (![...clean, before].some((one) => isDeepStrictEqual(after, one)))
      complaints.push(`taken back, it is not clean: ${difference(after, clean[0])}`);
    await putAway(broken);
    return complaints;
  }
}

const keyOf = (after: Snapshot, session: Session): string => {
  const { problem, next, shown, stale, lastChange } = session.state();
  return JSON.stringify([after, problem?.code, next, shown, stale, lastChange]);
};

const LONGEST = 120;

const told = (value: unknown): string =>
  (value === undefined ? "nothing" : JSON.stringify(value)).slice(0, LONGEST);

/** Where two values differ first. */
const difference = (a: unknown, b: unknown, path = ""): string => {
  if (isDeepStrictEqual(a, b)) return "";
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${path} ${told(a)} for ${told(b)}`;
  const [one, other] = [a, b] as Record<string, unknown>[];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const key = keys.find((name) => !isDeepStrictEqual(one?.[name], other?.[name]));
  return key === undefined ? path : difference(one?.[key], other?.[key], `${path}.${key}`);
};
