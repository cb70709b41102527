import fc from "fast-check";
import { decimalOf, decimalOfNumber, decimalText, figureText, numberOf, rescale } from "../../src/core";

describe("amounts are exact decimals", () => {
  test("a written decimal keeps its digits and their number", () => {
    expect(decimalOf("-12.50")).toEqual({ units: -1250n, scale: 2 });
    expect(decimalOf("1.5E+06")).toEqual({ units: 1_500_000n, scale: 0 });
    expect(decimalOf("25e-4")).toEqual({ units: 25n, scale: 4 });
  });

  test("the noise of binary fractions is not read as digits", () => {
    expect(decimalOfNumber(0.1 + 0.2)).toEqual({ units: 3n, scale: 1 });
    expect(decimalOfNumber(1e21)).toEqual({ units: 10n ** 21n, scale: 0 });
    expect(decimalOfNumber(-0)).toEqual({ units: 0n, scale: 0 });
  });

  test("digits that do not fit a coarser scale are rounded half away from zero", () => {
    expect(rescale({ units: 125n, scale: 1 }, 0)).toBe(13n);
    expect(rescale({ units: -125n, scale: 1 }, 0)).toBe(-13n);
    expect(rescale({ units: -124n, scale: 1 }, 0)).toBe(-12n);
  });

  test("any amount written as text reads back as itself", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.integer({ min: 0, max: 12 }), (units, scale) => {
        expect(rescale(decimalOf(decimalText(units, scale)), scale)).toBe(units);
      }),
    );
  });

  test("people read groups of three and a true minus sign", () => {
    const style = { group: " ", decimal: "." };
    expect(figureText(-3_209_216n, 0, style)).toBe("−3 209 216");
    expect(figureText(5n, 2, style)).toBe("0.05");
    expect(figureText(999n, 0, style)).toBe("999");
  });

  test("a number that Excel cannot hold exactly is not made into one", () => {
    expect(numberOf(1250n, 2)).toBe(12.5);
    expect(numberOf(1_234_567_890_123_456n, 0)).toBeUndefined();
    expect(numberOf(10n ** 20n, 0)).toBe(1e20);
  });
});
