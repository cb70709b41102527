import type { ICellData } from "@univerjs/core";
import { columnCount, isWholeColumns, isWholeRows, rowCount, type Rect } from "../univer/address";
import { textCell, valueOf, valueTypeOf, type CellValue } from "../univer/cell-data";
import { readTyped, type NumberReader } from "../univer/typed-text";
import type { Book } from "../univer/book";
import { asText } from "../wire/arguments";
import { ApiFailure, invalidArgument } from "../wire/failure";
import type { WireValue } from "../wire/request";
import type { RangeTarget } from "./targets";

/** Above this many cells Excel gives `null` instead of values, without an error. */
const READ_LIMIT = 5_000_000;
const CELL_TEXT_LIMIT = 32_767;
const MISMATCH =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** A property of each cell in rows; null for whole rows and columns and for more cells than Excel gives at once. */
export function matrix(read: (it: RangeTarget, row: number, column: number) => WireValue) {
  return (it: RangeTarget): WireValue => {
    it.sheet.assertHasCells();
    if (isUnbounded(it.rect) || rowCount(it.rect) * columnCount(it.rect) > READ_LIMIT) return null;
    return it.sheet.cells.map(it.rect, (row, column) => read(it, row, column));
  };
}

const isUnbounded = (rect: Rect): boolean => isWholeColumns(rect) || isWholeRows(rect);

export const valueAt = ({ sheet }: RangeTarget, row: number, column: number): CellValue =>
  valueOf(sheet.cells.cell(row, column));

export const valueTypeAt = ({ sheet }: RangeTarget, row: number, column: number): string =>
  valueTypeOf(sheet.cells.cell(row, column));

export const formulaAt = (it: RangeTarget, row: number, column: number): CellValue =>
  it.sheet.cells.formula(row, column) || valueAt(it, row, column);

export const numberFormatAt = ({ sheet }: RangeTarget, row: number, column: number): string =>
  sheet.cells.style(row, column).n?.pattern ?? "General";

/** What the cell shows. */
export function textAt(it: RangeTarget, row: number, column: number): string {
  const value = valueAt(it, row, column);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? it.book.formatNumber(numberFormatAt(it, row, column), value) : value;
}

/** Writes `values` or `formulas`, which Excel reads alike: as if each member were typed. */
export function writeCells(it: RangeTarget, given: unknown): void {
  it.sheet.assertWritable([it.rect]);
  if (isUnbounded(it.rect)) throw invalidArgument();
  const at = memberAt(it.rect, given);
  const read = numberReader(it.book);
  it.sheet.cells.write(it.rect, (row, column) => {
    const value = at(row, column);
    const format = numberFormatAt(it, row, column);
    assertFits(value);
    if (typeof value === "number" && format === "@") return textCell(String(value));
    const cell = readTyped(value, format, read);
    if (cell?.f) assertFormula(it.book, cell.f);
    return cell && { ...cell, ...keptKind(cell) };
  });
}

/** Reads numbers, percentages, currencies and dates as typed, by the library that formats them too. */
export const numberReader =
  (book: Book): NumberReader =>
  (text) =>
    book.api.Util.numfmt.parseValue(text);

/** Univer keeps the kind of an emptied cell unless it is told. */
const keptKind = (cell: ICellData): ICellData => (cell.v === null && cell.f === null ? { t: null } : {});

export function writeNumberFormats(it: RangeTarget, given: unknown): void {
  it.sheet.assertWritable([it.rect]);
  const at = memberAt(it.rect, given);
  const inside = isUnbounded(it.rect) ? it.sheet.cells.present(it.rect) : it.rect;
  if (inside === undefined) return;
  it.sheet.cells.restyle(inside, (row, column) => {
    const pattern = at(row, column);
    return pattern === null ? {} : { n: { pattern: asText(pattern) } };
  });
}

/** One value for all cells, or rows of values of exactly the range's size. */
function memberAt(rect: Rect, given: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given;
  const rows: readonly unknown[] = given;
  if (isOneValue(rows)) return () => (rows[0] as readonly unknown[])[0];
  assertSize(rect, rows.length, Array.isArray(rows[0]) ? rows[0].length : 0);
  if (rows.some((row) => !Array.isArray(row) || row.length !== columnCount(rect)))
    throw invalidArgument(MISMATCH);
  const filled = rows as readonly (readonly unknown[])[];
  return (row, column) => filled[row - rect.startRow]?.[column - rect.startColumn] ?? null;
}

const isOneValue = (rows: readonly unknown[]): boolean =>
  rows.length === 1 && Array.isArray(rows[0]) && rows[0].length === 1;

/** Sent before a large write, which office.js cuts into blocks of rows. */
export function assertSize(rect: Rect, rows: number, columns: number): void {
  if (rows !== rowCount(rect) || columns !== columnCount(rect)) throw invalidArgument(MISMATCH);
}

function assertFits(value: unknown): void {
  if (typeof value === "string" && value.length > CELL_TEXT_LIMIT) throw invalidArgument();
  if (typeof value === "object" && value !== null)
    throw new ApiFailure("NotImplemented", "The workbench does not implement cell values that are objects.");
}

function assertFormula(book: Book, formula: string): void {
  const tree = book.api.getFormula().lexerTreeBuilder.treeBuilder(formula);
  if (typeof tree === "string") throw invalidArgument();
}
