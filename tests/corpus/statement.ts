import { toA1, type CellRef } from "../../src/core";

/** One total with its members, in a form in which two ways of writing it are equal. */
export interface Statement {
  readonly total: CellRef;
  readonly members: readonly CellRef[];
  readonly minus: readonly CellRef[];
}

/**
 * A statement's key. A difference is the same statement as the sum that it rearranges: D = A − B is A = B + D.
 * Cells for which `isBlank` holds add nothing and are left out.
 */
export const keyOf = (statement: Statement, isBlank: (cell: CellRef) => boolean = () => false): string => {
  const filled = (cells: readonly CellRef[]): string[] => cells.filter((cell) => !isBlank(cell)).map(toA1);
  const members = filled(statement.members);
  const minus = filled(statement.minus);
  const total = toA1(statement.total);
  const [first] = members;
  return members.length === 1 && minus.length > 0 && first !== undefined
    ? `${first}=${[...minus, total].sort().join("+")}`
    : `${total}=${members.sort().join("+")}${minus.length > 0 ? `-${minus.sort().join("-")}` : ""}`;
};
