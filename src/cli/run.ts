import { chooseLanguage } from "../workbook/choose-language";
import { annotate } from "./annotate";
import { check } from "./check";
import { inThisThread } from "./checker";
import { readCommand } from "./command";
import { explainCell } from "./explain";
import type { ExitStatus, Io } from "./io";
import { readerOf, type Environment } from "./reader";
import { inThreads } from "./thread-checker";

/**
 * Runs the command line: `argv` are the words after `crossfoot`. Results go to `io.out`, trouble as one line to
 * `io.err`, both in the language that the arguments or the shell's `environment` ask for; a bug throws.
 * Many files are checked in threads where `worker` is the built script of one.
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
  switch (command.value.name) {
    case "say":
      io.out(`${command.value.text.trimEnd()}\n`);
      return 0;
    case "check":
      return check(command.value, io, worker === undefined ? inThisThread : inThreads(worker, reader));
    case "annotate":
      return annotate(command.value, io);
    case "explain":
      return explainCell(command.value, io);
  }
};
