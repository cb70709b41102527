import { cellKey, cellOfKey, type CellRef } from "../address";
import { summedRanges } from "../formula/sum-formula";
import type { Sheet } from "../sheet";
import type { CellRelation } from "../table";

/** What formulas of one line say alike: its cells add up those of the other lines, at these places of the sheet. */
export interface FormulaLine {
  readonly axis: "row" | "column";
  readonly total: number;
  readonly members: readonly number[];
  readonly minus: readonly number[];
  readonly places: number[];
}

export interface FormulaTotals {
  readonly lines: readonly FormulaLine[];
  readonly cells: readonly CellRelation[];
}

/** Cells that are looked at behind all formulas together: running totals would make a square of every column. */
const MOST_CELLS = 2_000_000;
/** More than so many sums that start at one cell grow from line to line: running totals. */
const MOST_GROWING = 2;

interface Parts {
  readonly members: CellRef[];
  readonly minus: CellRef[];
}

/** A sum over one cell may be one whose range was cut short; any other formula over one cell is a copy. */
const SUMS = /^=\s*(?:SUM|SUBTOTAL)\(/i;

const isSubtotal = (formula: string | undefined): boolean => /^=\s*SUBTOTAL\(/i.test(formula ?? "");

/** The cells that a formula adds and subtracts, each once; undefined where it does anything else, or too much. */
const partsOf = (sheet: Sheet, formula: string, budget: { left: number }): Parts | undefined => {
  const summed = summedRanges(formula);
  if (!summed) return undefined;
  const signs = new Map<number, number>();
  for (const { range, sign, skipsSubtotals } of summed) {
    const bottom = Math.min(range.bottom, sheet.values.length - 1);
    budget.left -= Math.max(0, bottom - range.top + 1) * (range.right - range.left + 1);
    if (budget.left < 0) return undefined;
    for (let row = range.top; row <= bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const key = cellKey({ row, column });
        if (!skipsSubtotals || !isSubtotal(sheet.formulas.get(key))) signs.set(key, sign);
      }
    }
  }
  const withSign = (sign: number): CellRef[] =>
    [...signs].filter(([, own]) => own === sign).map(([key]) => cellOfKey(key));
  return { members: withSign(1), minus: withSign(-1) };
};

const axisOf = (total: CellRef, { members, minus }: Parts): FormulaLine["axis"] | undefined => {
  const cells = [...members, ...minus];
  if (cells.every(({ column }) => column === total.column)) return "row";
  return cells.every(({ row }) => row === total.row) ? "column" : undefined;
};

const sorted = (lines: readonly number[]): number[] => [...new Set(lines)].sort((a, b) => a - b);

const shapeOf = ({ total, members, minus }: CellRelation): string =>
  [...members, ...minus].map(({ row, column }) => `${row - total.row},${column - total.column}`).join();

const groupsBy = (
  relations: readonly CellRelation[],
  keyOf: (one: CellRelation) => string,
): CellRelation[][] => {
  const groups = new Map<string, CellRelation[]>();
  for (const one of relations) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
};

/** Without balances, where each copy of a formula adds to the last, and without sums that grow from line to line. */
const withoutRunning = (relations: readonly CellRelation[]): CellRelation[] => {
  const carries = (copies: readonly CellRelation[]): boolean => {
    const totals = new Set(copies.map(({ total }) => cellKey(total)));
    return copies.some(({ members, minus }) =>
      [...members, ...minus].some((cell) => totals.has(cellKey(cell))),
    );
  };
  const still = groupsBy(relations, shapeOf)
    .filter((copies) => !carries(copies))
    .flat();
  const start = ({ total, members: [first] }: CellRelation): string =>
    `${total.column} ${first ? cellKey(first) : ""}`;
  return groupsBy(still, start)
    .filter((sums) => sums.length <= MOST_GROWING)
    .flat();
};

const addLine = (
  lines: Map<string, FormulaLine>,
  axis: FormulaLine["axis"],
  total: CellRef,
  parts: Parts,
): void => {
  const line = (cell: CellRef): number => (axis === "row" ? cell.row : cell.column);
  const members = sorted(parts.members.map(line));
  const minus = sorted(parts.minus.map(line));
  const key = `${axis} ${line(total)} ${members.join()} ${minus.join()}`;
  const place = axis === "row" ? total.column : total.row;
  const known = lines.get(key);
  if (known) known.places.push(place);
  else lines.set(key, { axis, total: line(total), members, minus, places: [place] });
};

/**
 * The totals that a sheet's formulas make: SUM, SUBTOTAL and chains of + and −. A formula over one cell is a copy
 * and no total; a formula that carries a balance from line to line is none either.
 */
export const formulaTotals = (sheet: Sheet): FormulaTotals => {
  const lines = new Map<string, FormulaLine>();
  const scattered: CellRelation[] = [];
  const budget = { left: MOST_CELLS };
  for (const [key, formula] of sheet.formulas) {
    const parts = partsOf(sheet, formula, budget);
    if (!parts || parts.members.length === 0) continue;
    const total = cellOfKey(key);
    const axis = axisOf(total, parts);
    const isCopy = parts.members.length + parts.minus.length < 2;
    if (isCopy && !(axis && SUMS.test(formula))) continue;
    if (axis) addLine(lines, axis, total, parts);
    else scattered.push({ kind: "cells", total, ...parts, basis: "formula" });
  }
  return { lines: [...lines.values()], cells: withoutRunning(scattered) };
};
