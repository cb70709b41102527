import { checkFile, type CheckCommand, type CheckedFile } from "./check-file";
import type { Io } from "./io";

/** Who checks files: this thread, or several at once. */
export interface Checker {
  /** How many files may be under way before the first of them is done. */
  readonly ahead: number;
  readonly check: (file: string) => Promise<CheckedFile>;
  readonly close: () => Promise<void>;
}

/** Makes a checker for so many files. */
export type CheckerFor = (command: CheckCommand, io: Io, files: number) => Promise<Checker>;

/** One file after another, in this thread: for a single file, and where no threads are to be had. */
export const inThisThread: CheckerFor = (command, io) =>
  Promise.resolve({
    ahead: 1,
    check: (file) => checkFile(file, command, io),
    close: () => Promise.resolve(),
  });
