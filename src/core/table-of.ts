import { cellKey, contains, type CellRef } from "./address";
import { readAmounts, type AmountGrid } from "./reading/amount-grid";
import { shownDecimals } from "./shown-decimals";
import { isBlank, rawText, type Sheet } from "./sheet";
import type { Table, TableLayout } from "./table";

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** A merged heading counts for every cell it covers. */
const mergedOrigin = (sheet: Sheet): ((cell: CellRef) => CellRef) => {
  const origins = new Map<number, CellRef>();
  for (const merge of sheet.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 50); row += 1) {
      for (let column = merge.left; column <= Math.min(merge.right, merge.left + 200); column += 1) {
        origins.set(cellKey({ row, column }), { row: merge.top, column: merge.left });
      }
    }
  }
  return (cell) => origins.get(cellKey(cell)) ?? cell;
};

const tidy = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, " ").trim();

const joinLabels = (sheet: Sheet, cells: readonly CellRef[]): string => {
  const parts = cells
    .map(({ row, column }) => sheet.values[row]?.[column])
    .filter((value) => !isBlank(value))
    .map((value) => tidy(rawText(value)));
  return [...new Set(parts)].filter((part) => part !== "").join(" ");
};

/**
 * The table that a layout describes, its amounts read. The sheet is not changed.
 *
 * @example
 * const table = tableOf(sheetOf("S", [["", "A"], ["x", 2], ["Total", 2]]), {
 *   range: { top: 0, left: 0, bottom: 2, right: 1 }, body: { top: 1, left: 1, bottom: 2, right: 1 },
 *   relations: [{ kind: "row", total: 2, members: [1], minus: [], over: [1], basis: "label" }] });
 * table.rowLabel(2) // => "Total"
 */
export const tableOf = (sheet: Sheet, layout: TableLayout): Table =>
  tableWith(sheet, layout, readAmounts(sheet, layout.body, layout.style));

/** The same table after cells of its sheet have changed; its totals stay those that were taken. Nothing that was
 *  there before is changed. */
export const editedTable = (table: Table, after: Sheet, cells: readonly CellRef[]): Table =>
  tableWith(after, table.layout, table.amounts.edited(after, cells));

const tableWith = (sheet: Sheet, layout: TableLayout, amounts: AmountGrid): Table => {
  const headingRows = layout.headingRows ?? span(layout.range.top, layout.body.top);
  const labelColumns = layout.labelColumns ?? span(layout.range.left, layout.body.left);
  const origin = mergedOrigin(sheet);
  const isOther = ({ row, column }: CellRef): boolean =>
    (layout.otherRows?.has(row) ?? false) || (layout.otherColumns?.has(column) ?? false);
  const decimals = shownDecimals(sheet, layout.body, amounts);
  return {
    sheet,
    layout,
    decimalsAt: (cells) =>
      cells
        ? cells.reduce((most, { column }) => Math.max(most, decimals.inColumn(column)), 0)
        : decimals.usual(),
    range: layout.range,
    body: layout.body,
    scale: amounts.scale,
    unit: layout.unit ?? (amounts.roundedIn ? 1n : 0n),
    randomRounding: layout.randomRounding ?? false,
    relations: layout.relations,
    headingRows,
    labelColumns,
    amounts,
    hasOpaque: amounts.hasOpaque || (layout.otherRows?.size ?? 0) + (layout.otherColumns?.size ?? 0) > 0,
    readingAt: (cell) =>
      contains(layout.body, cell) && !isOther(cell) ? amounts.readingAt(cell) : undefined,
    rowLabel: (row) =>
      joinLabels(
        sheet,
        labelColumns.map((column) => origin({ row, column })),
      ),
    columnLabel: (column) =>
      joinLabels(
        sheet,
        headingRows.map((row) => origin({ row, column })),
      ),
  };
};
