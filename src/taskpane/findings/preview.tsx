import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useEffect, useRef, useState } from "react";
import { paneWords as words, reviewWords, toA1, type Finding } from "../../core/index";
import type { PreviewedEdit } from "../../workbook/session";
import { usePane } from "../context";
import { focusStateLine } from "../frame/state-line";
import { useWho } from "../review/use-who";
import { Nameless, WhoFields } from "../review/who-fields";

const Edits = ({ edits }: { readonly edits: readonly PreviewedEdit[] }) => (
  <table className="figures">
    <thead>
      <tr>
        <th scope="col">{words.cell}</th>
        <th scope="col">{words.now}</th>
        <th scope="col">{words.becomes}</th>
      </tr>
    </thead>
    <tbody>
      {edits.map(({ cell, label, from, to, formula }) => (
        <tr key={toA1(cell)}>
          <th scope="row">
            {label} <small>{toA1(cell)}</small>
            {formula !== undefined && <small className="formula">{words.replacesFormula(formula)}</small>}
          </th>
          <td>
            <del>{from || words.blank}</del>
          </td>
          <td>
            <ins>{to || words.blank}</ins>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

interface Props {
  readonly finding: Finding;
  readonly repair: number;
}

/** Every cell that the chosen repair would change, before anything is changed. */
export const Preview = ({ finding, repair }: Props) => {
  const { preview, steps, dispatch, session } = usePane();
  const region = useRef<HTMLElement>(null);
  const who = useWho();
  const [reason, setReason] = useState("");
  const edits = preview(finding.id, repair)?.edits ?? [];
  useEffect(() => region.current?.focus(), []);
  const apply = async (): Promise<void> => {
    await steps.applyRepair(finding.id, repair, reason.trim(), who.confirm());
    dispatch({ do: "close-preview" });
    focusStateLine();
  };
  const close = (): void => dispatch({ do: "close-preview" });
  return (
    <section
      ref={region}
      className="preview"
      tabIndex={-1}
      aria-label={words.previewTitle(edits.length)}
      onKeyDown={({ key }) => key === "Escape" && close()}
    >
      <h3>{words.previewTitle(edits.length)}</h3>
      <Edits edits={edits} />
      <div className="preview-why">
        <TextField
          label={reviewWords.repairReason}
          value={reason}
          onChange={(_event, text) => setReason(text ?? "")}
        />
        <WhoFields who={who} />
        <Nameless who={who.draft} />
      </div>
      <div className="card-actions">
        <PrimaryButton
          text={words.apply(edits.length)}
          disabled={session.activity !== undefined}
          allowDisabledFocus
          onClick={() => void apply()}
        />
        <DefaultButton text={words.keepAsIs} onClick={close} />
      </div>
    </section>
  );
};
