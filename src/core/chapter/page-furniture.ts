import { endsSentence } from "./sentence";
import type { SourceLine } from "./source-lines";

const LONGEST_HEAD = 120;
/** Letters of a running head: "P1" and "P2" are codes. */
const SHORTEST_HEAD = 5;

const wordsOf = (text: string): string =>
  text
    .replace(/[\d|·•–—-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase();

const isBlank = (line: SourceLine | undefined): boolean => line === undefined || line.text.trim() === "";

/** A blank line or the edge of a page on at least one side. */
const standsApart = (lines: readonly SourceLine[], place: number): boolean =>
  isBlank(lines[place - 1]) ||
  lines[place]?.startsPage === true ||
  isBlank(lines[place + 1]) ||
  lines[place + 1]?.startsPage === true;

const isPageNumber = (text: string): boolean => /^[-–—|\s]*\d{1,4}[-–—|\s]*$/.test(text);
const isNumbered = (text: string): boolean => /^\d{1,4}(?!\d)\P{L}|^\d{1,4}\p{L}|\D\d{1,8}$/u.test(text);

/** Lines that stand apart on several pages with a page number at their start or end. */
const repeatedHeads = (lines: readonly SourceLine[]): ReadonlySet<string> => {
  const numbered = new Map<string, Set<string>>();
  lines.forEach((line, place) => {
    const text = line.text.trim();
    if (text.length > LONGEST_HEAD || !isNumbered(text) || endsSentence(text)) return;
    const words = wordsOf(text);
    if (words.length < SHORTEST_HEAD || !standsApart(lines, place)) return;
    numbered.set(words, (numbered.get(words) ?? new Set()).add(text));
  });
  return new Set([...numbered].filter(([, texts]) => texts.size > 1).map(([words]) => words));
};

/**
 * Tells the lines that belong to the page and not to the text: page numbers, and running heads or feet, which
 * are the region's name or a line that comes back with another page number. `isKept` guards headings.
 */
export const pageFurniture = (
  lines: readonly SourceLine[],
  region: string,
  isKept: (text: string) => boolean,
): ((place: number) => boolean) => {
  const heads = repeatedHeads(lines);
  const regionWords = wordsOf(region);
  return (place) => {
    const text = lines[place]?.text.trim() ?? "";
    if (text === "" || text.length > LONGEST_HEAD || isKept(text) || !standsApart(lines, place)) return false;
    if (isPageNumber(text)) return true;
    const words = wordsOf(text);
    return (words === regionWords && words !== "") || (isNumbered(text) && heads.has(words));
  };
};
