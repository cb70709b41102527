import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react/lib/ChoiceGroup";
import { TextField, type ITextField } from "office-ui-fabric-react/lib/TextField";
import { useEffect, useRef, useState } from "react";
import {
  DECISION_STATES,
  paneWords,
  reviewWords as words,
  type Decision,
  type DecisionState,
} from "../../core/index";
import { usePane } from "../context";
import { focusStateLine } from "../frame/state-line";
import { useWho } from "./use-who";
import { WhoFields } from "./who-fields";
import "./review-form.css";

interface Props {
  /** Ids of findings, or the key of a total. */
  readonly subjects: readonly string[];
  /** How it stands, where it is one. */
  readonly current?: Decision | undefined;
}

const NEEDS_REASON: ReadonlySet<DecisionState | undefined> = new Set(["accepted", "explained"]);

const OPTIONS = (): IChoiceGroupOption[] =>
  DECISION_STATES.map((state) => ({
    key: state,
    text: words.states[state],
    onRenderLabel: () => (
      <span className="ms-ChoiceFieldLabel">
        {words.states[state]} <small>{words.means[state]}</small>
      </span>
    ),
  }));

const isState = (key: string | undefined): key is DecisionState =>
  DECISION_STATES.some((state) => state === key);

/** What is missing before it can be written down, in the order of the form. */
type Missing = "state" | "reason" | "name";

const useDecideForm = ({ subjects, current }: Props) => {
  const { steps, dispatch } = usePane();
  const who = useWho();
  const [state, setState] = useState<DecisionState | undefined>(
    current && current.state !== "open" ? current.state : undefined,
  );
  const [reason, setReason] = useState(current?.note ?? "");
  const [missing, setMissing] = useState<Missing | undefined>();
  const close = (): void => dispatch({ do: "deciding", subject: undefined });
  const save = async (): Promise<Missing | undefined> => {
    const lacks = !state ? "state" : NEEDS_REASON.has(state) && reason.trim() === "" ? "reason" : undefined;
    const reviewer = lacks ? undefined : who.confirm();
    const first = lacks ?? (reviewer ? undefined : "name");
    setMissing(first);
    if (!state || !reviewer) return first;
    await steps.decide(subjects, state, reason.trim(), reviewer);
    focusStateLine();
    return undefined;
  };
  return { who, state, setState, reason, setReason, missing, close, save };
};

/** Says where one or many findings stand, with the reason and the name that will stand beside it. */
const DecideForm = (props: Props) => {
  const { session } = usePane();
  const form = useDecideForm(props);
  const region = useRef<HTMLElement>(null);
  const [reasonField, nameField] = [useRef<ITextField>(null), useRef<ITextField>(null)];
  useEffect(() => region.current?.querySelector<HTMLInputElement>("input")?.focus(), []);
  const save = async (): Promise<void> => {
    const lacks = await form.save();
    if (lacks === "reason") reasonField.current?.focus();
    if (lacks === "name") nameField.current?.focus();
  };
  const required = NEEDS_REASON.has(form.state);
  return (
    <section
      ref={region}
      className="decide-form"
      aria-label={words.decision}
      onKeyDown={({ key }) => key === "Escape" && form.close()}
    >
      <ChoiceGroup
        label={words.decision}
        options={OPTIONS()}
        {...(form.state ? { selectedKey: form.state } : {})}
        onChange={(_event, option) => isState(option?.key) && form.setState(option.key)}
      />
      {form.missing === "state" && (
        <p role="alert" className="missing">
          {words.chooseDecision}
        </p>
      )}
      <TextField
        componentRef={reasonField}
        label={required ? words.reasonRequired : words.reason}
        multiline
        autoAdjustHeight
        rows={2}
        value={form.reason}
        {...(form.missing === "reason" && required ? { errorMessage: words.reasonMissing } : {})}
        onChange={(_event, text) => form.setReason(text ?? "")}
      />
      <WhoFields
        who={form.who}
        nameField={nameField}
        error={form.missing === "name" ? words.nameMissing : undefined}
      />
      <div className="form-actions">
        <PrimaryButton
          text={props.subjects.length > 1 ? words.saveMany(props.subjects.length) : words.save}
          disabled={session.activity !== undefined}
          allowDisabledFocus
          onClick={() => void save()}
        />
        <DefaultButton text={paneWords.cancel} onClick={form.close} />
      </div>
    </section>
  );
};

export default DecideForm;
