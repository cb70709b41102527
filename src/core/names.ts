import type { CellRef } from "./address";
import type { Amount } from "./amount";

/** How cells, lines and amounts of one table are called in a sentence. */
export interface Names {
  /** "Turkey · O1", or the address where the table has no labels. */
  readonly cell: (cell: CellRef) => string;
  /** "row Turkey", "column O1". */
  readonly line: (axis: "row" | "column", line: number) => string;
  /** The amount as a person writes it: grouped, with the decimals of the cells it is about, or those that are usual
   *  in the table. */
  readonly amount: (amount: Amount, about?: readonly CellRef[]) => string;
}
