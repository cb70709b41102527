import { usePane } from "../context";
import { statusOf, type Status } from "../views/status";
import "./state-line.css";

/** The sign beside the colour, so that the colour is never alone. */
const SIGN: Readonly<Record<Status["tone"], string>> = { idle: "○", good: "✓", warn: "!", bad: "≠" };

/** One glance says how the sheet stands; a screen reader hears it whenever it changes. */
export const StateLine = () => {
  const { session } = usePane();
  const { tone, headline, detail } = statusOf(session);
  return (
    <div id="state" className={`state state-${tone}`} role="status" tabIndex={-1}>
      <span className="state-sign" aria-hidden="true">
        {SIGN[tone]}
      </span>
      <div>
        <b>{headline}</b>
        <span>{detail}</span>
      </div>
    </div>
  );
};

/** Brings the keyboard back to the state line when the part that had it is gone. */
export const focusStateLine = (): void => document.getElementById("state")?.focus();
