import {
  cliWords,
  findingsOf,
  numberThrough,
  ok,
  reconcileSheet,
  type Range,
  type ReconciledTable,
  type Sheet,
  type SourceFile,
} from "../core";
import { fileNotices, sheetsAsked, type Where } from "./asked";
import type { ReconciledFile } from "./reconciled-file";
import type { Notice, Outcome } from "./trouble";

type TableSource = Extract<SourceFile, { kind: "table" }>;

const nothingFound = (tables: readonly ReconciledTable[], sheets: readonly Sheet[]): readonly Notice[] =>
  tables.some(({ totals }) => totals.length > 0)
    ? []
    : [{ code: "nothing-found", message: cliWords.nothingFound(sheets.length) }];

/** Finds and reconciles the tables of a file's sheets. */
export const reconcileTableSource = (
  source: TableSource,
  where: Where,
  range?: Range,
): Outcome<ReconciledFile> => {
  const asked = sheetsAsked(source.sheets, where.sheet);
  if (!asked.ok) return asked;
  const sheets = asked.value;
  const tables = numberThrough(sheets.flatMap((sheet) => reconcileSheet(sheet, range ? { range } : {})));
  return ok({
    kind: "table",
    sheets,
    tables,
    findings: findingsOf(tables),
    warnings: [...fileNotices(source), ...nothingFound(tables, sheets)],
  });
};
