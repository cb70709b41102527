import type { ChapterProblem } from "./chapter";

/** Characters of the longest text that is read as a chapter; the longest published ones have about 200,000. */
export const LONGEST_CHAPTER = 10_000_000;

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

/** Why a text cannot be a chapter at all: nothing stands in it, it is too long, or it is no text. */
export const unreadable = (text: string): ChapterProblem | undefined => {
  if (text.length > LONGEST_CHAPTER) return { code: "too-long", length: text.length, limit: LONGEST_CHAPTER };
  if (text.trim() === "") return { code: "empty" };
  const nothing = text.indexOf("\u0000");
  if (nothing >= 0) return notText(text, nothing);
  const measured = text.slice(0, MEASURED);
  const foreign = [...measured.matchAll(FOREIGN)];
  const first = foreign[0];
  return first && foreign.length > measured.length * MOST_FOREIGN ? notText(text, first.index) : undefined;
};
