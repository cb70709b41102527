import type { CellRef, Range } from "../address";

/**
 * What a person said of a total: that these cells add up those, or that they are no total of those. It names cells
 * and not what stands in them, so that it can be kept with the workbook and moves along with its cells.
 */
export interface TotalChoice {
  readonly verdict: "total" | "no-total";
  /** One cell, or cells of one row or one column, each the total of its own members. */
  readonly total: readonly Range[];
  /** Of a row of totals the rows that are added, of a column of totals the columns; of one cell any cells. */
  readonly members: readonly Range[];
  /** What is subtracted, in the same way. */
  readonly minus: readonly Range[];
}

/** What a person selected for a total, before it is known whether that makes one. */
export type SelectedTotal = Pick<TotalChoice, "total" | "members" | "minus">;

/** Why a selection makes no total. */
export type ChoiceProblem =
  | { readonly code: "no-total-cell" }
  | { readonly code: "no-members" }
  /** The total's cells fill a block, or lie apart: neither one row nor one column. */
  | { readonly code: "not-a-line"; readonly range: Range }
  | { readonly code: "total-in-itself"; readonly cell: CellRef }
  | { readonly code: "added-and-subtracted"; readonly cell: CellRef }
  /** The total's cell holds no figure. */
  | { readonly code: "no-figure"; readonly cell: CellRef }
  /** None of the members holds a figure. */
  | { readonly code: "members-without-figures"; readonly range: Range }
  /** A figure that stands in no table of the sheet: in a title, a note, or as a code. */
  | { readonly code: "outside-tables"; readonly cell: CellRef }
  /** `cell` is the total; `through` already adds it up, directly or by way of other totals. */
  | { readonly code: "circular"; readonly cell: CellRef; readonly through: CellRef }
  | { readonly code: "too-scattered"; readonly areas: number; readonly limit: number };
