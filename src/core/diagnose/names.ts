import { columnName, toA1, type CellRef } from "../address";
import { figureText, PLAIN_FIGURES, type Amount, type FigureStyle } from "../amount";
import { cellLabel } from "../check/label";
import type { Table } from "../table";

/** How cells, lines and amounts of one table are called in a sentence. */
export interface Names {
  /** "Turkey · O1", or the address where the table has no labels. */
  readonly cell: (cell: CellRef) => string;
  /** "row Turkey", "column O1". */
  readonly line: (axis: "row" | "column", line: number) => string;
  /** The amount as a person writes it: grouped, with the table's decimals. */
  readonly amount: (amount: Amount) => string;
}

/** The names that the table's own labels give.
 *  @example namesOf(table).cell({ row: 17, column: 4 }) // => "Turkey · O1" */
export const namesOf = (table: Table, figures: FigureStyle = PLAIN_FIGURES): Names => ({
  cell: (cell) => cellLabel(table, cell) || toA1(cell),
  line: (axis, line) => {
    const label = axis === "row" ? table.rowLabel(line) : table.columnLabel(line);
    const address = axis === "row" ? String(line + 1) : columnName(line);
    return `${axis} ${label === "" ? address : label}`;
  },
  amount: (amount) => figureText(amount, table.scale, figures),
});
