import type { CellRef } from "../address";
import { absolute } from "../amount";
import { carriedUp, type Errors } from "./carry";
import { distinct, fixedSuspect, type FixedSuspect } from "./fixed";
import type { Equation, System } from "./system";

type Axis = "row" | "column";

/** Totals along one line that add the same lines: the total row over all columns, say. */
interface LineGroup {
  readonly axis: Axis;
  /** The line of the totals. */
  readonly total: number;
  /** Lines that are added or subtracted. */
  readonly parts: readonly number[];
  /** Equations, and where each stands along the line. */
  readonly equations: readonly { readonly equation: number; readonly across: number }[];
}

const cellOf = (system: System, figure: number): CellRef =>
  system.figures[figure]?.cell ?? { row: -1, column: -1 };

/** "row" where total and members stand in one column: a total row's total. */
const axisOf = (system: System, { total, parts }: Equation): Axis | undefined => {
  const cell = cellOf(system, total);
  const cells = parts.map((part) => cellOf(system, part));
  if (cells.every(({ column }) => column === cell.column)) return "row";
  return cells.every(({ row }) => row === cell.row) ? "column" : undefined;
};

const along = (axis: Axis, { row, column }: CellRef): number => (axis === "row" ? row : column);
const across = (axis: Axis, { row, column }: CellRef): number => (axis === "row" ? column : row);
const placeOf = (axis: Axis, line: number, at: number): CellRef =>
  axis === "row" ? { row: line, column: at } : { row: at, column: line };

/** All groups of totals along lines, in order. */
const lineGroups = (system: System): LineGroup[] => {
  const groups = new Map<string, LineGroup & { equations: { equation: number; across: number }[] }>();
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
  return [...groups.values()];
};

/** A line's figure at each total of the group; undefined where it has none. */
const figuresAlong = (system: System, group: LineGroup, line: number): (number | undefined)[] =>
  group.equations.map(({ across: at }) => system.find(placeOf(group.axis, line, at)));

const valueOf = (system: System, figure: number | undefined): bigint =>
  figure === undefined ? 0n : (system.figures[figure]?.value ?? 0n);

/** Errors of the group's totals if this line were left out (factor 1) or counted once more (factor −1). */
const errorsFor = (system: System, group: LineGroup, line: number, factor: bigint): Map<number, bigint> => {
  const errors = new Map<number, bigint>();
  figuresAlong(system, group, line).forEach((figure, index) => {
    const { total = -1 } = system.equations[group.equations[index]?.equation ?? -1] ?? {};
    const equation = group.equations[index]?.equation ?? -1;
    const touch =
      figure === undefined
        ? undefined
        : system.figures[figure]?.touches.find((one) => one.equation === equation);
    const error = (touch?.by ?? -1n) * valueOf(system, figure) * factor;
    if (error !== 0n) errors.set(total, error);
  });
  return errors;
};

const matches = (system: System, group: LineGroup, errors: Errors): number =>
  group.equations.filter(({ equation }) => {
    const { total = -1, residual = 0n, tolerance = 0n, open = false } = system.equations[equation] ?? {};
    const error = errors.get(total);
    return open && error !== undefined && absolute(residual - error) <= tolerance;
  }).length;

/** At least two totals, and most of those that the line bears on, are off by just what the line holds. */
const isPlausible = (system: System, group: LineGroup, errors: Errors): boolean => {
  const matching = matches(system, group, errors);
  return matching >= 2 && matching * 10 >= errors.size * 6;
};

/** Totals of the group that are themselves sums of others of the group: the grand total among column totals. */
const crossTotals = (system: System, group: LineGroup): Set<number> => {
  const own = new Set(group.equations.map(({ equation }) => system.equations[equation]?.total ?? -1));
  const crossing = system.equations.filter(
    ({ total, parts }) => own.has(total) && parts.length > 0 && parts.every((part) => own.has(part)),
  );
  return new Set(crossing.map(({ total }) => total));
};

const without = (errors: Errors, left: ReadonlySet<number>): Errors =>
  new Map([...errors].filter(([figure]) => !left.has(figure)));

