import fc from "fast-check";
import { pagesTaken, rowsBefore, rowsLeft, widestFor } from "../../../src/core/annotate/paper";

const rows = { width: 177, orientation: "landscape", blank: 15 } as const;

/** Heights of the pages in points of the sheet. */
const A4 = (510 * 177 * 5.56) / 791;
const PAGES = [A4, (528 * 177 * 5.56) / 741];

/** Where rows stand after these on a page that holds so much. */
const after = (heights: readonly number[], page: number): number =>
  heights.reduce((at, height) => (at + height > page ? height : at + height), 0);

/** What a Summary says before its signatures: two pages at most. */
const heights = fc.array(fc.integer({ min: 5, max: 60 }), { maxLength: 20 });

test("a block stands on one page after its blank rows, on every page between A4 and Letter", () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 15, max: 500 }), (before, block) => {
      const blank = Array.from({ length: rowsBefore(before, block, rows) }, () => rows.blank);
      for (const page of PAGES) expect(after([...before, ...blank], page) + block).toBeLessThanOrEqual(page);
    }),
  );
});

test("a block too high for a page, and one that fits as it is, get none", () => {
  expect(rowsBefore([300], 5_000, rows)).toBe(0);
  expect(rowsBefore([300], 100, rows)).toBe(0);
});

test("rows that are left are on the page", () => {
  fc.assert(
    fc.property(heights, (before) => {
      const blank = Array.from({ length: rowsLeft(before, rows) }, () => rows.blank);
      expect(after([...before, ...blank], A4)).toBe(after(before, A4) + blank.length * rows.blank);
    }),
  );
});

test("a sheet as wide as it may be prints its text in seven and a half points on Letter", () => {
  const scale = 741 / (widestFor(10) * 5.56);
  expect(scale * 10).toBeCloseTo(7.5);
});

test("pages taken are as many as the rows fill, whole rows each, and wider sheets take fewer", () => {
  expect(pagesTaken([], 177, "landscape")).toBe(1);
  expect(pagesTaken([A4 - 1, 2], 177, "landscape")).toBe(2);
  expect(pagesTaken([400, 400], 177, "landscape")).toBe(2);
  expect(pagesTaken([400, 400], 300, "landscape")).toBe(1); // drawn smaller
});
