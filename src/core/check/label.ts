import type { CellRef } from "../address";
import type { Table } from "../table";

/** Labels of a cell's row and column, as the report names it.
 *  @example cellLabel(table, { row: 17, column: 4 }) // => "Turkey · O1" */
export const cellLabel = (table: Pick<Table, "rowLabel" | "columnLabel">, { row, column }: CellRef): string =>
  [table.rowLabel(row), table.columnLabel(column)].filter((label) => label !== "").join(" · ");
