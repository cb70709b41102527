import {
  checkTable,
  declaredRelations,
  matrixLayout,
  matrixSheet,
  tableOf,
  toA1,
  valueAt,
  cellKey,
} from "../../../src/core";
import { read, sampleText } from "./sample";

const chapter = read(sampleText);
const { matrix, countries, regional, footnotes } = chapter;

describe("The sample chapter", () => {
  it("has 20 rows of six amounts and a total, and a total row", () => {
    expect(matrix.rows.map(({ cells }) => cells.length)).toEqual(Array.from({ length: 20 }, () => 7));
    expect(matrix.totalRow.label).toBe("Total");
    expect(matrix.totalHeading).toBe("TOTAL");
    expect(matrix.region).toBe("Eastern Europe, the Balkans and Central Asia");
  });

  it("has full names that the page breaks over many lines, hyphens kept where they belong", () => {
    expect(matrix.columns).toMatchObject([
      { code: "P1", name: "Keeping to international standards and the rights of people on the move" },
      { code: "P2", name: "Working from evidence and with whole-of-government planning" },
      { code: "P3", name: "Building partnerships that outlast a project" },
      { code: "O1", name: "Raising the well-being of migrants and of the places where they live" },
      { code: "O2", name: "Answering the crises that uproot people" },
      { code: "O3", name: "Making journeys safe, regular and humane" },
    ]);
  });

  it("declares 29 totals, three of which are short by what Turkey has under O1", () => {
    const table = tableOf(matrixSheet(matrix), matrixLayout(matrix));
    const totals = checkTable(table);
    expect(declaredRelations(matrix).every(({ basis }) => basis === "declared")).toBe(true);
    expect(totals).toHaveLength(29);
    const open = totals.filter(({ state }) => state !== "agrees");
    expect(open.map(({ cell, difference }) => [toA1(cell), difference])).toEqual([
      ["H18", -3_209_216n],
      ["E23", -3_209_216n],
      ["H23", -3_209_216n],
    ]);
  });

  it("keeps the no-break space of one amount, on the sheet as in the text", () => {
    const sheet = matrixSheet(matrix);
    expect(valueAt(sheet, { row: 17, column: 4 })).toBe("3 209 216\u00a0");
    const spaced = sheet.values.flatMap((row) =>
      (row ?? []).filter((value) => typeof value === "string" && value.includes("\u00a0")),
    );
    expect(spaced).toHaveLength(1);
  });

  it("knows the source line of every cell", () => {
    const { lines } = matrixSheet(matrix);
    const source = sampleText.split("\n");
    const line = lines?.get(cellKey({ row: 17, column: 4 })) ?? 0;
    expect(source[line - 1]).toMatch(/^Turkey .*3 209 216\u00a0/);
    for (const { priorities } of countries)
      for (const { text, line: at } of priorities)
        expect(source[at - 1]).toContain(text.split(" ").slice(0, 3).join(" "));
  });

  it("has the countries in the order of the text, each with its own priorities", () => {
    const counts = countries.map(({ country, priorities }) => `${country} ${priorities.length}`);
    expect(counts.join(", ")).toBe(
      "Albania 5, Armenia 4, Azerbaijan 4, Belarus 6, Bosnia and Herzegovina 3, Georgia 5, Kazakhstan 4, " +
        "Kyrgyzstan 4, Montenegro 4, North Macedonia 3, Republic of Moldova 4, Russian Federation 3, Serbia 4, " +
        "Tajikistan 6, Turkey 3, Turkmenistan 0, Ukraine 3, Uzbekistan 4, Kosovo 3",
    );
  });

  it("has whole sentences: none is cut, none carries what belongs to the page", () => {
    for (const { introduction, priorities } of countries) {
      for (const { text } of introduction) expect(text).toMatch(/^[A-Z].*[.:]$/);
      for (const { text } of priorities) expect(text).toMatch(/^[A-Z].*(?:[.;]|; and)$/);
      for (const { text } of [...introduction, ...priorities]) expect(text).not.toMatch(/©|http|214|\s{2}/);
    }
  });

  it("joins a sentence over a stray blank line, a page's edge and a broken word", () => {
    const texts = [
      ...countries.flatMap(({ priorities }) => priorities),
      ...regional.flatMap(({ paragraphs }) => paragraphs),
    ].map(({ text }) => text);
    const holding = (words: string): number => texts.filter((text) => text.includes(words)).length;
    expect(holding("loses a permit because of a missing stamp.")).toBe(1);
    expect(holding("a fund that matches the contributions of hometown associations")).toBe(1);
    expect(holding("exhausted, ill or afraid. Exercises")).toBe(1);
    expect(holding("shelter and inform newcomers.")).toBe(1);
    expect(holding("short-, medium- and long-term forecasts")).toBe(1);
    expect(holding("which was tested in Gyumri.")).toBe(1);
  });

  it("has the paragraphs of the one country without a list, joined over the page", () => {
    const country = countries.find(({ priorities }) => priorities.length === 0);
    expect(country?.country).toBe("Turkmenistan");
    expect(country?.introduction).toHaveLength(2);
  });

  it("has the regional text by code, under the regional office", () => {
    expect(regional.map(({ code, office }) => `${code} ${office}`)).toEqual(
      matrix.columns.map(({ code }) => `${code} Regional Office Vienna`),
    );
    expect(regional.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 2, 1, 1, 1, 1]);
  });

  it("has the footnotes apart from the text", () => {
    expect(footnotes.map(({ mark }) => mark)).toEqual(["7", "*"]);
    expect(footnotes[1]?.text).toMatch(/in line with Security Council resolution 1244 \(1999\)\.$/);
  });
});
