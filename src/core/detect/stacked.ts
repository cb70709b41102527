import type { LineRelation, Relation } from "../table";
import type { Block } from "./blocks";
import type { FormulaTotals } from "./by-formula";
import { mostSteps } from "./chance";
import { AMOUNT, type Figures } from "./figures";
import { withoutParts } from "./given";
import type { BlockTotals } from "./joined";
import { rowName } from "./names";
import { saysTotal } from "./words";

/** Tables stand one under the other: each row of the sheet belongs to one of them. */
const blocksByRow = (figures: Figures, blocks: readonly Block[]): ReadonlyMap<number, number> =>
  new Map(blocks.flatMap(({ rows }, index) => rows.map((row) => [figures.rows[row] ?? -1, index] as const)));

/**
 * Formulas that add up rows of several tables, as statements of the sheet, apart from those that stay within one
 * table. Rows outside of all tables (headings between them) count for nothing, as SUM has it.
 */
export const stackedFormulas = (
  figures: Figures,
  blocks: readonly Block[],
  formulas: FormulaTotals,
): { readonly inside: FormulaTotals; readonly stacked: readonly LineRelation[] } => {
  const blockOf = blocksByRow(figures, blocks);
  const reaches = ({ axis, total, members }: FormulaTotals["lines"][number]): boolean =>
    axis === "row" &&
    blockOf.has(total) &&
    members.some((row) => blockOf.has(row) && blockOf.get(row) !== blockOf.get(total));
  const lines = formulas.lines.filter(reaches);
  if (lines.length === 0) return { inside: formulas, stacked: [] };
  const stacked = lines.map((one): LineRelation => {
    const { total, members, minus, places } = withoutParts(one, formulas.lines);
    return {
      kind: "row",
      total,
      members: members.filter((row) => blockOf.has(row)),
      minus: minus.filter((row) => blockOf.has(row)),
      over: [...places].sort((a, b) => a - b),
      basis: "formula",
    };
  });
  return { inside: { ...formulas, lines: formulas.lines.filter((one) => !reaches(one)) }, stacked };
};

/** What is named a total may fail in half of its columns. */
const LEAST_SHARE = 0.5;

const indexOf = (figures: Figures, row: number, column: number): number =>
  row * figures.columns.length + column;

/** Rows that no total adds up: subtotals, and single lines beside them. */
const openRows = (figures: Figures, { block, relations }: BlockTotals): number[] => {
  const members = new Set(
    relations.flatMap((one) => (one.kind === "row" ? [...one.members, ...one.minus] : [])),
  );
  return block.rows.filter((row) => !members.has(figures.rows[row] ?? -1));
};

const isTotalOf = (figures: Figures, relations: readonly Relation[], row: number): boolean =>
  relations.some((one) => one.kind === "row" && one.total === figures.rows[row]);

interface Judged {
  readonly holds: number[];
  readonly fails: number[];
}

const judged = (figures: Figures, total: number, members: readonly number[], columns: readonly number[]) => {
  const found: Judged = { holds: [], fails: [] };
  for (const column of columns) {
    const at = indexOf(figures, total, column);
    if (figures.state[at] !== AMOUNT || figures.percent[at] === 1) continue;
    let [sum, count, decimals] = [0, 0, figures.decimals[at] ?? 0];
    for (const row of members) {
      const index = indexOf(figures, row, column);
      if (figures.state[index] !== AMOUNT) continue;
      sum += figures.value[index] ?? 0;
      decimals = Math.min(decimals, figures.decimals[index] ?? 0);
      count += 1;
    }
    const most = mostSteps(count, false) * 10 ** (figures.scale - decimals);
    const rest = Math.abs((figures.value[at] ?? 0) - sum);
    (count >= 2 && rest <= most ? found.holds : found.fails).push(column);
  }
  return found;
};

/**
 * Totals, named as such, that add up what several tables of the sheet come to: their subtotals, and the lines that no
 * subtotal adds up. They stand behind those tables, in the columns that they share.
 */
export const grandTotals = (figures: Figures, found: readonly BlockTotals[]): LineRelation[] => {
  const open = found.map((one) => openRows(figures, one));
  return found.flatMap(({ block, relations }, index) =>
    (open[index] ?? []).flatMap((row): LineRelation[] => {
      if (index === 0 || isTotalOf(figures, relations, row)) return [];
      if (!saysTotal(rowName(figures, block, row))) return [];
      const own = (open[index] ?? []).filter((other) => other < row);
      const others = open.slice(0, index).flat();
      const members = [...others, ...own];
      if (others.length === 0 || members.length < 2) return [];
      const { holds, fails } = judged(figures, row, members, block.columns);
      if (holds.length === 0 || holds.length < LEAST_SHARE * (holds.length + fails.length)) return [];
      const over = [...holds, ...fails].sort((a, b) => a - b);
      return [
        {
          kind: "row",
          total: figures.rows[row] ?? 0,
          members: members.map((one) => figures.rows[one] ?? 0),
          minus: [],
          over: over.map((column) => figures.columns[column] ?? 0),
          basis: "label",
        },
      ];
    }),
  );
};
