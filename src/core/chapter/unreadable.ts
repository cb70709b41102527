import type { ChapterProblem } from "./chapter";

/** What is read as a chapter. The published chapter has 59,000 characters in 1,055 lines; a whole book has a
 *  million characters, and a paragraph set in one line some thousand. */
export const LONGEST_CHAPTER = { characters: 2_000_000, lines: 50_000, line: 50_000 } as const;

/** Characters that no text has, except now and then as a bullet that was not understood. */
const FOREIGN = /[\u0000-\u0008\u000b\u000e-\u001f\ufffd]/g;
const MOST_FOREIGN = 0.02;
const MEASURED = 100_000;

const placeOf = (text: string, index: number): { readonly line: number; readonly column: number } => {
  const lines = text.slice(0, index).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
};

const notText = (text: string, index: number): ChapterProblem => {
  const code = (text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { code: "not-text", ...placeOf(text, index), character: `U+${code}` };
};

/** The first limit that a text passes; found in one walk over its line ends. */
const tooLong = (text: string): ChapterProblem | undefined => {
  const { characters, lines, line: longest } = LONGEST_CHAPTER;
  const told = (counted: "characters" | "lines" | "line", found: number, line: number): ChapterProblem => ({
    code: "too-long",
    ...{ counted, found, line, limit: LONGEST_CHAPTER[counted] },
  });
  if (text.length > characters) return told("characters", text.length, 1);
  let start = 0;
  let line = 1;
  for (const { index } of text.matchAll(/[\n\r\f]/g)) {
    if (index - start > longest) return told("line", index - start, line);
    if (line > lines) return told("lines", line, line);
    start = index + 1;
    line += text.startsWith("\r\n", index) ? 0 : 1;
  }
  return text.length - start > longest ? told("line", text.length - start, line) : undefined;
};

/** Why a text cannot be a chapter at all: nothing stands in it, it is too long, or it is no text. */
export const unreadable = (text: string): ChapterProblem | undefined => {
  if (text.length <= LONGEST_CHAPTER.characters && text.trim() === "") return { code: "empty" };
  const nothing = text.slice(0, LONGEST_CHAPTER.characters).indexOf("\u0000");
  if (nothing >= 0) return notText(text, nothing);
  const measured = text.slice(0, MEASURED);
  const foreign = [...measured.matchAll(FOREIGN)];
  const first = foreign[0];
  const isForeign = first && foreign.length > measured.length * MOST_FOREIGN;
  return isForeign ? notText(text, first.index) : tooLong(text);
};
