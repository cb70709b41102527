import {
  cellKey,
  paneWords as words,
  type Amount,
  type CheckedTotal,
  type Finding,
  type Names,
} from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames } from "../context";

/** The card shows so many; the totals' own list shows all. */
const MOST = 6;

const amountText = (amount: Amount | undefined, { cell }: CheckedTotal, names: Names): string =>
  amount === undefined ? words.blank : names.amount(amount, [cell]);

const Total = ({ total, names }: { readonly total: CheckedTotal; readonly names: Names }) => (
  <tr>
    <th scope="row">{total.label || names.cell(total.cell)}</th>
    <td>{amountText(total.stated, total, names)}</td>
    <td>{amountText(total.computed, total, names)}</td>
    <td>{amountText(total.difference, total, names)}</td>
  </tr>
);

/** The arithmetic: every total that the cause makes differ, what it states and what its parts add up to. */
export const BrokenTotals = ({
  checked,
  finding,
}: {
  readonly checked: CheckedTable;
  readonly finding: Finding;
}) => {
  const names = useNames(checked.table);
  const cells = new Set(finding.totals.map(cellKey));
  const broken = checked.totals.filter(({ cell, state }) => cells.has(cellKey(cell)) && state === "differs");
  if (broken.length === 0) return null;
  return (
    <table className="figures" aria-label={words.affectedTotals}>
      <thead>
        <tr>
          <th scope="col">{words.total}</th>
          <th scope="col">{words.stated}</th>
          <th scope="col">{words.computed}</th>
          <th scope="col">{words.difference}</th>
        </tr>
      </thead>
      <tbody>
        {broken.slice(0, MOST).map((total, index) => (
          <Total key={index} total={total} names={names} />
        ))}
      </tbody>
      {broken.length > MOST && <caption>{words.moreTotals(broken.length - MOST)}</caption>}
    </table>
  );
};
