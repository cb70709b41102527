import { DefaultButton } from "office-ui-fabric-react/lib/Button";
import { ChoiceGroup, type IChoiceGroupOption } from "office-ui-fabric-react/lib/ChoiceGroup";
import { paneWords as words, reviewWords, type Finding, type Names } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { useNames, usePane } from "../context";
import { LazyDecideForm } from "../review/decide";
import { repairLabel, repairOutcome } from "../views/repair-text";
import { Preview } from "./preview";

interface Props {
  readonly checked: CheckedTable;
  readonly finding: Finding;
}

const optionsOf = (finding: Finding, totals: CheckedTable["totals"], names: Names): IChoiceGroupOption[] =>
  finding.repairs.map((repair, index) => ({
    key: String(index),
    text: repairLabel(finding, repair, names),
    ariaLabel: `${repairLabel(finding, repair, names)}. ${repairOutcome(finding, repair, totals)}`,
    onRenderLabel: (option) => (
      <span className="ms-ChoiceFieldLabel repair">
        {option?.text}
        <small>{repairOutcome(finding, repair, totals)}</small>
      </span>
    ),
  }));

const Actions = ({ finding }: { readonly finding: Finding }) => {
  const { session, steps, dispatch, state } = usePane();
  const decided = (session.review.decisions.get(finding.id)?.by ?? "") !== "";
  const [cell] = finding.cells.length > 0 ? finding.cells : finding.totals;
  return (
    <div className="card-actions">
      {cell && <DefaultButton text={words.goToCell} onClick={() => void steps.goTo(cell)} />}
      {finding.repairs.length > 0 && (
        <DefaultButton
          text={words.previewRepair}
          aria-expanded={state.preview === finding.id}
          onClick={() => dispatch({ do: "preview", finding: finding.id })}
        />
      )}
      <DefaultButton
        text={decided ? reviewWords.changeDecision : reviewWords.decide}
        aria-expanded={state.review.deciding === finding.id}
        onClick={() => dispatch({ do: "deciding", subject: finding.id })}
      />
    </div>
  );
};

/** What is done about the finding: one thing at a time. */
const Doing = ({ finding, chosen }: { readonly finding: Finding; readonly chosen: number }) => {
  const { session, state } = usePane();
  if (state.preview === finding.id) return <Preview finding={finding} repair={chosen} />;
  return state.review.deciding === finding.id ? (
    <LazyDecideForm subjects={[finding.id]} current={session.review.decisions.get(finding.id)} />
  ) : (
    <Actions finding={finding} />
  );
};

/** The ways to put it right, best first, and what each comes to. Nothing is applied before a preview. */
export const Repairs = ({ checked, finding }: Props) => {
  const { state, dispatch } = usePane();
  const names = useNames(checked.table);
  const chosen = state.repairs.get(finding.id) ?? 0;
  return (
    <div className="repairs">
      {finding.repairs.length === 0 ? (
        <p>{words.noRepair}</p>
      ) : (
        <ChoiceGroup
          label={words.waysToRepair}
          options={optionsOf(finding, checked.totals, names)}
          selectedKey={String(chosen)}
          onChange={(_event, option) =>
            dispatch({ do: "choose-repair", finding: finding.id, repair: Number(option?.key ?? 0) })
          }
        />
      )}
      <Doing finding={finding} chosen={chosen} />
    </div>
  );
};
