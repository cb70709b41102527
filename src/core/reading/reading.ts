import type { Amount, Decimal } from "../amount";

/** Something met in reading an amount that a person should know of. Nothing is fixed silently. */
export type ReadingNote =
  | { readonly code: "invisible"; readonly characters: readonly string[]; readonly side: Side }
  | { readonly code: "edge-space"; readonly characters: readonly string[]; readonly side: "start" | "end" }
  | { readonly code: "apostrophe" }
  | { readonly code: "footnote"; readonly mark: string }
  | { readonly code: "currency"; readonly mark: string }
  | { readonly code: "negative-form"; readonly form: NegativeForm }
  | { readonly code: "grouping"; readonly mark: string }
  | { readonly code: "decimal-mark"; readonly mark: string }
  | { readonly code: "percent" }
  /** "1,234" alone may be 1234 or 1.234; `other` is the reading that was not taken. */
  | { readonly code: "ambiguous"; readonly other: Decimal };

export type Side = "start" | "end" | "inside";
export type NegativeForm = "minus" | "trailing-minus" | "parentheses" | "credit";

/** How a cell's text was read, before the table's scale is known. */
export type TextReading =
  | { readonly kind: "amount"; readonly decimal: Decimal; readonly notes: readonly ReadingNote[] }
  | { readonly kind: "nil"; readonly notes: readonly ReadingNote[] }
  | { readonly kind: "blank" }
  | { readonly kind: "missing"; readonly mark: string }
  | { readonly kind: "text"; readonly position: number };

/**
 * How a cell of a table was read.
 * - `amount`: a number, in the table's smallest unit.
 * - `nil`: a lone dash; counts as 0.
 * - `blank`: nothing stands there; counts as 0.
 * - `missing`: withheld or not available ("..", "x", "n/a", an error value); counts as unknown.
 * - `text`: anything else; never guessed. `position` is where reading stopped, from 0.
 *
 * `storedAsText`: other figures of the table are numbers to Excel and this one is not, so its SUM skips it.
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
