import { absolute, type Amount } from "../amount";
import { carriedUp, effectOf, type Errors } from "./carry";
import type { Cause, Correction } from "./cause";
import type { Suspect } from "./columns";
import type { Evidence, Slip } from "./finding";
import { likelyAmounts } from "./likely-amounts";
import { slipBetween } from "./slips";
import { amountSurprise, CARRIED_BITS, kindSurprise, TEXT_BITS, totalSurprise } from "./surprise";
import { misfit } from "./misfit";
import { hasSlippedSeparator } from "./separator";
import type { Figure, System } from "./system";
import { isStoredAsText, textEvidence } from "./text-cells";

/** From this many digits on, two amounts are one typing slip apart by chance in fewer than 0.1 % (diagnosis, §3). */
const FIRM_DIGITS = 5;

const times = (errors: Errors, factor: bigint): Errors =>
  new Map([...errors].map(([figure, error]) => [figure, error * factor]));

/** What the totals above would change by if this figure's error were in them, not in the figure. */
const totalsAbove = (system: System, figure: number, error: bigint): Errors => {
  const errors = new Map(carriedUp(system, new Map([[figure, -error]])));
  errors.delete(figure);
  return errors;
};

const equalsDifference = (figure: Figure): Evidence => ({
  code: "amount-equals-difference",
  cell: figure.cell,
  amount: absolute(figure.value),
});

/** A figure that its totals do not count, or count twice: the totals are short or over by just its amount. */
const uncounted = (system: System, number: number, figure: Figure, twice: boolean): Cause => {
  const error = twice ? 0n - figure.value : figure.value;
  const kind = twice ? "counted-twice" : "left-out";
  const text = !twice && isStoredAsText(system, figure);
  const raiseTotals: Correction = { errors: totalsAbove(system, number, error) };
  const own: Correction = { errors: new Map([[number, error]]), blank: new Set(twice ? [] : [number]) };
  return {
    kind,
    figures: [number],
    touches: effectOf(system, new Map([[number, error]])),
    amount: absolute(figure.value),
    evidence: [...(text ? [textEvidence(system, figure)] : []), equalsDifference(figure)],
    corrections: [raiseTotals, own],
    bits: kindSurprise(kind, 1) - (text ? TEXT_BITS : 0),
    firm: text,
  };
};

/** A member that other totals count rightly is seldom missed by one alone. */
const IN_OTHERS = 5;

/** A member that this total alone does not count, or counts twice. */
const uncountedInTotal = (
  system: System,
  suspect: Suspect,
  error: bigint,
  member: number,
  twice: boolean,
): Cause => {
  const { parts = [] } = ownEquation(system, suspect.figure) ?? {};
  const figure = system.figures[member] as Figure;
  const kind = twice ? "counted-twice" : "left-out";
  const text = !twice && isStoredAsText(system, figure);
  const errors = times(suspect.errors, error);
  return {
    kind,
    figures: [member],
    touches: effectOf(system, errors),
    amount: absolute(figure.value),
    evidence: [...(text ? [textEvidence(system, figure)] : []), equalsDifference(figure)],
    corrections: [{ errors }],
    bits:
      kindSurprise(kind, parts.length * (figure.touches.length > 1 ? IN_OTHERS : 1)) +
      (suspect.carried ? CARRIED_BITS : 0) -
      (text ? TEXT_BITS : 0),
    firm: text,
  };
};

const ownEquation = (system: System, figure: number) =>
  system.equations.find(({ total, open }) => total === figure && open);

const membersHolding = (system: System, figure: number, amount: bigint): number[] => {
  const { parts = [] } = ownEquation(system, figure) ?? {};
  return amount === 0n ? [] : parts.filter((part) => system.figures[part]?.value === amount);
};

const slipEvidence = (figure: Figure, slip: Slip, meant: Amount): Evidence[] =>
  slip === "other" ? [] : [{ code: "slip", cell: figure.cell, slip, from: figure.value, to: meant }];

const isFirm = (slip: Slip, meant: Amount, typed: Amount): boolean => {
  const digits = Math.max(String(absolute(meant)).length, String(absolute(typed)).length);
  return slip !== "other" && slip !== "blank" && digits >= FIRM_DIGITS;
};

const mistypedBits = ({ models }: System, { isTotal, value }: Figure, meant: Amount, slip: Slip): number =>
  isTotal
    ? totalSurprise(meant, value, slip, models.totals)
    : amountSurprise(meant, value, slip, models.amounts);

/** The figure stands for another amount. */
const mistyped = (system: System, suspect: Suspect, meant: Amount): Cause => {
  const figure = system.figures[suspect.figure] as Figure;
  const plain = slipBetween(meant, figure.value);
  const slip = plain === "slide" && hasSlippedSeparator(system, figure, meant) ? "separator" : plain;
  const kind = figure.isTotal ? "wrong-total" : "wrong-amount";
  const errors = times(suspect.errors, figure.value - meant);
  const into = [...errors.keys()].filter((other) => other !== suspect.figure);
  const carried: Evidence[] = suspect.carried
    ? [
        {
          code: "carried-up",
          cell: figure.cell,
          into: into.map((other) => (system.figures[other] as Figure).cell),
        },
      ]
    : [];
  const aboveInstead =
    suspect.carried || figure.isTotal ? new Map() : totalsAbove(system, suspect.figure, figure.value - meant);
  return {
    kind,
    slip,
    figures: [suspect.figure],
    touches: effectOf(system, errors),
    amount: absolute(figure.value - meant),
    evidence: [...slipEvidence(figure, slip, meant), ...carried],
    corrections: [{ errors }, ...(aboveInstead.size > 0 ? [{ errors: aboveInstead }] : [])],
    bits:
      kindSurprise(kind, 1) +
      mistypedBits(system, figure, meant, slip) +
      (suspect.carried ? CARRIED_BITS : 0),
    firm: isFirm(slip, meant, figure.value),
  };
};

/** Members that a wrong total may have missed or taken twice. */
const memberReadings = (system: System, suspect: Suspect, error: bigint): Cause[] => [
  ...membersHolding(system, suspect.figure, -error).map((member) =>
    uncountedInTotal(system, suspect, error, member, false),
  ),
  ...membersHolding(system, suspect.figure, error).map((member) =>
    uncountedInTotal(system, suspect, error, member, true),
  ),
];

const amountReadings = (system: System, suspect: Suspect, meant: Amount): Cause[] => {
  const figure = system.figures[suspect.figure] as Figure;
  const error = figure.value - meant;
  if (figure.isTotal) return [mistyped(system, suspect, meant), ...memberReadings(system, suspect, error)];
  if (meant === 0n) return [uncounted(system, suspect.figure, figure, false)];
  const twice = error === 0n - figure.value ? [uncounted(system, suspect.figure, figure, true)] : [];
  return [mistyped(system, suspect, meant), ...twice];
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
    amountReadings(system, suspect, meant),
  );
  const weighed = causes.map((cause) => ({ ...cause, bits: cause.bits + misfit(system, cause.touches) }));
  return bestOfEachKind(weighed).sort((a, b) => a.bits - b.bits);
};
