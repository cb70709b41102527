import { cellKey } from "../address";
import type { Block } from "./blocks";
import { textAt, type Figures } from "./figures";

const HEADINGS_READ = 8;

/** A row's label: what its label columns say. */
export const rowName = (figures: Figures, { labels }: Block, row: number): string =>
  labels
    .map((column) => textAt(figures, row, column))
    .filter((text) => text !== "")
    .join(" ");

/** Each column's nearest heading, and all that its headings say: one that spans columns speaks for each of them. */
export const columnNames = (figures: Figures, block: Block): { near: string[]; all: string[] } => {
  const nearestFirst = [...block.headings].reverse().slice(0, HEADINGS_READ);
  const near = block.columns.map((column) => {
    const row = nearestFirst.find((heading) => textAt(figures, heading, column).trim() !== "");
    return row === undefined ? "" : textAt(figures, row, column).trim();
  });
  const all = block.columns.map(() => "");
  for (const row of nearestFirst) {
    let spanning = "";
    for (const [place, column] of block.columns.entries()) {
      const own = textAt(figures, row, column).trim();
      if (own !== "") spanning = own;
      all[place] = `${all[place] ?? ""} ${spanning}`;
    }
  }
  return { near, all };
};

const MOST_INDENT = 200;
const STYLE_INDENT = 2;
const COLUMN_INDENT = 20;

/** Spaces, dots, dashes and bullets before a label. */
const LEADING = /^[\s\u00a0\u2000-\u200a\u3000.\u2026\u00ca\u2013\u2014\u2022-]*/u;

/** A code of parts before a label or alone: "1.2.1 Rent", "A.1", "HC.5.2 Devices". */
const CODE = /^(?:\p{Lu}{1,4}[ .]?)?\d{1,3}(?:\.\d{1,3})*(?![\p{L}\d,])|^\p{Lu}(?:\.\d{1,3})*(?![\p{L}\d,])/u;
/** Codes tell the outline where so many labels bear one, and not all of the same depth. */
const LEAST_CODED = 0.6;
const CODE_INDENT = 3;

const codeDepth = (label: string): number => {
  const code = CODE.exec(label.replace(LEADING, ""))?.[0];
  return code === undefined ? 0 : code.split(".").length;
};

/** How deep each row's code stands in the outline, from 0; all 0 where codes tell nothing. */
const codeLevels = (figures: Figures, { rows, labels }: Block): readonly number[] => {
  const depths = rows.map((row) =>
    codeDepth(labels.map((column) => textAt(figures, row, column)).find((text) => text !== "") ?? ""),
  );
  const coded = depths.filter((depth) => depth > 0);
  const tells = coded.length >= rows.length * LEAST_CODED && new Set(coded).size > 1;
  return depths.map((depth) => (tells ? Math.max(0, depth - 1) : 0));
};

/** How far each row's label is indented: by its cell's style, by what stands before it, by its code, by its column. */
export const rowIndents = (figures: Figures, block: Block): Uint8Array => {
  const { rows, labels } = block;
  const levels = codeLevels(figures, block);
  return Uint8Array.from(rows, (row, index) => {
    const order = labels.findIndex((column) => textAt(figures, row, column) !== "");
    const column = labels[order];
    if (column === undefined) return 0;
    const cell = { row: figures.rows[row] ?? 0, column: figures.columns[column] ?? 0 };
    const style = figures.sheet.indents?.get(cellKey(cell)) ?? 0;
    const written = LEADING.exec(textAt(figures, row, column))?.[0].length ?? 0;
    const code = (levels[index] ?? 0) * CODE_INDENT;
    return Math.min(MOST_INDENT, written + style * STYLE_INDENT + code + order * COLUMN_INDENT);
  });
};
