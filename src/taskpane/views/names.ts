import { cellLabel, toA1, type CellRef, type Finding, type Table } from "../../core/index";

/** A cell by its labels, or by its address where it has none.
 *  @example cellName(table, { row: 17, column: 4 }) // => "Turkey · O1" */
export const cellName = (table: Table, cell: CellRef): string => cellLabel(table, cell) || toA1(cell);

/** Where a finding lies, in a few words: its first cell, and how many more. */
export const causeName = (table: Table, { cells, totals }: Finding): string => {
  const [first, ...more] = cells.length > 0 ? cells : totals;
  if (!first) return "";
  return more.length === 0 ? cellName(table, first) : `${cellName(table, first)} +${more.length}`;
};
