import type { Amount } from "./amount";
import type { AmountGrid } from "./reading/amount-grid";
import type { MarkStyle } from "./reading/read-text";
import type { Reading } from "./reading/reading";
import type { CellRef, Range } from "./address";
import type { Sheet } from "./sheet";

/** On what ground a line was taken for a total, strongest first. `declared`: a person or the source said so. */
export type Basis = "declared" | "formula" | "label" | "arithmetic";

/**
 * One statement "this line is the sum of those lines", over many cells at once.
 * - `row`: in every column of `over`, the cell in row `total` is the sum of those in rows `members` less `minus`.
 * - `column`: the same with rows and columns exchanged.
 * Lines count from 0 on the sheet.
 */
export interface LineRelation {
  readonly kind: "row" | "column";
  readonly total: number;
  readonly members: readonly number[];
  readonly minus: readonly number[];
  readonly over: readonly number[];
  readonly basis: Basis;
}

/** One total whose members do not lie along a line: a grand total over all amounts or over several tables,
 *  or a total in another column than its members. */
export interface CellRelation {
  readonly kind: "cells";
  readonly total: CellRef;
  readonly members: readonly CellRef[];
  readonly minus: readonly CellRef[];
  readonly basis: Basis;
}

export type Relation = LineRelation | CellRelation;

/** Where a table stands on its sheet and what its totals are; lines count from 0 on the sheet. */
export interface TableLayout {
  /** Headings, labels and amounts. */
  readonly range: Range;
  /** The amounts alone, totals included. */
  readonly body: Range;
  readonly relations: readonly Relation[];
  /** Rows of headings above the body, top to bottom; by default all rows of `range` above it. */
  readonly headingRows?: readonly number[];
  /** Columns of labels, left to right; by default all columns of `range` before the body. */
  readonly labelColumns?: readonly number[];
  /** Lines of the body that hold no amounts (rates, years, codes). */
  readonly otherRows?: ReadonlySet<number>;
  readonly otherColumns?: ReadonlySet<number>;
  /** See `Table.unit`; 0 by default. */
  readonly unit?: Amount;
  readonly randomRounding?: boolean;
  readonly style?: MarkStyle;
}

/**
 * A table with its totals. Amounts are whole numbers of the table's smallest unit: with `scale` 2, 12.50 is
 * 1250n. Each cell keeps what was met in reading it, so that evidence survives to the report.
 */
export interface Table {
  readonly sheet: Sheet;
  /** What `tableOf` made this table of: plain data, which may be kept or sent elsewhere. */
  readonly layout: TableLayout;
  /** Headings, labels and amounts. */
  readonly range: Range;
  /** The amounts alone, totals included. */
  readonly body: Range;
  /** Decimals of the smallest unit, 0 or more. */
  readonly scale: number;
  /** Decimals that the cells' figures are printed with; without cells, those that are usual in the table. */
  decimalsAt(cells?: readonly CellRef[]): number;
  /** The step to which the printed figures are rounded, in smallest units (100 where every figure is a multiple
   *  of a hundred units); 0 where figures are exact, so that nothing is excused. */
  readonly unit: Amount;
  /** Figures are rounded at random to multiples of `unit`, up or down, to protect small counts. */
  readonly randomRounding: boolean;
  readonly relations: readonly Relation[];
  /** Rows of headings above the body and columns of labels before it, which name its lines. */
  readonly headingRows: readonly number[];
  readonly labelColumns: readonly number[];
  /** The body's amounts, ready for adding. */
  readonly amounts: AmountGrid;
  /** Some cell of the body, or a whole line of it, holds something that cannot be added. */
  readonly hasOpaque: boolean;
  /** How the cell was read; undefined for a cell outside the body (a heading, a label, a rate). */
  readingAt(cell: CellRef): Reading | undefined;
  /** A line's label, e.g. "Turkey" or "O1"; empty where there is none. */
  rowLabel(row: number): string;
  columnLabel(column: number): string;
}
