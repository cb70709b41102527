import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { paneWords as words } from "../../core/index";
import { usePane } from "../context";
import { focusNextStep } from "../frame/next-step";
import { TotalChoices } from "../totals/total-choices";
import { TotalEditor } from "../totals/total-editor";
import "./load-panel.css";

const Promises = () => (
  <ul className="promises">
    {words.promises.map(({ promise, because }) => (
      <li key={promise}>
        <span>{promise}</span>
        <i>{because}</i>
      </li>
    ))}
  </ul>
);

/** What the pane shows before there is a table: every way to load a chapter, and what the add-in promises. */
export const LoadPanel = ({ chooseFile }: { readonly chooseFile: () => void }) => {
  const { steps, dispatch, firstRun, session, state } = usePane();
  const noTotals = session.problem?.code === "no-totals" || session.lastWord !== undefined;
  return (
    <>
      {(noTotals || state.draft) && <TotalChoices />}
      {state.draft && <TotalEditor draft={state.draft} />}
      <div className="drop">
        <p>
          {words.dropHere}
          <br />
          <span>{words.dropKinds}</span>
        </p>
        <div>
          {firstRun ? (
            <DefaultButton text={words.chooseFile} onClick={chooseFile} />
          ) : (
            <DefaultButton
              text={words.trySample}
              onClick={() => void steps.loadSample(words.sampleName).then(focusNextStep)}
            />
          )}
          <DefaultButton text={words.pasteText} onClick={() => dispatch({ do: "paste", text: "" })} />
        </div>
      </div>
      <Promises />
    </>
  );
};
