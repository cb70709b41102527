import { POINTS_PER_PIXEL, lookOf } from "../univer/style";
import type { Rect } from "../univer/address";
import { textAt } from "./range-values";
import type { AreasTarget } from "./targets";

/** Nothing is drawn without a browser, so sizes are estimated: a digit of Calibri 11 is 7 pixels wide. */
const PIXELS_PER_CHARACTER = 7;
const PADDING_PIXELS = 5;
const LINE_HEIGHT_PER_POINT = 15 / 11;

export function autofitColumns({ book, sheet }: AreasTarget, rect: Rect): void {
  const used = sheet.cells.used(true, rect);
  if (used === undefined) return;
  for (let column = used.startColumn; column <= used.endColumn; column++) {
    const block = { ...used, startColumn: column, endColumn: column };
    const pixels = sheet.cells.map(block, (row) => {
      const { fontSize, wrapText } = lookOf(sheet.cells.style(row, column));
      const text = textAt({ book, sheet, rect }, row, column);
      const longest = Math.max(...text.split("\n").map((line) => line.length));
      return wrapText || text === "" ? 0 : (longest * PIXELS_PER_CHARACTER * fontSize) / 11 + PADDING_PIXELS;
    });
    const widest = Math.max(...pixels.flat());
    if (widest > 0) sheet.lines.setColumnWidth(block, Math.round(widest) * POINTS_PER_PIXEL);
  }
}

export function autofitRows({ book, sheet }: AreasTarget, rect: Rect): void {
  const used = sheet.cells.used(true, rect);
  if (used === undefined) return;
  for (let row = used.startRow; row <= used.endRow; row++) {
    const block = { ...used, startRow: row, endRow: row };
    const heights = sheet.cells.map(block, (_, column) => {
      const { fontSize, wrapText } = lookOf(sheet.cells.style(row, column));
      const perLine =
        (sheet.lines.columnWidth(column) / POINTS_PER_PIXEL - PADDING_PIXELS) / PIXELS_PER_CHARACTER;
      const lines = textAt({ book, sheet, rect }, row, column)
        .split("\n")
        .reduce(
          (sum, line) => sum + (wrapText && perLine > 0 ? Math.max(1, Math.ceil(line.length / perLine)) : 1),
          0,
        );
      return (wrapText ? lines : 1) * fontSize * LINE_HEIGHT_PER_POINT;
    });
    sheet.lines.setRowHeight(block, Math.round(Math.max(...heights.flat())));
  }
}
