import { errorsAllowed } from "../../../src/core/diagnose/error-span";
import { LeastNeeded } from "../../../src/core/diagnose/least-needed";
import { Residue } from "../../../src/core/diagnose/residue";

const touch = ([equation, by]: readonly [number, bigint]) => ({ equation, by });

/** What an error may be that settles the first total, for residuals and tolerances by total. */
const span = (
  residuals: readonly bigint[],
  tolerances: readonly bigint[],
  ...touches: readonly (readonly [number, bigint])[]
): string => {
  const allowed = errorsAllowed(new Residue({ residuals, tolerances }), touches.map(touch), 0);
  return allowed ? `${allowed.low} to ${allowed.high}` : "none";
};

describe("an error that settles a total", () => {
  test("is one whole number where figures are exact, or none", () => {
    expect(span([6n], [0n], [0, 2n])).toBe("3 to 3");
    expect(span([6n], [0n], [0, -1n])).toBe("-6 to -6");
    expect(span([5n], [0n], [0, 2n])).toBe("none");
    expect(span([6n, 6n], [0n, 0n], [1, 1n])).toBe("none");
  });

  test("is anything within the rounding of that total", () => {
    expect(span([60n], [4n], [0, 1n])).toBe("56 to 64");
    expect(span([61n], [4n], [0, 2n])).toBe("26 to 34");
  });

  test("and within that of others that it can settle as well, to the last one that fits both", () => {
    const both = [
      [0, 1n],
      [1, 1n],
    ] as const;
    expect(span([60n, 63n], [4n, 3n], ...both)).toBe("60 to 64");
    expect(span([60n, 58n], [4n, 1n], ...both)).toBe("57 to 59");
    expect(span([60n, 67n], [4n, 3n], ...both)).toBe("64 to 64");
    expect(span([60n, 53n], [4n, 3n], ...both)).toBe("56 to 56");
  });

  test("whatever totals would want that it cannot settle, or that agree", () => {
    const both = [
      [0, 1n],
      [1, 1n],
    ] as const;
    expect(span([60n, 68n], [4n, 3n], ...both)).toBe("56 to 64");
    expect(span([60n, 52n], [4n, 3n], ...both)).toBe("56 to 64");
    expect(span([60n, 3n], [4n, 3n], ...both)).toBe("56 to 64");
    expect(span([60n, 61n], [4n, 0n], [0, 1n], [1, 2n])).toBe("56 to 64");
  });
});

describe("so many causes are needed at least", () => {
  const cause = (...equations: number[]) => ({ touches: equations.map((equation) => touch([equation, 1n])) });
  /** Causes join each total to the next, and one bears on three: nothing can be said by their signs. */
  const chain = [cause(0, 1), cause(1, 2), cause(2, 3), cause(3, 4), cause(5, 6, 7)];

  const needed = (residuals: readonly bigint[], needs: readonly number[] = residuals.map(() => 0)) => {
    const residue = new Residue({ residuals, tolerances: residuals.map(() => 0n) });
    return new LeastNeeded({ free: chain, residuals }, residue, needs);
  };

  test("as totals are off of which no two share a cause, from whichever end they are counted", () => {
    expect(needed([1n, 2n, 3n, 4n, 5n, 0n, 0n, 0n]).free()).toBe(3);
    expect(needed([1n, 2n, 0n, 4n, 5n, 0n, 0n, 0n]).free()).toBe(2);
    expect(needed([0n, 2n, 3n, 4n, 0n, 0n, 0n, 0n]).free()).toBe(2);
    expect(needed([0n, 2n, 3n, 4n, 0n, 5n, 6n, 0n]).free()).toBe(3);
  });

  test("in whatever order they came to be off", () => {
    const residue = new Residue({
      residuals: [0n, 2n, 3n, 4n, 0n, 0n, 0n, 0n],
      tolerances: Array<bigint>(8).fill(0n),
    });
    const least = new LeastNeeded({ free: chain, residuals: Array<bigint>(8).fill(0n) }, residue, []);
    for (const equation of [1, 3]) {
      residue.shift([touch([equation, 1n])], residue.at(equation).residual, 0n);
      residue.shift([touch([equation, 1n])], -7n, 0n);
    }
    expect([...residue.open]).toEqual([2, 1, 3]);
    expect(least.free()).toBe(2);
  });

  test("and one more for each that was set aside for two", () => {
    expect(needed([1n, 0n, 3n, 0n, 0n, 0n, 0n, 0n], [2, 0, 0, 0, 0, 0, 0, 0]).free()).toBe(3);
    expect(needed([1n, 0n, 3n, 0n, 0n, 0n, 0n, 0n], [1, 0, 1, 0, 0, 0, 0, 0]).free()).toBe(2);
  });

  test("less those that may be looked up, but never less than the signs of the table allow", () => {
    expect(needed([1n, 2n, 3n, 4n, 5n, 0n, 0n, 0n]).withLookUp(2)).toBe(1);
    expect(needed([1n, 2n, 3n, 4n, 5n, 0n, 0n, 0n]).withLookUp(1)).toBe(2);
    const residuals = [1n, 2n, 4n, 8n];
    const residue = new Residue({ residuals, tolerances: [0n, 0n, 0n, 0n] });
    const least = new LeastNeeded({ free: [cause(0, 1), cause(2, 3)], residuals }, residue, [0, 0, 0, 0]);
    expect(least.withLookUp(2)).toBe(3);
  });
});
