import type { CellRef, Range } from "../address";
import type { CellLook } from "../cell-look";
import type { TotalChoice } from "../choose/choice";

/**
 * What Crossfoot wants a workbook to look like, as data: it can be shown before it is applied, applied twice
 * without doubling, and taken back without trace. Adapters (Office.js, .xlsx files) apply it and decide nothing.
 */
export interface Plan {
  /** Sheets that Crossfoot makes and owns, in their order. Applying the plan again replaces their content,
   *  except in `SheetPlan.inputs`. */
  readonly sheets: readonly SheetPlan[];
  /** What is added to sheets that belong to the user. */
  readonly overlays: readonly OverlayPlan[];
  /** In what order sheets of ours stand, those of overlays among them: a new one goes before the next of these
   *  that stands already. Without it, and in a file, they follow each other at the end. */
  readonly order?: readonly string[];
  readonly properties: { readonly title: string; readonly creator: string };
  /** A file of it carries no hidden marks by which its sheets are known as ours again (a copy for donors). */
  readonly unmarked?: boolean;
}

/** Named looks; `looks.ts` says what each is made of, so that both adapters draw the same. */
export type StyleName =
  | "title"
  | "subtitle"
  | "section"
  | "headline"
  | "note-line"
  | "header"
  | "header-amount"
  | "subheader"
  | "subheader-total"
  | "check-header"
  | "check-subheader"
  | "check-label"
  | "check-name"
  | "label"
  | "total-label"
  | "amount"
  | "total-amount"
  | "column-total"
  | "grand-total"
  | "check-amount"
  | "check-mark"
  | "small-text"
  | "plain"
  | "plain-bold"
  | "words"
  | "key"
  | "figure"
  | "figure-total"
  | "link"
  | "record"
  | "record-link"
  | "record-amount"
  | "record-number"
  | "record-input"
  | "machine"
  | "signed"
  | "heat"
  | "heat-header"
  | "heat-label"
  | "signature";

/**
 * One cell to write. A formula always comes with the value that our own core computed for it.
 *
 * Formulas are written as Excel shows them in English: with `=`, commas between arguments, A1 addresses, and
 * newer functions by their plain names (NUMBERVALUE, UNICHAR); a file adapter adds the prefixes of the file
 * format (`_xlfn.`).
 */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** Text is always text: an adapter never lets it become a formula or a number. At most 32,767 characters. */
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly style?: StyleName;
  /** Instead of a style, as a user's cell looks; only on sheets of a file that reproduce a user's sheet. */
  readonly look?: CellLook;
  /** Stands at the top of its cell, whatever the style says: for rows that long text makes high. */
  readonly top?: boolean;
  /** Points, where it is not the style's: for sheets that are drawn smaller on paper. */
  readonly size?: number;
  /** Indent level, where it is not the one of the style. */
  readonly indent?: number;
  /** Excel number format, where it is not the one of the style. */
  readonly numberFormat?: string;
  readonly link?: { readonly sheet: string; readonly cell: CellRef; readonly tooltip?: string };
}

/** A live flag: an Excel formula relative to the range's first cell, and the look while it is true. It refers
 *  to cells of the same sheet only. */
export interface FlagRule {
  readonly range: Range;
  readonly formula: string;
  readonly flag: FlagName;
}

export type FlagName = "differs" | "rounding" | "agrees" | "suspect";

export interface PlannedComment {
  readonly cell: CellRef;
  /** Whose words they are; without it, ours. */
  readonly author?: string;
  /** Of our own words at most 1,000 characters: Excel's limit for a comment is undocumented. */
  readonly text: string;
}

/** A drop-down of allowed values; other text is refused. */
export interface PlannedList {
  readonly range: Range;
  readonly values: readonly string[];
}

/** A table object (filter buttons, header row known to screen readers). The first row of the range holds its
 *  headings, each different. */
export interface PlannedTable {
  /** A name valid in formulas, unique in the workbook. */
  readonly name: string;
  readonly range: Range;
}

