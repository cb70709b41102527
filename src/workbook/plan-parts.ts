import {
  blocksAround,
  contains,
  type OverlayPlan,
  type PlannedCell,
  type Range,
  type SheetPlan,
} from "../core";

/**
 * A planned sheet in two parts: the table as it was published, and what Crossfoot adds to it. In a file both are
 * written at once; in a workbook that people work in, the table is theirs from the moment it stands there, and
 * only the addition is ours to replace and to take back.
 */

const isIn =
  (table: Range) =>
  (cell: PlannedCell): boolean =>
    contains(table, cell);

/** The table alone, as the sheet's first content: no checks, no flags, no comments. */
export const tableOnly = (sheet: SheetPlan, table: Range): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.filter(isIn(table)),
  widths: new Map([...sheet.widths].filter(([column]) => column <= table.right)),
  heights: new Map([...sheet.heights].filter(([row]) => row <= table.bottom)),
  flags: [],
  comments: [],
  lists: [],
  tables: [],
  charts: [],
  inputs: [],
});

const heightsAdded = (sheet: SheetPlan, bare: SheetPlan): ReadonlyMap<number, number> =>
  new Map([...sheet.heights].filter(([row, height]) => bare.heights.get(row) !== height));

/** What Crossfoot adds to the table. `bare` is the sheet as it stands before (see `tableOnly`). */
export const additionsTo = (bare: SheetPlan, sheet: SheetPlan, table: Range): OverlayPlan => {
  const inTable = isIn(table);
  const cells = sheet.cells.filter((cell) => !inTable(cell));
  return {
    sheet: sheet.name,
    owned: blocksAround(table, cells),
    cells,
    widths: new Map([...sheet.widths].filter(([column]) => column > table.right)),
    heights: heightsAdded(sheet, bare),
    flags: sheet.flags,
    comments: sheet.comments,
  };
};
