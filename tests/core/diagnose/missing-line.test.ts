import {
  checkTable,
  fromA1,
  sheetOf,
  tableOf,
  toA1,
  type CellRef,
  type Relation,
  type Table,
} from "../../../src/core";
import { crossTotals, lineAmount, lineGroups, linesBeside } from "../../../src/core/diagnose/line-groups";
import { missingLine } from "../../../src/core/diagnose/missing-line";
import { systemOf, type System } from "../../../src/core/diagnose/system";
import { lineRelation } from "../line-relation";
import { changed } from "./changing";

/** Four rows of three amounts with their totals, and the totals of the columns in the last row, D5 the grand total. */
const VALUES = [
  [51_200, 32_411, 77_018, 160_629],
  [48_903, 61_007, 23_950, 133_860],
  [44_310, 20_555, 39_126, 103_991],
  [39_722, 18_344, 61_904, 119_970],
  [184_135, 132_317, 201_998, 518_450],
];

const ACROSS = lineRelation("column", 3, [0, 1, 2], [0, 1, 2, 3, 4]);
const DOWN = lineRelation("row", 4, [0, 1, 2, 3], [0, 1, 2, 3]);

const scattered = (total: CellRef, members: readonly CellRef[]): Relation => ({
  kind: "cells",
  total,
  members,
  minus: [],
  basis: "declared",
});

const at = (address: string): CellRef => fromA1(address) ?? { row: -1, column: -1 };

/** D5 as the sum of all twelve amounts. */
const OVER_ALL = scattered(
  at("D5"),
  VALUES.slice(0, 4).flatMap((row, line) => row.slice(0, 3).map((_, column) => ({ row: line, column }))),
);

const systemWith = (
  cells: Readonly<Record<string, number>>,
  relations: readonly Relation[] = [ACROSS, DOWN],
  values: readonly (readonly number[])[] = VALUES,
): System => {
  const range = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  const table: Table = tableOf(sheetOf("S", changed(values, cells)), {
    range,
    body: range,
    relations,
    unit: 0n,
  });
  return systemOf(table, checkTable(table));
};

/** As if a row of 7,001, 3,017 and 11,207 had been counted that is not there. */
const MISSING = { A5: 191_136, B5: 135_334, C5: 213_205, D5: 539_675 };

const groupsOf = (system: System) => lineGroups(system);

const told = (system: System): string[] =>
  groupsOf(system)
    .flatMap((group) => missingLine(system, group))
    .map(
      ({ kind, line, amount, figures, touches }) =>
        `${kind} at ${line?.axis} ${line?.at} of ${amount}: ` +
        figures.map((figure) => toA1(system.figures[figure]?.cell ?? at("Z9"))).join() +
        ` ${touches.map(({ equation, by }) => `${equation}:${by}`).join(" ")}`,
    );

/** Equations: 0 to 4 the rows, 5 to 8 the columns, and the sum of all after or before them. */
const LINE = "line-missing at row 4 of 21225: A5,B5,C5,D5";

describe("a line is missing from the table", () => {
  test("where all totals of a line are off, by what it would hold", () => {
    expect(told(systemWith(MISSING))).toEqual([`${LINE} 5:7001 6:3017 7:11207 8:21225`]);
    expect(told(systemWith(MISSING, [DOWN]))).toEqual([
      "line-missing at row 4 of 42450: A5,B5,C5,D5 0:7001 1:3017 2:11207 3:21225",
    ]);
  });

  test("where three are off by amounts that add up among themselves", () => {
    const three = { A5: 191_136, B5: 135_334, D5: 528_468 };
    expect(told(systemWith(three))).toEqual([
      "line-missing at row 4 of 10018: A5,B5,D5 5:7001 6:3017 8:10018",
    ]);
  });

  test("which a total over all amounts misses as well, by just as much, and is then told with them", () => {
    const also = `${LINE} 5:7001 6:3017 7:11207 8:21225 9:21225`;
    expect(told(systemWith(MISSING, [ACROSS, DOWN, OVER_ALL]))).toEqual([also]);
    const first = `${LINE} 0:21225 6:7001 7:3017 8:11207 9:21225`;
    expect(told(systemWith(MISSING, [OVER_ALL, ACROSS, DOWN]))).toEqual([first]);
  });

  test("but a total that is off by another amount is no part of it", () => {
    const beside = VALUES.map((row) => [...row, 0]);
    const alone = [`${LINE} 5:7001 6:3017 7:11207 8:21225`];
    const other = scattered(at("D5"), [at("E1")]); // off by all that D5 holds
    expect(told(systemWith(MISSING, [ACROSS, DOWN, other], beside))).toEqual(alone);
    const elsewhere = scattered(at("E2"), [at("E1")]);
    expect(told(systemWith({ ...MISSING, E2: 5 }, [ACROSS, DOWN, elsewhere], beside))).toEqual(alone);
  });
});

