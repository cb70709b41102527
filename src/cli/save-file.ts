import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import { access, link, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { failed, ok, type Result } from "../core";
import { systemCode } from "./system-error";

/** Why an output cannot be written. */
export type SaveProblem =
  | { readonly code: "exists" }
  | { readonly code: "is-folder" }
  | { readonly code: "no-folder"; readonly folder: string }
  | { readonly code: "not-writable"; readonly detail: string };

const kindOf = async (path: string): Promise<"file" | "folder" | "nothing"> => {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch {
    return "nothing"; // whatever keeps it from being seen, writing will say
  }
};

/** Whether the output could be written, before the work of making it. Nothing is written. */
export const canSave = async (path: string, force: boolean): Promise<Result<void, SaveProblem>> => {
  const kind = await kindOf(path);
  if (kind === "folder") return failed({ code: "is-folder" });
  if (kind === "file" && !force) return failed({ code: "exists" });
  const folder = dirname(path);
  if ((await kindOf(folder)) !== "folder") return failed({ code: "no-folder", folder });
  try {
    await access(folder, constants.W_OK);
    return ok(undefined);
  } catch (error) {
    return failed({ code: "not-writable", detail: systemCode(error) });
  }
};

/** A name can be given to a file only if nothing has it yet; where the disk knows no second names for a file, the
 *  time between looking and renaming is as short as can be. */
const settleAsNew = async (temporary: string, path: string): Promise<void> => {
  try {
    await link(temporary, path);
    await rm(temporary);
  } catch (error) {
    if (systemCode(error) === "EEXIST" || (await kindOf(path)) !== "nothing") throw error;
    await rename(temporary, path);
  }
};

const settle = async (temporary: string, path: string, force: boolean): Promise<void> =>
  force ? rename(temporary, path) : settleAsNew(temporary, path);

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed. Without `force` an existing
 * file is never replaced, even one that appears at the last moment.
 */
export const saveFile = async (
  path: string,
  bytes: Uint8Array,
  force: boolean,
): Promise<Result<void, SaveProblem>> => {
  const possible = await canSave(path, force);
  if (!possible.ok) return possible;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: "wx" });
    await settle(temporary, path, force);
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    const code = systemCode(error);
    return failed(code === "EEXIST" ? { code: "exists" } : { code: "not-writable", detail: code });
  }
};
