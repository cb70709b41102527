import fc from "fast-check";
import { digitSlip, isSlide, slipBetween } from "../../../src/core/diagnose/slips";
import { likelyAmounts } from "../../../src/core/diagnose/likely-amounts";
import { alignmentDistance } from "../../bench/causes/baselines/scholtus";

describe("slips of the hand", () => {
  test.each([
    ["116", "161", "transposed"],
    ["116", "116", undefined],
    ["1979", "19979", "added"],
    ["19979", "1979", "left-out"],
    ["1979", "1879", "replaced"],
    ["12", "21", "transposed"],
    ["1234", "3214", undefined],
    ["1234", "4321", undefined],
    ["12", "1234", undefined],
    ["1234", "12", undefined],
    ["123", "456", undefined],
    ["5", "51", "added"],
    ["51", "1", "left-out"],
  ])("%s typed as %s: %s", (meant, typed, expected) => {
    expect(digitSlip(meant, typed)).toBe(expected);
  });

  test("one slip is just what has optimal string alignment distance 1", () => {
    const digits = fc.stringMatching(/^[0-3]{1,5}$/);
    fc.assert(
      fc.property(digits, digits, (meant, typed) => {
        expect(digitSlip(meant, typed) !== undefined).toBe(alignmentDistance(meant, typed) === 1);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test.each<[bigint, bigint, boolean]>([
    [1_200n, 12n, true],
    [12n, 1_200n, true],
    [12n, 12n, false],
    [12n, 121n, false],
    [-50n, -5n, true],
    [-50n, 5n, false],
    [0n, 10n, false],
    [10n, 0n, false],
    [60n, 2n, false],
  ])("%s and %s slide: %s", (from, to, expected) => {
    expect(isSlide(from, to)).toBe(expected);
  });

  test.each<[bigint, bigint, string]>([
    [116n, 0n, "blank"],
    [116n, -116n, "sign"],
    [1_160n, 116n, "slide"],
    [116n, 161n, "transposition"],
    [-116n, -161n, "transposition"],
    [116n, 117n, "digit"],
    [116n, -161n, "other"],
    [116n, 998n, "other"],
  ])("%s typed as %s is called %s", (meant, typed, expected) => {
    expect(slipBetween(meant, typed)).toBe(expected);
  });
});

describe("amounts that may have been meant", () => {
  test("are one, the totals', for exact figures", () => {
    expect(likelyAmounts(12_345n, 1_234n, 0n)).toEqual([1_234n]);
  });

  test("lie within what rounding leaves open, the middle first, never the typed one", () => {
    const amounts = likelyAmounts(1_230n, 124n, 3n);
    expect(amounts[0]).toBe(124n);
    expect(amounts).toContain(123n);
    expect([...amounts].sort((a, b) => Number(a - b))).toEqual([121n, 122n, 123n, 124n, 125n, 126n, 127n]);
    expect(likelyAmounts(5n, 4n, 1n)).toEqual([4n, 3n]);
  });

  test("hold what a slip would mean, however wide the span", () => {
    expect(likelyAmounts(700n, -600n, 200n)).toContain(-700n);
    expect(likelyAmounts(700n, 1_300n, 200n)).toContain(1_400n);
    expect(likelyAmounts(700n, 100n, 200n)).toEqual(expect.arrayContaining([0n, 70n, 7n]));
    expect(likelyAmounts(700n, 6_900n, 200n)).toContain(7_000n);
  });
});
