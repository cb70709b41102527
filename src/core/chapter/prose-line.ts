import { bulletOf, type Bullet } from "./bullets";
import type { SourceLine } from "./source-lines";

/** A line of running text. */
export interface ProseLine {
  /** Trimmed, without its bullet. */
  readonly text: string;
  readonly line: number;
  readonly startsPage: boolean;
  readonly bullet: Bullet | undefined;
}

const trimmed = (text: string): string => text.replace(/^[\s\u200b\u2060\ufeff]+/u, "").trimEnd();

/** A line with its bullet set apart.
 *  @example proseLine({ text: " • Support", line: 3, offset: 0, startsPage: false }).text // => "Support" */
export const proseLine = ({ text, line, startsPage }: SourceLine): ProseLine => {
  const found = bulletOf(text);
  if (!found) return { text: trimmed(text), line, startsPage, bullet: undefined };
  return { text: trimmed(text.slice(found.length)), line, startsPage, bullet: found.bullet };
};

/** The same line with its bullet as a part of the text: a dash in a sentence may come to stand first in a line. */
export const withoutBullet = (line: ProseLine): ProseLine =>
  line.bullet ? { ...line, text: `${line.bullet.sign} ${line.text}`, bullet: undefined } : line;
