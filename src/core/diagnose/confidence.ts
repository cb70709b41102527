import type { Cause } from "./cause";
import type { Confidence } from "./finding";

/** Shares above which a finding is called certain or likely, set on the benchmark (docs/causes.md). */
const CERTAIN = 0.99;
const LIKELY = 0.8;

/** Kinds that rest on an amount being the same as the difference, which a mere coincidence can bring about. */
const NEEDS_PROOF: ReadonlySet<Cause["kind"]> = new Set(["left-out", "counted-twice", "line-missing"]);

/** How sure a cause is that has this share of all explanations. */
export const confidenceOf = (cause: Cause, share: number, doubted = false): Confidence => {
  const slipped = cause.slip !== undefined && cause.slip !== "other";
  const proven = cause.firm || slipped || (cause.touches.length > 1 && !NEEDS_PROOF.has(cause.kind));
  if (share >= CERTAIN && proven && !doubted) return "certain";
  return share >= LIKELY ? "likely" : "possible";
};
