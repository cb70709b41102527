import { absolute } from "../amount";
import { carriedUp, type Errors } from "./carry";
import { distinct, fixedSuspect, type FixedSuspect } from "./fixed";
import {
  crossTotals,
  lineAmount,
  lineGroups,
  linesBeside,
  placeOf,
  type LineEquation,
  type LineGroup,
} from "./line-groups";
import { missingLine } from "./missing-line";
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

const without = (errors: Errors, left: ReadonlySet<number>): Errors =>
  new Map([...errors].filter(([figure]) => !left.has(figure)));

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
