import {
  neededAmount,
  neededText,
  paneWords as words,
  type CheckedTotal,
  type Names,
} from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import type { TotalsFilter } from "../state";
import { groupTotals, type TotalsGroup } from "../views/totals-groups";

/** A row of the totals list: a statement about the table, or one total that it makes. */
export type TotalRow =
  | {
      readonly kind: "group";
      readonly key: string;
      readonly checked: CheckedTable;
      readonly group: TotalsGroup;
    }
  | {
      readonly kind: "total";
      readonly key: string;
      readonly checked: CheckedTable;
      readonly total: CheckedTotal;
    };

const isOpen = ({ state }: CheckedTotal): boolean => state === "differs" || state === "not-checkable";

const rowsOf = (checked: CheckedTable, table: number, filter: TotalsFilter): readonly TotalRow[] =>
  groupTotals(checked.totals).flatMap((group): readonly TotalRow[] => {
    const shown = filter === "all" ? group.totals : group.totals.filter(isOpen);
    if (shown.length === 0) return [];
    return [
      { kind: "group", key: `${table}|${group.key}`, checked, group },
      ...shown.map((total, index) => ({
        kind: "total" as const,
        key: `${table}|${group.key}|${index}`,
        checked,
        total,
      })),
    ];
  });

/** The rows of the totals list, all or only those that do not agree. */
export const totalRows = (tables: readonly CheckedTable[], filter: TotalsFilter): readonly TotalRow[] =>
  tables.flatMap((checked, index) => rowsOf(checked, index, filter));

export const openTotals = (tables: readonly CheckedTable[]): number =>
  tables.reduce((count, { totals }) => count + totals.filter(isOpen).length, 0);

/** The arithmetic of a total that does not simply agree, in one line; empty for one that does.
 *  @example arithmetic(turkey, names) // => "Sum of parts 121,650,000 · Difference −3,209,216" */
export const arithmetic = (total: CheckedTotal, names: Names): string => {
  const { state, computed, difference, cell } = total;
  if (state === "agrees") return "";
  const needed = neededAmount(total);
  if (needed) return neededText(needed.cell, needed.amount, names);
  const sum = `${words.computed} ${names.amount(computed, [cell])}`;
  return difference === undefined
    ? sum
    : `${sum}${words.separator}${words.difference} ${names.amount(difference, [cell])}`;
};
