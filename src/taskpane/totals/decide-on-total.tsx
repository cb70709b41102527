import { useMemo } from "react";
import { decisionOn, toA1, type CheckedTotal, type Subject } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { usePane } from "../context";
import { LazyDecideForm } from "../review/decide";
import { subjectOfTotal } from "../review/subject-of-total";

const totalWith = (
  tables: readonly CheckedTable[],
  key: string | undefined,
): { readonly total: CheckedTotal; readonly subject: Subject } | undefined => {
  if (!key?.startsWith("total: ")) return undefined;
  for (const { table, totals } of tables)
    for (const total of totals) {
      const subject = subjectOfTotal(table, total);
      if (subject.key === key) return { total, subject };
    }
  return undefined;
};

/** The form in which a total is decided on. It stands above the list, in which the arrow keys move from total to
 *  total. */
export const DecideOnTotal = ({ tables }: { readonly tables: readonly CheckedTable[] }) => {
  const { session, state } = usePane();
  const { deciding } = state.review;
  const found = useMemo(() => totalWith(tables, deciding), [tables, deciding]);
  if (!found) return null;
  const { total, subject } = found;
  return (
    <div className="decide-on-total" key={subject.key}>
      <h2>{total.label || toA1(total.cell)}</h2>
      <LazyDecideForm subjects={[subject.key]} current={decisionOn(session.review.log, subject)} />
    </div>
  );
};
