import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { paneWords as words } from "../../core/index";
import { usePane } from "../context";
import { focusNextStep } from "../frame/next-step";
import "./paste-box.css";

/** The chapter's text, pasted. */
export const PasteBox = ({ text }: { readonly text: string }) => {
  const { steps, dispatch } = usePane();
  const close = (): void => dispatch({ do: "close-paste" });
  const load = (): void => {
    close();
    void steps.loadText(text, words.pastedName).then(focusNextStep);
  };
  return (
    <section className="paste" onKeyDown={({ key }) => key === "Escape" && close()}>
      <TextField
        label={words.pasteLabel}
        description={words.pasteHint}
        multiline
        rows={8}
        autoFocus
        value={text}
        onChange={(_event, value) => dispatch({ do: "paste", text: value ?? "" })}
      />
      <div>
        <PrimaryButton text={words.pasteLoad} disabled={text.trim() === ""} onClick={load} />
        <DefaultButton text={words.cancel} onClick={close} />
      </div>
    </section>
  );
};
