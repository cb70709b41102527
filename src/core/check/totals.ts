import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { Basis } from "../table";

/**
 * - `agrees`: stated and computed are equal.
 * - `rounding`: they differ by no more than rounding each printed figure on its own can cause.
 * - `differs`: they differ by more.
 * - `not-checkable`: the total or one of its members is not an amount (withheld, an error, unreadable text).
 */
export type TotalState = "agrees" | "rounding" | "differs" | "not-checkable";

/** One total held against its members. Amounts in the table's smallest unit. */
export interface CheckedTotal {
  readonly cell: CellRef;
  /** Row and column named, e.g. "Turkey · TOTAL". */
  readonly label: string;
  readonly members: readonly CellRef[];
  readonly minus: readonly CellRef[];
  /** Undefined where the total's own cell holds no amount. */
  readonly stated: Amount | undefined;
  /** The sum of the members that are amounts, less those subtracted. */
  readonly computed: Amount;
  /** stated − computed; undefined where nothing is stated. */
  readonly difference: Amount | undefined;
  /** What rounding alone can cause: (n + 1) / 2 units for n members; 0 for exact figures. */
  readonly tolerance: Amount;
  readonly state: TotalState;
  readonly basis: Basis;
  /** Members (or the total itself) that hold no amount although something stands there. */
  readonly missing: readonly CellRef[];
}
