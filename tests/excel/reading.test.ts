import { cellKey } from "../../src/core";
import { movesOf } from "../../src/excel/place-sheets";
import { runsOf } from "../../src/excel/former-sizes";
import { closeAll, idOf, openExcel, valueOf } from "./open-excel";

afterEach(closeAll);

describe("a sheet that is read", () => {
  it("tells an error from the same text typed by a person, and numbers from text that looks like one", async () => {
    const cells = [["#N/A", { formula: "=1/0" }, "12", 12, true]];
    const { workbook } = openExcel({ sheets: [{ name: "Kinds", cells }] });
    const { sheet } = valueOf(await workbook.read(await idOf(workbook, "Kinds")));
    expect(sheet.values[0]?.slice(1)).toEqual([{ error: "#DIV/0!" }, "12", 12, true]);
  });

  it("keeps what a number's cell shows, where that says more than the number", async () => {
    const date = { value: 45_292, look: { numberFormat: "yyyy-mm-dd" } };
    const amount = { value: 1234.5, look: { numberFormat: "#,##0.00" } };
    const { workbook } = openExcel({ sheets: [{ name: "Shown", cells: [[date, amount, 7, "text"]] }] });
    const { sheet } = valueOf(await workbook.read(await idOf(workbook, "Shown")));
    expect([...(sheet.shownText ?? [])]).toEqual([
      [cellKey({ row: 0, column: 0 }), "2024-01-01"],
      [cellKey({ row: 0, column: 1 }), "1,234.50"],
    ]);
  });

  it("knows hidden rows and columns and merged areas", async () => {
    const cells = [
      ["a", "b", "c"],
      [1, 2, 3],
      [4, 5, 6],
    ];
    const { workbook } = openExcel({
      sheets: [{ name: "Hidden", cells, hiddenRows: [1], hiddenColumns: [2], mergedAreas: ["A1:B1"] }],
    });
    const { sheet } = valueOf(await workbook.read(await idOf(workbook, "Hidden")));
    expect([[...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([[1], [2]]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

describe("where new sheets go", () => {
  it.each([
    [["Sheet1", "Matrix"], ["Summary", "Log"], [{ name: "Summary", position: 1 }]],
    [["Summary", "Matrix", "Log"], ["Priorities"], [{ name: "Priorities", position: 2 }]],
    [["Own"], ["Summary", "Log"], []],
  ])("beside %j, %j: each before the next of the plan that stands", (standing, added, moves) => {
    expect(movesOf(standing, added, ["Summary", "Matrix", "Priorities", "Log"])).toEqual(moves);
  });
});

it("lines are asked for in runs that go over small gaps", () => {
  expect(runsOf([4, 1, 90, 91])).toEqual([[1, 4], [90, 91]]); // prettier-ignore
});
