import { readAmounts, sheetOf, type CellValue } from "../../../src/core";

const grid = (values: CellValue[][]) =>
  readAmounts(sheetOf("S", values), {
    top: 0,
    left: 0,
    bottom: values.length - 1,
    right: Math.max(...values.map((row) => row.length)) - 1,
  });

const at = (row: number, column: number) => ({ row, column });

describe("the amounts of a block", () => {
  test("share the smallest unit that any of them shows", () => {
    const amounts = grid([
      [1.5, 2],
      ["0.25", null],
    ]);
    expect(amounts.scale).toBe(2);
    expect(amounts.amountAt(at(0, 0))).toBe(150n);
    expect(amounts.amountAt(at(0, 1))).toBe(200n);
    expect(amounts.amountAt(at(1, 0))).toBe(25n);
    expect(amounts.readingAt(at(1, 1))).toEqual({ kind: "blank" });
    expect(amounts.readingAt(at(2, 0))).toBeUndefined();
  });

  test("among numbers, a figure kept as text is told apart", () => {
    expect(grid([[5, "7"]]).readingAt(at(0, 1))).toMatchObject({ value: 7n, storedAsText: true });
  });

  test("where all is text, only what keeps a cell from becoming a number tells", () => {
    const amounts = grid([["2 800 000", "3 209 216\u00a0", "350 000 "]]);
    expect(amounts.readingAt(at(0, 0))).toMatchObject({ storedAsText: false });
    expect(amounts.readingAt(at(0, 1))).toMatchObject({ storedAsText: true });
    expect(amounts.readingAt(at(0, 2))).toMatchObject({ storedAsText: false });
  });

  test("a no-break space behind every figure is the printer's habit, not a slip", () => {
    expect(grid([["1\u00a0", "2\u00a0", "3\u00a0"]]).readingAt(at(0, 0))).toMatchObject({
      storedAsText: false,
    });
  });

  test("errors and withheld figures are missing, not zero", () => {
    const amounts = grid([[{ error: "#REF!" }, "x", 1]]);
    expect(amounts.readingAt(at(0, 0))).toEqual({ kind: "missing", mark: "#REF!" });
    expect(amounts.hasOpaque).toBe(true);
    expect(grid([["-", null, 1]]).hasOpaque).toBe(false);
  });

  test("figures beyond a double's exact range still add exactly", () => {
    const amounts = grid([["9 007 199 254 740 993", "1"]]);
    expect(amounts.doubles).toBeUndefined();
    expect(amounts.amountAt(at(0, 0)) + amounts.amountAt(at(0, 1))).toBe(9_007_199_254_740_994n);
  });

  test("the smallest unit is no finer than Excel's fifteen digits allow the largest figure to be", () => {
    const amounts = grid([[123456789.12345678, 1 / 3]]);
    expect(amounts.scale).toBe(6);
    expect(amounts.roundedIn).toBe(true);
  });
});
