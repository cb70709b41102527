import { columnName, type CellRef, type Range } from "../address";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import { blocksOf, fixedAddress } from "./blocks";
import { SIGNS, type CheckPlace } from "./check-cells";
import type { CheckLine } from "./check-lines";
import { decimalText } from "../amount";
import type { FlagName, FlagRule } from "./plan";
import { computedFormula, statedExpression } from "./total-formula";

const startsWith = (address: string, sign: string): string => `=LEFT(${address},${sign.length})="${sign}"`;

type Sign = readonly [FlagName, string];

/** Flags on the totals that a state alone can raise; agreement stays quiet there. A check without a tolerance
 *  never says that a difference is rounding, so nothing waits for it. */
const raised = (checks: readonly CheckPlace[]): readonly Sign[] => [
  ["differs", SIGNS.differs],
  ...(checks.some(({ total }) => total.tolerance > 0n) ? [["rounding", SIGNS.rounding] as const] : []),
];

/** Flags on the check cells themselves. What cannot be checked keeps the cells' own quiet colour. */
const shown = (checks: readonly CheckPlace[]): readonly Sign[] => [
  ...raised(checks),
  ["agrees", SIGNS.agrees],
];

const relative = ({ top, left }: Range): string => `${columnName(left)}${top + 1}`;

/** A check cell's address as a rule over its totals needs it: fixed along the direction of the check. */
const checkAddress = (axis: CheckLine["axis"], first: CellRef, check: CellRef): string =>
  axis === "across"
    ? `$${columnName(check.column)}${first.row + 1}`
    : `${columnName(first.column)}$${check.row + 1}`;

const rules = (range: Range, address: string, signs: readonly Sign[]): FlagRule[] =>
  signs.map(([flag, sign]) => ({ range, flag, formula: startsWith(address, sign) }));

/** The flags of check cells: each shows its own sign's colour. */
export const checkSigns = (places: readonly CheckPlace[]): readonly FlagRule[] =>
  blocksOf(places.map(({ check }) => check)).flatMap((range) => rules(range, relative(range), shown(places)));

/** The flags of a placed line: on its totals while their check says so, and on the check cells. Every flag
 *  follows the live check, so it goes out when the figure is corrected. */
export const lineFlags = ({ axis }: CheckLine, places: readonly CheckPlace[]): readonly FlagRule[] => {
  const [first] = places;
  if (!first) return [];
  return [
    ...blocksOf(places.map(({ total }) => total.cell)).flatMap((range) =>
      rules(range, checkAddress(axis, { row: range.top, column: range.left }, first.check), raised(places)),
    ),
    ...checkSigns(places),
  ];
};

/** The flags of totals checked in a list on the same sheet. */
export const listFlags = (places: readonly CheckPlace[]): readonly FlagRule[] => [
  ...places.flatMap((place) =>
    rules(blockOfCell(place.total.cell), fixedAddress(place.check), raised([place])),
  ),
  ...checkSigns(places),
];

const blockOfCell = ({ row, column }: CellRef): Range => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** How far a total is off, as an expression on its own sheet; undefined where no formula can say it. */
const gapOf = (table: Table, total: CheckedTotal): string | undefined => {
  const computed = computedFormula(table, total)?.slice(1);
  if (computed === undefined || total.state === "not-checkable") return undefined;
  return `ABS(ROUND(${statedExpression(table, total)}-(${computed}),${table.scale}))`;
};

/** Whether a total differs, as a condition that looks at no other sheet. */
export const ownGap = (table: Table, total: CheckedTotal): string | undefined => {
  const gap = gapOf(table, total);
  return gap === undefined ? undefined : `${gap}>${decimalText(total.tolerance, table.scale)}`;
};

/** The flags of a total whose check stands on another sheet: a rule may not look there, so it computes. */
export const ownFlags = (table: Table, total: CheckedTotal): readonly FlagRule[] => {
  const gap = gapOf(table, total);
  if (gap === undefined) return [];
  const tolerance = decimalText(total.tolerance, table.scale);
  const range = blockOfCell(total.cell);
  return [
    { range, flag: "differs", formula: `=${gap}>${tolerance}` },
    ...(total.tolerance > 0n
      ? [{ range, flag: "rounding" as const, formula: `=AND(${gap}>0,${gap}<=${tolerance})` }]
      : []),
  ];
};
