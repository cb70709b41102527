import { causeKey, type Cause } from "../../../src/core/diagnose/cause";
import type { Ranking } from "../../../src/core/diagnose/rank";
import { withRivals } from "../../../src/core/diagnose/rivals";
import type { System } from "../../../src/core/diagnose/system";
import { cellAt } from "./changing";
import { ranked, systemWith, wrong } from "./one-row";

const rankingOf = (causes: readonly Cause[], more: Partial<Ranking> = {}): Ranking => ({
  preferred: causes.map(ranked),
  others: [],
  slots: causes.map((cause) => [cause]),
  tied: false,
  ...more,
});

/** C counts in both totals and has two digits exchanged (12 341 stands as 21 341, 9 000 too much); Q is off by
 *  itself, so that C alone settles D, but not E. P, which is right, could be 9 000 too large by one digit. */
const SUMS = ["D = C + P", "E = C + Q"];
const WITH = { C: 21_341, P: 19_207, D: 31_548, Q: 31_223, E: 42_453 };

const both = (system: System): [Cause, Cause] => [wrong(system, "C", 9_000n), wrong(system, "Q", 1_111n)];

/** Who else may have put the totals out, by column, and by how much. */
const rivalsIn = (system: System, causes: readonly Cause[] = both(system)): string[] =>
  withRivals(system, rankingOf(causes)).others.map(({ cause: { figures, slip, amount } }) => {
    const at = system.figures[figures[0] ?? -1]?.cell.column ?? -1;
    return `${String.fromCharCode(65 + at)} ${slip} ${amount}`;
  });

describe("where two causes explain all only together, a rival is", () => {
  test("a figure that one digit mistyped would make agree, alone", () => {
    expect(rivalsIn(systemWith(WITH, SUMS))).toEqual(["P digit 9000"]);
    expect(rivalsIn(systemWith({ ...WITH, P: 38_207, D: 50_548 }, SUMS))).toEqual(["D digit 9000"]);
  });

  test("or two exchanged", () => {
    expect(rivalsIn(systemWith({ ...WITH, P: 43_207, D: 55_548 }, SUMS))).toEqual(["P transposition 9000"]);
  });

  test("a figure that is taken off, too", () => {
    const less = systemWith({ ...WITH, P: 10_207, D: 2_134 }, ["D = C - P", "E = C + Q"]);
    expect(rivalsIn(less)).toEqual(["P digit 9000"]);
  });

  test.each<[string, number]>([
    ["by no slip of the fingers", 27_207],
    ["by its sign alone", 4_500],
  ])("none that does so %s", (_, P) => {
    expect(rivalsIn(systemWith({ ...WITH, P, D: 12_341 + P }, SUMS))).toEqual([]);
  });

  test("none of which another total speaks, whether that agrees or not", () => {
    const agreeing = systemWith({ ...WITH, T: 19_307, Z: 100 }, [...SUMS, "T = P + Z"]);
    expect(rivalsIn(agreeing)).toEqual([]);
    const open = systemWith({ ...WITH, E: 61_660 }, ["D = C + P", "E = C + Q + P"]);
    expect(rivalsIn(open)).toEqual([]);
  });

  test("none that is a cause already", () => {
    const system = systemWith(WITH, SUMS);
    const [one, other] = both(system);
    const taken = { ...other, figures: [...other.figures, system.find(cellAt("P1")) ?? -1] };
    expect(rivalsIn(system, [one, taken])).toEqual([]);
  });
});

describe("a coincidence is no rival", () => {
  /** 90 too much in C: 52 341 stands as 52 431. */
  const off = (P: number, more: Readonly<Record<string, number>> = {}): string[] => {
    const others = Object.values(more).reduce((sum, value) => sum + value, 0);
    const parts = ["C", "P", ...Object.keys(more)].join(" + ");
    const values = { C: 52_431, P, D: 52_341 + P + others, Q: 31_223, E: 82_453, ...more };
    const system = systemWith(values, [`D = ${parts}`, "E = C + Q"]);
    return rivalsIn(system, [wrong(system, "C", 90n), wrong(system, "Q", 1_111n)]);
  };

  test("in figures of three digits, which are a slip apart from others too often", () => {
    expect(off(4_215)).toEqual(["P transposition 90"]);
    expect(off(215)).toEqual([]);
  });

  test("among so many figures that some one fits", () => {
    expect(off(4_290)).toEqual(["P digit 90"]);
    expect(off(4_290, { F: 41, G: 13 })).toEqual(["P digit 90"]);
    expect(off(4_290, { F: 41, G: 13, H: 11 })).toEqual([]);
  });
});

