/** Tags as the file library finds them: their attributes may hold anything, a ">" too. It knows two of them by Chinese
 *  names as well. */
const ELEMENT =
  /<(\/?)(?:[^\s?><!/:"]*:)?(table-row|行|table-cell|数据|covered-table-cell)((?:\s+[^<>=?"'\s]+="[^"]*?")*)\s*(\/?)>/gi;

/** A damaged file can say it twice: the most counts. */
const repeats = (attributes: string, of: "rows" | "columns"): number => {
  const said = attributes.matchAll(new RegExp(`number-${of}-repeated[^=]*="([^"]*)"`, "gi"));
  const counts = [...said].map(([, count = ""]) => (of === "rows" ? Number(count) : parseInt(count, 10)));
  return Math.max(1, ...counts.filter((count) => !Number.isNaN(count)));
};

const COVERED = "covered-table-cell";

/**
 * How many cells an OpenDocument sheet's XML unfolds to in the file library. A cell with content can say that it stands
 * a million times in a row, and the row the same, in a file of two kilobytes. A cell is made where it closes.
 * @example repeatedCells('<table:table-cell table:number-columns-repeated="3"><text:p>1</text:p></table:table-cell>')
 * // => 3
 */
export const repeatedCells = (xml: string): number => {
  let [rows, columns, cells] = [1, 1, 0];
  for (const [, closes, name = "", attributes = "", isEmpty] of xml.matchAll(ELEMENT)) {
    const element = name.toLowerCase();
    if (element === "table-row" || element === "行") rows = closes ? 1 : repeats(attributes, "rows");
    else if (!closes) {
      columns = repeats(attributes, "columns");
      if (element === COVERED) cells += columns;
      else if (isEmpty) cells += attributes.includes("string-value") ? 1 : 0;
    } else if (element !== COVERED) cells += rows * columns;
  }
  return cells;
};
