import { SHEET_WORDS } from "../words";
import { heightOf, linesOf, mostLines, partsOfLines, splitText } from "./fit";
import { pagesTaken, PRINTED_SIZE, widestFor } from "./paper";
import type { PlannedCell } from "./plan";

/** The working workbook: small, and up to four lines. */
const WORKING = { size: 8, width: 70, style: "small-text" } as const;
const WORKING_LINES = 4;
/** Widths to choose from: the narrower, the larger the page is drawn. */
const DONOR_WIDTHS = [48, 56, 64, 72, 80, 95];
/** However wide the table is, a line of priorities holds some words. */
const LEAST_WIDTH = 40;
/** Lines that the words about what goes on below the table may take. */
const NOTE_LINES = 2;

/** The priorities beside the rows, and what room they need. */
export interface PriorityColumns {
  readonly cells: readonly PlannedCell[];
  readonly widths: ReadonlyMap<number, number>;
  /** By row; a row that is not named needs nothing. */
  readonly heights: ReadonlyMap<number, number>;
  /** Columns taken, 0 where there is no text. */
  readonly count: number;
  /** What found no room beside its row, in parts that each fill a row at most: it goes on below the table. */
  readonly below: readonly { readonly row: number; readonly text: string; readonly height: number }[];
}

interface Place {
  readonly column: number;
  readonly headingRows: readonly [number, number];
}

const NONE: PriorityColumns = { cells: [], widths: new Map(), heights: new Map(), count: 0, below: [] };

const headings = ({ column, headingRows: [first, last] }: Place, count: number): PlannedCell[] =>
  Array.from({ length: count }, (_, index) => column + index).flatMap((at, index): PlannedCell[] => [
    {
      row: first,
      column: at,
      value: index === 0 ? SHEET_WORDS.priorities : SHEET_WORDS.prioritiesContinued,
      style: "header",
    },
    ...(last > first ? [{ row: last, column: at, value: null, style: "subheader" } as const] : []),
  ]);

/** The column of priorities in the working workbook: small, wide, whole, showing up to four lines, so that the figures
 *  stay readable. A text longer than a cell holds goes on in the next column, nothing is cut. */
export const priorityColumns = (texts: ReadonlyMap<number, string>, place: Place): PriorityColumns => {
  if (texts.size === 0) return NONE;
  const { size, width, style } = WORKING;
  const parts = [...texts].map(([row, text]) => ({ row, parts: splitText(text) }));
  const count = Math.max(...parts.map((one) => one.parts.length));
  const lines = (text: string): number => Math.min(linesOf(text, width, size), WORKING_LINES);
  return {
    cells: [
      ...headings(place, count),
      ...parts.flatMap((one) =>
        one.parts.map((value, index) => ({ row: one.row, column: place.column + index, value, style })),
      ),
    ],
    widths: new Map(Array.from({ length: count }, (_, index) => [place.column + index, width])),
    heights: new Map(parts.map((one) => [one.row, heightOf(Math.max(...one.parts.map(lines)), size, 4)])),
    count,
    below: [],
  };
};

const donorHeight = (text: string, width: number): number =>
  heightOf(linesOf(text, width, PRINTED_SIZE), PRINTED_SIZE, 8);

/** A text as it stands beside its row, and what of it goes on below the table. */
const besideAndBelow = (text: string, width: number): readonly [string, readonly string[]] => {
  const most = mostLines(PRINTED_SIZE);
  if (linesOf(text, width, PRINTED_SIZE) <= most) return [text, []];
  const [first = ""] = partsOfLines(text, width, PRINTED_SIZE, most - NOTE_LINES);
  const rest = text.slice(first.length).replace(/^\n/, "");
  return [`${first}\n${SHEET_WORDS.prioritiesGoOn}`, partsOfLines(rest, width, PRINTED_SIZE, most)];
};

/** The width in which the texts take the fewest pages, and the narrowest of those; never so wide that the page is
 *  drawn too small to be read. */
const donorWidth = (texts: readonly string[], before: number): number => {
  const widest = Math.max(LEAST_WIDTH, Math.floor(widestFor(PRINTED_SIZE) - before));
  const pages = (width: number): number => {
    const parts = texts.flatMap((text) => besideAndBelow(text, width).flat());
    return pagesTaken(parts.map((part) => donorHeight(part, width)), before + width, "landscape"); // prettier-ignore
  };
  const widths = [...DONOR_WIDTHS.filter((width) => width < widest), widest];
  const taken = widths.map(pages);
  return widths[taken.indexOf(Math.min(...taken))] ?? widest;
};

/** The column of priorities in the donor copy, behind columns that are `before` wide: every line shows and prints in a
 *  size that can be read. What passes Excel's highest row goes on below the table, nothing is cut. */
export const donorPriorities = (
  texts: ReadonlyMap<number, string>,
  place: Place,
  before: number,
): PriorityColumns => {
  if (texts.size === 0) return NONE;
  const width = donorWidth([...texts.values()], before);
  const parts = [...texts].map(([row, text]) => ({ row, text: besideAndBelow(text, width) }));
  return {
    cells: [
      ...headings(place, 1),
      ...parts.map(({ row, text: [value] }) => ({
        row,
        column: place.column,
        value,
        style: "record" as const,
      })),
    ],
    widths: new Map([[place.column, width]]),
    heights: new Map(parts.map(({ row, text: [beside] }) => [row, donorHeight(beside, width)])),
    count: 1,
    below: parts.flatMap(({ row, text: [, below] }) =>
      below.map((text) => ({ row, text, height: donorHeight(text, width) })),
    ),
  };
};
