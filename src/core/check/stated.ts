import type { CellRef } from "../address";
import { absolute, type Amount } from "../amount";
import type { Table } from "../table";
import type { TotalState } from "./totals";

/** Something stands in the cell that cannot be added: withheld, an error, unreadable text, or no amount at all. */
export const isOpaque = (table: Table, cell: CellRef): boolean => {
  const kind = table.readingAt(cell)?.kind;
  return kind === "missing" || kind === "text" || kind === undefined;
};

/** What a total's own cell states; undefined where it is blank or no amount. */
export const statedAt = (table: Table, cell: CellRef): Amount | undefined => {
  const reading = table.readingAt(cell);
  if (reading?.kind === "amount") return reading.value;
  return reading?.kind === "nil" ? 0n : undefined;
};

/** A total's state by its difference, what rounding alone can cause, and how many of its cells hold no amount. */
export const stateOf = (difference: Amount | undefined, tolerance: Amount, missing: number): TotalState => {
  if (difference === undefined || missing > 0) return "not-checkable";
  if (difference === 0n) return "agrees";
  return absolute(difference) <= tolerance ? "rounding" : "differs";
};
