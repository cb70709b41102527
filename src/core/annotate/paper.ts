/**
 * What a sheet comes to on paper. It is fitted to one page across, so its scale follows from its width; a workbook is
 * printed on A4 or on Letter, whichever is in the printer. Widths are in characters of the default font, heights in
 * points of the sheet, not of the paper.
 */

type Orientation = "portrait" | "landscape";
interface Room {
  readonly width: number;
  readonly height: number;
}

/** What the margins leave of a page, in points. */
const PAPERS: Readonly<Record<"a4" | "letter", Readonly<Record<Orientation, Room>>>> = {
  a4: { landscape: { width: 791, height: 510 }, portrait: { width: 545, height: 757 } },
  letter: { landscape: { width: 741, height: 528 }, portrait: { width: 561, height: 708 } },
};
/** A column's unit in points: seven pixels in Excel; LibreOffice's columns are a little wider. */
const UNIT = 5.56;
/** A last page filled less than this is drawn onto the one before. */
const ORPHAN = 0.35;

const scaleOf = (width: number, { width: room }: Room): number => Math.min(1, room / (width * UNIT));

/** Pages of A4 that a sheet takes, when a last page that would hold little is not begun. */
export const pagesDown = (
  { width, height }: { readonly width: number; readonly height: number },
  orientation: Orientation,
): number => {
  const page = PAPERS.a4[orientation];
  return Math.max(1, Math.ceil((height * scaleOf(width, page)) / page.height - ORPHAN));
};

/** Programs round a page's scale and its rows: where a page ends is known to so much. */
const DOUBT = 0.03;

/** Rows of a sheet that go over pages. */
export interface Rows {
  /** Width of the sheet. */
  readonly width: number;
  readonly orientation: Orientation;
  /** Height of a blank row. */
  readonly blank: number;
}

/** Heights that a page may turn out to have, on A4 and on Letter, in points of the sheet. */
const pagesOf = ({ width, orientation }: Rows, doubt: number): readonly number[] =>
  [PAPERS.a4[orientation], PAPERS.letter[orientation]].flatMap((page) =>
    [1 - doubt, 1, 1 + doubt].map((part) => (part * page.height) / scaleOf(width, page)),
  );

/** How far down its page a sheet is after rows of these heights; a row is never cut. */
const filled = (heights: readonly number[], page: number): number =>
  heights.reduce((at, height) => (at + height > page ? height : at + height), 0);

/** Pages of A4 that rows of these heights take on a sheet that is fitted to the page's width alone.
 *  @example pagesTaken([300, 300], 100, "landscape") // => 2 */
export const pagesTaken = (heights: readonly number[], width: number, orientation: Orientation): number => {
  const page = PAPERS.a4[orientation].height / scaleOf(width, PAPERS.a4[orientation]);
  let pages = 1;
  heights.reduce((at, height) => {
    if (at + height <= page) return at + height;
    pages += 1;
    return height;
  }, 0);
  return pages;
};

/** Blank rows that are on the same page as these, on whichever paper.
 *  @example rowsLeft([300], { width: 100, orientation: "landscape", blank: 15 }) // => 12 */
export const rowsLeft = (heights: readonly number[], rows: Rows): number =>
  Math.floor(Math.min(...pagesOf(rows, DOUBT).map((page) => page - filled(heights, page))) / rows.blank);

const rowsIfKnown = (
  heights: readonly number[],
  block: number,
  rows: Rows,
  doubt: number,
): number | undefined => {
  const pages = pagesOf(rows, doubt);
  const blanks = (count: number): number[] => Array.from({ length: count }, () => rows.blank);
  const most = Math.ceil((2 * Math.max(...pages)) / rows.blank);
  for (let count = 0; count < most; count += 1) {
    const before = [...heights, ...blanks(count)];
    if (pages.every((page) => filled(before, page) + block <= page)) return count;
  }
  return undefined;
};

/** Blank rows to be left after these, so that a block which follows stands on one page, on whichever paper. None where
 *  it is too high for a page, or where after many pages nobody can know.
 *  @example rowsBefore([300], 100, { width: 100, orientation: "landscape", blank: 15 }) // => 0 */
export const rowsBefore = (heights: readonly number[], block: number, rows: Rows): number =>
  rowsIfKnown(heights, block, rows, DOUBT) ?? rowsIfKnown(heights, block, rows, 0) ?? 0;

/** What can be read in print, in points. */
const READABLE = 7.5;
/** Size of all words and figures in the tables of a copy for donors: drawn smaller to fit the paper, the smallest are
 *  still readable, and none takes more room than it needs. */
export const PRINTED_SIZE = 10;

/** The widest a landscape sheet may be for text of this size to be read in print on either paper.
 *  @example widestFor(10) // => 177.7 characters */
export const widestFor = (size: number): number =>
  (Math.min(PAPERS.a4.landscape.width, PAPERS.letter.landscape.width) * size) / (READABLE * UNIT);
