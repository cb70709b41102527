import { sheetOf, tableOf, type LineRelation, type Table } from "../../../src/core";
import { lineRelation as over } from "../line-relation";
import { findingsIn, found, twoWay } from "./two-way";

/** Too few causes are allowed for the whole to be explained. */
const ONE = { causes: 1 };

describe("where a part of the table has no explanation within the limits", () => {
  test("figures that alone settle all their totals are named, each once, and at least called likely", () => {
    const table = twoWay({ A1: 130_451, C3: 430_735 });
    expect(found(table, ONE).sort()).toEqual(["wrong-amount digit A1", "wrong-amount digit C3"]);
    expect(findingsIn(table, ONE).map(({ confidence }) => confidence)).not.toContain("possible");
  });

  test("an amount twice as large is one finding, not one for every reading of it", () => {
    const table = twoWay({ D1: 35_901, C3: 420_735 });
    expect(findingsIn(table, ONE)).toHaveLength(2);
  });

  test("nothing is named where two figures would do for one total", () => {
    // Both errors of one size: A1 and C3, or C1 and A3.
    expect(found(twoWay({ A1: 121_451, C3: 411_735 }), ONE)).toEqual(["not-explained "]);
  });

  test("what is left when the sure ones are taken off is looked at again, and told as open", () => {
    const table = twoWay({ A1: 130_451, B2: 252_174, D3: 56_190, C4: 99_999 });
    const [first, ...more] = found(table, ONE);
    expect(first).toMatch(/^wrong-amount/);
    expect(more.at(-1)).toBe("not-explained ");
  });

  test("a figure of which two totals say different amounts is not sure", () => {
    const table = twoWay({ A1: 130_451, B1: 38_257, A2: 65_000, B2: 251_179 });
    expect(found(table, ONE)).toEqual(["not-explained "]);
  });
});

const listOf = (values: readonly (readonly number[])[], relations: readonly LineRelation[]): Table => {
  const range = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  return tableOf(sheetOf("S", values), { range, body: range, relations, unit: 0n });
};

describe("no figure is sure", () => {
  test("of which one total alone speaks", () => {
    const table = listOf([[48_210], [1_734], [95_511], [145_545]], [over("row", 3, [0, 1, 2], [0])]);
    expect(found(table, { causes: 0 })).toEqual(["not-explained "]);
  });

  test("that every total counts together with another", () => {
    const table = listOf(
      [[48_210], [1_734], [49_945], [49_945]],
      [over("row", 2, [0, 1], [0]), over("row", 3, [0, 1], [0])],
    );
    expect(found(table, { causes: 0 })).toEqual(["not-explained "]);
  });
});
