import type { CanonicalName } from "../core";
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
}
