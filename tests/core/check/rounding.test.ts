import {
  checkTable,
  recheckTable,
  sheetOf,
  tableOf,
  type CellRelation,
  type LineRelation,
  type Table,
} from "../../../src/core";
import { roundingOf } from "../../../src/core/check/rounding";
import { lineRelation as line } from "../line-relation";

const tableWith = (
  values: readonly (readonly number[])[],
  relations: readonly (LineRelation | CellRelation)[],
): Table => {
  const body = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  return tableOf(sheetOf("S", values), { range: body, body, relations, unit: 0n });
};

/** Five rows of four amounts, each with its total beside it. */
const ROWS = [
  [512, 324, 770, 1606],
  [489, 611, 239, 1339],
  [443, 206, 391, 1040],
  [397, 183, 619, 1199],
  [611, 425, 500, 1536],
];
const ACROSS = line("column", 3, [0, 1, 2], [0, 1, 2, 3, 4]);
const ALL = [ACROSS, line("row", 5, [0, 1, 2, 3, 4], [0, 1, 2, 3])];
const sums = (rows: readonly (readonly number[])[]): number[] =>
  [0, 1, 2, 3].map((place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0));

const unitOf = (
  values: readonly (readonly number[])[],
  relations: readonly LineRelation[] = ALL,
  says = false,
) => {
  const table = tableWith(values, relations);
  return roundingOf(table, checkTable(table), says);
};

const EXACT = { unit: 0n, randomRounding: false };
const UNIT = { unit: 1n, randomRounding: false };

/** The totals of these rows off by so much. */
const off = (by: Readonly<Record<number, number>>): number[][] =>
  ROWS.map((row, at) => [...row.slice(0, 3), (row[3] ?? 0) + (by[at] ?? 0)]);

describe("figures were rounded one by one", () => {
  test("where two totals that have nothing in common are off by a little", () => {
    expect(unitOf(off({ 0: 1, 2: -1 }), [ACROSS])).toEqual(UNIT);
    expect(unitOf(off({ 0: 2, 2: -2, 4: 1 }), [ACROSS])).toEqual(UNIT);
  });

  test("but not where one alone is, or none, or as many by a lot", () => {
    expect(unitOf(off({ 0: 1 }), [ACROSS])).toEqual(EXACT);
    expect(unitOf(ROWS, [ACROSS])).toEqual(EXACT);
    expect(unitOf(off({ 0: 1, 2: -1, 1: 300, 3: -70 }), [ACROSS])).toEqual(EXACT);
    expect(unitOf(off({ 0: 3, 2: -3 }), [ACROSS])).toEqual(EXACT);
  });

  test("also where a whole line of totals is off by a lot: that is one thing that went wrong", () => {
    const drifted = off({ 0: 1, 2: -1 });
    const short = sums(drifted).map((sum, place) => sum - (drifted[1]?.[place] ?? 0));
    expect(unitOf([...drifted, short])).toEqual(UNIT);
    const half = sums(drifted).map((sum, place) => (place < 2 ? sum - 300 * (place + 1) : sum));
    expect(unitOf([...drifted, half])).toEqual(EXACT);
  });

  test("to thousands where every figure is a multiple of a thousand", () => {
    const thousands = (rows: readonly (readonly number[])[]) =>
      rows.map((row) => row.map((amount) => amount * 1000));
    expect(unitOf(thousands(off({ 0: 1, 2: -1 })), [ACROSS])).toEqual({ unit: 1000n, randomRounding: false });
    expect(unitOf(thousands(ROWS), [ACROSS])).toEqual(EXACT);
    expect(unitOf(thousands(ROWS), [ACROSS], true)).toEqual({ unit: 1000n, randomRounding: false });
  });

  test("at random to fives or threes where the differences are too large for anything else", () => {
    const base = (by: number) =>
      off({ 0: 2, 1: -2, 2: 3, 3: -3 }).map((row) => row.map((amount) => amount * by));
    expect(unitOf(base(5), [ACROSS])).toEqual({ unit: 5n, randomRounding: true });
    expect(unitOf(base(3), [ACROSS])).toEqual({ unit: 3n, randomRounding: true });
    expect(
      unitOf(
        off({ 0: 2, 1: -2 }).map((row) => row.map((amount) => amount * 7)),
        [ACROSS],
      ),
    ).toEqual(EXACT);
  });
});

test("a total over scattered cells is checked again where one of its cells changed, and only there", () => {
  const cells = (values: readonly (readonly number[])[]) =>
    tableWith(values, [
      {
        kind: "cells",
        total: { row: 1, column: 1 },
        members: [
          { row: 0, column: 0 },
          { row: 0, column: 1 },
        ],
        minus: [{ row: 1, column: 0 }],
        basis: "label",
      },
    ]);
  const [before, after] = [
    cells([
      [10, 20],
      [5, 25],
    ]),
    cells([
      [10, 21],
      [5, 25],
    ]),
  ];
  const totals = checkTable(before);
  expect(totals[0]).toMatchObject({ state: "agrees", computed: 25n });
  expect(recheckTable(totals, after, [{ row: 0, column: 1 }])[0]).toMatchObject({
    state: "differs",
    difference: -1n,
  });
  expect(recheckTable(totals, after, [{ row: 1, column: 0 }])[0]).toMatchObject({ difference: -1n });
  expect(recheckTable(totals, before, [{ row: 9, column: 9 }])[0]).toBe(totals[0]);
  const cents = cells([
    [10.5, 20],
    [5, 25.5],
  ]);
  expect(recheckTable(totals, cents, [{ row: 9, column: 9 }])[0]).toMatchObject({
    stated: 255n,
    state: "agrees",
  });
  expect(recheckTable([...totals], after, [])[0]).toMatchObject({ state: "differs" });
});
