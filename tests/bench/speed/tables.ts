import { sheetOf, type CellValue, type LineRelation, type Sheet, type TableLayout } from "../../../src/core";

export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A table of so many lines by so many columns of amounts, all totals right: labels, amounts, a total column, and
 *  a total row below. Its arrays are as Excel hands them over: parsed from JSON. */
export const balancedSheet = (lines: number, columns: number): Sheet => {
  const amounts = columns - 1;
  const sums = new Array<number>(columns).fill(0);
  const rows: CellValue[][] = [["Line", ...upTo(0, amounts).map((column) => `Column ${column}`), "Total"]];
  for (let line = 0; line < lines - 1; line += 1) {
    const row = upTo(0, amounts).map((column) => (line * 7919 + column * 104_729) % 999_983);
    row.push(row.reduce((sum, value) => sum + value, 0));
    row.forEach((value, column) => (sums[column] = (sums[column] ?? 0) + value));
    rows.push([`Line ${line}`, ...row]);
  }
  rows.push(["Total", ...sums]);
  return sheetOf("Table", JSON.parse(JSON.stringify(rows)) as CellValue[][]);
};

/** Where its totals are. */
export const balancedLayout = (lines: number, columns: number): TableLayout => {
  const line = (kind: LineRelation["kind"], total: number, over: number[]): LineRelation => ({
    kind,
    total,
    members: upTo(1, total),
    minus: [],
    over,
    basis: "declared",
  });
  return {
    range: { top: 0, left: 0, bottom: lines, right: columns },
    body: { top: 1, left: 1, bottom: lines, right: columns },
    relations: [line("row", lines, upTo(1, columns + 1)), line("column", columns, upTo(1, lines + 1))],
  };
};
