import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { findingTitle, paneWords as words, type Finding } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames, usePane } from "../context";
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

const tag = ({ kind, severity, confidence }: Finding): string =>
  [
    `${severity === "error" ? words.stateSign.differs : "!"} ${words.kind[kind]}`,
    severity === "risk" ? words.severity.risk : "",
    words.confidence[confidence],
  ]
    .filter((part) => part !== "")
    .join(words.separator);

/** One cause: what it is, why it is believed, what it breaks, and how it can be put right. */
export const FindingCard = ({ checked, finding, openAtFirst }: Props) => {
  const { state, dispatch } = usePane();
  const names = useNames(checked.table);
  const open = state.open.get(finding.id) ?? openAtFirst;
  const body = `finding-${finding.id}`;
  return (
    <article className={`card card-${finding.severity}`} aria-label={findingTitle(finding, names)}>
      <h2>
        <ActionButton
          className="card-head"
          iconProps={{ iconName: open ? "ChevronDown" : "ChevronRight" }}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => dispatch({ do: "open-finding", finding: finding.id, open: !open })}
        >
          <span>
            <span className="card-tag">{tag(finding)}</span>
            <span className="card-title">{findingTitle(finding, names)}</span>
          </span>
        </ActionButton>
      </h2>
      <div id={body} hidden={!open}>
        {open && (
          <>
            <Because checked={checked} finding={finding} />
            <BrokenTotals checked={checked} finding={finding} />
            <Repairs checked={checked} finding={finding} />
          </>
        )}
      </div>
    </article>
  );
};
