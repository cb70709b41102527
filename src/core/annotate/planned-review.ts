import type { LogEntry } from "../review/log";
import type { SignatureStatus } from "../review/signature";
import { decidedBy, type Decided, type TypedDecision } from "./decision-cells";
import type { ReviewRecord } from "./record-sheet";

/** What people decided and signed, to be written with the findings. */
export interface PlannedReview {
  readonly log: readonly LogEntry[];
  readonly signatures: readonly SignatureStatus[];
  /** Written on a sheet of its own where there is one. */
  readonly record?: ReviewRecord | undefined;
  /** In a copy for donors: whether the log goes with it. */
  readonly withLog?: boolean;
  /** Decisions typed on the Findings sheet that could not be taken into the log, by subject. */
  readonly pending?: ReadonlyMap<string, TypedDecision>;
  /** When the signatures were last held against the figures, as it shall be printed. */
  readonly checkedAt?: string;
}

/** Where everything stands by a review; undefined without one. */
export const decidedIn = (review: PlannedReview | undefined): Decided | undefined =>
  review && decidedBy(review.log, review.pending);
