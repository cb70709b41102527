import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { AmountGrid } from "../reading/amount-grid";
import type { ExactDoubles } from "../reading/exact-doubles";
import type { LineRelation } from "../table";

/** What the members of each total of a relation come to, in the order of the lines it runs over. */
export interface LineSums {
  readonly sums: readonly Amount[] | Float64Array;
  /** What the totals' own cells hold, 0 where nothing; undefined where doubles would not be exact. */
  readonly own: Float64Array | undefined;
}

/** The lines of a block that a relation adds, and how often: once, or less those it subtracts. */
interface Added {
  /** Lines of the block, from its first on, with what each counts for. */
  readonly signs: Int8Array;
  /** No line is named twice. */
  readonly once: boolean;
  readonly count: number;
}

const addedLines = ({ members, minus }: LineRelation, from: number, to: number): Added => {
  const signs = new Int8Array(Math.max(0, to - from + 1));
  let [once, count] = [true, 0];
  const put = (lines: readonly number[], sign: 1 | -1): void => {
    for (let index = 0; index < lines.length; index += 1) {
      const line = (lines[index] ?? 0) - from;
      if (line < 0 || line >= signs.length) continue; // outside the block nothing stands that could be added
      if (signs[line] !== 0) once = false;
      signs[line] = sign;
      count += 1;
    }
  };
  put(members, 1);
  put(minus, -1);
  return { signs, once, count };
};

/** What to add to the sum of whole lines, or to nothing, to get the relation's sums: the shorter of both ways. */
interface Way {
  readonly whole: boolean;
  /** Lines of the sheet and how often each is added. */
  readonly lines: Int32Array;
  readonly times: Int8Array;
}

const wayOf = ({ signs, count }: Added, from: number): Way => {
  const whole = count * 2 > signs.length;
  const lines: number[] = [];
  const times: number[] = [];
  for (let line = 0; line < signs.length; line += 1) {
    const missing = (signs[line] ?? 0) - (whole ? 1 : 0);
    if (missing === 0) continue;
    lines.push(line + from);
    times.push(missing);
  }
  return { whole, lines: Int32Array.from(lines), times: Int8Array.from(times) };
};

/** Row totals: each row's members lie side by side, so they are added row by row. */
const sumsAcross = (
  doubles: ExactDoubles,
  { range }: AmountGrid,
  { over, total }: LineRelation,
  { whole, lines, times }: Way,
): LineSums => {
  const sums = new Float64Array(over.length);
  const own = new Float64Array(over.length);
  const { rowSums } = doubles;
  for (let index = 0; index < over.length; index += 1) {
    const row = over[index] ?? 0;
    const stated = doubles.at(row, total);
    let sum = whole ? (rowSums[row - range.top] ?? 0) : 0;
    for (let member = 0; member < lines.length; member += 1) {
      const column = lines[member] ?? 0;
      sum += (times[member] ?? 0) * (column === total ? stated : doubles.at(row, column));
    }
    sums[index] = sum;
    own[index] = stated;
  }
  return { sums, own };
};

/** Column totals: each member row is added to all of them in one go. */
const sumsDown = (
  doubles: ExactDoubles,
  { range }: AmountGrid,
  { over, total }: LineRelation,
  { whole, lines, times }: Way,
): LineSums => {
  const { columnSums } = doubles;
  const sums = Float64Array.from(over, (column) => (whole ? (columnSums[column - range.left] ?? 0) : 0));
  for (let member = 0; member < lines.length; member += 1) {
    const row = lines[member] ?? 0;
    const factor = times[member] ?? 0;
    for (let index = 0; index < over.length; index += 1)
      sums[index] = (sums[index] ?? 0) + factor * doubles.at(row, over[index] ?? 0);
  }
  return { sums, own: Float64Array.from(over, (column) => doubles.at(total, column)) };
};

const between = (numbers: readonly number[], from: number, to: number): boolean => {
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    if (number < from || number > to) return false;
  }
  return true;
};

/** Sums of doubles, exact because the grid has doubles only where every sum over it is; undefined where the
 *  relation names a line twice or runs beyond the block. */
const doubleSums = (grid: AmountGrid, relation: LineRelation): LineSums | undefined => {
  const { doubles, range } = grid;
  if (!doubles) return undefined;
  const rows = [range.top, range.bottom] as const;
  const columns = [range.left, range.right] as const;
  const [along, across] = relation.kind === "row" ? [rows, columns] : [columns, rows];
  const added = addedLines(relation, ...along);
  if (!added.once || !between(relation.over, ...across) || !between([relation.total], ...along))
    return undefined;
  const way = wayOf(added, along[0]);
  return (relation.kind === "row" ? sumsDown : sumsAcross)(doubles, grid, relation, way);
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

/** The sum of a relation's members less those subtracted, for each line it runs over, exact. */
export const lineSums = (grid: AmountGrid, relation: LineRelation): LineSums =>
  doubleSums(grid, relation) ?? { sums: bigSums(grid, relation), own: undefined };
