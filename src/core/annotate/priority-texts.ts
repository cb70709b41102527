import type { Chapter, CountrySection, RegionalSection, SourceText } from "../chapter/chapter";
import { SHEET_WORDS } from "../words";

/** A row of the matrix and the country text that belongs to it. */
export interface PriorityMatch {
  /** Row on the matrix sheet, from 0. */
  readonly row: number;
  readonly country: CountrySection;
}

/** What a country's text asks for: its listed priorities, or its paragraphs where it lists none. */
export const prioritiesOf = ({ priorities, introduction }: CountrySection): readonly SourceText[] =>
  priorities.length > 0 ? priorities : introduction;

/** The priorities numbered, one a line, whole.
 *  @example numberedText([{ text: "a", line: 1 }, { text: "b", line: 2 }]) // => "1. a\n2. b" */
const numberedText = (texts: readonly SourceText[]): string =>
  texts.length === 1
    ? (texts[0]?.text ?? "")
    : texts.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");

/** The regional text as it stands beside the regional row: its headings, and where the text is. */
const regionalText = (regional: readonly RegionalSection[]): string =>
  regional.length === 0
    ? ""
    : [
        SHEET_WORDS.regionalHint,
        ...regional.map(({ code, title, paragraphs }) =>
          SHEET_WORDS.regionalSummary(code, title, paragraphs.length),
        ),
      ].join("\n");

/** What stands beside each row of the matrix, by row. */
export const priorityTexts = (
  chapter: Chapter,
  matches: readonly PriorityMatch[],
  regionalRow: number | undefined,
): ReadonlyMap<number, string> => {
  const texts = new Map<number, string>();
  for (const { row, country } of matches) texts.set(row, numberedText(prioritiesOf(country)));
  const regional = regionalText(chapter.regional);
  if (regionalRow !== undefined && regional !== "") {
    const own = texts.get(regionalRow);
    texts.set(regionalRow, own === undefined ? regional : `${own}\n${regional}`);
  }
  return texts;
};
