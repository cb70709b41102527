import { cellKey, type CellRef } from "../address";
import { sheetOf, type CellValue, type Sheet } from "../sheet";
import type { Relation } from "../table";
import type { TableLayout } from "../table";
import { SHEET_WORDS } from "../words";
import type { FundingMatrix, MatrixRow } from "./chapter";

/** Rows of headings: the codes, and under them the full names. */
export const HEADING_ROWS = 2;

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, place) => from + place);

const allRows = ({ rows, totalRow }: FundingMatrix): readonly MatrixRow[] => [...rows, totalRow];

const rowValues = ({ label, footnoteMark, cells }: MatrixRow): readonly CellValue[] => [
  label + footnoteMark,
  ...cells.map(({ text }) => text),
];

/** Source lines of labels and amounts, by `cellKey`. */
const linesOf = (matrix: FundingMatrix): ReadonlyMap<number, number> =>
  new Map(
    allRows(matrix).flatMap((row, place) =>
      [row.line, ...row.cells.map(({ line }) => line)].map(
        (line, column) => [cellKey({ row: place + HEADING_ROWS, column }), line] as const,
      ),
    ),
  );

/**
 * The matrix as the worksheet on which it is checked: the codes in row 1 with the region's name before and the
 * total's heading after them, the full names in row 2, then the rows as published and the total row. Amounts
 * are the published text to the character: a text knows no cell types, so only characters that keep Excel from
 * reading a number (a no-break space at an edge) are evidence.
 * @example matrixSheet(chapter.matrix).values[17]?.[0] // => "Turkey"
 */
export const matrixSheet = (matrix: FundingMatrix): Sheet =>
  sheetOf(
    SHEET_WORDS.matrix,
    [
      [matrix.region, ...matrix.columns.map(({ code }) => code), matrix.totalHeading],
      ["", ...matrix.columns.map(({ name }) => name), ""],
      ...allRows(matrix).map(rowValues),
    ],
    { lines: linesOf(matrix), untyped: true },
  );

const cellsOf = (rows: readonly number[], columns: readonly number[]): readonly CellRef[] =>
  rows.flatMap((row) => columns.map((column) => ({ row, column })));

/**
 * What the matrix says of itself: each row's total is the sum of its amounts, each column's total the sum of
 * its amounts, and the grand total the sum of the row totals, of the column totals and of all amounts.
 */
export const declaredRelations = ({ rows, columns }: FundingMatrix): readonly Relation[] => {
  const members = span(HEADING_ROWS, HEADING_ROWS + rows.length);
  const codes = span(1, columns.length + 1);
  const [totalRow, totalColumn] = [HEADING_ROWS + rows.length, columns.length + 1];
  const grand = { row: totalRow, column: totalColumn };
  const declared = { minus: [], basis: "declared" } as const;
  return [
    { kind: "column", total: totalColumn, members: codes, over: members, ...declared },
    { kind: "row", total: totalRow, members, over: codes, ...declared },
    { kind: "row", total: totalRow, members, over: [totalColumn], ...declared },
    { kind: "column", total: totalColumn, members: codes, over: [totalRow], ...declared },
    { kind: "cells", total: grand, members: cellsOf(members, codes), ...declared },
  ];
};

/** Where the matrix stands on its sheet and what its totals are. */
export const matrixLayout = (matrix: FundingMatrix): TableLayout => {
  const bottom = HEADING_ROWS + matrix.rows.length;
  const right = matrix.columns.length + 1;
  return {
    range: { top: 0, left: 0, bottom, right },
    body: { top: HEADING_ROWS, left: 1, bottom, right },
    relations: declaredRelations(matrix),
    headingRows: [0],
    labelColumns: [0],
  };
};
