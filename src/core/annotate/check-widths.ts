import { figureText } from "../amount";
import type { Table } from "../table";
import { checkText, type CheckPlace } from "./check-cells";

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

/** Widths that the checks below a table need in its own columns, by column. */
export const widthsBelow = ({ scale }: Table, places: readonly CheckPlace[]): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>();
  for (const { total, check } of places) {
    const longest = Math.max(figureText(total.computed, scale).length, checkText(total, scale).length);
    widths.set(check.column, Math.max(widths.get(check.column) ?? 0, longest + 2.5));
  }
  return widths;
};
