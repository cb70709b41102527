import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { findingTitle, paneWords as words, reviewWords, type Decision, type Finding } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames, usePane } from "../context";
import { DecisionLine } from "../review/decision-line";
import { Because } from "./because";
import { BrokenTotals } from "./broken-totals";
import { Repairs } from "./repairs";
import "./finding-card.css";

interface Props {
  readonly checked: CheckedTable;
  readonly finding: Finding;
  /** Open unless a person has closed it. */
  readonly openAtFirst: boolean;
}

const tag = ({ kind, severity, confidence }: Finding, decision: Decision | undefined): string =>
  [
    `${severity === "error" ? words.stateSign.differs : "!"} ${words.kind[kind]}`,
    severity === "risk" ? words.severity.risk : "",
    words.confidence[confidence],
    decision && decision.by !== "" ? reviewWords.states[decision.state] : "",
  ]
    .filter((part) => part !== "")
    .join(words.separator);

const settled = (decision: Decision | undefined): boolean =>
  decision !== undefined && decision.state !== "open" && decision.state !== "to be corrected";

/** One cause: what it is, why it is believed, what it breaks, and how it can be put right. */
export const FindingCard = ({ checked, finding, openAtFirst }: Props) => {
  const { session, state, dispatch } = usePane();
  const names = useNames(checked.table);
  const decision = session.review.decisions.get(finding.id);
  const open = state.open.get(finding.id) ?? openAtFirst;
  const body = `finding-${finding.id}`;
  return (
    <article
      className={`card card-${settled(decision) ? "settled" : finding.severity}`}
      aria-label={findingTitle(finding, names)}
    >
      <h2>
        <ActionButton
          className="card-head"
          iconProps={{ iconName: open ? "ChevronDown" : "ChevronRight" }}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => dispatch({ do: "open-finding", finding: finding.id, open: !open })}
        >
          <span>
            <span className="card-tag">{tag(finding, decision)}</span>
            <span className="card-title">{findingTitle(finding, names)}</span>
          </span>
        </ActionButton>
      </h2>
      <div id={body} hidden={!open}>
        {open && (
          <>
            <DecisionLine decision={decision} />
            <Because checked={checked} finding={finding} />
            <BrokenTotals checked={checked} finding={finding} />
            <Repairs checked={checked} finding={finding} />
          </>
        )}
      </div>
    </article>
  );
};
