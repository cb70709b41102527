import type { FileProblem, Result, SourceFile } from "../core";
import { chooseLanguage } from "../workbook/choose-language";
import { checkFile, type CheckedFile } from "./check-file";
import { readFile } from "../xlsx/read-file";
import type { Io } from "./io";
import type { ReadTask } from "./guarded-file";
import type { ThreadTask } from "./thread-checker";

const silent = (): void => undefined;

/** A thread prints nothing: what it finds is sent to the one that prints. */
const QUIET: Io = {
  out: silent,
  err: silent,
  progress: silent,
  readInput: () => Promise.resolve(new Uint8Array()),
};

let chosen: Promise<unknown> | undefined;

/** The entry of a thread that checks files for `crossfoot check`, one at a time. */
const checkInThread = async ({ file, command, reader }: ThreadTask): Promise<CheckedFile> => {
  chosen ??= chooseLanguage(reader);
  await chosen;
  return checkFile(file, command, QUIET);
};

/** The entry of a thread that reads one file for another thread. */
export const readBytes = ({ bytes, name, purpose }: ReadTask): Promise<Result<SourceFile, FileProblem>> =>
  readFile(bytes, name, purpose);

export default checkInThread;
