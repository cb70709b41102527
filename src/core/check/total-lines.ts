import type { CellRef } from "../address";
import type { CheckedTotal } from "./totals";

/** The line that a total stands in, by the way its members run: a total row's totals share a row. */
export interface TotalLine {
  readonly axis: "row" | "column";
  readonly line: number;
}

/** Undefined for totals whose members do not lie along one line with them. */
export const totalLineOf = ({
  cell,
  members: [first],
}: Pick<CheckedTotal, "cell" | "members">): TotalLine | undefined => {
  if (!first) return undefined;
  if (first.column === cell.column) return { axis: "row", line: cell.row };
  return first.row === cell.row ? { axis: "column", line: cell.column } : undefined;
};

export const lineKey = ({ axis, line }: TotalLine): string => `${axis} ${line}`;

/** Where a cell stands along the members of such a total: its row for a total row. */
export const placeAlong = ({ axis }: TotalLine, { row, column }: CellRef): number =>
  axis === "row" ? row : column;

/** All totals of each line. */
export const totalsByLine = (totals: readonly CheckedTotal[]): Map<string, CellRef[]> => {
  const lines = new Map<string, CellRef[]>();
  for (const total of totals) {
    const line = totalLineOf(total);
    if (!line) continue;
    const cells = lines.get(lineKey(line));
    if (cells) cells.push(total.cell);
    else lines.set(lineKey(line), [total.cell]);
  }
  return lines;
};
