import fc from "fast-check";
import {
  makeChoice,
  rangeFromA1,
  reconcileSheet,
  selectedOfTotals,
  sheetOf,
  toA1,
  withChoice,
  type ChoiceProblem,
  type Range,
  type SelectedTotal,
  type Sheet,
  type TotalChoice,
} from "../../../src/core";

const ranges = (addresses: string): Range[] =>
  addresses === ""
    ? []
    : addresses.split(",").map((address) => {
        const range = rangeFromA1(address);
        if (!range) throw new Error(`no address: ${address}`);
        return range;
      });

const selected = (total: string, members: string, minus = ""): SelectedTotal => ({
  total: ranges(total),
  members: ranges(members),
  minus: ranges(minus),
});

const choice = (verdict: TotalChoice["verdict"], ...parts: Parameters<typeof selected>): TotalChoice => ({
  verdict,
  ...selected(...parts),
});

/** Rows 2 and 3 add up to row 4 in both columns; row 5 is one more figure, row 6 their difference. */
const BUDGET = sheetOf("Budget", [
  ["Line", "North", "South"],
  ["Rent", 1210, 3405],
  ["Staff", 4470, 8310],
  ["Total", 5680, 11715],
  ["Grants", 680, 715],
  ["Own share", 5000, 11000],
]);

const taken = (sheet: Sheet, choices: readonly TotalChoice[] = []): string[] =>
  reconcileSheet(sheet, { choices }).flatMap(({ totals }) =>
    totals.map(
      ({ cell, members, minus, state, basis }) =>
        `${toA1(cell)}=${[...members.map((one) => `+${toA1(one)}`), ...minus.map((one) => `-${toA1(one)}`)].join("")} ${state} ${basis}`,
    ),
  );

const tablesOf = (sheet: Sheet, choices: readonly TotalChoice[] = []) =>
  reconcileSheet(sheet, { choices }).map(({ table }) => table);

const make = (sheet: Sheet, parts: SelectedTotal, before: readonly TotalChoice[] = []) =>
  makeChoice(sheet, tablesOf(sheet, before), parts);

