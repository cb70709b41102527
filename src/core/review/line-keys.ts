import type { CellRef } from "../address";
import type { Table } from "../table";

/** Names for the lines of a table that survive inserting, sorting and moving lines: their labels, each made
 *  unique by counting its repetitions. */
export interface LineKeys {
  readonly rows: ReadonlyMap<number, string>;
  readonly columns: ReadonlyMap<number, string>;
}

/** A label as the name of a line: one space for any, and none of the mark that parts row and column.
 *  @example lineName(" North |  Macedonia ") // => "North Macedonia" */
export const lineName = (label: string): string => label.replace(/[\s|]+/gu, " ").trim();

const keysOf = (from: number, to: number, label: (line: number) => string): Map<number, string> => {
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  for (let line = from; line <= to; line += 1) {
    const name = lineName(label(line));
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    keys.set(line, count === 1 ? name : `${name} (${count})`);
  }
  return keys;
};

/** The names of the table's lines.
 *  @example lineKeys(table).rows.get(17) // => "Turkey" */
export const lineKeys = (table: Table): LineKeys => ({
  rows: keysOf(table.body.top, table.body.bottom, (row) => table.rowLabel(row)),
  columns: keysOf(table.body.left, table.body.right, (column) => table.columnLabel(column)),
});

/** A cell's name that stays with it wherever its row and column go.
 *  @example cellName(lineKeys(table), { row: 17, column: 4 }) // => "Turkey|O1" */
export const cellName = ({ rows, columns }: LineKeys, { row, column }: CellRef): string =>
  `${rows.get(row) ?? ""}|${columns.get(column) ?? ""}`;
