import type { OpenEquation, Touch } from "./system";

/** A cause whose size is free: it may shift its equations by any multiple of `touches`. */
export interface FreeCause {
  readonly touches: readonly Touch[];
}

/** A cause that shifts residuals by fixed amounts: two amounts exchanged, a whole line left out. */
export interface FixedCause {
  readonly touches: readonly Touch[];
}

/**
 * Fixed causes that together shift two equations, and no other, by just what stands open there when all else is
 * explained: `count` of them, in sets. They are looked up then because there are too many to try them all.
 */
export type LookUp<Exchange> = (
  one: OpenEquation,
  other: OpenEquation,
  count: number,
) => readonly (readonly Exchange[])[];

/** What is to be explained, and by what. Equations are numbered as in `residuals`. */
export interface Problem<Exchange = never> {
  readonly residuals: readonly bigint[];
  readonly tolerances: readonly bigint[];
  readonly free: readonly FreeCause[];
  readonly fixed: readonly FixedCause[];
  readonly exchanges?: LookUp<Exchange>;
}

export interface Limits {
  /** Causes of one explanation at most. */
  readonly causes: number;
  /** Causes tried at most, over all. */
  readonly steps: number;
  /** Explanations kept at most. */
  readonly explanations: number;
  /** Asked now and then; the search ends when it says so. */
  readonly shouldStop: () => boolean;
}

/** A free cause with its error: what stands there less what should. `slack` is how far the error may be off
 *  within the rounding of its equations. */
export interface Placed {
  readonly free: number;
  readonly error: bigint;
  readonly slack: bigint;
}

/** One set of causes that together explain every residual. */
export interface Explanation<Exchange = never> {
  readonly fixed: readonly number[];
  readonly placed: readonly Placed[];
  /** Fixed causes that were looked up. */
  readonly exchanged: readonly Exchange[];
}

export interface SearchResult<Exchange = never> {
  /** Every explanation of the smallest size; empty when none was found. */
  readonly explanations: readonly Explanation<Exchange>[];
  readonly steps: number;
  /** False when a limit ended the search, so that smaller or further explanations may exist. */
  readonly complete: boolean;
}
