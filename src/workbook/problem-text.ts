import { paneWords, problemWords as words, rangeToA1, toA1, type ChoiceProblem } from "../core";
import { decisionProblemText } from "./review-text";
import type { WorkbookProblem } from "./problem";
import type { SessionProblem } from "./session";

const workbookProblemText = (problem: WorkbookProblem): string => {
  switch (problem.code) {
    case "cell-editing":
      return words.cellEditing;
    case "busy":
      return words.busy;
    case "session-lost":
      return words.sessionLost;
    case "too-large":
      return words.tooLarge(problem.sheet, problem.cells);
    case "sheet-gone":
      return words.sheetGone(problem.sheet);
    case "unsupported-sheet":
      return words.unsupportedSheet;
    case "sheet-protected":
      return words.sheetProtected(problem.sheet);
    case "workbook-protected":
      return words.workbookProtected;
    case "place-taken":
      return words.placeTaken(problem.sheet, rangeToA1(problem.range), problem.by);
    case "changed-since":
      return words.changedSince(problem.sheet, toA1(problem.cell));
    case "nothing-to-undo":
      return words.nothingToUndo;
    case "not-supported":
      return words.notSupported(problem.requirement);
    case "cancelled":
      return paneWords.cancelled;
    case "half-changed":
      return words.halfChanged(
        problem.record.sheet,
        problem.record.cells.map(({ cell }) => toA1(cell)),
      );
    case "not-allowed":
      return words.notAllowed(problem.sheet, problem.hostCode);
    case "in-the-way":
      return words.inTheWay(problem.sheet, problem.hostCode);
    case "refused":
      return words.refused(problem.hostCode);
  }
};

const choiceProblemText = (problem: ChoiceProblem): string => {
  switch (problem.code) {
    case "no-total-cell":
      return words.noTotalCell;
    case "no-members":
      return words.noMembers;
    case "not-a-line":
      return words.notALine(rangeToA1(problem.range));
    case "total-in-itself":
      return words.totalInItself(toA1(problem.cell));
    case "added-and-subtracted":
      return words.addedAndSubtracted(toA1(problem.cell));
    case "no-figure":
      return words.noFigure(toA1(problem.cell));
    case "members-without-figures":
      return words.membersWithoutFigures(rangeToA1(problem.range));
    case "outside-tables":
      return words.outsideTables(toA1(problem.cell));
    case "circular":
      return words.circularTotal(toA1(problem.cell), toA1(problem.through));
    case "too-scattered":
      return words.tooScattered(problem.areas, problem.limit);
  }
};

/** What a step ran into, in words that say what to do.
 *  @example problemText({ code: "nothing-checked" }) // => "No sheet has been checked yet. Check this sheet first." */
export const problemText = (problem: SessionProblem): string => {
  switch (problem.code) {
    case "chapter-unreadable":
      return words.inFile(problem.source, problem.sentence);
    case "nothing-on-sheet":
      return words.nothingOnSheet(problem.sheet);
    case "no-totals":
      return words.noTotals(problem.sheet);
    case "sheet-is-ours":
      return words.sheetIsOurs(problem.sheet);
    case "half-written":
      return words.halfWritten(problem.sheet);
    case "nothing-checked":
      return words.nothingChecked;
    case "no-chapter":
      return words.noChapter;
    case "no-priorities":
      return words.noPriorities;
    case "nothing-to-remove":
      return words.nothingToRemove;
    case "reason-required":
    case "name-required":
    case "no-such-state":
      return decisionProblemText(problem);
    case "no-such-finding":
      return words.noSuchFinding(problem.finding);
    case "log-edited":
      return words.logEdited(problem.number);
    case "no-such-repair":
      return words.noSuchRepair(problem.number);
    case "not-told":
      return words.notTold(problem.what, problemText(problem.why));
    case "repair-undone":
      return words.repairUndone(problem.number);
    case "undo-later-first":
      return words.undoLaterFirst(problem.number, problem.later);
    case "no-such-total":
      return choiceProblemText(problem.problem);
    case "selected-elsewhere":
      return words.selectedElsewhere(problem.sheet, problem.checked);
    case "busy-with":
      return words.busyWith(paneWords.working[problem.task]);
    default:
      return workbookProblemText(problem);
  }
};
