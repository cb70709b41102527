import { absolute } from "../amount";
import { causeKey, type Cause } from "./cause";
import { slipsExpected } from "./coincidence";
import type { Ranked, Ranking } from "./rank";
import { readSuspect } from "./readings";
import type { Figure, System } from "./system";

/** Shorter figures are one slip apart from another amount too often for it to mean anything. */
const LEAST_DIGITS = 4;

type TypedCause = Cause & { readonly slip: "digit" | "transposition" };

const isTypingSlip = (cause: Cause): cause is TypedCause =>
  cause.slip === "digit" || cause.slip === "transposition";

const isOpen = (system: System, equation: number): boolean => system.equations[equation]?.open ?? false;

/** It settles every total that it bears on without the help of another cause. */
const standsAlone = (system: System, { touches }: Cause): boolean =>
  touches.every(({ equation, by }) => {
    const { residual = 0n, tolerance = 0n } = system.equations[equation] ?? {};
    return absolute(residual - by) <= tolerance;
  });

/** Another figure of an open total that one typing slip, and nothing else, makes agree. */
const rivalsIn = (system: System, equation: number, taken: ReadonlySet<number>): Cause[] => {
  const { total = -1, parts = [], residual = 0n } = system.equations[equation] ?? {};
  return [total, ...parts].flatMap((number) => {
    const figure = system.figures[number];
    if (!figure || taken.has(number) || String(absolute(figure.value)).length < LEAST_DIGITS) return [];
    if (!figure.touches.every((touch) => isOpen(system, touch.equation))) return [];
    const by = figure.touches.find((touch) => touch.equation === equation)?.by ?? 1n;
    const suspect = { figure: number, carried: false, errors: new Map([[number, 1n]]), scale: 1n };
    return readSuspect(system, suspect, residual / by, 0n)
      .filter(isTypingSlip)
      .filter((rival) => isTelling(figure, rival, parts.length + 1) && standsAlone(system, rival));
  });
};

/** A rival that coincidence alone may bring about this often is none: in a line of forty figures some one fits. */
const SELDOM = 0.02;

const isTelling = (figure: Figure, { slip }: TypedCause, among: number): boolean =>
  slipsExpected(slip, figure.value, among) <= SELDOM;

const rivalsOf = (system: System, cause: Cause, taken: ReadonlySet<number>): Ranked[] =>
  cause.touches
    .filter(({ equation }) => isOpen(system, equation))
    .flatMap(({ equation }) => rivalsIn(system, equation, taken))
    .map((rival) => ({ cause: rival, share: 0, excludes: new Set([causeKey(cause)]), sameSlot: false }));

/** It has no slip for proof, and settles a total only if a doubted cause does as well. */
const hangsOn = (doubted: readonly Cause[], cause: Cause): boolean => {
  if (isTypingSlip(cause) || cause.firm) return false;
  const settledWith = new Set(doubted.flatMap(({ touches }) => touches.map(({ equation }) => equation)));
  return cause.touches.some(({ equation }) => settledWith.has(equation));
};

/**
 * Where a typing slip settles a total only together with another cause, another figure may make one of its
 * totals agree by a single slip as well, leaving the rest unexplained. It does not win, but it is named, and none
 * of the causes is then called certain. A cause that fits only if the doubted one is right, and has no slip of its
 * own for proof, is no explanation until that is decided: the fifth record of Scholtus 2009, section 5, has the two
 * best explanations {x4, x9} and {x4, x10}, and its x8, which is 0, stays open.
 */
export const withRivals = (system: System, ranking: Ranking): Ranking => {
  const { preferred, others, tied } = ranking;
  if (tied || preferred.length < 2) return ranking;
  const causes = preferred.map(({ cause }) => cause);
  const taken = new Set(causes.flatMap(({ figures }) => figures));
  const challenged = causes
    .filter((cause) => isTypingSlip(cause) && !standsAlone(system, cause))
    .map((cause) => ({ cause, rivals: rivalsOf(system, cause, taken) }))
    .filter(({ rivals }) => rivals.length > 0);
  if (challenged.length === 0) return ranking;
  const doubted = challenged.map(({ cause }) => cause);
  const excludedBy = (cause: Cause): string[] =>
    challenged
      .filter((one) => one.cause === cause)
      .flatMap(({ rivals }) => rivals.map((rival) => causeKey(rival.cause)));
  return {
    ...ranking,
    preferred: preferred.map((ranked) => ({
      ...ranked,
      doubted: true,
      isOpen: hangsOn(doubted, ranked.cause),
      excludes: new Set([...ranked.excludes, ...excludedBy(ranked.cause)]),
    })),
    others: [...others, ...challenged.flatMap(({ rivals }) => rivals)],
  };
};
