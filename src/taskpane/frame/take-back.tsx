import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { paneWords as words } from "../../core/index";
import { usePane } from "../context";
import "./take-back.css";

/** The two ways back, always in sight at the foot of the pane. */
export const TakeBack = () => {
  const { session, steps } = usePane();
  const busy = session.activity !== undefined;
  return (
    <footer className="take-back">
      <ActionButton
        text={words.undo}
        iconProps={{ iconName: "Undo" }}
        disabled={busy || session.lastChange === undefined}
        onClick={() => void steps.undo()}
      />
      <ActionButton
        text={words.remove}
        iconProps={{ iconName: "Delete" }}
        disabled={busy || !(session.shown || session.prioritiesInserted || session.leftOver)}
        onClick={() => void steps.remove()}
      />
    </footer>
  );
};
