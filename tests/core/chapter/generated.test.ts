import fc from "fast-check";
import { readChapter } from "../../../src/core";
import { generateChapter, type Told } from "./generate";

const toldBy = (text: string): Told => {
  const result = readChapter(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { matrix, countries, regional, footnotes } = result.value;
  const texts = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text: one }) => one);
  return {
    region: matrix.region,
    columns: matrix.columns,
    totalHeading: matrix.totalHeading,
    rows: [...matrix.rows, matrix.totalRow].map(({ label, footnoteMark, cells }) => [
      label + footnoteMark,
      ...texts(cells),
    ]),
    countries: countries.map(({ country, introduction, priorities }) => ({
      country,
      introduction: texts(introduction),
      priorities: texts(priorities),
    })),
    regional: regional.map(({ code, title, office, paragraphs }) => ({
      code,
      title,
      office,
      paragraphs: texts(paragraphs),
    })),
    footnotes: footnotes.map(({ mark, text: one }) => ({ mark, text: one })),
  };
};

describe("Any chapter of the same make", () => {
  it("is read back to the letter", () => {
    fc.assert(
      fc.property(fc.gen(), (draw) => {
        const { text, told } = generateChapter(draw);
        expect(toldBy(text)).toEqual(told);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
