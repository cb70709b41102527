import { availableParallelism, totalmem } from "node:os";
import { cliWords } from "../core";
import type { Reader } from "../workbook/choose-language";
import { checkFile, unusableFile, type CheckCommand, type CheckedFile } from "./check-file";
import { inThisThread, type CheckerFor } from "./checker";
import { systemCode } from "./system-error";

/** One file for a thread to check. */
export interface ThreadTask {
  readonly file: string;
  readonly command: CheckCommand;
  /** A thread has words of its own to choose. */
  readonly reader: Reader;
}

const MEGABYTE = 1_048_576;

/** What a thread's objects may take: together the threads stay below the machine's memory, so that it is the thread
 *  that ends, with a file that is told, and not the process. */
const memoryOf = (threads: number): number =>
  Math.max(512, Math.min(4096, Math.floor((totalmem() * 0.6) / MEGABYTE / threads)));

/** Results are printed in order: so many files a thread may be done before the one that is waited for. */
const AHEAD = 16;

/**
 * Checks files in threads, as many as the machine has cores unless the command says otherwise. A file that ends its
 * thread (a crash, memory at its end) becomes a file with an error; its thread is replaced and the others go on.
 * `script` is the built `worker.js`.
 */
export const inThreads =
  (script: string, reader: Reader): CheckerFor =>
  async (command, io, files) => {
    if (files < 2) return inThisThread(command, io, files);
    const threads = Math.min(files, command.jobs ?? availableParallelism());
    const { default: Piscina } = await import("piscina"); // not loaded for a single file
    const pool = new Piscina<ThreadTask, CheckedFile>({
      filename: script,
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: memoryOf(threads) },
    });
    const inThread = async (file: string): Promise<CheckedFile> => {
      try {
        return await pool.run({ file, command, reader });
      } catch (error) {
        const message = cliWords.aboutFile(file, cliWords.threadEnded(systemCode(error)));
        return unusableFile(file, { code: "thread-ended", message }, command.json);
      }
    };
    return {
      ahead: threads * AHEAD,
      check: (file) => (file === "-" ? checkFile(file, command, io) : inThread(file)),
      close: () => pool.destroy(),
    };
  };
