import type { SourceLine } from "./source-lines";

/** The sign at the start of a listed item, and how far it is set in. */
export interface Bullet {
  readonly sign: string;
  readonly indent: number;
}

/** A line of running text. */
export interface ProseLine {
  /** Trimmed, without its bullet. */
  readonly text: string;
  readonly line: number;
  readonly startsPage: boolean;
  readonly bullet: Bullet | undefined;
}

/** Signs that are nothing but bullets; some extractions leave a control or private-use character instead. */
const BULLET_SIGN =
  /^(\s*)([•▪●◦‣⁃∙■□▫◆◇○➢➤✓✔►▶❖·\u0001-\u0008\u000e-\u001f\u007f-\u009f\p{Co}])[\s\u200b]*/u;
/** Signs that are bullets only before a space. */
const DASH_SIGN = /^(\s*)([-–—−‐*+])(?:\s+|$)/;
const LETTER_SIGN = /^(\s*)(o)\s+(?=\p{Lu})/u;
const NUMBER_SIGN = /^(\s*)(?:\d{1,2}|[a-z])([.)])\s+(?=\p{Lu})/u;
const LONGEST_LEAD = 80;

const bulletMatch = (text: string): RegExpExecArray | null => {
  const lead = text.slice(0, LONGEST_LEAD);
  return BULLET_SIGN.exec(lead) ?? DASH_SIGN.exec(lead) ?? LETTER_SIGN.exec(lead) ?? NUMBER_SIGN.exec(lead);
};

const trimmed = (text: string): string => text.replace(/^[\s\u200b\u2060\ufeff]+/u, "").trimEnd();

/** A line with its bullet set apart.
 *  @example proseLine({ text: " • Support", line: 3, offset: 0, startsPage: false }).text // => "Support" */
export const proseLine = ({ text, line, startsPage }: SourceLine): ProseLine => {
  const match = bulletMatch(text);
  if (!match) return { text: trimmed(text), line, startsPage, bullet: undefined };
  const bullet = { sign: match[2] ?? "", indent: (match[1] ?? "").replace(/\t/g, "    ").length };
  return { text: trimmed(text.slice(match[0].length)), line, startsPage, bullet };
};

/** The same line with its bullet as a part of the text: a dash in a sentence may come to stand first in a line. */
export const withoutBullet = (line: ProseLine): ProseLine =>
  line.bullet ? { ...line, text: `${line.bullet.sign} ${line.text}`, bullet: undefined } : line;
