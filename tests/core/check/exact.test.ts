import fc from "fast-check";
import {
  absolute,
  checkTable,
  decimalOfNumber,
  readAmounts,
  rescale,
  sheetOf,
  sumOf,
  tableOf,
  type Amount,
  type CellRef,
  type CellValue,
  type LineRelation,
} from "../../../src/core";
import { unsettledOf } from "../../../src/core/check/list-of-totals";

/** Everything that meets a table's cells, the numbers chosen to sit at the edges of what is exact. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -999_999, max: 999_999 }) },
  { weight: 2, arbitrary: fc.integer({ min: -999_999, max: 999_999 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.integer({ min: -9_999, max: 9_999 }).map((parts) => parts / 1000 + 0.1 - 0.1) },
  { weight: 1, arbitrary: fc.constantFrom(0.1 + 0.2, 1 / 3, 5.000000000000001, 2 ** 31, -(2 ** 31), -0, 0) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
  { weight: 1, arbitrary: fc.double({ min: -1e16, max: 1e16, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom(null, "", undefined) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("12", "1.25", "-", "..", "text", "7\u00a0", true, { error: "#REF!" }),
  },
);

const whole = fc.integer({ min: -999_999, max: 999_999 });

/** Blocks of one kind of cells each, so that plain tables, tables in cents and mixed ones all come up. */
const block: fc.Arbitrary<CellValue[][]> = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.constantFrom<fc.Arbitrary<CellValue>>(
      whole,
      whole.map((n) => n / 100),
      cell,
    ),
  )
  .chain(([width, kind]) =>
    fc.array(fc.array(kind, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 9 }),
  );

const places = (values: readonly (readonly CellValue[])[]): CellRef[] =>
  values.flatMap((cells, row) => cells.map((_, column) => ({ row, column })));

const rangeOf = (values: readonly (readonly CellValue[])[]) => ({
  top: 0,
  left: 0,
  bottom: values.length - 1,
  right: (values[0]?.length ?? 1) - 1,
});

/** Any statement over lines of the block, sensible or not: some lines added, some subtracted, one the total. */
const relationOver = (
  lines: number,
  across: number,
  kind: LineRelation["kind"],
): fc.Arbitrary<LineRelation> =>
  fc
    .record({
      total: fc.nat(lines - 1),
      signs: fc.array(fc.constantFrom(-1, 0, 1, 1, 1), { minLength: lines, maxLength: lines }),
    })
    .map(({ total, signs }) => {
      const having = (sign: number): number[] =>
        [...signs.keys()].filter((line) => signs[line] === sign && line !== total);
      return {
        kind,
        total,
        members: having(1),
        minus: having(-1),
        over: [...Array(across).keys()],
        basis: "declared",
      };
    });

const checked = block.chain((values) => {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  return fc
    .tuple(relationOver(height, width, "row"), relationOver(width, height, "column"))
    .map(([rows, columns]) => ({ values, relations: [rows, columns] }));
});

test("every number of a block is the decimal that Excel shows, in the block's smallest unit", () => {
  fc.assert(
    fc.property(block, (values) => {
      const amounts = readAmounts(sheetOf("S", values), rangeOf(values));
      for (const at of places(values)) {
        const value = values[at.row]?.[at.column];
        if (typeof value !== "number") continue;
        expect(amounts.amountAt(at)).toBe(rescale(decimalOfNumber(value), amounts.scale));
        expect(amounts.readingAt(at)).toMatchObject({ kind: "amount", value: amounts.amountAt(at) });
      }
    }),
    { numRuns: 120, seed: 11 },
  );
});

test("where sums are added as doubles they are what whole numbers without bounds add up to", () => {
  let exact = 0;
  fc.assert(
    fc.property(block, (values) => {
      const amounts = readAmounts(sheetOf("S", values), rangeOf(values));
      const { doubles } = amounts;
      if (!doubles) return;
      exact += 1;
      const sum = (cells: readonly CellRef[]): Amount => sumOf(cells.map((at) => amounts.amountAt(at)));
      for (const at of places(values))
        expect(BigInt(doubles.at(at.row, at.column))).toBe(amounts.amountAt(at));
      expect(Array.from(doubles.rowSums, BigInt)).toEqual(
        values.map((cells, row) => sum(cells.map((_, column) => ({ row, column })))),
      );
      expect(Array.from(doubles.columnSums, BigInt)).toEqual(
        (values[0] ?? []).map((_, column) => sum(values.map((_row, row) => ({ row, column })))),
      );
    }),
    { numRuns: 150, seed: 12 },
  );
  expect(exact).toBeGreaterThan(75);
});

