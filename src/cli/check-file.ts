import type { Command } from "./command";
import { errorJson, fileJson } from "./file-json";
import type { Io } from "./io";
import { load } from "./load";
import { fileReport } from "./report";
import { statusOf, type FileStatus } from "./status";
import type { Notice } from "./trouble";

export type CheckCommand = Extract<Command, { name: "check" }>;

/** What checking one file came to: plain data, so that it can be made elsewhere and sent here. */
export interface CheckedFile {
  readonly file: string;
  readonly status: FileStatus | "unusable";
  /** What is printed for it: a JSON line or a report. */
  readonly text: string;
  /** The line of trouble of an unusable file. */
  readonly trouble?: string;
}

/** What is said of a file that could not be checked. */
export const unusableFile = (file: string, notice: Notice, json: boolean): CheckedFile => ({
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
