import type { Amount } from "../amount";
import type { Cause } from "./cause";
import type { Suspect } from "./columns";
import { likelyAmounts } from "./likely-amounts";
import { misfit } from "./misfit";
import { mistyped } from "./mistyped";
import type { System } from "./system";
import { memberReadings, uncounted } from "./uncounted";

/** What it means that this amount was meant. */
const readingsFor = (system: System, suspect: Suspect, meant: Amount): Cause[] => {
  const figure = system.figures[suspect.figure];
  if (!figure) return [];
  const error = figure.value - meant;
  if (figure.isTotal)
    return [mistyped(system, suspect, figure, meant), ...memberReadings(system, suspect, error)];
  if (suspect.errors.size > 1) return [mistyped(system, suspect, figure, meant)];
  if (meant === 0n) return [uncounted(system, suspect.figure, figure, false)];
  const isTwice = meant === 2n * figure.value;
  return [
    mistyped(system, suspect, figure, meant),
    ...(isTwice ? [uncounted(system, suspect.figure, figure, true)] : []),
  ];
};

/** Of the readings of one kind the least surprising. */
const bestOfEachKind = (causes: readonly Cause[]): Cause[] => {
  const best = new Map<Cause["kind"], Cause>();
  for (const cause of causes) {
    const known = best.get(cause.kind);
    if (!known || cause.bits < known.bits) best.set(cause.kind, cause);
  }
  return [...best.values()];
};

/**
 * What an error in a suspect may mean, least surprising first: the amount was left out, counted twice, or
 * mistyped by one of the slips. Within rounding (`slack`) the amount that a slip explains is taken before one
 * that none does.
 */
export const readSuspect = (system: System, suspect: Suspect, error: bigint, slack: bigint): Cause[] => {
  const typed = system.figures[suspect.figure]?.value ?? 0n;
  const causes = likelyAmounts(typed, typed - error * suspect.scale, slack).flatMap((meant) =>
    readingsFor(system, suspect, meant),
  );
  const weighed = causes.map((cause) => ({ ...cause, bits: cause.bits + misfit(system, cause.touches) }));
  return bestOfEachKind(weighed).sort((a, b) => a.bits - b.bits);
};
