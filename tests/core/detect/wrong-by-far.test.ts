import fc from "fast-check";
import { checkTable, detectTables, sheetOf, toA1, type CellValue } from "../../../src/core";

/** Groups of amounts with their subtotals, row totals and a grand total: every total right. */
const balanced = (groups: readonly (readonly (readonly number[])[])[]): CellValue[][] => {
  const sum = (rows: readonly (readonly number[])[]): number[] =>
    (rows[0] ?? []).map((_, place) => rows.reduce((all, row) => all + (row[place] ?? 0), 0));
  const line = (label: string, figures: readonly number[]): CellValue[] => [
    label,
    ...figures,
    figures.reduce((all, one) => all + one, 0),
  ];
  const width = groups[0]?.[0]?.length ?? 0;
  return [
    ["", ...Array.from({ length: width }, (_, place) => `Project ${place + 1}`), "Total"],
    ...groups.flatMap((rows, group) => [
      ...rows.map((figures, index) => line(`Item ${group + 1}.${index + 1}`, figures)),
      line(`Subtotal ${group + 1}`, sum(rows)),
    ]),
    line("Grand total", sum(groups.map(sum))),
  ];
};

const figure = fc.integer({ min: 1_000, max: 9_999_999 });
const tables = fc.integer({ min: 3, max: 6 }).chain((width) =>
  fc.array(
    fc.array(fc.array(figure, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 5 }),
    {
      minLength: 3,
      maxLength: 4,
    },
  ),
);

/** What can stand where an amount should. */
const MISTAKES: Readonly<Record<string, (amount: number) => CellValue>> = {
  "ten times as much": (amount) => amount * 10,
  "a thousand times as much": (amount) => amount * 1000,
  "the opposite": (amount) => -amount,
  nothing: () => null,
};

const linesNamed = (values: CellValue[][], start: string): number[] =>
  values.flatMap(([label], row) => (typeof label === "string" && label.startsWith(start) ? [row] : []));

const differing = (values: CellValue[][]): string[] =>
  detectTables(sheetOf("S", values))
    .flatMap((table) => checkTable(table))
    .filter(({ state }) => state === "differs")
    .map(({ cell }) => toA1(cell));

describe("a total that is wrong by far is still a total", () => {
  test.each(Object.keys(MISTAKES))("when one of its members is %s", (name) => {
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), (groups, down, along) => {
        const values = balanced(groups);
        const items = linesNamed(values, "Item");
        const row = items[down % items.length] ?? 0;
        const last = (values[0]?.length ?? 1) - 1;
        const column = 1 + (along % (last - 1));
        const subtotal = linesNamed(values, "Subtotal").find((at) => at > row) ?? 0;
        const cells = values[row] ?? [];
        cells[column] = MISTAKES[name]?.(Number(cells[column]));
        expect(differing(values)).toEqual(
          expect.arrayContaining([toA1({ row: subtotal, column }), toA1({ row, column: last })]),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("in a table of two columns that one slip put out of balance", () => {
    const values: CellValue[][] = [
      ["", "Food", "Health"],
      ["Jordan", 460_338, 116_478],
      ["Lebanon", 329_062, 494_342],
      ["Iraq", -96_246, 108_363],
      ["Total", 885_646, 719_183],
    ];
    expect(differing(values)).toEqual(["B5"]);
  });

  test("in a list of one column that its name and one slip tell", () => {
    const values: CellValue[][] = [
      ["", "US dollars"],
      ["Shelter", 51_767],
      ["Health", 13_591],
      ["Water", 304_460],
      ["Education", 9_246],
      ["Total", 105_050],
    ];
    expect(differing(values)).toEqual(["B6"]);
  });

  test("where codes alone tell the outline", () => {
    const values: CellValue[][] = [
      ["Code", "Item", "Budget"],
      ["1", "Staff", 61_777],
      ["1.1", "International", 48_532],
      ["1.2", "National", 13_254],
      ["2", "Supplies", 18_318],
      ["2.1", "Tents", 9_105],
      ["2.2", "Kits", 9_213],
    ];
    expect(differing(values)).toEqual(["C2"]);
  });

  test.each<[string, CellValue[][]]>([
    [
      "a rate beside amounts, and a count that does not add up",
      [
        ["", "Amount", "Paid", "Open", "Rate (%)", "Days"],
        ["a", 9_120, 6_110, 3_010, 67, 12],
        ["b", 4_215, 1_200, 3_015, 28, 45],
        ["c", 7_745, 7_000, 745, 90, 7],
        ["Total", 21_080, 14_310, 6_770, 68, 45],
      ],
    ],
    [
      "shares beside amounts, that add up to a little more or less than one",
      [
        ["", "A", "B", "C", "Total", "Share"],
        ["x", 51_200, 32_411, 77_018, 160_629, 0.35],
        ["y", 48_903, 61_007, 23_950, 133_860, 0.292],
        ["z", 44_310, 20_555, 39_126, 103_991, 0.227],
        ["w", 21_044, 20_555, 18_126, 59_725, 0.13],
        ["Total", 165_457, 134_528, 158_220, 458_205, 1],
      ],
    ],
  ])("but none are %s", (_, values) => {
    expect(differing(values)).toEqual([]);
  });
});
