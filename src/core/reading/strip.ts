import { asciiDigit, codePoint, INVISIBLE, SPACE } from "./characters";
import type { NegativeForm, ReadingNote, Side } from "./reading";

/** Text being read: what is left of it, where each character stood, and what was met so far. */
export interface Stripped {
  readonly characters: readonly string[];
  readonly positions: readonly number[];
  readonly notes: readonly ReadingNote[];
  readonly negative: boolean;
}

/** Marks that say "see the note": signs, superscript digits, a short bracket, one letter of status behind a
 *  figure ("9,904E", "12 r") except K, M, B and T, which would be a unit. OCR leaves | and [ there. */
const FOOTNOTE_END =
  /(?<=[\d)\u2013\u2014%-])(\s*(?:[*†‡§¶#]+|[\u00b9\u00b2\u00b3\u2070-\u2079ᵃ-ᵛ]+|[([]\d{1,2}[)\]]|[([][a-z][)\]]|[|[\]!]|[ac-jln-su-zACD-JLN-SU-Z](?![a-zA-Z])))$/u;
const FOOTNOTE_START = /^([*†‡§¶#]+|[\u00b9\u00b2\u00b3\u2070-\u2079]+)(?=\s*[\d($€£.,\u2212-])/u;

const SIGN = "\\p{Sc}";
const CODE = "(?:US|CA|A|AU|NZ|HK|R|C)?\\$|[A-Z]{3}|Rs\\.?|Fr\\.?|kr\\.?|K\u010d|z\u0142|Lei|lei|Ksh|R|K|P";
const CURRENCY_START = new RegExp(`^((?:${CODE}|${SIGN}))(?=\\s*[-+(\\u2212\\u2013\\u2014\\d.,])`, "u");
const CURRENCY_END = new RegExp(
  `(?<=[\\d)\\u2013\\u2014-]\\s*)((?:${SIGN}|[A-Z]{3}|kr\\.?|K\u010d|z\u0142|lei|Lei))$`,
  "u",
);

const PERCENT_END = /(?<=[\d)]\s*)[%\u2030\u066a]$/u;
const CREDIT_END = /(?<=[\d)]\s*)(CR|Cr|DR|Dr)\.?$/u;
const MINUS = "[-\u2212\u2010\u2011\u2012\u2013\u2014\ufe63\uff0d]";
const MINUS_START = new RegExp(`^${MINUS}(?=\\s*[\\d.,(\\p{Sc}])`, "u");
const MINUS_END = new RegExp(`(?<=\\d)\\s*${MINUS}$`, "u");

const kept = (
  text: Stripped,
  keep: (index: number) => boolean,
): Pick<Stripped, "characters" | "positions"> => ({
  characters: text.characters.filter((_, index) => keep(index)),
  positions: text.positions.filter((_, index) => keep(index)),
});

const cut = (text: Stripped, start: number, end: number, note?: ReadingNote): Stripped => ({
  ...text,
  ...kept(text, (index) => index >= start && index < text.characters.length - end),
  notes: note ? [...text.notes, note] : text.notes,
});

const sideOf = (index: number, count: number): Side =>
  index === 0 ? "start" : index === count - 1 ? "end" : "inside";

const withoutInvisible = (text: Stripped): Stripped => {
  const met = text.characters.filter((character) => INVISIBLE.test(character));
  if (met.length === 0) return text;
  const first = text.characters.findIndex((character) => INVISIBLE.test(character));
  const note: ReadingNote = {
    code: "invisible",
    characters: met.map(codePoint),
    side: sideOf(first, text.characters.length),
  };
  return {
    ...text,
    ...kept(text, (index) => !INVISIBLE.test(text.characters[index] ?? "")),
    notes: [...text.notes, note],
  };
};

const edgeLength = (characters: readonly string[]): number => {
  const solid = characters.findIndex((character) => !SPACE.test(character));
  return solid < 0 ? characters.length : solid;
};

const withoutEdge = (text: Stripped, side: "start" | "end"): Stripped => {
  const ordered = side === "start" ? text.characters : [...text.characters].reverse();
  const count = edgeLength(ordered);
  if (count === 0) return text;
  const note: ReadingNote = { code: "edge-space", characters: ordered.slice(0, count).map(codePoint), side };
  return side === "start" ? cut(text, count, 0, note) : cut(text, 0, count, note);
};

/** The text as single characters, its digits as 0 to 9, without what cannot be seen and the spaces at the edges. */
export const openText = (raw: string): Stripped => {
  const characters = Array.from(raw);
  let offset = 0;
  const positions = characters.map((character) => (offset += character.length) - character.length);
  const text = { characters: characters.map(asciiDigit), positions, notes: [], negative: false };
  return withoutEdge(withoutEdge(withoutInvisible(text), "start"), "end");
};

const negated = (text: Stripped, form: NegativeForm): Stripped => ({
  ...text,
  negative: !text.negative,
  notes: [...text.notes, { code: "negative-form", form }],
});

type Rule = (text: Stripped, joined: string) => Stripped | undefined;

const length = (match: RegExpExecArray): number => Array.from(match[0]).length;

const mark =
  (pattern: RegExp, side: "start" | "end", note: (mark: string) => ReadingNote): Rule =>
  (text, joined) => {
    const match = pattern.exec(joined);
    if (!match) return undefined;
    const found = note(match[0].trim());
    return side === "start" ? cut(text, length(match), 0, found) : cut(text, 0, length(match), found);
  };

const sign =
  (pattern: RegExp, side: "start" | "end", form: NegativeForm): Rule =>
  (text, joined) => {
    const match = pattern.exec(joined);
    if (!match) return undefined;
    return negated(side === "start" ? cut(text, length(match), 0) : cut(text, 0, length(match)), form);
  };

const credit: Rule = (text, joined) => {
  const match = CREDIT_END.exec(joined);
  if (!match) return undefined;
  const rest = cut(text, 0, length(match));
  return /^CR/i.test(match[0]) ? negated(rest, "credit") : rest;
};

const parentheses: Rule = (text, joined) =>
  /^\([^()]*\d[^()]*\)$/u.test(joined) ? negated(cut(text, 1, 1), "parentheses") : undefined;

const plus: Rule = (text, joined) => (/^\+\s*\d/u.test(joined) ? cut(text, 1, 0) : undefined);

const apostrophe: Rule = (text, joined) =>
  /^['\u2019]\s*[-+($\d]/u.test(joined) ? cut(text, 1, 0, { code: "apostrophe" }) : undefined;

const RULES: readonly Rule[] = [
  apostrophe,
  parentheses,
  mark(FOOTNOTE_START, "start", (found) => ({ code: "footnote", mark: found })),
  mark(CURRENCY_END, "end", (found) => ({ code: "currency", mark: found })),
  credit,
  mark(FOOTNOTE_END, "end", (found) => ({ code: "footnote", mark: found })),
  mark(CURRENCY_START, "start", (found) => ({ code: "currency", mark: found })),
  mark(PERCENT_END, "end", () => ({ code: "percent" })),
  sign(MINUS_START, "start", "minus"),
  sign(MINUS_END, "end", "trailing-minus"),
  plus,
];

const trimPlain = (text: Stripped): Stripped => {
  const start = edgeLength(text.characters);
  const end = edgeLength([...text.characters].reverse());
  return start + end === 0 ? text : cut(text, start, Math.min(end, text.characters.length - start));
};

/** The figure alone: what stands around it (signs, currency, footnote marks, percent) set aside, each with a note.
 *  @example strip(openText("(USD 1,234)*")).characters.join("") // => "1,234", and negative is true */
export const strip = (text: Stripped): Stripped => {
  const joined = text.characters.join("");
  for (const rule of RULES) {
    const next = rule(text, joined);
    if (next) return strip(trimPlain(next));
  }
  return text;
};
