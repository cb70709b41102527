import type { Errors } from "./carry";
import type { Evidence, FindingKind, Slip } from "./finding";
import type { Touch } from "./system";

/** A way to put a cause right: what to take off each figure, in the order of importance. */
export interface Correction {
  readonly errors: Errors;
  /** Figures that become blank rather than 0. */
  readonly blank?: ReadonlySet<number>;
  /** A figure stored as text that becomes a number, so that formulas over it count it. */
  readonly counted?: number;
}

/** One cause, read: what kind it is, what speaks for it, how surprising it is. */
export interface Cause {
  readonly kind: Exclude<FindingKind, "not-explained">;
  readonly slip?: Slip;
  /** Figures where it lies. */
  readonly figures: readonly number[];
  /** What it adds to the residuals. */
  readonly touches: readonly Touch[];
  readonly amount: bigint;
  readonly evidence: readonly Evidence[];
  /** Best first. */
  readonly corrections: readonly Correction[];
  /** Less is likelier (surprise.ts). */
  readonly bits: number;
  /** Proof beyond the arithmetic: stored as text, a formula, a firm typing slip. */
  readonly firm: boolean;
}

/** Two readings of one thing have the same key. */
export const causeKey = ({ kind, figures, corrections }: Cause): string => {
  const first = corrections[0]?.errors ?? new Map<number, bigint>();
  return `${kind}|${figures.join()}|${[...first].map(([figure, error]) => `${figure}:${error}`).join()}`;
};
