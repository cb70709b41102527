import { List } from "office-ui-fabric-react/lib/List";
import { useMemo, useState } from "react";
import { reviewWords as words, type LogEntry } from "../../core/index";
import { usePane } from "../context";
import { momentText } from "./decision-line";

const stateText = ({ action, state }: LogEntry): string => {
  if (state === "") return "";
  const names: Readonly<Record<string, string>> = action === "signed" ? words.roles : words.states;
  return names[state] ?? state;
};

const Entry = ({ entry }: { readonly entry: LogEntry }) => {
  const { language } = usePane();
  const { number, action, at, by, role, about, note } = entry;
  const said = stateText(entry);
  return (
    <div className="log-entry">
      <p>
        <b>
          {words.actions[action]}
          {said !== "" && `: ${said}`}
        </b>{" "}
        <small>{words.entry(number)}</small>
      </p>
      {about !== "" && <p>{about}</p>}
      {note !== "" && <p>“{note}”</p>}
      <p className="soft">
        {words.decidedBy([by, role].filter((part) => part !== "").join(", "), momentText(at, language))}
      </p>
    </div>
  );
};

const draw = (entry?: LogEntry) => entry && <Entry entry={entry} />;

/** The review log, newest first, to be read: nothing in it can be changed here or anywhere. */
export const LogSection = ({ log }: { readonly log: readonly LogEntry[] }) => {
  const [open, setOpen] = useState(false);
  const newestFirst = useMemo(() => [...log].reverse(), [log]);
  return (
    <section aria-labelledby="review-log">
      <h2 id="review-log">{words.log}</h2>
      {log.length === 0 ? (
        <p className="soft">{words.logEmpty}</p>
      ) : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.entries(log.length)}</summary>
          <p className="soft">{words.logHint}</p>
          {open && <List items={newestFirst} getKey={({ number }) => String(number)} onRenderCell={draw} />}
        </details>
      )}
    </section>
  );
};