describe("a cause that has a rival", () => {
  const doubtedIn = (system: System, causes: readonly Cause[]) =>
    withRivals(system, rankingOf(causes)).preferred.map(({ doubted, isOpen }) => ({ doubted, isOpen }));

  test("excludes it, and makes all causes doubted; one that fits only with it stays open", () => {
    const system = systemWith(WITH, SUMS);
    const [one, other] = both(system);
    const before = { ...ranked(one), excludes: new Set(["x"]) };
    const known = ranked(wrong(system, "D", 5n));
    const { preferred, others } = withRivals(
      system,
      rankingOf([one, other], { preferred: [before, ranked(other)], others: [known] }),
    );
    const [kept, rival] = others;
    expect(kept).toBe(known);
    expect(rival).toMatchObject({ share: 0, sameSlot: false, excludes: new Set([causeKey(one)]) });
    expect(preferred.map(({ cause, excludes }) => [cause, excludes])).toEqual([
      [one, new Set(["x", rival && causeKey(rival.cause)])],
      [other, new Set()],
    ]);
    expect(doubtedIn(system, [one, other])).toEqual([
      { doubted: true, isOpen: false },
      { doubted: true, isOpen: true },
    ]);
  });

  test("leaves no cause open that has a proof of its own", () => {
    const system = systemWith(WITH, SUMS);
    const [one, other] = both(system);
    const isOpen = (cause: Cause) => doubtedIn(system, [one, cause])[1]?.isOpen;
    expect(isOpen({ ...other, firm: true })).toBe(false);
    expect(isOpen({ ...other, slip: "digit" })).toBe(false);
    expect(isOpen({ ...other, slip: "transposition" })).toBe(false);
  });

  test("has its own, and no other cause's", () => {
    const second = { K: 21_341, R: 43_207, M: 55_548, S: 31_223, N: 42_453 };
    const system = systemWith({ ...WITH, ...second }, [...SUMS, "M = K + R", "N = K + S"]);
    const causes = [...both(system), wrong(system, "K", 9_000n), wrong(system, "S", 1_111n)];
    expect(rivalsIn(system, causes)).toEqual(["P digit 9000", "R transposition 9000"]);
    const { preferred, others } = withRivals(system, rankingOf(causes));
    const keys = others.map(({ cause }) => causeKey(cause));
    expect(preferred.map(({ excludes }) => [...excludes])).toEqual([[keys[0]], [], [keys[1]], []]);
    expect(preferred.map(({ isOpen }) => isOpen)).toEqual([false, true, false, true]);
  });

  test("opens nothing elsewhere in the table", () => {
    const second = { K: 21_341, R: 27_207, M: 39_548, S: 31_223, N: 42_453 };
    const system = systemWith({ ...WITH, ...second }, [...SUMS, "M = K + R", "N = K + S"]);
    const causes = [...both(system), wrong(system, "K", 9_000n), wrong(system, "S", 1_111n)];
    expect(doubtedIn(system, causes).map(({ isOpen }) => isOpen)).toEqual([false, true, false, false]);
  });
});

test("nothing is doubted where one cause is told alone, or several explanations are tied, or no rival is found", () => {
  const system = systemWith(WITH, SUMS);
  const [one, other] = both(system);
  const alone = rankingOf([one]);
  expect(withRivals(system, alone)).toBe(alone);
  const tied = rankingOf([one, other], { tied: true });
  expect(withRivals(system, tied)).toBe(tied);
  const without = systemWith({ ...WITH, P: 27_207, D: 39_548 }, SUMS);
  const sure = rankingOf(both(without));
  expect(withRivals(without, sure)).toBe(sure);
});
