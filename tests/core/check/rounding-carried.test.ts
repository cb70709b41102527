import { checkTable, sheetOf, tableOf, type Relation, type Table } from "../../../src/core";
import { roundingOf } from "../../../src/core/check/rounding";
import { lineRelation } from "../line-relation";

type Rows = readonly (readonly number[])[];

/** Five rows of three amounts, each with its total, and the sums of all under them. */
const ROWS: Rows = [
  [512, 324, 770, 1606],
  [489, 611, 239, 1339],
  [443, 206, 391, 1040],
  [397, 183, 619, 1199],
  [611, 425, 500, 1536],
  [2452, 1749, 2519, 6720],
];

/** The figures with some of them moved: by row and place, by so much. */
const moved = (...moves: readonly (readonly [row: number, place: number, by: number])[]): number[][] => {
  const rows = ROWS.map((row) => [...row]);
  for (const [row, place, by] of moves) {
    const line = rows[row] ?? [];
    line[place] = (line[place] ?? 0) + by;
  }
  return rows;
};

const tableWith = (values: Rows, relations: readonly Relation[]): Table => {
  const body = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  return tableOf(sheetOf("S", values), { range: body, body, relations, unit: 0n });
};

const roundingIn = (values: Rows, relations: readonly Relation[], divisor?: bigint) => {
  const table = tableWith(values, relations);
  return roundingOf(table, checkTable(table), false, divisor);
};

const EXACT = { unit: 0n, randomRounding: false };
const UNIT = { unit: 1n, randomRounding: false };

const across = (...over: readonly number[]): Relation => lineRelation("column", 3, [0, 1, 2], over);
/** The totals of the rows, added up under them. */
const DOWN = lineRelation("row", 5, [0, 1, 2, 3, 4], [3]);

describe("a slip that a total carries on is one difference, and no rounding", () => {
  const carried = moved([0, 3, 1], [5, 3, 1]);

  test("where the grand total agrees with the totals that it adds, whichever is met first", () => {
    expect(roundingIn(carried, [across(0, 1, 2, 3, 4, 5), DOWN])).toEqual(EXACT);
    expect(roundingIn(carried, [DOWN, across(5, 4, 3, 2, 1, 0)])).toEqual(EXACT);
  });

  test("but two differences are two where no total adds the one to the other", () => {
    expect(roundingIn(carried, [across(0, 1, 2, 3, 4, 5)])).toEqual(UNIT);
  });

  test("or where the total that does so does not agree itself", () => {
    const open = moved([0, 3, 1], [1, 3, 1], [5, 3, 1]);
    expect(roundingIn(open, [across(0, 5), DOWN])).toEqual(UNIT);
  });

  test("or where the other adds other totals than the one", () => {
    const elsewhere = lineRelation("row", 5, [1, 2, 3, 4], [3]);
    const rows = moved([0, 3, 1], [5, 3, -1605]); // the last row's total: what the middle ones come to, and 1 less
    rows[5] = [2452, 1749, 912, 5114];
    expect(roundingIn(rows, [across(0, 5), elsewhere])).toEqual(UNIT);
  });

  test("or where they are not off alike", () => {
    const unlike = moved([0, 3, 1], [5, 3, 1], [5, 0, -1]);
    expect(roundingIn(unlike, [across(0, 1, 2, 3, 4, 5), DOWN])).toEqual(UNIT);
  });
});

describe("figures are taken as rounded to what all of them are multiples of", () => {
  const times = (by: number, rows: Rows): number[][] => rows.map((row) => row.map((amount) => amount * by));
  const drifted = moved([0, 3, 1], [2, 3, -1]).slice(0, 5);

  test("down to the last figure of the last row", () => {
    const rows = times(1000, drifted);
    expect(roundingIn(rows, [across(0, 1, 2, 3, 4)])).toEqual({ unit: 1000n, randomRounding: false });
    expect(roundingIn([...rows, [0, 0, 0, 1]], [across(0, 1, 2, 3, 4)])).toEqual(EXACT);
    expect(
      roundingIn(
        rows.map((row) => [...row, 7]),
        [across(0, 1, 2, 3, 4)],
      ),
    ).toEqual(EXACT);
  });

  test("and at random to tens of fives", () => {
    const random = moved([0, 3, 2], [1, 3, -2], [2, 3, 3], [3, 3, -3]).slice(0, 5);
    expect(roundingIn(times(50, random), [across(0, 1, 2, 3, 4)])).toEqual({
      unit: 50n,
      randomRounding: true,
    });
  });

  test("unless all of them are nothing", () => {
    expect(roundingIn(times(0, drifted), [across(0, 1, 2, 3, 4)])).toEqual(EXACT);
  });

  test("or are whole beside a share with one decimal", () => {
    const rows = ROWS.slice(0, 5).map((row, index) => [...row, index / 10]);
    expect(roundingIn(rows, [across(0, 1, 2, 3, 4)], 10n)).toEqual(EXACT);
    expect(roundingIn(rows, [across(0, 1, 2, 3, 4)], 1n)).toEqual(UNIT);
  });
});

test("what is taken off may be rounded like what is added", () => {
  const less = lineRelation("column", 3, [0, 1], [0, 1], { minus: [2] });
  expect(
    roundingIn(
      [
        [512, 324, 770, 68],
        [489, 611, 239, 859],
      ],
      [less],
    ),
  ).toEqual(UNIT);
});

test("totals over scattered cells that are off by a lot count one by one", () => {
  const scattered = (row: number): Relation => ({
    kind: "cells",
    total: { row, column: 0 },
    members: [{ row: row + 1, column: 1 }],
    minus: [],
    basis: "declared",
  });
  const drifted = moved([0, 3, 1], [2, 3, -1]);
  expect(roundingIn(drifted, [across(0, 2), scattered(1)])).toEqual(UNIT);
  expect(roundingIn(drifted, [across(0, 2), scattered(1), scattered(3)])).toEqual(EXACT);
});
