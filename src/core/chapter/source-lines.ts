import { bulletOf } from "./bullets";

/** A line of the source as it stands there, without its line end. */
export interface SourceLine {
  /** To the character; a form feed at its start is left out. */
  readonly text: string;
  /** Counted from 1. A form feed inside a line makes two entries of one number. */
  readonly line: number;
  /** Characters of the source line before `text` begins. */
  readonly offset: number;
  /** A page of the source begins here. */
  readonly startsPage: boolean;
}

/** One space before the first word, where other lines have none: so some extractions mark a new page. */
const hasLoneSpace = (text: string): boolean => /^ (?! )\S?/.test(text) && bulletOf(text) === undefined;

/** Only where few lines have it does the lone space mark anything. */
const loneSpaceMarksPages = (lines: readonly string[]): boolean => {
  const written = lines.filter((text) => text.trim() !== "");
  return written.filter(hasLoneSpace).length * 5 < written.length;
};

/**
 * The lines of a text, whatever its line ends (LF, CRLF, CR, form feeds), with page starts marked: by a form
 * feed, or by a single space before the first word where lines have none otherwise.
 * @example sourceLines("one\r\n two\r\n\fthree").map(({ startsPage }) => startsPage) // => [false, false, true]
 */
export const sourceLines = (text: string): readonly SourceLine[] => {
  const lines = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const spaceMarks = loneSpaceMarksPages(lines);
  return lines.flatMap((whole, index) => {
    let offset = 0;
    return whole.split("\f").map((part, place) => {
      const line = {
        text: part,
        line: index + 1,
        offset,
        startsPage: place > 0 || (spaceMarks && hasLoneSpace(part)),
      };
      offset += part.length + 1;
      return line;
    });
  });
};
