import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { FORM_OF_ENDING } from "../core";

/** The FILEs to check, in order, and whether they are many (a folder, or several named). */
export interface Inputs {
  readonly files: readonly string[];
  readonly many: boolean;
  /** Folders in which no file of a known kind stands. */
  readonly emptyFolders: readonly string[];
}

const isFolder = async (path: string): Promise<boolean> => {
  if (path === "-") return false;
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false; // opening it will say what is wrong
  }
};

const isKnown = (name: string): boolean =>
  extname(name).slice(1).toLowerCase() in FORM_OF_ENDING &&
  !name.startsWith("~$") && // Excel's own mark of a workbook that is open
  !name.startsWith(".");

const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const filesIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory() && isKnown(entry.name))
    .map((entry) => entry.name)
    .sort(byName)
    .map((name) => join(folder, name));
};

/** Folders opened into their files of a known kind, sorted by name; all else as it was named. */
export const expandInputs = async (paths: readonly string[]): Promise<Inputs> => {
  const files: string[] = [];
  const emptyFolders: string[] = [];
  let many = paths.length > 1;
  for (const path of paths) {
    if (!(await isFolder(path))) {
      files.push(path);
      continue;
    }
    many = true;
    const found = await filesIn(path);
    if (found.length === 0) emptyFolders.push(path);
    files.push(...found);
  }
  return { files, many, emptyFolders };
};
