import { MAX_COLUMNS, reconcileSheet, sheetOf, toA1, type CellValue } from "../../../src/core";

const BUDGET = [
  ["Line", "A", "B"],
  ["Rent", 1, 2],
  ["Total", 2, 3],
] as const;

const LAST_ROW = 99_999; // where the search still joins the figure to the table
/** Asking each cell between the table and the figure takes minutes. */
const SWIFT = 5_000;

test("a figure astray in the last column, far below, costs no time", () => {
  const rows: (readonly CellValue[])[] = [...BUDGET];
  const astray: CellValue[] = [];
  astray[MAX_COLUMNS - 1] = 3;
  rows[LAST_ROW] = astray;
  const sheet = { ...sheetOf("Budget", BUDGET), values: rows };
  const started = performance.now();
  const tables = reconcileSheet(sheet);
  expect(performance.now() - started).toBeLessThan(SWIFT);
  const places = tables.flatMap(({ totals }) => totals.map(({ cell }) => toA1(cell)));
  expect(places.filter((place) => place.length > 2)).toEqual([]);
});
