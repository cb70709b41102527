import { SHEET_WORDS } from "../words";
import { lettersWide } from "./letter-widths";

/**
 * How much room text takes, estimated from its length: LibreOffice and Excel on the web do not fit wrapped rows
 * by themselves. Widths are in characters of the default font (11 points), heights in points.
 */

/** Excel's limits. */
export const MAX_CELL_TEXT = 32_767;
const MAX_ROW_HEIGHT = 409;

const DEFAULT_SIZE = 11;
/** A column's padding, in digits, and what hinting on a screen can add to a text. */
const PADDING = 0.8;
const HINTING = 0.95;
/** Heights of one line in Excel by font size, in points: whole pixels of 0.75 points. */
const LINE_HEIGHTS: Readonly<Record<number, number>> = { 8: 11.25, 9: 12, 10: 12.75, 11: 15, 12: 15.75 };

const lineHeight = (size: number): number => LINE_HEIGHTS[size] ?? size * 1.4;

const SPACE = lettersWide(" ");

const wrappedLines = (paragraph: string, room: number): number => {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(" ")) {
    const length = lettersWide(word);
    if (filled > 0 && filled + SPACE + length > room) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? SPACE : 0) + length;
    lines += Math.max(0, Math.ceil(filled / room) - 1);
    filled = filled > room ? filled % room : filled;
  }
  return lines;
};

/** Lines that a wrapped text takes in a column.
 *  @example linesOf("short", 20) // => 1 */
export const linesOf = (text: string, width: number, size = DEFAULT_SIZE): number => {
  const room = Math.max(1, (width - PADDING) * (DEFAULT_SIZE / size) * HINTING);
  return text.split("\n").reduce((sum, paragraph) => sum + wrappedLines(paragraph, room), 0);
};

/** The height of a row for so many lines, at most what Excel allows.
 *  @example heightOf(1) // => 18 */
export const heightOf = (lines: number, size = DEFAULT_SIZE, padding = 3): number =>
  Math.min(MAX_ROW_HEIGHT, lines * lineHeight(size) + padding);

/** Lines that fit into the highest row. */
export const mostLines = (size = DEFAULT_SIZE): number => Math.floor((MAX_ROW_HEIGHT - 8) / lineHeight(size));

/** The height that a row needs for its texts, each with its column's width. */
export const rowHeight = (
  texts: readonly { readonly text: string; readonly width: number; readonly size?: number }[],
  least = 0,
): number =>
  Math.max(least, ...texts.map(({ text, width, size }) => heightOf(linesOf(text, width, size), size)));

const lastBreak = (text: string, limit: number): number => {
  const newline = text.lastIndexOf("\n", limit);
  if (newline > limit / 2) return newline + 1;
  const space = text.lastIndexOf(" ", limit - 1);
  if (space > limit / 2) return space + 1;
  const code = text.charCodeAt(limit - 1); // never between the halves of one character
  return code >= 0xd800 && code <= 0xdbff ? limit - 1 : limit;
};

/** A text in parts of at most `limit` characters, broken after a line or a word where there is one. Joined they
 *  are the text again: nothing is cut.
 *  @example splitText("one two", 5) // => ["one ", "two"] */
export const splitText = (text: string, limit: number = MAX_CELL_TEXT): readonly string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > limit) {
    const end = lastBreak(rest, limit);
    parts.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...parts, rest];
};

/** A text in parts of at most `most` lines in a column, broken after a paragraph where there is one. Joined by line
 *  breaks or, within a paragraph, by nothing they are the text again.
 *  @example partsOfLines("one\ntwo\nthree", 20, 11, 2) // => ["one\ntwo", "three"] */
export const partsOfLines = (text: string, width: number, size: number, most: number): readonly string[] => {
  const parts: string[] = [];
  let open: string[] = [];
  let filled = 0;
  for (const paragraph of text.split("\n")) {
    const lines = linesOf(paragraph, width, size);
    if (open.length > 0 && filled + lines > most) {
      parts.push(open.join("\n"));
      [open, filled] = [[], 0];
    }
    if (lines > most)
      parts.push(...splitText(paragraph, Math.floor((paragraph.length * most * 0.9) / lines)));
    else open.push(paragraph);
    filled += lines > most ? 0 : lines;
  }
  return open.length > 0 ? [...parts, open.join("\n")] : parts;
};

/** A text in lines of about `width` digits, for notes that run over the cells to the right: nothing is merged.
 *  @example brokenLines("one two three", 8) // => ["one two", "three"] */
export const brokenLines = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && lettersWide(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** A text that may be longer than a cell holds, with a note of how much stands elsewhere: nothing is cut silently. */
export const clipped = (text: string): string => {
  if (text.length <= MAX_CELL_TEXT) return text;
  const [kept = ""] = splitText(text, MAX_CELL_TEXT - 100);
  return `${kept} ${SHEET_WORDS.cutHere(text.length - kept.length)}`;
};
