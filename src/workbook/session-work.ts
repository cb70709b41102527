import type { CanonicalName } from "../core";
import type { Checker } from "./check-sheet";
import type { ChangeRecord, LiveWorkbook, WorkbookEvent } from "./port";
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
  /** Runs something after a while; the returned function calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** Everything that a step works with. */
export interface Work extends SessionOptions {
  readonly workbook: LiveWorkbook;
  readonly store: Store;
  /** Changes made from the pane, the last one last. */
  readonly changes: ChangeRecord[];
  readonly listeners: Set<(event: WorkbookEvent) => void>;
  /** Whether every change in the workbook is told: what was checked and is not stale then still stands. */
  following: boolean;
  /** Changes of the checked sheet that were told so far: a check that began before the last one is outdated. */
  edits: number;
  /** Ends the check that runs; the newest one counts. */
  endCheck: () => void;
}
