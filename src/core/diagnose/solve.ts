import type { Cause } from "./cause";
import type { Column } from "./columns";
import type { Component } from "./components";
import { joinExchanged } from "./exchange";
import type { FixedSuspect } from "./fixed";
import { readFixed } from "./fixed-reading";
import type { ReadExplanation, Slot } from "./rank";
import { readSuspect } from "./readings";
import { searchExplanations, type Explanation, type Limits, type Placed, type Problem } from "./search";
import type { System, Touch } from "./system";

export type Part = Component<Column, FixedSuspect>;

/** What became of one part of the table. */
export interface Solved {
  readonly part: Part;
  /** Every smallest explanation, read; empty when none was found. */
  readonly explanations: readonly ReadExplanation[];
  readonly steps: number;
  /** The limits were not reached: nothing smaller and nothing else of this size exists. */
  readonly complete: boolean;
}

/** Equations of the part, renumbered from 0. */
const localProblem = (system: System, { free, fixed }: Part): Problem => {
  const numbers = new Map<number, number>();
  const local = (touches: readonly Touch[]): Touch[] =>
    touches.map(({ equation, by }) => {
      const number = numbers.get(equation) ?? numbers.size;
      numbers.set(equation, number);
      return { equation: number, by };
    });
  const sorted = [
    ...new Set([...free, ...fixed].flatMap(({ touches }) => touches.map(({ equation }) => equation))),
  ];
  sorted.sort((a, b) => a - b).forEach((equation, index) => numbers.set(equation, index));
  const at = (equation: number) => system.equations[equation];
  return {
    residuals: sorted.map((equation) => at(equation)?.residual ?? 0n),
    tolerances: sorted.map((equation) => at(equation)?.tolerance ?? 0n),
    free: free.map(({ touches }) => ({ touches: local(touches) })),
    fixed: fixed.map(({ touches }) => ({ touches: local(touches) })),
  };
};

const slotOf = (system: System, column: Column | undefined, { error, slack }: Placed): Slot =>
  (column?.suspects ?? [])
    .flatMap((suspect) => readSuspect(system, suspect, error, slack))
    .sort((a, b) => a.bits - b.bits);

const readExplanation = (system: System, part: Part, explanation: Explanation): ReadExplanation => {
  const fixed = explanation.fixed.flatMap((index) => part.fixed[index] ?? []);
  const slots = explanation.placed.map((placed) => slotOf(system, part.free[placed.free], placed));
  return [...fixed.map((suspect): Slot => [readFixed(system, suspect)]), ...joinExchanged(system, slots)];
};

const fewest = (explanations: readonly ReadExplanation[]): ReadExplanation[] => {
  const least = Math.min(...explanations.map(({ length }) => length));
  return explanations.filter(({ length }) => length === least);
};

/** All smallest explanations of one part of the table. */
export const solve = (system: System, part: Part, limits: Limits): Solved => {
  const { explanations, steps, complete } = searchExplanations(localProblem(system, part), limits);
  const read = explanations.map((one) => readExplanation(system, part, one));
  return { part, explanations: fewest(read), steps, complete };
};

/** Causes that settle every total they bear on, two or more, each alone: what can be said of a part that has no
 *  explanation within the limits. */
export const sureCauses = (system: System, part: Part): Cause[] => {
  const causes: Cause[] = [];
  const settled = new Set<number>();
  for (const column of part.free) {
    const [suspect, ...tied] = column.suspects;
    const errors = column.touches.map(
      ({ equation, by }) => (system.equations[equation]?.residual ?? 0n) / by,
    );
    const agree = errors.length > 1 && errors.every((error) => error === errors[0] && error !== 0n);
    if (!agree || !suspect || tied.length > 0) continue;
    if (column.touches.some(({ equation }) => settled.has(equation))) continue;
    const [cause] = readSuspect(system, suspect, errors[0] ?? 0n, 0n);
    if (cause) causes.push(cause);
    column.touches.forEach(({ equation }) => settled.add(equation));
  }
  return causes;
};
