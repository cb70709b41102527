/** A cell's place on a sheet; both parts count from 0, so A1 is `{ row: 0, column: 0 }`. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, both corners included, counted from 0. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's sheet ends at XFD1048576. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for a cell's place, for maps and sets.
 *  @example cellKey({ row: 1, column: 2 }) // => 16386 */
export const cellKey = ({ row, column }: CellRef): number => row * MAX_COLUMNS + column;

/** The place that `cellKey` made a number of.
 *  @example cellOfKey(16386) // => { row: 1, column: 2 } */
export const cellOfKey = (key: number): CellRef => ({
  row: Math.floor(key / MAX_COLUMNS),
  column: key % MAX_COLUMNS,
});

export const sameCell = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.column === b.column;

/** A column's letters.
 *  @example columnName(27) // => "AB" */
export const columnName = (column: number): string => {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (column % 26));
};

/** A cell's address as Excel writes it.
 *  @example toA1({ row: 17, column: 7 }) // => "H18" */
export const toA1 = ({ row, column }: CellRef): string => `${columnName(column)}${row + 1}`;

/** A block's address; a single cell is written once.
 *  @example rangeToA1({ top: 0, left: 0, bottom: 22, right: 7 }) // => "A1:H23" */
export const rangeToA1 = ({ top, left, bottom, right }: Range): string => {
  const from = toA1({ row: top, column: left });
  const to = toA1({ row: bottom, column: right });
  return from === to ? from : `${from}:${to}`;
};

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The place that an address names, with or without `$`; undefined when it is no address of Excel's sheet.
 *  @example fromA1("$H$18") // => { row: 17, column: 7 }
 *  @example fromA1("H0") // => undefined */
export const fromA1 = (address: string): CellRef | undefined => {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address.trim());
  if (!match) return undefined;
  const cell = { row: Number(match[2]) - 1, column: columnNumber(match[1] ?? "") };
  return cell.row < MAX_ROWS && cell.column < MAX_COLUMNS ? cell : undefined;
};

/** The block that an address names, its corners in any order; undefined when it is no address.
 *  @example rangeFromA1("B2:A1") // => { top: 0, left: 0, bottom: 1, right: 1 } */
export const rangeFromA1 = (address: string): Range | undefined => {
  const [first, second = first, ...more] = address.split(":");
  const from = fromA1(first ?? "");
  const to = fromA1(second ?? "");
  if (!from || !to || more.length > 0) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
};

const WHOLE_ROWS = /^\$?([1-9]\d{0,6}):\$?([1-9]\d{0,6})$/;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;

/** Whole columns as Excel names them, or whole rows. */
const wholeLines = (address: string): Range | undefined => {
  const columns = WHOLE_COLUMNS.exec(address);
  if (columns) return rangeFromA1(`${columns[1]}1:${columns[2]}${MAX_ROWS}`);
  const rows = WHOLE_ROWS.exec(address);
  return rows ? rangeFromA1(`A${rows[1]}:${columnName(MAX_COLUMNS - 1)}${rows[2]}`) : undefined;
};

/** The blocks of a list as a person writes it; undefined where a part is no address. Blank text names none.
 *  @example rangesFromA1("B3:B7, B9")?.map(rangeToA1) // => ["B3:B7", "B9"]
 *  @example rangesFromA1("B3 to B7") // => undefined */
export const rangesFromA1 = (addresses: string): Range[] | undefined => {
  const parts = addresses
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const ranges = parts.flatMap((part) => rangeFromA1(part) ?? wholeLines(part) ?? []);
  return ranges.length === parts.length ? ranges : undefined;
};

export const contains = (range: Range, { row, column }: CellRef): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** The smallest block that holds these rows and columns, of which there may be a million: no call takes so many
 *  arguments, as `Math.min(...rows)` would.
 *  @example blockAround([4, 2], [7]) // => { top: 2, left: 7, bottom: 4, right: 7 } */
export const blockAround = (rows: Iterable<number>, columns: Iterable<number>): Range => {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const row of rows) [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
  for (const column of columns) [left, right] = [Math.min(left, column), Math.max(right, column)];
  return { top, left, bottom, right };
};
