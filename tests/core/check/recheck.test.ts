import {
  checkTable,
  editedTable,
  recheckTable,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type CheckedTotal,
  type LineRelation,
  type Table,
} from "../../../src/core";
import { unsettledOf } from "../../../src/core/check/list-of-totals";
import { lineRelation as line } from "../line-relation";
import { cellAt, changed } from "../diagnose/changing";

/** Three rows that are added and one that is taken off, with their total; the same across; and a note beside. */
const VALUES: CellValue[][] = [
  [70, 12, 5, 77, "a"],
  [31, 44, 9, 66, "b"],
  [18, 26, 3, 41, "c"],
  [15, 11, 7, 19, "d"],
  [104, 71, 10, 165, "e"],
];

const BOTH_WAYS = [
  line("row", 4, [0, 1, 2], [0, 1, 2, 3], { minus: [3] }),
  line("column", 3, [0, 1], [0, 1, 2, 3, 4], { minus: [2] }),
];
/** Lines that do not lie side by side. */
const WITH_GAPS = [line("row", 4, [0, 2], [0, 2], { minus: [3] }), line("column", 3, [0, 2], [1, 4])];

const tableWith = (values: CellValue[][], relations: readonly LineRelation[]): Table =>
  tableOf(sheetOf("S", values), {
    range: { top: 0, left: 0, bottom: 4, right: 4 },
    body: { top: 0, left: 0, bottom: 4, right: 3 },
    relations,
    unit: 0n,
  });

const seen = (totals: readonly CheckedTotal[]) => ({
  totals: totals.map(({ cell, stated, computed, difference, state, missing }) => ({
    at: toA1(cell),
    stated,
    computed,
    difference,
    state,
    missing,
  })),
  unsettled: unsettledOf(totals).map(({ cell }) => toA1(cell)),
});

type Edits = Readonly<Record<string, CellValue>>;

const EDITS: readonly (readonly [string, Edits])[] = [
  ["an amount that is added", { B2: 45 }],
  ["an amount in the first row and column", { A1: 7 }],
  ["an amount that is taken off", { A4: 16 }],
  ["an amount that is taken off along the row", { C1: 6 }],
  ["a total that is left wrong", { D2: 67 }],
  ["a column's total", { B5: 70 }],
  ["the grand total", { D5: 166 }],
  ["several cells of one total", { A1: 71, A2: 30 }],
  ["a cell and what it adds up to, so that all agrees again", { A3: 19, D3: 42, A5: 105, D5: 166 }],
  ["totals in the wrong order", { B5: 1, A5: 2, D1: 3 }],
  ["a cell made blank", { A2: null }],
  ["a cell withheld", { A2: "x" }],
  ["a figure with decimals", { A2: 31.5 }],
  ["a figure too large for doubles", { A2: 2 ** 53 }],
  ["a note beside the table", { E2: "B" }],
  ["a whole row emptied", { A2: null, B2: null, C2: null, D2: null }],
  ["amounts that come to nothing", { A2: 0, B2: 0, C2: 0 }],
];

describe.each([
  ["of lines side by side", BOTH_WAYS],
  ["of lines with gaps", WITH_GAPS],
])("totals %s, checked again, are what a check of the whole says", (_, relations) => {
  test.each(EDITS)("after %s", (_name, edits) => {
    const cells = Object.keys(edits).map(cellAt);
    const before = tableWith(VALUES, relations);
    const totals = checkTable(before);
    const was = seen(totals);
    const values = changed(VALUES, edits);
    const after = editedTable(before, sheetOf("S", values), cells);
    const again = recheckTable(totals, after, cells);
    expect(seen(again)).toEqual(seen(checkTable(tableWith(values, relations))));
    expect(seen(totals)).toEqual(was);
    // and back
    const back = recheckTable(again, editedTable(after, sheetOf("S", VALUES), cells), cells);
    expect(seen(back)).toEqual(was);
    expect(seen(again)).toEqual(seen(checkTable(tableWith(values, relations))));
  });
});

test("what was not named as changed is not added up again", () => {
  const before = tableWith(VALUES, BOTH_WAYS);
  const both = changed(VALUES, { A1: 71, B2: 45 });
  const [named] = [cellAt("A1")];
  const again = recheckTable(checkTable(before), editedTable(before, sheetOf("S", both), [named]), [named]);
  const differing = again.filter(({ state }) => state === "differs").map(({ cell }) => toA1(cell));
  expect(differing).toEqual(["A5", "D1"]); // not B5 and D2
});

test("a total is read from the sheet as it is now, and the earlier one stays as it was", () => {
  const before = tableWith(VALUES, BOTH_WAYS);
  const totals = checkTable(before);
  const at = cellAt("A5");
  const after = editedTable(before, sheetOf("S", changed(VALUES, { A5: 14 })), [at]);
  expect(recheckTable(totals, after, [at])[0]).toMatchObject({ stated: 14n, difference: -90n });
  expect(totals[0]).toMatchObject({ stated: 104n, difference: 0n });
});

test("withheld amounts that are given at last are no longer missing", () => {
  const before = tableWith(changed(VALUES, { A2: "x" }), BOTH_WAYS);
  const totals = checkTable(before);
  expect(totals[0]).toMatchObject({ state: "not-checkable", missing: [cellAt("A2")] });
  const after = editedTable(before, sheetOf("S", VALUES), [cellAt("A2")]);
  expect(recheckTable(totals, after, [cellAt("A2")]).every(({ state }) => state === "agrees")).toBe(true);
});
