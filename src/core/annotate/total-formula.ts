import { cellKey, type CellRef } from "../address";
import { EXCEL_DIGITS, numberOf } from "../amount";
import type { CheckedTotal } from "../check/totals";
import { isError, rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { blockAddress, blocksOf, cellAddress } from "./blocks";
import { textTerm } from "./text-term";

/** Excel's limits: characters of a formula, arguments of a function. A little is kept for what goes around it. */
const MAX_FORMULA = 8_000;
const MAX_ARGUMENTS = 250;

/** Where a formula stands decides how it names the table's cells: `sheet` when on another sheet. */
export interface Viewpoint {
  readonly sheet?: string;
}

const sumOf = (cells: readonly CellRef[], from: Viewpoint): string[] => {
  const blocks = blocksOf(cells).map((block) => blockAddress(block, from.sheet));
  const calls: string[] = [];
  for (let first = 0; first < blocks.length; first += MAX_ARGUMENTS)
    calls.push(`SUM(${blocks.slice(first, first + MAX_ARGUMENTS).join(",")})`);
  return calls;
};

/** The expression of a cell's amount where SUM would pass it over because it is text. */
const textTermAt = (table: Table, cell: CellRef, from: Viewpoint): string | undefined => {
  const reading = table.readingAt(cell);
  const value = valueAt(table.sheet, cell);
  if (reading?.kind !== "amount" || typeof value !== "string") return undefined;
  return textTerm(cellAddress(cell, from.sheet), rawText(value), reading.value, table.scale);
};

const repeated = (cells: readonly CellRef[]): readonly CellRef[] => {
  const seen = new Set<number>();
  return cells.filter((cell) => {
    const again = seen.has(cellKey(cell));
    seen.add(cellKey(cell));
    return again;
  });
};

const holdsError = (table: Table, cell: CellRef): boolean => isError(valueAt(table.sheet, cell));

/** One side of a total (its members, or what is subtracted) as terms to be added. A cell that holds an error
 *  today counts once it is a number; a cell named twice counts twice. */
const termsOf = (table: Table, cells: readonly CellRef[], from: Viewpoint): string[] => {
  const again = repeated(cells);
  const broken = cells.filter((cell) => holdsError(table, cell));
  const sound = cells.filter((cell) => !holdsError(table, cell));
  return [
    ...sumOf(sound, from),
    ...again.filter((cell) => !holdsError(table, cell)).flatMap((cell) => sumOf([cell], from)),
    ...sound.flatMap((cell) => textTermAt(table, cell, from) ?? []),
    ...broken.map((cell) => {
      const address = cellAddress(cell, from.sheet);
      return `IF(ISNUMBER(${address}),${address},0)`;
    }),
  ];
};

/**
 * What a total's members add up to, as a live formula with `=`. Members stored as text are counted (SUM alone
 * skips them). Undefined where Excel's limits forbid: more than 15 significant digits somewhere, or a formula
 * that is too long; the value then stands alone, and the sheet says so.
 */
export const computedFormula = (
  table: Table,
  total: CheckedTotal,
  from: Viewpoint = {},
): string | undefined => {
  if (!isExact(table, total)) return undefined;
  const plus = termsOf(table, total.members, from);
  const minus = termsOf(table, total.minus, from);
  const formula = `=${[plus.join("+") || "0", ...minus].join("-")}`;
  return formula.length > MAX_FORMULA ? undefined : formula;
};

/** The stated amount as an expression: the cell itself, or its reading where it is stored as text. */
export const statedExpression = (table: Table, total: CheckedTotal, from: Viewpoint = {}): string => {
  const address = cellAddress(total.cell, from.sheet);
  if (typeof valueAt(table.sheet, total.cell) === "number") return address;
  if (holdsError(table, total.cell)) return `IF(ISNUMBER(${address}),${address},0)`;
  const term = textTermAt(table, total.cell, from);
  return term === undefined ? `N(${address})` : `(N(${address})+${term})`;
};

/** Every amount below it has at most 15 digits in the smallest unit. */
const FITS = 10 ** EXCEL_DIGITS;

const fitsAt = (table: Table, cell: CellRef): boolean => {
  const { doubles } = table.amounts;
  if (doubles && Math.abs(doubles.at(cell.row, cell.column)) < FITS) return true;
  const reading = table.readingAt(cell);
  return reading?.kind !== "amount" || numberOf(reading.value, table.scale) !== undefined;
};

/** Whether Excel's numbers can hold every amount of this total. */
export const isExact = (table: Table, total: CheckedTotal): boolean =>
  [total.stated ?? 0n, total.computed, total.difference ?? 0n].every(
    (amount) => numberOf(amount, table.scale) !== undefined,
  ) && [...total.members, ...total.minus].every((cell) => fitsAt(table, cell));
