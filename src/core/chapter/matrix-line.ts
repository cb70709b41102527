import type { ChapterProblem } from "./chapter";
import { canSplit, fewestCells, splitsOf, type Split } from "./row-splits";
import { isCell, isCurrency, isFigure, tokens, withoutInvisibleEdges, type Token } from "./row-tokens";
import type { SourceLine } from "./source-lines";

/** A line of the matrix: its label, and the ways in which its figures make the right number of cells. */
export interface MatrixLine {
  readonly line: number;
  readonly label: string;
  readonly text: string;
  /** There is at least one way. */
  readonly canSplit: boolean;
  /** Every way; found when asked for, since an unlucky line has thousands. */
  readonly splits: () => readonly Split[];
  /** Cells that the line makes when no digit groups are parted that could belong together. */
  readonly fewest: number;
}

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);
const hasDigit = (text: string): boolean => /\d/.test(text);

/** Where the figures may begin: after the last word that is none, or after the next wide gap (a label may end
 *  in a number). A currency counts as a figure once a figure stands before it. */
const figureStarts = (all: readonly Token[]): readonly number[] => {
  let start = all.length;
  for (let place = all.length - 1; place >= 0; place--) {
    const token = all[place];
    const before = all[place - 1];
    const isFigureOrCurrency =
      token && (isFigure(token) || (isCurrency(token) && before !== undefined && isFigure(before)));
    if (!isFigureOrCurrency) break;
    start = place;
  }
  const lead = all[start - 1];
  if (lead && start > 1 && isCurrency(lead) && all.slice(start).some(({ text }) => text === lead.text))
    start--;
  const wide = all.findIndex((token, place) => place > start && token.gap === "strong");
  return wide > 0 && start > 0 && all[start]?.gap === "weak" ? [start, wide] : [start];
};

/** A currency sign set apart belongs to the amount after it; one close behind an amount belongs to that. */
const currencyJoined = (figures: readonly Token[]): readonly Token[] =>
  figures.map((token, place) => {
    const before = figures[place - 1];
    const isLeading = before && isCurrency(before) && (before.gap === "strong" || place === 1);
    return isLeading && isFigure(token) ? { ...token, gap: "weak" } : token;
  });

const labelOf = (text: string): string => withoutInvisibleEdges(text.trim()).trim();

/** A line whose cells are set apart by tabs, one for each; empty cells count. */
const tabbed = ({ text, line }: SourceLine, count: number): MatrixLine | undefined => {
  const fields = text.replace(/[ \t]+$/, "").split("\t");
  while (fields.length < count + 1 && /\t\s*$/.test(text)) fields.push("");
  const [label = "", ...cells] = fields;
  const isFilled = cells.some(hasDigit) || cells.every((cell) => cell !== "");
  if (cells.length !== count || !isFilled || !cells.every(isCell)) return undefined;
  let end = label.length;
  const split = cells.map((cell) => {
    const from = end + 1;
    end = from + cell.length;
    const lead = cell.length - cell.replace(/^ +/, "").length;
    return { start: from + lead, end: Math.max(from + lead, from + cell.replace(/ +$/, "").length) };
  });
  return { line, label: labelOf(label), text, canSplit: true, splits: () => [split], fewest: count };
};

const spaced = (source: SourceLine, all: readonly Token[], count: number): MatrixLine | undefined => {
  const readings = figureStarts(all).map((start): MatrixLine => {
    const figures = currencyJoined(all.slice(start));
    return {
      line: source.line,
      label: labelOf(source.text.slice(0, figures[0]?.start)),
      text: source.text,
      canSplit: canSplit(source.text, figures, count),
      splits: () => splitsOf(source.text, figures, count),
      fewest: fewestCells(source.text, figures) ?? 0,
    };
  });
  return readings.find((reading) => reading.canSplit) ?? readings[0];
};

const LONGEST_ROW = 2_000;

const FEWEST_FIGURES = 2;
/** Without a single digit it takes more to tell a row: "Chad  -  -  -". */
const FEWEST_SIGNS_FOR_NONE = 3;

