import { absolute } from "../amount";
import { distinct, fixedSuspect, type FixedSuspect } from "./fixed";
import type { Equation, OpenEquation as Open, System, Touch } from "./system";

const near = (a: bigint, b: bigint, tolerance: bigint): boolean => absolute(a - b) <= tolerance;

const touchIn = (system: System, figure: number, equation: number): bigint =>
  system.figures[figure]?.touches.find((touch: Touch) => touch.equation === equation)?.by ?? 0n;

const valueOf = (system: System, figure: number): bigint => system.figures[figure]?.value ?? 0n;

const figuresOf = ({ total, parts }: Equation): number[] => [total, ...parts];

/** By equation, the figures of `equation` that also lie in it: where a figure's row or column partner is found. */
const crossing = (system: System, equation: number): Map<number, number[]> => {
  const partners = new Map<number, number[]>();
  const { figures, equations } = system;
  for (const figure of figuresOf(equations[equation] as Equation)) {
    for (const touch of figures[figure]?.touches ?? []) {
      if (touch.equation === equation) continue;
      const known = partners.get(touch.equation);
      if (known) known.push(figure);
      else partners.set(touch.equation, [figure]);
    }
  }
  return partners;
};

/** The two figures stand in each other's place. */
const swapped = (system: System, a: number, b: number): FixedSuspect => {
  const [valueA, valueB] = [valueOf(system, a), valueOf(system, b)];
  const moved = valueA === 0n || valueB === 0n;
  return fixedSuspect(system, {
    kind: moved ? "wrong-column" : "swapped",
    figures: moved ? (valueA === 0n ? [b, a] : [a, b]) : [Math.min(a, b), Math.max(a, b)],
    errors: new Map([
      [a, valueA - valueB],
      [b, valueB - valueA],
    ]),
    amount: absolute(valueA - valueB),
    among: 1,
  });
};

/** An amount that goes with another in one cell is met less often than one in a cell of its own. */
const ADDED_TO_ANOTHER = 10;

/** The amount of `from` belongs to `to`, on top of what stands there. */
const moved = (system: System, from: number, to: number): FixedSuspect => {
  const amount = valueOf(system, from);
  return fixedSuspect(system, {
    kind: "wrong-column",
    figures: [from, to],
    errors: new Map([
      [from, amount],
      [to, -amount],
    ]),
    amount: absolute(amount),
    among: ADDED_TO_ANOTHER,
  });
};

const pairSuspects = (
  system: System,
  a: number,
  b: number,
  errorA: bigint,
  within: bigint,
): FixedSuspect[] => {
  const [valueA, valueB] = [valueOf(system, a), valueOf(system, b)];
  const suspects: FixedSuspect[] = [];
  if (valueA !== valueB && near(valueA - valueB, errorA, within)) suspects.push(swapped(system, a, b));
  if (valueA !== 0n && valueB !== 0n && near(valueA, errorA, within)) suspects.push(moved(system, a, b));
  if (valueB !== 0n && valueA !== 0n && near(-valueB, errorA, within)) suspects.push(moved(system, b, a));
  return suspects;
};

const isTotalPair = (system: System, a: number, b: number): boolean =>
  (system.figures[a]?.isTotal ?? false) !== (system.figures[b]?.isTotal ?? false);

const isOpposite = (one: Open, other: Open): boolean =>
  near(absolute(one.residual), absolute(other.residual), one.tolerance + other.tolerance);

const nothing = (): number[] => [];

/** By figure, the amounts of an equation that stand in its row or column: no total need run along the line in which
 *  two amounts were exchanged. */
const besideIn = (system: System, equation: number): ((figure: number) => number[]) => {
  const { parts } = system.equations[equation] as Equation;
  const cellOf = (figure: number) => system.figures[figure]?.cell;
  return (figure) => {
    const own = cellOf(figure);
    if (system.figures[figure]?.isTotal) return [];
    return parts.filter((part) => cellOf(part)?.row === own?.row || cellOf(part)?.column === own?.column);
  };
};

/** Pairs of figures, one in each of two equations that are off by opposite amounts, that share a third, or stand in
 *  one line. */
