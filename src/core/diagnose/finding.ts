import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { TotalState } from "../check/totals";

/** What went wrong, in the words of docs (contract: `kind` of a finding). */
export type FindingKind =
  | "left-out"
  | "counted-twice"
  | "wrong-amount"
  | "wrong-total"
  | "swapped"
  | "wrong-column"
  | "line-left-out"
  | "line-counted-twice"
  | "line-missing"
  | "not-explained";

/** How a figure was mistyped. */
export type Slip = "sign" | "slide" | "transposition" | "digit" | "separator" | "blank" | "other";

/** `error`: a total differs today. `risk`: it agrees today for the wrong reason. */
export type Severity = "error" | "risk";

/** `certain`: at least 99 % of such findings are right; `likely`: 90 %; `possible`: 50 % (docs/causes.md). */
export type Confidence = "certain" | "likely" | "possible";

/** One observation that speaks for a cause: a code, a place, numbers. Words are in core/messages. */
export type Evidence =
  | {
      readonly code: "stored-as-text";
      readonly cell: CellRef;
      /** Code points that keep the cell from being a number, such as "U+00A0"; empty when the cell is simply typed as text. */
      readonly characters: readonly string[];
      readonly side: "start" | "end" | "inside" | "none";
    }
  | { readonly code: "amount-equals-difference"; readonly cell: CellRef; readonly amount: Amount }
  | { readonly code: "only-crossing"; readonly cell: CellRef }
  | { readonly code: "line-equals-differences"; readonly axis: "row" | "column"; readonly line: number }
  | {
      readonly code: "slip";
      readonly cell: CellRef;
      readonly slip: Slip;
      readonly from: Amount;
      readonly to: Amount;
    }
  | { readonly code: "cells-differ-by"; readonly cells: readonly CellRef[]; readonly amount: Amount }
  | { readonly code: "hidden-line"; readonly axis: "row" | "column"; readonly line: number }
  | {
      readonly code: "formula-misses";
      readonly cell: CellRef;
      readonly formula: string;
      readonly cells: readonly CellRef[];
    }
  | {
      readonly code: "formula-repeats";
      readonly cell: CellRef;
      readonly formula: string;
      readonly cells: readonly CellRef[];
    }
  | { readonly code: "typed-among-formulas"; readonly cell: CellRef }
  | {
      readonly code: "format-differs";
      readonly cell: CellRef;
      readonly format: string;
      readonly neighbours: string;
    }
  /** A wrong total that the totals above it were computed from. */
  | { readonly code: "carried-up"; readonly cell: CellRef; readonly into: readonly CellRef[] }
  /** The differences along a total line add up among themselves: together they are one line that is not there. */
  | { readonly code: "differences-close"; readonly axis: "row" | "column"; readonly total: number }
  /** Nothing tells these cells apart: each would explain the difference alone. */
  | { readonly code: "suspects"; readonly cells: readonly CellRef[] }
  | {
      readonly code: "chance";
      /** Matches like this one to be expected by coincidence in the totals concerned, from the table's own figures. */
      readonly expected: number;
    };

/** One cell that a repair would change; `to` undefined makes it blank. */
export interface Edit {
  readonly cell: CellRef;
  readonly from: Amount | undefined;
  readonly to: Amount | undefined;
}

/** A way to put it right. Never applied by the program: a person chooses. */
export interface Repair {
  readonly edits: readonly Edit[];
  /** Every total that was checkable agrees after it (within rounding). */
  readonly balances: boolean;
  /** Every total that the cause bears on agrees after it; what still differs has other causes. */
  readonly settlesOwn?: boolean;
  /** What becomes of each total that the repair touches or that differed before, in the order of the checked totals. */
  readonly after: readonly {
    readonly total: number;
    readonly state: TotalState;
    readonly difference: Amount | undefined;
  }[];
}

/** One cause, however many totals it breaks. */
export interface Finding {
  /** "F1", "F2" …, best first; an alternative of F1 is "F1a". */
  readonly id: string;
  readonly kind: FindingKind;
  readonly slip?: Slip;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Cells of the totals that it makes differ or that its repair changes, each once. */
  readonly totals: readonly CellRef[];
  /** Where the cause lies. */
  readonly cells: readonly CellRef[];
  /** The amount in question, without sign. */
  readonly amount: Amount;
  readonly evidence: readonly Evidence[];
  /** Best first. */
  readonly repairs: readonly Repair[];
  /** Ids of findings that exclude this one. */
  readonly alternatives: readonly string[];
}
