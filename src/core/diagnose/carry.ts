import type { Figure, System, Touch } from "./system";

/** By figure: what stands there less what should. */
export type Errors = ReadonlyMap<number, bigint>;

/** No chain of totals over totals is deeper than this. */
const DEEPEST = 24;

const effectIn = (figure: Figure | undefined, equation: number): bigint =>
  figure?.touches.find((touch) => touch.equation === equation)?.by ?? 0n;

/** What the errors of an equation's parts make of its total, were it computed from them. */
const sumInto = (system: System, equation: number, errors: Errors): bigint => {
  let sum = 0n;
  for (const [number, error] of errors) {
    if (system.equations[equation]?.total !== number)
      sum -= effectIn(system.figures[number], equation) * error;
  }
  return sum;
};

/** Equations in which one of these figures is a part, in order. */
const equationsAbove = (system: System, figures: Iterable<number>): number[] => {
  const above = new Set<number>();
  for (const number of figures) {
    for (const { equation } of system.figures[number]?.touches ?? []) {
      if (system.equations[equation]?.total !== number) above.add(equation);
    }
  }
  return [...above].sort((a, b) => a - b);
};

/** Whether the total of this equation is computed from its parts. */
type Computed = (equation: number) => boolean;

/** One level further up. Of several breakdowns of a total, the first that says an error speaks for it. */
const oneLevelUp = (
  system: System,
  errors: Errors,
  seeds: Errors,
  isComputed: Computed,
): Map<number, bigint> => {
  const next = new Map(seeds);
  for (const equation of equationsAbove(system, errors.keys()).filter(isComputed)) {
    const total = system.equations[equation]?.total ?? -1;
    if (next.has(total)) continue;
    const sum = sumInto(system, equation, errors);
    if (sum !== 0n) next.set(total, sum);
  }
  return next;
};

const same = (a: Errors, b: Errors): boolean =>
  a.size === b.size && [...a].every(([figure, error]) => b.get(figure) === error);

const always: Computed = () => true;

/**
 * The errors of every total above, were each computed from what stands below it: an error made before the
 * totals were taken goes up with them. The seeds themselves stay as given.
 */
export const carriedUp = (system: System, seeds: Errors, isComputed: Computed = always): Errors => {
  let errors: Errors = seeds;
  for (let level = 0; level < DEEPEST; level += 1) {
    const next = oneLevelUp(system, errors, seeds, isComputed);
    if (same(next, errors)) break;
    errors = next;
  }
  return errors;
};

/** What the errors add to each residual; equations that they leave alone are not named. */
export const effectOf = (system: System, errors: Errors): Touch[] => {
  const effect = new Map<number, bigint>();
  for (const [number, error] of errors) {
    for (const { equation, by } of system.figures[number]?.touches ?? []) {
      effect.set(equation, (effect.get(equation) ?? 0n) + by * error);
    }
  }
  return [...effect]
    .filter(([, by]) => by !== 0n)
    .map(([equation, by]) => ({ equation, by }))
    .sort((a, b) => a.equation - b.equation);
};

export const times = (errors: Errors, factor: bigint): Errors =>
  new Map([...errors].map(([figure, error]) => [figure, error * factor]));

/** What the totals above a figure would have to change by if its error were in them, and not in the figure. */
export const totalsAbove = (system: System, figure: number, error: bigint): Errors => {
  const errors = new Map(carriedUp(system, new Map([[figure, -error]])));
  errors.delete(figure);
  return errors;
};
