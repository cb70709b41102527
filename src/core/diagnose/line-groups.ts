import type { CellRef } from "../address";
import { absolute } from "../amount";
import type { Errors } from "./carry";
import type { Equation, System } from "./system";

export type Axis = "row" | "column";

/** Totals along one line that add the same lines: the total row over all columns, say. */
export interface LineGroup {
  readonly axis: Axis;
  /** The line of the totals. */
  readonly total: number;
  /** Lines that are added or subtracted. */
  readonly parts: readonly number[];
  /** Equations, and where each stands along the line. */
  readonly equations: readonly LineEquation[];
}

export interface LineEquation {
  readonly equation: number;
  readonly across: number;
}

const NOWHERE: CellRef = { row: -1, column: -1 };

const cellOf = (system: System, figure: number): CellRef => system.figures[figure]?.cell ?? NOWHERE;

const along = (axis: Axis, { row, column }: CellRef): number => (axis === "row" ? row : column);
const across = (axis: Axis, { row, column }: CellRef): number => (axis === "row" ? column : row);

export const placeOf = (axis: Axis, line: number, at: number): CellRef =>
  axis === "row" ? { row: line, column: at } : { row: at, column: line };

/** All members stand along the line with the total. */
const isStraight = (system: System, axis: Axis, { total, parts }: Equation): boolean => {
  const at = across(axis, cellOf(system, total));
  return parts.every((part) => across(axis, cellOf(system, part)) === at);
};

/** "row" where the total and its members stand in one column: a total row's total. */
const axisOf = (system: System, equation: Equation): Axis | undefined =>
  (["row", "column"] as const).find((axis) => isStraight(system, axis, equation));

/** The groups of totals along lines in which two totals or more are off, in order. */
export const lineGroups = (system: System): LineGroup[] => {
  const groups = new Map<string, LineGroup & { equations: LineEquation[] }>();
  system.equations.forEach((one, equation) => {
    const axis = axisOf(system, one);
    if (axis === undefined) return;
    const total = along(axis, cellOf(system, one.total));
    const parts = one.parts.map((part) => along(axis, cellOf(system, part)));
    const key = `${axis} ${total} ${parts.join()}`;
    const group = groups.get(key) ?? { axis, total, parts, equations: [] };
    group.equations.push({ equation, across: across(axis, cellOf(system, one.total)) });
    groups.set(key, group);
  });
  return [...groups.values()].filter(
    ({ equations }) => equations.filter(({ equation }) => system.equations[equation]?.open).length >= 2,
  );
};

/** Lines beside the group's own total that hold figures at its first place: members, and subtotals or parts of
 *  them that may be counted along. */
export const linesBeside = (
  { figures }: System,
  { axis, total, equations: [first] }: LineGroup,
): number[] => {
  const lines = figures
    .filter(({ cell }) => across(axis, cell) === first?.across)
    .map(({ cell }) => along(axis, cell));
  return [...new Set(lines)].filter((line) => line !== total);
};

/** Totals of the group that are themselves sums of others of the group: the grand total among column totals. */
export const crossTotals = (system: System, group: LineGroup): Set<number> => {
  const own = new Set(group.equations.map(({ equation }) => system.equations[equation]?.total ?? -1));
  const crossing = system.equations.filter(
    ({ total, parts }) => own.has(total) && parts.length > 0 && parts.every((part) => own.has(part)),
  );
  return new Set(crossing.map(({ total }) => total));
};

/** What the whole line holds: its own total where the group has one, else the sum of its figures. */
export const lineAmount = (errors: Errors, cross: ReadonlySet<number>): bigint => {
  const totals = [...errors].filter(([figure]) => cross.has(figure));
  const counted = totals.length > 0 ? totals.slice(0, 1) : [...errors];
  return absolute(counted.reduce((sum, [, error]) => sum + error, 0n));
};
