import { absolute } from "../amount";
import { causeKey, type Cause } from "./cause";
import type { Ranked, Ranking } from "./rank";
import { readSuspect } from "./readings";
import type { System } from "./system";

/** Shorter figures are one slip apart from another amount too often for it to mean anything. */
const LEAST_DIGITS = 4;

const isTypingSlip = ({ slip }: Cause): boolean => slip === "digit" || slip === "transposition";

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
    return readSuspect(system, suspect, residual / by, 0n).filter(isTypingSlip);
  });
};

const rivalsOf = (system: System, cause: Cause, taken: ReadonlySet<number>): Ranked[] =>
  cause.touches
    .filter(({ equation }) => isOpen(system, equation))
    .flatMap(({ equation }) => rivalsIn(system, equation, taken))
    .map((rival) => ({ cause: rival, share: 0, excludes: new Set([causeKey(cause)]), sameSlot: false }));

/**
 * Where a typing slip settles a total only together with another cause, another figure may make one of its
 * totals agree by a single slip as well, leaving the rest unexplained. It does not win, but it is named, and none
 * of the causes is then called certain (the fifth record of Scholtus 2009, section 5, is such a case).
 */
export const withRivals = (system: System, ranking: Ranking): Ranking => {
  const { preferred, others, tied } = ranking;
  if (tied || preferred.length < 2) return ranking;
  const taken = new Set(preferred.flatMap(({ cause }) => cause.figures));
  const rivals = new Map<string, readonly Ranked[]>();
  for (const { cause } of preferred) {
    if (isTypingSlip(cause) && !standsAlone(system, cause))
      rivals.set(causeKey(cause), rivalsOf(system, cause, taken));
  }
  const found = [...rivals.values()].flat();
  if (found.length === 0) return ranking;
  return {
    ...ranking,
    preferred: preferred.map((ranked) => ({
      ...ranked,
      doubted: true,
      excludes: new Set([
        ...ranked.excludes,
        ...(rivals.get(causeKey(ranked.cause)) ?? []).map((rival) => causeKey(rival.cause)),
      ]),
    })),
    others: [...others, ...found],
  };
};
