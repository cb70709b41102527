import { cellKey, sheetOf, type CellRef, type CellValue, type Range, type Sheet } from "../../../src/core";
import type { Statement } from "../statement";

/** A sheet that is being made, with the totals that are true of it. */
export class Page {
  readonly truth: Statement[] = [];
  readonly indents = new Map<number, number>();
  readonly merges: Range[] = [];
  private readonly rows: CellValue[][] = [];

  /** Adds a row and says where it stands. */
  add(...cells: readonly CellValue[]): number {
    this.rows.push([...cells]);
    return this.rows.length - 1;
  }

  indent(row: number, level: number): void {
    this.indents.set(cellKey({ row, column: 0 }), level);
  }

  /** In each of these columns, the row is the sum of the rows `members` less the rows `minus`. */
  rowTotal(
    total: number,
    members: readonly number[],
    columns: readonly number[],
    minus: readonly number[] = [],
  ): void {
    for (const column of columns) {
      const at = (row: number): CellRef => ({ row, column });
      this.truth.push({ total: at(total), members: members.map(at), minus: minus.map(at) });
    }
  }

  /** In each of these rows, the column is the sum of the columns `members`. */
  columnTotal(total: number, members: readonly number[], rows: readonly number[]): void {
    for (const row of rows) {
      const at = (column: number): CellRef => ({ row, column });
      this.truth.push({ total: at(total), members: members.map(at), minus: [] });
    }
  }

  value(row: number, column: number): number {
    const value = this.rows[row]?.[column];
    return typeof value === "number" ? value : 0;
  }

  put(row: number, column: number, value: CellValue): void {
    const cells = this.rows[row];
    if (cells) cells[column] = value;
  }

  sheet(): Sheet {
    return sheetOf("Made", this.rows, { indents: this.indents, merges: this.merges });
  }
}

/** Numbers from `from` up to, not including, `to`. */
export const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Row by row, the sums of other lines of amounts. */
export const added = (lines: readonly (readonly number[])[]): number[] =>
  (lines[0] ?? []).map((_, column) => lines.reduce((sum, line) => sum + (line[column] ?? 0), 0));
