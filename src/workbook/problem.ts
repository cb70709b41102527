import type { CellRef, Range, Result } from "../core";
import type { ChangeRecord } from "./change-record";

/** Why a cell that Crossfoot wanted to fill is not free. */
export type TakenBy = "content" | "format" | "merge" | "filter" | "table";

/**
 * Expected trouble with a workbook, as data. Words are in core/messages (`problemSentence`); nothing has been
 * lost when one of these is returned, and whatever was half done is taken back by the next try or by
 * *Remove annotations*.
 */
export type WorkbookProblem =
  | { readonly code: "cell-editing" }
  | { readonly code: "busy"; readonly hostCode: string }
  | { readonly code: "session-lost" }
  | { readonly code: "too-large"; readonly sheet: string; readonly cells: number }
  | { readonly code: "sheet-gone"; readonly sheet: string }
  | { readonly code: "unsupported-sheet" }
  | { readonly code: "sheet-protected"; readonly sheet: string }
  | { readonly code: "workbook-protected" }
  | { readonly code: "place-taken"; readonly sheet: string; readonly range: Range; readonly by: TakenBy }
  | { readonly code: "changed-since"; readonly sheet: string; readonly cell: CellRef }
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "not-supported"; readonly requirement: string }
  | { readonly code: "cancelled" }
  /** Some cells of a change were written, and putting them back failed too: `undo` of the record does it. */
  | { readonly code: "half-changed"; readonly record: ChangeRecord }
  /** Protected, or open for reading only. */
  | { readonly code: "not-allowed"; readonly hostCode: string; readonly sheet: string }
  /** Merged cells, a filter, a pivot table or a table do not let this be written. */
  | { readonly code: "in-the-way"; readonly hostCode: string; readonly sheet: string }
  | { readonly code: "refused"; readonly hostCode: string };

/** What every operation on a workbook answers. */
export type Outcome<Value> = Result<Value, WorkbookProblem>;
