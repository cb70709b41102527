import { absolute } from "../amount";
import { carriedUp, type Errors } from "./carry";
import type { FixedSuspect } from "./fixed";
import { crossTotals, lineAmount, type LineGroup } from "./line-groups";
import type { System } from "./system";

const isOpen = (system: System, equation: number): boolean => system.equations[equation]?.open ?? false;

const totalOf = (system: System, equation: number): number => system.equations[equation]?.total ?? -1;

/** The differences add up among themselves: the total of the totals is off as well, and agrees with them, so
 *  together they are one line. */
const closes = (system: System, group: LineGroup, errors: Errors): boolean => {
  const own = new Set(group.equations.map(({ equation }) => totalOf(system, equation)));
  return system.equations.some(
    ({ total, parts, open }) =>
      !open && errors.has(total) && parts.length > 1 && parts.every((part) => own.has(part)),
  );
};

/** Open totals outside the group that are off by just as much as the group's own total in the same cell: a grand
 *  total over all amounts misses the line as well. */
const alsoOff = (system: System, group: LineGroup, errors: Errors): number[] => {
  const own = new Set(group.equations.map(({ equation }) => equation));
  return system.equations.flatMap(({ total, residual, tolerance, open }, equation) => {
    const error = errors.get(total);
    const fits = open && !own.has(equation) && error !== undefined && absolute(residual - error) <= tolerance;
    return fits ? [equation] : [];
  });
};

/** The figures that the group adds are off in no other total: the other direction closes. */
const isOneWay = (system: System, group: LineGroup, counted: ReadonlySet<number>): boolean => {
  const parts = group.equations.flatMap(({ equation }) => system.equations[equation]?.parts ?? []);
  return parts.every((part) =>
    (system.figures[part]?.touches ?? []).every(
      ({ equation }) => counted.has(equation) || !isOpen(system, equation),
    ),
  );
};

/**
 * A line that the totals count and the table does not show: several totals are off, in one direction only, and by
 * amounts that add up among themselves; or all of the line's totals are off.
 */
export const missingLine = (system: System, group: LineGroup): FixedSuspect[] => {
  const open = group.equations.map(({ equation }) => equation).filter((equation) => isOpen(system, equation));
  const residual = (equation: number): bigint => system.equations[equation]?.residual ?? 0n;
  const errors = new Map(open.map((equation) => [totalOf(system, equation), residual(equation)]));
  const several = closes(system, group, errors) || open.length === group.equations.length;
  if (open.length < 3 || !several) return [];
  const counted = [...open, ...alsoOff(system, group, errors)].sort((a, b) => a - b);
  if (!isOneWay(system, group, new Set(counted))) return [];
  return [
    {
      kind: "line-missing",
      figures: [...errors.keys()],
      errors: carriedUp(system, errors),
      touches: counted.map((equation) => ({ equation, by: residual(equation) })),
      amount: lineAmount(errors, crossTotals(system, group)),
      line: { axis: group.axis, at: group.total },
      among: 1,
    },
  ];
};
