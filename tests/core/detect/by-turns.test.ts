import fc from "fast-check";
import { checkTable, detectTables, sheetOf, toA1, type CellValue } from "../../../src/core";

/** Entries that fill debit or credit, a running balance, and one line that is the total of both columns. */
const ledger = (entries: readonly (readonly [boolean, number])[]): CellValue[][] => {
  let balance = 0;
  const rows = entries.map(([isDebit, amount], index): CellValue[] => {
    balance += isDebit ? -amount : amount;
    return [`Entry ${index + 1}`, isDebit ? amount : null, isDebit ? null : amount, balance];
  });
  const sum = (side: boolean): number =>
    entries.reduce((all, [isDebit, amount]) => (isDebit === side ? all + amount : all), 0);
  return [["Text", "Debit", "Credit", "Balance"], ...rows, ["Total", sum(true), sum(false), null]];
};

const totals = (values: CellValue[][]) => detectTables(sheetOf("S", values)).flatMap(checkTable);

const differing = (values: CellValue[][]): string[] =>
  totals(values)
    .filter(({ state }) => state === "differs")
    .map(({ cell }) => toA1(cell));

const entry = fc.tuple(fc.boolean(), fc.integer({ min: 100_001, max: 249_999 }));
const entries = fc
  .array(entry, { minLength: 6, maxLength: 14 })
  .filter((all) => [true, false].every((side) => all.filter(([isDebit]) => isDebit === side).length >= 3));

describe("columns that entries fill by turns", () => {
  it("each have their total, over the entries that fill them", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const found = totals(ledger(all)).filter(({ cell }) => cell.row === all.length + 1);
        expect(found.map(({ cell, state }) => [cell.column, state]).sort()).toEqual([
          [1, "agrees"],
          [2, "agrees"],
        ]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ["half as much again", (amount: number) => Math.round(amount * 1.5)],
    ["the opposite", (amount: number) => -amount],
    ["ten times as much", (amount: number) => amount * 10],
  ])("are told to differ in one column where an amount of it is %s", (_, wrong) => {
    fc.assert(
      fc.property(entries, fc.nat(), (all, which) => {
        const values = ledger(all);
        const row = 1 + (which % all.length);
        const column = values[row]?.[1] === null ? 2 : 1;
        const cells = values[row] ?? [];
        cells[column] = wrong(Number(cells[column]));
        expect(differing(values)).toContain(toA1({ row: all.length + 1, column }));
      }),
      { numRuns: 20 },
    );
  });
});

describe("a first line of figures that could be years", () => {
  it("is a line of the table where the row above heads all its columns", () => {
    const values: CellValue[][] = [
      ["Text", "Credit", "Balance"],
      ["Grant", 2110, 2110],
      ["Gift", 5320, 7430],
      ["Fees", 1875, 9305],
      ["Total", 9305, null],
    ];
    expect(totals(values).map(({ members }) => members.map(toA1))).toContainEqual(["B2", "B3", "B4"]);
  });

  it("is a line of the table where two of them lie further apart than columns of years do", () => {
    const values: CellValue[][] = [
      ["Item", "Plan", "Actual"],
      ["Rent", 4310, 4100],
      ["Fuel", 1700, 2100],
      ["Water", 3344, 3217],
      ["Total", 9354, 9417],
    ];
    expect(totals(values).map(({ members }) => members.map(toA1))).toEqual([
      ["B2", "B3", "B4"],
      ["C2", "C3", "C4"],
    ]);
  });
});
