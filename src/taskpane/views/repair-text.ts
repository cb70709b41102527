import {
  cellKey,
  paneWords as words,
  type CheckedTotal,
  type Finding,
  type Names,
  type Repair,
} from "../../core/index";

/** A repair in a few words; the preview names every cell.
 *  @example repairLabel(turkey, turkey.repairs[0], names) // => "Correct 3 totals" */
export const repairLabel = ({ totals }: Finding, { edits }: Repair, names: Names): string => {
  const stated = new Set(totals.map(cellKey));
  const [only, ...more] = edits;
  if (only && more.length === 0) {
    const to = only.to === undefined ? words.blank : names.amount(only.to, [only.cell]);
    return words.changeOne(
      names.cell(only.cell),
      only.from === undefined ? words.blank : names.amount(only.from, [only.cell]),
      to,
    );
  }
  const allTotals = edits.every(({ cell }) => stated.has(cellKey(cell)));
  return allTotals ? words.correctTotals(edits.length) : words.changeCells(edits.length);
};

/** What a repair comes to: every total agrees, or its own do and how many others still differ. */
export const repairOutcome = (
  { totals }: Finding,
  { balances, after }: Repair,
  checked: readonly CheckedTotal[],
): string => {
  if (balances) return `${words.stateSign.agrees} ${words.afterBalances}`;
  const cells = new Set(totals.map(cellKey));
  const open = after.filter(({ state }) => state === "differs");
  const isOwn = ({ total }: { readonly total: number }): boolean => {
    const cell = checked[total]?.cell;
    return cell !== undefined && cells.has(cellKey(cell));
  };
  return open.some(isOwn)
    ? `${words.stateSign.differs} ${words.afterOpen(open.length)}`
    : `${words.stateSign.agrees} ${words.afterOwn(cells.size, open.length)}`;
};