const suspectsBetween = (system: System, one: Open, other: Open): FixedSuspect[] => {
  const partners = crossing(system, other.equation);
  const within = one.tolerance;
  const beside = isOpposite(one, other) ? besideIn(system, other.equation) : nothing;
  const suspects: FixedSuspect[] = [];
  for (const a of figuresOf(system.equations[one.equation] as Equation)) {
    const by = touchIn(system, a, one.equation);
    if (by * by !== 1n) continue;
    const crossed = (system.figures[a]?.touches ?? [])
      .filter(({ equation }) => equation !== one.equation && equation !== other.equation)
      .flatMap(({ equation }) => partners.get(equation) ?? []);
    for (const b of new Set([...crossed, ...beside(a)])) {
      if (b === a || isTotalPair(system, a, b)) continue;
      suspects.push(...pairSuspects(system, a, b, by * one.residual, within));
    }
  }
  return suspects;
};

/** With more totals off than this, only pairs that are off by opposite amounts are looked at. */
const MANY = 14;

const settles = (suspect: FixedSuspect, { equation, residual, tolerance }: Open): boolean =>
  near(suspect.touches.find((touch) => touch.equation === equation)?.by ?? 0n, residual, tolerance);

/**
 * Amounts that may stand in each other's place, or in the wrong one of two lines: a total is off by just what
 * two figures of one line differ by, and a second total, which the other figure counts in, is off as well
 * (diagnosis, section 3). Where a further cause bears on the second total it need not be off by as much.
 */
export const swapSuspects = (system: System, open: readonly Open[]): FixedSuspect[] => {
  const suspects: FixedSuspect[] = [];
  const mustMatch = open.length > MANY;
  for (const one of open) {
    for (const other of open) {
      if (one === other || (mustMatch && !isOpposite(one, other))) continue;
      suspects.push(...suspectsBetween(system, one, other).filter((suspect) => settles(suspect, one)));
    }
  }
  return distinct(suspects);
};

/** Every pair of figures, one in each of two equations, that would shift these two and no other if it were exchanged. */
const pairsBetween = (system: System, one: number, other: number): FixedSuspect[] => {
  const partners = crossing(system, other);
  const pairs = figuresOf(system.equations[one] as Equation).flatMap((a) =>
    (system.figures[a]?.touches ?? [])
      .filter(({ equation }) => equation !== one && equation !== other)
      .flatMap(({ equation }) => partners.get(equation) ?? [])
      .filter((b) => b !== a && valueOf(system, a) !== valueOf(system, b) && !isTotalPair(system, a, b))
      .map((b) => swapped(system, a, b)),
  );
  return distinct(pairs).filter(({ touches }) =>
    touches.every(({ equation }) => equation === one || equation === other),
  );
};

const effectOn = ({ touches }: FixedSuspect, at: number): bigint =>
  touches.find(({ equation }) => equation === at)?.by ?? 0n;

/** Sets of exchanges listed at most; where there are more, the amounts are too much alike to tell. */
const MOST_SETS = 40;

/** Two exchanges between the same two lines that together shift the first by `wanted`. */
const twoThatAdd = (pairs: readonly FixedSuspect[], equation: number, wanted: bigint): FixedSuspect[][] => {
  const seen = new Map<bigint, FixedSuspect[]>();
  const sets: FixedSuspect[][] = [];
  for (const pair of pairs) {
    const by = effectOn(pair, equation);
    for (const partner of seen.get(wanted - by) ?? [])
      if (partner.figures.every((figure) => !pair.figures.includes(figure))) sets.push([partner, pair]);
    seen.set(by, [...(seen.get(by) ?? []), pair]);
  }
  const among = Math.max(1, (pairs.length - 1) / 2);
  return sets.map((set) => set.map((pair) => ({ ...pair, among })));
};

/**
 * Looks up exchanges that settle two equations when all else is explained: one, or two between the same two lines.
 * What it has once gathered for two equations it keeps.
 */
export const exchangeLookUp = (system: System) => {
  const gathered = new Map<string, readonly FixedSuspect[]>();
  const pairsOf = (one: number, other: number): readonly FixedSuspect[] => {
    const key = `${one} ${other}`;
    const known = gathered.get(key) ?? pairsBetween(system, one, other);
    gathered.set(key, known);
    return known;
  };
  return (one: Open, other: Open, count: number): FixedSuspect[][] => {
    if (!isOpposite(one, other)) return [];
    const pairs = pairsOf(one.equation, other.equation);
    if (count === 1)
      return pairs.filter((pair) => settles(pair, one) && settles(pair, other)).map((pair) => [pair]);
    if (one.tolerance > 0n) return [];
    const sets = twoThatAdd(pairs, one.equation, one.residual);
    return sets.length > MOST_SETS ? [] : sets.filter((set) => sumOn(set, other.equation) === other.residual);
  };
};

const sumOn = (set: readonly FixedSuspect[], equation: number): bigint =>
  set.reduce((sum, pair) => sum + effectOn(pair, equation), 0n);
