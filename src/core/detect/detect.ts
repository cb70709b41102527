import type { Sheet } from "../sheet";
import type { Relation, Table } from "../table";
import { blocksOf, type Block } from "./blocks";
import { formulaTotals, type FormulaTotals } from "./by-formula";
import { totalsAcross } from "./across";
import { searchBoth, usualStep } from "./exact";
import { figuresOf, type Figures } from "./figures";
import { givenTotals, type Standing } from "./given";
import { layOut, relationOf } from "./layout";
import { joined, type BlockTotals } from "./joined";
import { linesOf, type Lines } from "./lines";
import { innerAndOuter } from "./outer";
import { outerRelations } from "./outer-relations";

/** Where sheet rows and columns stand among a block's lines. */
const standing = (figures: Figures, block: Block, axis: Lines["axis"]): Standing => {
  const rows = new Map(block.rows.map((row, line) => [figures.rows[row], line]));
  const columns = new Map(block.columns.map((column, line) => [figures.columns[column], line]));
  const [lines, places] = axis === "row" ? [rows, columns] : [columns, rows];
  return { line: (line) => lines.get(line), place: (place) => places.get(place) };
};

const totalsOfBlock = (figures: Figures, block: Block, formulas: FormulaTotals): BlockTotals => {
  const { rows, columns } = linesOf(figures, block);
  const found = searchBoth(rows, columns, {
    rows: givenTotals(rows, standing(figures, block, "row"), formulas.lines),
    columns: givenTotals(columns, standing(figures, block, "column"), formulas.lines),
  });
  const step = usualStep([
    { lines: rows, found: found.rows },
    { lines: columns, found: found.columns },
  ]);
  const relations: Relation[] = [
    ...found.rows.map((one) => relationOf(figures, block, rows, one)),
    ...found.columns.map((one) => relationOf(figures, block, columns, one)),
    ...innerAndOuter(rows).flatMap((both) => outerRelations(figures, block, both, found.rows)),
  ];
  return { block, step, relations };
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
  const found = blocksOf(figures).map((block) => totalsOfBlock(figures, block, formulas));
  const across = [...formulas.cells, ...totalsAcross(figures, found)];
  return joined(figures, found, across).map(({ block, relations, step }) =>
    layOut(figures, block, relations, step),
  );
};
