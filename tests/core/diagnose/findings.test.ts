import { toA1 } from "../../../src/core";
import { causeKey, type Cause } from "../../../src/core/diagnose/cause";
import { draftOf, draftsOf, numbered, unexplained, type Draft } from "../../../src/core/diagnose/findings";
import type { Ranked, Ranking } from "../../../src/core/diagnose/rank";
import { cellAt } from "./changing";
import { ranked, systemWith, wrong } from "./one-row";

/** The total of four amounts is 1 111 too small, and the sum of it and another agrees. */
const SYSTEM = systemWith({ A: 21_341, B: 19_207, C: 33_872, D: 6_128, E: 79_437, F: 50_014, G: 129_451 }, [
  "E = A + B + C + D",
  "G = E + F",
]);

const causeOf = (column: string, more: Partial<Cause> = {}): Cause => ({
  ...wrong(SYSTEM, column, 1_111n),
  slip: "other",
  firm: false,
  ...more,
});

const rankingOf = (preferred: readonly Ranked[], more: Partial<Ranking> = {}): Ranking => ({
  preferred,
  others: [],
  slots: preferred.map(({ cause }) => [cause]),
  tied: false,
  ...more,
});

const told = (drafts: readonly Draft[]): string[] =>
  drafts.map(
    ({ finding: { kind, cells }, isAlternative }) =>
      `${isAlternative ? "or " : ""}${kind} ${cells.map(toA1).join()}`,
  );

describe("a cause of which nothing tells more than that any of several figures may be it", () => {
  const slot = ["A", "B", "C"].map((column) => causeOf(column));
  const [best] = slot;
  if (!best) throw new Error("three figures make a slot");
  const guess = (share: number, causes: readonly Cause[] = slot, more: Partial<Ranking> = {}) => {
    const [first = best] = causes;
    return draftsOf(SYSTEM, rankingOf([{ ...ranked(first), share }], { slots: [causes], ...more }));
  };

  test("is told as not explained, with those figures as suspects and a repair for each", () => {
    const [draft, ...more] = guess(0.33);
    expect(more).toEqual([]);
    expect(draft?.finding).toMatchObject({
      kind: "not-explained",
      confidence: "possible",
      totals: [cellAt("E1")],
      cells: ["A1", "B1", "C1"].map(cellAt),
      amount: 1_111n,
      evidence: [{ code: "suspects", cells: ["A1", "B1", "C1"].map(cellAt) }],
    });
    expect(draft?.finding.repairs.map(({ edits: [edit] }) => edit && toA1(edit.cell))).toEqual([
      "A1",
      "B1",
      "C1",
    ]);
  });

  test("also where nothing stands in its cell", () => {
    expect(
      told(
        guess(
          0.33,
          slot.map((cause) => ({ ...cause, slip: "blank" })),
        ),
      ),
    ).toEqual(["not-explained A1,B1,C1"]);
  });

  test("but is told where it has two fifths of the share, or a slip or other proof, or one rival only", () => {
    expect(told(guess(0.4))).toEqual(["wrong-amount A1"]);
    expect(told(guess(0.33, [causeOf("A", { slip: "digit" }), ...slot.slice(1)]))).toEqual([
      "wrong-amount A1",
    ]);
    expect(told(guess(0.33, [causeOf("A", { firm: true }), ...slot.slice(1)]))).toEqual(["wrong-amount A1"]);
    expect(told(guess(0.33, slot.slice(0, 2)))).toEqual(["wrong-amount A1"]);
    expect(told(guess(0.33, slot, { tied: true }))).toEqual(["wrong-amount A1"]);
    const twice = [best, causeOf("A", { kind: "left-out" }), ...slot.slice(1, 2)];
    expect(told(guess(0.33, twice))).toEqual(["wrong-amount A1"]);
  });

  test("names five repairs at most", () => {
    const many = [...slot, causeOf("D"), ...slot, ...slot];
    expect(guess(0.1, many)[0]?.finding.repairs).toHaveLength(5);
  });

  test("belongs to its own place among several causes", () => {
    const sure = causeOf("D", { slip: "digit" });
    const both = rankingOf(
      [
        { ...ranked(sure), share: 0.33 },
        { ...ranked(best), share: 0.33 },
      ],
      { slots: [slot, [sure]] },
    );
    expect(told(draftsOf(SYSTEM, both))).toEqual(["wrong-amount D1", "not-explained A1,B1,C1"]);
  });
});

