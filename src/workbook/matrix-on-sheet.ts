import { matrixLayout, matrixSheet, rawText, tableOf, type Chapter, type Sheet, type Table } from "../core";

/** Whether a sheet still has the chapter's rows and columns where they were put. */
const fits = (sheet: Sheet, published: Sheet): boolean =>
  published.values.every((row, index) => rawText(sheet.values[index]?.[0]) === rawText(row?.[0])) &&
  (published.values[0] ?? []).every((code, column) => rawText(sheet.values[0]?.[column]) === rawText(code));

/** The chapter's matrix on its sheet, with the totals that the chapter declares; undefined where a person has
 *  moved its rows or columns: then its totals are looked for as on any sheet. */
export const matrixOnSheet = (sheet: Sheet, { matrix }: Chapter): Table | undefined =>
  fits(sheet, matrixSheet(matrix)) ? tableOf(sheet, matrixLayout(matrix)) : undefined;
