import { checkTable, sheetOf, stepsOfTotal, tableOf, type CellValue } from "../../../src/core";
import { lineRelation } from "../line-relation";

const codesOf = (total: CellValue): string[] => {
  const values = [[10, 20, total]];
  const body = { top: 0, left: 0, bottom: 0, right: 2 };
  const relations = [lineRelation("column", 2, [0, 1], [0])];
  const table = tableOf(sheetOf("S", values), { range: body, body, relations });
  return checkTable(table).flatMap((checked) => stepsOfTotal(table, checked).map(({ code }) => code));
};

test("the arithmetic of a total ends with what was added where its cell states nothing", () => {
  expect(codesOf(30)).toEqual(["added", "stated", "remains"]);
  expect(codesOf(0)).toEqual(["added", "stated", "remains"]);
  expect(codesOf(null)).toEqual(["added"]);
  expect(codesOf("n/a")).toEqual(["added"]);
});