describe("no line is missing", () => {
  test("where two totals alone are off", () => {
    expect(told(systemWith({ A5: 191_136, D5: 525_451 }))).toEqual([]);
  });

  test("where some are off, by amounts that do not add up", () => {
    expect(told(systemWith({ A5: 191_136, B5: 135_334, C5: 213_205 }, [DOWN]))).toEqual([]);
    expect(told(systemWith({ A5: 191_136, B5: 135_334, C5: 213_205 }))).toEqual([]);
  });

  test("where one total only carries on another's difference, or adds others as well", () => {
    const three = { A5: 191_136, B5: 135_334, D5: 525_451 };
    const one = scattered(at("D5"), [at("A5")]);
    const same = { A5: 191_136, B5: 135_334, D5: 191_136 };
    expect(told(systemWith(same, [DOWN, one]))).toEqual([]);
    expect(
      told(systemWith(three, [DOWN, scattered(at("D5"), [at("A5"), at("B5"), at("C5"), at("A1")])])),
    ).toEqual([]);
  });

  test("where a figure that they add is off in the other direction, too", () => {
    expect(told(systemWith({ ...MISSING, D2: 133_861 }))).toEqual([]);
    expect(told(systemWith({ ...MISSING, D4: 119_971 }))).toEqual([]);
  });
});

describe("the totals along a line", () => {
  const rowGroup = (system: System) => groupsOf(system).find(({ axis }) => axis === "row");
  const named = (system: System, figures: Iterable<number>) =>
    [...figures].map((figure) => toA1(system.figures[figure]?.cell ?? at("Z9")));

  test("stand beside the lines that hold figures at their first place, and not beside themselves", () => {
    const values = [...VALUES.map((row) => [...row, 0]), [0, 0, 0, 0, 5], [0, 0, 0, 0, 5]];
    const apart = lineRelation("row", 6, [5], [4]);
    const system = systemWith(MISSING, [apart, ACROSS, DOWN], values);
    const group = rowGroup(system);
    expect(group && linesBeside(system, group)).toEqual([0, 1, 2, 3]);
  });

  test("are sums of each other where one adds others, and them alone", () => {
    const system = systemWith(MISSING);
    const group = rowGroup(system);
    expect(group && named(system, crossTotals(system, group))).toEqual(["D5"]);
    const more = systemWith(MISSING, [DOWN, scattered(at("D5"), [at("A5"), at("A1")])]);
    const alone = rowGroup(more);
    expect(alone && named(more, crossTotals(more, alone))).toEqual([]);
    const empty = systemWith(MISSING, [DOWN, scattered(at("A5"), [])]);
    const nothing = rowGroup(empty);
    expect(nothing && named(empty, crossTotals(empty, nothing))).toEqual([]);
  });

  test("come to what the first of such sums says, or to all of them together", () => {
    const errors = new Map([
      [4, -5n],
      [7, -7n],
      [9, -12n],
    ]);
    expect(lineAmount(errors, new Set())).toBe(24n);
    expect(lineAmount(errors, new Set([9]))).toBe(12n);
    expect(lineAmount(errors, new Set([7, 9]))).toBe(7n);
  });
});
