import type { Cause } from "./cause";
import type { Confidence } from "./finding";

/** Shares above which a finding is called certain or likely, set on the benchmark (docs/causes.md). */
const CERTAIN = 0.99;
const LIKELY = 0.8;

/** With one witness alone, so few coincidences may be expected at most for a finding to be called certain. */
const HARDLY_EVER = 0.01;

/** Kinds that rest on an amount being the same as the difference, which a mere coincidence can bring about. */
const NEEDS_PROOF: ReadonlySet<Cause["kind"]> = new Set(["left-out", "counted-twice", "line-missing"]);

/** What stands behind a cause. */
export interface Standing {
  /** Its share of all explanations, from 0 to 1. */
  readonly share: number;
  /** Something else speaks against its being certain. */
  readonly doubted: boolean;
  /** Totals that differ and that it settles. */
  readonly witnesses: number;
  /** Matches like it that are to be expected by coincidence (coincidence.ts); undefined where it rests on none. */
  readonly expected: number | undefined;
}

const isProven = (cause: Cause, { witnesses, expected }: Standing): boolean => {
  if (cause.firm && cause.slip === undefined) return true;
  if (witnesses > 1) return cause.firm || !NEEDS_PROOF.has(cause.kind);
  return expected !== undefined && expected <= HARDLY_EVER;
};

/** How sure a cause is: certain only with a share of nearly all, and two totals that differ as witnesses, or one and
 *  hardly a chance of coincidence. */
export const confidenceOf = (cause: Cause, standing: Standing): Confidence => {
  const { share, doubted } = standing;
  if (share >= CERTAIN && isProven(cause, standing) && !doubted) return "certain";
  return share >= LIKELY ? "likely" : "possible";
};
