import { checkTable } from "./check/check";
import type { CheckedTotal } from "./check/totals";
import type { Chapter, ChapterProblem } from "./chapter/chapter";
import { matrixLayout, matrixSheet } from "./chapter/matrix-sheet";
import { readChapter } from "./chapter/read-chapter";
import { diagnose } from "./diagnose/diagnose";
import type { Finding } from "./diagnose/finding";
import { ok, type Result } from "./result";
import type { Table } from "./table";
import { tableOf } from "./table-of";

/** A table with every total that was taken and what is wrong with them. */
export interface ReconciledTable {
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  readonly findings: readonly Finding[];
}

/** A chapter with its funding matrix on the sheet that would be written. */
export interface ReconciledChapter extends ReconciledTable {
  readonly chapter: Chapter;
}

/**
 * Holds a table's totals against their members and finds the causes of what differs: the one way from a table to
 * its findings, for the command line, the pane and whoever comes after them.
 */
export const reconcileTable = (table: Table): ReconciledTable => {
  const totals = checkTable(table);
  return { table, totals, findings: diagnose(table, totals) };
};

/**
 * Reads a published chapter's text and reconciles its funding matrix.
 * Errors: what keeps the text from being read as a chapter, with its line.
 * @param isPlace see `readChapter`
 */
export const reconcileChapter = (
  text: string,
  isPlace?: (name: string) => boolean,
): Result<ReconciledChapter, ChapterProblem> => {
  const chapter = readChapter(text, isPlace);
  if (!chapter.ok) return chapter;
  const { matrix } = chapter.value;
  const table = tableOf(matrixSheet(matrix), matrixLayout(matrix));
  return ok({ chapter: chapter.value, ...reconcileTable(table) });
};
