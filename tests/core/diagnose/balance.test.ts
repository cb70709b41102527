import fc from "fast-check";
import { Balance } from "../../../src/core/diagnose/balance";
import { Residue } from "../../../src/core/diagnose/residue";

const cause = (...touches: (readonly [number, bigint])[]) => ({
  touches: touches.map(([equation, by]) => ({ equation, by })),
});

/** Every row (0 to 2) crosses every column (3 to 5). */
const CROSSES = [0, 1, 2].flatMap((row) => [3, 4, 5].map((column) => cause([row, -1n], [column, -1n])));

const always = (): boolean => true;

const needed = (
  residuals: readonly bigint[],
  {
    causes = CROSSES,
    tolerance = 0n,
    mayPair = always,
  }: { causes?: typeof CROSSES; tolerance?: bigint; mayPair?: (a: number, b: number) => boolean } = {},
): number => {
  const residue = new Residue({ residuals, tolerances: residuals.map(() => tolerance) });
  return new Balance(causes, residuals.length).needed(residue, mayPair);
};

describe("how many causes are needed at least", () => {
  test.each<[string, bigint[], number]>([
    ["none where nothing is open", [0n, 0n, 0n, 0n, 0n, 0n], 0],
    ["one for a row and a column that are off alike", [5n, 0n, 0n, 5n, 0n, 0n], 1],
    ["one for a single total", [5n, 0n, 0n, 0n, 0n, 0n], 1],
    ["two for a row and a column that are not", [5n, 0n, 0n, 7n, 0n, 0n], 2],
    ["two for two rows: nothing moves both", [5n, 5n, 0n, 0n, 0n, 0n], 2],
    ["one for two rows that are off against each other", [5n, -5n, 0n, 0n, 0n, 0n], 1],
    ["two for a row that two columns share", [12n, 0n, 0n, 5n, 7n, 0n], 2],
    ["two for two crossings", [5n, 7n, 0n, 5n, 7n, 0n], 2],
    ["four for six that are all different", [1n, 10n, 100n, 1_000n, 10_000n, 100_000n], 4],
  ])("%s", (_name, residuals, count) => {
    expect(needed(residuals)).toBe(count);
  });

  test("what is within rounding of cancelling may cancel", () => {
    expect(needed([5n, 0n, 0n, 7n, 0n, 0n], { tolerance: 1n })).toBe(1);
    expect(needed([5n, 0n, 0n, 8n, 0n, 0n], { tolerance: 1n })).toBe(2);
  });

  test("two that no cause settles together are no pair", () => {
    expect(needed([5n, 0n, 0n, 5n, 0n, 0n], { mayPair: (a, b) => a + b > 3 })).toBe(2);
  });

  test("nothing is said where a cause bears on three totals, on two unequally, or the signs do not go round", () => {
    const residuals = [5n, 7n, 9n, 0n, 0n, 0n];
    expect(needed(residuals)).toBe(2);
    expect(needed(residuals, { causes: [...CROSSES, cause([0, 1n], [1, 1n], [2, 1n])] })).toBe(0);
    expect(needed(residuals, { causes: [...CROSSES, cause([0, 2n], [3, 1n])] })).toBe(0);
    expect(needed(residuals, { causes: [...CROSSES, cause([0, 1n], [3, -1n])] })).toBe(0);
  });

  test("a cause of one total alone leaves the signs as they are", () => {
    expect(needed([5n, 0n, 0n, 5n, 0n, 0n], { causes: [cause([4, 1n]), ...CROSSES] })).toBe(1);
  });

  test("never more than there were", () => {
    const placed = fc.array(fc.tuple(fc.nat(8), fc.integer({ min: -9, max: 9 })), { maxLength: 5 });
    fc.assert(
      fc.property(placed, (errors) => {
        const residuals = [0n, 0n, 0n, 0n, 0n, 0n];
        for (const [index, error] of errors)
          for (const { equation, by } of CROSSES[index]?.touches ?? [])
            residuals[equation] = (residuals[equation] ?? 0n) + by * BigInt(error);
        expect(needed(residuals)).toBeLessThanOrEqual(errors.length);
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
