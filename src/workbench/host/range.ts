import {
  COLUMNS,
  ROWS,
  columnCount,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowCount,
  type Rect,
} from "../univer/address";
import { EMPTIED, extrasOf } from "../univer/cell-data";
import { asFlag, asOneOf, type Arguments } from "../wire/arguments";
import { itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { clearHyperlinks, readHyperlink, writeHyperlink } from "./hyperlinks";
import { addressOf, areasOf, range, shared } from "./places";
import { rangeNavigation } from "./range-navigation";
import { shiftingMethods } from "./range-shifting";
import { assertSize, formulaAt, matrix, numberFormatAt, textAt, valueAt, valueTypeAt } from "./range-values";
import { writeCells, writeNumberFormats } from "./range-values";
import { specialCells } from "./special-cells";
import { allTables } from "./tables";
import { ref, type RangeTarget } from "./targets";
import { tracking } from "./tracked";
import { cellPropertyMethods } from "./cell-properties";

const CLEARING = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

const { identity, keep } = tracking((it: RangeTarget) => ref("Range", it));

/** Whether the rows (or columns) are hidden: null where some are and some are not. */
const rowsHidden = ({ sheet, rect }: RangeTarget): boolean | null =>
  shared(
    indexes(rect.startRow, Math.min(rect.endRow, sheet.grid.getMaxRows())).map((row) =>
      sheet.lines.isRowHidden(row),
    ),
  );
const columnsHidden = ({ sheet, rect }: RangeTarget): boolean | null =>
  shared(
    indexes(rect.startColumn, Math.min(rect.endColumn, sheet.grid.getMaxColumns())).map((column) =>
      sheet.lines.isColumnHidden(column),
    ),
  );

const indexes = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

function hideRows(it: RangeTarget, value: unknown): void {
  it.sheet.assertUnprotected();
  it.sheet.lines.setRowsHidden(it.rect, asFlag(value));
}

function hideColumns(it: RangeTarget, value: unknown): void {
  it.sheet.assertUnprotected();
  it.sheet.lines.setColumnsHidden(it.rect, asFlag(value));
}

export function clear(it: RangeTarget, args: Arguments): void {
  it.sheet.assertWritable([it.rect]);
  const what = asOneOf(args.given(0) ?? "All", CLEARING);
  const inside = it.sheet.cells.present(it.rect);
  if (inside === undefined) return;
  const contents = what === "All" || what === "Contents" || what === "ResetContents";
  if (contents)
    it.sheet.cells.write(inside, (row, column) => (it.sheet.cells.cell(row, column) ? EMPTIED : undefined));
  if (what === "All" || what === "Formats") clearFormats(it, inside);
  if (what === "All" || what === "Hyperlinks" || what === "RemoveHyperlinks")
    clearHyperlinks(it, inside, what !== "Hyperlinks");
}

function clearFormats({ sheet }: RangeTarget, rect: Rect): void {
  sheet.cells.write(rect, (row, column) => {
    const cell = sheet.cells.cell(row, column);
    const { link } = extrasOf(cell);
    return cell ? { s: null, t: cell.t, custom: link ? { link } : null } : undefined;
  });
}

function merge(it: RangeTarget, args: Arguments): void {
  it.sheet.assertUnprotected();
  unmerge(it);
  const { rect, sheet } = it;
  const ranges = args.flag(0)
    ? indexes(rect.startRow, rect.endRow).map((row) => ({ ...rect, startRow: row, endRow: row }))
    : [rect];
  sheet.cells.grow(rect);
  for (const block of ranges) {
    sheet.cells.write(block, (row, column) =>
      row === block.startRow && column === block.startColumn ? undefined : EMPTIED,
    );
  }
  sheet.mutate("sheet.mutation.add-worksheet-merge", { ranges });
}

function unmerge({ sheet, rect }: RangeTarget): void {
  const ranges = sheet.mergedAreas.filter((area) => intersection(area, rect));
  if (ranges.length > 0) sheet.mutate("sheet.mutation.remove-worksheet-merge", { ranges });
}

const mergedAreas = ({ book, sheet, rect }: RangeTarget): Ref | null => {
  const rects = sheet.mergedAreas.filter((area) => intersection(area, rect));
  return rects.length === 0 ? null : ref("RangeAreas", { book, sheet, rects });
};

const scalar = (read: (it: RangeTarget) => WireValue) => reads(read);

export const rangeFamily: Family<RangeTarget> = {
  name: "Range",
  identity,
  scalars: {
    Address: scalar(addressOf),
    AddressLocal: scalar(addressOf),
    RowIndex: scalar(({ rect }) => rect.startRow),
    ColumnIndex: scalar(({ rect }) => rect.startColumn),
    RowCount: scalar(({ rect }) => rowCount(rect)),
    ColumnCount: scalar(({ rect }) => columnCount(rect)),
    CellCount: scalar(({ rect }) => cellCount(rect)),
    IsEntireRow: scalar(({ rect }) => isWholeRows(rect)),
    IsEntireColumn: scalar(({ rect }) => isWholeColumns(rect)),
    Values: { get: matrix(valueAt), set: writeCells },
    ValueTypes: scalar(matrix(valueTypeAt)),
    Formulas: { get: matrix(formulaAt), set: writeCells },
    FormulasLocal: { get: matrix(formulaAt), set: writeCells },
    Text: scalar(matrix(textAt)),
    NumberFormat: { get: matrix(numberFormatAt), set: writeNumberFormats },
    NumberFormatLocal: { get: matrix(numberFormatAt), set: writeNumberFormats },
    RowHidden: { get: rowsHidden, set: hideRows },
    ColumnHidden: { get: columnsHidden, set: hideColumns },
    Hidden: scalar((it) => (rowsHidden(it) === true || columnsHidden(it) === true ? true : mixed(it))),
    Hyperlink: { get: readHyperlink, set: writeHyperlink },
    Style: scalar(() => "Normal"),
    HasSpill: scalar(() => false),
    Left: scalar(({ sheet, rect }) => sheet.lines.left(rect.startColumn)),
    Top: scalar(({ sheet, rect }) => sheet.lines.top(rect.startRow)),
    Width: scalar(
      ({ sheet, rect }) => sheet.lines.left(rect.endColumn + 1) - sheet.lines.left(rect.startColumn),
    ),
    Height: {
      onRequest: true,
      get: ({ sheet, rect }) => sheet.lines.top(rect.endRow + 1) - sheet.lines.top(rect.startRow),
    },
  },
  objects: {
    Worksheet: ({ book, sheet }) => ref("Worksheet", { book, sheet }),
    Format: (it) => ref("RangeFormat", areasOf(it)),
    ConditionalFormats: (it) => ref("ConditionalFormatCollection", areasOf(it)),
    DataValidation: (it) => ref("DataValidation", areasOf(it)),
  },
  methods: {
    ...rangeNavigation,
    ...shiftingMethods,
    ...cellPropertyMethods,
    _KeepReference: keep,
    _ValidateArraySize: ({ rect }, args) => assertSize(rect, args.integer(0), args.integer(1)),
    Select: ({ book, sheet, rect }) => {
      sheet.assertHasCells();
      book.select(sheet, rect);
    },
    Calculate: ({ book }) => book.recalculation.calculate(false),
    SetDirty: ({ book }) => book.recalculation.touchedEverything(),
    Clear: clear,
    Merge: merge,
    Unmerge: (it) => {
      it.sheet.assertUnprotected();
      unmerge(it);
    },
    GetMergedAreas: (it) => {
      const found = mergedAreas(it);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetMergedAreasOrNullObject: mergedAreas,
    GetSpecialCells: (it, args) => {
      const found = specialCells(areasOf(it), args);
      if (found === null) throw itemNotFound();
      return found;
    },
    GetSpecialCellsOrNullObject: (it, args) => specialCells(areasOf(it), args),
    GetTables: ({ book, sheet, rect }, args) => {
      const inside = args.flag(0) ? contains : intersection;
      const tables = allTables(book).filter((one) => one.sheet === sheet && inside(rect, one.table.rect));
      return ref("TableScopedCollection", { book, tables });
    },
    GetVisibleView: ({ book, sheet, rect }) => {
      const rows = indexes(rect.startRow, rect.endRow).filter((row) => !sheet.lines.isRowHidden(row));
      return ref("RangeView", { book, sheet, rect, rows });
    },
  },
};

const mixed = (it: RangeTarget): boolean | null =>
  rowsHidden(it) === null || columnsHidden(it) === null ? null : false;

/** Excel gives -1 for more cells than its counter holds. */
const cellCount = (rect: Rect): number => {
  const count = rowCount(rect) * columnCount(rect);
  return rowCount(rect) === ROWS && columnCount(rect) === COLUMNS ? -1 : count;
};

export const rangeView: Family<{ readonly rows: readonly number[] } & RangeTarget> = {
  name: "RangeView",
  scalars: {
    RowCount: reads(({ rows }) => rows.length),
    ColumnCount: reads(({ rect }) => columnCount(rect)),
    Values: reads((it) => visible(it, valueAt)),
    Formulas: reads((it) => visible(it, formulaAt)),
    Text: reads((it) => visible(it, textAt)),
    ValueTypes: reads((it) => visible(it, valueTypeAt)),
  },
  methods: { GetRange: (it) => range(it, it.rect) },
};

const visible = (
  it: { readonly rows: readonly number[] } & RangeTarget,
  read: (target: RangeTarget, row: number, column: number) => WireValue,
): WireValue =>
  it.rows.map((row) =>
    indexes(it.rect.startColumn, it.rect.endColumn).map((column) => read(it, row, column)),
  );
