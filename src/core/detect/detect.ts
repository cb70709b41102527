import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { blocksOf } from "./blocks";
import { figuresOf } from "./figures";
import { layOut, relationOf } from "./layout";
import { linesOf } from "./lines";
import { searchBoth, usualStep } from "./exact";

/**
 * The tables of a sheet, top to bottom, each with the totals that it was taken to have and on what ground. A
 * table without totals has no relations; a sheet without figures has no tables. The sheet is not changed.
 *
 * @example
 * const [table] = detectTables(sheetOf("S", [["", "A", "B"], ["x", 12, 30], ["y", 25, 41], ["Total", 37, 71]]));
 * table.relations // => [{ kind: "row", total: 3, members: [1, 2], minus: [], over: [1, 2], basis: "label" }]
 */
export const detectTables = (sheet: Sheet): Table[] => {
  const figures = figuresOf(sheet);
  return blocksOf(figures).map((block) => {
    const { rows, columns } = linesOf(figures, block);
    const found = searchBoth(rows, columns);
    const relations = [
      ...found.rows.map((one) => relationOf(figures, block, rows, one)),
      ...found.columns.map((one) => relationOf(figures, block, columns, one)),
    ];
    const step = usualStep([
      { lines: rows, found: found.rows },
      { lines: columns, found: found.columns },
    ]);
    return layOut(figures, block, relations, step);
  });
};
