import type { LineRelation, Relation } from "../table";
import type { Block } from "./blocks";
import { AMOUNT, NIL, type Figures } from "./figures";
import { rowName } from "./names";
import { saysLess } from "./words";

/** So many lines above a total may be added and subtracted to it. */
const MOST_MEMBERS = 12;
/** Below so many smallest steps a sum is too easily right by chance. */
const LEAST_SIZE = 100;
/** What is named may fail in half of its columns. */
const LEAST_SHARE = 0.5;

const at = (figures: Figures, row: number, column: number): number => row * figures.columns.length + column;

interface Signed {
  readonly row: number;
  readonly sign: 1 | -1;
}

/** Columns where the total is what is added less what is subtracted, and those where it is not. */
const judged = (figures: Figures, total: number, parts: readonly Signed[], columns: readonly number[]) => {
  const found = { holds: [] as number[], fails: [] as number[] };
  for (const column of columns) {
    const own = at(figures, total, column);
    if (figures.state[own] !== AMOUNT || figures.percent[own] === 1) continue;
    let [sum, decimals] = [0, figures.decimals[own] ?? 0];
    for (const { row, sign } of parts) {
      const index = at(figures, row, column);
      if (figures.state[index] !== AMOUNT && figures.state[index] !== NIL) continue;
      sum += sign * (figures.value[index] ?? 0);
      decimals = Math.max(decimals, figures.decimals[index] ?? 0);
    }
    const value = figures.value[own] ?? 0;
    const step = 10 ** (figures.scale - decimals);
    const isTelling = Math.abs(value) >= LEAST_SIZE * step;
    if (Math.abs(value - sum) < step / 2 && isTelling) found.holds.push(column);
    else found.fails.push(column);
  }
  return found;
};

/** Rows under a heading of their own that says "less", up to the next heading: all of them are taken off. */
const rowsUnderLess = (figures: Figures, block: Block): ReadonlySet<number> => {
  const body = new Set(block.rows);
  const under = new Set<number>();
  let heading = "";
  for (let row = block.rows[0] ?? 0; row <= block.bottom; row += 1) {
    if (!body.has(row)) heading = rowName(figures, block, row) || heading;
    else if (saysLess(heading)) under.add(row);
  }
  return under;
};

/** Whether a line named "less" is printed as a positive amount: a negative one is added as it stands. */
const isPositive = (figures: Figures, row: number, columns: readonly number[]): boolean => {
  const values = columns
    .map((column) => at(figures, row, column))
    .filter((index) => figures.state[index] === AMOUNT)
    .map((index) => figures.value[index] ?? 0);
  return values.length > 0 && values.filter((value) => value >= 0).length * 2 > values.length;
};

/**
 * Lines that say "less" are subtracted from what stands above them, where the figures agree: "Gross", "Less:
 * refunds", "Net". Only lines right above the total count, and only such as no other total adds up.
 */
export const withLess = (figures: Figures, block: Block, found: readonly Relation[]): readonly Relation[] => {
  const labels = new Map(block.rows.map((row) => [figures.rows[row] ?? -1, row]));
  const under = rowsUnderLess(figures, block);
  const isLess = (line: number): boolean =>
    (under.has(line) || saysLess(rowName(figures, block, line))) && isPositive(figures, line, block.columns);
  const relations = found.map((one) =>
    turned(one, (row) => {
      const line = labels.get(row);
      return line !== undefined && isLess(line);
    }),
  );
  return [...relations, ...lessTotals(figures, block, relations, isLess)];
};

/** "Gross is refunds and net" says the same as "net is gross less refunds", which is how the table has it. */
const turned = (relation: Relation, isLess: (row: number) => boolean): Relation => {
  if (relation.kind !== "row" || relation.basis === "formula" || relation.minus.length > 0) return relation;
  const [rest, ...others] = [...relation.members].reverse();
  const minus = others.reverse();
  const isLast = rest !== undefined && minus.every((row) => row > relation.total && row < rest);
  return minus.length > 0 && isLast && minus.every(isLess)
    ? { ...relation, total: rest, members: [relation.total], minus, basis: "label" }
    : relation;
};

const lessTotals = (
  figures: Figures,
  block: Block,
  relations: readonly Relation[],
  isLess: (line: number) => boolean,
): LineRelation[] => {
  const rows = relations.filter((one): one is LineRelation => one.kind === "row");
  const sheetRow = (row: number): number => figures.rows[row] ?? -1;
  const members = new Set(rows.flatMap((one) => [...one.members, ...one.minus]));
  const totals = new Set(rows.map(({ total }) => total));
  const isNamed = (row: number): boolean => saysLess(rowName(figures, block, row));
  const open = block.rows.filter((row) => !members.has(sheetRow(row)));
  return open.flatMap((total, order): LineRelation[] => {
    if (totals.has(sheetRow(total)) || isNamed(total)) return [];
    for (let count = 2; count <= Math.min(MOST_MEMBERS, order); count += 1) {
      const parts = open
        .slice(order - count, order)
        .map((row): Signed => ({ row, sign: isLess(row) ? -1 : 1 }));
      if (parts.every(({ sign }) => sign > 0) || (parts[0]?.sign ?? -1) < 0) continue;
      const { holds, fails } = judged(figures, total, parts, block.columns);
      if (holds.length === 0 || holds.length < LEAST_SHARE * (holds.length + fails.length)) continue;
      const of = (wanted: number): number[] =>
        parts.filter(({ sign }) => sign === wanted).map(({ row }) => sheetRow(row));
      const over = [...holds, ...fails].sort((a, b) => a - b).map((column) => figures.columns[column] ?? 0);
      return [{ kind: "row", total: sheetRow(total), members: of(1), minus: of(-1), over, basis: "label" }];
    }
    return [];
  });
};
