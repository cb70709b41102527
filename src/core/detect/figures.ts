import { cellOfKey } from "../address";
import { decimalOfNumber } from "../amount";
import { readAmountsSteps } from "../reading/amount-grid";
import type { Reading } from "../reading/reading";
import { isBlank, rawText, type CellValue, type Sheet } from "../sheet";
import { part, type Steps } from "../steps";

/** What stands in a cell, for the search. A nil dash counts as 0, what is withheld or no figure does not count. */
export const BLANK = 0;
export const AMOUNT = 1;
export const NIL = 2;
export const OPAQUE = 3;

/**
 * A sheet's figures as plain numbers, without the rows and columns where nothing stands: what the search for
 * totals works on. Only a search may use these doubles; the check that follows is exact.
 */
export interface Figures {
  readonly sheet: Sheet;
  /** Sheet rows and columns that hold anything, ascending. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Row by row; amounts in the smallest unit (10^−scale), 0 where there is none. */
  readonly value: Float64Array;
  readonly state: Uint8Array;
  /** Decimals that a cell shows. */
  readonly decimals: Uint8Array;
  /** 1 where text stands that is neither a figure nor a mark of missing data. */
  readonly words: Uint8Array;
  /** 1 where a figure is written with a percent sign. */
  readonly percent: Uint8Array;
  readonly scale: number;
}

/** What stands in a cell, as text; rows and columns are indices into the figures. */
export const textAt = (figures: Figures, row: number, column: number): string =>
  rawText(figures.sheet.values[figures.rows[row] ?? 0]?.[figures.columns[column] ?? 0]);

const filledLines = (sheet: Sheet): { rows: number[]; columns: number[] } => {
  const rows: number[] = [];
  const filled: boolean[] = [];
  for (const [row, cells = []] of sheet.values.entries()) {
    let any = false;
    for (let column = 0; column < cells.length; column += 1) {
      if (isBlank(cells[column])) continue;
      any = true;
      filled[column] = true;
    }
    if (any) rows.push(row);
  }
  return { rows, columns: [...filled.keys()].filter((column) => filled[column]) };
};

const shownDecimals = (value: CellValue, reading: Reading): number => {
  if (typeof value === "number") return decimalOfNumber(value).scale;
  if (reading.kind !== "amount") return 0;
  const mark = reading.notes.find((note) => note.code === "decimal-mark");
  if (mark?.code !== "decimal-mark") return 0;
  const after = rawText(value).split(mark.mark).at(-1) ?? "";
  return /^\d*/.exec(after)?.[0].length ?? 0;
};

/** "P1" names a priority, though it could be one pula; a code of letters and one or two digits is no figure. */
const CODE = /^\s*\p{L}{1,3}\d{1,2}\s*$/u;

const stateOf = (raw: CellValue, reading: Reading): number => {
  if (typeof raw === "string" && CODE.test(raw)) return OPAQUE;
  if (reading.kind === "amount") return AMOUNT;
  if (reading.kind === "nil") return NIL;
  return reading.kind === "blank" ? BLANK : OPAQUE;
};

const strippedDecimals = (value: number, decimals: number, scale: number): number => {
  let left = decimals;
  while (left > 0 && value % 10 ** (scale - left + 1) === 0) left -= 1;
  return left;
};

/** Zeros that a whole column shows behind its figures ("450,210.00" among whole figures) are padding. */
const withoutPadding = ({ decimals, value, columns, scale }: Figures): void => {
  if (scale === 0) return;
  const width = columns.length;
  const most = new Uint8Array(width);
  for (let index = 0; index < decimals.length; index += 1) {
    const place = index % width;
    const shown = strippedDecimals(value[index] ?? 0, decimals[index] ?? 0, scale);
    if (shown > (most[place] ?? 0)) most[place] = shown;
  }
  for (let index = 0; index < decimals.length; index += 1)
    decimals[index] = Math.min(decimals[index] ?? 0, most[index % width] ?? 0);
};

/** The sheet without the rows and columns where nothing stands. */
const compacted = (sheet: Sheet, rows: readonly number[], columns: readonly number[]): Sheet => ({
  ...sheet,
  values: rows.map((row) => {
    const cells = sheet.values[row];
    return columns.map((column) => cells?.[column]);
  }),
});

const empty = (sheet: Sheet, rows: readonly number[], columns: readonly number[], scale: number): Figures => {
  const size = rows.length * columns.length;
  return {
    sheet,
    rows,
    columns,
    scale,
    value: new Float64Array(size),
    state: new Uint8Array(size),
    decimals: new Uint8Array(size),
    words: new Uint8Array(size),
    percent: new Uint8Array(size),
  };
};

/** Notes what stands in a cell that is not blank; `reading` is how it was read. */
const note = (figures: Figures, index: number, raw: CellValue, reading: Reading, value: number): void => {
  figures.state[index] = stateOf(raw, reading);
  if (figures.state[index] === OPAQUE && reading.kind !== "missing") figures.words[index] = 1;
  if (reading.kind !== "amount" || figures.state[index] !== AMOUNT) return;
  figures.value[index] = value;
  figures.decimals[index] = Math.min(figures.scale, shownDecimals(raw, reading));
  if (reading.notes.some(({ code }) => code === "percent")) figures.percent[index] = 1;
};

/** A percent format says of a figure what a percent sign in it does. */
const notePercentFormats = (figures: Figures): void => {
  const { rows, columns, state, percent, sheet } = figures;
  const places = { rows: placesOf(rows), columns: placesOf(columns) };
  for (const [key, format] of sheet.numberFormats) {
    if (!format.includes("%")) continue;
    const cell = cellOfKey(key);
    const [row, column] = [places.rows.get(cell.row), places.columns.get(cell.column)];
    if (row === undefined || column === undefined) continue;
    const index = row * columns.length + column;
    if (state[index] === AMOUNT) percent[index] = 1;
  }
};

const placesOf = (lines: readonly number[]): ReadonlyMap<number, number> =>
  new Map(lines.map((line, place) => [line, place]));

/** Cells between two pauses. */
const SLICE = 20_000;

/** Reads a sheet for the search; memory grows with the filled rows only, not with the range the sheet claims. */
export function* figuresOf(sheet: Sheet): Steps<Figures> {
  const { rows, columns } = filledLines(sheet);
  const compact = compacted(sheet, rows, columns);
  const width = columns.length;
  yield 0.1;
  const whole = { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 };
  const amounts = yield* part(readAmountsSteps(compact, whole), 0.1, 0.3);
  const figures = empty(sheet, rows, columns, amounts.scale);
  let index = 0;
  for (const [row, cells] of compact.values.entries()) {
    for (let column = 0; column < width; column += 1, index += 1) {
      const raw = cells?.[column];
      if (Number.isSafeInteger(raw) && amounts.doubles) {
        figures.state[index] = AMOUNT;
        figures.value[index] = amounts.doubles.at(row, column);
      } else if (!isBlank(raw)) {
        const reading = amounts.readingAt({ row, column });
        if (reading) note(figures, index, raw, reading, Number(amounts.amountAt({ row, column })));
      }
      if (index % SLICE === SLICE - 1) yield 0.3 + (0.7 * index) / figures.state.length;
    }
  }
  notePercentFormats(figures);
  yield 1;
  withoutPadding(figures);
  return figures;
}
