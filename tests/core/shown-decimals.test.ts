import fc from "fast-check";
import { reconcileSheet, sheetOf, shownAmount, type CellValue } from "../../src/core";
import { namesOf } from "../../src/core/diagnose/names";
import { fromA1 } from "../../src/core/address";

const at = (address: string) => fromA1(address) ?? { row: 0, column: 0 };

const budget = (rows: readonly (readonly CellValue[])[], formats: ReadonlyMap<number, string> = new Map()) =>
  reconcileSheet(sheetOf("Budget", rows, { numberFormats: formats }));

const SHARES: readonly (readonly CellValue[])[] = [
  ["Office", "Staff", "Travel", "Total", "% of total"],
  ["Ankara", 700, 120, 820, 45.6],
  ["Tbilisi", 300, 210, 510, 28.3],
  ["Kyiv", 400, 70, 471, 26.1],
  ["Total", 1400, 400, 1800, 100.5],
];

const PLAIN = { group: ",", decimal: "." };

describe("an amount beside figures with more decimals", () => {
  const [of] = budget(SHARES);
  if (!of) throw new Error("No table was found.");
  const names = namesOf(of.table, PLAIN);

  it("is written with the decimals of its own column", () => {
    expect(names.amount(8200n, [at("D2")])).toBe("820");
    expect(names.amount(1000n, [at("E5")])).toBe("100.0");
    expect(names.amount(14000n)).toBe("1,400");
  });

  it("is written with more where it needs them, so that nothing is cut", () => {
    expect(names.amount(8205n, [at("D2")])).toBe("820.5");
  });

  it("differs by the smallest difference: whole amounts were not rounded to tenths", () => {
    expect(of.totals.filter(({ state }) => state === "differs").map(({ cell }) => cell)).toEqual(
      expect.arrayContaining([at("D4"), at("D5")]),
    );
  });
});

describe("the decimals of a column", () => {
  it("are those that texts show, zeros at the end among them", () => {
    const [of] = budget([
      ["", "A", "B"],
      ["x", "1,250.50", "3"],
      ["y", "2,300.25", "4"],
      ["z", "1,449.25", "5"],
      ["Total", "5,000.00", "12"],
    ]);
    const names = of && namesOf(of.table, PLAIN);
    expect(names?.amount(500_000n, [at("B5")])).toBe("5,000.00");
    expect(names?.amount(1_200n, [at("C5")])).toBe("12");
  });
});

describe("shownAmount", () => {
  it("says the same amount with no more decimals than it needs or is asked for", () => {
    fc.assert(
      fc.property(
        fc.bigInt(),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 0, max: 8 }),
        (amount, scale, least) => {
          const shown = shownAmount(amount, scale, least);
          expect(shown.units * 10n ** BigInt(scale - shown.scale)).toBe(amount);
          expect(shown.scale).toBeLessThanOrEqual(scale);
          expect(shown.scale >= Math.min(least, scale)).toBe(true);
          if (shown.scale > least) expect(shown.units % 10n === 0n).toBe(false);
        },
      ),
    );
  });
});
