import { absolute } from "../amount";
import type { Cause } from "./cause";
import type { Slip } from "./finding";
import { slipBetween } from "./slips";
import type { Figure, System } from "./system";

/** Figures looked at; more say nothing new. */
const SAMPLE = 400;

const sampleOf = ({ figures }: System): Figure[] => {
  const filled = figures.filter(({ value }) => value !== 0n);
  const step = Math.max(1, Math.floor(filled.length / SAMPLE));
  return filled.filter((_, index) => index % step === 0);
};

const openOf = (system: System, { touches }: Cause): number[] =>
  touches.map(({ equation }) => equation).filter((equation) => system.equations[equation]?.open);

/** How many totals that differ the cause settles: each is a witness of its own. */
export const witnesses = (system: System, cause: Cause): number => openOf(system, cause).length;

/** Figures that take part in every one of these equations, as one that explains them all must. */
const candidates = (system: System, equations: readonly number[]): number => {
  const [first, ...rest] = equations.map((equation) => system.equations[equation]);
  if (!first) return 1;
  const others = rest.map((one) => new Set([one?.total, ...(one?.parts ?? [])]));
  return [first.total, ...first.parts].filter((figure) => others.every((set) => set.has(figure))).length;
};

/** Figures that take part in one of these equations. */
const figuresIn = (system: System, equations: readonly number[]): Set<number> =>
  new Set(
    equations.flatMap((equation) => {
      const { total = -1, parts = [] } = system.equations[equation] ?? {};
      return [total, ...parts];
    }),
  );

/** The share of the table's other figures in which an error of just this size would pass for the same slip. */
const passingShare = (system: System, cause: Cause, error: bigint): number => {
  const own = new Set([...figuresIn(system, openOf(system, cause))].map((figure) => system.figures[figure]));
  const others = sampleOf(system).filter((figure) => !own.has(figure));
  const passing = others.filter(({ value }) => slipBetween(value - error, value) === cause.slip);
  return others.length === 0 ? 0 : passing.length / others.length;
};

/** Slips that say something of the amount that was meant. */
export type TellingSlip = Exclude<Slip, "blank" | "other">;

/** Of all amounts of so many digits, the share that one such slip leads to from a given one. A digit replaced: 9 for
 *  each of n digits among 9 × 10^(n − 1) amounts; measured 19.6 %, 3 %, 0.4 % for n = 2, 3, 4 (diagnosis, section 3). */
const reachedShare = (slip: TellingSlip, digits: number): number => {
  const reached = { digit: 9 * digits, transposition: digits - 1, slide: 6, separator: 2, sign: 1 };
  const amounts = 9 * 10 ** (digits - 1);
  return Math.min(1, reached[slip] / amounts);
};

/** How many of so many figures would be a slip of this kind away from what a total wants, whatever it wants. */
export const slipsExpected = (slip: TellingSlip, value: bigint, among: number): number =>
  among * reachedShare(slip, String(absolute(value)).length);

const slipShare = (system: System, cause: Cause, slip: TellingSlip): number => {
  const [number = -1] = cause.figures;
  const error = cause.corrections[0]?.errors.get(number) ?? 0n;
  const value = system.figures[number]?.value ?? 0n;
  return Math.max(slipsExpected(slip, value, 1), passingShare(system, cause, error));
};

/** How likely one figure of the table is to hold just this amount: as often as others do, or as the model says. */
const amountShare = (system: System, amount: bigint): number => {
  const figures = sampleOf(system);
  const same = figures.filter(({ value }) => absolute(value) === absolute(amount)).length;
  const often = Math.max(0, same - 1) / Math.max(1, figures.length);
  return Math.max(often, 2 ** -system.models.amounts.surprise(absolute(amount)));
};

/**
 * How many matches like this one are to be expected by mere coincidence in the totals that it settles, were the
 * cause another one; computed from the table's own figures. Undefined for causes that rest on no such match.
 *
 * A difference of 90 turns every second figure into one with a single digit mistyped; one of 8 991 hardly any.
 */
export const coincidences = (system: System, cause: Cause): number | undefined => {
  const among = candidates(system, openOf(system, cause));
  switch (cause.kind) {
    case "wrong-amount":
    case "wrong-total":
      if (cause.slip === undefined || cause.slip === "other" || cause.slip === "blank") return undefined;
      return among * slipShare(system, cause, cause.slip);
    case "left-out":
    case "counted-twice":
      return among * amountShare(system, cause.amount);
    default:
      return undefined;
  }
};
