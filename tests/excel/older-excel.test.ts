import { createSession } from "../../src/workbook/create-session";
import type { Step } from "../../src/workbook/session";
import { FEATURES, REQUIRED } from "../../src/excel/features";
import { BUDGET } from "./budget";
import { closeAll, openExcel } from "./open-excel";
import { wholeWorkbook } from "./whole-workbook";

afterEach(closeAll);

const SIZED = { ...BUDGET, columnWidths: { 1: 70, 6: 100 }, rowHeights: { 2: 31 } };

const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

/** Every version of Excel's API that makes a difference, from the oldest that the manifest lets in. */
const VERSIONS = [...new Set<string>([REQUIRED, ...Object.values(FEATURES)])];

it.each(VERSIONS)(
  "ExcelApi %s: a sheet is checked, shown, and as before once annotations are removed",
  async (excelApi) => {
    const { excel, workbook } = openExcel({ sheets: [SIZED] }, { excelApi });
    const session = createSession(workbook);
    done(await session.start());
    const before = await wholeWorkbook(excel);
    done(await session.check());
    const { skipped } = done(await session.show());
    const shown = await workbook.annotations();
    const [overlay] = done(shown).overlays;
    expect(overlay?.flags).toBeGreaterThan(0);
    const hasComments = excel.Office.context.requirements.isSetSupported("ExcelApi", FEATURES.comments);
    expect([overlay?.comments !== 0, skipped.length === 0]).toEqual([hasComments, hasComments]);
    done(await session.removeAnnotations());
    expect(await wholeWorkbook(excel)).toEqual(before);
    await session.stop();
  },
);

it("before comments, what each would say is called beside its row, and that is told", async () => {
  const { excel, workbook } = openExcel({ sheets: [SIZED] }, { excelApi: "1.9" });
  const session = createSession(workbook);
  done(await session.check());
  const finding = done(await session.check()).tables[0]?.findings[0];
  const { skipped } = done(await session.show());
  expect(skipped).toEqual([{ code: "not-supported", sheet: "Budget", requirement: "ExcelApi 1.10" }]);
  const { sheet } = done(await workbook.readActive());
  const beside = sheet.values[4]?.filter(
    (value) => typeof value === "string" && value.startsWith(`${finding?.id}: `),
  );
  expect(beside).toHaveLength(1);
  done(await session.show());
  expect(done(await workbook.readActive()).sheet.values).toEqual(sheet.values);
  expect(excel.bugs).toEqual([]);
});
