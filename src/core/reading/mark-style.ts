import type { MarkStyle } from "./read-text";
import { readText } from "./read-text";
import type { ReadingNote } from "./reading";

type Vote = "." | "," | undefined;

/** A text without either mark says nothing of them. */
const MARKS = /[.,]/;

const other = (mark: string): Vote => (mark === "." ? "," : mark === "," ? "." : undefined);

/** What one unambiguous figure says of the decimal mark: used as one, or as the grouping mark beside it. */
const voteOf = (notes: readonly ReadingNote[]): Vote => {
  if (notes.some(({ code }) => code === "ambiguous")) return undefined;
  for (const note of notes) {
    if (note.code === "decimal-mark" && (note.mark === "." || note.mark === ",")) return note.mark;
    if (note.code === "grouping") {
      const vote = other(note.mark);
      if (vote) return vote;
    }
  }
  return undefined;
};

/**
 * The decimal mark that the unambiguous figures among these texts use, by majority; no mark when none tells.
 * @example markStyleOf(["1,234", "12,5"]) // => { decimalMark: "," }
 */
export const markStyleOf = (texts: Iterable<string>): MarkStyle => {
  const votes = { ".": 0, ",": 0 };
  for (const text of texts) {
    if (!MARKS.test(text)) continue;
    const reading = readText(text);
    const vote = reading.kind === "amount" ? voteOf(reading.notes) : undefined;
    if (vote) votes[vote] += 1;
  }
  if (votes["."] === votes[","]) return {};
  return { decimalMark: votes["."] > votes[","] ? "." : "," };
};
