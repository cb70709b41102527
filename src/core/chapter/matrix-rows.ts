import { failed, ok, type Result } from "../result";
import type { ChapterProblem } from "./chapter";
import { repeatsCodes, type MatrixHeader } from "./matrix-header";
import { looksLikeRow, malformedAmount, matrixLine, type MatrixLine } from "./matrix-line";
import type { SourceLine } from "./source-lines";
import { namesTotal } from "./total-words";

/** A row as its lines give it; labels may be broken over the lines before and after the amounts. */
export interface RowLines extends MatrixLine {
  readonly labelLine: number;
}

export interface MatrixRows {
  readonly rows: readonly RowLines[];
  /** Index of the first line after the matrix. */
  readonly end: number;
}

const MOST_LABEL_LINES = 3;
const LONGEST_LABEL_LINE = 60;

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();

/** A page's running head or foot inside the matrix: the region's name or a page number, or the codes again. */
const isPageFurniture = (line: SourceLine, header: MatrixHeader): boolean => {
  const text = plain(line.text);
  const words = text.replace(/\d+/g, "").trim();
  const region = plain(header.region.map((part) => part.text).join(" "));
  return words === "" || (region !== "" && words === region) || repeatsCodes(line, header.codes);
};

type Entry =
  | { readonly kind: "row"; readonly row: MatrixLine }
  | { readonly kind: "label"; readonly line: SourceLine }
  | { readonly kind: "nothing" };

const entryOf = (
  line: SourceLine,
  header: MatrixHeader,
): Entry | { readonly kind: "problem"; readonly error: ChapterProblem } => {
  const count = header.codes.length + 1;
  if (line.text.trim() === "") return { kind: "nothing" };
  const row = matrixLine(line, count);
  if (row?.canSplit) return { kind: "row", row };
  if (isPageFurniture(line, header)) return { kind: "nothing" };
  const error = row && malformedAmount(line, count);
  if (error) return { kind: "problem", error };
  return row ? { kind: "row", row } : { kind: "label", line };
};

/** Lines of one block that hold no amounts: parts of labels while they are few and short, else the text after
 *  the matrix. */
const isBeyond = (labels: readonly SourceLine[]): boolean =>
  labels.length > MOST_LABEL_LINES || labels.some(({ text }) => text.trim().length > LONGEST_LABEL_LINE);

const joined = (...parts: readonly string[]): string => plain(parts.filter((part) => part !== "").join(" "));

interface Found {
  readonly row: MatrixLine;
  readonly before: readonly SourceLine[];
}

const endsOpen = (text: string): boolean => /(?:^|\s)\p{Ll}{1,3}$|[,/&–-]$/u.test(text.trim());
const startsLow = (text: string): boolean => /^\p{Ll}/u.test(text.trim());

/** How many of the label lines between two rows belong to the upper one: those that go on with an unfinished
 *  label. A row with a label that some heading of the text completes takes what that heading needs. */
const belongingAbove = (
  upper: string,
  between: readonly SourceLine[],
  lower: string,
  isHeading: (label: string) => boolean,
): number => {
  const text = (from: number, to: number): string =>
    joined(...between.slice(from, to).map((line) => line.text));
  const counts = [...between.keys(), between.length];
  const fits = (count: number): number =>
    (isHeading(joined(upper, text(0, count))) ? 1 : 0) +
    (isHeading(joined(text(count, between.length), lower)) ? 1 : 0);
  const best = Math.max(...counts.map(fits));
  if (best > 0) return counts.find((count) => fits(count) === best) ?? 0;
  return endsOpen(upper) || startsLow(between[0]?.text ?? "") ? 1 : 0;
};

/** Labels put together from the lines around the rows. */
const labelled = (
  found: readonly Found[],
  after: readonly SourceLine[],
  isHeading: (label: string) => boolean,
): readonly RowLines[] => {
  let kept: readonly SourceLine[] = found[0]?.before ?? [];
  return found.map(({ row }, place) => {
    const between = found[place + 1]?.before ?? after;
    const own = joined(...kept.map((line) => line.text), row.label);
    const count =
      between.length > 0 ? belongingAbove(own, between, found[place + 1]?.row.label ?? "", isHeading) : 0;
    const labelLine = kept[0]?.line ?? row.line;
    kept = between.slice(count);
    return { ...row, label: joined(own, ...between.slice(0, count).map((line) => line.text)), labelLine };
  });
};

/**
 * The rows of the matrix from its first on, up to the total row or to text that is no part of it. `isHeading`
 * says whether a label stands as a heading in the chapter's text, which decides where a broken label belongs.
 */
export const readMatrixRows = (
  lines: readonly SourceLine[],
  header: MatrixHeader,
  isHeading: (label: string) => boolean,
): Result<MatrixRows, ChapterProblem> => {
  const found: Found[] = [];
  let labels: readonly SourceLine[] = header.firstLabel;
  let end = header.firstRow;
  for (let place = header.firstRow; place < lines.length; place++) {
    const line = lines[place];
    const entry = line ? entryOf(line, header) : { kind: "nothing" as const };
    if (entry.kind === "problem") return failed(entry.error);
    if (entry.kind === "label") labels = [...labels, entry.line];
    if (isBeyond(labels)) break;
    if (entry.kind !== "row") continue;
    found.push({ row: entry.row, before: labels });
    end = place + 1;
    if (
      namesTotal(joined(...labels.map(({ text }) => text), entry.row.label)) &&
      isLast(lines, place, header)
    )
      break;
    labels = [];
  }
  return ok({ rows: labelled(found, [], isHeading), end });
};

const LINES_LOOKED_AHEAD = 6;

/** Whether no further row follows soon: a total may stand first, or close a part of the matrix. */
const isLast = (lines: readonly SourceLine[], place: number, header: MatrixHeader): boolean =>
  !lines
    .slice(place + 1, place + 1 + LINES_LOOKED_AHEAD)
    .some((line) => looksLikeRow(line.text) && !isPageFurniture(line, header));
