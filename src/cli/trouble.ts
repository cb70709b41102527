import { fileProblemText, type Result } from "../core";
import type { OpenProblem } from "./open-file";
import { cliWords } from "../core";

/** Trouble or a warning for a person and for a program: a code, and one line that says what and what to do. */
export interface Notice {
  readonly code: string;
  readonly message: string;
}

/** What a step of a command comes to: its value, or why the command or the file is unusable. */
export type Outcome<Value> = Result<Value, Notice>;

/** The one line about a FILE that cannot be opened or read. */
export const openNotice = (file: string, problem: OpenProblem): Notice => {
  const { code } = problem;
  switch (code) {
    case "not-found":
    case "is-folder":
    case "not-readable":
      return { code, message: cliWords.cannotOpen(file, problem) };
    default:
      return { code, message: cliWords.aboutFile(file, fileProblemText(problem)) };
  }
};
