import { detectTables, sheetOf, type CellValue, type Relation, type Sheet } from "../../../src/core";

const found = (values: CellValue[][], more: Partial<Sheet> = {}): Relation[] =>
  detectTables(sheetOf("S", values, more)).flatMap(({ relations }) => relations);

/** "row 3 = 1+2 over 1,2", counted from 0 as on the sheet. */
const said = (values: CellValue[][], more: Partial<Sheet> = {}): string[] =>
  found(values, more).map((relation) =>
    relation.kind === "cells"
      ? `cell ${relation.total.row},${relation.total.column}`
      : `${relation.kind} ${relation.total} = ${relation.members.join("+")} over ${relation.over.join()}`,
  );

describe("totals are found where they stand", () => {
  test("below and to the right of their members", () => {
    expect(
      said([
        ["", "P1", "P2", "TOTAL"],
        ["Albania", 1250, 3117, 4367],
        ["Turkey", 8090, 1411, 9501],
        ["Georgia", 725, 3904, 4629],
        ["Total", 10065, 8432, 18497],
      ]),
    ).toEqual(["row 4 = 1+2+3 over 1,2,3", "column 3 = 1+2 over 1,2,3,4"]);
  });

  test("above and before their members", () => {
    expect(
      said([
        ["", "All", "Men", "Women"],
        ["All", 18497, 10065, 8432],
        ["North", 4367, 1250, 3117],
        ["South", 14130, 8815, 5315],
      ]),
    ).toEqual(["row 1 = 2+3 over 1,2,3", "column 1 = 2+3 over 1,2,3"]);
  });

  test("at several levels, the higher adding up the lower", () => {
    expect(
      said([
        ["", "2019", "2020"],
        ["Wages", 5311, 5480],
        ["Pensions", 1207, 1318],
        ["Staff", 6518, 6798],
        ["Rent", 940, 955],
        ["Heating", 377, 412],
        ["Premises", 1317, 1367],
        ["Grand total", 7835, 8165],
      ]).slice(0, 3),
    ).toEqual(["row 3 = 1+2 over 1,2", "row 6 = 4+5 over 1,2", "row 7 = 3+6 over 1,2"]);
  });

  test("with an error in them, when most places hold", () => {
    expect(
      said([
        ["", "A", "B", "C", "D"],
        ["x", 4367, 1250, 3117, 2204],
        ["y", 14130, 8815, 5315, 7715],
        ["Total", 18497, 10065, 8342, 9919],
      ]),
    ).toContain("row 3 = 1+2 over 1,2,3,4");
  });
});

describe("a grand total is held against all amounts", () => {
  const matrix = (turkey: CellValue, total: number, column: number, grand: number): CellValue[][] => [
    ["", "P1", "P2", "O1", "TOTAL"],
    ["Albania", 1250400, 3117000, 411250, 4778650],
    ["Turkey", 8090000, 1411000, turkey, total],
    ["Georgia", 725000, 3904500, 1207800, 5837300],
    ["Total", 10065400, 8432500, column, grand],
  ];

  test("when an amount was left out of every total it belongs to", () => {
    const relations = found(matrix("3 209 216\u00a0", 9501000, 1619050, 20116950));
    expect(relations.filter(({ kind }) => kind === "cells")).toMatchObject([
      { total: { row: 4, column: 4 }, members: { length: 9 }, minus: [] },
    ]);
  });

  test("and not in a table that balances", () => {
    expect(
      found(matrix(3209216, 12710216, 4828266, 23326166)).filter(({ kind }) => kind === "cells"),
    ).toEqual([]);
  });
});

describe("totals beyond one column or table", () => {
  test("stand in an outer column, their items in the inner one", () => {
    const relations = found([
      ["", "Items", "Totals"],
      ["Tax revenue", null, 7807.4],
      ["Income tax", 3440.1, null],
      ["Excise", 1103.8, null],
      ["VAT", 3263.5, null],
      ["Grants", null, 2257.1],
      ["Project grants", 1240.9, null],
      ["Budget support", 1016.2, null],
      ["TOTAL REVENUE", null, 10064.5],
    ]);
    expect(relations.map(({ kind, members }) => [kind, members.length])).toEqual(
      expect.arrayContaining([
        ["cells", 3],
        ["cells", 2],
      ]),
    );
  });
});

describe("nothing is invented", () => {
  test("in a list without totals", () => {
    expect(
      said([
        ["", "A"],
        ["x", 17],
        ["y", 5],
        ["z", 31],
        ["u", 8],
      ]),
    ).toEqual([]);
  });

  test("in a table of text only, which has no tables of figures", () => {
    expect(
      detectTables(
        sheetOf("S", [
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
    ).toEqual([]);
    expect(detectTables(sheetOf("S", []))).toEqual([]);
  });

  test("in a column of rates beside amounts that add up", () => {
    expect(
      said([
        ["", "Amount", "Rate %"],
        ["x", 4367, 12.5],
        ["y", 14130, 33.1],
        ["z", 2961, 48.2],
        ["Total", 21458, 31.4],
      ]),
    ).toEqual(["row 4 = 1+2+3 over 1"]);
  });
});

test("the sheet is not changed", () => {
  const sheet = sheetOf("S", [
    ["", "A"],
    ["x", 12],
    ["y", 25],
    ["Total", 37],
  ]);
  const before = structuredClone(sheet.values);
  detectTables(sheet);
  expect(sheet.values).toEqual(before);
});
