/** A block of cells, rows and columns counted from 0, both ends included: Univer's own notion of a range. */
export interface Rect {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Excel's sheet: 1,048,576 rows and 16,384 columns. Univer's ends earlier and is grown when needed. */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

export const isWholeRows = (rect: Rect): boolean => rect.startColumn === 0 && rect.endColumn === COLUMNS - 1;
export const isWholeColumns = (rect: Rect): boolean => rect.startRow === 0 && rect.endRow === ROWS - 1;

export const rowCount = (rect: Rect): number => rect.endRow - rect.startRow + 1;
export const columnCount = (rect: Rect): number => rect.endColumn - rect.startColumn + 1;

export const cellAt = (row: number, column: number): Rect => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.startRow === b.startRow &&
  a.endRow === b.endRow &&
  a.startColumn === b.startColumn &&
  a.endColumn === b.endColumn;

/** @example intersection(rect("A1:B2"), rect("B2:C3")) // => rect("B2") */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const rect = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return rect.startRow <= rect.endRow && rect.startColumn <= rect.endColumn ? rect : undefined;
}

export const boundingRect = (a: Rect, b: Rect): Rect => ({
  startRow: Math.min(a.startRow, b.startRow),
  endRow: Math.max(a.endRow, b.endRow),
  startColumn: Math.min(a.startColumn, b.startColumn),
  endColumn: Math.max(a.endColumn, b.endColumn),
});

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

/** @example columnLetters(27) // => "AB" */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? "" : columnLetters(rest)) + String.fromCharCode(65 + (index % 26));
}

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const PART = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/;

/**
 * An A1 address with or without its sheet; whole rows and columns run to the end of Excel's sheet. Nothing when the
 * text is no address (it may be a name).
 * @example parseAddress("'My sheet'!$B$2:C4")
 *   // => { sheet: "My sheet", rect: { startRow: 1, endRow: 3, startColumn: 1, endColumn: 2 } }
 */
export function parseAddress(address: string): { sheet?: string; rect: Rect } | undefined {
  const bang = address.lastIndexOf("!");
  const rect = parseRect(address.slice(bang + 1));
  if (rect === undefined) return undefined;
  return bang < 0 ? { rect } : { sheet: unquoted(address.slice(0, bang)), rect };
}

const unquoted = (sheet: string): string => sheet.replace(/^'|'$/g, "").replaceAll("''", "'");

function parseRect(text: string): Rect | undefined {
  const parts = text.split(":");
  const [from, to] = [parts[0], parts[1] ?? parts[0]].map((part) => PART.exec(part ?? ""));
  if (parts.length > 2 || !from || !to || !sameKind(from, to)) return undefined;
  if (parts.length === 1 && (from[1] === "" || from[2] === "")) return undefined;
  return within(
    boundingRect(corner(from, { row: 0, column: 0 }), corner(to, { row: ROWS - 1, column: COLUMNS - 1 })),
  );
}

/** Both ends name a column or neither, a row or neither, and not nothing at all. */
const sameKind = (from: RegExpExecArray, to: RegExpExecArray): boolean =>
  (from[1] === "") === (to[1] === "") && (from[2] === "") === (to[2] === "") && from[0] !== "";

const corner = ([, letters, row]: RegExpExecArray, open: { row: number; column: number }): Rect =>
  cellAt(row ? Number(row) - 1 : open.row, letters ? columnIndex(letters) : open.column);

export const within = (rect: Rect): Rect | undefined =>
  rect.startRow >= 0 && rect.startColumn >= 0 && rect.endRow < ROWS && rect.endColumn < COLUMNS
    ? rect
    : undefined;

/** @example formatRect(parseAddress("b2:C4").rect) // => "B2:C4"; a whole column is "B:B", a whole row "2:2" */
export function formatRect(rect: Rect): string {
  const [left, right] = [columnLetters(rect.startColumn), columnLetters(rect.endColumn)];
  if (isWholeColumns(rect) && !isWholeRows(rect)) return `${left}:${right}`;
  if (isWholeRows(rect)) return `${rect.startRow + 1}:${rect.endRow + 1}`;
  const [from, to] = [`${left}${rect.startRow + 1}`, `${right}${rect.endRow + 1}`];
  return from === to ? from : `${from}:${to}`;
}

/** @example formatAddress("My sheet", rect) // => "'My sheet'!B2:C4" */
export const formatAddress = (sheet: string, rect: Rect): string => `${quoted(sheet)}!${formatRect(rect)}`;

const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;

/** @example absolute("Matrix!C4:D5") // => "Matrix!$C$4:$D$5" */
export function absolute(address: string): string {
  const bang = address.lastIndexOf("!");
  const dollars = address.slice(bang + 1).replace(/([A-Z]+)|(\d+)/g, "$$$&");
  return address.slice(0, bang + 1) + dollars;
}

/** A block to the end of Excel's sheet: formatting it must not grow Univer's sheet to a million rows. */
export const isHuge = (rect: Rect): boolean => rect.endRow > 200_000 || rect.endColumn > 10_000;
