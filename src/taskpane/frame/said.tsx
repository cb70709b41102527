import { MessageBarButton } from "office-ui-fabric-react/lib/Button";
import { MessageBar, MessageBarType } from "office-ui-fabric-react/lib/MessageBar";
import { fileWarningText, paneWords as words, reviewWords } from "../../core/index";
import { usePane } from "../context";
import type { Notice } from "../state";
import { fileText, problemText } from "../views/problem-text";

const noticeText = (notice: Notice): string => {
  switch (notice.code) {
    case "loaded":
      return [words.loaded(notice.source), ...notice.warnings.map(fileWarningText)].join(" ");
    case "shown":
      return [
        words.shown,
        ...(notice.skipped > 0 ? [words.skipped(notice.skipped)] : []),
        ...(notice.commentsBeside ? [words.commentsBeside] : []),
      ].join(" ");
    case "priorities-inserted":
      return words.prioritiesInserted(notice.rows);
    case "repaired":
      return words.repaired(notice.cells);
    case "undone":
      return words.undone;
    case "removed":
      return notice.kept > 0 ? words.removedBut(notice.kept) : words.removed(notice.sheets);
    case "totals-said":
      return words.saidOfTotals;
    case "totals-unsaid":
      return words.unsaidTotal;
    case "decided":
      return reviewWords.decided(notice.count, reviewWords.states[notice.state]);
    case "decision-undone":
      return reviewWords.decisionUndone;
    case "signed":
      return reviewWords.signed(reviewWords.roles[notice.as], notice.by);
    case "repair-undone":
      return reviewWords.repairUndone(notice.number);
    case "donor-copy":
      if (notice.opened === "unsure") return reviewWords.donorUnsure;
      return notice.opened === "yes" ? reviewWords.donorOpened : reviewWords.donorSaved(notice.file);
    case "cancelled":
      return words.cancelled;
    case "fault":
      return `${words.broken}. ${words.brokenDetail(notice.fault)}`;
  }
};

/** Takes the decision that was just made back. */
const UndoDecision = () => {
  const { session, state, steps } = usePane();
  const { past, reviewer } = state.review;
  if (!past || !reviewer) return null;
  return (
    <div>
      <MessageBarButton
        text={reviewWords.undoDecision}
        disabled={session.activity !== undefined}
        onClick={() => void steps.takeBackDecision(past, reviewer)}
      />
    </div>
  );
};

/** What went wrong and what to do about it, or what was done: one bar, said aloud once, put away by a person. */
export const Said = () => {
  const { session, state, dispatch } = usePane();
  const problem = session.problem === state.dismissed ? undefined : session.problem;
  const trouble = state.fileProblem
    ? fileText(state.fileProblem)
    : problem && problem.code !== "cancelled" && problemText(problem);
  const text = trouble || (state.notice && noticeText(state.notice));
  if (!text) return null;
  return (
    <MessageBar
      key={text}
      messageBarType={
        trouble || state.notice?.code === "fault" ? MessageBarType.error : MessageBarType.success
      }
      isMultiline
      onDismiss={() => dispatch({ do: "dismiss", problem: session.problem })}
      dismissButtonAriaLabel={words.dismiss}
      {...(!trouble && state.notice?.code === "decided" ? { actions: <UndoDecision /> } : {})}
    >
      {text}
    </MessageBar>
  );
};
