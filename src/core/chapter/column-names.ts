import { joinLines, type Lexicon } from "./joining";
import type { SourceLine } from "./source-lines";

export interface ColumnNames {
  readonly names: readonly string[];
  /** Names that could be told apart with certainty. */
  readonly certain: number;
}

interface NameLine {
  readonly text: string;
  /** How likely a new name begins here; below 0 hardly. */
  readonly score: number;
}

const endsOpen = (text: string): boolean => /(?:^|\s)\p{Ll}{1,3}$|[,/&‐–-]$/u.test(text);
const startsLow = (text: string): boolean => /^[\p{Ll}(&,;]/u.test(text);

const scoreOf = (text: string, isApart: boolean, before: string): number =>
  (isApart ? 3 : 1) - (startsLow(text) ? 6 : 0) - (endsOpen(before) ? 4 : 0);

const nameLines = (lines: readonly SourceLine[]): readonly NameLine[] => {
  const found: NameLine[] = [];
  let isApart = true;
  let before = "";
  for (const line of lines) {
    const text = line.text.trim();
    isApart ||= text === "" || line.startsPage;
    if (text === "") continue;
    found.push({ text, score: found.length === 0 ? Infinity : scoreOf(text, isApart, before) });
    isApart = false;
    before = text;
  }
  return found;
};

/** Names set beside each other, parted by tabs; the first field belongs to the row labels. */
const tabbedNames = (
  lines: readonly SourceLine[],
  count: number,
  lexicon: Lexicon,
): ColumnNames | undefined => {
  const rows = lines.filter(({ text }) => text.trim() !== "").map(({ text }) => text.split("\t"));
  const areTabbed = rows.length > 0 && rows.every(({ length }) => length > count);
  if (!areTabbed) return undefined;
  const names = Array.from({ length: count }, (_, column) =>
    joinLines(
      rows.map((fields) => fields[column + 1] ?? ""),
      lexicon,
    ),
  );
  return { names, certain: count };
};

/** The `count` likeliest beginnings, in the order of the text; of equals the earlier ones. */
const beginnings = (found: readonly NameLine[], count: number): ReadonlySet<number> => {
  const ranked = [...found.keys()].sort((a, b) => (found[b]?.score ?? 0) - (found[a]?.score ?? 0) || a - b);
  return new Set(ranked.slice(0, count));
};

const certainOf = (found: readonly NameLine[], count: number): number => {
  const likely = found.filter(({ score }) => score > 0).length;
  const apart = found.filter(({ score }) => score > 2).length;
  return likely === count ? count : apart;
};

/**
 * The full names of the columns, which the page layout breaks over many lines with stray blank lines between.
 * A name begins with a capital, mostly after a blank line, and never after a line that is left open ("standards
 * and"); the `count` likeliest beginnings are taken.
 */
export const columnNames = (lines: readonly SourceLine[], count: number, lexicon: Lexicon): ColumnNames => {
  const tabbed = tabbedNames(lines, count, lexicon);
  if (tabbed) return tabbed;
  const found = nameLines(lines);
  const starts = beginnings(found, count);
  const parts: string[][] = [];
  found.forEach(({ text }, place) => {
    if (starts.has(place)) parts.push([text]);
    else parts.at(-1)?.push(text);
  });
  const names = Array.from({ length: count }, (_, column) => joinLines(parts[column] ?? [], lexicon));
  return { names, certain: certainOf(found, count) };
};
