import { isBlank, rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { amountFormat } from "./looks";
import type { PlannedCell, StyleName } from "./plan";

/** Which lines of a table hold totals. */
export interface TotalLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Rows and columns whose relations say so; single totals mark no line. */
export const totalLines = ({ relations }: Table): TotalLines => ({
  rows: new Set(relations.flatMap((one) => (one.kind === "row" ? [one.total] : []))),
  columns: new Set(relations.flatMap((one) => (one.kind === "column" ? [one.total] : []))),
});

const amountStyle = (row: boolean, column: boolean): StyleName =>
  row && column ? "grand-total" : row ? "total-amount" : column ? "column-total" : "amount";

const headingStyle = (first: boolean, label: boolean, total: boolean): StyleName =>
  first ? (label ? "header" : "header-amount") : total ? "subheader-total" : "subheader";

/** The table's own cells in the look of a funding matrix: codes above names, labels, amounts, totals set off. */
export const matrixCells = (table: Table): readonly PlannedCell[] => {
  const lines = totalLines(table);
  const { range, body } = table;
  const cells: PlannedCell[] = [];
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let column = range.left; column <= range.right; column += 1) {
      const value = valueAt(table.sheet, { row, column });
      const inBody = row >= body.top && column >= body.left;
      const isLabel = column < body.left;
      const style = inBody
        ? amountStyle(lines.rows.has(row), lines.columns.has(column))
        : row < body.top
          ? headingStyle(row === range.top, isLabel, lines.columns.has(column))
          : lines.rows.has(row)
            ? "total-label"
            : "label";
      cells.push({
        row,
        column,
        value: isBlank(value) ? null : typeof value === "object" ? rawText(value) : value,
        style,
        ...(inBody ? { numberFormat: amountFormat(table.scale) } : {}),
      });
    }
  return cells;
};
