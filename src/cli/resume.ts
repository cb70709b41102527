import { createReadStream } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import { createInterface } from "node:readline";
import { cliWords, failed, ok } from "../core";
import type { CheckedFile } from "./check-file";
import { systemCode } from "./system-error";
import type { Outcome } from "./trouble";

type Status = CheckedFile["status"];

/** A file of JSON lines that is gone on with. */
export interface Resumed {
  /** What the files that stand there came to. */
  readonly done: ReadonlyMap<string, Status>;
  readonly add: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Line {
  readonly file: string;
  readonly error?: unknown;
  readonly tables?: readonly { readonly totals: readonly { readonly state: string }[] }[];
  readonly findings?: readonly { readonly severity: string }[];
}

const lineIn = (text: string): Line | undefined => {
  try {
    const value = JSON.parse(text) as Partial<Line> | null;
    return typeof value?.file === "string" ? (value as Line) : undefined;
  } catch {
    return undefined; // said with its number by who asked
  }
};

/** What a file came to, by its line. */
const statusIn = ({ error, tables = [], findings = [] }: Line): Status => {
  if (error !== undefined) return "unusable";
  const differs = tables.some(({ totals }) => totals.some(({ state }) => state === "differs"));
  if (differs || findings.some(({ severity }) => severity === "error")) return "differs";
  return findings.length > 0 ? "risks" : "agrees";
};

interface Kept {
  readonly done: Map<string, Status>;
  /** Bytes of the whole lines; what follows was cut off while it was written. */
  readonly bytes: number;
  /** The first whole line that is none of ours, from 1. */
  readonly strange?: number;
}

const readKept = async (path: string, size: number): Promise<Kept> => {
  const done = new Map<string, Status>();
  let [bytes, number] = [0, 0];
  for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    number += 1;
    const end = bytes + Buffer.byteLength(text) + 1;
    if (end > size) break; // no line feed at its end
    const line = lineIn(text);
    if (!line) return { done, bytes, strange: number };
    done.set(line.file, statusIn(line));
    bytes = end;
  }
  return { done, bytes };
};

const goOn = async (path: string, file: FileHandle): Promise<Outcome<Resumed>> => {
  const { done, bytes, strange } = await readKept(path, (await file.stat()).size);
  if (strange !== undefined) {
    await file.close();
    return failed({ code: "not-json-lines", message: cliWords.notResumable(path, strange) });
  }
  await file.truncate(bytes);
  return ok({ done, add: (line) => file.appendFile(`${line}\n`), close: () => file.close() });
};

/** Opens a file of JSON lines to go on where it ends; it is made where there is none. A last line that was cut off
 *  is taken away: its file is checked again. A file that holds anything else is refused and stays as it is. */
export const resume = async (path: string): Promise<Outcome<Resumed>> => {
  try {
    return await goOn(path, await open(path, "a+"));
  } catch (error) {
    const problem = { code: "not-writable", detail: systemCode(error) } as const;
    return failed({ code: problem.code, message: cliWords.cannotSave(path, problem) });
  }
};
