import {
  checkTable,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type LineRelation,
  type Table,
} from "../../../src/core";
import { unsettledOf } from "../../../src/core/check/list-of-totals";
import { lineRelation } from "../line-relation";

/** A block of amounts in B2:D5, with figures all round it that do not belong to it. */
const VALUES: CellValue[][] = [
  [900, 901, 902, 903, 904],
  [910, 1, 2, 3, 914],
  [920, 4, 5, 9, 924],
  [930, 7, 8, 15, 934],
  [940, 12, 15, 27, 944],
  [950, 951, 952, 953, 954],
];
const BODY = { top: 1, left: 1, bottom: 4, right: 3 };

const tableWith = (relation: LineRelation, values = VALUES): Table =>
  tableOf(sheetOf("S", values), {
    range: BODY,
    body: BODY,
    relations: [relation],
    headingRows: [],
    labelColumns: [],
    unit: 0n,
  });

const told = (relation: LineRelation, values?: CellValue[][]): string[] =>
  checkTable(tableWith(relation, values)).map(
    ({ cell, stated, computed, state }) => `${toA1(cell)} ${stated ?? "–"} ${computed} ${state}`,
  );

/** Both kinds of relation alike: lines of the sheet, whose block has rows 1 to 4 and columns 1 to 3. */
describe("the members of a total are added up", () => {
  test("each once, or taken off, down and across", () => {
    expect(told(lineRelation("row", 4, [1, 2, 3], [1, 2, 3]))).toEqual([
      "B5 12 12 agrees",
      "C5 15 15 agrees",
      "D5 27 27 agrees",
    ]);
    expect(told(lineRelation("row", 4, [3], [2], { minus: [1] }))).toEqual(["C5 15 6 differs"]);
    expect(told(lineRelation("column", 3, [1, 2], [2, 1]))).toEqual(["D3 9 9 agrees", "D2 3 3 agrees"]);
    expect(told(lineRelation("column", 3, [2], [4], { minus: [1] }))).toEqual(["D5 27 3 differs"]);
  });

  test("twice where it is named twice, and the total itself where it is", () => {
    expect(told(lineRelation("row", 4, [1, 1, 2], [1]))).toEqual(["B5 12 6 differs"]);
    expect(told(lineRelation("row", 4, [1, 2], [1], { minus: [2] }))).toEqual(["B5 12 1 differs"]);
    expect(told(lineRelation("row", 4, [4], [1]))).toEqual(["B5 12 12 agrees"]);
    expect(told(lineRelation("column", 3, [3, 1], [4]))).toEqual(["D5 27 39 differs"]);
  });

  test("without what stands outside the block", () => {
    const computed = (relation: LineRelation) =>
      checkTable(tableWith(relation)).map((total) => total.computed);
    expect(computed(lineRelation("row", 4, [0, 1, 2, 3, 5, 6], [1]))).toEqual([12n]);
    expect(computed(lineRelation("column", 3, [0, 1, 2, 4], [2]))).toEqual([9n]);
    expect(told(lineRelation("row", 4, [1, 2, 3], [0, 1, 4]))).toEqual([
      "A5 – 0 not-checkable",
      "B5 12 12 agrees",
      "E5 – 0 not-checkable",
    ]);
    expect(told(lineRelation("column", 3, [1, 2], [0, 2, 5]))).toEqual([
      "D1 – 0 not-checkable",
      "D3 9 9 agrees",
      "D6 – 0 not-checkable",
    ]);
    expect(told(lineRelation("row", 5, [1, 2, 3], [1]))).toEqual(["B6 – 12 not-checkable"]);
    expect(told(lineRelation("column", 4, [1, 2], [2]))).toEqual(["E3 – 9 not-checkable"]);
    expect(told(lineRelation("column", 0, [1, 2], [2]))).toEqual(["A3 – 9 not-checkable"]);
  });
});

describe("a line of the table", () => {
  const withRow = (row: CellValue[]): CellValue[][] =>
    VALUES.map((line, index) => (index === 2 ? [920, ...row, 924] : line));
  const across = lineRelation("column", 3, [1, 2], [1, 2, 3]);

  test("in which nothing stands has no total", () => {
    expect(told(across, withRow([null, null, null]))).toEqual(["D2 3 3 agrees", "D4 15 15 agrees"]);
    expect(told(across, withRow(["", null, ""]))).toEqual(["D2 3 3 agrees", "D4 15 15 agrees"]);
  });

  test.each<[string, CellValue[], string]>([
    ["a nil among its amounts", [null, "-", null], "D3 – 0 not-checkable"],
    ["a total of nothing", [null, null, 0], "D3 0 0 agrees"],
    ["a first amount of nothing", [0, null, null], "D3 – 0 not-checkable"],
    ["amounts that come to nothing", [5, -5, null], "D3 – 0 not-checkable"],
  ])("has one where there stands %s", (_, row, total) => {
    expect(told(across, withRow(row))).toEqual(["D2 3 3 agrees", total, "D4 15 15 agrees"]);
  });

  test("behind one without a total keeps its own", () => {
    const values = withRow([null, null, null]).map((row, index) =>
      index === 3 ? [930, 7, 8, 16, 934] : row,
    );
    expect(told(across, values)).toEqual(["D2 3 3 agrees", "D4 16 15 differs"]);
    expect(unsettledOf(checkTable(tableWith(across, values))).map(({ cell }) => toA1(cell))).toEqual(["D4"]);
  });
});

test("totals known to agree, of rows and of columns, need not be looked at", () => {
  const off = VALUES.map((row, index) => (index === 4 ? [940, 12, 16, 27, 944] : row));
  const open = (relation: LineRelation) =>
    unsettledOf(checkTable(tableWith(relation, off))).map(({ cell }) => toA1(cell));
  expect(open(lineRelation("row", 4, [1, 2, 3], [1, 2, 3]))).toEqual(["C5"]);
  expect(open(lineRelation("column", 3, [1, 2], [1, 2, 3, 4]))).toEqual(["D5"]);
});

test("rounding is excused for each line that is added and each that is taken off", () => {
  const rounded = { ...tableWith(lineRelation("row", 4, [1, 2], [1], { minus: [3] })), unit: 10n };
  expect(checkTable(rounded)[0]?.tolerance).toBe(20n);
});
