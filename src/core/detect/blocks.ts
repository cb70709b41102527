import type { Steps } from "../steps";
import { AMOUNT, BLANK, OPAQUE, textAt, type Figures } from "./figures";

/** One table's place among a sheet's figures; all lines are indices into `Figures`. */
export interface Block {
  /** Rows above the body that head it, top to bottom. */
  readonly headings: readonly number[];
  /** Rows of the body that hold figures. */
  readonly rows: readonly number[];
  /** Columns that hold figures, left to right. */
  readonly columns: readonly number[];
  /** Columns of labels. */
  readonly labels: readonly number[];
  /** First and last row, titles and headings included. */
  readonly top: number;
  readonly bottom: number;
}

const at = (figures: Figures, row: number, column: number): number => row * figures.columns.length + column;

/** Two letters or digits at least: a stray mark is no heading. */
const isWord = (text: string): boolean => /[\p{L}\d].*[\p{L}\d]/u.test(text);

const YEAR = /^(?:1[6-9]|20|21)\d\d$/;

/** Whole numbers between 1600 and 2199 side by side head a table; they are no amounts. */
const isYear = (figures: Figures, row: number, column: number): boolean => {
  const index = at(figures, row, column);
  if (figures.state[index] !== AMOUNT) return false;
  const whole = (figures.value[index] ?? 0) / 10 ** figures.scale; // most figures are no year without a look at text
  return whole >= 1600 && whole < 2200 && YEAR.test(textAt(figures, row, column).trim());
};

interface RowKind {
  /** Columns with marks of missing data. */
  readonly marks: number[];
  readonly amounts: number[];
  readonly words: number[];
  readonly years: number;
  /** The least and the greatest of the years. */
  readonly span: readonly [number, number];
}

const rowKind = (figures: Figures, row: number): RowKind => {
  const kind = { amounts: [] as number[], marks: [] as number[], words: [] as number[] };
  let years = 0;
  let [first, last] = [Infinity, -Infinity];
  for (let column = 0; column < figures.columns.length; column += 1) {
    const index = at(figures, row, column);
    const state = figures.state[index];
    if (state === BLANK) continue;
    if (state === OPAQUE) {
      if (figures.words[index] === 1 && isWord(textAt(figures, row, column))) kind.words.push(column);
      if (figures.words[index] !== 1) kind.marks.push(column);
    } else {
      kind.amounts.push(column);
      if (!isYear(figures, row, column)) continue;
      years += 1;
      const year = figures.value[index] ?? 0;
      [first, last] = [Math.min(first, year), Math.max(last, year)];
    }
  }
  return { ...kind, years, span: [first / 10 ** figures.scale, last / 10 ** figures.scale] };
};

/** Two columns of years are seldom further apart; more columns of figures are seldom all within the years. */
const MOST_YEARS_APART = 60;

/** A row of years above the first figures, or between two tables. */
const isYearRow = ({ amounts, years, span: [first, last] }: RowKind): boolean =>
  amounts.length >= 2 && years === amounts.length && (amounts.length > 2 || last - first <= MOST_YEARS_APART);

/** The row above heads every column that this row fills, labels too: what looks like years are the first figures. */
const isHeaded = ({ amounts, words }: RowKind, above: RowKind | undefined): boolean =>
  above !== undefined &&
  above.amounts.length === 0 &&
  words.length > 0 &&
  [...amounts, ...words].every((column) => above.words.includes(column));

const figureColumns = (kinds: readonly RowKind[], rows: readonly number[], width: number): number[] => {
  const counts = new Int32Array(width);
  for (const row of rows) {
    for (const column of kinds[row]?.amounts ?? []) counts[column] = (counts[column] ?? 0) + 1;
    for (const column of kinds[row]?.words ?? []) counts[column] = (counts[column] ?? 0) - 1;
  }
  return [...counts.keys()].filter((column) => (counts[column] ?? 0) > 0);
};

