import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { Checkbox } from "office-ui-fabric-react/lib/Checkbox";
import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import { useEffect, useRef, useState } from "react";
import { paneWords, reviewWords as words, type SigningRole } from "../../core/index";
import { usePane } from "../context";
import { focusStateLine } from "../frame/state-line";
import { useWho } from "./use-who";
import { WhoFields } from "./who-fields";

interface Props {
  readonly role: SigningRole;
  /** How many findings nobody has decided on. */
  readonly open: number;
  /** Who signed in the other role. */
  readonly other: string | undefined;
  readonly close: () => void;
}

interface OpenProps {
  readonly open: number;
  readonly knows: boolean;
  readonly setKnows: (knows: boolean) => void;
  readonly missing: boolean;
}

/** While findings are open, one signs only by saying that one knows it. */
const OpenFindings = ({ open, knows, setKnows, missing }: OpenProps) => (
  <>
    <Checkbox
      className="knows"
      label={words.openWhenSigning(open)}
      checked={knows}
      onChange={(_event, on) => setKnows(on === true)}
    />
    {missing && (
      <p role="alert" className="missing">
        {words.openMissing}
      </p>
    )}
  </>
);

/** Signs in one role. While findings are open, only by saying that one knows it. */
export const SignForm = ({ role, open, other, close }: Props) => {
  const { session, steps } = usePane();
  const who = useWho();
  const [note, setNote] = useState("");
  const [knows, setKnows] = useState(false);
  const [missing, setMissing] = useState<"open" | "name" | undefined>();
  const region = useRef<HTMLElement>(null);
  const nameField = useRef<ITextField>(null);
  useEffect(() => region.current?.focus(), []);
  const sign = async (): Promise<void> => {
    const needsToKnow = open > 0 && !knows;
    const reviewer = needsToKnow ? undefined : who.confirm();
    setMissing(needsToKnow ? "open" : reviewer ? undefined : "name");
    if (!needsToKnow && !reviewer) nameField.current?.focus();
    if (!reviewer) return;
    await steps.sign(role, note.trim(), reviewer);
    close();
    focusStateLine();
  };
  const name = who.draft.name.trim();
  return (
    <section
      ref={region}
      className="review-form"
      tabIndex={-1}
      aria-label={words.sign(words.roles[role])}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      <WhoFields who={who} nameField={nameField} error={missing === "name" ? words.nameMissing : undefined} />
      {name !== "" && name === other && <p className="caution">{words.samePerson(name)}</p>}
      <TextField
        label={words.signNote}
        placeholder={words.signNoteHint}
        multiline
        rows={2}
        autoAdjustHeight
        value={note}
        onChange={(_event, text) => setNote(text ?? "")}
      />
      {open > 0 && (
        <OpenFindings open={open} knows={knows} setKnows={setKnows} missing={missing === "open"} />
      )}
      <div className="form-actions">
        <PrimaryButton
          text={words.sign(words.roles[role])}
          disabled={session.activity !== undefined}
          allowDisabledFocus
          onClick={() => void sign()}
        />
        <DefaultButton text={paneWords.cancel} onClick={close} />
      </div>
    </section>
  );
};
