/** One character as a page draws it: the text it stands for, and the code it has in its font. */
export interface DrawnCharacter {
  readonly text: string;
  readonly code: number;
}

const NO_BREAK = "\u00a0";

/** The code of the no-break space in the encodings of simple fonts (WinAnsi, MacRoman). */
const NO_BREAK_CODES = new Set([0xa0, 0xca]);

const isNoBreak = ({ text, code }: DrawnCharacter): boolean =>
  text === NO_BREAK || (text === " " && NO_BREAK_CODES.has(code));

const isSpace = (character: string): boolean => character.trim() === "";

/** How many no-break spaces follow each visible character, by its number from 1 (0: before the first). */
const noBreaksAfter = (drawn: readonly DrawnCharacter[]): ReadonlyMap<number, number> => {
  const after = new Map<number, number>();
  let visible = 0;
  for (const character of drawn) {
    if (isNoBreak(character)) after.set(visible, (after.get(visible) ?? 0) + 1);
    else visible += [...character.text].filter((one) => !isSpace(one)).length;
  }
  return after;
};

const visibleOf = (texts: readonly string[]): string =>
  [...texts.join("")].filter((one) => !isSpace(one)).join("");

/** The spaces after a visible character, with as many of them no-break as are drawn there. */
const spaces = (found: number, noBreaks: number): string =>
  NO_BREAK.repeat(noBreaks) + " ".repeat(Math.max(0, found - noBreaks));

/**
 * Texts of a page with the no-break spaces that text extraction made plain or dropped, put back from the drawn
 * characters. Undefined when the two do not tell the same visible characters, so that nothing is guessed.
 * @example restoreNoBreaks(["3 209"], [...drawn("3 209"), noBreak]) // => ["3 209\u00a0"]
 */
export const restoreNoBreaks = (
  texts: readonly string[],
  drawn: readonly DrawnCharacter[],
): readonly string[] | undefined => {
  if (visibleOf(texts) !== visibleOf(drawn.map(({ text }) => text))) return undefined;
  const after = noBreaksAfter(drawn);
  let visible = 0;
  return texts.map((text) =>
    text.replace(/(\S)(\s*)/gu, (_, character: string, gap: string) => {
      visible++;
      return character + spaces(gap.length, after.get(visible) ?? 0);
    }),
  );
};
