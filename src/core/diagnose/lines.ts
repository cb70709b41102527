import { absolute } from "../amount";
import { carriedUp, type Errors } from "./carry";
import { distinct, fixedSuspect, type FixedSuspect } from "./fixed";
import { lineGroups, linesBeside, placeOf, type LineEquation, type LineGroup } from "./line-groups";
import type { System } from "./system";

const figureAt = (system: System, group: LineGroup, line: number, at: LineEquation): number | undefined =>
  system.find(placeOf(group.axis, line, at.across));

/** The error of one total if this line were left out (factor 1) or counted once more (factor −1). */
const errorAt = (
  system: System,
  group: LineGroup,
  line: number,
  at: LineEquation,
  factor: bigint,
): bigint => {
  const figure = system.figures[figureAt(system, group, line, at) ?? -1];
  const by = figure?.touches.find(({ equation }) => equation === at.equation)?.by ?? -1n;
  return by * (figure?.value ?? 0n) * factor;
};

const errorsFor = (system: System, group: LineGroup, line: number, factor: bigint): Errors => {
  const errors = new Map<number, bigint>();
  for (const at of group.equations) {
    const error = errorAt(system, group, line, at, factor);
    if (error !== 0n) errors.set(system.equations[at.equation]?.total ?? -1, error);
  }
  return errors;
};

/** Totals of the group that are off by just what the line holds. */
const matches = (system: System, group: LineGroup, line: number, factor: bigint): number =>
  group.equations.filter((at) => {
    const { residual = 0n, tolerance = 0n, open = false } = system.equations[at.equation] ?? {};
    if (!open) return false;
    const error = errorAt(system, group, line, at, factor);
    return error !== 0n && absolute(residual - error) <= tolerance;
  }).length;

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

/** At least two totals, and most of those that the line bears on, are off by just what the line holds. */
const lineSuspects = (
  system: System,
  group: LineGroup,
  line: number,
  factor: bigint,
  among: number,
): FixedSuspect[] => {
  const matching = matches(system, group, line, factor);
  if (matching < 2) return [];
  const errors = errorsFor(system, group, line, factor);
  if (matching * 10 < errors.size * 6) return [];
  const cross = crossTotals(system, group);
  const figures = group.equations.flatMap((at) => figureAt(system, group, line, at) ?? []);
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

/** The figures that the group adds are off in no other total: the other direction closes. */
const isOneWay = (system: System, group: LineGroup): boolean => {
  const own = new Set(group.equations.map(({ equation }) => equation));
  const parts = group.equations.flatMap(({ equation }) => system.equations[equation]?.parts ?? []);
  return parts.every((part) =>
    (system.figures[part]?.touches ?? []).every(
      ({ equation }) => own.has(equation) || !isOpen(system, equation),
    ),
  );
};

/** A line that the totals count and the table does not show: several totals are off, in one direction only, and
 *  by amounts that add up among themselves; or all of them. */
const missingLine = (system: System, group: LineGroup): FixedSuspect[] => {
  const open = group.equations.filter(({ equation }) => isOpen(system, equation));
  const several = open.length >= 3 && (closes(system, group) || open.length === group.equations.length);
  if (!several || !isOneWay(system, group)) return [];
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

const suspectsOf = (system: System, group: LineGroup): FixedSuspect[] => {
  const members = new Set(group.parts);
  const lines = linesBeside(system, group);
  const found = lines.flatMap((line) => [
    ...(members.has(line) ? lineSuspects(system, group, line, 1n, members.size) : []),
    ...lineSuspects(system, group, line, -1n, lines.length),
  ]);
  return found.length > 0 ? found : missingLine(system, group);
};

/** Whole lines that may have been left out of the totals, counted twice, or be missing from the table. */
export const lineCauses = (system: System): FixedSuspect[] =>
  distinct(lineGroups(system).flatMap((group) => suspectsOf(system, group)));
