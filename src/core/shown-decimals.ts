import { cellKey, type CellRef, type Range } from "./address";
import { decimalOfNumber, type Amount, type Decimal } from "./amount";
import type { AmountGrid } from "./reading/amount-grid";
import { rawText, valueAt, type Sheet } from "./sheet";

/** Decimals that a table's figures are printed with, which are not those of its smallest unit where a column of
 *  percentages stands beside whole amounts. */
export interface ShownDecimals {
  /** The most that a figure of the column is printed with, at most the table's scale. */
  readonly inColumn: (column: number) => number;
  /** Those of most columns that hold amounts; of two numbers that are as frequent, the larger. */
  readonly usual: () => number;
}

const formatDecimals = (format: string): number => /[0#?]\.([0#?]+)/.exec(format)?.[1]?.length ?? 0;

/** Decimals of one figure: those that its text or its number format shows, or that its value needs. A percentage
 *  counts for none: it is no amount of its column. */
const decimalsAt = (sheet: Sheet, amounts: AmountGrid, cell: CellRef): number => {
  const value = valueAt(sheet, cell);
  const format = sheet.numberFormats.get(cellKey(cell)) ?? "";
  if (format.includes("%")) return 0;
  if (typeof value === "number")
    return Math.max(Number.isInteger(value) ? 0 : decimalOfNumber(value).scale, formatDecimals(format));
  if (typeof value !== "string") return 0;
  const reading = amounts.readingAt(cell);
  if (reading?.kind !== "amount" || reading.notes.some(({ code }) => code === "percent")) return 0;
  const mark = reading.notes.find((note) => note.code === "decimal-mark");
  if (mark?.code !== "decimal-mark") return 0;
  return /^\d*/.exec(rawText(value).split(mark.mark).at(-1) ?? "")?.[0].length ?? 0;
};

const mostIn = (sheet: Sheet, amounts: AmountGrid, column: number): number => {
  const { top, bottom } = amounts.range;
  let most = 0;
  for (let row = top; row <= bottom && most < amounts.scale; row += 1)
    most = Math.max(most, decimalsAt(sheet, amounts, { row, column }));
  return Math.min(most, amounts.scale);
};

const mostCommon = (numbers: readonly number[]): number => {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([a, often], [b, seldom]) => seldom - often || b - a)[0]?.[0] ?? 0;
};

/** The decimals of a body's columns, looked up when they are asked for. */
export const shownDecimals = (sheet: Sheet, body: Range, amounts: AmountGrid): ShownDecimals => {
  const known = new Map<number, number>();
  const inColumn = (column: number): number => {
    if (amounts.scale === 0) return 0;
    const own = known.get(column) ?? mostIn(sheet, amounts, column);
    known.set(column, own);
    return own;
  };
  const columns = Array.from(
    { length: Math.max(0, body.right - body.left + 1) },
    (_, index) => body.left + index,
  );
  return { inColumn, usual: () => mostCommon(columns.map(inColumn)) };
};

/** An amount with the decimals that it is shown with: `least`, or as many more as it needs.
 *  @example shownAmount(8200n, 1, 0) // => { units: 820n, scale: 0 }
 *  @example shownAmount(8205n, 1, 0) // => { units: 8205n, scale: 1 } */
export const shownAmount = (amount: Amount, scale: number, least: number): Decimal => {
  let [units, left]: [bigint, number] = [amount, scale];
  while (left > least && units % 10n === 0n) [units, left] = [units / 10n, left - 1];
  return { units, scale: left };
};
