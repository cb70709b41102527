import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { useMemo } from "react";
import {
  DECISION_STATES,
  paneWords,
  reviewWords as words,
  type Finding,
  type Severity,
} from "../../core/index";
import { usePane } from "../context";
import { countFindings, isFiltering } from "./finding-rows";
import "./filter-bar.css";

const SEVERITIES: readonly Severity[] = ["error", "risk"];

interface ChipProps {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly toggle: () => void;
}

const Chip = ({ name, count, on, toggle }: ChipProps) => (
  <button type="button" className="chip" aria-pressed={on} onClick={toggle}>
    {words.chip(name, count)}
  </button>
);

const Chips = ({ findings }: { readonly findings: readonly Finding[] }) => {
  const { session, state, dispatch } = usePane();
  const { states, severities } = state.review.filter;
  const { decisions } = session.review;
  const counts = useMemo(() => countFindings(findings, decisions), [findings, decisions]);
  return (
    <div className="chips" role="group" aria-label={words.showOnly}>
      {DECISION_STATES.filter((one) => counts.states.has(one) || states.has(one)).map((one) => (
        <Chip
          key={one}
          name={words.states[one]}
          count={counts.states.get(one) ?? 0}
          on={states.has(one)}
          toggle={() => dispatch({ do: "toggle-state", state: one })}
        />
      ))}
      <span className="chips-gap" />
      {SEVERITIES.filter((one) => counts.severities.has(one) || severities.has(one)).map((one) => (
        <Chip
          key={one}
          name={paneWords.severity[one]}
          count={counts.severities.get(one) ?? 0}
          on={severities.has(one)}
          toggle={() => dispatch({ do: "toggle-severity", severity: one })}
        />
      ))}
    </div>
  );
};

interface Props {
  readonly findings: readonly Finding[];
  /** Ids of the findings that pass the filter. */
  readonly shown: readonly string[];
}

/** Which findings the list shows, by state and severity, and the way to select many of them. */
export const FilterBar = ({ findings, shown }: Props) => {
  const { state, dispatch } = usePane();
  const { filter, selecting } = state.review;
  return (
    <div className="filter-bar">
      <Chips findings={findings} />
      <div className="filter-foot">
        <span role="status">{words.shownOf(shown.length, findings.length)}</span>
        {isFiltering(filter) && (
          <button type="button" className="link" onClick={() => dispatch({ do: "show-all" })}>
            {words.showAll}
          </button>
        )}
        {!selecting && shown.length > 0 && (
          <DefaultButton text={words.select} onClick={() => dispatch({ do: "selecting", on: true })} />
        )}
      </div>
    </div>
  );
};
