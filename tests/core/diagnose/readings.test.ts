import { cellKey, type Sheet } from "../../../src/core";
import { fixedSuspect, type FixedSuspect } from "../../../src/core/diagnose/fixed";
import { readFixed } from "../../../src/core/diagnose/fixed-reading";
import { formatEvidence } from "../../../src/core/diagnose/format-anomaly";
import { formulaEvidence, typedOrComputed } from "../../../src/core/diagnose/formula-evidence";
import { likelyAmounts } from "../../../src/core/diagnose/likely-amounts";
import { mistyped } from "../../../src/core/diagnose/mistyped";
import type { System } from "../../../src/core/diagnose/system";
import { cellAt } from "./changing";
import { systemWith } from "./one-row";

const byColumn = (texts: Readonly<Record<string, string>>): Map<number, string> =>
  new Map(Object.entries(texts).map(([column, text]) => [cellKey(cellAt(`${column}1`)), text]));

const figureIn = (system: System, column: string): number => system.find(cellAt(`${column}1`)) ?? -1;

describe("within rounding, what may have been meant", () => {
  test("reaches to the last unit that rounding allows, and no further", () => {
    expect(likelyAmounts(1_000n, 250n, 3n)).toEqual([250n, 249n, 251n, 248n, 252n, 247n, 253n]);
    expect(likelyAmounts(700n, 1_390n, 10n)).toContain(1_400n);
    expect(likelyAmounts(700n, 1_410n, 10n)).toContain(1_400n);
    expect(likelyAmounts(700n, 1_510n, 100n)).not.toContain(1_400n);
    expect(likelyAmounts(700n, 1_290n, 100n)).not.toContain(1_400n);
  });

  test("is looked at unit by unit for forty of them, and for slips beyond", () => {
    const wide = likelyAmounts(700n, 7_090n, 100n);
    expect(wide).toHaveLength(82);
    expect(wide.slice(0, 2)).toEqual([7_090n, 7_000n]);
    expect(wide).toEqual(expect.arrayContaining([7_050n, 7_130n]));
    expect(likelyAmounts(9_001n, 500n, 40n)).toHaveLength(81);
    expect(likelyAmounts(9_001n, 500n, 39n)).toHaveLength(79);
  });

  test("is a mark moved by six places at most, where that leaves a whole amount", () => {
    expect(likelyAmounts(7n, 7_000_100n, 500n)[1]).toBe(7_000_000n);
    expect(likelyAmounts(7n, 70_000_100n, 500n)).not.toContain(70_000_000n);
    expect(likelyAmounts(7_000_000n, 100n, 300n)).toContain(7n);
    expect(likelyAmounts(12_345n, 1_100n, 200n)).not.toContain(1_234n);
  });

  test("is never what stands there", () => {
    expect(likelyAmounts(0n, 100n, 200n)).not.toContain(0n);
    expect(likelyAmounts(105n, 100n, 20n)).not.toContain(105n);
  });
});

const SUMS = ["E = A + B + C + D", "I = F + G"];
const FIGURES = { A: 10, B: 20, C: 30, D: 40, E: 100, F: 5, G: 6, I: 11 };

describe("what formulas say of a total that may be mistyped", () => {
  const said = (formulas: Readonly<Record<string, string>>, column = "E") => {
    const system = systemWith(FIGURES, SUMS, { formulas: byColumn(formulas) });
    return typedOrComputed(system, figureIn(system, column));
  };

  test("speaks against it where it is computed from just its members", () => {
    expect(said({ E: "=A1+B1+C1+D1" })).toBe("computed");
    expect(said({ E: "=SUM(A1:D1)" })).toBe("computed");
  });

  test("is nothing where its formula misses one or adds one twice, or is no sum, or where it has none", () => {
    expect(said({ E: "=A1+B1+C1" })).toBeUndefined();
    expect(said({ E: "=SUM(A1:D1)+A1" })).toBeUndefined();
    expect(said({ E: "=MAX(A1:D1)" })).toBeUndefined();
    expect(said({ I: "=F1+G1" })).toBeUndefined();
    expect(said({})).toBeUndefined();
  });

  test("is nothing of a figure that is no total", () => {
    expect(said({ E: "=SUM(A1:D1)" }, "A")).toBeUndefined();
  });

  test("weighs as much in how surprising the slip is", () => {
    const bits = (formulas: Readonly<Record<string, string>>) => {
      const system = systemWith(FIGURES, SUMS, { formulas: byColumn(formulas) });
      const number = figureIn(system, "E");
      const figure = system.figures[number];
      if (!figure) throw new Error("E is a figure");
      const suspect = { figure: number, carried: false, errors: new Map([[number, 1n]]), scale: 1n };
      return mistyped(system, suspect, figure, 57n).bits;
    };
    expect(bits({ E: "=SUM(A1:D1)" })).toBeGreaterThan(bits({ I: "=F1+G1" }));
  });
});

