import { cellKey, sameCell, type CellRef, type Range } from "../address";
import { absolute } from "../amount";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import type { Evidence, Finding } from "./finding";
import { isTypedAmongFormulas, sumFormulaOver, timesCounted, type SumFormula } from "./formula-evidence";
import { lineKey, placeAlong, totalLineOf, totalsByLine, type TotalLine } from "../check/total-lines";

/** A finding on what agrees today for the wrong reason, before it has its id. */
export type Risk = Omit<Finding, "id" | "alternatives">;

/** One total whose formula misses a cell, or adds it more than once. */
interface Miscount {
  readonly total: CheckedTotal;
  readonly formula: SumFormula;
  readonly cell: CellRef;
  readonly kind: "left-out" | "counted-twice";
  readonly line: TotalLine | undefined;
}

const holdsAmount = (table: Table, cell: CellRef): boolean => table.readingAt(cell)?.kind === "amount";

/** The one block that a formula adds; a formula of several terms says itself what it wants. */
const soleBlock = ({ summed }: SumFormula, { axis }: TotalLine): Range | undefined => {
  const [only, ...more] = summed;
  if (!only || more.length > 0) return undefined;
  const { range } = only;
  const length = axis === "row" ? range.bottom - range.top : range.right - range.left;
  return length > 0 ? range : undefined;
};

/** Amounts right behind the block that the formula adds, before the total itself: it stops short of them. */
const stoppedShortOf = (
  table: Table,
  { cell }: CheckedTotal,
  formula: SumFormula,
  line: TotalLine,
  isTotal: ReadonlySet<number>,
): CellRef[] => {
  const block = soleBlock(formula, line);
  const cells: CellRef[] = [];
  if (!block) return cells;
  for (
    let place = (line.axis === "row" ? block.bottom : block.right) + 1;
    place < placeAlong(line, cell);
    place += 1
  ) {
    const one = line.axis === "row" ? { row: place, column: cell.column } : { row: cell.row, column: place };
    if (!holdsAmount(table, one) || isTotal.has(cellKey(one))) break;
    cells.push(one);
  }
  return cells;
};

const miscountsOf = (table: Table, total: CheckedTotal, isTotal: ReadonlySet<number>): Miscount[] => {
  const parts = [...total.members, ...total.minus];
  const formula = sumFormulaOver(table.sheet, total.cell, parts);
  if (!formula) return [];
  const line = totalLineOf(total);
  const missed = parts.filter((cell) => timesCounted(table.sheet, formula, cell) === 0);
  const beyond = line ? stoppedShortOf(table, total, formula, line, isTotal) : [];
  const short = beyond.filter((cell) => !parts.some((part) => sameCell(part, cell)));
  const repeated = parts.filter((cell) => Math.abs(timesCounted(table.sheet, formula, cell)) > 1);
  const as =
    (kind: Miscount["kind"]) =>
    (cell: CellRef): Miscount => ({ total, formula, cell, kind, line });
  return [...[...missed, ...short].map(as("left-out")), ...repeated.map(as("counted-twice"))];
};

const evidenceOf = ({ kind, total, formula, cell }: Miscount): Evidence => ({
  code: kind === "left-out" ? "formula-misses" : "formula-repeats",
  cell: total.cell,
  formula: formula.text,
  cells: [cell],
});

const amountOf = (table: Table, { cell }: Miscount): bigint => absolute(table.amounts.amountAt(cell));

const isHidden = ({ sheet }: Table, axis: "row" | "column", line: number): boolean =>
  (axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns).has(line);

/** The line that all of these totals miscount; undefined where it is one total's cell only. */
const wholeLine = ([first, ...more]: readonly Miscount[]):
  { axis: "row" | "column"; line: number } | undefined =>
  first?.line && more.length > 0
    ? { axis: first.line.axis, line: placeAlong(first.line, first.cell) }
    : undefined;

/** One line that several totals of a line miscount is one cause. */
const riskOf = (table: Table, kind: Miscount["kind"], miscounts: readonly Miscount[]): Risk => {
  const line = wholeLine(miscounts);
  const hidden = line !== undefined && isHidden(table, line.axis, line.line);
  return {
    kind: line ? `line-${kind}` : kind,
    severity: "risk",
    confidence: "certain",
    totals: miscounts.map(({ total }) => total.cell),
    cells: miscounts.map(({ cell }) => cell),
    amount: miscounts.reduce((sum, one) => sum + amountOf(table, one), 0n),
    evidence: [...(hidden ? [{ code: "hidden-line" as const, ...line }] : []), ...miscounts.map(evidenceOf)],
    repairs: [],
  };
};

const grouped = (miscounts: readonly Miscount[]): Miscount[][] => {
  const groups = new Map<string, Miscount[]>();
  for (const miscount of miscounts) {
    const { line, cell, kind, total } = miscount;
    const key = line
      ? `${kind} ${lineKey(line)} ${placeAlong(line, cell)}`
      : `${kind} ${cellKey(total.cell)} ${cellKey(cell)}`;
    const group = groups.get(key);
    if (group) group.push(miscount);
    else groups.set(key, [miscount]);
  }
  return [...groups.values()];
};

const typedRisk = ({ cell, stated = 0n }: CheckedTotal): Risk => ({
  kind: "wrong-total",
  severity: "risk",
  confidence: "likely",
  totals: [cell],
  cells: [cell],
  amount: absolute(stated),
  evidence: [{ code: "typed-among-formulas", cell }],
  repairs: [],
});

const isTyped = (
  table: Table,
  lines: ReadonlyMap<string, readonly CellRef[]>,
  total: CheckedTotal,
): boolean => {
  const line = totalLineOf(total);
  const others = (line && lines.get(lineKey(line))) ?? [];
  return isTypedAmongFormulas(
    table.sheet,
    total.cell,
    others.filter((other) => !sameCell(other, total.cell)),
  );
};

/**
 * Totals that agree today for the wrong reason: a formula that misses a member or stops short of a row beside it,
 * one that adds a cell twice, a number typed where the line's other totals are formulas. `explained` are totals
 * that a finding bears on already.
 */
export const risksOf = (
  table: Table,
  totals: readonly CheckedTotal[],
  explained: ReadonlySet<number>,
): Risk[] => {
  if (table.sheet.formulas.size === 0) return [];
  const agreeing = totals.filter(({ state, cell }) => state !== "differs" && !explained.has(cellKey(cell)));
  const isTotal = new Set(totals.map(({ cell }) => cellKey(cell)));
  const lines = totalsByLine(totals);
  const miscounts = agreeing.flatMap((total) => miscountsOf(table, total, isTotal));
  const typed = agreeing.filter((total) => isTyped(table, lines, total));
  const once = new Map(typed.map((total) => [cellKey(total.cell), total]));
  return [
    ...grouped(miscounts).map((group) => riskOf(table, group[0]?.kind ?? "left-out", group)),
    ...[...once.values()].map(typedRisk),
  ];
};
