import type { CellRef, CheckedTotal } from "../../core/index";

/**
 * Along which line a total adds: `row` when its members stand in its own row (a total at the side), `column`
 * when they stand in its own column (a total at the foot), `block` otherwise (a grand total over all amounts).
 */
export type TotalAxis = "row" | "column" | "block";

const membersOf = ({ members, minus }: CheckedTotal): readonly CellRef[] => [...members, ...minus];

/** The axis of a total.
 *  @example totalAxis({ cell: H18, members: [B18, C18], … }) // => "row" */
export const totalAxis = (total: CheckedTotal): TotalAxis => {
  const members = membersOf(total);
  if (members.every(({ row }) => row === total.cell.row)) return "row";
  if (members.every(({ column }) => column === total.cell.column)) return "column";
  return "block";
};
