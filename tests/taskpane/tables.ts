import {
  checkTable,
  diagnose,
  sheetOf,
  tableOf,
  type CellValue,
  type Table,
  type TableLayout,
} from "../../src/core/index";
import type { CheckedTable } from "../../src/workbook/session";

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** One cell that holds something else than it should. */
export interface Slip {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A table with a total at the side and at the foot: headings in row 0, labels in column 0, and the slips given. */
export const madeTable = (body: readonly (readonly number[])[], slips: readonly Slip[] = []): Table => {
  const columns = body[0]?.length ?? 0;
  const withSide = body.map((line) => [...line, sum(line)]);
  const foot = span(0, columns).map((column) => sum(withSide.map((line) => line[column] ?? 0)));
  const values: CellValue[][] = [
    ["Line", ...span(1, columns).map((column) => `Year ${2000 + column}`), "Total"],
    ...withSide.map((line, row) => [`Programme ${row + 1}`, ...line]),
    ["Total", ...foot],
  ];
  for (const { row, column, value } of slips) {
    const line = values[row];
    if (line) line[column] = value;
  }
  const [last, side] = [body.length + 1, columns + 1];
  const layout: TableLayout = {
    range: { top: 0, left: 0, bottom: last, right: side },
    body: { top: 1, left: 1, bottom: last, right: side },
    relations: [
      {
        kind: "column",
        total: side,
        members: span(1, columns),
        minus: [],
        over: span(1, last),
        basis: "formula",
      },
      {
        kind: "row",
        total: last,
        members: span(1, body.length),
        minus: [],
        over: span(1, side),
        basis: "label",
      },
    ],
  };
  return tableOf(sheetOf("Programme budget", values), layout);
};

export const checkedTable = (table: Table): CheckedTable => {
  const totals = checkTable(table);
  return { table, totals, findings: diagnose(table, totals) };
};

/** Figures that repeat nowhere, so that a slip has one explanation. */
export const figures = (rows: number, columns: number): readonly (readonly number[])[] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => 1000 + ((row * 7919 + column * 104729) % 99991)),
  );
