import {
  DECISION_STATES,
  logWord,
  problemWords as words,
  toA1,
  type DecisionProblem,
  type LogProblem,
} from "../core";
import type { ReviewNotice } from "./review";

/** What is wrong with an entry of the log, where, and what to do. */
export const logProblemText = (problem: LogProblem): string => {
  switch (problem.code) {
    case "entry-edited":
      return words.entryEdited(problem.number);
    case "entry-missing":
      return words.entryMissing(problem.number);
    case "clock-went-back":
      return words.clockWentBack(problem.number, problem.at, problem.before);
    case "state-unknown":
      return words.stateUnknown(problem.number, problem.state);
    case "reason-missing":
      return words.reasonMissing(problem.number);
  }
};

/** Why a decision is none. */
export const decisionProblemText = (problem: DecisionProblem): string => {
  switch (problem.code) {
    case "reason-required":
      return words.reasonRequired(problem.state);
    case "name-required":
      return words.nameRequired;
    case "no-such-state":
      return words.noSuchState(problem.state, DECISION_STATES.map(logWord));
  }
};

/** Something about the review that a person must know, in words that say where and what to do.
 *  @example reviewNoticeText({ code: "findings-gone" }) // => "The sheet Findings was deleted. ..." */
export const reviewNoticeText = (notice: ReviewNotice): string => {
  switch (notice.code) {
    case "row-strange":
      return words.rowStrange(notice.row + 1);
    case "typed-decision":
      return words.typedDecision(notice.finding, toA1(notice.cell), decisionProblemText(notice.problem));
    case "log-gone":
      return words.logGone;
    case "findings-gone":
      return words.findingsGone;
    default:
      return logProblemText(notice);
  }
};
