import { sameCell, type CellRef } from "../address";
import { absolute, decimalText, figureText, numberOf, type Amount } from "../amount";
import type { CheckedTotal } from "../check/totals";
import { SHEET_WORDS } from "../words";
import { shownAmount } from "../shown-decimals";
import type { Table } from "../table";
import { blockAddress, blocksOf, cellAddress } from "./blocks";
import { amountFormat } from "./looks";
import type { PlannedCell } from "./plan";
import { computedFormula, isExact, statedExpression, type Viewpoint } from "./total-formula";

/** Where the three cells of one check stand. */
export interface CheckPlace {
  readonly total: CheckedTotal;
  readonly computed: CellRef;
  readonly difference: CellRef;
  readonly check: CellRef;
}

/** The sign that a state has in the check column; readable without colour. */
export const SIGNS = { agrees: "✓", rounding: "≈", differs: "≠", "not-checkable": "n/a" } as const;

/** A difference as FIXED writes it in an English Excel, negatives in parentheses.
 *  @example groupedText(-3209216n, 0) // => "(3,209,216)" */
const groupedText = (amount: Amount, scale: number): string => {
  const text = figureText(absolute(amount), scale, { group: ",", decimal: "." });
  return amount < 0n ? `(${text})` : text;
};

/** What the check cell shows for a total as it stands.
 *  @example checkText(table, turkey) // => "≠ (3,209,216)" */
export const checkText = (table: Table, total: CheckedTotal): string => {
  const { state, difference } = total;
  const sign = SIGNS[state];
  const exact = state === "agrees" || state === "not-checkable" || difference === undefined;
  return exact || difference === 0n ? sign : `${sign} ${checkAmountText(table, total, difference).text}`;
};

/** Cells that must hold numbers before this total can be checked. */
const unread = ({ missing, stated, cell }: CheckedTotal): readonly CellRef[] =>
  stated !== undefined || missing.some((one) => sameCell(one, cell)) ? missing : [...missing, cell];

/** A cell's amount as text in a formula; the format text of TEXT would be read in the language of the reader's Excel. */
export const fixedText = (address: string, decimals: number): string =>
  `IF(${address}<0,"("&FIXED(-${address},${decimals})&")",FIXED(${address},${decimals}))`;

/** Decimals that the amounts of a check are shown with: those of its total's column. */
const decimalsOf = (table: Table, { cell }: CheckedTotal, amount: Amount): number =>
  shownAmount(amount, table.scale, table.decimalsAt([cell])).scale;

/** An amount of a check as text, and how many decimals it has. */
export const checkAmountText = (
  table: Table,
  total: CheckedTotal,
  amount: Amount,
): { readonly text: string; readonly decimals: number } => {
  const { units, scale } = shownAmount(amount, table.scale, table.decimalsAt([total.cell]));
  return { text: groupedText(units, scale), decimals: scale };
};

/** The number format of an amount of a check. */
export const checkFormat = (table: Table, total: CheckedTotal, amount: Amount = 0n): string =>
  amountFormat(decimalsOf(table, total, amount));

/** The check cell's formula. */
const checkFormula = (table: Table, total: CheckedTotal, difference: string, from: Viewpoint): string => {
  const { scale } = table;
  const decimals = decimalsOf(table, total, total.difference ?? 0n);
  const amount = fixedText(difference, decimals);
  const sign =
    total.tolerance > 0n
      ? `IF(ABS(${difference})<=${decimalText(total.tolerance, scale)},"${SIGNS.rounding} ","${SIGNS.differs} ")`
      : `"${SIGNS.differs} "`;
  const checked = `IF(${difference}=0,"${SIGNS.agrees}",${sign}&${amount})`;
  const gaps = unread(total);
  if (gaps.length === 0) return `=${checked}`;
  const counted = blocksOf(gaps).map((block) => blockAddress(block, from.sheet));
  return `=IF(COUNT(${counted.join(",")})<${gaps.length},"${SIGNS["not-checkable"]}",${checked})`;
};

const differenceFormula = (table: Table, total: CheckedTotal, computed: string, from: Viewpoint): string => {
  const stated = statedExpression(table, total, from);
  return table.scale > 0 ? `=ROUND(${stated}-${computed},${table.scale})` : `=${stated}-${computed}`;
};

const amountCell = (
  table: Table,
  total: CheckedTotal,
  place: CellRef,
  amount: bigint,
  formula?: string,
): PlannedCell => {
  return {
    ...place,
    value: numberOf(amount, table.scale) ?? decimalText(amount, table.scale),
    style: "check-amount",
    numberFormat: checkFormat(table, total, amount),
    ...(formula === undefined ? {} : { formula }),
  };
};

/** The cells of one check: computed, difference and sign, live wherever Excel's limits allow, each with the
 *  value that our core computed. */
export const checkCells = (table: Table, place: CheckPlace, from: Viewpoint = {}): readonly PlannedCell[] => {
  const { total } = place;
  const computed = computedFormula(table, total, from);
  const live = computed !== undefined || isExact(table, total);
  const difference = live ? differenceFormula(table, total, cellAddress(place.computed), from) : undefined;
  const sign = live ? checkFormula(table, total, cellAddress(place.difference), from) : undefined;
  const shown = total.difference ?? 0n - total.computed;
  return [
    amountCell(table, total, place.computed, total.computed, computed),
    amountCell(table, total, place.difference, shown, difference),
    {
      ...place.check,
      value: checkText(table, total),
      style: "check-mark",
      ...(sign === undefined ? {} : { formula: sign }),
    },
  ];
};

/** Whether a check stands as a value alone, because Excel's numbers or formulas cannot hold it. */
export const isStill = (table: Table, total: CheckedTotal): boolean =>
  computedFormula(table, total) === undefined;

/** How a total is named in a list: its label and what it is held against.
 *  @example totalName(grandTotal) // => "Total · TOTAL against B3:G22" */
export const totalName = (total: CheckedTotal): string =>
  SHEET_WORDS.totalAgainst(
    total.label,
    blocksOf(total.members).map((block) => blockAddress(block)),
  );
