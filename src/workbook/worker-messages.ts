import type { Finding, Sheet, TableLayout } from "../core";
import type { Known } from "./check-sheet";

/** What the pane asks of the worker. */
export interface CheckRequest {
  readonly sheet: Sheet;
  readonly known: Known;
}

/** A table as data alone: the pane has the sheet, and makes the table of its layout again. */
export interface SentTable {
  readonly layout: TableLayout;
  readonly findings: readonly Finding[];
}

/** What the worker answers: how far it is, then once how it ended. */
export type CheckReply =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "checked"; readonly tables: readonly SentTable[]; readonly ofChapter: boolean }
  /** A bug: it is thrown again where the check was asked for. */
  | { readonly kind: "broken"; readonly message: string; readonly stack: string | undefined };
