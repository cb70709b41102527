import { checkTable, sheetOf, tableOf, toA1, type CellValue, type Relation } from "../../../src/core";
import type { FixedSuspect } from "../../../src/core/diagnose/fixed";
import { exchangeLookUp, swapSuspects } from "../../../src/core/diagnose/swaps";
import { systemOf, type OpenEquation, type System } from "../../../src/core/diagnose/system";
import { lineRelation } from "../line-relation";
import { cellAt, changed } from "./changing";

type Rows = readonly (readonly CellValue[])[];

const systemWith = (values: Rows, relations: readonly Relation[], unit = 0n): System => {
  const body = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  const table = tableOf(sheetOf("S", values), { range: body, body, relations, unit });
  return systemOf(table, checkTable(table));
};

/** What is open in the total of this cell, the first of its equations. */
const openAt = (system: System, address: string): OpenEquation => {
  const equation = system.equations.findIndex(({ total }) => {
    const cell = system.figures[total]?.cell;
    return cell && toA1(cell) === address;
  });
  const { residual = 0n, tolerance = 0n } = system.equations[equation] ?? {};
  return { equation, residual, tolerance };
};

const told = (system: System, { kind, figures, among }: FixedSuspect): string =>
  `${kind} ${figures.map((figure) => toA1(system.figures[figure]?.cell ?? cellAt("Z9"))).join()} ${among}`;

const AMOUNTS = [
  [120_451, 38_207, 9_316],
  [64_930, 251_174, 17_558],
  [8_441, 92_063, 410_735],
];
const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** With D for the rows' totals and row 4 for the columns'. */
const withTotals = (amounts: readonly (readonly number[])[]): number[][] => {
  const rows = amounts.map((row) => [...row, add(row)]);
  return [...rows, (rows[0] ?? []).map((_, place) => add(rows.map((row) => row[place] ?? 0)))];
};

const BOTH_WAYS = [
  lineRelation("column", 3, [0, 1, 2], [0, 1, 2, 3]),
  lineRelation("row", 3, [0, 1, 2], [0, 1, 2, 3]),
];

