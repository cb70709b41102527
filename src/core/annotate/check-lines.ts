import type { CheckedTotal } from "../check/totals";

/** Totals of one line, each checked once, whose members lie along the same direction. */
export interface CheckLine {
  /** `across`: members stand in the total's row, and `line` is the totals' column.
   *  `down`: members stand in the total's column, and `line` is the totals' row. */
  readonly axis: "across" | "down";
  readonly line: number;
  readonly totals: readonly CheckedTotal[];
}

/** Every total, by where its check can stand: beside its row, below its column, or in a list. */
export interface CheckLines {
  readonly across: readonly CheckLine[];
  readonly down: readonly CheckLine[];
  readonly apart: readonly CheckedTotal[];
}

const axisOf = ({ cell, members, minus }: CheckedTotal): CheckLine["axis"] | undefined => {
  const parts = [...members, ...minus];
  if (parts.length === 0) return undefined;
  if (parts.every(({ row }) => row === cell.row)) return "across";
  if (parts.every(({ column }) => column === cell.column)) return "down";
  return undefined;
};

/** Totals of one line by the place along it; a second breakdown of the same total makes a second line. */
const linesOf = (axis: CheckLine["axis"], totals: readonly CheckedTotal[]): readonly CheckLine[] => {
  const lines: { axis: CheckLine["axis"]; line: number; totals: CheckedTotal[]; taken: Set<number> }[] = [];
  for (const total of totals) {
    const [line, place] =
      axis === "across" ? [total.cell.column, total.cell.row] : [total.cell.row, total.cell.column];
    const open = lines.find((one) => one.line === line && !one.taken.has(place));
    if (open) {
      open.totals.push(total);
      open.taken.add(place);
    } else lines.push({ axis, line, totals: [total], taken: new Set([place]) });
  }
  return lines
    .sort((a, b) => a.line - b.line)
    .map(({ line, totals: together }) => ({ axis, line, totals: together }));
};

/** Sorts checked totals into the lines that their checks stand along; no total is lost or doubled. */
export const checkLines = (totals: readonly CheckedTotal[]): CheckLines => {
  const sorted = totals.map((total) => ({ total, axis: axisOf(total) }));
  const along = (axis: CheckLine["axis"]): CheckedTotal[] =>
    sorted.filter((one) => one.axis === axis).map(({ total }) => total);
  return {
    across: linesOf("across", along("across")),
    down: linesOf("down", along("down")),
    apart: sorted.filter(({ axis }) => axis === undefined).map(({ total }) => total),
  };
};
