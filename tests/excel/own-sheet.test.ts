import { createSession } from "../../src/workbook/create-session";
import type { Session, Step } from "../../src/workbook/session";
import type { WorkbookContent } from "../../src/workbench/content";
import { closeAll, openExcel, type OpenExcel } from "./open-excel";
import { wholeWorkbook } from "./whole-workbook";

jest.setTimeout(60_000);
afterEach(closeAll);

const done = <Value>(step: Step<Value>): Value => {
  if (!step.ok) throw new Error(`unexpected problem ${JSON.stringify(step.error)}`);
  return step.value;
};

const startOn = async (content: WorkbookContent): Promise<OpenExcel & { session: Session }> => {
  const open = openExcel(content);
  const session = createSession(open.workbook, { now: () => new Date(2026, 10, 24) });
  done(await session.start());
  return { ...open, session };
};

/** A user's own sheet with everything that annotating could damage, and one wrong total (South: 330, not 331). */
const BUDGET: WorkbookContent = {
  sheets: [
    {
      name: "Bob's budget",
      cells: [
        [{ value: "Budget 2026", look: { bold: true, fontSize: 16, fill: "#FFEEAA" } }],
        ["Line", "North", "South", "Total"],
        ["Rent", 110, 205, { value: 315, formula: "=SUM(B3:C3)", look: { numberFormat: "#,##0.00" } }],
        [
          "Staff",
          47,
          { value: 83, look: { fill: "#DDEBF7", wrapText: true } },
          { value: 130, formula: "=SUM(B4:C4)" },
        ],
        ["Travel", 31, 42, { value: 73, formula: "=SUM(B5:C5)" }],
        [
          "Total",
          188,
          { value: 331, look: { bold: true, fill: "#FFC7CE" } },
          { value: 518, formula: "=SUM(D3:D5)" },
        ],
      ],
      mergedAreas: ["A1:D1"],
      hiddenRows: [9],
      columnWidths: { 0: 90, 4: 20, 6: 100 },
      rowHeights: { 1: 30 },
      comments: [{ cell: "B4", text: "Check with Ann", author: "Bob" }],
      autoFilter: "A2:D6",
      conditionalFormats: [{ range: "B3:C5", formula: "=B3>150", look: { fill: "#C6EFCE" } }],
    },
    { name: "Summary", cells: [["a person's own summary"]] },
  ],
  activeSheet: "Bob's budget",
};

const withDataToTheRight = (content: WorkbookContent): WorkbookContent => {
  const [budget, ...rest] = content.sheets;
  if (!budget) throw new Error("no sheet");
  const cells = (budget.cells ?? []).map((row, index) =>
    index === 3 ? [...row, null, "see note", { value: "kept", look: { fill: "#E2EFDA" } }] : row,
  );
  return { ...content, sheets: [{ ...budget, cells }, ...rest] };
};

const withFormatsToTheRight = (content: WorkbookContent): WorkbookContent => {
  const [budget, ...rest] = content.sheets;
  if (!budget) throw new Error("no sheet");
  const cells = (budget.cells ?? []).map((row, index) =>
    index === 3 ? [...row, null, { value: null, look: { fill: "#E2EFDA" } }] : row,
  );
  return { ...content, sheets: [{ ...budget, cells }, ...rest] };
};

describe("a user's own sheet", () => {
  it.each([
    ["with room beside it", BUDGET],
    ["with data to the right of the table", withDataToTheRight(BUDGET)],
    ["with formatted cells to the right of the table", withFormatsToTheRight(BUDGET)],
  ])("%s is checked, shown, and as before once annotations are removed", async (_, content) => {
    const { session, excel, workbook } = await startOn(content);
    const before = await wholeWorkbook(excel);
    const { tables } = done(await session.check());
    expect(
      tables.flatMap(({ totals }) => totals).filter(({ state }) => state === "differs"),
    ).not.toHaveLength(0);
    done(await session.show());
    const standing = done(await workbook.annotations());
    expect(standing.overlays.map(({ sheet, flags }) => [sheet, flags > 0])).toEqual([["Bob's budget", true]]);
    expect(standing.sheets.map(({ name, madeAs }) => [name, madeAs])).toContainEqual([
      "Summary (2)",
      "Summary",
    ]);
    done(await session.removeAnnotations());
    expect(await wholeWorkbook(excel)).toEqual(before);
    await session.stop();
  });
});
