import { reviewWords as words, type Decision } from "../../core/index";
import { usePane } from "../context";
import "./decision-line.css";

/** A moment as the reader writes it; what is no date is shown as it stands.
 *  @example momentText("2026-11-24T13:05:00+00:00", "en-GB") // => "24 Nov 2026, 13:05" */
export const momentText = (at: string, language: string): string => {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime())
    ? at
    : new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(moment);
};

/** Where a finding or total stands: state, who and when, the reason, and what others said before. Nothing while nobody
 *  has said anything. */
export const DecisionLine = ({ decision }: { readonly decision: Decision | undefined }) => {
  const { language } = usePane();
  if (!decision || decision.by === "") return null;
  const { state, by, at, note, outdated, others } = decision;
  return (
    <div className={`decision is-${state.replaceAll(" ", "-")}`}>
      <p>
        <b>{words.states[state]}</b>{" "}
        <span className="soft">{words.decidedBy(by, momentText(at, language))}</span>
      </p>
      {note !== "" && <p className="decision-note">{note}</p>}
      {outdated && <p className="decision-outdated">{words.outdated(by)}</p>}
      {others.map((other) => (
        <p key={other.by} className="soft">
          {words.othersSaid(
            other.by,
            other.state in words.states ? words.states[other.state as Decision["state"]] : other.state,
            momentText(other.at, language),
          )}
          {other.note !== "" && `: ${other.note}`}
        </p>
      ))}
    </div>
  );
};
