import { failed } from "../core";
import type { Outcome } from "../workbook/problem";
import type { ExcelHost } from "./host";
import { officeCode, problemOf, troubleOf } from "./trouble";

/** Excel on the web refuses requests and answers of more than 5 MB; this leaves room for what we cannot count. */
const LARGEST_REQUEST = 3_500_000;
const SMALLEST_REQUEST = 30_000;

/** Transient trouble is tried three times in all, with these waits between. */
const WAITS = [250, 1_000];

/** One go at a job: what it may send or ask for in one round trip, in bytes. */
export interface Attempt {
  readonly context: Excel.RequestContext;
  readonly budget: number;
}

/** A job that may be begun anew at any time: it looks before it writes, and repeating it does no harm. */
export type Batch<Value> = (attempt: Attempt) => Promise<Outcome<Value>>;

export interface Runner {
  /** Runs a job after those before it. `sheet` is named where trouble concerns one. */
  run<Value>(batch: Batch<Value>, sheet?: string): Promise<Outcome<Value>>;
  /** Runs a job after those before it, and never again: for one that repeating would do harm. After `busy` it may have
   *  been done. */
  once<Value>(batch: Batch<Value>): Promise<Outcome<Value>>;
}

interface Chances {
  readonly waits: readonly number[];
  readonly budget: number;
  /** Whether what is gone was looked for anew already. */
  readonly lookedAgain: boolean;
}

const CHANCES: Chances = { waits: WAITS, budget: LARGEST_REQUEST, lookedAgain: false };
const NO_CHANCES: Chances = { waits: [], budget: SMALLEST_REQUEST, lookedAgain: true };

/** What is left to try after an error; undefined when nothing is. */
const chancesAfter = (code: string, chances: Chances): (Chances & { wait: number }) | undefined => {
  const trouble = troubleOf(code);
  const { budget, lookedAgain } = chances;
  const [wait, ...waits] = chances.waits;
  if (trouble === "transient" && wait !== undefined) return { ...chances, waits, wait };
  if (trouble === "too-big" && budget > SMALLEST_REQUEST) return { ...chances, budget: budget / 2, wait: 0 };
  // someone has renamed, moved or deleted something between our look and our writing
  if (trouble === "gone" && !lookedAgain) return { ...chances, lookedAgain: true, wait: 0 };
  return undefined;
};

const attempt = async <Value>(
  host: ExcelHost,
  batch: Batch<Value>,
  sheet: string,
  chances: Chances,
): Promise<Outcome<Value>> => {
  try {
    return await host.run({ delayForCellEdit: true }, (context) =>
      batch({ context, budget: chances.budget }),
    );
  } catch (error) {
    const code = officeCode(error);
    if (code === undefined) throw error;
    const next = chancesAfter(code, chances);
    if (!next) return failed(problemOf(code, sheet));
    if (next.wait > 0) await host.pause(next.wait);
    return attempt(host, batch, sheet, next);
  }
};

/** The one queue through which everything goes to Excel: two runs at once could see each other half done.
 *
 *  Transient errors are tried again after a wait, what is too big is halved, and what is gone is looked for once
 *  more, by `error.code` alone. */
export const createRunner = (host: ExcelHost): Runner => {
  let last: Promise<unknown> = Promise.resolve();
  const queued = <Value>(batch: Batch<Value>, sheet: string, chances: Chances): Promise<Outcome<Value>> => {
    const start = () => attempt(host, batch, sheet, chances);
    const mine = last.then(start, start);
    last = mine.catch(() => undefined); // a bug is thrown to its caller, not to the next in the queue
    return mine;
  };
  return {
    run: (batch, sheet = "") => queued(batch, sheet, CHANCES),
    once: (batch) => queued(batch, "", NO_CHANCES),
  };
};
