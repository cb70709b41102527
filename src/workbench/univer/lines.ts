import type { FWorksheet } from "@univerjs/sheets/facade";
import type { Rect } from "./address";
import type { Mutate } from "./cell-grid";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, POINTS_PER_PIXEL } from "./style";

/** Rows and columns of one sheet: sizes in points, and what is hidden. */
export class Lines {
  constructor(
    private readonly grid: FWorksheet,
    private readonly mutate: Mutate,
  ) {}

  /** 0 while hidden, as Excel says. */
  columnWidth(column: number): number {
    return this.isColumnHidden(column) ? 0 : this.ownColumnWidth(column);
  }

  rowHeight(row: number): number {
    return this.isRowHidden(row) ? 0 : this.ownRowHeight(row);
  }

  /** The size it would show with, hidden or not. */
  ownColumnWidth(column: number): number {
    return this.columnPixels(column) * POINTS_PER_PIXEL;
  }

  ownRowHeight(row: number): number {
    return this.rowPixels(row) * POINTS_PER_PIXEL;
  }

  /** Hidden columns show again when they are given a width, and a width of 0 hides, as in Excel. */
  setColumnWidth(rect: Rect, points: number): void {
    const ranges = [this.columns(rect)];
    this.setColumnsHidden(rect, points === 0);
    if (points === 0) return;
    this.mutate("sheet.mutation.set-worksheet-col-width", { ranges, colWidth: points / POINTS_PER_PIXEL });
  }

  setRowHeight(rect: Rect, points: number): void {
    const ranges = [this.rows(rect)];
    this.setRowsHidden(rect, points === 0);
    if (points === 0) return;
    this.mutate("sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
    this.mutate("sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: points / POINTS_PER_PIXEL });
  }

  hasStandardWidth(column: number): boolean {
    return this.columnPixels(column) === DEFAULT_COLUMN_PIXELS;
  }

  hasStandardHeight(row: number): boolean {
    return this.rowPixels(row) === DEFAULT_ROW_PIXELS;
  }

  isRowHidden(row: number): boolean {
    return row < this.grid.getMaxRows() && !this.grid.getSheet().getRowVisible(row);
  }

  isColumnHidden(column: number): boolean {
    return column < this.grid.getMaxColumns() && !this.grid.getSheet().getColVisible(column);
  }

  setRowsHidden(rect: Rect, hidden: boolean): void {
    this.mutate(`sheet.mutation.set-row-${hidden ? "hidden" : "visible"}`, { ranges: [this.rows(rect)] });
  }

  setColumnsHidden(rect: Rect, hidden: boolean): void {
    this.mutate(`sheet.mutation.set-col-${hidden ? "hidden" : "visible"}`, { ranges: [this.columns(rect)] });
  }

  /** Distance in points from the sheet's left edge to a column's, and from its top to a row's. */
  left(column: number): number {
    return sum(column, (c) => this.columnWidth(c));
  }

  top(row: number): number {
    return sum(row, (r) => this.rowHeight(r));
  }

  private columnPixels(column: number): number {
    return this.grid.getSheet().getColumnManager().getColumn(column)?.w ?? DEFAULT_COLUMN_PIXELS;
  }

  private rowPixels(row: number): number {
    return row < this.grid.getMaxRows() ? this.grid.getRowHeight(row) : DEFAULT_ROW_PIXELS;
  }

  private rows(rect: Rect): Rect {
    const last = this.grid.getMaxRows() - 1;
    return {
      ...rect,
      endRow: Math.min(rect.endRow, last),
      startColumn: 0,
      endColumn: this.grid.getMaxColumns() - 1,
    };
  }

  private columns(rect: Rect): Rect {
    const last = this.grid.getMaxColumns() - 1;
    return {
      ...rect,
      endColumn: Math.min(rect.endColumn, last),
      startRow: 0,
      endRow: this.grid.getMaxRows() - 1,
    };
  }
}

const sum = (count: number, size: (index: number) => number): number =>
  Array.from({ length: count }, (_, index) => size(index)).reduce((total, points) => total + points, 0);
