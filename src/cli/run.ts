import { chooseLanguage } from "../workbook/choose-language";
import { annotate } from "./annotate";
import { check } from "./check";
import { inThisThread, type CheckerFor } from "./checker";
import { readCommand, type Command, type Limits } from "./command";
import { explainCell } from "./explain";
import { readInThread } from "./guarded-file";
import type { ExitStatus, Io } from "./io";
import { readerOf, type Environment } from "./reader";
import { inThreads } from "./thread-checker";

/** Files are read in a thread that can be ended. */
const guarded = (io: Io, worker: string, limits: Limits): Io => ({
  ...io,
  readBytes: readInThread(worker, limits),
});

const runCommand = async (command: Command, io: Io, checkerFor: CheckerFor): Promise<ExitStatus> => {
  switch (command.name) {
    case "say":
      io.out(`${command.text.trimEnd()}\n`);
      return 0;
    case "check":
      return check(command, io, checkerFor);
    case "annotate":
      return annotate(command, io);
    case "explain":
      return explainCell(command, io);
  }
};

/**
 * Runs the command line: `argv` are the words after `crossfoot`. Results go to `io.out`, trouble as one line to
 * `io.err`, both in the language that the arguments or the shell's `environment` ask for; a bug throws.
 * Where `worker` is the built script of a thread, many files are checked in threads, and each is read within limits of
 * time and memory.
 * @example await run(["check", "budget.xlsx"], io) // => 1, and io.out was given the report
 */
export const run = async (
  argv: readonly string[],
  io: Io,
  version: string,
  environment: Environment = {},
  worker?: string,
): Promise<ExitStatus> => {
  const reader = readerOf(argv, environment);
  await chooseLanguage(reader);
  const command = readCommand(argv, version);
  if (!command.ok) {
    io.err(command.error);
    return 2;
  }
  if (worker === undefined) return runCommand(command.value, io, inThisThread);
  return runCommand(command.value, guarded(io, worker, command.value), inThreads(worker, reader));
};
