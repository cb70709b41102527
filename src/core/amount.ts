declare const brand: unique symbol;

/** A whole number of a table's smallest unit (cents where `scale` is 2). Exact: sums never round. */
export type Amount = bigint & { readonly [brand]?: "Amount" };

/** A decimal number as it is written: `units` × 10^−`scale`. */
export interface Decimal {
  readonly units: bigint;
  /** Digits after the decimal mark as printed, 0 or more. */
  readonly scale: number;
}

/** Something met in reading an amount that a person should know of. Nothing is fixed silently. */
export type ReadingNote =
  | { readonly code: "stored-as-text" }
  | {
      readonly code: "invisible";
      readonly characters: readonly string[];
      readonly side: "start" | "end" | "inside";
    }
  | { readonly code: "edge-space"; readonly characters: readonly string[]; readonly side: "start" | "end" }
  | { readonly code: "apostrophe" }
  | { readonly code: "footnote"; readonly mark: string }
  | { readonly code: "currency"; readonly mark: string }
  | {
      readonly code: "negative-form";
      readonly form: "minus" | "trailing-minus" | "parentheses" | "debit-credit";
    }
  | { readonly code: "grouping"; readonly mark: string }
  | { readonly code: "decimal-mark"; readonly mark: string }
  | { readonly code: "percent" }
  | { readonly code: "ambiguous"; readonly readings: readonly Decimal[] };

/**
 * How a cell was read.
 * - `amount`: a number; `value` in the table's smallest unit once the table's scale is known.
 * - `nil`: a lone dash where the table uses it so; counts as 0.
 * - `blank`: nothing stands there; counts as 0.
 * - `missing`: withheld or not available ("..", "x", "n/a", an error value): counts as unknown.
 * - `text`: anything else; never guessed. `position` is where reading stopped, from 0.
 */
export type Reading =
  | {
      readonly kind: "amount";
      readonly value: Amount;
      readonly storedAsText: boolean;
      readonly notes: readonly ReadingNote[];
    }
  | { readonly kind: "nil"; readonly storedAsText: boolean; readonly notes: readonly ReadingNote[] }
  | { readonly kind: "blank" }
  | { readonly kind: "missing"; readonly mark: string }
  | { readonly kind: "text"; readonly position: number };