describe("two amounts are suspected of standing in each other's place", () => {
  const suspects = (cells: Readonly<Record<string, CellValue>>, ...at: string[]): string[] => {
    const system = systemWith(changed(withTotals(AMOUNTS), cells), BOTH_WAYS);
    return swapSuspects(
      system,
      at.map((address) => openAt(system, address)),
    ).map((one) => told(system, one));
  };

  test("if two totals are off by just what they differ by", () => {
    expect(suspects({ A1: 9_316, C1: 120_451 }, "A4", "C4")).toEqual(["swapped A1,C1 1"]);
    expect(suspects({ A1: 64_930, A2: 120_451 }, "D1", "D2")).toEqual(["swapped A1,A2 1"]);
  });

  test("also if the second of them is off by something else as well", () => {
    expect(suspects({ A1: 9_316, C1: 120_451, C2: 17_559 }, "A4", "C4")).toEqual(["swapped A1,C1 1"]);
  });

  test("but not where another total should be off and is not asked about", () => {
    expect(suspects({ A1: 9_316, C1: 120_451 }, "A4")).toEqual([]);
    expect(suspects({ A1: 9_316, C1: 120_451 }, "A4", "A4", "B4")).toEqual([]);
  });

  test("if the totals themselves were, and never a total with an amount", () => {
    expect(suspects({ A4: 437_609, C4: 193_822 }, "A4", "C4")).toEqual(["swapped A4,C4 1"]);
    expect(
      suspects({ D1: 120_451, A1: 167_974 }, "D1", "A4", "D4").filter((text) => text.includes("D1")),
    ).toEqual([]);
  });

  test("as an amount in the wrong column where one of them is nothing: once, and no likelier for it", () => {
    const blank = AMOUNTS.map((row, index) => (index === 1 ? [64_930, 0, 17_558] : row));
    const system = systemWith(changed(withTotals(blank), { B2: 64_930, A2: null }), BOTH_WAYS);
    const found = swapSuspects(system, [openAt(system, "A4"), openAt(system, "B4")]);
    expect(found.map((one) => told(system, one))).toEqual(["wrong-column B2,A2 1"]);
    expect(found[0]?.amount).toBe(64_930n);
  });

  test("or where the amount of one belongs to the other, on top of what stands there", () => {
    const right = AMOUNTS.map((row, index) => (index === 1 ? [0, 251_174, 17_558 + 64_930] : row));
    const values = changed(withTotals(right), { A2: 64_930, C2: 17_558 });
    const system = systemWith(values, BOTH_WAYS);
    const found = swapSuspects(system, [openAt(system, "A4"), openAt(system, "C4")]);
    expect(found.map((one) => told(system, one))).toEqual(["wrong-column A2,C2 10"]);
    const back = swapSuspects(system, [openAt(system, "C4"), openAt(system, "A4")]);
    expect(back.map((one) => told(system, one))).toEqual(["wrong-column A2,C2 10"]);
  });

  test("not where they are alike", () => {
    const alike = AMOUNTS.map((row, index) => (index === 1 ? [64_930, 64_930, 17_558] : row));
    const system = systemWith(withTotals(alike), BOTH_WAYS);
    const nothing = { ...openAt(system, "A4"), tolerance: 0n };
    expect(swapSuspects(system, [nothing, openAt(system, "B4")])).toEqual([]);
  });

  test("nor where a total counts one of them twice", () => {
    const twice: Relation = {
      kind: "cells",
      total: cellAt("D4"),
      members: ["A1", "A1", "A2"].map(cellAt),
      minus: [],
      basis: "declared",
    };
    const values = changed(withTotals(AMOUNTS), {
      D4: 2 * 120_451 + 64_930 + 111_135,
      B4: 381_444 - 111_135,
    });
    const system = systemWith(values, [
      twice,
      lineRelation("row", 3, [0, 1, 2], [1]),
      lineRelation("column", 3, [0, 1, 2], [0]),
    ]);
    const found = swapSuspects(system, [openAt(system, "D4"), openAt(system, "B4")]);
    expect(found.filter((one) => told(system, one).includes("A1"))).toEqual([]);
  });

  test("only by totals off by opposite amounts where more than fourteen are off", () => {
    const system = systemWith(
      changed(withTotals(AMOUNTS), { A1: 9_316, C1: 120_451, C2: 17_559 }),
      BOTH_WAYS,
    );
    const [one, other] = [openAt(system, "A4"), openAt(system, "C4")];
    const more = (count: number): OpenEquation[] =>
      Array.from({ length: count }, () => ({ ...openAt(system, "D3"), residual: 1n }));
    const found = (open: readonly OpenEquation[]) =>
      swapSuspects(system, open).map((each) => told(system, each));
    expect(found([one, other, ...more(12)])).toEqual(["swapped A1,C1 1"]);
    expect(found([one, other, ...more(13)])).toEqual([]);
    const exact = { ...other, residual: 0n - one.residual };
    expect(found([one, exact, ...more(13)])).toEqual(["swapped A1,C1 1"]);
  });

  test("within rounding, where figures were rounded", () => {
    const values = changed(withTotals(AMOUNTS), { A1: 9_316, C1: 120_451, A4: 193_823 });
    const system = systemWith(values, BOTH_WAYS, 1n);
    const found = swapSuspects(system, [openAt(system, "A4"), openAt(system, "C4")]);
    expect(found.map((one) => told(system, one))).toEqual(["swapped A1,C1 1"]);
    expect(found[0]?.amount).toBe(111_135n);
  });
});

/** Two columns of amounts that differ by the given, line by line, with totals both ways. */
const columns = (differences: readonly number[]): number[][] =>
  withTotals(differences.map((by, line) => [1_000 * (line + 1) + by, 1_000 * (line + 1)]));

const pairOf = (
  differences: readonly number[],
  cells: Readonly<Record<string, CellValue>> = {},
  unit = 0n,
): System => {
  const [width, height] = [2, differences.length];
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return systemWith(
    changed(columns(differences), cells),
    [
      lineRelation("column", width, [0, 1], upTo(height + 1)),
      lineRelation("row", height, upTo(height), [0, 1, 2]),
    ],
    unit,
  );
};

