import {
  checkTable,
  recheckTable,
  sheetOf,
  tableOf,
  toA1,
  type CellRelation,
  type CellValue,
  type Relation,
  type Table,
} from "../../../src/core";
import { totalLineOf, totalsByLine } from "../../../src/core/check/total-lines";
import { cellAt, changed } from "../diagnose/changing";
import { lineRelation } from "../line-relation";

const VALUES: CellValue[][] = [
  [10, 20, 7],
  [5, 25, 3],
  [4, 6, 40],
];

/** The last cell is the sum of the first row's first two and what stands above it, less A2. */
const SCATTERED: CellRelation = {
  kind: "cells",
  total: cellAt("C3"),
  members: ["A1", "B1", "C1", "C2"].map(cellAt),
  minus: ["A2"].map(cellAt),
  basis: "declared",
};

const tableWith = (values: CellValue[][], relations: readonly Relation[] = [SCATTERED], unit = 0n): Table => {
  const body = { top: 0, left: 0, bottom: 2, right: 2 };
  return tableOf(sheetOf("S", values), { range: body, body, relations, unit });
};

const checked = (cells: Readonly<Record<string, CellValue>>, unit?: bigint) =>
  checkTable(tableWith(changed(VALUES, cells), [SCATTERED], unit))[0];

describe("a total over scattered cells", () => {
  test("is held against all that it adds, less what it takes off", () => {
    expect(checked({})).toMatchObject({ stated: 40n, computed: 35n, difference: 5n, state: "differs" });
  });

  test("is excused what rounding each of them can cause", () => {
    expect(checked({}, 2n)).toMatchObject({ tolerance: 6n, state: "rounding" }); // five cells and itself, half a unit each
  });

  test("that states nothing is not checkable, and neither is one over a text", () => {
    expect(checked({ C3: null })).toMatchObject({
      stated: undefined,
      difference: undefined,
      state: "not-checkable",
    });
    expect(checked({ C2: "see note" })).toMatchObject({ state: "not-checkable", missing: [cellAt("C2")] });
    expect(checked({ C3: "see note" })).toMatchObject({ state: "not-checkable", missing: [cellAt("C3")] });
  });

  test("is checked again if one of several changed cells concerns it", () => {
    const cells = ["B3", "A2", "A3"].map(cellAt);
    const after = tableWith(changed(VALUES, { B3: 1, A2: 0, A3: 1 }));
    const [again] = recheckTable(checkTable(tableWith(VALUES)), after, cells);
    expect(again).toMatchObject({ difference: 0n, state: "agrees" });
  });

  test("names a member that lies outside the table where something is missing", () => {
    const outside = { ...SCATTERED, members: ["A1", "E9"].map(cellAt) };
    const [total] = checkTable(tableWith(VALUES, [outside]));
    expect(total).toMatchObject({ state: "not-checkable", missing: [cellAt("E9")] });
  });
});

describe("totals stand along a line", () => {
  const line = (cell: string, ...members: string[]) =>
    totalLineOf({ cell: cellAt(cell), members: members.map(cellAt) });

  test("if their members do: a row where these stand above or below, a column where they stand beside", () => {
    expect(line("B5", "B2", "B3")).toEqual({ axis: "row", line: 4 });
    expect(line("D2", "B2", "C2")).toEqual({ axis: "column", line: 3 });
    expect(line("D5", "B2", "C2")).toBeUndefined();
    expect(line("D5")).toBeUndefined();
  });

  test("and are listed by it, those over scattered cells left out", () => {
    const away = { ...SCATTERED, members: ["A1", "B1"].map(cellAt) };
    const relations = [
      away,
      lineRelation("row", 2, [0, 1], [0, 1, 2]),
      lineRelation("column", 2, [0, 1], [0]),
    ];
    const lines = totalsByLine(checkTable(tableWith(VALUES, relations)));
    expect([...lines].map(([name, cells]) => [name, cells.map(toA1)])).toEqual([
      ["row 2", ["A3", "B3", "C3"]],
      ["column 2", ["C1"]],
    ]);
  });
});
