import { absolute, type Amount } from "../amount";
import { effectOf, times, totalsAbove, type Errors } from "./carry";
import type { Cause, Correction } from "./cause";
import type { Suspect } from "./columns";
import type { Evidence, Slip } from "./finding";
import { formatEvidence } from "./format-anomaly";
import { typedOrComputed } from "./formula-evidence";
import { hasSlippedSeparator } from "./separator";
import { slipBetween } from "./slips";
import {
  amountSurprise,
  CARRIED_BITS,
  FORMAT_BITS,
  FORMULA_BITS,
  kindSurprise,
  totalSurprise,
} from "./surprise";
import type { Figure, System } from "./system";

const slipOf = (system: System, figure: Figure, meant: Amount): Slip =>
  hasSlippedSeparator(system, figure, meant) ? "separator" : slipBetween(meant, figure.value);

/** The slip says something of what was meant. */
const isTelling = (slip: Slip): boolean => slip !== "other" && slip !== "blank";

const slipBits = ({ models }: System, { isTotal, value }: Figure, meant: Amount, slip: Slip): number =>
  isTotal
    ? totalSurprise(meant, value, slip, models.totals)
    : amountSurprise(meant, value, slip, models.amounts);

const FORMULA_WEIGHT = { typed: -FORMULA_BITS, computed: FORMULA_BITS, none: 0 };

const evidenceOf = (
  system: System,
  { figure: number, carried }: Suspect,
  figure: Figure,
  errors: Errors,
  slip: Slip,
  meant: Amount,
): Evidence[] => {
  const { cell } = figure;
  const into = [...errors.keys()].filter((other) => other !== number);
  return [
    ...(slip === "other" ? [] : [{ code: "slip" as const, cell, slip, from: figure.value, to: meant }]),
    ...(carried
      ? [
          {
            code: "carried-up" as const,
            cell,
            into: into.flatMap((other) => system.figures[other]?.cell ?? []),
          },
        ]
      : []),
  ];
};

/** Put the figure right; or, for an amount, let its totals follow it. */
const correctionsOf = (system: System, suspect: Suspect, errors: Errors, isTotal: boolean): Correction[] => {
  const error = errors.get(suspect.figure) ?? 0n;
  if (isTotal || errors.size > 1) return [{ errors }];
  return [{ errors }, { errors: totalsAbove(system, suspect.figure, error) }];
};

/** The figure stands where another amount was meant. */
export const mistyped = (system: System, suspect: Suspect, figure: Figure, meant: Amount): Cause => {
  const slip = slipOf(system, figure, meant);
  const kind = figure.isTotal ? "wrong-total" : "wrong-amount";
  const errors = times(suspect.errors, figure.value - meant);
  const formula = (figure.isTotal ? typedOrComputed(system, suspect.figure) : undefined) ?? "none";
  const format = figure.isTotal ? [] : formatEvidence(system, figure);
  const typed = formula === "typed" ? [{ code: "typed-among-formulas" as const, cell: figure.cell }] : [];
  return {
    kind,
    slip,
    figures: [suspect.figure],
    touches: effectOf(system, errors),
    amount: absolute(figure.value - meant),
    evidence: [...typed, ...format, ...evidenceOf(system, suspect, figure, errors, slip, meant)],
    corrections: correctionsOf(system, suspect, errors, figure.isTotal),
    bits:
      kindSurprise(kind, 1) +
      slipBits(system, figure, meant, slip) +
      (suspect.carried ? CARRIED_BITS : 0) +
      FORMULA_WEIGHT[formula] -
      (format.length > 0 ? FORMAT_BITS : 0),
    firm: formula === "typed" || isTelling(slip),
  };
};
