import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { cliWords, fileProblemText, secondsFor } from "../core";
import type { Reader } from "../workbook/choose-language";
import { checkFile, unusableFile, type CheckCommand, type CheckedFile } from "./check-file";
import { inThisThread, type CheckerFor } from "./checker";
import { startThreads, type ThreadProblem } from "./threads";
import type { Notice } from "./trouble";

/** One file for a thread to check. */
export interface ThreadTask {
  readonly file: string;
  readonly command: CheckCommand;
  /** A thread has words of its own to choose. */
  readonly reader: Reader;
}

/** Results are printed in order: so many files a thread may be done before the one that is waited for. */
const AHEAD = 16;

const sizeOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ size }) => size,
    () => 0, // the thread will say what is wrong with it
  );

const noticeOf = (file: string, problem: ThreadProblem): Notice =>
  problem.code === "reading-ended"
    ? { code: "thread-ended", message: cliWords.aboutFile(file, cliWords.threadEnded(problem.detail)) }
    : { code: problem.code, message: cliWords.aboutFile(file, fileProblemText(problem)) };

/**
 * Checks files in threads, as many as the machine has cores unless the command says otherwise. A file that ends its
 * thread (a crash, memory at its end) or takes longer than it may becomes a file with an error; its thread is replaced
 * and the others go on. `script` is the built `worker.js`.
 */
export const inThreads =
  (script: string, reader: Reader): CheckerFor =>
  async (command, io, files) => {
    if (files < 2) return inThisThread(command, io, files);
    const count = Math.min(files, command.jobs ?? availableParallelism());
    const threads = await startThreads<ThreadTask, CheckedFile>(script, count, {
      memoryLimit: command.memoryLimit,
    });
    const inThread = async (file: string): Promise<CheckedFile> => {
      const seconds = command.timeLimit ?? secondsFor(await sizeOf(file));
      const checked = await threads.run({ file, command, reader }, seconds);
      return checked.ok ? checked.value : unusableFile(file, noticeOf(file, checked.error), command.json);
    };
    return {
      ahead: count * AHEAD,
      check: (file) => (file === "-" ? checkFile(file, command, io) : inThread(file)),
      close: threads.close,
    };
  };
