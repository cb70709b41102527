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

/** "row" where the total and its first member stand in one column: a total row's total. */
const axisOf = (system: System, { total, parts }: Equation): Axis | undefined => {
  const [cell, first] = [cellOf(system, total), cellOf(system, parts[0] ?? -1)];
  if (first.column === cell.column) return "row";
  return first.row === cell.row ? "column" : undefined;
};

/** All members stand along the line with the total. */
const isStraight = (system: System, axis: Axis, { total, parts }: Equation): boolean => {
  const at = across(axis, cellOf(system, total));
  return parts.every((part) => across(axis, cellOf(system, part)) === at);
};

const lineOf = (system: System, equation: Equation): string | undefined => {
  const axis = axisOf(system, equation);
  return axis && `${axis} ${along(axis, cellOf(system, equation.total))}`;
};

/** Lines in which two totals or more are off. */
const linesOff = (system: System): Set<string> => {
  const counts = new Map<string, number>();
  for (const equation of system.equations) {
    const line = equation.open ? lineOf(system, equation) : undefined;
    if (line !== undefined) counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 2).map(([line]) => line));
};

/** The groups of totals along lines in which two totals or more are off, in order. */
export const lineGroups = (system: System): LineGroup[] => {
  const wanted = linesOff(system);
  const groups = new Map<string, LineGroup & { equations: LineEquation[] }>();
  system.equations.forEach((one, equation) => {
    const [axis, line] = [axisOf(system, one), lineOf(system, one)];
    if (axis === undefined || line === undefined || !wanted.has(line) || !isStraight(system, axis, one))
      return;
    const parts = one.parts.map((part) => along(axis, cellOf(system, part)));
    const key = `${line} ${parts.join()}`;
    const group = groups.get(key) ?? {
      axis,
      total: along(axis, cellOf(system, one.total)),
      parts,
      equations: [],
    };
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
