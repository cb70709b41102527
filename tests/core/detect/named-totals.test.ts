import fc from "fast-check";
import { checkTable, detectTables, sheetOf, toA1, type CellValue } from "../../../src/core";

/** A line that is called a total, right below what it adds, is believed although it fails in a part of few columns. */

const differing = (values: CellValue[][]): string[] =>
  detectTables(sheetOf("S", values))
    .flatMap((table) => checkTable(table))
    .filter(({ state }) => state === "differs")
    .map(({ cell }) => toA1(cell));

/** None is larger than all the others together: beside such a one a total looks like an average. */
const figure = fc.integer({ min: 100_001, max: 249_999 });
const body = (columns: number) =>
  fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), { minLength: 3, maxLength: 6 });

/** Unrelated columns of amounts over one line of their sums. */
const withTotal = (rows: readonly (readonly number[])[]): CellValue[][] => [
  ["", ...(rows[0] ?? []).map((_, place) => `Purpose ${place + 1}`)],
  ...rows.map((figures, index) => [`Item ${index + 1}`, ...figures]),
  ["Total", ...(rows[0] ?? []).map((_, place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0))],
];

const WRONG: Readonly<Record<string, (amount: number) => CellValue>> = {
  "ten times as much": (amount) => amount * 10,
  "half as much again": (amount) => Math.round(amount * 1.5),
  "the opposite": (amount) => -amount,
};

describe("a named total of two or three columns", () => {
  test.each(Object.keys(WRONG))("is told to differ where an amount of one column is %s", (name) => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3 }).chain(body), fc.nat(), fc.nat(), (rows, down, along) => {
        const values = withTotal(rows);
        const column = 1 + (along % (rows[0]?.length ?? 1));
        const cells = values[1 + (down % rows.length)] ?? [];
        cells[column] = WRONG[name]?.(Number(cells[column]));
        expect(differing(values)).toEqual([toA1({ row: values.length - 1, column })]);
      }),
      { numRuns: 40 },
    );
  });

  test("says nothing of a column whose last figure is the mean of the others", () => {
    fc.assert(
      fc.property(
        body(2),
        fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 6, maxLength: 6 }),
        (rows, sizes) => {
          const values = withTotal(rows);
          values[0]?.push("Persons in a home");
          rows.forEach((_, index) => values[index + 1]?.push(sizes[index] ?? 0));
          const own = sizes.slice(0, rows.length);
          values.at(-1)?.push(Math.round(own.reduce((sum, one) => sum + one, 0) / own.length));
          expect(differing(values)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

test("a named total of one column is told of its own section, though lines above are added nowhere", () => {
  fc.assert(
    fc.property(body(1), body(1), (first, second) => {
      const amounts = second.map(([amount = 0]) => amount);
      const total = amounts.reduce((sum, one) => sum + one, 0);
      const [head = 0, ...rest] = amounts;
      const values = [
        ["Budget", "Amount"],
        ...first.map(([amount = 0], index) => [`Note ${index + 1}`, amount]),
        ["By programme"],
        ...[head * 10, ...rest].map((amount, index) => [`Item ${index + 1}`, amount]),
        ["Total", total],
      ];
      expect(differing(values)).toEqual([`B${values.length}`]);
    }),
    { numRuns: 40 },
  );
});
