import fc from "fast-check";
import { detectTables, reconcileSheet, sheetOf, toA1, type CellValue } from "../../../src/core";

/** Items by two totals, right as they stand. */
const balanced = (items: readonly (readonly number[])[]): CellValue[][] => {
  const all = items.map((item) => [...item, item.reduce((sum, amount) => sum + amount, 0)]);
  const width = all[0]?.length ?? 0;
  const total = Array.from({ length: width }, (_, place) =>
    all.reduce((sum, item) => sum + (item[place] ?? 0), 0),
  );
  return [
    ["", ...total.slice(1).map((_, place) => `Project ${place + 1}`), "Total"],
    ...all.map((item, index) => [`Item ${index + 1}`, ...item]),
    ["Total", ...total],
  ];
};

/** The last row with another one added to it so many times. */
const counting = (values: CellValue[][], row: number, times: number): CellValue[][] =>
  values.map((line, index) =>
    index === values.length - 1
      ? line.map((total, column) =>
          column === 0 ? total : Number(total) + times * Number(values[row]?.[column] ?? 0),
        )
      : line,
  );

const told = (values: CellValue[][]): string[] =>
  reconcileSheet(sheetOf("S", values)).flatMap(({ findings }) =>
    findings.map(({ kind, cells }) => `${kind} ${cells.map(toA1).join()}`),
  );

const lineOf = (values: CellValue[][], row: number): string =>
  (values[row] ?? [])
    .slice(1)
    .map((_, column) => toA1({ row, column: column + 1 }))
    .join();

const amount = fc.integer({ min: 10_000, max: 9_999_999 });
const tables = fc
  .integer({ min: 3, max: 5 })
  .chain((width) =>
    fc.array(fc.array(amount, { minLength: width, maxLength: width }), { minLength: 4, maxLength: 9 }),
  );

describe("a total row of typed figures that is wrong in every column", () => {
  test("because one row was left out of it, whichever, is told so", () => {
    fc.assert(
      fc.property(tables, fc.nat(), (items, at) => {
        const values = balanced(items);
        const row = 1 + (at % items.length);
        expect(told(counting(values, row, -1))).toEqual([`line-left-out ${lineOf(values, row)}`]);
      }),
      { numRuns: 15, seed: 6 },
    );
  });

  test("because one row was counted twice, whichever, is told so", () => {
    fc.assert(
      fc.property(tables, fc.nat(), (items, at) => {
        const values = balanced(items);
        const row = 1 + (at % items.length);
        expect(told(counting(values, row, 1))).toEqual([`line-counted-twice ${lineOf(values, row)}`]);
      }),
      { numRuns: 15, seed: 7 },
    );
  });

  test("because a row is not printed that it counts, is told so", () => {
    const values = balanced([
      [51_200, 32_411, 77_018],
      [48_903, 61_007, 23_950],
      [44_310, 20_555, 39_126],
      [39_722, 18_344, 61_904],
      [61_118, 42_509, 50_033],
    ]);
    const printed = values.filter((_, row) => row !== 3);
    expect(told(printed)).toEqual([`line-missing ${lineOf(printed, 5)}`]);
  });

  test("although the figures were rounded one by one, is told so", () => {
    const values = balanced([
      [512, 324, 770],
      [489, 611, 239],
      [443, 206, 391],
      [397, 183, 619],
      [611, 425, 500],
    ]);
    const drifted = values.map((line, row) =>
      line.map((figure, column) => (row < 5 && row % 2 === 1 && column === 4 ? Number(figure) + 1 : figure)),
    );
    expect(told(counting(drifted, 2, -1))).toEqual([`line-left-out ${lineOf(values, 2)}`]);
  });
});

const found = (values: CellValue[][]): string[] =>
  detectTables(sheetOf("S", values)).flatMap(({ relations }) =>
    relations.map((one) =>
      one.kind === "cells" ? "cells" : `${one.kind} ${one.total} = ${one.members.join("+")}`,
    ),
  );

describe("a line that a total skips rightly stays skipped", () => {
  const budget = (label: string, figures: readonly number[]): CellValue[][] => [
    ["", "2019", "2020", "2021"],
    ["Wages", 5311, 5480, 5533],
    ["Rent", 1207, 1318, 1377],
    [label, ...figures],
    ["Heating", 940, 955, 961],
    ["Total", 7458, 7753, 7871],
  ];

  test.each([
    ["of which offices", [800, 802, 811]],
    ["Average rate", [12, 14, 15]],
    ["Less: refunds", [100, 120, 140]],
  ])("%s", (label, figures) => {
    expect(found(budget(label, figures)).some((one) => one === "row 5 = 1+2+3+4")).toBe(false);
  });

  test("a head count beside money", () => {
    const values = balanced([
      [51_200, 32_411, 77_018],
      [48_903, 61_007, 23_950],
      [44_310, 20_555, 39_126],
    ]);
    const [heading = [], ...rest] = values;
    const counted = [heading, ["Posts", 12, 9, 14, 35], ...rest];
    expect(found(counted)).toContain("row 5 = 2+3+4");
  });
});
