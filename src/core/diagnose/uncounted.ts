import { absolute } from "../amount";
import { effectOf, times, totalsAbove, type Errors } from "./carry";
import type { Cause, Correction } from "./cause";
import type { Suspect } from "./columns";
import type { Evidence } from "./finding";
import { formulaEvidence } from "./formula-evidence";
import { CARRIED_BITS, FORMULA_BITS, kindSurprise, TEXT_BITS } from "./surprise";
import type { Figure, System } from "./system";
import { isStoredAsText, textEvidence } from "./text-cells";

/** What speaks for a figure not being counted by some totals. */
interface Proof {
  /** It is text to Excel. */
  readonly text: boolean;
  readonly evidence: readonly Evidence[];
  /** What it takes off the surprise. */
  readonly bits: number;
  readonly firm: boolean;
}

/** Stored as text (for an amount left out), and what the totals' formulas say. */
const proofOf = (system: System, figure: Figure, equations: readonly number[], twice: boolean): Proof => {
  const text = !twice && isStoredAsText(system, figure);
  const formulas = formulaEvidence(system, equations, [figure.cell]);
  return {
    text,
    evidence: [
      ...(text ? [textEvidence(system, figure)] : []),
      ...formulas,
      { code: "amount-equals-difference", cell: figure.cell, amount: absolute(figure.value) },
    ],
    bits: (text ? TEXT_BITS : 0) + (formulas.length > 0 ? FORMULA_BITS : 0),
    firm: text || formulas.length > 0,
  };
};

/** A figure that its totals do not count, or count twice: they are short or over by just its amount. */
export const uncounted = (system: System, number: number, figure: Figure, twice: boolean): Cause => {
  const error = twice ? 0n - figure.value : figure.value;
  const kind = twice ? "counted-twice" : "left-out";
  const proof = proofOf(
    system,
    figure,
    figure.touches.map(({ equation }) => equation),
    twice,
  );
  const own: Errors = new Map([[number, error]]);
  const corrections: Correction[] = [
    { errors: totalsAbove(system, number, error), ...(proof.text ? { counted: number } : {}) },
    { errors: own, blank: new Set(twice ? [] : [number]) },
  ];
  return {
    kind,
    figures: [number],
    touches: effectOf(system, own),
    amount: absolute(figure.value),
    evidence: proof.evidence,
    corrections,
    bits: kindSurprise(kind, 1) - proof.bits,
    firm: proof.firm,
  };
};

/** A member that other totals count rightly is seldom missed by one alone. */
const IN_OTHERS = 15;

/** The open equation that the figure is the total of. */
const ownEquation = (system: System, figure: number): number =>
  system.equations.findIndex(({ total, open }) => total === figure && open);

/** A member that one total alone does not count, or counts twice. */
const uncountedInTotal = (
  system: System,
  suspect: Suspect,
  error: bigint,
  member: number,
  among: number,
): Cause[] => {
  const figure = system.figures[member];
  if (!figure) return [];
  const twice = error === figure.value;
  const kind = twice ? "counted-twice" : "left-out";
  const proof = proofOf(system, figure, [ownEquation(system, suspect.figure)], twice);
  const errors = times(suspect.errors, error);
  const seldom = figure.touches.length > 1 ? IN_OTHERS : 1;
  return [
    {
      kind,
      figures: [member],
      touches: effectOf(system, errors),
      amount: absolute(figure.value),
      evidence: proof.evidence,
      corrections: [{ errors }],
      bits: kindSurprise(kind, among * seldom) + (suspect.carried ? CARRIED_BITS : 0) - proof.bits,
      firm: proof.firm,
    },
  ];
};

/** Members that a wrong total may have missed, or taken twice: those that hold just what it is off by. */
export const memberReadings = (system: System, suspect: Suspect, error: bigint): Cause[] => {
  const { parts = [] } = system.equations[ownEquation(system, suspect.figure)] ?? {};
  return parts
    .filter((part) => {
      const value = system.figures[part]?.value ?? 0n;
      return value !== 0n && (value === error || value === -error);
    })
    .flatMap((member) => uncountedInTotal(system, suspect, error, member, parts.length));
};