const made = (sheet: Sheet, parts: SelectedTotal, before: readonly TotalChoice[] = []): TotalChoice => {
  const outcome = make(sheet, parts, before);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe("what a person says of totals", () => {
  it("confirms a total that was found: the same sums, on the person's word", () => {
    const totals = reconcileSheet(BUDGET)[0]?.totals.filter(({ cell }) => cell.row === 3) ?? [];
    const confirmed: TotalChoice = { verdict: "total", ...selectedOfTotals(totals) };
    expect(taken(BUDGET, [confirmed])).toEqual(
      expect.arrayContaining(["B4=+B2+B3 agrees declared", "C4=+C2+C3 agrees declared"]),
    );
    expect(taken(BUDGET, [confirmed])).toHaveLength(taken(BUDGET).length);
  });

  it("drops a total that was found", () => {
    expect(taken(BUDGET)).toContain("B4=+B2+B3 agrees label");
    const left = taken(BUDGET, [choice("no-total", "B4:C4", "B2:C3")]);
    expect(left).toEqual(taken(BUDGET).filter((one) => !/^[BC]4=\+[BC]2/.test(one)));
  });

  it("drops one cell of a line and leaves the others", () => {
    const left = taken(BUDGET, [choice("no-total", "B4", "B2:B3")]);
    expect(left).not.toContain("B4=+B2+B3 agrees label");
    expect(left).toContain("C4=+C2+C3 agrees label");
  });

  it("adds a total with subtracted members", () => {
    const dropped = choice("no-total", "B4:C4", "B5:C6"); // the other way round
    const added = made(BUDGET, selected("B6:C6", "B4:C4", "B5:C5"), [dropped]);
    expect(taken(BUDGET, [dropped, added])).toEqual(
      expect.arrayContaining(["B6=+B4-B5 agrees declared", "C6=+C4-C5 agrees declared"]),
    );
  });

  it("takes members elsewhere in place of those that were found, and the difference is found", () => {
    const dropped = choice("no-total", "B4:C4", "B2:C3");
    const changed = made(BUDGET, selected("B4:C4", "B2:C2,B5:C5"));
    expect(taken(BUDGET, [dropped, changed])).toEqual(
      expect.arrayContaining(["B4=+B2+B5 differs declared", "C4=+C2+C5 differs declared"]),
    );
  });

  it("adds a total over several tables, which are then one", () => {
    const two = sheetOf("Two", [
      ["Income", "2024", "2025"],
      ["Fees", 1310, 2420],
      ["Sales", 4150, 6270],
      ["Expense", "2024", "2025"],
      ["Rent", 3310, 1120],
      ["Staff", 5270, 8430],
      ["Everything", 14040, 18240],
    ]);
    const added = made(two, selected("B7:C7", "B2:C6"));
    expect(taken(two, [added])).toEqual(
      expect.arrayContaining(["B7=+B2+B3+B5+B6 agrees declared", "C7=+C2+C3+C5+C6 agrees declared"]),
    );
  });

  it("adds a single cell over a block", () => {
    const block = sheetOf("Block", [
      ["", "North", "South"],
      ["Rent", 1210, 3405],
      ["Staff", 4470, 8311],
      ["All of it", null, 17396],
    ]);
    expect(taken(block, [made(block, selected("C4", "B2:C3"))])).toContain("C4=+B2+C2+B3+C3 agrees declared");
  });

  it("leaves out of the members what a chosen subtotal already adds up", () => {
    const levels = sheetOf("Levels", [
      ["Line", "Amount", "Plan"],
      ["Rent", 1210, 3405],
      ["Staff", 4470, 8310],
      ["Subtotal", 5680, 11715],
      ["Travel", 912, 733],
      ["Whole", 6592, 12448],
    ]);
    expect(taken(levels, [made(levels, selected("B6:C6", "B2:C5"))])).toContain("B6=+B4+B5 agrees declared");
  });

  it("says anew what was said before of the same total, and keeps what is about others", () => {
    const before = [choice("no-total", "B4:C4", "B2:C3"), choice("no-total", "B6:C6", "B4:C4", "B5:C5")];
    const after = withChoice(BUDGET, before, choice("total", "B4:C4", "B2:C3"));
    expect(after).toEqual([before[1], choice("total", "B4:C4", "B2:C3")]);
  });
});

describe("a selection that makes no total", () => {
  const CASES: readonly [string, SelectedTotal, ChoiceProblem["code"]][] = [
    ["without a cell for the total", selected("", "B2:B3"), "no-total-cell"],
    ["without members", selected("B4", ""), "no-members"],
    ["with a block for the total", selected("B4:C5", "B2:C3"), "not-a-line"],
    ["with the total among its members", selected("B4:C4", "B2:C4"), "total-in-itself"],
    ["with a cell both added and subtracted", selected("B4", "B2:B3", "B3"), "added-and-subtracted"],
    ["with a total that holds no figure", selected("A4", "B2:B3"), "no-figure"],
    ["with members that hold no figure", selected("B4", "A2:A3"), "members-without-figures"],
    ["that goes round in a circle", selected("B2:C2", "B4:C4", "B3:C3"), "circular"],
  ];

  it.each(CASES)("%s is refused and says why", (_, parts, code) => {
    expect(make(BUDGET, parts)).toMatchObject({ ok: false, error: { code } });
  });

  it("over a figure that stands in no table is refused with its cell", () => {
    const noted = sheetOf("Noted", [
      ["Line", "Amount"],
      ["Rent", 1210],
      ["Staff", 4470],
      ["Total", 5680],
    ]);
    const tables = tablesOf(noted);
    const wider = sheetOf("Noted", [...noted.values, [], [], [null, null, null, 77]]);
    expect(makeChoice(wider, tables, selected("B4", "B2,D7"))).toMatchObject({
      ok: false,
      error: { code: "outside-tables", cell: { row: 6, column: 3 } },
    });
  });

  it("names the total that closes the circle", () => {
    const round = make(BUDGET, selected("B2:C2", "B4:C4", "B3:C3"));
    expect(round).toMatchObject({ error: { cell: { row: 1, column: 1 }, through: { row: 3, column: 1 } } });
  });
});

describe("the laws of choices", () => {
  const column = fc.array(fc.integer({ min: 1000, max: 9_999_999 }), { minLength: 3, maxLength: 12 });

  const tableOfColumns = (figures: readonly number[]): Sheet => {
    const sum = figures.reduce((all, one) => all + one, 0);
    const rows = figures.map((one, index) => [`Item ${index}`, one, one * 2]);
    return sheetOf("Any", [["", "A", "B"], ...rows, ["Last", sum, sum * 2]]);
  };

  it("every declared total is checked, whatever was found, and nothing is changed", () => {
    fc.assert(
      fc.property(column, (figures) => {
        const sheet = tableOfColumns(figures);
        const before = JSON.stringify(sheet.values);
        const last = figures.length + 2;
        const declared = made(sheet, selected(`B${last}:C${last}`, `B2:C${last - 1}`));
        const totals = taken(sheet, [declared]).filter((one) => one.endsWith("declared"));
        expect(totals.map((one) => one.split("=")[0])).toEqual([`B${last}`, `C${last}`]);
        expect(totals.every((one) => one.includes(" agrees "))).toBe(true);
        expect(JSON.stringify(sheet.values)).toBe(before);
      }),
      { numRuns: 50 },
    );
  });

  it("dropping every total leaves none", () => {
    fc.assert(
      fc.property(column, (figures) => {
        const sheet = tableOfColumns(figures);
        const drops = reconcileSheet(sheet).flatMap(({ totals }) =>
          totals.map((total): TotalChoice => ({ verdict: "no-total", ...selectedOfTotals([total]) })),
        );
        expect(taken(sheet, drops)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
