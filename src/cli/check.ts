import { cliWords } from "../core";
import type { CheckCommand, CheckedFile } from "./check-file";
import { inThisThread, type Checker, type CheckerFor } from "./checker";
import { inOrder } from "./in-order";
import { expandInputs, type Inputs } from "./inputs";
import type { ExitStatus, Io } from "./io";
import { resume, type Resumed } from "./resume";
import { exitOf } from "./status";

type Status = CheckedFile["status"];

/** The worst of all files; unusable only where none could be read. */
const exitOfAll = (statuses: readonly Status[], strict: boolean): ExitStatus => {
  const read = statuses.filter((status) => status !== "unusable");
  if (read.length === 0) return 2;
  return read.some((status) => exitOf(status, strict) === 1) ? 1 : 0;
};

const count = (statuses: readonly Status[], wanted: Status): number =>
  statuses.filter((status) => status === wanted).length;

const printed = ({ text }: CheckedFile, many: boolean, json: boolean): string =>
  many && !json ? `${text}\n\n` : `${text}\n`;

interface Run {
  readonly command: CheckCommand;
  readonly io: Io;
  readonly inputs: Inputs;
  readonly kept?: Resumed | undefined;
}

/** Says or keeps what a file came to. */
const tell = async ({ command, io, inputs, kept }: Run, checked: CheckedFile): Promise<void> => {
  const { trouble, text, status } = checked;
  if (trouble !== undefined) io.err(trouble);
  if (text === "" || !(inputs.many || status !== "unusable")) return;
  if (kept) await kept.add(text);
  else io.out(printed(checked, inputs.many, command.json));
};

/** Checks what is not done yet and gives every file's status. Results go out as they come, in the order of the
 *  files, so that a long folder can be piped; a file that cannot be checked stops nothing. */
const checkAll = async (run: Run, checker: Checker): Promise<readonly Status[]> => {
  const { files, many } = run.inputs;
  const done = files.flatMap((file) => run.kept?.done.get(file) ?? []);
  const open = files.filter((file) => !run.kept?.done.has(file));
  const statuses: Status[] = [...done];
  const progress = (file = ""): void => {
    if (many)
      run.io.progress(cliWords.checking(Math.min(statuses.length + 1, files.length), files.length, file));
  };
  progress(open[0]);
  for await (const checked of inOrder(open, checker.ahead, checker.check)) {
    statuses.push(checked.status);
    await tell(run, checked);
    progress(open[statuses.length - done.length]);
  }
  run.io.progress("");
  return statuses;
};

const checkInputs = async (run: Run, checkerFor: CheckerFor): Promise<ExitStatus> => {
  const { command, io, inputs } = run;
  const { files, many, emptyFolders } = inputs;
  for (const folder of emptyFolders) io.err(cliWords.emptyFolder(folder));
  const checker = await checkerFor(command, io, files.length);
  try {
    const statuses = await checkAll(run, checker);
    const tally = (): string =>
      cliWords.filesTally(files.length, count(statuses, "differs"), count(statuses, "unusable"));
    if (many && !command.json && files.length > 1) io.out(`${tally()}\n`);
    return exitOfAll(statuses, command.strict);
  } finally {
    await checker.close();
  }
};

/** `crossfoot check`: by one thread or, where the entry point has threads, by several. */
export const check = async (
  command: CheckCommand,
  io: Io,
  checkerFor: CheckerFor = inThisThread,
): Promise<ExitStatus> => {
  const inputs = await expandInputs(command.files);
  if (command.resume === undefined) return checkInputs({ command, io, inputs }, checkerFor);
  const kept = await resume(command.resume);
  if (!kept.ok) {
    io.err(kept.error.message);
    return 2;
  }
  try {
    return await checkInputs(
      { command, io, inputs: { ...inputs, many: true }, kept: kept.value },
      checkerFor,
    );
  } finally {
    await kept.value.close();
  }
};
