import type { CellContent, SheetContent, WorkbookContent } from "../content";
import { formatRect, type Rect } from "./address";
import type { Book } from "./book";
import { extrasOf, valueOf } from "./cell-data";
import { stopsOf } from "./colour-scale";
import { commentsOn } from "./comments";
import { pageContent } from "./page-state";
import type { Sheet } from "./sheet";
import { lookOf } from "./style";

/** A workbook as it stands, as plain data: what can be saved, and what tests compare before and after. */
export function contentOfBook(book: Book): WorkbookContent {
  return {
    name: book.workbook.getName(),
    sheets: book.sheets.map((sheet) => contentOfSheet(book, sheet)),
    names: book.workbook.getDefinedNames().map((one) => {
      const comment = one.getComment() ?? "";
      return {
        name: one.getName(),
        refersTo: one.getFormulaOrRefString(),
        ...(comment === "" ? {} : { comment }),
      };
    }),
    activeSheet: book.activeSheet.name,
    calculationMode: book.recalculation.mode,
  };
}

function contentOfSheet(book: Book, sheet: Sheet): SheetContent {
  const { xSplit, ySplit } = sheet.grid.getFreeze();
  const tabColor = sheet.grid.getTabColor();
  return {
    name: sheet.name,
    kind: sheet.kind,
    visibility: sheet.visibility,
    ...linesOf(sheet),
    cells: cellsOf(sheet),
    mergedAreas: sheet.mergedAreas.map(formatRect),
    comments: commentsOn(book, sheet).map(({ rect, content, author }) => ({
      cell: formatRect(rect),
      text: content,
      author,
    })),
    ...(sheet.filter ? { autoFilter: formatRect(sheet.filter.rect) } : {}),
    tables: sheet.tables.map(({ name, rect }) => ({ name, range: formatRect(rect) })),
    protected: sheet.isProtected,
    ...(xSplit > 0 || ySplit > 0 ? { frozen: { rows: ySplit, columns: xSplit } } : {}),
    showGridlines: !sheet.grid.hasHiddenGridLines(),
    ...(tabColor ? { tabColor } : {}),
    conditionalFormats: rulesOf(sheet),
    colourScales: scalesOf(sheet),
    lists: listsOf(sheet),
    page: pageContent(sheet.page),
    charts: sheet.charts.map(({ type, title, series, place }) => ({
      type,
      title,
      series: series.map(({ name, values, categories }) => ({ name, values, categories })),
      place: { ...place },
    })),
  };
}

/** Sizes of lines that are not the default, and the hidden ones, as far as the sheet reaches. */
function linesOf(sheet: Sheet): Partial<SheetContent> {
  const rows = indexes(sheet.grid.getMaxRows());
  const columns = indexes(sheet.grid.getMaxColumns());
  const { lines } = sheet;
  return {
    hiddenRows: rows.filter((row) => lines.isRowHidden(row)),
    hiddenColumns: columns.filter((column) => lines.isColumnHidden(column)),
    rowHeights: sizes(rows, (row) => (lines.hasStandardHeight(row) ? undefined : lines.ownRowHeight(row))),
    columnWidths: sizes(columns, (column) =>
      lines.hasStandardWidth(column) ? undefined : lines.ownColumnWidth(column),
    ),
  };
}

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const sizes = (
  lines: readonly number[],
  size: (index: number) => number | undefined,
): Record<number, number> =>
  Object.fromEntries(
    lines.flatMap((index): [number, number][] => {
      const points = size(index);
      return points === undefined ? [] : [[index, points]];
    }),
  );

function cellsOf(sheet: Sheet): NonNullable<SheetContent["cells"]> {
  const used = sheet.cells.used(false);
  if (used === undefined) return [];
  const fromFirst: Rect = { ...used, startRow: 0, startColumn: 0 };
  return sheet.cells.map(fromFirst, (row, column) => cellOf(sheet, row, column));
}

function cellOf(sheet: Sheet, row: number, column: number): CellContent | null {
  const cell = sheet.cells.cell(row, column);
  if (!cell) return null;
  const value = valueOf(cell);
  const formula = sheet.cells.formula(row, column);
  const { link, locked, shrinks } = extrasOf(cell);
  return {
    value: value === "" ? null : value,
    ...(formula === "" ? {} : { formula }),
    look: lookOf(sheet.cells.style(row, column)),
    ...(link ? { link } : {}),
    ...(locked === false ? { locked } : {}),
    ...(shrinks ? { shrinks } : {}),
  };
}

const rulesOf = (sheet: Sheet): NonNullable<SheetContent["conditionalFormats"]> =>
  sheet.rules.all.flatMap(({ id, type, formula, look, stopIfTrue }) =>
    type === "Custom"
      ? sheet.rules.rangesOf(id).map((rect) => ({ range: formatRect(rect), formula, look, stopIfTrue }))
      : [],
  );

const scalesOf = (sheet: Sheet): NonNullable<SheetContent["colourScales"]> =>
  sheet.rules.all.flatMap(({ id, type, rule }) =>
    type === "ColorScale"
      ? sheet.rules.rangesOf(id).map((rect) => ({ range: formatRect(rect), stops: stopsOf(rule) }))
      : [],
  );

const listsOf = (sheet: Sheet): NonNullable<SheetContent["lists"]> =>
  sheet.validations.flatMap(({ rects, rule }) => {
    const source = (rule as { list?: { source?: unknown } } | null)?.list?.source;
    return typeof source === "string" ? rects.map((rect) => ({ range: formatRect(rect), source })) : [];
  });
