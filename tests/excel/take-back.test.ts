import type { OverlayPlan, Plan } from "../../src/core";
import type { WorkbookContent } from "../../src/workbench/content";
import { closeAll, openExcel, valueOf } from "./open-excel";
import { wholeWorkbook } from "./whole-workbook";

afterEach(closeAll);

/** A user's own sheet with everything that annotating could damage. */
const BUDGET: WorkbookContent = {
  sheets: [
    {
      name: "Bob's budget",
      cells: [
        [{ value: "Budget 2026", look: { bold: true, fontSize: 16, fill: "#FFEEAA" } }],
        ["Line", "North", "South", "Total"],
        ["Rent", 100, 200, { formula: "=SUM(B3:C3)", look: { numberFormat: "#,##0.00" } }],
        ["Staff", 40, { value: "3 209 216\u00a0", look: { fill: "#DDEBF7", wrapText: true } }, 40],
        [
          "Total",
          140,
          200,
          { value: 341, look: { bold: true, fill: "#FFC7CE" } },
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          "Note to the right",
        ],
      ],
      mergedAreas: ["A1:D1"],
      hiddenRows: [6],
      columnWidths: { 0: 90, 4: 20 },
      rowHeights: { 1: 30 },
      comments: [{ cell: "B4", text: "Check with Ann", author: "Bob" }],
      autoFilter: "A2:D5",
      conditionalFormats: [{ range: "B3:C4", formula: "=B3>150", look: { fill: "#C6EFCE" } }],
    },
    { name: "Other", cells: [["kept"]] },
  ],
  activeSheet: "Other",
};

const OVERLAY: OverlayPlan = {
  sheet: "Bob's budget",
  owned: [{ top: 1, left: 5, bottom: 4, right: 7 }],
  cells: [
    { row: 1, column: 5, value: "Computed", style: "check-header" },
    { row: 1, column: 6, value: "Difference", style: "check-header" },
    { row: 1, column: 7, value: "Check", style: "check-header" },
    ...[2, 3, 4].flatMap((row) => [
      { row, column: 5, value: 0, formula: `=SUM(B${row + 1}:C${row + 1})`, style: "check-amount" as const },
      { row, column: 6, value: 0, formula: `=D${row + 1}-F${row + 1}`, style: "check-amount" as const },
      { row, column: 7, value: "✓", formula: `=IF(G${row + 1}=0,"✓","≠")`, style: "check-mark" as const },
    ]),
  ],
  widths: new Map([
    [5, 12],
    [6, 12],
  ]),
  heights: new Map([[2, 40]]),
  flags: [
    { range: { top: 2, left: 3, bottom: 4, right: 3 }, formula: "=$G3<>0", flag: "differs" },
    { range: { top: 3, left: 2, bottom: 3, right: 2 }, formula: "=ISTEXT(C4)", flag: "suspect" },
  ],
  comments: [
    { cell: { row: 4, column: 3 }, text: "The total differs by 1." },
    { cell: { row: 3, column: 1 }, text: "This cell has a comment of Bob's already." },
  ],
};

const plan = (overlay: OverlayPlan): Plan => ({
  sheets: [],
  overlays: [overlay],
  properties: { title: "Review", creator: "Crossfoot" },
});

describe("annotating a user's own sheet", () => {
  it("can be taken back so that the workbook is as before, property by property", async () => {
    const { excel, workbook } = openExcel(BUDGET);
    const before = await wholeWorkbook(excel);
    valueOf(await workbook.apply(plan(OVERLAY)));
    const between = await wholeWorkbook(excel);
    expect(between).not.toEqual(before);
    const { sheets, kept } = valueOf(await workbook.takeBack());
    expect([sheets, kept]).toEqual([[], []]);
    expect(await wholeWorkbook(excel)).toEqual(before);
  });

  it("changes nothing the second time", async () => {
    const { excel, workbook } = openExcel(BUDGET);
    valueOf(await workbook.apply(plan(OVERLAY)));
    const once = await wholeWorkbook(excel);
    valueOf(await workbook.apply(plan(OVERLAY)));
    expect(await wholeWorkbook(excel)).toEqual(once);
  });
});
