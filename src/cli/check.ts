import { cliWords } from "../core";
import type { Command } from "./command";
import { expandInputs } from "./inputs";
import type { ExitStatus, Io } from "./io";
import { errorJson, fileJson } from "./file-json";
import { load } from "./load";
import { fileReport } from "./report";
import { exitOf, statusOf, type FileStatus } from "./status";
import type { Notice } from "./trouble";

type CheckCommand = Extract<Command, { name: "check" }>;

/** What checking one file came to: plain data, so that it can be made elsewhere and sent here. */
export interface CheckedFile {
  readonly file: string;
  readonly status: FileStatus | "unusable";
  /** What is printed for it: a JSON line or a report. */
  readonly text: string;
  /** The line of trouble of an unusable file. */
  readonly trouble?: string;
}

const unusableFile = (file: string, notice: Notice, json: boolean): CheckedFile => ({
  file,
  status: "unusable",
  trouble: notice.message,
  text: json ? JSON.stringify(errorJson(file, notice)) : "",
});

/** Checks one FILE from its bytes to what is printed for it. */
export const checkFile = async (file: string, command: CheckCommand, io: Io): Promise<CheckedFile> => {
  const loaded = await load(file, command, io);
  if (!loaded.ok) return unusableFile(file, loaded.error, command.json);
  const text = command.json
    ? JSON.stringify(fileJson(file, loaded.value))
    : fileReport(file, loaded.value).join("\n");
  return { file, status: statusOf(loaded.value), text };
};

/** The worst of all files; unusable only where none could be read. */
const exitOfAll = (statuses: readonly CheckedFile["status"][], strict: boolean): ExitStatus => {
  const read = statuses.filter((status) => status !== "unusable");
  if (read.length === 0) return 2;
  return read.some((status) => exitOf(status, strict) === 1) ? 1 : 0;
};

const count = (statuses: readonly CheckedFile["status"][], wanted: CheckedFile["status"]): number =>
  statuses.filter((status) => status === wanted).length;

/** Results go out as they come, so that a long folder can be piped; a file that cannot be read stops nothing. */
export const check = async (command: CheckCommand, io: Io): Promise<ExitStatus> => {
  const { files, many, emptyFolders } = await expandInputs(command.files);
  for (const folder of emptyFolders) io.err(cliWords.emptyFolder(folder));
  const statuses: CheckedFile["status"][] = [];
  for (const [i, file] of files.entries()) {
    if (many) io.progress(cliWords.checking(i + 1, files.length, file));
    const checked = await checkFile(file, command, io);
    statuses.push(checked.status);
    if (checked.trouble !== undefined) io.err(checked.trouble);
    if (checked.text !== "" && (many || checked.status !== "unusable"))
      io.out(many && !command.json ? `${checked.text}\n\n` : `${checked.text}\n`);
  }
  if (many && !command.json && files.length > 1)
    io.out(`${cliWords.filesTally(files.length, count(statuses, "differs"), count(statuses, "unusable"))}\n`);
  return exitOfAll(statuses, command.strict);
};
