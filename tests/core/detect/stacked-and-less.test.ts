import fc from "fast-check";
import { cellKey, fromA1, reconcileSheet, sheetOf, toA1, type Sheet } from "../../../src/core";

const formulas = (all: Readonly<Record<string, string>>): ReadonlyMap<number, string> =>
  new Map(
    Object.entries(all).map(([cell, formula]) => [cellKey(fromA1(cell) ?? { row: 0, column: 0 }), formula]),
  );

/** Totals as "B9=+B4+B8-B5 agrees". */
const totalsOf = (sheet: Sheet): string[] =>
  reconcileSheet(sheet).flatMap(({ totals }) =>
    totals.map(
      ({ cell, members, minus, state }) =>
        `${toA1(cell)}=${members.map((one) => `+${toA1(one)}`).join("")}${minus.map((one) => `-${toA1(one)}`).join("")} ${state}`,
    ),
  );

/** No two figures are nearly alike: lines that hardly differ are no independent witnesses. */
const areApart = (figures: readonly number[]): boolean => {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted.every((one, index) => index === 0 || one - (sorted[index - 1] ?? 0) > 3000);
};

const figure = fc.integer({ min: 1000, max: 999_999 });

describe("grand totals over tables that stand one under the other", () => {
  const TWO = [
    ["Income", "2024", "2025"],
    ["Fees", 1310, 2420],
    ["Sales", 4150, 6270],
    ["Total", 5460, 8690],
    ["Expense", "2024", "2025"],
    ["Rent", 3310, 1120],
    ["Staff", 5270, 8430],
    ["Total", 8580, 9550],
    ["Grand total", 14040, 18240],
  ];

  it("are taken from their formulas with the members of every table", () => {
    const sheet = sheetOf("S", TWO, { formulas: formulas({ B9: "=B4+B8", C9: "=SUM(C4,C8)" }) });
    expect(totalsOf(sheet)).toEqual(expect.arrayContaining(["B9=+B4+B8 agrees", "C9=+C4+C8 agrees"]));
  });

  it("are taken by name where the figures agree, and one that is wrong in one column differs there", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure, figure), { minLength: 4, maxLength: 4 }), (rows) => {
        fc.pre(areApart(rows.flat()));
        const [a, b, c, d] = rows.map((row) => [...row]);
        if (!a || !b || !c || !d) return;
        const sum = (...lines: readonly number[][]): number[] =>
          a.map((_, column) => lines.reduce((all, line) => all + (line[column] ?? 0), 0));
        const grand = sum(a, b, c, d);
        grand[1] = (grand[1] ?? 0) + 90_000;
        const sheet = sheetOf("S", [
          ["Income", "North", "South", "West"],
          ["Fees", ...a],
          ["Sales", ...b],
          ["Total", ...sum(a, b)],
          ["Expense", "North", "South", "West"],
          ["Rent", ...c],
          ["Staff", ...d],
          ["Total", ...sum(c, d)],
          ["Grand total", ...grand],
        ]);
        const found = totalsOf(sheet).filter((one) => /^[BCD]9=/.test(one));
        expect(found).toEqual(["B9=+B4+B8 agrees", "C9=+C4+C8 differs", "D9=+D4+D8 agrees"]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("a formula that falls out of its line's pattern", () => {
  it("is a total with the members of the others: what its range misses is found", () => {
    const sheet = sheetOf(
      "S",
      [
        ["", "A", "B", "C"],
        ["x", 1310, 2420, 331],
        ["y", 4150, 6270, 417],
        ["sum", 5460, 6270, 748],
      ],
      { formulas: formulas({ B4: "=SUM(B2:B3)", C4: "=SUM(C3:C3)", D4: "=SUM(D2:D3)" }) },
    );
    const [table] = reconcileSheet(sheet);
    expect(totalsOf(sheet)).toContain("C4=+C2+C3 differs");
    expect(table?.findings).toMatchObject([{ kind: "left-out", severity: "error" }]);
    expect(table?.findings[0]?.cells.map(toA1)).toEqual(["C2"]);
  });
});

describe("lines that say less", () => {
  const statement = (less: string, factor: 1 | -1, rows: readonly (readonly [number, number])[]): Sheet => {
    const [gross, refunds] = [rows[0] ?? [0, 0], rows[1] ?? [0, 0]];
    return sheetOf("S", [
      ["", "2024", "2025"],
      ["Gross sales", gross[0] + refunds[0], gross[1] + refunds[1]],
      [`${less} refunds`, factor * refunds[0], factor * refunds[1]],
      ["Net sales", gross[0], gross[1]],
    ]);
  };

  const pairs = fc.tuple(fc.tuple(figure, figure), fc.tuple(figure, figure));

  it.each(["Less:", "Minus", "Moins", "abzüglich", "Menos"])("are subtracted: %s", (less) => {
    fc.assert(
      fc.property(pairs, (rows) => {
        fc.pre(areApart(rows.flat()));
        const found = totalsOf(statement(less, 1, rows));
        expect(found).toEqual(["B4=+B2-B3 agrees", "C4=+C2-C3 agrees"]);
      }),
      { numRuns: 15 },
    );
  });

  it("are added where they are printed as negative amounts", () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        fc.pre(areApart(rows.flat()));
        expect(totalsOf(statement("Less:", -1, rows))).toEqual(["B4=+B2+B3 agrees", "C4=+C2+C3 agrees"]);
      }),
      { numRuns: 15 },
    );
  });
});

describe("no total is invented", () => {
  it("in a list of figures that add up to nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 3, maxLength: 9 }), (rows) => {
        const sheet = sheetOf("S", [
          ["Item", "A", "B"],
          ...rows.map((row, index) => [`Item ${index}`, ...row]),
        ]);
        const sums = new Set(
          [0, 1].flatMap((column) =>
            rows.flatMap((a, i) => rows.slice(i + 1).map((b) => (a[column] ?? 0) + (b[column] ?? 0))),
          ),
        );
        fc.pre(!rows.some((row) => sums.has(row[0]) || sums.has(row[1])));
        expect(totalsOf(sheet).filter((one) => one.endsWith("differs"))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("among round figures of which all together make the total", () => {
    const round = fc.integer({ min: 1, max: 60 }).map((one) => one * 50_000);
    fc.assert(
      fc.property(fc.array(fc.tuple(round, round, round), { minLength: 8, maxLength: 14 }), (rows) => {
        const lines = rows.map((row, index) => [`Country ${index}`, ...row, row[0] + row[1] + row[2]]);
        const foot = [1, 2, 3, 4].map((column) =>
          lines.reduce((sum, line) => sum + Number(line[column] ?? 0), 0),
        );
        const sheet = sheetOf("S", [["", "P1", "P2", "P3", "TOTAL"], ...lines, ["Total", ...foot]]);
        const last = rows.length + 2;
        const strange = totalsOf(sheet).filter((one) => !new RegExp(`^(E\\d+|[BCDE]${last})=`).test(one));
        expect(strange).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
