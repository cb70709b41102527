import type { CellRelation } from "../../../src/core";
import { quietRows } from "../../../src/core/diagnose/quiet-rows";
import {
  across,
  agreeing,
  down,
  longTable,
  quietOf,
  SAMPLE,
  staying,
  TOP,
  TOTAL,
  upTo,
  type Change,
  type Long,
} from "./long-table";

/** The row of the column totals of a table of 520 rows. */
const LAST = TOP + 520;

/** The first amount of row 300 is 3,000 too large: its own total and its column's are off by that. */
const SLIP: Change = [300, 1, 10_007 + 31 * 298 + 3_000];

const slipped = (more: Long = {}): Long => ({ ...more, slips: [SLIP, ...(more.slips ?? [])] });

/** What stays because of that slip: the rows beside the totals that are off. */
const BESIDE = [299, 300, 301, LAST - 1, LAST];

const besideAnd = (...rows: number[]): number[] => [...BESIDE, ...rows].sort((a, b) => a - b);

describe("of a long table stay as they are", () => {
  test("some rows of each kind, and the totals; the others are one group", () => {
    const table = longTable({});
    expect(quietOf(table)?.top).toBe(TOP);
    expect(quietOf(table)?.groups).toEqual([{ first: TOP + SAMPLE, count: 520 - SAMPLE }]);
    expect(staying(table)).toEqual([LAST]);
  });

  test("rows beside a total that is off", () => {
    expect(staying(longTable(slipped()))).toEqual(BESIDE);
  });

  test("rows whose amount is the difference, with either sign, where the column or its total is off", () => {
    const table = longTable(
      slipped({
        true: [
          ...agreeing(110, 3_000, 411_007, 90_118),
          ...agreeing(120, -3_000, 411_007, 90_118),
          ...agreeing(130, 52_017, 411_007, 3_000 - 52_017 - 411_007),
          ...agreeing(140, 52_017, 3_000, 90_118), // the second column's total agrees
        ],
      }),
    );
    expect(staying(table)).toEqual(besideAnd(110, 120, 130));
  });

  test("rows of which two amounts differ by the difference, where both their columns are off", () => {
    const table = longTable(
      slipped({
        true: [
          ...agreeing(110, 52_017, 90_118, 3_000 - 90_118),
          ...agreeing(120, 52_017, 90_118, -3_000 - 90_118),
          ...agreeing(130, 52_017, 55_017, 90_118),
        ],
      }),
    );
    expect(staying(table)).toEqual(besideAnd(110, 120));
  });

  test("blank rows where a total cannot be checked, for what it needs is not known", () => {
    const table = longTable({
      true: [...agreeing(110, 0, 411_007, 90_118), ...agreeing(120, 52_017, 0, 90_118)],
      slips: [[LAST, 1, "x"]],
    });
    expect(staying(table)).toEqual(expect.arrayContaining([110, LAST - 1, LAST]));
    expect(staying(table)).not.toContain(120);
  });

  test("hidden rows, and rows in which an amount is no plain number", () => {
    const table = longTable({
      slips: [[210, 2, "300,011"]],
      sheet: { hiddenRows: new Set([0, 1, 220, LAST, LAST + 1, LAST + 9]) },
    });
    expect(staying(table)).toEqual(expect.arrayContaining([210, 220]));
    expect(staying(table)).not.toContain(230);
  });

  test("totals in their midst, by row or over scattered cells", () => {
    const scattered = { minus: [], basis: "declared", kind: "cells" } as const;
    const table = longTable({
      true: agreeing(400, 5_001, 6_001, 7_001),
      relations: (lines, last) => [
        across([...lines, last]),
        down(last, lines),
        { ...scattered, total: { row: 400, column: 2 }, members: [{ row: 400, column: 2 }] },
      ],
    });
    expect(staying(table)).toEqual([400, LAST]);
  });

  test("rows of a column that is off which no total along the row vouches for", () => {
    const relations: Long["relations"] = (lines, last) => [
      across([...lines.filter((row) => row < 450), last]),
      down(last, lines),
    ];
    expect(staying(longTable(slipped({ relations })))).toEqual([299, 300, 301, ...upTo(450, LAST + 1)]);
    expect(staying(longTable({ relations }))).toEqual([...upTo(450, 450 + SAMPLE), LAST]);
  });

  test("all rows of a column that is off and that no total adds along the row", () => {
    const beside: Long["relations"] = (lines, last) => [
      { kind: "column", total: 3, members: [2], minus: [], over: [...lines, last], basis: "declared" },
      down(last, lines),
    ];
    const alike = upTo(TOP, LAST).map((row): Change => [row, 3, 300_011 + 57 * (row - TOP)]);
    expect(quietOf(longTable({ true: alike, slips: [[LAST, 2, 5]], relations: beside }))).toBeDefined();
    expect(quietOf(longTable({ true: alike, slips: [[LAST, 1, 5]], relations: beside }))).toBeUndefined();
  });

  test("but not those that a total along the row subtracts from", () => {
    const relations: Long["relations"] = (lines, last) => [
      {
        kind: "column",
        total: TOTAL,
        members: [1, 2],
        minus: [3],
        over: [...lines, last],
        basis: "declared",
      },
      down(last, lines),
    ];
    const right = upTo(TOP, LAST).map((row): Change => {
      const [one, two, less] = [
        10_007 + 31 * (row - TOP),
        300_011 + 57 * (row - TOP),
        7_000_003 + 101 * (row - TOP),
      ];
      return [row, TOTAL, one + two - less];
    });
    const table = longTable({ true: right, slips: [[LAST, 3, 5]], relations });
    expect(staying(table)).toEqual([LAST - 1, LAST]);
  });
});

