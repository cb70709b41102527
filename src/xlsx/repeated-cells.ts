const ELEMENT = /<(?:\w+:)?(table-row|table-cell|covered-table-cell)\b([^>]*)>/g;

const repeats = (attributes: string, of: "rows" | "columns"): number =>
  Number(new RegExp(`number-${of}-repeated="(\\d+)"`).exec(attributes)?.[1] ?? 1);

/**
 * How many cells an OpenDocument sheet's XML unfolds to. A cell with content can say that it stands a million
 * times in a row, and the row the same, in a file of two kilobytes.
 * @example repeatedCells('<table:table-cell table:number-columns-repeated="3"><text:p>1</text:p>') // => 3
 */
export const repeatedCells = (xml: string): number => {
  let rows = 1;
  let cells = 0;
  for (const [, element, attributes = ""] of xml.matchAll(ELEMENT)) {
    if (element === "table-row") rows = repeats(attributes, "rows");
    else if (!attributes.endsWith("/")) cells += rows * repeats(attributes, "columns");
    else if (element === "covered-table-cell") cells += repeats(attributes, "columns");
  }
  return cells;
};
