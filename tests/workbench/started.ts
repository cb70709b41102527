import type { SheetContent } from "../../src/workbench/content";
import { startHeadlessExcel, type HeadlessExcel, type HeadlessOptions } from "../../src/workbench/headless";

/** A budget of four rows: Turkey's amount is text because it ends in a no-break space. */
export const budget: SheetContent = {
  name: "Budget",
  cells: [
    ["Country", "O1", "TOTAL"],
    ["Serbia", 12, "=SUM(B2)"],
    ["Turkey", "3 209 216\u00a0", "=SUM(B3)"],
    ["Total", "=SUM(B2:B3)", "=SUM(C2:C3)"],
  ],
};

/** Starts a stand-in for each test of a file, stops it afterwards, and fails the test if the stand-in had a bug. */
export function eachWithExcel(
  options: HeadlessOptions = { workbook: { sheets: [budget] } },
): () => HeadlessExcel {
  let excel: HeadlessExcel;
  beforeEach(() => {
    excel = startHeadlessExcel(options);
  });
  afterEach(() => {
    excel.dispose();
    expect(excel.bugs).toEqual([]);
  });
  return () => excel;
}

/** The error code of a batch that Excel refuses. */
export const refusal = (batch: Promise<unknown>): Promise<string> =>
  batch.then(
    () => "none",
    (error: unknown) => (error as { code: string }).code,
  );