/** The groups of a table of which nothing is off. */
const groupsOf = (relations: Long["relations"], more: Long = {}) =>
  quietRows(longTable({ ...more, relations }), [])?.groups;

const group = (rows: readonly number[]) => ({ first: rows[SAMPLE], count: rows.length - SAMPLE });

describe("rows form a group if every total treats them alike", () => {
  const lines = upTo(TOP, LAST);
  const [early, late] = [upTo(TOP, 200), upTo(200, LAST)];
  const [even, odd] = [lines.filter((row) => row % 2 === 0), lines.filter((row) => row % 2 === 1)];
  const inFours = [even, odd].map((half) => [
    half.filter((row) => row < 200),
    half.filter((row) => row >= 200),
  ]);

  test("and counts them in the same total rows", () => {
    expect(groupsOf(() => [down(LAST, early), down(LAST, lines)])).toEqual([group(early), group(late)]);
  });

  test("or takes them off the same", () => {
    expect(groupsOf(() => [down(LAST, early, late)])).toEqual([group(early), group(late)]);
  });

  test("or has a total along each, wherever they stand", () => {
    expect(groupsOf(() => [across(odd), down(LAST, lines)])).toEqual([group(even), group(odd)]);
  });

  test("in all these ways at once, whichever comes first", () => {
    const [first, second] = [across(odd), down(LAST, early)];
    const expected = [inFours[0]?.[0], inFours[1]?.[0], inFours[0]?.[1], inFours[1]?.[1]].map((rows = []) =>
      group(rows),
    );
    expect(groupsOf(() => [first, second])).toEqual(expected);
    expect(groupsOf(() => [second, first])).toEqual(expected);
  });

  test("or counts the same of their columns in totals over scattered cells", () => {
    const cells = (rows: readonly number[], ...columns: number[]) =>
      rows.flatMap((row) => columns.map((column) => ({ row, column })));
    const scattered = (members: readonly number[], minus: readonly number[]): CellRelation => ({
      kind: "cells",
      total: { row: LAST, column: 1 },
      members: cells(members, 1, 2),
      minus: cells(minus, 3),
      basis: "declared",
    });
    expect(groupsOf(() => [scattered(early, [])])).toEqual([group(early), group(late)]);
    expect(groupsOf(() => [scattered([], early)])).toEqual([group(early), group(late)]);
    expect(groupsOf(() => [scattered(early, early), scattered(lines, odd)])).toHaveLength(4);
    const all = { ...scattered([], []), members: cells(lines, 1) };
    expect(groupsOf(() => [{ ...all, members: [...cells(lines, 1), ...cells(early, 2)] }])).toEqual([
      group(early),
      group(late),
    ]);
    expect(groupsOf(() => [{ ...all, minus: [...cells(lines, 2), ...cells(early, 3)] }])).toEqual([
      group(early),
      group(late),
    ]);
    expect(groupsOf(() => [{ ...all, members: cells(early, 1), minus: cells(late, 1) }])).toEqual([
      group(early),
      group(late),
    ]);
    expect(groupsOf(() => [scattered(lines, lines)])).toEqual([group(lines)]);
  });

  test("whatever is said of rows outside the table", () => {
    const outside = [0, 1, LAST + 1, LAST + 30];
    expect(groupsOf(() => [across([...outside, ...odd]), down(LAST, [...outside, ...lines])])).toEqual([
      group(even),
      group(odd),
    ]);
  });

  test("and each row belongs to its own group, or to none", () => {
    const quiet = quietRows(longTable({ relations: () => [across(odd), down(LAST, lines)] }), []);
    for (const [half, own] of [
      [even, 0],
      [odd, 1],
    ] as const) {
      expect(half.slice(0, SAMPLE).every((row) => quiet?.group[row - TOP] === -1)).toBe(true);
      expect(half.slice(SAMPLE).every((row) => quiet?.group[row - TOP] === own)).toBe(true);
    }
  });
});

describe("no row is quiet", () => {
  test("in a table of less than 500 rows", () => {
    expect(quietOf(longTable({ rows: 499 }))).toBeDefined(); // with its total row it has 500
    expect(quietOf(longTable({ rows: 498 }))).toBeUndefined();
  });

  test("where figures are rounded, so that none is exact", () => {
    expect(quietOf(longTable({ unit: 1n }))).toBeUndefined();
  });

  test("where more than sixteen totals are off", () => {
    const off = (count: number): Change[] => upTo(100, 100 + count).map((row) => [row, TOTAL, 5]);
    expect(quietOf(longTable({ slips: off(15) }))).toBeDefined(); // the total under them is the sixteenth
    expect(quietOf(longTable({ slips: off(16) }))).toBeUndefined();
  });

  test("where a row is alone of its kind, or all but one are wanted as a sample", () => {
    const kinds = (size: number) =>
      quietRows(
        longTable({
          slips: [],
          relations: () => [],
          sheet: { hiddenRows: new Set(upTo(TOP + size, LAST + 1)) },
        }),
        [],
      );
    expect(kinds(SAMPLE + 1)).toBeUndefined();
    expect(kinds(SAMPLE + 2)?.groups).toEqual([{ first: TOP + SAMPLE, count: 2 }]);
  });

  test("where amounts are too large to be added as doubles", () => {
    expect(quietOf(longTable({ true: agreeing(110, 2 ** 52, 2 ** 52, 1) }))).toBeUndefined();
  });
});
