import { fromA1, rangeToA1, type CellRef } from "../../../src/core";
import { summedRanges, timesSummed } from "../../../src/core/formula/sum-formula";

const cell = (address: string): CellRef => fromA1(address) ?? { row: -1, column: -1 };

const read = (formula: string) =>
  summedRanges(formula)?.map(({ range, sign }) => `${sign < 0 ? "-" : "+"}${rangeToA1(range)}`);

describe("what a formula adds up", () => {
  test.each([
    ["=SUM(B2:B4)", ["+B2:B4"]],
    ["=sum( $B$2:$B$4 , B6 )", ["+B2:B4", "+B6"]],
    ["= SUBTOTAL(\t9,\n B2:B4 )\n- B6", ["+B2:B4", "-B6"]],
    ["=SUM(B2:B4;B6)", ["+B2:B4", "+B6"]],
    ["=B2+B3-B4", ["+B2", "+B3", "-B4"]],
    ["=-B2+SUM(C2:C3)", ["-B2", "+C2:C3"]],
    ["=SUBTOTAL(9,B2:B4)", ["+B2:B4"]],
    ["=SUBTOTAL(109,B2:B4)-B9", ["+B2:B4", "-B9"]],
  ])("%s", (formula, expected) => {
    expect(read(formula)).toEqual(expected);
  });

  test.each([
    "=SUM(B2:B4)*2",
    "=SUM(Data!B2:B4)",
    "=AVERAGE(B2:B4)",
    "=SUBTOTAL(1,B2:B4)",
    "=SUM(B2:B4)+100",
    "=SUM(B2:B4)B5",
    "=SUM(B2:B4)B5-B6",
    "=B2-(B3-B4)",
    "=B2-",
    "=",
    "=SUM()",
  ])("%s is not taken for a sum", (formula) => {
    expect(summedRanges(formula)).toBeUndefined();
  });

  test("a cell is counted as often as it is added, less how often it is subtracted", () => {
    const summed = summedRanges("=SUM(B2:B4,B3:B6)-B4") ?? [];
    const times = ["B2", "B3", "B4", "B6", "B7"].map((address) => timesSummed(summed, cell(address), false));
    expect(times).toEqual([1, 2, 1, 1, 0]);
  });

  test("SUBTOTAL leaves out cells that hold a SUBTOTAL, SUM does not", () => {
    expect(timesSummed(summedRanges("=SUBTOTAL(9,B2:B9)") ?? [], cell("B5"), true)).toBe(0);
    expect(timesSummed(summedRanges("=SUM(B2:B9)") ?? [], cell("B5"), true)).toBe(1);
  });
});
