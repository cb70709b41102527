import {
  columnName,
  decisionOn,
  paneWords as words,
  reviewWords,
  toA1,
  type CheckedTotal,
  type Table,
} from "../../core/index";
import { useNames, usePane } from "../context";
import { DecisionLine } from "../review/decision-line";
import { subjectOfTotal } from "../review/subject-of-total";
import type { TotalsGroup } from "../views/totals-groups";
import { TotalTools } from "./total-choices";
import { arithmetic, type TotalRow } from "./total-rows";

const Sign = ({ state }: { readonly state: CheckedTotal["state"] }) => (
  <span className={`sign is-${state}`} aria-hidden="true">
    {words.stateSign[state]}
  </span>
);

const groupName = (table: Table, { axis, totals: [first] }: TotalsGroup): string => {
  if (!first) return "";
  const { row, column } = first.cell;
  if (axis === "row") return table.columnLabel(column) || columnName(column);
  return (axis === "column" ? table.rowLabel(row) : first.label) || String(row + 1);
};

/** What is said of a whole line of totals: their name, what they add, and on what ground. */
export const GroupRow = ({
  checked,
  group,
}: Pick<Extract<TotalRow, { kind: "group" }>, "checked" | "group">) => (
  <div className="total-group">
    <h2>{groupName(checked.table, group)}</h2>
    <p>
      {words.sumOfCells(group.members)}
      {group.minus !== "" && ` ${words.lessCells(group.minus)}`}
      {words.separator}
      {words.takenAs[group.basis]}
    </p>
    <TotalTools group={group} name={groupName(checked.table, group)} />
  </div>
);

type TotalProps = Pick<Extract<TotalRow, { kind: "total" }>, "checked" | "total">;

/** Where the total stands, and the way to say so: offered where it does not agree, and for the one last gone to. */
const TotalDecision = ({ checked, total }: TotalProps) => {
  const { session, state, dispatch } = usePane();
  const subject = subjectOfTotal(checked.table, total);
  const decision = decisionOn(session.review.log, subject);
  const { total: lookedAt } = state.review;
  const decided = decision.by !== "";
  const text = decided ? reviewWords.changeDecision : reviewWords.decide;
  if (total.state === "agrees" && !decided && lookedAt !== subject.key) return null;
  return (
    <div className="total-decision">
      <DecisionLine decision={decision} />
      <button
        type="button"
        className="link"
        data-is-focusable
        aria-label={`${text}: ${total.label || toA1(total.cell)}`}
        onClick={() => dispatch({ do: "deciding", subject: subject.key })}
      >
        {text}
      </button>
    </div>
  );
};

/** One total; pressing it goes to its cell. */
export const TotalLine = ({ checked, total }: TotalProps) => {
  const { steps, dispatch } = usePane();
  const names = useNames(checked.table);
  const detail = arithmetic(total, names);
  const stated = total.stated === undefined ? words.noAmount : names.amount(total.stated, [total.cell]);
  const goTo = (): void => {
    dispatch({ do: "look-at-total", total: subjectOfTotal(checked.table, total).key });
    void steps.goTo(total.cell);
  };
  return (
    <>
      <button type="button" className="total-line" data-is-focusable onClick={goTo}>
        <Sign state={total.state} />
        <span className="total-label">{total.label || toA1(total.cell)}</span>
        <span className="total-figure">{stated}</span>
        <span className="unseen">{words.stateName[total.state]}</span>
        {detail && <small>{detail}</small>}
      </button>
      <TotalDecision checked={checked} total={total} />
    </>
  );
};
