import type { Limits, LookUp, Problem } from "../../../src/core/diagnose/problem";
import { searchExplanations } from "../../../src/core/diagnose/search";

const LIMITS: Limits = { causes: 8, steps: 60_000, explanations: 400, shouldStop: () => false };

const cause = (...touches: [number, bigint][]) => ({
  touches: touches.map(([equation, by]) => ({ equation, by })),
});

/** Every amount of a table of so many rows and columns, row by row: rows are the first equations, columns the next. */
const amountsOf = (rows: number, columns: number) =>
  Array.from({ length: rows * columns }, (_, cell) =>
    cause([Math.floor(cell / columns), -1n], [rows + (cell % columns), -1n]),
  );

type Wrong = readonly [row: number, column: number, error: bigint];

/** A table in which these amounts are wrong by so much. */
const tableWith = (rows: number, columns: number, wrong: readonly Wrong[]): Problem => {
  const residuals = Array.from({ length: rows + columns }, () => 0n);
  for (const [row, column, error] of wrong) {
    residuals[row] = (residuals[row] ?? 0n) - error;
    residuals[rows + column] = (residuals[rows + column] ?? 0n) - error;
  }
  return { residuals, tolerances: residuals.map(() => 0n), free: amountsOf(rows, columns), fixed: [] };
};

/** "3,4,5 7,1,12": row, column and by how much, for each wrong amount. Here no two of them come to a third. */
const wrongIn = (text: string): Wrong[] =>
  text.split(" ").map((one): Wrong => {
    const [row, column, error = "0"] = one.split(",");
    return [Number(row), Number(column), BigInt(error)];
  });

describe("all smallest explanations are found by trying no more causes than so many, where", () => {
  test.each<[string, string, string, number, number]>([
    ["one amount is wrong", "20x6", "3,4,5", 6, 1],
    ["two in lines of their own are", "20x6", "3,4,5 7,1,12", 12, 1],
    ["two by the same are", "20x6", "3,4,5 7,1,5", 18, 2],
    ["two of one row are", "20x6", "3,4,5 3,1,12", 32, 1],
    ["two that cancel in their column are", "20x6", "3,4,5 7,4,-5", 42, 6],
    ["three in lines of their own are", "20x6", "3,4,5 7,1,12 11,2,100", 18, 1],
    ["three of one row are", "20x6", "3,4,5 3,1,12 3,2,100", 57, 1],
    ["three in a chain of lines are", "20x6", "3,4,5 3,1,12 11,1,100", 125, 4],
    ["three by the same are", "8x4", "3,3,5 7,1,5 1,2,5", 40, 6],
    ["four in a chain are", "20x6", "3,4,5 3,1,12 11,1,100 11,5,1000", 538, 12],
    ["five are, in a large table", "90x40", "3,4,5 33,1,12 61,21,100 77,5,1000 12,39,7", 200, 1],
  ])("%s", (_, size, wrong, most, count) => {
    const [rows = 0, columns = 0] = size.split("x").map(Number);
    const problem = tableWith(rows, columns, wrongIn(wrong));
    const { steps, explanations, complete } = searchExplanations(problem, LIMITS);
    expect(explanations).toHaveLength(count);
    expect(complete).toBe(true);
    expect(steps).toBeLessThanOrEqual(most);
  });
});

describe("somebody who wants the search to end", () => {
  const long = tableWith(20, 6, wrongIn("3,4,5 3,1,12 11,1,100 11,5,1000"));

  test("is asked every 256 tries, and heard", () => {
    const result = searchExplanations(long, { ...LIMITS, shouldStop: () => true });
    expect(result).toMatchObject({ steps: 256, complete: false });
    let asked = 0;
    searchExplanations(long, { ...LIMITS, shouldStop: () => (asked += 1) > 1_000 });
    expect(asked).toBe(2);
  });
});