export interface PlannedChart {
  /** `bar` lies, its first category on top; `column` stands. */
  readonly kind: "bar" | "column";
  readonly title: string;
  /** What a reader who cannot see the chart is told. */
  readonly altText: string;
  readonly sheet: string;
  readonly categories: Range;
  readonly values: Range;
  readonly seriesName: string;
  readonly numberFormat: string;
  /** Amounts of either sign: they stand on pale bars, and the names at the chart's edge. */
  readonly signed?: true;
  /** Cells that the chart covers. */
  readonly place: Range;
}

/** Always A4, fitted to one page across. */
export interface PageSetup {
  /** At most so many pages down; as many as it takes where it is not given. */
  readonly pagesDown?: number;
  readonly orientation: "portrait" | "landscape";
  /** Rows and columns repeated on every page, first and last, counted from 0. */
  readonly repeatRows?: readonly [number, number];
  readonly repeatColumns?: readonly [number, number];
  /** Text at the left of the foot; the page number stands at its right. */
  readonly footer: string;
  readonly printArea?: Range;
}

/** What a sheet of ours is, in no language: by this it is known again, whatever it is called. */
export type SheetRole =
  "Summary" | "Funding matrix" | "Totals" | "Findings" | "Priorities" | "Review log" | "Record";

export interface SheetPlan {
  /** In the language of who wrote it. */
  readonly name: string;
  /** Only on sheets of the kinds that Crossfoot writes again and again. */
  readonly role?: SheetRole;
  readonly cells: readonly PlannedCell[];
  /** Widths in characters of the default font, by column. */
  readonly widths: ReadonlyMap<number, number>;
  /** Heights in points, by row, where they are not the default. */
  readonly heights: ReadonlyMap<number, number>;
  readonly flags: readonly FlagRule[];
  /** Amounts that are drawn darker the larger they are (`HEAT`), below all flags. */
  readonly heat?: readonly Range[];
  readonly comments: readonly PlannedComment[];
  readonly lists: readonly PlannedList[];
  readonly tables: readonly PlannedTable[];
  readonly charts: readonly PlannedChart[];
  /** Cells that people fill in (decisions, log entries, signatures): what stands there when the plan is
   *  applied again is kept. */
  readonly inputs: readonly Range[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly page: PageSetup;
  /** Only on sheets that reproduce a user's sheet. */
  readonly merges?: readonly Range[];
  readonly hiddenRows?: ReadonlySet<number>;
  readonly hiddenColumns?: ReadonlySet<number>;
  readonly rightToLeft?: boolean;
  /** Where the sheet shows a table that was there before (a user's sheet, or a chapter's matrix as published): the
   *  blocks that were added to it, and what is declared of its totals. What is checked is the rest. */
  readonly shows?: {
    readonly what: "matrix" | "sheet";
    readonly added: readonly Range[];
    readonly choices: readonly TotalChoice[];
  };
  /** Guarded against accidental change, without a password (donor copy). */
  readonly guarded?: boolean;
  /** Not shown: it holds what the add-in needs to go on later (the chapter's text), or was hidden by the user. */
  readonly hidden?: boolean;
}

/** Additions to a sheet of the user's. */
export interface OverlayPlan {
  readonly sheet: string;
  /** Blocks that the overlay fills; blank when it was planned. An adapter refuses when something else than
   *  this overlay stands in one of them, and clears them when the overlay is taken back. */
  readonly owned: readonly Range[];
  /** Cells to write, all of them inside `owned`. */
  readonly cells: readonly PlannedCell[];
  /** Widths of columns that lie in `owned` alone. */
  readonly widths: ReadonlyMap<number, number>;
  /** Heights in points of rows that need another one for what is written; the former ones come back when the
   *  overlay is taken back. */
  readonly heights?: ReadonlyMap<number, number>;
  /** Conditional formats over the user's cells and our own; they change no cell. */
  readonly flags: readonly FlagRule[];
  readonly comments: readonly PlannedComment[];
}
