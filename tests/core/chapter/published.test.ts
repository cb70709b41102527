import { readFileSync } from "node:fs";
import {
  checkTable,
  declaredRelations,
  matrixLayout,
  matrixSheet,
  readChapter,
  tableOf,
  toA1,
} from "../../../src/core";
import type { Chapter } from "../../../src/core";
import { describeWithShared, hasShared, sharedPath } from "../../shared";

const COUNTS: Readonly<Record<string, number>> = {
  Albania: 10,
  Armenia: 7,
  Azerbaijan: 6,
  Belarus: 8,
  "Bosnia and Herzegovina": 3,
  Georgia: 6,
  Kazakhstan: 7,
  Kyrgyzstan: 6,
  Montenegro: 9,
  "North Macedonia": 3,
  "Republic of Moldova": 4,
  "Russian Federation": 4,
  Serbia: 4,
  Tajikistan: 10,
  Turkey: 3,
  Turkmenistan: 0,
  Ukraine: 3,
  Uzbekistan: 6,
  Kosovo: 3,
};

const text = hasShared ? readFileSync(sharedPath("chapter", "iom-seeeca-2020.txt"), "utf8") : "";

const chapter = (): Chapter => {
  const read = readChapter(text);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

describeWithShared("The published chapter", () => {
  it("has every country's priorities, counted as a person counts them", () => {
    const counts = chapter().countries.map(({ country, priorities }) => [country, priorities.length]);
    expect(Object.fromEntries(counts)).toEqual(COUNTS);
  });

  it("has the paragraphs of a country without a list", () => {
    const turkmenistan = chapter().countries.find(({ country }) => country === "Turkmenistan");
    expect(turkmenistan?.introduction).toHaveLength(2);
  });

  it("has no credit, no web address and no page number in any text", () => {
    const { countries, regional } = chapter();
    const texts = [
      ...countries.flatMap(({ introduction, priorities }) => [...introduction, ...priorities]),
      ...regional.flatMap(({ paragraphs }) => paragraphs),
    ].map(({ text }) => text);
    for (const one of texts) expect(one).not.toMatch(/©|http|www\.|\b320\b|\s{2}|^\s|\s$/);
  });

  it("has no text cut: each begins with a capital and ends as a sentence or a listed item does", () => {
    for (const { introduction, priorities } of chapter().countries) {
      for (const { text } of introduction) expect(text).toMatch(/^[A-Z].*[.:]$/);
      for (const { text } of priorities) expect(text).toMatch(/^[A-Z].*(?:[.;]|; and)$/);
    }
  });

  it("has regional text for every principle and objective, under the regional office", () => {
    const { regional, matrix } = chapter();
    expect(regional.map(({ code }) => code)).toEqual(matrix.columns.map(({ code }) => code));
    expect(new Set(regional.map(({ office }) => office))).toEqual(new Set([matrix.rows[0]?.label]));
  });

  it("keeps the one no-break space of the matrix, and no other character that is not printed", () => {
    const { rows, totalRow } = chapter().matrix;
    const odd = [...rows, totalRow].flatMap(({ label, cells }) =>
      cells.filter(({ text }) => /[^\d -]/.test(text)).map(({ text }) => [label, text]),
    );
    expect(odd).toEqual([["Turkey", "3 209 216\u00a0"]]);
  });

  it("reads without a choice that a person would have to look at", () => {
    expect(chapter().warnings).toEqual([]);
  });

  it("declares 29 totals on A1:H23, three of which differ", () => {
    const { matrix } = chapter();
    const checked = checkTable(tableOf(matrixSheet(matrix), matrixLayout(matrix)));
    expect(declaredRelations(matrix)).toHaveLength(5);
    expect(checked).toHaveLength(29);
    expect(checked.filter(({ state }) => state === "differs").map(({ cell }) => toA1(cell))).toEqual([
      "H18",
      "E23",
      "H23",
    ]);
  });

  it("carries the footnote of Kosovo*", () => {
    const { footnotes, matrix } = chapter();
    expect(matrix.rows.at(-1)).toMatchObject({ label: "Kosovo", footnoteMark: "*" });
    expect(footnotes.find(({ mark }) => mark === "*")?.text).toMatch(
      /^References to Kosovo .* 1244 \(1999\)\.$/,
    );
  });
});