/** What the whole line holds: its own total where the group has one, else the sum of its figures. */
const lineAmount = (errors: Errors, cross: ReadonlySet<number>): bigint => {
  const totals = [...errors].filter(([figure]) => cross.has(figure));
  const counted = totals.length > 0 ? totals.slice(0, 1) : [...errors];
  return absolute(counted.reduce((sum, [, error]) => sum + error, 0n));
};

/** The line may have been left out before the totals above were taken, after, or of all but the grand total. */
const variants = (system: System, errors: Errors, cross: ReadonlySet<number>): Errors[] => {
  const rest = without(errors, cross);
  return [carriedUp(system, errors), errors, carriedUp(system, rest), rest];
};

const lineSuspects = (
  system: System,
  group: LineGroup,
  line: number,
  factor: bigint,
  among: number,
): FixedSuspect[] => {
  const errors = errorsFor(system, group, line, factor);
  if (!isPlausible(system, group, errors)) return [];
  const cross = crossTotals(system, group);
  const figures = figuresAlong(system, group, line).filter((figure) => figure !== undefined);
  return variants(system, errors, cross).map((variant) =>
    fixedSuspect(system, {
      kind: factor > 0n ? "line-left-out" : "line-counted-twice",
      figures,
      errors: variant,
      amount: lineAmount(errors, cross),
      line: { axis: group.axis, at: line },
      among,
    }),
  );
};

const isOpen = (system: System, equation: number): boolean => system.equations[equation]?.open ?? false;

/** The differences add up among themselves: the total of totals agrees, so together they are one line. */
const closes = (system: System, group: LineGroup): boolean => {
  const own = new Set(group.equations.map(({ equation }) => system.equations[equation]?.total ?? -1));
  return system.equations.some(
    ({ total, parts, open }) =>
      !open && parts.length > 1 && own.has(total) && parts.every((part) => own.has(part)),
  );
};

/** A line that the totals count and the table does not show: most totals are off, in one direction only. */
const missingLine = (system: System, group: LineGroup): FixedSuspect[] => {
  const open = group.equations.filter(({ equation }) => isOpen(system, equation));
  const most = open.length >= 3 && open.length * 10 >= group.equations.length * 6;
  const wholeLine = open.length >= 3 && open.length === group.equations.length;
  if (!most || !(closes(system, group) || wholeLine)) return [];
  const seeds = new Map(
    open.map(({ equation }) => [
      system.equations[equation]?.total ?? -1,
      system.equations[equation]?.residual ?? 0n,
    ]),
  );
  return [
    {
      kind: "line-missing",
      figures: [...seeds.keys()],
      errors: carriedUp(system, seeds),
      touches: open.map(({ equation }) => ({ equation, by: system.equations[equation]?.residual ?? 0n })),
      amount: lineAmount(seeds, crossTotals(system, group)),
      line: { axis: group.axis, at: group.total },
      among: 1,
    },
  ];
};

const hasTwoOpen = (system: System, group: LineGroup): boolean =>
  group.equations.filter(({ equation }) => isOpen(system, equation)).length >= 2;

/** Lines of one axis that take part in totals: members, and subtotals that may be counted with their parts. */
const linesOf = (groups: readonly LineGroup[], { axis, total }: LineGroup): number[] => {
  const lines = new Set(
    groups.filter((group) => group.axis === axis).flatMap((group) => [group.total, ...group.parts]),
  );
  lines.delete(total);
  return [...lines];
};

/** Whole lines that may have been left out of the totals, counted twice, or be missing from the table. */
export const lineCauses = (system: System): FixedSuspect[] => {
  const groups = lineGroups(system);
  return distinct(
    groups
      .filter((group) => hasTwoOpen(system, group))
      .flatMap((group) => {
        const members = new Set(group.parts);
        const lines = linesOf(groups, group);
        const found = lines.flatMap((line) => [
          ...(members.has(line) ? lineSuspects(system, group, line, 1n, members.size) : []),
          ...lineSuspects(system, group, line, -1n, lines.length),
        ]);
        return found.length > 0 ? found : missingLine(system, group);
      }),
  );
};
