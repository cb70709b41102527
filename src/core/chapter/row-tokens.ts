/** A word of a line that holds no plain space. No-break and thin spaces stay where they stand: at the edge of
 *  an amount they are the evidence that must survive, inside it they group its digits. */
export interface Token {
  readonly text: string;
  /** From 0 in the line. */
  readonly start: number;
  readonly end: number;
  /** What stands before it: a single space may group digits, two or a tab always part two cells. */
  readonly gap: "weak" | "strong";
}

const SEPARATED = /[^ \t\u2000-\u2006\u2008\u200a\u205f\u3000]+/g;
/** A no-break or thin space that groups no digits, because no group of three follows: it parts two cells. */
const INNER_BREAK = /[\u00a0\u202f\u2007\u2009]+(?=[^\s])(?!\d{3}(?!\d))/g;
const INVISIBLE_EDGE =
  /^[\u00a0\u202f\u2007\u2009\u00ad\u180e\u200b-\u200f\u2060\ufeff]+|[\u00a0\u202f\u2007\u2009\u00ad\u180e\u200b-\u200f\u2060\ufeff]+$/g;

const CURRENCY = "(?:[A-Z]{0,3}\\p{Sc}|[A-Z]{3})";
const FOOTNOTE = "(?:[*†‡§⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\(\\d{1,2}\\)|[a-e])";
const FIGURE = new RegExp(
  `^(?:[A-Z]{0,3}\\p{Sc})?[(]?[-+−–—]?(?:[A-Z]{0,3}\\p{Sc})?[(]?\\d[\\d.,'’٬·\\u00a0\\u202f\\u2007\\u2009]*\\p{Sc}?[-−%]?[)]?${FOOTNOTE}?$`,
  "u",
);
const NIL_OR_MISSING = /^(?:[-–—−‐‑]+|\.{2,}|…|n\/?a\.?|nil|x|:|\/)$/i;
const CURRENCY_ALONE = new RegExp(`^${CURRENCY}$`, "u");
/** A whole cell, its spaces made plain: digits in groups of three, or one run of digits and marks. */
const CELL = new RegExp(
  `^(?:${CURRENCY} *)?\\(? ?(?:[-+−–] ?)?(?:${CURRENCY} ?)?` +
    `(?:[1-9]\\d{0,2}(?: \\d{3})+(?:[.,]\\d{1,4})?|(?!0\\d)\\d[\\d.,'’٬·]*)` +
    `(?: ?${CURRENCY})?(?: ?[-−%])? ?\\)?(?: ?${FOOTNOTE})?$`,
  "u",
);

/** A currency sign before a sign for none: "$   -". */
const LEADING_CURRENCY = new RegExp(`^${CURRENCY} *(?=[-–—−])`, "u");

const LONGEST_AMOUNT = 60;

/** The text without the invisible characters at its edges. */
export const withoutInvisibleEdges = (text: string): string => text.replace(INVISIBLE_EDGE, "");

const isStrong = (gap: string): boolean => gap.length > 1 || gap !== " ";

const splitInside = (word: string): readonly { readonly text: string; readonly start: number }[] => {
  const ends = [...word.matchAll(INNER_BREAK)].map((match) => match.index + match[0].length);
  const starts = [0, ...ends];
  return starts.map((start, place) => ({ text: word.slice(start, starts[place + 1]), start }));
};

/**
 * The words of a line with the gaps before them.
 * @example tokens("Chad  5 300").map(({ text, gap }) => text + ":" + gap) // => ["Chad:strong", "5:strong", "300:weak"]
 */
export const tokens = (line: string): readonly Token[] => {
  const found: Token[] = [];
  let before = 0;
  for (const match of line.matchAll(SEPARATED)) {
    const gap = found.length === 0 || isStrong(line.slice(before, match.index)) ? "strong" : "weak";
    before = match.index + match[0].length;
    splitInside(match[0]).forEach(({ text, start }, place) => {
      const from = match.index + start;
      found.push({ text, start: from, end: from + text.length, gap: place === 0 ? gap : "weak" });
    });
  }
  return found;
};

/** An amount, a part of one, or a sign for none. */
export const isFigure = ({ text }: Token): boolean => {
  if (text.length > LONGEST_AMOUNT) return false;
  const seen = withoutInvisibleEdges(text);
  return seen === "" || FIGURE.test(seen) || NIL_OR_MISSING.test(seen);
};

export const isCurrency = ({ text }: Token): boolean =>
  text.length < 5 && CURRENCY_ALONE.test(withoutInvisibleEdges(text));

/** A word of nothing but invisible characters. */
export const isUnseen = ({ text }: Token): boolean => withoutInvisibleEdges(text) === "";

const balanced = (text: string): boolean => text.split("(").length === text.split(")").length;

/** Whether a text is one whole cell of a matrix: an amount in one piece, a sign for none, or nothing.
 *  @example isCell("2 280 000") // => true
 *  @example isCell("2 80 000") // => false */
export const isCell = (raw: string): boolean => {
  if (raw.length > LONGEST_AMOUNT) return false;
  const text = withoutInvisibleEdges(raw)
    .replace(/[\u00a0\u202f\u2007\u2009]/g, " ")
    .trim();
  return (
    text === "" ||
    NIL_OR_MISSING.test(text.replace(LEADING_CURRENCY, "")) ||
    (CELL.test(text) && balanced(text))
  );
};
