import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { AmountGrid } from "../reading/amount-grid";
import type { LineRelation } from "../table";

type Sums = readonly Amount[] | Float64Array;

/** Row totals: each row's members lie side by side, so they are added row by row. */
const addAcross = (
  sums: Float64Array,
  units: Float64Array,
  width: number,
  rows: Int32Array,
  columns: Int32Array,
  sign: 1 | -1,
): void => {
  for (let index = 0; index < rows.length; index += 1) {
    const start = (rows[index] ?? 0) * width;
    let sum = 0;
    for (let member = 0; member < columns.length; member += 1)
      sum += units[start + (columns[member] ?? 0)] ?? 0;
    sums[index] = (sums[index] ?? 0) + sign * sum;
  }
};

/** Column totals: each member row is added to all of them in one go. */
const addDown = (
  sums: Float64Array,
  units: Float64Array,
  width: number,
  rows: Int32Array,
  columns: Int32Array,
  sign: 1 | -1,
): void => {
  for (let member = 0; member < rows.length; member += 1) {
    const start = (rows[member] ?? 0) * width;
    for (let index = 0; index < columns.length; index += 1) {
      sums[index] = (sums[index] ?? 0) + sign * (units[start + (columns[index] ?? 0)] ?? 0);
    }
  }
};

const shifted = (lines: readonly number[], origin: number): Int32Array => {
  const result = new Int32Array(lines.length);
  for (let index = 0; index < lines.length; index += 1) result[index] = (lines[index] ?? 0) - origin;
  return result;
};

/** Sums of doubles, exact because the grid keeps doubles only where every sum over it is. Memory is walked in
 *  its own order, whichever way the totals run. */
const doubleSums = (units: Float64Array, { range }: AmountGrid, relation: LineRelation): Float64Array => {
  const width = range.right - range.left + 1;
  const sums = new Float64Array(relation.over.length);
  const byRow = relation.kind === "row";
  const over = shifted(relation.over, byRow ? range.left : range.top);
  for (const [lines, sign] of [
    [relation.members, 1],
    [relation.minus, -1],
  ] as const) {
    const own = shifted(lines, byRow ? range.top : range.left);
    if (byRow) addDown(sums, units, width, own, over, sign);
    else addAcross(sums, units, width, over, own, sign);
  }
  return sums;
};

const place = (kind: LineRelation["kind"], line: number, across: number): CellRef =>
  kind === "row" ? { row: line, column: across } : { row: across, column: line };

const bigSums = (grid: AmountGrid, { kind, members, minus, over }: LineRelation): Amount[] =>
  over.map((across) => {
    let sum = 0n;
    for (const line of members) sum += grid.amountAt(place(kind, line, across));
    for (const line of minus) sum -= grid.amountAt(place(kind, line, across));
    return sum;
  });

const between = (numbers: readonly number[], from: number, to: number): boolean => {
  for (const number of numbers) if (number < from || number > to) return false;
  return true;
};

const withinGrid = ({ range }: AmountGrid, { kind, members, minus, over }: LineRelation): boolean => {
  const rows = kind === "row" ? [members, minus] : [over];
  const columns = kind === "row" ? [over] : [members, minus];
  return (
    rows.every((lines) => between(lines, range.top, range.bottom)) &&
    columns.every((lines) => between(lines, range.left, range.right))
  );
};

/** The sum of a relation's members less those subtracted, for each line it runs over, exact. */
export const lineSums = (grid: AmountGrid, relation: LineRelation): Sums =>
  grid.units && withinGrid(grid, relation) ? doubleSums(grid.units, grid, relation) : bigSums(grid, relation);