/** Whether the line looks like a row of some matrix: it ends in several figures, or has cells between tabs. */
export const looksLikeRow = (text: string): boolean => {
  if (text.length > LONGEST_ROW) return false;
  const isNumbered = hasDigit(text);
  if (!isNumbered && !/\S[ \t]+[-–—−.][ \t]*$/.test(text)) return false;
  if (isNumbered && /\t.*\t/.test(text) && text.split("\t").slice(1).every(isCell)) return true;
  const all = tokens(text);
  const start = figureStarts(all)[0] ?? all.length;
  return start > 0
    ? all.length - start >= (isNumbered ? FEWEST_FIGURES : FEWEST_SIGNS_FOR_NONE)
    : isNumbered && all.length >= FEWEST_FIGURES;
};

/** The parts of a line between wide gaps. */
const chunksOf = (text: string): readonly { readonly start: number; readonly text: string }[] =>
  tokens(text).reduce<readonly { readonly start: number; readonly text: string }[]>((chunks, token) => {
    const last = chunks[chunks.length - 1];
    return last && token.gap === "weak"
      ? [...chunks.slice(0, -1), { start: last.start, text: text.slice(last.start, token.end) }]
      : [...chunks, { start: token.start, text: token.text }];
  }, []);

const LONGEST_REMARK = 40;

/** A line whose wide gaps make just the right number of cells, some of them words ("tbd", "see note"). */
const remarked = ({ text, line }: SourceLine, count: number): MatrixLine | undefined => {
  const [label, ...cells] = chunksOf(text);
  const isRemark = (cell: string): boolean => !hasDigit(cell) && cell.length <= LONGEST_REMARK;
  if (!label || !hasLetter(label.text) || cells.length !== count) return undefined;
  if (!cells.some((cell) => hasDigit(cell.text))) return undefined;
  if (!cells.every((cell) => isCell(cell.text) || isRemark(cell.text))) return undefined;
  const split = cells.map((cell) => ({ start: cell.start, end: cell.start + cell.text.length }));
  return { line, label: labelOf(label.text), text, canSplit: true, splits: () => [split], fewest: count };
};

/** The line's figures, one of them a number or all of them signs for none; undefined when the line is no row of
 *  a matrix. */
export const matrixLine = (source: SourceLine, count: number): MatrixLine | undefined => {
  if (source.text.length > LONGEST_ROW) return undefined;
  if (source.text.includes("\t")) {
    const row = tabbed(source, count);
    if (row) return row;
  }
  const all = tokens(source.text);
  const figures = all.slice(figureStarts(all)[0] ?? all.length);
  const row = figures.length > 0 ? spaced(source, all, count) : undefined;
  if (!row?.canSplit) {
    const withRemarks = remarked(source, count);
    if (withRemarks) return withRemarks;
  }
  if (figures.length !== count && !figures.some(({ text }) => hasDigit(text))) return undefined;
  return row;
};

/** From 0: the word of a cell at which it stops being an amount ("80" of "2 80 000"). */
const firstBad = (cell: string): number => {
  const words = tokens(cell);
  const good = words.reduce(
    (longest, { end }, place) => (isCell(cell.slice(0, end)) ? place + 1 : longest),
    0,
  );
  return words[Math.min(good, words.length - 1)]?.start ?? 0;
};

/** An amount in the line that is none, with its place; undefined when every cell can be read by itself. */
export const malformedAmount = (source: SourceLine, count: number): ChapterProblem | undefined => {
  const chunks = chunksOf(source.text);
  const cells = hasLetter(chunks[0]?.text ?? "") ? chunks.slice(1) : chunks;
  const isBad = (text: string): boolean =>
    hasDigit(text) &&
    !isCell(text) &&
    (cells.length === count || fewestCells(text, tokens(text)) === undefined);
  const bad = cells.find(({ text }) => isBad(text));
  if (!bad) return undefined;
  return {
    code: "malformed-amount",
    line: source.line,
    column: source.offset + bad.start + firstBad(bad.text) + 1,
    label: cells.length < chunks.length ? labelOf(chunks[0]?.text ?? "") : "",
    text: bad.text,
  };
};
