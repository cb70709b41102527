import type { Plan } from "../../../src/core";
import { excelWorkbook } from "../../../src/excel/excel-workbook";
import type { ExcelHost } from "../../../src/excel/host";
import { createSession } from "../../../src/workbook/create-session";
import type { LiveWorkbook } from "../../../src/workbook/port";
import type { Session } from "../../../src/workbook/session";
import type { WorkbookContent } from "../../../src/workbench/content";
import type { Fault, Gateway } from "../../../src/workbench/gateway";
import type { Book } from "../../../src/workbench/univer/book";
import { writeWorkbook } from "../../../src/xlsx/write";
import { Person } from "../../../src/workbench/person";
import { openSession, type Session as OpenBook } from "../../../src/workbench/session";
import { loadOffice, type OfficeInNode } from "../../../src/workbench/office-in-node";
import {
  officeScript,
  startUniverInNode,
  type StartedUniver,
} from "../../../src/workbench/univer/univer-in-node";

/** A place on the wire: an action of one try of a job, or the answer of one of its round trips. */
export interface FaultPoint {
  /** The `Excel.run` that it falls into, counted from when counting began. */
  readonly run: number;
  readonly kind: "action" | "answer";
  /** The action, or the round trip, within that run. */
  readonly at: number;
}

/** How often Excel fails there: `forever` fails everything from there on, until it is lifted. */
export const TIMES = ["once", "twice", "forever"] as const;
export type Times = (typeof TIMES)[number];

/** Counts runs, round trips and actions as they pass. */
class Counter {
  run = -1;
  action = -1;
  answer = -1;
  readonly seen: FaultPoint[] = [];

  newRun(): void {
    this.run += 1;
    [this.action, this.answer] = [-1, -1];
  }

  see(kind: FaultPoint["kind"]): FaultPoint {
    this[kind] += 1;
    const point = { run: this.run, kind, at: this[kind] };
    this.seen.push(point);
    return point;
  }
}

const strikes = (point: FaultPoint, times: Times, now: FaultPoint): boolean => {
  if (times === "forever")
    return now.run > point.run || (now.run === point.run && now.kind === point.kind && now.at >= point.at);
  const runs = times === "once" ? [point.run] : [point.run, point.run + 1];
  return now.kind === point.kind && now.at === point.at && runs.includes(now.run);
};

/** Excel's stand-in with our adapter and a session over it, and a wire that can be made to fail anywhere. */
export interface Bench {
  readonly book: Book;
  readonly bugs: readonly unknown[];
  readonly workbook: LiveWorkbook;
  readonly newSession: () => Session;
  /** Begins to count; the list grows with every action and answer that passes. */
  readonly count: () => readonly FaultPoint[];
  /** Begins to count, and fails there; the returned function lifts the fault. */
  readonly failAt: (point: FaultPoint, code: string, times: Times) => () => void;
  readonly close: () => Promise<void>;
}

const now = (): Date => new Date(2026, 10, 24);
const bytesOf = (plan: Plan, created: Date): Promise<Uint8Array> => writeWorkbook(plan, { created });
const later = () => () => undefined;

/** Univer and office.js, which take longer to start than a case to run: one pair serves many workbooks, one after
 *  the other. */
export class Benches {
  private readonly univer: StartedUniver = startUniverInNode();
  private readonly office: OfficeInNode;
  private gateway: Gateway | undefined;
  /** Hears every request. */
  hear: (request: string) => void = () => undefined;
  /** Changes every answer on its way to the add-in. */
  garble: (answer: string) => string = (answer) => answer;

  constructor() {
    this.office = loadOffice(officeScript(), {
      excelApi: "1.15",
      answer: async (body, flags) => {
        if (!this.gateway) throw new Error("No workbook is open");
        this.hear(body);
        return this.garble(await this.gateway.answer(body, flags));
      },
    });
  }

  open(content: WorkbookContent): Bench {
    const open = openSession(this.univer.api, content, (book) => new Person(book));
    this.gateway = open.gateway;
    open.book.announcer.listen((messages) => this.office.fire(messages));
    return benchOver(open, this.office);
  }

  dispose(): void {
    this.univer.dispose();
  }
}

const benchOver = (opened: OpenBook<Person>, office: OfficeInNode): Bench => {
  const { book, gateway } = opened;
  let counter = new Counter();
  const host: ExcelHost = {
    run: (how, batch) => {
      counter.newRun();
      return office.Excel.run(how, batch);
    },
    supports: (version) => office.Office.context.requirements.isSetSupported("ExcelApi", version),
    createWorkbook: () => Promise.resolve(),
    pause: () => Promise.resolve(),
  };
  const workbook = excelWorkbook(host);
  const watchWire = (fails: (at: FaultPoint) => boolean, code: string): (() => void) => {
    const ask = (kind: FaultPoint["kind"]) => () => fails(counter.see(kind));
    const fault: Fault = { code, times: Infinity, action: ask("action"), answer: ask("answer") };
    return gateway.injectFault(fault);
  };
  let lift = watchWire(() => false, "");
  const watchOnly = (): void => {
    lift();
    lift = watchWire(() => false, "");
  };
  return {
    book,
    bugs: gateway.bugs,
    workbook,
    newSession: () => createSession(workbook, { now, later, writeWorkbook: bytesOf }),
    count: () => (counter = new Counter()).seen,
    failAt: (point, code, times) => {
      counter = new Counter();
      lift();
      lift = watchWire((at) => strikes(point, times, at), code);
      return watchOnly;
    },
    close: async () => {
      await book.recalculation.upToDate(); // a calculation under way would answer for the next workbook
      opened.close();
    },
  };
};
