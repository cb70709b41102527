import type { CellRef, Range } from "../address";

/**
 * What Crossfoot wants a workbook to look like, as data: it can be shown before it is applied, applied twice
 * without doubling, and taken back without trace. Adapters (Office.js, .xlsx files) apply it and decide nothing.
 */
export interface Plan {
  /** Sheets that Crossfoot makes and owns, in their order. Applying the plan again replaces their content. */
  readonly sheets: readonly SheetPlan[];
  /** What is added to sheets that belong to the user. Only cells that are blank are written. */
  readonly overlays: readonly OverlayPlan[];
  readonly properties: { readonly title: string; readonly creator: string };
}

/** Named looks; `styles.ts` says what each is made of, so that both adapters draw the same. */
export type StyleName =
  | "plain"
  | "title"
  | "subtitle"
  | "note"
  | "header"
  | "subheader"
  | "check-header"
  | "label"
  | "total-label"
  | "amount"
  | "total-amount"
  | "check-amount"
  | "check-mark"
  | "text"
  | "wrapped"
  | "link"
  | "strong"
  | "input"
  | "state-good"
  | "state-bad"
  | "state-warn";

/** One cell to write. A formula always comes with the value our own core computed for it. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Text is always text: an adapter never lets it become a formula. */
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly style?: StyleName;
  readonly link?: { readonly sheet: string; readonly cell: CellRef; readonly tooltip?: string };
}

/** A live flag: an Excel formula relative to the range's first cell, and the look while it is true. */
export interface FlagRule {
  readonly range: Range;
  readonly formula: string;
  readonly flag: FlagName;
}

export type FlagName = "differs" | "rounding" | "agrees" | "suspect";

export interface PlannedComment {
  readonly cell: CellRef;
  /** At most 1,000 characters: Excel's limit for a comment is undocumented. */
  readonly text: string;
}

/** A drop-down of allowed values. */
export interface PlannedList {
  readonly range: Range;
  readonly values: readonly string[];
}

export interface PlannedChart {
  readonly kind: "bar" | "column";
  readonly title: string;
  /** What a reader who cannot see the chart is told. */
  readonly altText: string;
  readonly sheet: string;
  readonly categories: Range;
  readonly values: Range;
  readonly seriesName: string;
  /** Cells that the chart covers. */
  readonly place: Range;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Rows and columns repeated on every page, counted from 0. */
  readonly repeatRows?: readonly [number, number];
  readonly repeatColumns?: readonly [number, number];
  readonly footer: string;
  readonly printArea?: Range;
}

export interface SheetPlan {
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Widths in characters of the default font, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Heights in points, by row, where they are not the default. */
  readonly heights: ReadonlyMap<number, number>;
  readonly flags: readonly FlagRule[];
  readonly comments: readonly PlannedComment[];
  readonly lists: readonly PlannedList[];
  readonly charts: readonly PlannedChart[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly page: PageSetup;
}

/** Additions to a sheet of the user's. */
export interface OverlayPlan {
  readonly sheet: string;
  readonly cells: readonly PlannedCell[];
  readonly widths: ReadonlyMap<number, number>;
  readonly flags: readonly FlagRule[];
  readonly comments: readonly PlannedComment[];
}
