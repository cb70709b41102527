import { tableOf, type CellRef } from "../../../src/core/index";
import { balanceMap, type BalanceMap } from "../../../src/taskpane/map/balance-map";
import { entryPlace, moved } from "../../../src/taskpane/map/map-cursor";
import { checkedTable, figures, madeTable } from "../tables";

const WHOLE = { rows: { budget: 100, context: 0 }, columns: { budget: 100, context: 0 } };
const FOLDED = { rows: { budget: 6, context: 1 }, columns: { budget: 4, context: 0 } };

const wrongCell = { row: 3, column: 2, value: 99_999 };

const at = (map: BalanceMap, row: number, column: number) =>
  map.cells.flat().find(({ cell }) => cell.row === row && cell.column === column);

test("where a row and a column that differ cross stands the suspect", () => {
  const map = balanceMap(checkedTable(madeTable(figures(6, 4), [wrongCell])), WHOLE);
  const cell = at(map, 3, 2);
  expect(cell?.suspects).toEqual(["F1"]);
  expect([cell?.onDifferingRow, cell?.onDifferingColumn]).toEqual([true, true]);
  expect(map.rows.filter(({ state }) => state === "differs").map(({ label }) => label)).toEqual([
    "Programme 3",
  ]);
  expect(map.columns.filter(({ state }) => state === "differs").map(({ label }) => label)).toEqual([
    "Year 2002",
  ]);
});

test("a table that balances has no suspect and no line that differs", () => {
  const map = balanceMap(checkedTable(madeTable(figures(6, 4))), WHOLE);
  expect(map.cells.flat().some(({ suspects }) => suspects.length > 0)).toBe(false);
  expect([...map.rows, ...map.columns].some(({ state }) => state === "differs")).toBe(false);
});

test("totals are told from amounts, and carry their difference", () => {
  const map = balanceMap(checkedTable(madeTable([[5, 7]], [{ row: 1, column: 3, value: 13 }])), WHOLE);
  expect(at(map, 1, 3)).toMatchObject({ kind: "total", state: "differs", difference: 1n });
  expect(at(map, 1, 1)).toMatchObject({ kind: "amount", value: 5n });
});

test("totals that were declared are told from those that were found", () => {
  const { sheet, layout } = madeTable(figures(3, 2));
  const [side, foot] = layout.relations;
  if (!side || !foot) throw new Error("There are no totals.");
  const relations = [{ ...side, basis: "declared" as const }, foot];
  const map = balanceMap(checkedTable(tableOf(sheet, { ...layout, relations })), WHOLE);
  expect(at(map, 1, 3)?.declared).toBe(true);
  expect(at(map, 4, 1)?.declared).toBe(false);
});

test("where every total was declared, as a chapter's are, none is marked for it", () => {
  const { sheet, layout } = madeTable(figures(3, 2));
  const relations = layout.relations.map((one) => ({ ...one, basis: "declared" as const }));
  const map = balanceMap(checkedTable(tableOf(sheet, { ...layout, relations })), WHOLE);
  expect(map.cells.flat().filter(({ declared }) => declared)).toEqual([]);
});

test("the larger amount is never the lighter one", () => {
  const map = balanceMap(checkedTable(madeTable([[1, 10, 100, 1000, 10_000]])), WHOLE);
  const shades = map.cells[0]?.slice(0, 5).map(({ shade }) => shade) ?? [];
  expect(shades).toEqual([1, 2, 3, 4, 5]);
});

test("a folded table still shows every suspect, each by its own row and column", () => {
  const slips = [wrongCell, { row: 150, column: 9, value: 88_888 }];
  const map = balanceMap(checkedTable(madeTable(figures(200, 20), slips)), FOLDED);
  const suspects = map.cells.flat().filter((cell) => cell.suspects.length > 0);
  expect(suspects.map(({ cell }) => cell)).toEqual([
    { row: 3, column: 2 },
    { row: 150, column: 9 },
  ]);
  expect(map.rows.length * map.columns.length).toBeLessThanOrEqual(13 * 9);
});

test("a difference in a folded line is still told by its band", () => {
  const slips = Array.from({ length: 9 }, (_, index) => ({
    row: 10 + 20 * index,
    column: 2,
    value: 70_000 + index,
  }));
  const map = balanceMap(checkedTable(madeTable(figures(200, 4), slips)), FOLDED);
  const bands = map.rows.filter(({ kind, state }) => kind === "band" && state === "differs");
  expect(bands.length).toBeGreaterThan(0);
});

test("the keyboard enters the map at the cause and stays inside it", () => {
  const map = balanceMap(checkedTable(madeTable(figures(6, 4), [wrongCell])), WHOLE);
  expect(entryPlace(map)).toEqual({ row: 2, column: 1 });
  expect(moved({ row: 0, column: 0 }, "ArrowUp", false, map)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 0, column: 0 }, "End", true, map)).toEqual({ row: 6, column: 4 });
  expect(moved({ row: 0, column: 0 }, "a", false, map)).toBeUndefined();
});

test("28,000 rows are drawn as small as twenty, and few of their cells are looked at", () => {
  const rows = 28_000;
  const checked = checkedTable(madeTable(figures(rows, 12), [{ row: 20_000, column: 5, value: 1 }]));
  let looks = 0;
  const watched = {
    ...checked.table,
    readingAt: (cell: CellRef) => {
      looks += 1;
      return checked.table.readingAt(cell);
    },
  };
  const map = balanceMap({ ...checked, table: watched }, FOLDED);
  expect(looks).toBeLessThan((rows * 13) / 5);
  expect(map.rows.length).toBeLessThanOrEqual(13);
  expect(at(map, 20_000, 5)?.suspects).toEqual(["F1"]);
});
