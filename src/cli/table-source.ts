import {
  cliWords,
  findingsOf,
  isReport,
  numberThrough,
  ok,
  reconcileSheet,
  reconcileTable,
  type Range,
  type ReconciledTable,
  type Sheet,
  type SourceFile,
  withoutOurs,
} from "../core";
import { reviewInFile, type FileReview } from "../workbook/file-review";
import { logProblemText } from "../workbook/review-text";
import { fileNotices, sheetsAsked, unusable, type Where } from "./asked";
import type { ReconciledFile } from "./reconciled-file";
import type { Notice, Outcome } from "./trouble";

type TableSource = Extract<SourceFile, { kind: "table" }>;

const nothingFound = (tables: readonly ReconciledTable[], sheets: readonly Sheet[]): readonly Notice[] =>
  tables.some(({ totals }) => totals.length > 0)
    ? []
    : [{ code: "nothing-found", message: cliWords.nothingFound(sheets.length) }];

const reviewNotices = (review: FileReview | undefined): readonly Notice[] =>
  (review?.problems ?? []).map((problem) => ({ code: problem.code, message: logProblemText(problem) }));

/** The tables of sheets: those that a review names as they were named, others as they are found. */
const tablesOf = (
  sheets: readonly Sheet[],
  { marks }: TableSource,
  review: FileReview | undefined,
  range: Range | undefined,
): readonly ReconciledTable[] => {
  const named = review && !range ? review.tables : [];
  return sheets.flatMap((sheet) => {
    const here = named.filter((table) => table.sheet.name === sheet.name);
    return here.length > 0
      ? here.map(reconcileTable)
      : reconcileSheet(sheet, { ...(range ? { range } : {}), choices: marks.get(sheet.name)?.choices ?? [] });
  });
};

/** Finds and reconciles the tables of a file's sheets. Sheets of Crossfoot's own are read for the review that they
 *  carry, not checked. */
export const reconcileTableSource = (
  source: TableSource,
  where: Where,
  range?: Range,
): Outcome<ReconciledFile> => {
  const review = reviewInFile(source.sheets, source.marks);
  const asked = sheetsAsked(review?.sheets ?? source.sheets, where.sheet);
  if (!asked.ok) return asked;
  const { marks } = source;
  if (where.sheet !== undefined && isReport(marks.get(where.sheet)?.madeAs))
    return unusable("sheet-is-ours", cliWords.sheetIsReport(where.sheet));
  const sheets = asked.value
    .filter(({ name }) => !isReport(marks.get(name)?.madeAs))
    .map((sheet) => withoutOurs(sheet, marks.get(sheet.name)?.ours ?? []));
  const tables = numberThrough(tablesOf(sheets, source, review, range));
  return ok({
    kind: "table",
    sheets,
    choices: new Map([...marks].map(([name, { choices }]) => [name, choices])),
    tables,
    findings: findingsOf(tables),
    ...(review ? { review } : {}),
    warnings: [...fileNotices(source), ...reviewNotices(review), ...nothingFound(tables, sheets)],
  });
};
