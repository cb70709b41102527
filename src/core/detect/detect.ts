import type { Sheet } from "../sheet";
import type { Relation, Table } from "../table";
import { blocksOf, type Block } from "./blocks";
import { formulaTotals, type FormulaTotals } from "./by-formula";
import { searchBoth, usualStep } from "./exact";
import { figuresOf, type Figures } from "./figures";
import { givenTotals, type Standing } from "./given";
import { layOut, relationOf } from "./layout";
import { linesOf, type Lines } from "./lines";

/** Where sheet rows and columns stand among a block's lines. */
const standing = (figures: Figures, block: Block, axis: Lines["axis"]): Standing => {
  const rows = new Map(block.rows.map((row, line) => [figures.rows[row], line]));
  const columns = new Map(block.columns.map((column, line) => [figures.columns[column], line]));
  const [lines, places] = axis === "row" ? [rows, columns] : [columns, rows];
  return { line: (line) => lines.get(line), place: (place) => places.get(place) };
};

const tableOfBlock = (figures: Figures, block: Block, formulas: FormulaTotals): Table => {
  const { rows, columns } = linesOf(figures, block);
  const found = searchBoth(rows, columns, {
    rows: givenTotals(rows, standing(figures, block, "row"), formulas.lines),
    columns: givenTotals(columns, standing(figures, block, "column"), formulas.lines),
  });
  const relations: Relation[] = [
    ...found.rows.map((one) => relationOf(figures, block, rows, one)),
    ...found.columns.map((one) => relationOf(figures, block, columns, one)),
  ];
  const step = usualStep([
    { lines: rows, found: found.rows },
    { lines: columns, found: found.columns },
  ]);
  return layOut(figures, block, relations, step);
};

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
  const formulas = formulaTotals(sheet);
  return blocksOf(figures).map((block) => tableOfBlock(figures, block, formulas));
};
