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

/** A page's edge directly above or below, or nothing directly above and below. */
const standsApart = (lines: readonly SourceLine[], place: number): boolean => {
  const isAtEdge = lines[place]?.startsPage === true || lines[place + 1]?.startsPage === true;
  return isAtEdge || (isBlank(lines[place - 1]) && isBlank(lines[place + 1]));
};

const isPageNumber = (text: string): boolean => /^[-–—|\s]*\d{1,4}[-–—|\s]*$/.test(text);
/** A number at the start or the end; a footnote's number that hangs on a sentence is none. */
const isNumbered = (text: string): boolean =>
  /^\d{1,4}(?!\d)\P{L}|^\d{1,4}\p{L}|[^\d.,;:!?]\d{1,8}$/u.test(text);

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

const LONGEST_LONE_HEAD = 80;

/** Nothing but blank lines stands between the line and a page's edge, on one side or the other. */
const isAtEdge = (lines: readonly SourceLine[], place: number): boolean => {
  let next = place + 1;
  while (next < lines.length && !lines[next]?.startsPage && isBlank(lines[next])) next++;
  return lines[place]?.startsPage === true || lines[next]?.startsPage === true;
};

/** A line by itself at a page's edge that ends in a number and no sentence, even if it comes but once. */
const isLoneHead = (lines: readonly SourceLine[], place: number): boolean => {
  const text = lines[place]?.text.trim() ?? "";
  const isAlone =
    isBlank(lines[place + 1]) && (isBlank(lines[place - 1]) || lines[place]?.startsPage === true);
  const isHead = text.length <= LONGEST_LONE_HEAD && /^[\p{Lu}\d]/u.test(text) && isNumbered(text);
  return isHead && isAlone && !endsSentence(text) && isAtEdge(lines, place);
};

/**
 * Tells the lines that belong to the page and not to the text: page numbers, and running heads or feet, which
 * are the region's name, a line that comes back with another page number, or a line with a number alone at a
 * page's edge. `isKept` guards headings.
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
    if (words.length < SHORTEST_HEAD) return false;
    return words === regionWords || (isNumbered(text) && heads.has(words)) || isLoneHead(lines, place);
  };
};
