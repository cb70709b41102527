import { fileProblemText, problemWords as words } from "../../core/index";
import type { ChapterFileProblem } from "../chapter-file";

export { problemText } from "../../workbook/problem-text";

/** Why a file was not loaded, in words that say what to do. */
export const fileText = (problem: ChapterFileProblem): string => {
  switch (problem.code) {
    case "several":
      return words.severalFiles(problem.count);
    case "is-table":
      return words.isTable(problem.file);
    case "unreadable":
      return words.inFile(problem.file, fileProblemText(problem.problem));
  }
};
