import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chapterProblemText, readChapter, type Chapter } from "../../../src/core";

/** The sample chapter that ships with the program. */
export const sampleText = readFileSync(join(__dirname, "../../../assets/sample-chapter.txt"), "utf8");

/** A chapter that must be readable. */
export const read = (text: string): Chapter => {
  const result = readChapter(text);
  if (!result.ok) throw new Error(chapterProblemText(result.error));
  return result.value;
};

/** Everything a chapter says, without the lines where it says it. */
export const content = ({ matrix, countries, regional, footnotes }: Chapter): unknown => ({
  region: matrix.region,
  columns: matrix.columns,
  totalHeading: matrix.totalHeading,
  rows: [...matrix.rows, matrix.totalRow].map(({ label, footnoteMark, cells }) => [
    label + footnoteMark,
    ...cells.map(({ text }) => text),
  ]),
  countries: countries.map(({ country, footnoteMark, introduction, priorities }) => ({
    country: country + footnoteMark,
    introduction: introduction.map(({ text }) => text),
    priorities: priorities.map(({ text }) => text),
  })),
  regional: regional.map(({ code, title, office, paragraphs }) => ({
    ...{ code, title, office },
    paragraphs: paragraphs.map(({ text }) => text),
  })),
  footnotes: footnotes.map(({ mark, text }) => [mark, text]),
});