/** Figures before the last label column are codes or numbers of order, when figures follow behind it. */
const withoutCodes = (figures: Figures, columns: readonly number[], rows: readonly number[]): number[] => {
  const isOrdered = (column: number): boolean => {
    const values = rows
      .map((row) => at(figures, row, column))
      .filter((index) => figures.state[index] === AMOUNT)
      .map((index) => figures.value[index] ?? 0);
    if (values.length < 3) return false;
    const rising = values.filter((value, index) => index === 0 || value >= (values[index - 1] ?? 0)).length;
    return rising >= values.length * 0.9 && values[0] !== values.at(-1);
  };
  const areYears = (column: number): boolean => {
    const filled = rows.filter((row) => figures.state[at(figures, row, column)] === AMOUNT);
    return (
      filled.length >= 2 && filled.filter((row) => isYear(figures, row, column)).length >= filled.length * 0.8
    );
  };
  return columns.filter((column, order) => {
    if (order === columns.length - 1) return true;
    const next = columns[order + 1] ?? column;
    const before = next > column + 1 || order === 0;
    if (!before) return true;
    return !(areYears(column) || (order === 0 && next > column + 1 && isOrdered(column)));
  });
};

/** A row of words where the rows around it have figures: the heading of the next table. */
const headsAnother = (kind: RowKind, columns: ReadonlySet<number>): boolean => {
  if (isYearRow(kind)) return true;
  if (kind.amounts.length > kind.years) return false;
  const words = kind.words.filter((column) => columns.has(column)).length;
  return words >= Math.min(2, columns.size);
};

/** Figures stand in the figure columns, and no more words than figures: "50,000" among size classes is a heading.
 *  Below other figures, a row of which all is withheld belongs to the table, too. */
const isBody = (
  { amounts, marks, words }: RowKind,
  columns: ReadonlySet<number>,
  isBelowFigures: boolean,
): boolean => {
  const own = (found: readonly number[]): number => found.filter((column) => columns.has(column)).length;
  if (own(amounts) > 0) return own(amounts) >= own(words);
  return isBelowFigures && own(words) === 0 && own(marks) * 2 >= columns.size;
};

/** Above all figures, years and words over the figure columns are headings: "2025" over plan and actual. */
const isHeading = ({ amounts, words, years }: RowKind, columns: ReadonlySet<number>): boolean =>
  years > 0 && years === amounts.length && words.some((column) => columns.has(column));

const segments = (kinds: readonly RowKind[], width: number): number[][] => {
  const isYears = (kind: RowKind, row: number): boolean => isYearRow(kind) && !isHeaded(kind, kinds[row - 1]);
  const dataRows = kinds.flatMap((kind, row) =>
    kind.amounts.length > 0 && !isYears(kind, row) ? [row] : [],
  );
  const columns = new Set(figureColumns(kinds, dataRows, width));
  const isData = new Set(dataRows);
  const found: number[][] = [[]];
  for (let row = 0; row < kinds.length; row += 1) {
    const kind = kinds[row];
    if (!kind) continue;
    const isBelow = (found.at(-1)?.length ?? 0) > 0;
    const isCandidate = (isData.has(row) || kind.marks.length > 0) && (isBelow || !isHeading(kind, columns));
    if (isCandidate && isBody(kind, columns, isBelow)) found.at(-1)?.push(row);
    else if (headsAnother(kind, columns) && isBelow) found.push([]);
  }
  return found.filter((rows) => rows.length > 0);
};

/** Rows between two pauses. */
const SLICE = 2000;

/** The tables of a sheet, top to bottom. A table ends where a new row of headings stands.
 *  Titles and notes around them, and blank or heading lines within them, part nothing. */
export function* blocksOf(figures: Figures): Steps<Block[]> {
  const kinds: RowKind[] = [];
  for (const row of figures.rows.keys()) {
    kinds.push(rowKind(figures, row));
    if (row % SLICE === SLICE - 1) yield row / figures.rows.length;
  }
  const width = figures.columns.length;
  const parts = segments(kinds, width);
  yield 1;
  const blocks: Block[] = [];
  for (const [order, rows] of parts.entries()) {
    const all = figureColumns(kinds, rows, width);
    yield 1;
    const columns = withoutCodes(figures, all, rows);
    if (columns.length === 0) continue;
    const last = parts[order - 1]?.at(-1);
    const top = last === undefined ? 0 : last + 1;
    const firstRow = rows[0] ?? 0;
    const bottom = rows.at(-1) ?? firstRow;
    const figure = new Set(columns);
    const labels = figures.columns.map((_, column) => column).filter((column) => !figure.has(column));
    const headings = Array.from({ length: firstRow - top }, (_, index) => top + index);
    blocks.push({ headings, rows, columns, labels, top, bottom });
  }
  return blocks;
}