describe("what stays unexplained", () => {
  test("is told by its totals, each once, and the largest difference", () => {
    const system = systemWith({ A: 10, B: 20, C: 37, D: 19, E: 5 }, [
      "C = A + B",
      "D = A + B",
      "C = A + B + E",
    ]);
    const { finding, key } = unexplained(system, [0, 1, 2]);
    expect(finding).toMatchObject({
      totals: ["C1", "D1"].map(cellAt),
      cells: [],
      amount: 11n,
      evidence: [],
      repairs: [],
    });
    expect(key).not.toBe(unexplained(system, [0, 1]).key);
  });

  test("of a cause that hangs on another is told by the totals that are off, with the figure as a suspect", () => {
    const open = draftsOf(SYSTEM, rankingOf([{ ...ranked(causeOf("E")), isOpen: true }]));
    expect(open[0]?.finding).toMatchObject({
      kind: "not-explained",
      totals: [cellAt("E1")],
      cells: [cellAt("E1")],
    });
  });

  test("names a cause of several figures by the first", () => {
    const pair = causeOf("A", { figures: [...causeOf("A").figures, ...causeOf("B").figures] });
    expect(unexplained(SYSTEM, [0], [pair]).finding.cells).toEqual([cellAt("A1")]);
  });
});

describe("beside a cause stand the others that exclude it", () => {
  const first = causeOf("A", { slip: "digit" });
  const other = (column: string, more: Partial<Ranked> = {}, cause: Partial<Cause> = {}): Ranked => ({
    ...ranked(causeOf(column, cause)),
    share: 0.1,
    excludes: new Set([causeKey(first)]),
    ...more,
  });
  const beside = (...others: Ranked[]) => told(draftsOf(SYSTEM, rankingOf([ranked(first)], { others })));

  test("and no others, each once", () => {
    expect(beside(other("B"), other("C", { excludes: new Set(["x"]) }), other("B"))).toEqual([
      "wrong-amount A1",
      "or wrong-amount B1",
    ]);
  });

  test("but another reading of its own figure only where it is not too unlikely", () => {
    expect(beside(other("B", { sameSlot: true, share: 0.02 }))).toHaveLength(2);
    expect(beside(other("B", { sameSlot: true, share: 0.019 }))).toHaveLength(1);
    expect(beside(other("B", { sameSlot: false, share: 0.019 }))).toHaveLength(2);
  });

  test("twelve of them at most", () => {
    const many = Array.from({ length: 14 }, (_, index) => other("B", {}, { figures: [index] }));
    expect(beside(...many)).toHaveLength(13);
  });
});

describe("that a figure is the only one where two totals cross", () => {
  const codes = (column: string, share: number, cause: Partial<Cause> = {}) =>
    draftOf(SYSTEM, { ...ranked(causeOf(column, cause)), share }, false).finding.evidence.map(
      ({ code }) => code,
    );

  test("speaks for it where it bears on several and has nearly all of the share", () => {
    expect(codes("E", 1)).toContain("only-crossing");
    expect(codes("E", 0.99)).not.toContain("only-crossing");
    expect(codes("A", 1)).not.toContain("only-crossing");
  });

  test("but not for two figures", () => {
    const two = [...causeOf("E").figures, ...causeOf("A").figures];
    expect(codes("E", 1, { figures: two })).not.toContain("only-crossing");
  });
});

test("findings are numbered, their alternatives by letter, beyond the alphabet by two", () => {
  const draft = (key: string, isAlternative: boolean, excludes: readonly string[] = []): Draft => ({
    ...draftOf(SYSTEM, ranked(causeOf("A")), isAlternative),
    key,
    excludes: new Set(excludes),
  });
  const others = Array.from({ length: 54 }, (_, index) => draft(`other ${index}`, true, ["one"]));
  const all = numbered([
    draft("one", false, ["other 0", "other 26", "nowhere"]),
    ...others,
    draft("two", false),
    draft("last", true),
  ]);
  const ids = all.map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(["F1", "F1a", "F1b"]);
  expect(ids.slice(26, 29)).toEqual(["F1z", "F1aa", "F1ba"]);
  expect(ids.slice(52, 54)).toEqual(["F1za", "F1ab"]);
  expect(ids.slice(-2)).toEqual(["F2", "F2a"]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(all[0]?.alternatives).toEqual(["F1a", "F1aa"]);
  expect(all[1]?.alternatives).toEqual(["F1"]);
});
