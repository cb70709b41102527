import type { CellRef, Range, Result } from "../core";

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
  | { readonly code: "refused"; readonly hostCode: string };

/** What every operation on a workbook answers. */
export type Outcome<Value> = Result<Value, WorkbookProblem>;
