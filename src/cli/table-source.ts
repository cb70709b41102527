import {
  cliWords,
  findingsOf,
  isReport,
  numberThrough,
  ok,
  reconcileSheet,
  type Range,
  type ReconciledTable,
  type Sheet,
  type SourceFile,
  withoutOurs,
} from "../core";
import { fileNotices, sheetsAsked, unusable, type Where } from "./asked";
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
  const { marks } = source;
  if (where.sheet !== undefined && isReport(marks.get(where.sheet)?.madeAs))
    return unusable("sheet-is-ours", cliWords.sheetIsReport(where.sheet));
  const sheets = asked.value
    .filter(({ name }) => !isReport(marks.get(name)?.madeAs))
    .map((sheet) => withoutOurs(sheet, marks.get(sheet.name)?.ours ?? []));
  const tables = numberThrough(
    sheets.flatMap((sheet) =>
      reconcileSheet(sheet, { ...(range ? { range } : {}), choices: marks.get(sheet.name)?.choices ?? [] }),
    ),
  );
  return ok({
    kind: "table",
    sheets,
    choices: new Map([...marks].map(([name, { choices }]) => [name, choices])),
    tables,
    findings: findingsOf(tables),
    warnings: [...fileNotices(source), ...nothingFound(tables, sheets)],
  });
};
