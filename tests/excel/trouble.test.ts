import type { OverlayPlan, Plan } from "../../src/core";
import { createSession } from "../../src/workbook/create-session";
import type { SheetContent } from "../../src/workbench/content";
import type { HeadlessExcel } from "../../src/workbench/headless";
import { BUDGET } from "./budget";
import { closeAll, idOf, openExcel, valueOf } from "./open-excel";
import { wholeWorkbook } from "./whole-workbook";

afterEach(closeAll);

const OVERLAY: OverlayPlan = {
  sheet: "Budget",
  owned: [{ top: 0, left: 5, bottom: 4, right: 5 }],
  cells: [{ row: 1, column: 5, value: 0, formula: "=D2-B2-C2" }],
  widths: new Map(),
  flags: [],
  comments: [],
};

const PLAN: Plan = { sheets: [], overlays: [OVERLAY], properties: { title: "", creator: "" } };

const problemOf = (outcome: { ok: boolean; error?: { code: string } }): string | undefined =>
  outcome.ok ? undefined : outcome.error?.code;

const EVERYTHING_ALLOWED: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: true,
  allowDeleteRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: true,
  allowInsertHyperlinks: true,
  allowInsertRows: true,
  allowPivotTables: true,
  allowSort: true,
  selectionMode: "Normal",
};

const protection = (
  { Excel: host }: HeadlessExcel,
  change: (protection: Excel.WorksheetProtection) => void,
): Promise<void> =>
  host.run(async (context) => {
    change(context.workbook.worksheets.getItem("Budget").protection);
    await context.sync();
  });

const isQuery = (action: { ActionType: number }): boolean => action.ActionType === 2;

describe("trouble with the workbook", () => {
  it("a locked sheet is refused before anything is written", async () => {
    const { workbook } = openExcel({ sheets: [{ ...BUDGET, protected: true }] });
    expect(await workbook.apply(PLAN)).toEqual({
      ok: false,
      error: { code: "sheet-protected", sheet: "Budget" },
    });
    const sheet = { id: await idOf(workbook, "Budget"), name: "Budget" };
    const edit = { cell: { row: 4, column: 3 }, from: 518, to: 519 };
    expect(problemOf(await workbook.edit(sheet, [edit]))).toBe("sheet-protected");
    expect(valueOf(await workbook.annotations())).toEqual({ sheets: [], overlays: [] });
  });

  it.each([
    ["as Excel does it by default", undefined, undefined],
    ["with a password", undefined, "reviewers only"],
    ["with every change of it allowed", EVERYTHING_ALLOWED, undefined],
  ])(
    "a sheet protected %s after the check takes no flag until it is unprotected",
    async (...[, allowed, password]) => {
      const { workbook, excel } = openExcel({ sheets: [BUDGET] });
      const session = createSession(workbook);
      await session.check();
      await protection(excel, (sheet) => sheet.protect(allowed, password));
      const before = await wholeWorkbook(excel);
      expect(problemOf(await session.show())).toBe("sheet-protected");
      expect(await wholeWorkbook(excel)).toEqual(before);
      await protection(excel, (sheet) => sheet.unprotect(password));
      expect(problemOf(await session.show())).toBeUndefined();
    },
  );

  it("a sheet protected under its flags keeps them, and gives them up once it is unprotected", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET] });
    const session = createSession(workbook);
    const before = await wholeWorkbook(excel);
    await session.check();
    await session.show();
    await protection(excel, (sheet) => sheet.protect(EVERYTHING_ALLOWED));
    expect(problemOf(await session.removeAnnotations())).toBe("sheet-protected");
    expect(valueOf(await workbook.annotations()).overlays).toHaveLength(1);
    await protection(excel, (sheet) => sheet.unprotect());
    expect(problemOf(await session.removeAnnotations())).toBeUndefined();
    expect(await wholeWorkbook(excel)).toEqual(before);
  });

  it("sheets of ours stay whole in a workbook that keeps its sheets", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET] });
    const session = createSession(workbook);
    await session.check();
    await session.show();
    const shown = valueOf(await workbook.annotations());
    excel.person.protectStructure();
    expect(problemOf(await session.removeAnnotations())).toBe("workbook-protected");
    expect(valueOf(await workbook.annotations())).toEqual(shown);
  });

  it("a locked workbook structure is said, and no sheet is added", async () => {
    const { workbook } = openExcel({ sheets: [BUDGET], structureProtected: true });
    const session = createSession(workbook);
    expect(problemOf(await session.check())).toBeUndefined();
    expect(problemOf(await session.show())).toBe("workbook-protected");
    expect(valueOf(await workbook.sheets())).toHaveLength(1);
  });

  it("a chart sheet in front has no cells to check, and the session is usable afterwards", async () => {
    const chart: SheetContent = { name: "Chart1", kind: "chart" };
    const { workbook, excel } = openExcel({ sheets: [BUDGET, chart], activeSheet: "Chart1" });
    const session = createSession(workbook);
    expect(problemOf(await session.check())).toBe("unsupported-sheet");
    excel.person.select("Budget", "A1");
    expect(problemOf(await session.check())).toBeUndefined();
  });

  it("a sheet deleted between check and show is said to be gone", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET, { name: "Other" }] });
    const session = createSession(workbook);
    await session.check();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Budget").delete();
      await context.sync();
    });
    expect(problemOf(await session.show())).toBe("sheet-gone");
    expect(session.state().checked).toBeUndefined();
  });

  it("a cell being edited is waited for", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET] });
    excel.person.startEditing();
    const applied = workbook.apply(PLAN);
    excel.person.endEditing();
    expect(problemOf(await applied)).toBeUndefined();
  });

  it("an empty sheet and a sheet without totals are told apart", async () => {
    const text: SheetContent = {
      name: "Text",
      cells: [
        ["a", "b"],
        ["c", "d"],
      ],
    };
    const { workbook, excel } = openExcel({ sheets: [{ name: "Empty" }, text] });
    const session = createSession(workbook);
    expect(problemOf(await session.check())).toBe("nothing-on-sheet");
    excel.person.select("Text", "A1");
    expect(problemOf(await session.check())).toBe("no-totals");
  });
});