test("totals are held against the exact sums of their members, whichever way they are added", () => {
  fc.assert(
    fc.property(checked, ({ values, relations }) => {
      const range = rangeOf(values);
      const table = tableOf(sheetOf("S", values), {
        range,
        body: range,
        relations,
        labelColumns: [],
        headingRows: [],
      });
      const amountAt = (at: CellRef): Amount => table.amounts.amountAt(at);
      for (const total of checkTable(table)) {
        const computed = sumOf(total.members.map(amountAt)) - sumOf(total.minus.map(amountAt));
        const reading = table.readingAt(total.cell);
        const stated = reading?.kind === "amount" ? reading.value : reading?.kind === "nil" ? 0n : undefined;
        expect(total.computed).toBe(computed);
        expect(total.stated).toBe(stated);
        expect(total.difference).toBe(stated === undefined ? undefined : stated - computed);
        const off = total.difference ?? 0n;
        const isSmall = absolute(off) <= total.tolerance;
        const comparable = total.missing.length === 0 && stated !== undefined;
        expect(total.state).toBe(
          !comparable ? "not-checkable" : off === 0n ? "agrees" : isSmall ? "rounding" : "differs",
        );
      }
    }),
    { numRuns: 150, seed: 13 },
  );
});

test("whatever does not agree is among the totals that are not settled beforehand", () => {
  fc.assert(
    fc.property(checked, ({ values, relations }) => {
      const range = rangeOf(values);
      const totals = checkTable(tableOf(sheetOf("S", values), { range, body: range, relations }));
      const unsettled = new Set(unsettledOf(totals).map(({ cell: { row, column } }) => `${row},${column}`));
      for (const {
        state,
        cell: { row, column },
      } of totals)
        if (state !== "agrees") expect(unsettled.has(`${row},${column}`)).toBe(true);
    }),
    { numRuns: 80, seed: 14 },
  );
});

describe("the totals of a long table", () => {
  const rows = 1500;
  const values = Array.from({ length: rows }, (_, row) => [row, 2 * row + 1, 3 * row + 1]);
  const range = rangeOf(values);
  const over = [...Array(rows).keys()];
  const relations: LineRelation[] = [
    { kind: "column", total: 2, members: [0, 1], minus: [], over, basis: "label" },
  ];
  const totalsOf = () => checkTable(tableOf(sheetOf("S", values), { range, body: range, relations }));

  test("read like any array, though none is made before it is asked for", () => {
    const totals = totalsOf();
    expect(Array.isArray(totals)).toBe(true);
    expect(totals.length).toBe(rows);
    expect(totals[7]?.cell).toEqual({ row: 7, column: 2 });
    expect(totals[7]).toBe(totals.at(7));
    expect(totals[rows]).toBeUndefined();
    expect([...totals].map(({ cell }) => cell.row)).toEqual(over);
    expect(totals.filter(({ state }) => state === "agrees")).toHaveLength(rows);
    expect(Object.keys(totals)).toHaveLength(rows);
    expect([totals].flat()).toHaveLength(rows);
  });

  test("agree without being looked at", () => {
    expect(unsettledOf(totalsOf())).toEqual([]);
  });
});

test("a million whole numbers, and numbers too large for doubles, add up exactly", () => {
  const large = 4_503_599_627_370_496; // 2^52: two of them are beyond what a double adds exactly
  const values = [[large, large, large + 1]];
  const range = rangeOf(values);
  const relation: LineRelation = {
    kind: "column",
    total: 2,
    members: [0, 1],
    minus: [],
    over: [0],
    basis: "label",
  };
  const [total] = checkTable(tableOf(sheetOf("S", values), { range, body: range, relations: [relation] }));
  expect(total?.computed).toBe(9_007_199_254_740_992n);
  expect(total?.difference).toBe(-4_503_599_627_370_495n);
  const wide = [Array.from({ length: 1_000_000 }, () => 2 ** 31 - 1)];
  expect(readAmounts(sheetOf("S", wide), rangeOf(wide)).doubles?.rowSums[0]).toBe(2_147_483_647_000_000);
});
