import fc from "fast-check";
import { cellKey, checkTable, type CellRef } from "../../../src/core";
import { blocksOf } from "../../../src/core/annotate/blocks";
import { checkLines } from "../../../src/core/annotate/check-lines";
import {
  brokenLines,
  clipped,
  heightOf,
  linesOf,
  MAX_CELL_TEXT,
  splitText,
} from "../../../src/core/annotate/fit";
import { lettersWide } from "../../../src/core/annotate/letter-widths";
import { sheetNamer } from "../../../src/core/annotate/sheet-namer";
import { textExpression, textTerm } from "../../../src/core/annotate/text-term";
import { computedFormula } from "../../../src/core/annotate/total-formula";
import { recalculate } from "./recalculate";
import { blockTable } from "./user-tables";

const anyCells = fc.array(fc.record({ row: fc.nat(12), column: fc.nat(8) }), { maxLength: 40 });

const keys = (cells: readonly CellRef[]): number[] => [...new Set(cells.map(cellKey))].sort((a, b) => a - b);

describe("blocks of cells", () => {
  test("cover exactly the cells given, each once", () => {
    fc.assert(
      fc.property(anyCells, (cells) => {
        const covered = blocksOf(cells).flatMap(({ top, left, bottom, right }) => {
          const found: CellRef[] = [];
          for (let row = top; row <= bottom; row += 1)
            for (let column = left; column <= right; column += 1) found.push({ row, column });
          return found;
        });
        expect(covered.map(cellKey).sort((a, b) => a - b)).toEqual(keys(cells));
      }),
    );
  });
});

describe("lines of checks", () => {
  test("lose and double no total", () => {
    const table = blockTable([
      [1, 2, 3],
      [4, 5, 9],
      [5, 7, 12],
    ]);
    const totals = checkTable(table);
    const { across, down, apart } = checkLines([...totals, ...totals]);
    const placed = [...across, ...down].flatMap((line) => line.totals).concat(apart);
    expect(placed).toHaveLength(totals.length * 2);
    for (const { axis, totals: together } of [...across, ...down]) {
      const places = together.map(({ cell }) => (axis === "across" ? cell.row : cell.column));
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe("amounts stored as text", () => {
  const value = (raw: string, formula: string): unknown =>
    recalculate(
      new Map([
        [
          "S",
          new Map<number, string>([
            [0, `'${raw}`],
            [1, `=${formula}`],
          ]),
        ],
      ]),
    ).valueAt("S", { row: 0, column: 1 });

  test.each([
    ["3 209 216\u00a0", 3_209_216n, 0],
    ["\u200b1,234.50", 123_450n, 2],
    ["1.234,50", 123_450n, 2],
    ["1'234'567", 1_234_567n, 0],
    ["-75", -75n, 0],
    ["(1,250)", -1_250n, 0],
    ["\u2212900", -900n, 0],
    ["USD 12*", 12n, 0],
    ["3\u202f209", 3_209n, 0],
  ])("%j counts as it was read", (raw, amount, scale) => {
    expect(value(raw, textTerm("A1", raw, amount, scale))).toBe(Number(amount) / 10 ** scale);
  });

  test("counts nothing more once a number stands there", () => {
    const term = textTerm("A1", "12\u00a0", 12n, 0);
    const book = recalculate(
      new Map([
        [
          "S",
          new Map<number, string>([
            [0, "'12\u00a0"],
            [1, `=${term}`],
          ]),
        ],
      ]),
    );
    book.type("S", { row: 0, column: 0 }, 12);
    expect(book.valueAt("S", { row: 0, column: 1 })).toBe(0);
  });

  test("any text is written as an expression that gives the text again", () => {
    const book = recalculate(new Map([["S", new Map([[0, "="]])]]));
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        // HyperFormula takes a backslash in a text for an escape, Excel takes it as it is.
        fc.pre(!text.includes("\u0000") && !text.includes("\\"));
        book.type("S", { row: 0, column: 0 }, `=${textExpression(text)}`);
        expect(book.valueAt("S", { row: 0, column: 0 })).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe("formulas of totals", () => {
  test("with thousands of scattered members, the value stands alone rather than a formula that Excel refuses", () => {
    const table = blockTable([
      [1, 1],
      [1, 1],
    ]);
    const [total] = checkTable(table);
    if (!total) throw new Error("no total");
    const members = Array.from({ length: 4_000 }, (_, index) => ({
      row: index * 2,
      column: (index % 5) * 2,
    }));
    expect(computedFormula(table, { ...plain(total), members })).toBeUndefined();
    expect(computedFormula(table, { ...plain(total), members: members.slice(0, 600) })?.length).toBeLessThan(
      8_192,
    );
  });

  const plain = (total: ReturnType<typeof checkTable>[number]) => ({
    cell: total.cell,
    label: total.label,
    members: total.members,
    minus: total.minus,
    stated: total.stated,
    computed: total.computed,
    difference: total.difference,
    tolerance: total.tolerance,
    state: total.state,
    basis: total.basis,
    missing: total.missing,
  });
});

describe("room for text", () => {
  test("parts of a text are the text again, each fitting into a cell", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 400 }),
        fc.integer({ min: 8, max: 60 }),
        (text, limit) => {
          const parts = splitText(text, limit);
          expect(parts.join("")).toBe(text);
          for (const part of parts) expect(part.length).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });

  test("a text too long for a cell says how much is missing", () => {
    const text = "word ".repeat(10_000);
    expect(clipped(text).length).toBeLessThanOrEqual(MAX_CELL_TEXT);
    expect(clipped(text)).toMatch(/\[\d+ more characters/);
    expect(clipped("short")).toBe("short");
  });

  test("a longer text never takes fewer lines, nor a narrower column", () => {
    const anyText = fc.string({ unit: fc.constantFrom("a", "W", " ", "i", "\n", "漢"), maxLength: 200 });
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 4, max: 80 }), (one, two, width) => {
        expect(linesOf(one + two, width)).toBeGreaterThanOrEqual(linesOf(one, width));
        expect(linesOf(one, width)).toBeGreaterThanOrEqual(linesOf(one, width * 2));
      }),
    );
  });

  test("broken lines hold every word in order and keep to their width", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 40 }), (words) => {
        const lines = brokenLines(words.join(" "), 20);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(lettersWide(line)).toBeLessThanOrEqual(20);
      }),
    );
  });

  test("a row is never higher than Excel allows", () => {
    expect(heightOf(1_000)).toBe(409);
    expect(heightOf(1)).toBe(18);
  });
});

describe("names of sheets", () => {
  test("are allowed by Excel and differ without regard to case", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 12 }), (wanted) => {
        const name = sheetNamer();
        const names = wanted.map(name);
        expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length);
        for (const one of names) expect(one).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/s);
      }),
    );
  });
});