describe("trouble at the wire", () => {
  it("transient errors are tried three times in all, with growing waits", async () => {
    const { workbook, excel, pauses } = openExcel({ sheets: [BUDGET] });
    excel.injectFault({ code: "ServiceNotAvailable", times: 2, request: () => true });
    expect(problemOf(await workbook.sheets())).toBeUndefined();
    expect(pauses).toEqual([250, 1_000]);
    excel.injectFault({ code: "Timeout", times: 3, request: () => true });
    expect(await workbook.sheets()).toEqual({ ok: false, error: { code: "busy", hostCode: "Timeout" } });
  });

  it("a lost session is not tried again", async () => {
    const { workbook, excel, pauses } = openExcel({ sheets: [BUDGET] });
    excel.injectFault({ code: "InvalidOrTimedOutSession", request: () => true });
    expect(problemOf(await workbook.sheets())).toBe("session-lost");
    expect(pauses).toEqual([]);
  });

  it("an answer that is too big is asked for in halves", async () => {
    const cells = Array.from({ length: 3_000 }, (_, row) => [`row ${row}`, row, row, row]);
    const { workbook } = openExcel({ sheets: [{ name: "Long", cells }] }, { payloadBytes: 150_000 });
    const { sheet } = valueOf(await workbook.read(await idOf(workbook, "Long")));
    expect([sheet.values.length, sheet.values[2_999]?.[1]]).toEqual([3_000, 2_999]);
  });

  it("a write that breaks off is finished by the next try, or taken back", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET] });
    const isFormulas = ({ Name }: { Name: string }): boolean => Name === "Formulas";
    excel.injectFault({ code: "AccessDenied", action: isFormulas });
    expect(await workbook.apply(PLAN)).toEqual({
      ok: false,
      error: { code: "not-allowed", hostCode: "AccessDenied", sheet: "Budget" },
    });
    expect(problemOf(await workbook.apply(PLAN))).toBeUndefined();
    valueOf(await workbook.takeBack());
    expect(valueOf(await workbook.annotations())).toEqual({ sheets: [], overlays: [] });
  });

  it("a bug is thrown, and the queue goes on", async () => {
    const { workbook, excel } = openExcel({ sheets: [BUDGET] });
    const applied = workbook.apply({ ...PLAN, overlays: undefined as unknown as [] });
    await expect(applied).rejects.toThrow(TypeError);
    expect(problemOf(await workbook.sheets())).toBeUndefined();
    expect(excel.wire.some(({ request }) => request.Actions.some(isQuery))).toBe(true);
  });
});