describe("what a formula says of cells that it should add", () => {
  const said = (formula: string) => {
    const system = systemWith(FIGURES, SUMS, { formulas: byColumn({ E: formula }) });
    return formulaEvidence(system, [0], [cellAt("A1"), cellAt("D1")]).map(({ code }) => code);
  };

  test("is that it misses them, or adds them more than once, and else nothing", () => {
    expect(said("=SUM(A1:D1)")).toEqual([]);
    expect(said("=SUM(A1:C1)")).toEqual(["formula-misses"]);
    expect(said("=SUM(A1:D1)+A1")).toEqual(["formula-repeats"]);
    expect(said("=SUM(A1:C1)+A1")).toEqual(["formula-misses", "formula-repeats"]);
    expect(said("=B1+A1")).toEqual(["formula-misses"]);
    expect(said("=A1")).toEqual([]); // less than half of the members: it is about something else
  });
});

test("a format is held against that of the neighbours in the largest total", () => {
  const formats = (own: string, others: string): Partial<Sheet> => ({
    numberFormats: byColumn({ A: own, B: others, C: others, D: others, G: others, H: others, F: "0.00%" }),
  });
  const values = { A: 10, B: 20, C: 30, D: 40, G: 7, H: 8, E: 115, F: 5, I: 15 };
  const found = (sums: readonly string[]) => {
    const system = systemWith(values, sums, formats("0.00", "#,##0"));
    const figure = system.figures[figureIn(system, "A")];
    return figure && formatEvidence(system, figure).map(({ code }) => code);
  };
  const [large, small] = ["E = A + B + C + D + G + H", "I = A + F"];
  expect(found([large, small])).toEqual(["format-differs"]);
  expect(found([small, large])).toEqual(["format-differs"]);
  expect(found([small])).toEqual([]);
});

describe("a cause whose amounts the table fixes", () => {
  const system = systemWith({ ...FIGURES, E: 108, I: 3 }, SUMS, {
    formulas: byColumn({ E: "=SUM(A1:D1)" }),
  });
  const suspect = (more: Partial<FixedSuspect> = {}): FixedSuspect => ({
    ...fixedSuspect(system, {
      kind: "line-left-out",
      figures: [figureIn(system, "A")],
      errors: new Map([[figureIn(system, "E"), 8n]]),
      amount: 8n,
      among: 1,
      line: { axis: "column", at: 0 },
    }),
    ...more,
  });

  test("is told by its line; a missing line by the differences alone, which no formula could reach", () => {
    expect(readFixed(system, suspect()).evidence.map(({ code }) => code)).toEqual([
      "line-equals-differences",
    ]);
    const missing = suspect({ kind: "line-missing" });
    expect(readFixed(system, missing).evidence).toEqual([
      { code: "differences-close", axis: "column", total: 0 },
    ]);
    const pair = { ...suspect({ kind: "swapped" }), line: undefined };
    expect(readFixed(system, pair).evidence.map(({ code }) => code)).toEqual(["cells-differ-by"]);
  });

  test("is firm where it settles three totals or more", () => {
    const touches = (count: number) => Array.from({ length: count }, (_, equation) => ({ equation, by: 1n }));
    expect(readFixed(system, suspect({ touches: touches(2) })).firm).toBe(false);
    expect(readFixed(system, suspect({ touches: touches(3) })).firm).toBe(true);
  });

  test("surprises the less, the fewer totals that agree it would put out", () => {
    const bits = (equation: number) => readFixed(system, suspect({ touches: [{ equation, by: 8n }] })).bits;
    expect(Number.isFinite(bits(0))).toBe(true);
  });
});
