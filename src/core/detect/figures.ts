import { decimalOfNumber } from "../amount";
import { readAmounts } from "../reading/amount-grid";
import type { Reading } from "../reading/reading";
import { isBlank, rawText, type CellValue, type Sheet } from "../sheet";

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
  const filled = new Set<number>();
  for (const [row, cells] of sheet.values.entries()) {
    let any = false;
    for (let column = 0; column < (cells?.length ?? 0); column += 1) {
      if (isBlank(cells?.[column])) continue;
      any = true;
      filled.add(column);
    }
    if (any) rows.push(row);
  }
  return { rows, columns: [...filled].sort((a, b) => a - b) };
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

const isPercent = (reading: Reading, format: string | undefined): boolean =>
  (reading.kind === "amount" && reading.notes.some(({ code }) => code === "percent")) ||
  (format?.includes("%") ?? false);

const strippedDecimals = (value: number, decimals: number, scale: number): number => {
  let left = decimals;
  while (left > 0 && value % 10 ** (scale - left + 1) === 0) left -= 1;
  return left;
};

/** Zeros that a whole column shows behind its figures ("450,210.00" among whole figures) are padding. */
const withoutPadding = (
  decimals: Uint8Array,
  value: Float64Array,
  width: number,
  scale: number,
): Uint8Array => {
  const most = new Uint8Array(width);
  for (const [index, shown] of decimals.entries()) {
    const column = index % width;
    most[column] = Math.max(most[column] ?? 0, strippedDecimals(value[index] ?? 0, shown, scale));
  }
  return decimals.map((shown, index) => Math.min(shown, most[index % width] ?? 0));
};

/** Reads a sheet for the search; memory grows with the filled rows only, not with the range the sheet claims. */
export const figuresOf = (sheet: Sheet): Figures => {
  const { rows, columns } = filledLines(sheet);
  const compact: Sheet = {
    ...sheet,
    values: rows.map((row) => columns.map((column) => sheet.values[row]?.[column])),
  };
  const [height, width] = [rows.length, columns.length];
  const amounts = readAmounts(compact, { top: 0, left: 0, bottom: height - 1, right: width - 1 });
  const size = height * width;
  const figures = {
    sheet,
    rows,
    columns,
    scale: amounts.scale,
    value: new Float64Array(size),
    state: new Uint8Array(size),
    decimals: new Uint8Array(size),
    words: new Uint8Array(size),
    percent: new Uint8Array(size),
  };
  for (let index = 0; index < size; index += 1) {
    const cell = { row: Math.floor(index / width), column: index % width };
    const raw = compact.values[cell.row]?.[cell.column];
    if (isBlank(raw)) continue;
    const reading = amounts.readingAt(cell);
    if (!reading) continue;
    figures.state[index] = stateOf(raw, reading);
    if (figures.state[index] === OPAQUE && reading.kind !== "missing") figures.words[index] = 1;
    if (reading.kind !== "amount" || figures.state[index] !== AMOUNT) continue;
    figures.value[index] = amounts.units?.[index] ?? Number(reading.value);
    figures.decimals[index] = Math.min(amounts.scale, shownDecimals(raw, reading));
    const key = (rows[cell.row] ?? 0) * 16_384 + (columns[cell.column] ?? 0);
    if (isPercent(reading, sheet.numberFormats.get(key))) figures.percent[index] = 1;
  }
  return { ...figures, decimals: withoutPadding(figures.decimals, figures.value, width, amounts.scale) };
};
