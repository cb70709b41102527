import fc from "fast-check";
import {
  checkTable,
  roundingOf,
  sheetOf,
  tableOf,
  toleranceOf,
  type CellValue,
  type Relation,
  type Table,
} from "../../../src/core";

/** A two-way table with headings, labels, a total column and a total row, as stated. */
const twoWay = (rows: CellValue[][], unit = 0n): Table => {
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  const values = [
    ["", ...Array.from({ length: width - 1 }, (_, c) => `C${c + 1}`), "TOTAL"],
    ...rows.map((row, r) => [r === height - 1 ? "Total" : `Row ${r + 1}`, ...row]),
  ];
  const upTo = (count: number, from = 1) => Array.from({ length: count }, (_, i) => i + from);
  const relations: Relation[] = [
    { kind: "column", total: width, members: upTo(width - 1), minus: [], over: upTo(height), basis: "label" },
    { kind: "row", total: height, members: upTo(height - 1), minus: [], over: upTo(width), basis: "label" },
  ];
  return tableOf(sheetOf("S", values), {
    range: { top: 0, left: 0, bottom: height, right: width },
    body: { top: 1, left: 1, bottom: height, right: width },
    relations,
    unit,
  });
};

const states = (table: Table) => checkTable(table).map(({ state }) => state);

describe("every total is held against its members", () => {
  test("with its difference, stated less computed, and its label", () => {
    const [first] = checkTable(
      twoWay([
        [1, 2, 4],
        [5, 6, 11],
        [6, 8, 14],
      ]),
    );
    expect(first).toMatchObject({
      label: "Row 1 · TOTAL",
      stated: 4n,
      computed: 3n,
      difference: 1n,
      state: "differs",
    });
  });

  test("a withheld member makes it not checkable and is named", () => {
    const [first] = checkTable(
      twoWay([
        [1, "x", 4],
        [5, 6, 11],
        [6, 8, 15],
      ]),
    );
    expect(first).toMatchObject({ state: "not-checkable", missing: [{ row: 1, column: 2 }], computed: 1n });
  });

  test("a blank total states nothing", () => {
    const [first] = checkTable(
      twoWay([
        [1, 3, null],
        [5, 6, 11],
        [6, 9, 15],
      ]),
    );
    expect(first).toMatchObject({ state: "not-checkable", stated: undefined, difference: undefined });
  });

  test("rounding is excused only where the figures are rounded", () => {
    const rows = [
      [1, 2, 4],
      [5, 6, 11],
      [6, 8, 15],
    ];
    expect(states(twoWay(rows, 1n))).not.toContain("differs");
    expect(states(twoWay(rows))).toContain("differs");
  });

  test("checking changes nothing", () => {
    const rows = [
      [1, 2, 3],
      [1, 2, 3],
    ];
    const before = structuredClone(rows);
    checkTable(twoWay(rows));
    expect(rows).toEqual(before);
  });
});

describe("the residual identity: row differences and the corner's add up both ways alike", () => {
  const amount = fc.integer({ min: -1e9, max: 1e9 });
  test("whatever stands in the table", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((width) =>
          fc.array(fc.array(amount, { minLength: width, maxLength: width }), {
            minLength: 2,
            maxLength: 6,
          }),
        ),
        (rows) => {
          const totals = checkTable(twoWay(rows));
          const [height, width] = [rows.length, rows[0]?.length ?? 0];
          const sum = (part: typeof totals) =>
            part.reduce((all, { difference }) => all + (difference ?? 0n), 0n);
          expect(sum(totals.slice(0, height - 1)) + sum(totals.slice(-1))).toBe(
            sum(totals.slice(height, height + width - 1)) + sum(totals.slice(height - 1, height)),
          );
        },
      ),
    );
  });
});

describe("rounding is told by the figures", () => {
  test("n parts and their total are off by (n + 1) / 2 units at most", () => {
    expect(toleranceOf({ unit: 10n, randomRounding: false }, 3)).toBe(20n);
    expect(toleranceOf({ unit: 0n, randomRounding: false }, 3)).toBe(0n);
  });

  test("one small difference is a difference; two say that figures were rounded", () => {
    const one = twoWay([
      [100, 203, 304],
      [500, 600, 1100],
      [600, 803, 1403],
    ]);
    expect(roundingOf(one, checkTable(one)).unit).toBe(0n);
    const two = twoWay([
      [100, 203, 304],
      [500, 601, 1100],
      [600, 804, 1404],
    ]);
    expect(roundingOf(two, checkTable(two))).toEqual({ unit: 1n, randomRounding: false });
  });

  test("figures printed to the hundred are rounded to the hundred", () => {
    const table = twoWay([
      [100, 200, 400],
      [500, 600, 1000],
      [600, 800, 1400],
    ]);
    expect(roundingOf(table, checkTable(table)).unit).toBe(100n);
  });

  test("figures with one decimal are rounded, since no currency has tenths", () => {
    const table = twoWay([
      [0.1, 0.2, 0.3],
      [1.5, 2, 3.5],
      [1.6, 2.2, 3.8],
    ]);
    expect(roundingOf(table, checkTable(table)).unit).toBe(1n);
  });

  test("multiples of five that do not add are random rounding", () => {
    const table = twoWay([
      [5, 15, 25],
      [35, 45, 75],
      [40, 60, 105],
    ]);
    expect(roundingOf(table, checkTable(table))).toEqual({ unit: 5n, randomRounding: true });
  });
});
