import type { SourceLine } from "./source-lines";

/** The words that the chapter writes within its lines, which decide what a hyphen at a line's end means. */
export interface Lexicon {
  /** Words, in small letters; parts of hyphenated words too. */
  readonly words: ReadonlySet<string>;
  /** Hyphenated words and their neighbouring pairs ("well-being"), in small letters. */
  readonly hyphenated: ReadonlySet<string>;
  /** Some word of the chapter is broken at a line's end by a hyphen that does not belong to it. */
  readonly breaksWords: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑][\p{L}\p{M}\p{N}]+)*[-‐‑]?/gu;
const HYPHEN = /[-‐‑]/;
/** A line's last word when a hyphen ends it, and the next line's first word. */
const BROKEN = /(?:^|[^\p{L}\p{M}\p{N}])((?:[\p{L}\p{M}\p{N}]+[-‐‑])+)$/u;
const FIRST = /^[\p{L}\p{M}\p{N}]+/u;
const LONGEST_WORD = 80;

const brokenWord = (text: string): string | undefined => BROKEN.exec(text.slice(-LONGEST_WORD))?.[1];

const addWord = (word: string, words: Set<string>, hyphenated: Set<string>): void => {
  const parts = word.split(HYPHEN).filter((part) => part !== "");
  for (const part of parts) words.add(part);
  for (let place = 1; place < parts.length; place++)
    hyphenated.add(`${parts[place - 1] ?? ""}-${parts[place] ?? ""}`);
};

const partsAtBreak = (before: string, after: string): readonly [string, string] | undefined => {
  const broken = brokenWord(before)?.toLowerCase().split(HYPHEN).filter(Boolean);
  const first = FIRST.exec(after.slice(0, LONGEST_WORD))?.[0].toLowerCase();
  const last = broken?.at(-1);
  return last !== undefined && first !== undefined ? [last, first] : undefined;
};

/** Reads the chapter's words once. */
export const lexiconOf = (lines: readonly SourceLine[]): Lexicon => {
  const words = new Set<string>();
  const hyphenated = new Set<string>();
  const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== "");
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(WORD)) addWord(word, words, hyphenated);
  const breaksWords = texts.some((text, place) => {
    const parts = partsAtBreak(text, texts[place + 1] ?? "");
    return parts && !hyphenated.has(parts.join("-")) && words.has(parts.join(""));
  });
  return { words, hyphenated, breaksWords };
};

/** Words after which "medium- and long-term" goes on: the hyphen stands for a word left out. */
const CONJUNCTION =
  /^(?:and|or|to|nor|et|ou|und|oder|bis|y|e|o|u|ve|и|или|i|och|en|of)(?![\p{L}\p{M}\p{N}-])/iu;

/**
 * Whether the hyphen that ends a line belongs to the word. First what the chapter itself writes elsewhere
 * within a line: "well-being" keeps it, "government" drops it. Else it stays in capitalised, numbered and
 * longer compounds ("whole-of-") and between two parts that are words of their own; a part that is no word
 * ("govern-") loses it where the chapter is known to break words.
 */
const keepsHyphen = (before: string, after: string, { words, hyphenated, breaksWords }: Lexicon): boolean => {
  const parts = partsAtBreak(before, after);
  if (!parts) return true;
  const [last, first] = parts;
  if (hyphenated.has(`${last}-${first}`)) return true;
  if (words.has(last + first)) return false;
  const isCompound = (brokenWord(before) ?? "").split(HYPHEN).length > 2;
  if (isCompound || /^[\p{Lu}\p{N}]/u.test(after) || /\p{N}$/u.test(last)) return true;
  return (words.has(last) && words.has(first)) || !breaksWords;
};

const isAddressOpen = (text: string): boolean =>
  /(?:https?:\/\/|www\.)[^\s]*[-/_=&?.]$/.test(text.slice(-300));

const joinsAtOnce = (before: string): boolean => /[\p{L}\p{M}\p{N})”’"][/–—]$/u.test(before.slice(-3));

/** The line as it stands before the next one, with the space that parts them or without. */
const openedFor = (before: string, after: string, lexicon: Lexicon): string => {
  if (before === "" || after === "") return before;
  if (before.endsWith("\u00ad")) return before.slice(0, -1);
  if (isAddressOpen(before) || joinsAtOnce(before)) return before;
  if (!brokenWord(before) || !FIRST.test(after) || CONJUNCTION.test(after)) return `${before} `;
  return keepsHyphen(before, after, lexicon) ? before : before.slice(0, -1);
};

/** Lines of one sentence or paragraph as one line of text, single spaces between the words.
 *  @example joinLines(["of a whole-of-", "government  approach "], lexicon) // => "of a whole-of-government approach" */
export const joinLines = (texts: readonly string[], lexicon: Lexicon): string => {
  const pieces = texts.map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  return pieces.map((piece, place) => openedFor(piece, pieces[place + 1] ?? "", lexicon)).join("");
};
