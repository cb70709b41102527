import { failed, ok, type Result } from "../result";
import type { ChapterProblem, ChapterWarning, FundingMatrix, MatrixRow } from "./chapter";
import { chooseSplits, columnsThatFoot } from "./choose-splits";
import { columnNames } from "./column-names";
import { labelKey, withoutMark } from "./footnote-mark";
import { joinLines, type Lexicon } from "./joining";
import { findMatrixHeader, type MatrixHeader } from "./matrix-header";
import { matrixLine } from "./matrix-line";
import { readMatrixRows, type RowLines } from "./matrix-rows";
import type { SourceLine } from "./source-lines";
import { namesTotal } from "./total-words";

export interface ReadMatrix {
  readonly matrix: FundingMatrix;
  /** Indexes of the matrix's first line and of the first line after it. */
  readonly from: number;
  readonly end: number;
  readonly warnings: readonly ChapterWarning[];
}

const LONGEST_HEADING = 80;

/** Short lines of the text outside of the matrix: what may be a country's heading. */
const headingKeys = (lines: readonly SourceLine[]): ReadonlySet<string> =>
  new Set(
    lines
      .filter(({ text }) => text.length <= LONGEST_HEADING && !/\d\s*$/.test(text) && text.trim() !== "")
      .map(({ text }) => labelKey(text)),
  );

/** Gives the first row the beginning of its label where that stands at the end of the headings. */
const withFirstLabel = (
  header: MatrixHeader,
  firstRow: SourceLine | undefined,
  isHeading: (label: string) => boolean,
): MatrixHeader => {
  const own = (firstRow && matrixLine(firstRow, header.codes.length + 1)?.label) ?? "";
  for (const count of [1, 2]) {
    const firstLabel = header.names.filter(({ text }) => text.trim() !== "").slice(-count);
    const label = [...firstLabel.map(({ text }) => text.trim()), own].join(" ");
    if (own !== "" && !isHeading(own) && isHeading(label))
      return { ...header, firstLabel, names: header.names.filter((line) => !firstLabel.includes(line)) };
  }
  return header;
};

/** A row that cannot be read: as it stands it has another number of amounts, or its digits run together with
 *  nothing between them that tells the amounts apart. */
const rowProblem = ({ line, label, text, canSplit, fewest }: RowLines, expected: number): ChapterProblem =>
  canSplit && !/\d[^\S\n]{2,}\S/.test(text)
    ? { code: "row-unclear", line, label, expected }
    : { code: "row-width", line, label, found: fewest, expected };

/** The row of column totals: the last one that calls itself a total, else the last one. */
const totalRowOf = (rows: readonly RowLines[]): number => {
  const named = rows.reduce((last, { label }, place) => (namesTotal(label) ? place : last), -1);
  return named >= 0 ? named : rows.length - 1;
};

/** Without the word "total" a row is taken for one only when most of its columns foot. */
const isTotalRow = (
  rows: readonly RowLines[],
  cells: readonly (readonly string[])[],
  place: number,
): boolean =>
  namesTotal(rows[place]?.label ?? "") ||
  (rows.length > 2 && columnsThatFoot(cells, place) * 2 > (cells[place]?.length ?? 0));

const toRow = (row: RowLines, cells: readonly string[]): MatrixRow => ({
  ...withoutMark(row.label),
  line: row.labelLine,
  cells: cells.map((text) => ({ text, line: row.line })),
});

interface CellsOfRows {
  readonly rows: readonly RowLines[];
  readonly cells: readonly (readonly string[])[];
  readonly total: number;
  readonly warnings: readonly ChapterWarning[];
}

const cellsOf = (rows: readonly RowLines[], expected: number): Result<CellsOfRows, ChapterProblem> => {
  const short = rows.find(({ canSplit }) => !canSplit);
  if (short) return failed(rowProblem(short, expected));
  const total = totalRowOf(rows);
  const { cells, warnings } = chooseSplits(rows, total);
  const unclear = rows.find((_, place) => cells[place] === undefined);
  if (unclear) return failed(rowProblem(unclear, expected));
  const read = cells.map((row) => row ?? []);
  if (!isTotalRow(rows, read, total)) return failed({ code: "no-total-row", line: rows.at(-1)?.line ?? 0 });
  return ok({ rows, cells: read, total, warnings });
};

const matrixFrom = (
  header: MatrixHeader,
  { rows, cells, total }: CellsOfRows,
  names: readonly string[],
  lexicon: Lexicon,
): FundingMatrix | undefined => {
  const all = rows.map((row, place) => toRow(row, cells[place] ?? []));
  const totalRow = all[total];
  if (!totalRow) return undefined;
  return {
    region: joinLines(
      header.region.map(({ text }) => text),
      lexicon,
    ),
    columns: header.codes.map((code, place) => ({ code, name: names[place] ?? "" })),
    totalHeading: header.totalHeading === "" ? totalRow.label : header.totalHeading,
    rows: all.filter((row) => row !== totalRow),
    totalRow,
  };
};

/** Reads the funding matrix out of the chapter's lines. */
export const readMatrix = (
  lines: readonly SourceLine[],
  lexicon: Lexicon,
): Result<ReadMatrix, ChapterProblem> => {
  const found = findMatrixHeader(lines);
  if (!found) return failed({ code: "no-matrix" });
  const keys = headingKeys([...lines.slice(0, found.from), ...lines.slice(found.firstRow)]);
  const isHeading = (label: string): boolean => keys.has(labelKey(label));
  const header = withFirstLabel(found, lines[found.firstRow], isHeading);
  const read = readMatrixRows(lines, header, isHeading);
  if (!read.ok) return read;
  const expected = header.codes.length + 1;
  const rows = cellsOf(read.value.rows, expected);
  if (!rows.ok) return rows;
  const { names, certain } = columnNames(header.names, header.codes.length, lexicon);
  const matrix = matrixFrom(header, rows.value, names, lexicon);
  if (!matrix) return failed({ code: "no-matrix" });
  const line = lines[header.from]?.line ?? 0;
  const uncertain: readonly ChapterWarning[] =
    certain === header.codes.length
      ? []
      : [{ code: "names-uncertain", line, expected: header.codes.length, found: certain }];
  return ok({
    matrix,
    from: header.from,
    end: read.value.end,
    warnings: [...uncertain, ...rows.value.warnings],
  });
};
