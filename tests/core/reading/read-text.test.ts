import fc from "fast-check";
import { decimalText, markStyleOf, readText, type MarkStyle } from "../../../src/core";

const amountIn = (raw: string, style?: MarkStyle): string | undefined => {
  const reading = readText(raw, style);
  return reading.kind === "amount" ? decimalText(reading.decimal.units, reading.decimal.scale) : undefined;
};

describe("an amount in any common form is read, and what was met is recorded", () => {
  test.each([
    ["3 209 216", "3209216"],
    ["3\u202f209\u202f216", "3209216"],
    ["1,234,567.89", "1234567.89"],
    ["1.234.567,89", "1234567.89"],
    ["1'234'567", "1234567"],
    ["1’234’567.5", "1234567.5"],
    ["12,34,567", "1234567"],
    ["12,5", "12.5"],
    ["0.123", "0.123"],
    [".5", "0.5"],
    ["-5", "-5"],
    ["−5", "-5"],
    ["–5", "-5"],
    ["5-", "-5"],
    ["(1,234,000)", "-1234000"],
    ["($1,234,000)", "-1234000"],
    ["-$5", "-5"],
    ["USD 5 000", "5000"],
    ["5 000 EUR", "5000"],
    ["€5", "5"],
    ["100 CR", "-100"],
    ["100 DR", "100"],
    ["3¹", "3"],
    ["1 500*", "1500"],
    ["1 500 (2)", "1500"],
    ["9,904,000E", "9904000"],
    ["'12", "12"],
    ["+7", "7"],
    ["12 %", "12"],
    ["1.5E+06", "1500000"],
    ["٣٬٢٠٩٬٢١٦", "3209216"],
  ])("%j is %s", (raw, expected) => {
    expect(amountIn(raw)).toBe(expected);
  });

  test("a no-break space at the end is evidence with its place", () => {
    expect(readText("3 209 216\u00a0")).toMatchObject({
      notes: [{ code: "edge-space", characters: ["U+00A0"], side: "end" }, { code: "grouping" }],
    });
  });

  test("characters that cannot be seen are evidence, wherever they stand", () => {
    expect(readText("\u200b12")).toMatchObject({
      notes: [{ code: "invisible", characters: ["U+200B"], side: "start" }],
    });
    expect(readText("1\u20602")).toMatchObject({ notes: [{ code: "invisible", side: "inside" }] });
  });
});

describe("what is no amount is never guessed", () => {
  test.each([
    ["2 80 000", 2],
    ["12.3.4", 3],
    ["1,23,4", 2],
    ["12 M", 3],
    ["abc", 0],
    ["1 234,567 890", 2],
  ])("%j stops at position %i", (raw, position) => {
    expect(readText(raw)).toEqual({ kind: "text", position });
  });

  test.each(["-", "–", "—", "--", "\u00a0-\u00a0", "$   -", "€ –", "- €", "USD —", "-*"])(
    "the lone dash %j is nil",
    (raw) => {
      expect(readText(raw).kind).toBe("nil");
    },
  );

  test.each(["..", "...", "x", "s", "n/a", "N.A.", "(Z)", "(D)", ":", "F", "#REF!"])(
    "%j is missing, not zero",
    (raw) => {
      expect(readText(raw).kind).toBe("missing");
    },
  );

  test("blank is blank, whatever spaces it is made of", () => {
    expect(readText(" \u00a0\u200b ")).toEqual({ kind: "blank" });
  });

  test("any text is read in bounded time without throwing", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[-0-9 .,'()$%*]{0,80}$/)),
        (raw) => {
          expect(["amount", "nil", "blank", "missing", "text"]).toContain(readText(raw).kind);
        },
      ),
    );
  });
});

describe("figures written in one house style read back as themselves", () => {
  const group = fc.constantFrom(" ", "\u00a0", "\u202f", "\u2009", "'", "’", ",", ".");
  const write = (units: bigint, mark: string, scale: number): string => {
    const [whole = "", fraction] = decimalText(units < 0n ? -units : units, scale).split(".");
    const point = mark === "." ? "," : ".";
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
    const text = fraction === undefined ? grouped : grouped + point + fraction;
    return units < 0n ? `(${text})` : text;
  };

  test("whatever the marks, sign and size", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        group,
        fc.constantFrom(0, 2),
        (units, mark, scale) => {
          const style: MarkStyle = { decimalMark: mark === "." ? "," : "." };
          expect(amountIn(write(units, mark, scale), style)).toBe(decimalText(units, scale));
        },
      ),
    );
  });
});

describe("an ambiguous mark is decided by the figures around it", () => {
  test("the column's unambiguous figures tell the decimal mark", () => {
    expect(markStyleOf(["1,234", "12,5"])).toEqual({ decimalMark: "," });
    expect(markStyleOf(["1,234", "1,234,567"])).toEqual({ decimalMark: "." });
    expect(markStyleOf(["1,234", "5 000"])).toEqual({});
  });

  test("and the reading that was not taken is kept", () => {
    expect(amountIn("482.084", { decimalMark: "." })).toBe("482.084");
    expect(amountIn("482.084", { decimalMark: "," })).toBe("482084");
    expect(readText("482.084")).toMatchObject({
      decimal: { units: 482_084n, scale: 0 },
      notes: [{ code: "grouping" }, { code: "ambiguous", other: { units: 482_084n, scale: 3 } }],
    });
  });
});
