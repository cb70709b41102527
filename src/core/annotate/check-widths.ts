import { figureText } from "../amount";
import type { Table } from "../table";
import { checkText, type CheckPlace } from "./check-cells";
import type { CheckLayout } from "./check-layout";

const LEAST = 11;
/** Room at the right of a figure and for bold digits. */
const MARGIN = 3.5;

/** The width of a column of computed amounts. */
export const amountWidthOf = ({ scale }: Table, places: readonly CheckPlace[]): number => {
  let longest = 0;
  for (const { total } of places)
    for (const amount of [total.computed, total.difference ?? 0n])
      longest = Math.max(longest, figureText(amount, scale).length);
  return Math.max(LEAST, longest + MARGIN);
};

/** Room for a figure by the number of its signs. */
const byLength = (text: string): number => text.length + 2.5;

/** Widths that checks below a table, and the list of other totals with what they state, need in its columns. */
export const widthsBelow = (
  table: Table,
  { down, list }: Pick<CheckLayout, "down" | "list">,
  widthOf: (text: string) => number = byLength,
): ReadonlyMap<number, number> => {
  const { scale } = table;
  const widths = new Map<number, number>();
  const need = (column: number, text: string): void => {
    widths.set(column, Math.max(widths.get(column) ?? 0, widthOf(text)));
  };
  for (const { total } of list?.places ?? [])
    need((list?.left ?? 0) + 1, figureText(total.stated ?? 0n, scale));
  const places = [...down.flatMap((line) => line.places), ...(list?.places ?? [])];
  for (const { total, computed, difference, check } of places) {
    need(computed.column, figureText(total.computed, scale));
    need(difference.column, `${figureText(total.difference ?? 0n, scale)})`); // parentheses for a sign
    need(check.column, checkText(table, total));
  }
  return widths;
};
