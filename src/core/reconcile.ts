import { cellKey, type CellRef } from "./address";
import { checkTable, recheckTable } from "./check/check";
import type { CheckedTotal } from "./check/totals";
import type { Chapter, ChapterProblem } from "./chapter/chapter";
import { matrixLayout, matrixSheet } from "./chapter/matrix-sheet";
import { readChapter } from "./chapter/read-chapter";
import { diagnose } from "./diagnose/diagnose";
import type { Finding } from "./diagnose/finding";
import { ok, type Result } from "./result";
import type { Sheet } from "./sheet";
import type { Table } from "./table";
import { editedTable, tableOf } from "./table-of";

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
 * Reconciles a table again after `cells` of its sheet have changed: what `reconcileTable` would make of it, for the
 * price of the changed cells' rows and columns. Its place and its totals stay as they were taken. Neither sheet is
 * changed.
 *
 * @example reconcileAgain(before, after, [{ row: 17, column: 4 }]).findings.length // => 0
 */
export const reconcileAgain = (
  before: ReconciledTable,
  after: Sheet,
  cells: readonly CellRef[],
): ReconciledTable => {
  const once = [...new Map(cells.map((cell) => [cellKey(cell), cell])).values()];
  const table = editedTable(before.table, after, once);
  const totals = recheckTable(before.totals, table, once);
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
