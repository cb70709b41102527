import { failed, ok, type FileProblem, type FileWarning, type Result, type SourceFile } from "../core/index";

/** Reads a file by its content, whatever its name says (xlsx/, loaded when first needed). */
export type ReadFile = (bytes: Uint8Array, name: string) => Promise<Result<SourceFile, FileProblem>>;

/** Why what a person chose or dropped cannot be loaded as a chapter. */
export type ChapterFileProblem =
  | { readonly code: "several"; readonly count: number }
  | { readonly code: "is-table"; readonly file: string }
  | { readonly code: "unreadable"; readonly file: string; readonly problem: FileProblem };

/** A chapter's text as it was read, with what a person should know of the reading. */
export interface ChapterText {
  readonly text: string;
  readonly name: string;
  readonly warnings: readonly FileWarning[];
}

/** The kinds that the file dialog offers; dropped files are judged by their content. */
export const ACCEPTED_FILES = ".txt,.pdf,.docx";

/**
 * The text of the one chapter among the files that a person chose or dropped.
 * @example await chapterFrom([budgetXlsx], readFile) // => { ok: false, error: { code: "is-table", file: "budget.xlsx" } }
 */
export const chapterFrom = async (
  files: readonly File[],
  readFile: ReadFile,
): Promise<Result<ChapterText, ChapterFileProblem>> => {
  const [file, ...more] = files;
  if (!file || more.length > 0) return failed({ code: "several", count: files.length });
  const read = await readFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if (!read.ok) return failed({ code: "unreadable", file: file.name, problem: read.error });
  if (read.value.kind === "table") return failed({ code: "is-table", file: file.name });
  return ok({ text: read.value.text, name: file.name, warnings: read.value.warnings });
};
