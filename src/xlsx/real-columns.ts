import { MAX_COLUMNS } from "../core";

/** Columns are described before the cells, in so many bytes at most: a description of each takes less. */
const HEAD_BYTES = 4 * 1024 * 1024;

const CELLS = /<(?:\w+:)?sheetData\b/;
const COLUMN = /<(?:\w+:)?col\b[^>]*>/g;
const LAST = /(\bmax\s*=\s*["']?\s*)(\d+)/gi;

/** Where a column beyond the sheet is named, and with how many digits. */
const beyondSheet = (head: string): { readonly at: number; readonly digits: number }[] =>
  [...head.matchAll(COLUMN)].flatMap((column) =>
    [...column[0].matchAll(LAST)]
      .filter(([, , last]) => Number(last) > MAX_COLUMNS)
      .map(({ index, 1: before = "", 2: last = "" }) => ({
        at: column.index + index + before.length,
        digits: last.length,
      })),
  );

/**
 * A worksheet's XML whose descriptions of columns end where a sheet ends. File libraries make an object of each column
 * that is described, and a file of a kilobyte can describe a billion. It keeps its length, and all else in it.
 * @example withRealColumns(utf8('<cols><col min="1" max="999999999"/></cols>'))
 * // => utf8('<cols><col min="1" max="000016384"/></cols>')
 */
export const withRealColumns = (xml: Uint8Array): Uint8Array => {
  const start = new TextDecoder("latin1").decode(xml.subarray(0, HEAD_BYTES)); // a character for each byte
  const beyond = beyondSheet(start.slice(0, CELLS.exec(start)?.index));
  if (beyond.length === 0) return xml;
  const real = xml.slice();
  for (const { at, digits } of beyond)
    real.set(new TextEncoder().encode(String(MAX_COLUMNS).padStart(digits, "0")), at);
  return real;
};
