import {
  columnName,
  rangeToA1,
  toA1,
  type Basis,
  type CellRef,
  type CheckedTotal,
  type Range,
} from "../../core/index";
import { totalAxis, type TotalAxis } from "../map/total-axis";
import { worse } from "../map/marks";

/** Totals that are one statement about the table, such as "column H is the sum of B to G". */
export interface TotalsGroup {
  readonly key: string;
  readonly axis: TotalAxis;
  readonly basis: Basis;
  /** The members as a person would select them: "B2:G2" for the first total of the group. */
  readonly members: string;
  readonly minus: string;
  readonly totals: readonly CheckedTotal[];
  readonly state: CheckedTotal["state"];
}

const around = (cells: readonly CellRef[]): Range | undefined => {
  const [first, ...rest] = cells;
  return (
    first &&
    rest.reduce(
      (range, cell) => ({
        top: Math.min(range.top, cell.row),
        left: Math.min(range.left, cell.column),
        bottom: Math.max(range.bottom, cell.row),
        right: Math.max(range.right, cell.column),
      }),
      { top: first.row, left: first.column, bottom: first.row, right: first.column },
    )
  );
};

const area = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

const follows = (block: Range, { row, column }: CellRef): boolean =>
  (block.top === row && block.bottom === row && block.right + 1 === column) ||
  (block.left === column && block.right === column && block.bottom + 1 === row);

/** Cells as the blocks in which a person would select them.
 *  @example blocksOf([{ row: 1, column: 1 }, { row: 1, column: 2 }, { row: 1, column: 4 }]) // => "B2:C2, E2" */
export const blocksOf = (cells: readonly CellRef[]): string => {
  const whole = around(cells);
  if (whole && area(whole) === cells.length) return rangeToA1(whole);
  const blocks: Range[] = [];
  for (const { row, column } of cells) {
    const last = blocks.at(-1);
    if (last && follows(last, { row, column }))
      blocks[blocks.length - 1] = { ...last, bottom: row, right: column };
    else blocks.push({ top: row, left: column, bottom: row, right: column });
  }
  return blocks.map(rangeToA1).join(", ");
};

const lineOf = (axis: TotalAxis, { row, column }: CellRef): string => {
  if (axis === "row") return columnName(column);
  return axis === "column" ? String(row + 1) : toA1({ row, column });
};

/** Which statement a total belongs to: the line it stands in, and the lines it adds. */
const groupKey = (total: CheckedTotal): string => {
  const axis = totalAxis(total);
  const lines = (cells: readonly CellRef[]): string =>
    axis === "block"
      ? cells.length.toString()
      : cells.map((cell) => (axis === "row" ? cell.column : cell.row)).join(",");
  return [axis, lineOf(axis, total.cell), lines(total.members), lines(total.minus), total.basis].join("|");
};

const groupOf = (key: string, totals: readonly CheckedTotal[], first: CheckedTotal): TotalsGroup => ({
  key,
  axis: totalAxis(first),
  basis: first.basis,
  members: blocksOf(first.members),
  minus: blocksOf(first.minus),
  totals,
  state: totals.reduce<CheckedTotal["state"]>((worst, { state }) => worse(worst, state) ?? worst, "agrees"),
});

/** The totals of a table by the statements they belong to, in the order of the checked totals.
 *  @example groupTotals(totalsOfTheChapter).map(({ totals }) => totals.length) // => [20, 7, 1, 1] */
export const groupTotals = (totals: readonly CheckedTotal[]): readonly TotalsGroup[] => {
  const groups = new Map<string, CheckedTotal[]>();
  for (const total of totals) {
    const key = groupKey(total);
    const group = groups.get(key);
    if (group) group.push(total);
    else groups.set(key, [total]);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) =>
    first ? [groupOf(key, [first, ...rest], first)] : [],
  );
};
