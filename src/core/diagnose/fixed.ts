import { effectOf, type Errors } from "./carry";
import type { System, Touch } from "./system";

/** A cause whose amounts the table itself fixes: two figures exchanged, a whole line left out. */
export interface FixedSuspect {
  readonly kind: "swapped" | "wrong-column" | "line-left-out" | "line-counted-twice" | "line-missing";
  /** Figures where the cause lies. */
  readonly figures: readonly number[];
  /** What to take off each figure to put it right. */
  readonly errors: Errors;
  readonly touches: readonly Touch[];
  readonly amount: bigint;
  /** For whole lines: which one; for a missing line, the line of its totals. */
  readonly line?: { readonly axis: "row" | "column"; readonly at: number };
  /** Among how many such suspects this one was chosen: the more, the likelier a match by chance. */
  readonly among: number;
}

/** The suspect with the effect of its errors. */
export const fixedSuspect = (system: System, suspect: Omit<FixedSuspect, "touches">): FixedSuspect => ({
  ...suspect,
  touches: effectOf(system, suspect.errors),
});

/** What the suspect is, as a key. */
export const keyOf = ({ kind, figures, touches }: FixedSuspect): string =>
  `${kind}|${figures.join()}|${touches.map(({ equation, by }) => `${equation}:${by}`).join()}`;

/** Each suspect once. */
export const distinct = (suspects: readonly FixedSuspect[]): FixedSuspect[] => [
  ...new Map(suspects.map((suspect) => [keyOf(suspect), suspect])).values(),
];
