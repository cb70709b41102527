/** Text with the line of the source where it begins, counted from 1. */
export interface SourceText {
  readonly text: string;
  readonly line: number;
}

/** A heading of the funding matrix: the short code and the full name, e.g. P1, "Adhering to …". */
export interface MatrixColumn {
  readonly code: string;
  readonly name: string;
}

/** One cell of the published matrix: its text to the character, no-break spaces included. */
export type MatrixCell = SourceText;

/** A row of the published matrix. */
export interface MatrixRow {
  /** As published without its footnote mark: "Kosovo". */
  readonly label: string;
  /** "*" of "Kosovo*"; empty where there is none. */
  readonly footnoteMark: string;
  readonly line: number;
  readonly cells: readonly MatrixCell[];
}

/** The funding matrix as published: countries × objectives, a total for each row, a total row. */
export interface FundingMatrix {
  /** The heading over the row labels: the region's name. */
  readonly region: string;
  readonly columns: readonly MatrixColumn[];
  /** The heading of the column of row totals, e.g. "TOTAL". */
  readonly totalHeading: string;
  readonly rows: readonly MatrixRow[];
  readonly totalRow: MatrixRow;
}

/** What the chapter says of one country (or of the regional office). */
export interface CountrySection {
  /** As published without its footnote mark. */
  readonly country: string;
  readonly footnoteMark: string;
  readonly line: number;
  /** Paragraphs, each whole. */
  readonly introduction: readonly SourceText[];
  /** The listed priorities, each whole, joined over lines and pages. */
  readonly priorities: readonly SourceText[];
}

/** The regional text under one principle or objective. */
export interface RegionalSection {
  /** The matrix code it belongs to ("P1"), or empty when the chapter has no such column. */
  readonly code: string;
  readonly title: string;
  /** The matrix row under whose heading the text stands ("Regional Office Vienna"), or empty. */
  readonly office: string;
  readonly line: number;
  readonly paragraphs: readonly SourceText[];
}

/** A footnote that a label of the matrix refers to. */
export interface Footnote {
  readonly mark: string;
  readonly text: string;
  readonly line: number;
}

/** A published chapter, read. */
export interface Chapter {
  readonly matrix: FundingMatrix;
  readonly countries: readonly CountrySection[];
  readonly regional: readonly RegionalSection[];
  readonly footnotes: readonly Footnote[];
  /** What a person should look at: readings that were chosen among several. */
  readonly warnings: readonly ChapterWarning[];
}

/** A reading of the matrix that was chosen among several. */
export type ChapterWarning =
  /** A line's digit groups make the right number of amounts in more than one way. `by` says what decided. */
  | {
      readonly code: "row-split-chosen";
      readonly line: number;
      readonly label: string;
      readonly cells: readonly string[];
      readonly by: "row-total" | "column-totals" | "nearest-column-totals";
    }
  /** The full names between the codes and the first row could not be told apart with certainty. */
  | {
      readonly code: "names-uncertain";
      readonly line: number;
      readonly expected: number;
      readonly found: number;
    };

/** Why a text is not a chapter that can be read. Lines and columns count from 1. */
export type ChapterProblem =
  | { readonly code: "empty" }
  /** More than a chapter can have: characters or lines in all, or characters in one line. */
  | {
      readonly code: "too-long";
      readonly counted: "characters" | "lines" | "line";
      readonly found: number;
      readonly limit: number;
      /** Where the limit is passed. */
      readonly line: number;
    }
  | { readonly code: "not-text"; readonly line: number; readonly column: number; readonly character: string }
  | { readonly code: "no-matrix" }
  | { readonly code: "no-total-row"; readonly line: number }
  | {
      readonly code: "row-width";
      readonly line: number;
      readonly label: string;
      readonly found: number;
      readonly expected: number;
    }
  /** Several ways to read the row's amounts, and no total decides between them. */
  | { readonly code: "row-unclear"; readonly line: number; readonly label: string; readonly expected: number }
  | {
      readonly code: "malformed-amount";
      readonly line: number;
      readonly column: number;
      readonly label: string;
      readonly text: string;
    };
