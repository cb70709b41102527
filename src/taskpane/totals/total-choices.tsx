import { ActionButton } from "office-ui-fabric-react/lib/Button";
import { paneWords as words, rangeToA1, selectedOfTotals, type Range } from "../../core/index";
import { usePane } from "../context";
import { EMPTY_DRAFT } from "../state";
import type { TotalsGroup } from "../views/totals-groups";
import "./total-editor.css";

const cellsText = (ranges: readonly Range[]): string => ranges.map(rangeToA1).join(", ");

/** What a person can say of a statement that was taken from the sheet: yes, no, or with other cells. */
export const TotalTools = ({ group, name }: { readonly group: TotalsGroup; readonly name: string }) => {
  const { session, dispatch, steps } = usePane();
  const total = selectedOfTotals(group.totals);
  const busy = session.activity !== undefined;
  const button = (text: string, icon: string, onClick: () => void) => (
    <ActionButton
      text={text}
      ariaLabel={words.ofTotal(text, name)}
      iconProps={{ iconName: icon }}
      disabled={busy}
      onClick={onClick}
    />
  );
  return (
    <div className="total-tools">
      {group.basis !== "declared" &&
        button(words.confirmTotal, "CheckMark", () => void steps.editTotals({ do: "confirm", total }))}
      {button(words.dropTotal, "Cancel", () => void steps.editTotals({ do: "drop", total }))}
      {button(words.changeTotal, "Edit", () =>
        dispatch({
          do: "edit-total",
          draft: {
            total: cellsText(total.total),
            members: cellsText(total.members),
            minus: cellsText(total.minus),
            insteadOf: total,
          },
        }),
      )}
    </div>
  );
};

/** Adding a total that was not found, and taking back what was said last or all of it. */
export const TotalChoices = () => {
  const { session, state, dispatch, steps } = usePane();
  const busy = session.activity !== undefined;
  return (
    <div className="total-choices">
      <ActionButton
        text={words.addTotal}
        iconProps={{ iconName: "Add" }}
        disabled={busy || state.draft !== undefined}
        onClick={() => dispatch({ do: "edit-total", draft: EMPTY_DRAFT })}
      />
      {session.lastWord && (
        <ActionButton
          text={words.unsayTotal}
          iconProps={{ iconName: "Undo" }}
          disabled={busy}
          onClick={() => void steps.unsayTotals()}
        />
      )}
      {session.checked?.hasChoices && (
        <ActionButton
          text={words.forgetTotals}
          iconProps={{ iconName: "Delete" }}
          disabled={busy}
          onClick={() => void steps.editTotals({ do: "forget" })}
        />
      )}
    </div>
  );
};
