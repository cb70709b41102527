import { cellKey, detectTables, fromA1, sheetOf, type CellValue, type Relation } from "../../../src/core";

const keyOf = (address: string): number => cellKey(fromA1(address) ?? { row: -1, column: -1 });

const found = (values: CellValue[][], formulas: Record<string, string>): Relation[] =>
  detectTables(
    sheetOf("S", values, {
      formulas: new Map(Object.entries(formulas).map(([address, formula]) => [keyOf(address), formula])),
    }),
  ).flatMap(({ relations }) => relations);

describe("formulas say which lines are totals", () => {
  const values = [
    ["", "A", "B"],
    ["x", 3, 1],
    ["y", 4, 0],
    ["", 7, 1],
  ];

  test("where the figures alone would be too small to tell", () => {
    expect(found(values, {})).toEqual([]);
    expect(found(values, { B4: "=SUM(B2:B3)", C4: "=SUM(C2:C3)" })).toEqual([
      { kind: "row", total: 3, members: [1, 2], minus: [], over: [1, 2], basis: "formula" },
    ]);
  });

  test("with what they subtract", () => {
    const [relation] = found(
      [
        ["", "Receipts", "Outlays", "Deficit"],
        ["x", 3, 1, 2],
        ["y", 4, 0, 4],
      ],
      { D2: "=B2-C2", D3: "=B3-C3" },
    );
    expect(relation).toMatchObject({ kind: "column", total: 3, members: [1], minus: [2], over: [1, 2] });
  });

  test("of which subtotals count, not what they add up", () => {
    const relations = found(
      [
        ["", "A"],
        ["x", 3],
        ["y", 4],
        ["sub", 7],
        ["z", 5],
        ["all", 19],
      ],
      {
        B4: "=SUM(B2:B3)",
        B6: "=SUM(B2:B5)",
      },
    );
    expect(relations).toMatchObject([
      { total: 3, members: [1, 2] },
      { total: 5, members: [3, 4] },
    ]);
  });

  test("but a balance carried forward is none", () => {
    const rows = [5, 9, 12, 14].map((balance, index) => [`day ${index}`, [5, 4, 3, 2][index] ?? 0, balance]);
    expect(found([["", "Amount", "Balance"], ...rows], { C3: "=C2+B3", C4: "=C3+B4", C5: "=C4+B5" })).toEqual(
      [],
    );
  });

  test("and formulas in a circle do no harm", () => {
    expect(
      found(
        [
          ["", "A"],
          ["x", 3],
          ["y", 4],
        ],
        { B2: "=B3+B4", B3: "=B2+B4" },
      ).length,
    ).toBeLessThanOrEqual(1);
  });
});
