import fc from "fast-check";
import { checkTable, detectTables, sheetOf, type CellValue } from "../../../src/core";

/** Groups of a list; the total of each stands at its head or at its foot. */
interface List {
  readonly groups: readonly (readonly (readonly number[])[])[];
  readonly isHead: boolean;
}

const sums = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, column) => rows.reduce((all, row) => all + (row[column] ?? 0), 0));

/** The list on a sheet, without the line of each group that is asked for. */
const printed = (
  { groups, isHead }: List,
  isShown: (group: number, line: number) => boolean = () => true,
): CellValue[][] => {
  const blocks = groups.map((items, group): CellValue[][] => {
    const lines = items
      .map((row, line): CellValue[] => [`Item ${group + 1}.${line + 1}`, ...row])
      .filter((_, line) => isShown(group, line));
    const total: CellValue[] = [`Function ${group + 1}`, ...sums(items)];
    return isHead ? [total, ...lines] : [...lines, total];
  });
  const columns = sums(groups.flat()).map((_, column) => `Year ${column + 1}`);
  return [["Function", ...columns], ...blocks.flat(), ["Grand total", ...sums(groups.flat())]];
};

const labelOf = ([label]: readonly CellValue[] = []): string => (typeof label === "string" ? label : "");

const totals = (values: CellValue[][]) => detectTables(sheetOf("S", values)).flatMap(checkTable);

const differing = (values: CellValue[][]): string[] =>
  totals(values)
    .filter(({ state }) => state === "differs")
    .map(({ cell, difference }) => `${labelOf(values[cell.row])} ${cell.column} ${String(difference)}`);

const MOST = 6;

/** Figures that are all different, as equal ones would leave open which is missing, and none more than half of a group. */
const listOf = (columns: number): fc.Arbitrary<List> =>
  fc
    .record({
      sizes: fc.array(fc.integer({ min: 4, max: MOST }), { minLength: 4, maxLength: MOST }),
      figures: fc.uniqueArray(fc.integer({ min: 25_007, max: 59_991 }), {
        minLength: MOST * MOST * columns,
        maxLength: MOST * MOST * columns,
      }),
      isHead: fc.boolean(),
    })
    .map(({ sizes, figures, isHead }) => ({
      isHead,
      groups: sizes.map((size, group) =>
        Array.from({ length: size }, (_, line) => {
          const from = (group * MOST + line) * columns;
          return figures.slice(from, from + columns);
        }),
      ),
    }));

describe.each([1, 3])("a list in groups, of %i columns of amounts", (columns) => {
  it("has a wrong group named where a line of it is missing and the other groups add up", () => {
    fc.assert(
      fc.property(listOf(columns), fc.nat(), fc.nat(), (list, one, other) => {
        const group = one % list.groups.length;
        const items = list.groups[group] ?? [];
        const line = other % items.length;
        const values = printed(list, (g, l) => g !== group || l !== line);
        const missing = items[line] ?? [];
        expect(differing(values)).toEqual(
          missing.map((amount, column) => `Function ${group + 1} ${column + 1} ${amount}`),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("has no total that differs where every group adds up", () => {
    fc.assert(
      fc.property(listOf(columns), (list) => {
        expect(differing(printed(list))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("says nothing of a group that shows only parts, as its words tell", () => {
    fc.assert(
      fc.property(listOf(columns), fc.nat(), (list, one) => {
        const group = one % list.groups.length;
        const values = printed(list, (g, line) => g !== group || line > 0).map((row) => {
          const label = labelOf(row);
          return [label.startsWith(`Item ${group + 1}.`) ? `of which ${label}` : label, ...row.slice(1)];
        });
        expect(differing(values)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

it("takes a first line of years for a heading, not for an amount of the first group", () => {
  const values = printed(
    {
      groups: [
        [[20_111], [30_222], [41_333]],
        [[10_444], [20_555], [33_666]],
        [[50_777], [62_888], [17_999]],
      ],
      isHead: false,
    },
    (group, line) => group !== 0 || line !== 1,
  );
  values[0] = ["Function", 2020];
  expect(differing(values)).toEqual(["Function 1 1 30222"]);
});
