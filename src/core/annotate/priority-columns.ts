import { SHEET_WORDS } from "../words";
import { heightOf, linesOf, MAX_CELL_TEXT, mostLines, splitText } from "./fit";
import type { PlannedCell } from "./plan";

/** The working workbook: small, and up to four lines. */
const WORKING = { size: 8, width: 70, style: "small-text" } as const;
const WORKING_LINES = 4;
/** The donor copy: a size that can be read when the page is fitted to its width. */
const DONOR_SIZE = 10;
/** Wider columns are tried in turn until the longest text fits into Excel's highest row. */
const DONOR_WIDTHS = [48, 56, 72, 95, 120];

/** The priorities beside the rows, and what room they need. */
export interface PriorityColumns {
  readonly cells: readonly PlannedCell[];
  readonly widths: ReadonlyMap<number, number>;
  /** By row; a row that is not named needs nothing. */
  readonly heights: ReadonlyMap<number, number>;
  /** Columns taken, 0 where there is no text. */
  readonly count: number;
}

const donorWidth = (texts: readonly string[]): number =>
  DONOR_WIDTHS.find((width) =>
    texts.every((text) => linesOf(text, width, DONOR_SIZE) <= mostLines(DONOR_SIZE)),
  ) ?? Math.max(...DONOR_WIDTHS);

/** Parts of a text of which each fits into one cell; in the donor copy into one row's height, too. */
const partsOf = (text: string, width: number, whole: boolean): readonly string[] => {
  if (!whole || linesOf(text, width, DONOR_SIZE) <= mostLines(DONOR_SIZE)) return splitText(text);
  const share = mostLines(DONOR_SIZE) / linesOf(text, width, DONOR_SIZE);
  return splitText(text, Math.max(500, Math.min(MAX_CELL_TEXT, Math.floor(text.length * share * 0.9))));
};

/**
 * The column of priorities: small, wide, whole. In the working workbook a row shows up to four lines, so that
 * the figures stay readable; in the donor copy (`whole`) every line. A text longer than a cell holds goes on in
 * the next column, nothing is cut.
 */
export const priorityColumns = (
  texts: ReadonlyMap<number, string>,
  place: { readonly column: number; readonly headingRows: readonly [number, number] },
  whole: boolean,
): PriorityColumns => {
  if (texts.size === 0) return { cells: [], widths: new Map(), heights: new Map(), count: 0 };
  const { size, width, style } = whole
    ? ({ size: DONOR_SIZE, width: donorWidth([...texts.values()]), style: "record" } as const)
    : WORKING;
  const parts = [...texts].map(([row, text]) => ({ row, parts: partsOf(text, width, whole) }));
  const count = Math.max(...parts.map((one) => one.parts.length));
  const columns = Array.from({ length: count }, (_, index) => place.column + index);
  const [first, last] = place.headingRows;
  const headings = columns.flatMap((column, index): PlannedCell[] => [
    {
      row: first,
      column,
      value: index === 0 ? SHEET_WORDS.priorities : SHEET_WORDS.prioritiesContinued,
      style: "header",
    },
    ...(last > first ? [{ row: last, column, value: null, style: "subheader" } as const] : []),
  ]);
  const lines = (text: string): number => {
    const needed = linesOf(text, width, size);
    return whole ? needed : Math.min(needed, WORKING_LINES);
  };
  return {
    cells: [
      ...headings,
      ...parts.flatMap((one) =>
        one.parts.map((value, index): PlannedCell => ({
          row: one.row,
          column: place.column + index,
          value,
          style,
        })),
      ),
    ],
    widths: new Map(columns.map((column) => [column, width])),
    heights: new Map(
      parts.map((one) => [one.row, heightOf(Math.max(...one.parts.map(lines)), size, whole ? 8 : 4)]),
    ),
    count,
  };
};

/** Columns that the priorities take in a copy for donors. */
export const priorityCount = (texts: ReadonlyMap<number, string>): number =>
  priorityColumns(texts, { column: 0, headingRows: [0, 0] }, true).count;
