import type { CanonicalName, Hash, LogEntry, Plan, Range, ReviewRecord, TypedDecision } from "../core";
import type { Checker } from "./check-sheet";
import type { ChangeRecord, LiveWorkbook, WorkbookEvent } from "./port";
import type { TotalsRecord } from "./total-edit";
import type { Store } from "./session-state";

/** Names of countries are heavy (forty languages) and loaded when the first chapter is. */
export interface CountryNames {
  readonly canonicalCountry: CanonicalName;
  readonly isCountry: (name: string) => boolean;
}

/** What the steps need beside the workbook. */
export interface SessionOptions {
  readonly countryNames: () => Promise<CountryNames>;
  /** Finds, checks and diagnoses the tables of a sheet. */
  readonly check: Checker;
  readonly now: () => Date;
  readonly hash: Hash;
  /** Writes a plan as the bytes of an .xlsx file; the library comes with the first copy. */
  readonly writeWorkbook: (plan: Plan, created: Date) => Promise<Uint8Array>;
  /** Runs something after a while; the returned function calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** A change of a sheet that its comments and flags are still to tell of, and by what step it was made. */
export type Untold = { readonly sheetId: string; readonly change: ChangeRecord } & (
  | { readonly what: "repair"; readonly finding: string; readonly repair: number }
  | { readonly what: "undo"; readonly number: number }
);

/** Everything that a step works with. */
export interface Work extends SessionOptions {
  readonly workbook: LiveWorkbook;
  readonly store: Store;
  /** Changes made from the pane, the last one last, each with the number of its entry in the log. */
  readonly changes: { readonly change: ChangeRecord; readonly number: number | undefined }[];
  /** What was said of totals before each word on them, the last one last. */
  readonly unsaid: TotalsRecord[];
  /** The last of them, where the word that followed was only half kept. */
  halfSaid: TotalsRecord | undefined;
  /** The last change, where only some of its cells were written. */
  halfChanged: ChangeRecord | undefined;
  /** A repair or its undoing that stands and is logged, and that comments and flags do not tell of yet. */
  untold: Untold | undefined;
  readonly listeners: Set<(event: WorkbookEvent) => void>;
  /** Whether every change in the workbook is told: what was checked and is not stale then still stands. */
  following: boolean;
  /** Changes of the checked sheet that were told so far: a check that began before the last one is outdated. */
  edits: number;
  /** Ends the check that runs; the newest one counts. */
  endCheck: () => void;
  /** The log and the signatures as they were last seen: where their sheets are deleted they are written anew. */
  readonly kept: {
    log: readonly LogEntry[];
    record: ReviewRecord | undefined;
    /** Decisions typed on the Findings sheet that could not be taken over, by subject. */
    pending: ReadonlyMap<string, TypedDecision>;
    /** Places that turned out not to be free when the findings were last shown. */
    closed: readonly Range[];
    /** What the Summary was last told of decisions and signatures. */
    summary: string;
  };
  /** Whether a review may stand in the workbook: if not, no sheet of it is looked for. */
  reviewed: boolean;
}
