import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { AmountGrid } from "../reading/amount-grid";
import type { LineRelation } from "../table";

type Sums = readonly (Amount | number)[] | Float64Array;

/** Adds (or subtracts) one line of amounts into the sums, walking the array in steps. */
const addLine = (
  sums: Float64Array,
  units: Float64Array,
  start: number,
  step: number,
  over: readonly number[],
  sign: 1 | -1,
): void => {
  for (let index = 0; index < over.length; index += 1) {
    sums[index] = (sums[index] ?? 0) + sign * (units[start + step * (over[index] ?? 0)] ?? 0);
  }
};

/** Sums of doubles, exact because the grid keeps doubles only where every sum over it is. */
const doubleSums = (units: Float64Array, { range }: AmountGrid, relation: LineRelation): Float64Array => {
  const width = range.right - range.left + 1;
  const sums = new Float64Array(relation.over.length);
  const [lineStep, acrossStep] = relation.kind === "row" ? [width, 1] : [1, width];
  const origin = range.top * width + range.left;
  const add = (lines: readonly number[], sign: 1 | -1): void => {
    for (const line of lines) addLine(sums, units, line * lineStep - origin, acrossStep, relation.over, sign);
  };
  add(relation.members, 1);
  add(relation.minus, -1);
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

const withinGrid = ({ range }: AmountGrid, { kind, total, members, minus, over }: LineRelation): boolean => {
  const [lines, across] =
    kind === "row"
      ? [
          [range.top, range.bottom],
          [range.left, range.right],
        ]
      : [
          [range.left, range.right],
          [range.top, range.bottom],
        ];
  const inside = (numbers: readonly number[], [from = 0, to = 0]: readonly number[]): boolean =>
    numbers.every((number) => number >= from && number <= to);
  return inside([total], lines) && inside(members, lines) && inside(minus, lines) && inside(over, across);
};

/** The sum of a relation's members less those subtracted, for each line it runs over, exact. */
export const lineSums = (grid: AmountGrid, relation: LineRelation): Sums =>
  grid.units && withinGrid(grid, relation) ? doubleSums(grid.units, grid, relation) : bigSums(grid, relation);