describe("causes of fixed size", () => {
  const free = [cause([0, 1n]), cause([1, 1n]), cause([2, 1n])];
  const open = (residuals: bigint[], fixed: Problem["fixed"], more: Partial<Problem> = {}): Problem => ({
    residuals,
    tolerances: residuals.map(() => 0n),
    free: [],
    fixed,
    ...more,
  });
  const found = (problem: Problem) => searchExplanations(problem, LIMITS).explanations;

  test("are taken each once, in one order", () => {
    const two = open([5n, 7n], [cause([0, 5n]), cause([1, 7n])]);
    expect(found(two)).toEqual([{ fixed: [0, 1], placed: [], exchanged: [] }]);
    expect(found(open([10n], [cause([0, 5n])]))).toEqual([]);
  });

  test("must settle half of the totals that they bear on, whatever else would follow", () => {
    const one = open([5n, 6n, 0n], [cause([0, 5n], [1, 1n], [2, 1n])], { free: free.slice(1) });
    expect(found(one)).toEqual([]);
    const half = open([5n, 6n], [cause([0, 5n], [1, 1n])], { free: free.slice(1) });
    expect(found(half)).toEqual([{ fixed: [0], placed: [{ free: 0, error: 5n, slack: 0n }], exchanged: [] }]);
    const none = open([5n, 6n], [cause([0, 1n])], { free });
    expect(found(none).map(({ fixed }) => fixed)).toEqual([[]]);
  });
});

describe("causes that are looked up", () => {
  /** One cause settles the third line and the fourth; those of the first two would put others out. */
  const problem = (residuals: bigint[], exchanges: LookUp<string>): Problem<string> => ({
    residuals: [...residuals, 0n, 0n],
    tolerances: [...residuals, 0n, 0n].map(() => 0n),
    free: [
      [2, 3],
      [0, 4],
      [0, 5],
      [1, 4],
      [1, 5],
    ].map(([a = 0, b = 0]) => cause([a, 1n], [b, 1n])),
    fixed: [],
    exchanges,
  });

  test("are asked for two lines that are left, one exchange first, then two, and never more", () => {
    const asked: string[] = [];
    const result = searchExplanations(
      problem([5n, -5n, 0n, 0n], (one, other, count) => {
        asked.push(`${one.equation}:${one.residual} ${other.equation}:${other.residual} ${count}`);
        return [];
      }),
      { ...LIMITS, causes: 4 },
    );
    expect([...new Set(asked)].slice(0, 2)).toEqual(["0:5 1:-5 1", "0:5 1:-5 2"]);
    expect(asked.every((one) => / [12]$/.test(one))).toBe(true);
    expect(result.complete).toBe(true);
  });

  test("are each an explanation of its own, beside the same causes", () => {
    const { explanations, steps } = searchExplanations(
      problem([5n, -5n, 9n, 9n], (one, other, count) =>
        count === 1 && one.equation === 0 && other.equation === 1 ? [["this"], ["that"]] : [],
      ),
      LIMITS,
    );
    const placed = [{ free: 0, error: 9n, slack: 0n }];
    expect(explanations.every((one) => one.placed.length === 1)).toBe(true);
    expect(explanations[0]?.placed).toEqual(placed);
    expect([...new Set(explanations.map(({ exchanged }) => exchanged.join()))]).toEqual(["this", "that"]);
    expect(steps).toBeLessThanOrEqual(9); // looking up takes nothing from the search itself
  });

  test("are not asked for more or fewer lines than two", () => {
    const never: LookUp<string> = () => {
      throw new Error("asked");
    };
    expect(searchExplanations(problem([5n, 0n, 0n, 0n], never), LIMITS).explanations).toEqual([]);
    expect(searchExplanations(problem([5n, -5n, 0n, 7n], never), LIMITS).explanations).toEqual([]);
  });

  test("do not hide that the search was ended", () => {
    const many = {
      ...tableWith(20, 6, wrongIn("3,4,5 3,1,12")),
      exchanges: () => [],
    };
    expect(searchExplanations(many, { ...LIMITS, steps: 3 })).toMatchObject({ complete: false, steps: 3 });
  });
});
