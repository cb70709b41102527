import type { SheetContent } from "../../../src/workbench/content";

export const MINE: SheetContent = { name: "Mine", cells: [["kept", 1, { value: 3, formula: "=B1+2" }]] };

export const BUDGET: SheetContent = {
  name: "Bob's budget",
  cells: [
    ["Line", "North", "South", { value: "Total", look: { bold: true, fill: "#FFEEAA" } }],
    ["Rent", 110, "205\u00a0", { value: 110, formula: "=SUM(B2:C2)", look: { numberFormat: "#,##0.00" } }],
    ["Staff", 47, 83, { value: 130, formula: "=SUM(B3:C3)" }],
    ["Total", 157, { value: 83, look: { fill: "#FFC7CE" } }, 240],
  ],
  columnWidths: { 0: 90, 4: 20, 6: 100 },
  rowHeights: { 1: 30 },
  hiddenRows: [8],
  comments: [{ cell: "D2", text: "Check with Ann", author: "Bob" }],
  conditionalFormats: [{ range: "B2:C3", formula: "=B2>150", look: { fill: "#C6EFCE" } }],
};

export const ON_MINE = [{ sheet: "Mine", rows: 1, columns: 3 }];
export const ON_MATRIX = [...ON_MINE, { sheet: "Funding matrix", rows: 6, columns: 5 }];
export const ON_BUDGET = [{ sheet: "Bob's budget", rows: 4, columns: 4 }];
