import { checkTable, type CellRef } from "../../../src/core";
import { condensed } from "../../../src/core/diagnose/condensed";
import { across, down, LEFT, longTable, SAMPLE, TOP, upTo, type Change, type Long } from "./long-table";

const LAST = TOP + 520;
/** The first amount of row 300 is 3,000 too large. */
const slips: Change[] = [[300, 1, 10_007 + 31 * 298 + 3_000]];

const shortened = (more: Long = {}) => {
  const table = longTable({ slips, ...more });
  const small = condensed(table, checkTable(table));
  if (!small) throw new Error("the table has quiet rows");
  const sumOver = (rows: readonly number[], column: number): bigint =>
    rows.reduce((sum, row) => sum + table.amounts.amountAt({ row, column }), 0n);
  return { table, small: small.table, isMentioned: small.isMentioned, sumOver };
};

const FIRST = TOP + SAMPLE;
/** Rows that one stands for: all but the sample, those beside the slip, and the last above the total row. */
const QUIET = upTo(FIRST, LAST - 1).filter((row) => row < 299 || row > 301);

describe("one row that stands for many", () => {
  test("holds what they hold together, as an amount like any other", () => {
    const { table, small, sumOver } = shortened();
    for (const column of upTo(LEFT, 5)) {
      const at = { row: FIRST, column };
      expect(small.amounts.amountAt(at)).toBe(sumOver(QUIET, column));
      expect(small.readingAt(at)).toEqual({
        kind: "amount",
        value: sumOver(QUIET, column),
        storedAsText: false,
        notes: [],
      });
      expect(small.amounts.readingAt(at)).toEqual(small.readingAt(at));
      const other = { row: 300, column };
      expect(small.amounts.amountAt(other)).toBe(table.amounts.amountAt(other));
      expect(small.readingAt(other)).toEqual(table.readingAt(other));
    }
    expect(small.readingAt({ row: FIRST, column: 0 })).toBeUndefined(); // a label
  });

  test("is one for each group, with the group's own sums", () => {
    const { small, sumOver } = shortened({
      relations: (lines, last) => [across(lines), down(last, lines.slice(0, 400)), down(last, lines)],
      slips: [...slips, [LAST, 1, 5]],
    });
    const [early, late] = [QUIET.filter((row) => row < TOP + 400), upTo(TOP + 400 + SAMPLE, LAST - 1)];
    for (const column of upTo(LEFT, 5)) {
      expect(small.amounts.amountAt({ row: FIRST, column })).toBe(sumOver(early, column));
      expect(small.amounts.amountAt({ row: TOP + 400 + SAMPLE, column })).toBe(sumOver(late, column));
    }
  });

  test("is counted where they were, and they no longer are, in totals of every kind", () => {
    const both = (row: number): CellRef[] => [2, 3].map((column) => ({ row, column }));
    const { small } = shortened({
      relations: (lines, last) => [
        across([...lines, last]),
        down(last, lines),
        down(last, [], lines),
        {
          kind: "cells",
          total: { row: last, column: 1 },
          members: lines.flatMap(both),
          minus: lines.map((row) => ({ row, column: 1 })),
          basis: "declared",
        },
      ],
    });
    const left = upTo(TOP, LAST).filter((row) => row === FIRST || !QUIET.includes(row));
    const [totalColumn, totalRow, less, scattered] = small.relations;
    expect(totalColumn).toMatchObject({ over: [...left, LAST], members: [1, 2, 3] });
    expect(totalRow).toMatchObject({ members: left, minus: [] });
    expect(less).toMatchObject({ members: [], minus: left });
    expect(scattered).toMatchObject({
      members: left.flatMap(both),
      minus: left.map((row) => ({ row, column: 1 })),
    });
  });
});

describe("what is found in the short table must be looked for in the long one", () => {
  const stands: CellRef = { row: FIRST, column: 2 };

  test.each<[string, unknown]>([
    ["in a cell of a row that stands for others", { cells: [{ row: 300, column: 1 }, stands] }],
    [
      "deep within what is said of it",
      [{ repairs: [{ edits: [{ cell: stands, from: 1n, to: undefined }] }] }],
    ],
    ["in that row as a whole", { evidence: [{ code: "hidden-line", axis: "row", line: FIRST }] }],
  ])("where it lies %s", (_, finding) => {
    expect(shortened().isMentioned(finding)).toBe(true);
  });

  test.each<[string, unknown]>([
    ["another row", { cells: [{ row: 300, column: FIRST }] }],
    ["a column of the same number", { axis: "column", line: FIRST }],
    ["another row as a whole", { axis: "row", line: 300 }],
    ["no place at all", { amount: 3_000n, slip: undefined, note: null, column: FIRST, line: FIRST }],
    ["nothing", []],
  ])("but not where it speaks of %s", (_, finding) => {
    expect(shortened().isMentioned(finding)).toBe(false);
  });
});
