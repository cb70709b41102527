import type { SourceLine } from "./source-lines";
import { looksLikeRow } from "./matrix-line";
import { namesTotal } from "./total-words";

/** Where the matrix's headings stand in the text; places are indexes of source lines. */
export interface MatrixHeader {
  readonly codes: readonly string[];
  /** Lines of the heading over the row labels. */
  readonly region: readonly SourceLine[];
  readonly totalHeading: string;
  /** Lines between the codes and the first row, without the total's heading. */
  readonly names: readonly SourceLine[];
  /** Lines before the first row that are the beginning of its label. */
  readonly firstLabel: readonly SourceLine[];
  /** First line of the matrix, the region's name included. */
  readonly from: number;
  readonly firstRow: number;
}

const CODE = /^\p{L}{1,6}[.-]?\d{1,3}(?:[.-]\d{1,2})?\p{Ll}?$/u;
const LONGEST_HEADING = 600;

interface CodeLine {
  readonly before: readonly string[];
  readonly codes: readonly string[];
  readonly after: readonly string[];
}

/** The codes in a line, with the words before and after them; undefined when it is no line of codes. */
const codeLine = ({ text }: SourceLine): CodeLine | undefined => {
  if (text.length > LONGEST_HEADING) return undefined;
  const words = text.split(/\s+/).filter((word) => word !== "");
  const first = words.findIndex((word) => CODE.test(word));
  if (first < 0) return undefined;
  const count = words.slice(first).findIndex((word) => !CODE.test(word));
  const end = count < 0 ? words.length : first + count;
  const [before, codes, after] = [words.slice(0, first), words.slice(first, end), words.slice(end)];
  const isHeading = after.length <= 4 && ![...before, ...after].some((word) => /\d/.test(word));
  return isHeading ? { before, codes, after } : undefined;
};

/** A line of nothing but the codes, as a matrix that runs over pages repeats it. */
export const repeatsCodes = (line: SourceLine, codes: readonly string[]): boolean =>
  codeLine(line)?.codes.every((code) => codes.includes(code)) === true;

interface Codes extends CodeLine {
  readonly at: number;
  readonly next: number;
}

const MOST_CODES = 200;

/** The codes from line `at` on: they may run over several lines, blank lines between. */
const codesAt = (lines: readonly SourceLine[], at: number): Codes | undefined => {
  const start = lines[at] && codeLine(lines[at]);
  if (!start) return undefined;
  const codes = [...start.codes];
  let { after } = start;
  let next = at + 1;
  for (let place = next; after.length === 0 && place < lines.length; place++) {
    const line = lines[place];
    if (!line || line.text.trim() === "") continue;
    const more = codeLine(line);
    if (!more || more.before.length > 0 || codes.length > MOST_CODES) break;
    if (more.codes.some((code) => codes.includes(code))) break;
    codes.push(...more.codes);
    after = more.after;
    next = place + 1;
  }
  const areDistinct = new Set(codes).size === codes.length;
  return codes.length > 1 && areDistinct ? { before: start.before, codes, after, at, next } : undefined;
};

/** Finds the next row from a line on. Asked for ever later lines, it looks at each line once. */
const rowFinder = (lines: readonly SourceLine[]): ((from: number) => number) => {
  let found = -1;
  return (from) => {
    if (found < from) found = from;
    for (let line = lines[found]; line && !looksLikeRow(line.text); line = lines[found]) found++;
    return found;
  };
};

/** The headings between the codes and the first row take no more than so many lines for each column. */
const MOST_LINES_OF_A_NAME = 24;

const endsOpen = (text: string): boolean => /(?:^|\s)\p{Ll}{1,3}$|[,/–-]$/u.test(text.trimEnd());
const endsSentence = (text: string): boolean => /[.!?:;]["”’)]*$/.test(text.trimEnd());
const LONGEST_REGION_LINE = 90;
const MOST_REGION_LINES = 12;

/** Index of the first line of the region's name, which stands before the codes; a page start or a finished
 *  sentence ends the way back, a blank line too unless the text before it is left open ("Europe and"). */
const regionStart = (lines: readonly SourceLine[], at: number): number => {
  let start = at;
  let isApart = false;
  for (let place = at - 1; place >= Math.max(0, at - MOST_REGION_LINES); place--) {
    const line = lines[place];
    if (!line) break;
    const text = line.text.trim();
    if (text === "") isApart = start < at;
    else if (text.length > LONGEST_REGION_LINE || endsSentence(text) || /[©_]/.test(text)) break;
    else if (isApart && !endsOpen(text)) break;
    else {
      start = place;
      isApart = false;
    }
    if (line.startsPage) break;
  }
  return start;
};

const isWritten = ({ text }: SourceLine): boolean => text.trim() !== "";

/** The total's heading stands after the codes, or on a line of its own among the names. */
const totalHeadingOf = (
  after: readonly string[],
  names: readonly SourceLine[],
): { readonly heading: string; readonly line: SourceLine | undefined } => {
  if (after.length > 0) return { heading: after.join(" "), line: undefined };
  const line = names.find(({ text }) => text.trim().length < 30 && namesTotal(text.trim()));
  return { heading: line?.text.trim() ?? "", line };
};

const headerFrom = (lines: readonly SourceLine[], codes: Codes, firstRow: number): MatrixHeader => {
  const from = codes.before.length > 0 ? codes.at : regionStart(lines, codes.at);
  const between = lines.slice(codes.next, firstRow);
  const { heading, line } = totalHeadingOf(codes.after, between.filter(isWritten));
  const above = lines.slice(from, codes.at).filter(isWritten);
  const beside = lines[codes.at];
  const region = codes.before.length > 0 && beside ? [{ ...beside, text: codes.before.join(" ") }] : above;
  return {
    codes: codes.codes,
    region,
    totalHeading: heading,
    names: between.map((name) => (name === line ? { ...name, text: "" } : name)),
    firstLabel: [],
    from,
    firstRow,
  };
};

/** The headings of the funding matrix: a run of codes (P1 P2 … O3) after which rows of amounts follow. */
export const findMatrixHeader = (lines: readonly SourceLine[]): MatrixHeader | undefined => {
  const nextRow = rowFinder(lines);
  for (let at = 0; at < lines.length; at++) {
    const codes = codesAt(lines, at);
    if (!codes) continue;
    const firstRow = nextRow(codes.next);
    const isNear = firstRow - codes.next < (codes.codes.length + 2) * MOST_LINES_OF_A_NAME;
    if (firstRow < lines.length && isNear) return headerFrom(lines, codes, firstRow);
    at = codes.next - 1;
  }
  return undefined;
};
