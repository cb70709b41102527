import { excelWorkbook } from "../../src/excel/excel-workbook";
import type { ExcelHost } from "../../src/excel/host";
import type { LiveWorkbook } from "../../src/workbook/port";
import type { Outcome } from "../../src/workbook/problem";
import type { WorkbookContent } from "../../src/workbench/content";
import { startHeadlessExcel, type HeadlessExcel, type HeadlessOptions } from "../../src/workbench/headless";

/** Excel's stand-in with our adapter over it: Microsoft's own office.js between the two. */
export interface OpenExcel {
  readonly excel: HeadlessExcel;
  readonly workbook: LiveWorkbook;
  /** Waits that the adapter asked for, in milliseconds; none of them is waited. */
  readonly pauses: number[];
  /** Files that were opened as new workbooks, in base64. */
  readonly opened: readonly string[];
}

const open: HeadlessExcel[] = [];

/** Opens a workbook in Excel's stand-in; `closeAll` puts it away. */
export const openExcel = (
  workbook: WorkbookContent,
  options: Omit<HeadlessOptions, "workbook"> = {},
): OpenExcel => {
  const excel = startHeadlessExcel({ ...options, workbook });
  open.push(excel);
  const pauses: number[] = [];
  const host: ExcelHost = {
    run: (how, batch) => excel.Excel.run(how, batch),
    supports: (version) => excel.Office.context.requirements.isSetSupported("ExcelApi", version),
    createWorkbook: (base64) => excel.Excel.createWorkbook(base64),
    pause: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  };
  return { excel, workbook: excelWorkbook(host), pauses, opened: excel.book.newWorkbooks.opened };
};

/** Puts every opened workbook away; the stand-in itself must have met no error of its own. */
export const closeAll = (): void => {
  for (const excel of open.splice(0)) {
    excel.dispose();
    expect(excel.bugs).toEqual([]);
  }
};

/** The value of an outcome; a problem fails the test and is shown. */
export const valueOf = <Value>(outcome: Outcome<Value>): Value => {
  if (!outcome.ok) throw new Error(`unexpected problem ${JSON.stringify(outcome.error)}`);
  return outcome.value;
};

/** What a sheet is called by Excel. */
export const idOf = async (workbook: LiveWorkbook, name: string): Promise<string> => {
  const sheet = valueOf(await workbook.sheets()).find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}`);
  return sheet.id;
};