describe("exchanges looked up between two lines", () => {
  const found = (system: System, last: number, by: bigint, count: number, tolerance = 0n): string[] =>
    exchangeLookUp(system)(
      { ...openAt(system, `A${last}`), residual: by, tolerance },
      { ...openAt(system, `B${last}`), residual: -by, tolerance },
      count,
    ).map((set) => set.map((one) => told(system, one)).join(" and "));

  test("are those that settle both by themselves", () => {
    expect(found(pairOf([1, 2, 5]), 4, -5n, 1)).toEqual(["swapped A3,B3 1"]);
    expect(found(pairOf([1, 2, 5]), 4, -4n, 1)).toEqual([]);
    expect(found(pairOf([2, 2, 5]), 4, -2n, 1)).toEqual(["swapped A1,B1 1", "swapped A2,B2 1"]);
  });

  test("or two at once, the likelier by chance the more there are to choose from", () => {
    expect(found(pairOf([1, 2, 5]), 4, -6n, 2)).toEqual(["swapped A1,B1 1.5 and swapped A3,B3 1.5"]);
    expect(found(pairOf([1, 2]), 3, -3n, 2)).toEqual(["swapped A1,B1 1 and swapped A2,B2 1"]);
    expect(found(pairOf([1, 2, 5, 11, 23]), 6, -6n, 2)).toEqual(["swapped A1,B1 2.5 and swapped A3,B3 2.5"]);
  });

  test("of two amounts that are not alike", () => {
    expect(found(pairOf([0, 2, 5]), 4, -5n, 2)).toEqual([]);
  });

  test("never two in figures that are rounded", () => {
    expect(found(pairOf([1, 2, 5], {}, 1n), 4, -6n, 2, 1n)).toEqual([]);
  });

  test("none where there are more than forty ways, for then the amounts are too much alike to tell", () => {
    const alike = (lines: number): number[] => Array.from({ length: lines }, () => 1);
    expect(found(pairOf(alike(9)), 10, -2n, 2)).toHaveLength(36);
    expect(found(pairOf([...alike(9), 1]), 11, -2n, 2)).toEqual([]);
  });

  test("none where the totals are not off by opposite amounts", () => {
    const system = pairOf([1, 2, 5]);
    const [one, other] = [openAt(system, "A4"), openAt(system, "B4")];
    const lookUp = exchangeLookUp(system);
    expect(lookUp({ ...one, residual: -5n }, { ...other, residual: 4n }, 1)).toEqual([]);
    expect(lookUp({ ...one, residual: -6n }, { ...other, residual: 5n }, 2)).toEqual([]);
  });

  /** C and D are added to one total, A and B to another; all that is added to a third crosses them. */
  const scattered = (members: string, total: string, minus = ""): Relation => ({
    kind: "cells",
    total: cellAt(`${total}1`),
    members: [...members].map((column) => cellAt(`${column}1`)),
    minus: [...minus].map((column) => cellAt(`${column}1`)),
    basis: "declared",
  });

  test("never two of one amount", () => {
    const system = systemWith(
      [[100, 50, 90, 95, 150, 185, 285]],
      [scattered("AB", "E"), scattered("CD", "F"), scattered("ACD", "G")],
    );
    const [one, other] = [openAt(system, "E1"), openAt(system, "F1")];
    const lookUp = exchangeLookUp(system);
    const namesOf = (by: bigint, count: number) =>
      lookUp({ ...one, residual: by }, { ...other, residual: -by }, count).map((set) =>
        set.map((each) => told(system, each)).join(" and "),
      );
    expect(namesOf(-10n, 1)).toEqual(["swapped A1,C1 1"]);
    expect(namesOf(-5n, 1)).toEqual(["swapped A1,D1 1"]);
    expect(namesOf(-15n, 2)).toEqual([]);
  });

  test("not where the second line takes the amount off, and so is shifted the same way", () => {
    const system = systemWith(
      [[100, 50, 90, 95, 150, 5, 190, 145]],
      [scattered("AB", "E"), scattered("D", "F", "C"), scattered("AC", "G"), scattered("BD", "H")],
    );
    const lookUp = exchangeLookUp(system);
    const [one, other] = [openAt(system, "E1"), openAt(system, "F1")];
    expect(lookUp({ ...one, residual: -10n }, { ...other, residual: 10n }, 1)).toEqual([]);
    expect(lookUp({ ...one, residual: -10n }, { ...other, residual: -10n }, 1)).toHaveLength(1);
  });
});
