import type { Column } from "./columns";
import type { Component } from "./components";
import { joinExchanged, type Wrong } from "./exchange";
import { keyOf, type FixedSuspect } from "./fixed";
import { readFixed } from "./fixed-reading";
import type { Explanation as AnyExplanation, Limits, Problem, SearchResult } from "./problem";
import type { ReadExplanation, Slot } from "./rank";
import { readSuspect } from "./readings";
import { searchExplanations } from "./search";
import { exchangeLookUp } from "./swaps";
import type { System, Touch } from "./system";

export type Part = Component<Column, FixedSuspect>;

type Explanation = AnyExplanation<FixedSuspect>;

/** What the search made of one part of the table. */
export interface Solved extends SearchResult<FixedSuspect> {
  readonly part: Part;
}

/** Equations of the part, renumbered from 0. */
const localProblem = (system: System, { free, fixed }: Part): Problem<FixedSuspect> => {
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
  const lookUp = exchangeLookUp(system);
  return {
    residuals: sorted.map((equation) => at(equation)?.residual ?? 0n),
    tolerances: sorted.map((equation) => at(equation)?.tolerance ?? 0n),
    free: free.map(({ touches }) => ({ touches: local(touches) })),
    fixed: fixed.map(({ touches }) => ({ touches: local(touches) })),
    exchanges: (one, other, count) =>
      lookUp(
        { ...one, equation: sorted[one.equation] ?? -1 },
        { ...other, equation: sorted[other.equation] ?? -1 },
        count,
      ),
  };
};

const slotOf = (system: System, { column, placed: { error, slack } }: Wrong): Slot =>
  column.suspects
    .flatMap((suspect) => readSuspect(system, suspect, error, slack))
    .sort((a, b) => a.bits - b.bits);

const wrongsOf = (part: Part, { placed }: Explanation): Wrong[] =>
  placed.flatMap((one) => {
    const column = part.free[one.free];
    return column ? [{ column, placed: one }] : [];
  });

const fixedOf = (part: Part, { fixed, exchanged }: Explanation): FixedSuspect[] => [
  ...fixed.flatMap((index) => part.fixed[index] ?? []),
  ...exchanged,
];

/** What an explanation says, as a key: an exchange may be met among the fixed causes and be looked up as well. */
const saying = (part: Part, explanation: Explanation): string =>
  [
    ...fixedOf(part, explanation).map(keyOf),
    ...explanation.placed.map(({ free, error }) => `${free}:${error}`),
  ]
    .sort()
    .join(" ");

const eachOnce = (part: Part, explanations: readonly Explanation[]): Explanation[] => [
  ...new Map(explanations.map((one) => [saying(part, one), one])).values(),
];

const read = (system: System, fixed: readonly FixedSuspect[], wrongs: readonly Wrong[]): ReadExplanation => [
  ...fixed.map((suspect): Slot => [readFixed(system, suspect)]),
  ...wrongs.map((wrong) => slotOf(system, wrong)),
];

const readJoined = (system: System, part: Part, explanation: Explanation): ReadExplanation => {
  const { exchanged, rest } = joinExchanged(system, wrongsOf(part, explanation));
  return read(system, [...fixedOf(part, explanation), ...exchanged], rest);
};

const fewest = (explanations: readonly ReadExplanation[]): ReadExplanation[] => {
  const least = Math.min(...explanations.map(({ length }) => length));
  return explanations.filter(({ length }) => length === least);
};

/** All smallest explanations of one part of the table. */
export const solve = (system: System, part: Part, limits: Limits): Solved => {
  const result = searchExplanations(localProblem(system, part), limits);
  return { ...result, part, explanations: eachOnce(part, result.explanations) };
};

/** A part with the readings of its explanations. */
export interface ReadPart {
  readonly part: Part;
  readonly explanations: readonly ReadExplanation[];
}

/**
 * The explanations of all parts, read. Two amounts may be exchanged between parts that no cause connects: what
 * is explained in one way only is therefore looked at together.
 */
export const readParts = (system: System, solved: readonly Solved[]): ReadPart[] => {
  const onlyOne = solved.flatMap(({ part, explanations: [first, ...more] }) =>
    first && more.length === 0 ? wrongsOf(part, first) : [],
  );
  const { exchanged, rest } = joinExchanged(system, onlyOne);
  const left = new Set(rest);
  const apart = exchanged.map((suspect): ReadPart => ({
    part: { open: [], free: [], fixed: [suspect] },
    explanations: [[[readFixed(system, suspect)]]],
  }));
  const parts = solved.map(({ part, explanations }): ReadPart => {
    const [first, ...more] = explanations;
    if (!first || more.length > 0)
      return { part, explanations: fewest(explanations.map((one) => readJoined(system, part, one))) };
    const own = onlyOne.filter((wrong) => left.has(wrong) && part.free.includes(wrong.column));
    return { part, explanations: [read(system, fixedOf(part, first), own)] };
  });
  return [...apart, ...parts];
};
