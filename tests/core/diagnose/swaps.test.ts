import { sheetOf, tableOf, toA1, type LineRelation, type Table } from "../../../src/core";
import { AMOUNTS, findingsIn, firstRepair, found, twoWay } from "./two-way";

/** The amounts with some of them set anew: what is true. */
const truth = (cells: Readonly<Record<string, number>>): number[][] =>
  AMOUNTS.map((row, line) =>
    row.map((amount, place) => cells[`${"ABCD"[place] ?? ""}${line + 1}`] ?? amount),
  );

describe("an amount that was entered beside another, in a cell that is not its own", () => {
  test("leaves its own cell, and is added to the other, in either direction", () => {
    const right = twoWay({ A2: 64_930, C2: 17_558 }, truth({ A2: 0, C2: 82_488 }));
    expect(found(right)).toEqual(["wrong-column A2,C2"]);
    expect(firstRepair(right)).toEqual({ A2: "blank", C2: "82488" });
    const left = twoWay({ A2: 64_930, C2: 17_558 }, truth({ C2: 0, A2: 82_488 }));
    expect(found(left)).toEqual(["wrong-column C2,A2"]);
    expect(firstRepair(left)).toEqual({ C2: "blank", A2: "82488" });
  });

  test("in a row of its own column as well", () => {
    const table = twoWay({ B3: 92_063, B5: 47_785 }, truth({ B3: 0, B5: 139_848 }));
    expect(found(table)).toEqual(["wrong-column B3,B5"]);
    expect(findingsIn(table)[0]?.amount).toBe(92_063n);
  });
});

describe("amounts exchanged twice between the same two lines", () => {
  test("are two causes, although two totals alone are off, by the sum of both", () => {
    const table = twoWay({ A1: 9_316, C1: 120_451, A4: 28_946, C4: 33_872 });
    expect(found(table).sort()).toEqual(["swapped A1,C1", "swapped A4,C4"]);
    expect(findingsIn(table).every(({ repairs: [first] }) => first?.settlesOwn === false)).toBe(true);
  });

  test("and each of them alone is one, with every repair in its place", () => {
    expect(firstRepair(twoWay({ A4: 28_946, C4: 33_872 }))).toEqual({ A4: "33872", C4: "28946" });
    expect(firstRepair(twoWay({ A1: 33_872, A4: 120_451 }))).toEqual({ A1: "120451", A4: "33872" });
  });
});

test("an exchange is found beside other errors in the lines that it bears on", () => {
  const table = twoWay({ A1: 9_316, C1: 120_451, C4: 29_846 });
  expect(found(table).sort()).toEqual(["swapped A1,C1", "wrong-amount transposition C4"]);
});

test("a total and an amount are not exchanged, however well they fit", () => {
  // Row 1 and its total changed places with a member: whatever is said, it is no exchange with a total.
  const kinds = findingsIn(twoWay({ E1: 120_451, A1: 239_777 })).map(
    ({ kind, cells }) => `${kind} ${cells.map(toA1).join()}`,
  );
  expect(kinds).not.toContain("swapped A1,E1");
});

/** Two lists side by side with a total each, and none across. */
const lists = (rows: readonly (readonly number[])[]): Table => {
  const range = { top: 0, left: 0, bottom: rows.length - 1, right: 1 };
  const down: LineRelation = {
    kind: "row",
    total: rows.length - 1,
    members: rows.slice(1).map((_, row) => row),
    minus: [],
    over: [0, 1],
    basis: "declared",
  };
  return tableOf(sheetOf("S", rows), { range, body: range, relations: [down], unit: 0n });
};

describe("where no total runs across", () => {
  const right = [
    [48_210, 7_391],
    [1_734, 95_511],
    [33_872, 6_128],
    [83_816, 109_030],
  ];

  test("two amounts of one row stand in each other's place where both lists are off by what they differ by", () => {
    const swapped = right.map((row, index) => (index === 1 ? [95_511, 1_734] : row));
    expect(found(lists(swapped))).toEqual(["swapped A2,B2"]);
  });

  test("amounts of different rows do not", () => {
    // A1 and B2 exchanged: neither their row nor their column is one.
    const crossed = [[95_511, 7_391], [1_734, 48_210], ...right.slice(2)];
    expect(found(lists(crossed))).not.toContain("swapped A1,B2");
  });
});
