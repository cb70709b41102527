import type { Limits, Problem } from "../../../src/core/diagnose/problem";
import { searchExplanations } from "../../../src/core/diagnose/search";

const LIMITS: Limits = { causes: 8, steps: 10_000, explanations: 100, shouldStop: () => false };

const cause = (...touches: [number, bigint][]) => ({
  touches: touches.map(([equation, by]) => ({ equation, by })),
});

/** Rows 0 and 1, columns 2 and 3, and their four cells. */
const CROSS = [
  cause([0, -1n], [2, -1n]),
  cause([0, -1n], [3, -1n]),
  cause([1, -1n], [2, -1n]),
  cause([1, -1n], [3, -1n]),
];

const problem = (residuals: bigint[], more: Partial<Problem> = {}): Problem => ({
  residuals,
  tolerances: residuals.map(() => 0n),
  free: CROSS,
  fixed: [],
  ...more,
});

const found = (one: Problem, limits: Partial<Limits> = {}) =>
  searchExplanations(one, { ...LIMITS, ...limits }).explanations.map(({ fixed, placed }) => [
    ...fixed.map((index) => `fixed ${index}`),
    ...placed.map(({ free, error }) => `${free}: ${error}`),
  ]);

describe("the smallest explanations", () => {
  test("of nothing open is none at all", () => {
    expect(found(problem([0n, 0n, 0n, 0n]))).toEqual([[]]);
  });

  test("one cause where one is enough", () => {
    expect(found(problem([-5n, 0n, -5n, 0n]))).toEqual([["0: 5"]]);
  });

  test("all of the smallest size, when they tie", () => {
    expect(found(problem([-5n, -5n, -5n, -5n]))).toEqual(
      expect.arrayContaining([
        ["0: 5", "3: 5"],
        ["1: 5", "2: 5"],
      ]),
    );
    expect(found(problem([-5n, -5n, -5n, -5n]))).toHaveLength(2);
  });

  test("two that share an equation, peeled from the others", () => {
    expect(found(problem([-12n, 0n, -5n, -7n]))).toEqual([["0: 5", "1: 7"]]);
  });

  test("two that cancel where they meet", () => {
    expect(found(problem([0n, 0n, -5n, 5n]))).toEqual(
      expect.arrayContaining([
        ["0: 5", "1: -5"],
        ["2: 5", "3: -5"],
      ]),
    );
  });

  test("none where the residuals cannot be reached", () => {
    expect(found(problem([-5n, 0n, 0n, 0n]), { causes: 3 })).toEqual([]);
  });

  test("an error that is no whole number is none", () => {
    const free = [cause([0, 2n])];
    expect(found(problem([5n], { free }))).toEqual([]);
    expect(found(problem([6n], { free }))).toEqual([["0: 3"]]);
  });

  test("a fixed cause counts as one, and may stand beside free ones", () => {
    const fixed = [cause([2, -5n], [3, 5n])];
    expect(found(problem([0n, 0n, -5n, 5n], { fixed }))).toEqual([["fixed 0"]]);
    expect(found(problem([-3n, 0n, -8n, 5n], { fixed }))).toEqual(
      expect.arrayContaining([["fixed 0", "0: 3"]]),
    );
  });

  test("within rounding an error is the middle of what all its equations allow", () => {
    const rounded = problem([-100n, 0n, -104n, 0n], { tolerances: [3n, 3n, 3n, 3n] });
    const [explanation] = searchExplanations(rounded, LIMITS).explanations;
    expect(explanation?.placed).toEqual([{ free: 0, error: 102n, slack: 1n }]);
  });

  test("differences within rounding are not explained", () => {
    expect(found(problem([-2n, 1n, 0n, 3n], { tolerances: [3n, 3n, 3n, 3n] }))).toEqual([[]]);
  });
});

describe("limits", () => {
  const many = problem([-1n, -2n, -3n, -4n]);

  test("of steps end the search and are owned to", () => {
    const result = searchExplanations(many, { ...LIMITS, steps: 2 });
    expect(result).toMatchObject({ explanations: [], complete: false, steps: 2 });
  });

  test("of causes leave larger explanations out", () => {
    expect(found(problem([-5n, -6n, -5n, -6n]), { causes: 1 })).toEqual([]);
    expect(found(problem([-5n, -6n, -5n, -6n]), { causes: 2 })).toEqual([["0: 5", "3: 6"]]);
  });

  test("of explanations keep the first ones", () => {
    const result = searchExplanations(problem([-5n, -5n, -5n, -5n]), { ...LIMITS, explanations: 1 });
    expect(result.explanations).toHaveLength(1);
  });

  test("a search that ran to its end says that it is complete", () => {
    expect(searchExplanations(problem([-5n, 0n, -5n, 0n]), LIMITS).complete).toBe(true);
  });

  test("the problem is not changed", () => {
    const residuals = Object.freeze([-5n, -5n, -5n, -5n]) as bigint[];
    const tolerances = Object.freeze([0n, 0n, 0n, 0n]) as bigint[];
    expect(() => found({ residuals, tolerances, free: CROSS, fixed: [] })).not.toThrow();
  });
});
