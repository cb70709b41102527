import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { failed, FILE_LIMIT, type FileProblem, type LooksFor, type Result, type SourceFile } from "../core";
import { readFile } from "../xlsx/read-file";
import type { Io } from "./io";
import { systemCode } from "./system-error";

/** Why a FILE of the command line could not be opened, or what is wrong with its content. */
export type OpenProblem =
  | FileProblem
  | { readonly code: "not-found" }
  | { readonly code: "is-folder" }
  | { readonly code: "not-readable"; readonly detail: string };

const problemOf = (error: unknown): OpenProblem => {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "not-found" };
  return code === "EISDIR" ? { code: "is-folder" } : { code: "not-readable", detail: code };
};

/** The file's bytes, unless there are too many: its size is asked first, and what grows meanwhile is not read. */
const bytesOf = async (path: string): Promise<Result<Uint8Array, OpenProblem>> => {
  try {
    const info = await stat(path);
    if (info.isDirectory()) return failed({ code: "is-folder" });
    if (info.size > FILE_LIMIT) return failed({ code: "too-large", bytes: info.size, limit: FILE_LIMIT });
    const file = await open(path);
    try {
      return { ok: true, value: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(problemOf(error));
  }
};

/** Reads a FILE of the command line, or standard input for "-". */
export const openFile = async (
  path: string,
  io: Io,
  purpose: LooksFor = "labels",
): Promise<Result<SourceFile, OpenProblem>> => {
  const { readBytes = readFile } = io;
  if (path === "-") return readBytes(await io.readInput(), "-", purpose);
  const bytes = await bytesOf(path);
  return bytes.ok ? readBytes(bytes.value, basename(path), purpose) : bytes;
};
