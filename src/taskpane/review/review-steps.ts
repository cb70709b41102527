import { decisionOn, type Decision, type DecisionState, type SigningRole } from "../../core/index";
import { subjectFinder } from "../../workbook/review-subjects";
import type { Job } from "../../workbook/port";
import type { Session, SessionState, Step } from "../../workbook/session";
import type { Notice, PaneAction } from "../state";
import { saveFile } from "./save-file";
import type { PastDecision } from "./review-state";
import type { Reviewer } from "./reviewer";

/** Runs one step of the session, and says how it ended; nothing is said where `notice` gives nothing. */
export type Run = <Value>(
  step: (job: Job) => Promise<Step<Value>>,
  notice: (value: Value) => Notice | undefined,
) => Promise<void>;

/** What a person can do in a review. Who they are is asked before. */
export interface ReviewSteps {
  /** Decides findings (by id) or totals (by key), all of them or none. */
  readonly decide: (
    subjects: readonly string[],
    state: DecisionState,
    reason: string,
    reviewer: Reviewer,
  ) => Promise<void>;
  /** Brings back what was decided before the last decision, as a decision of its own. */
  readonly takeBackDecision: (past: readonly PastDecision[], reviewer: Reviewer) => Promise<void>;
  readonly sign: (as: SigningRole, note: string, reviewer: Reviewer) => Promise<void>;
  readonly undoRepair: (number: number, reviewer: Reviewer | undefined) => Promise<void>;
  /** Makes the donor copy; where Excel opens no window for it, it is handed to the downloads. */
  readonly donorCopy: (withLog: boolean) => Promise<void>;
}

type Dispatch = (action: PaneAction) => void;

const decisionNow = ({
  checked,
  review,
}: SessionState): ((name: string) => [string, Decision] | undefined) => {
  const find = checked && subjectFinder(checked);
  return (name) => {
    const subject = find?.(name);
    return subject && [subject.key, decisionOn(review.log, subject)];
  };
};

/** How these subjects stand now, those in the same state with the same reason together. */
export const pastOf = (state: SessionState, names: readonly string[]): readonly PastDecision[] => {
  const now = decisionNow(state);
  const groups = new Map<string, { subjects: string[]; state: DecisionState; reason: string }>();
  for (const name of names) {
    const found = now(name);
    if (!found) continue;
    const [key, { state: before, note }] = found;
    const group = groups.get(JSON.stringify([before, note])) ?? { subjects: [], state: before, reason: note };
    group.subjects.push(key);
    groups.set(JSON.stringify([before, note]), group);
  }
  return [...groups.values()];
};

/** The steps of a review over a session. */
export const reviewStepsOf = (session: Session, run: Run, dispatch: Dispatch): ReviewSteps => ({
  decide: (subjects, state, reason, { name, role }) => {
    const past = pastOf(session.state(), subjects);
    return run(
      (job) => session.decide(subjects, { state, reason, by: name, title: role }, job),
      (): Notice => {
        dispatch({ do: "decided", past });
        return { code: "decided", count: subjects.length, state };
      },
    );
  },
  takeBackDecision: async (past, { name, role }) => {
    for (const { subjects, state, reason } of past) {
      await run(
        (job) => session.decide(subjects, { state, reason, by: name, title: role }, job),
        (): Notice => ({ code: "decision-undone" }),
      );
    }
  },
  sign: (as, note, { name, role }) =>
    run(
      (job) => session.sign({ as, by: name, title: role, note }, job),
      (): Notice => ({ code: "signed", as, by: name }),
    ),
  undoRepair: (number, reviewer) =>
    run(
      (job) =>
        session.undoRepair(
          number,
          { by: reviewer?.name ?? "", title: reviewer?.role ?? "", reason: "" },
          job,
        ),
      (): Notice => ({ code: "repair-undone", number }),
    ),
  donorCopy: (withLog) =>
    run(
      (job) => session.donorCopy({ withLog }, job),
      (copy): Notice => {
        dispatch({ do: "donor-made", copy });
        if (copy.opened === "no") saveFile(copy);
        return { code: "donor-copy", opened: copy.opened, file: copy.name };
      },
    ),
});
