/** The text ends a sentence, a list item or a heading with a colon; closing quotes and brackets may follow.
 *  @example endsSentence("of its people; and") // => false */
export const endsSentence = (text: string): boolean =>
  /[.!?:;…。؟।]["”’»)\]*†‡]*$/u.test(text.trimEnd().slice(-8));

/** The text is left open: it ends in a comma, a hyphen or a short word in small letters ("and", "of", "the"). */
export const endsOpen = (text: string): boolean =>
  /(?:^|\s)\p{Ll}{1,3}$|[,/&‐–—(-]$/u.test(text.trimEnd().slice(-30));

/** The text cannot begin a sentence: it starts with a small letter or with closing punctuation. */
export const startsLow = (text: string): boolean => /^[\p{Ll}),;:.&%]/u.test(text.trimStart().slice(0, 2));

const firstWord = (text: string): string => /^\S{1,40}/.exec(text)?.[0] ?? "";

/** Characters that a line would have held together with the word that went on to the next line. */
export const lengthWithNext = (line: string, next: string): number =>
  line.length + 1 + firstWord(next).length;

const FEWEST_BREAKS = 8;
const TWENTIETH = 0.05;

/** The width at which the text's lines are broken: nineteen in twenty breaks were made because the next word would
 *  have passed it. Undefined when there are too few breaks to tell. */
export const breakingWidth = (breaks: readonly number[]): number | undefined =>
  breaks.length < FEWEST_BREAKS
    ? undefined
    : [...breaks].sort((a, b) => a - b)[Math.floor(breaks.length * TWENTIETH)];
