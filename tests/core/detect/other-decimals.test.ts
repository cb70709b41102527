import { checkTable, detectTables, sheetOf, toA1, type CellValue } from "../../../src/core";

const differing = (values: CellValue[][]): string[] =>
  detectTables(sheetOf("S", values))
    .flatMap(checkTable)
    .filter(({ state }) => state === "differs")
    .map(({ cell }) => toA1(cell));

const pledges = (change: Readonly<Record<string, CellValue>> = {}): CellValue[][] => {
  const values: CellValue[][] = [
    ["Donor", "Pledged", "Paid", "% paid", "Share of total"],
    ["Norway", 15462.5, 12370, 80, 25],
    ["Sweden", 24740, 24740, 100, 40],
    ["Japan", 21647.5, 11133, 51.4, 35],
    ["Total", 61850, 48243, 78, 100],
  ];
  return values.map((cells, row) => cells.map((cell, column) => change[toA1({ row, column })] ?? cell));
};

describe("a column that shows other decimals than the one beside it", () => {
  it("has a total that differs where one figure of it is mistyped", () => {
    expect(differing(pledges({ B2: 15642.5 }))).toEqual(["B5"]);
    expect(differing(pledges({ B3: -24740 }))).toEqual(["B5"]);
    expect(differing(pledges({ C2: 12730 }))).toEqual(["C5"]);
    expect(differing(pledges({ C5: 48423 }))).toEqual(["C5"]);
  });

  it("is not flagged where all agrees, nor are shares beside it", () => {
    expect(differing(pledges())).toEqual([]);
  });

  it("is not flagged where it repeats one figure at every total and is no sum", () => {
    const households = [8054930, 1023500, 1096870, 1005390];
    const group = (name: string, means: readonly number[]): CellValue[][] =>
      households.map((count, index) => [`${name} ${index}`, count, 40.5 + index, means[index] ?? 0]);
    const values: CellValue[][] = [
      ["", "Households", "Per cent", "Average"],
      ...group("All", [2910, 4202, 3128, 2718]),
      ...group("Contract", [1850, 2853, 1958, 1771]),
      ...group("Materials", [1060, 1349, 1170, 947]),
    ];
    expect(differing(values).filter((cell) => cell.startsWith("B"))).toEqual([]);
  });
});
