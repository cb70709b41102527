import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import { TextField } from "office-ui-fabric-react/lib/TextField";
import { useState } from "react";
import { paneWords as words, rangesFromA1 } from "../../core/index";
import { usePane } from "../context";
import type { TotalDraft, TotalField } from "../state";
import "./total-editor.css";

const fields = (): readonly {
  readonly field: TotalField;
  readonly name: string;
  readonly hint: string;
}[] => [
  { field: "total", name: words.totalCells, hint: words.totalCellsHint },
  { field: "members", name: words.addedCells, hint: words.addedCellsHint },
  { field: "minus", name: words.subtractedCells, hint: words.subtractedCellsHint },
];

type FieldProps = ReturnType<typeof fields>[number] & {
  readonly cells: string;
  /** Said to a screen reader once the selection was taken. */
  readonly onTaken: () => void;
};

/** Cells of the sheet, typed as addresses or taken from what is selected there. */
const CellsField = ({ field, name, hint, cells, onTaken }: FieldProps) => {
  const { dispatch, steps } = usePane();
  return (
    <div className="cells-field">
      <TextField
        label={name}
        description={hint}
        value={cells}
        autoComplete="off"
        onChange={(_event, text = "") => dispatch({ do: "fill-total", field, cells: text })}
        errorMessage={rangesFromA1(cells) ? "" : words.noAddress}
      />
      <DefaultButton
        text={words.useSelection}
        ariaLabel={words.useSelectionFor(name)}
        onClick={() => void steps.fillFromSelection(field).then(onTaken)}
      />
    </div>
  );
};

const rangesOf = ({ total, members, minus }: TotalDraft) => {
  const [cells, added, taken] = [rangesFromA1(total), rangesFromA1(members), rangesFromA1(minus)];
  return cells && added && taken ? { total: cells, members: added, minus: taken } : undefined;
};

/** A total that was not found, or one to be changed: which cells it stands in, what it adds and subtracts. */
export const TotalEditor = ({ draft }: { readonly draft: TotalDraft }) => {
  const { session, dispatch, steps } = usePane();
  const [taken, setTaken] = useState<TotalField>();
  const asked = rangesOf(draft);
  const { insteadOf } = draft;
  const title = insteadOf ? words.changeTotalTitle : words.addTotalTitle;
  const submit = async (): Promise<void> => {
    if (!asked) return;
    const kept = await steps.editTotals({ do: "take", total: asked, ...(insteadOf && { insteadOf }) });
    if (kept) dispatch({ do: "close-total" });
  };
  const said = fields().find(({ field }) => field === taken);
  return (
    <form
      className="total-editor"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={({ key }) => key === "Escape" && dispatch({ do: "close-total" })}
    >
      <h2>{title}</h2>
      {fields().map((one) => (
        <CellsField key={one.field} {...one} cells={draft[one.field]} onTaken={() => setTaken(one.field)} />
      ))}
      <p className="unseen" role="status">
        {said && words.takenFromSheet(said.name, draft[said.field])}
      </p>
      <div className="editor-buttons">
        <PrimaryButton
          type="submit"
          text={words.checkWithTotal}
          disabled={!asked || session.activity !== undefined}
        />
        <DefaultButton text={words.cancel} onClick={() => dispatch({ do: "close-total" })} />
      </div>
    </form>
  );
};
