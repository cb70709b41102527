import { columnName, toA1 } from "../address";
import { figureText, type FigureStyle } from "../amount";
import { cellLabel } from "../check/label";
import { shownAmount } from "../shown-decimals";
import type { Names } from "../names";
import type { Table } from "../table";
import { lineText } from "../words";

export type { Names };

/** The names that the table's own labels give.
 *  @example namesOf(table).cell({ row: 17, column: 4 }) // => "Turkey · O1" */
export const namesOf = (table: Table, figures?: FigureStyle): Names => ({
  cell: (cell) => cellLabel(table, cell) || toA1(cell),
  line: (axis, line) => {
    const label = axis === "row" ? table.rowLabel(line) : table.columnLabel(line);
    const address = axis === "row" ? String(line + 1) : columnName(line);
    return lineText(axis, label === "" ? address : label);
  },
  amount: (amount, about) => {
    const { units, scale } = shownAmount(amount, table.scale, table.decimalsAt(about));
    return figureText(units, scale, figures);
  },
});
