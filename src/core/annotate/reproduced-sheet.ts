import { cellKey, cellOfKey, contains, type CellRef } from "../address";
import { figureText } from "../amount";
import type { TotalChoice } from "../choose/choice";
import { SHEET_WORDS } from "../words";
import { isBlank, isError, type CellValue, valueAt, type Sheet } from "../sheet";
import type { Table } from "../table";
import { emptySheet } from "./empty-sheet";
import { clipped } from "./fit";
import { amountFormat } from "./looks";
import type { PlannedCell, PlannedComment, SheetPlan } from "./plan";
import type { PlacedTable } from "./reviewed-table";
import { lettersWide } from "./letter-widths";
import { widthsBelow } from "./check-widths";
import { tableMarks, type TableMarks } from "./table-marks";

const valueOf = (value: CellValue): PlannedCell["value"] =>
  isBlank(value) ? null : isError(value) ? value.error : typeof value === "string" ? clipped(value) : value;

/** Figures that their source had as text have no format; they are grouped like the other amounts. */
const formatOf = (
  sheet: Sheet,
  original: Sheet,
  cell: { readonly row: number; readonly column: number },
  tables: readonly PlacedTable[],
): string | undefined => {
  const known = sheet.numberFormats.get(cellKey(cell));
  if (known !== undefined) return known;
  const value = sheet.values[cell.row]?.[cell.column];
  if (typeof value !== "number" || typeof original.values[cell.row]?.[cell.column] !== "string")
    return undefined;
  const table = tables.find((one) => contains(one.table.body, cell))?.table;
  return table && amountFormat(table.decimalsAt([cell]));
};

/** A cell's own look, where the source knows it, else what it says of bold and indents. */
const lookOf = (sheet: Sheet, key: number): Pick<PlannedCell, "style" | "look" | "indent"> => {
  if (sheet.looks) return { look: sheet.looks.cells.get(key) ?? sheet.looks.otherwise };
  const indent = sheet.indents?.get(key);
  return {
    style: sheet.bold?.has(key) ? "plain-bold" : "plain",
    ...(indent === undefined ? {} : { indent }),
  };
};

/** A user's sheet as it was: each value in its place with its number format and look. */
const valuedCells = (
  sheet: Sheet,
  original: Sheet,
  tables: readonly PlacedTable[],
): readonly PlannedCell[] => {
  const cells: PlannedCell[] = [];
  sheet.values.forEach((values, row) =>
    values?.forEach((value, column) => {
      const shown = valueOf(value);
      if (shown === null) return;
      const numberFormat = formatOf(sheet, original, { row, column }, tables);
      cells.push({
        row,
        column,
        value: shown,
        ...lookOf(sheet, cellKey({ row, column })),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    }),
  );
  return cells;
};

/** Rules and fills go on across blank cells. */
const blankCells = (sheet: Sheet): readonly PlannedCell[] =>
  [...(sheet.looks?.cells ?? [])]
    .map(([key, look]) => ({ ...cellOfKey(key), value: null, look }))
    .filter((cell) => valueOf(valueAt(sheet, cell)) === null);

/** The user's own comments, and ours below them where both say something of a cell. */
const commentsOf = (sheet: Sheet, ours: readonly PlannedComment[]): readonly PlannedComment[] => {
  const said = new Map(ours.map((comment) => [cellKey(comment.cell), comment]));
  for (const [key, { author, text }] of sheet.notes ?? []) {
    const own = said.get(key);
    const more = own && !text.includes(own.text) ? `\n\n${SHEET_WORDS.creator}: ${own.text}` : "";
    said.set(key, { cell: cellOfKey(key), author, text: clipped(`${text}${more}`) });
  }
  return [...said.values()];
};

/** The sheet as written: each table's figures as numbers where the source had text alone. */
const writtenSheet = (original: Sheet, tables: readonly PlacedTable[]): Sheet => {
  const values = original.values.map((row) => (row ? [...row] : row));
  for (const { table } of tables)
    for (let row = table.body.top; row <= table.body.bottom; row += 1)
      for (let column = table.body.left; column <= table.body.right; column += 1) {
        const cells = values[row];
        if (cells && column < cells.length) cells[column] = table.sheet.values[row]?.[column];
      }
  return { ...original, values };
};

const DEFAULT_WIDTH = 8.43;

/** Wider labels are shown as far as the column reaches, as Excel does. */
const MOST_FITTED = 44;

const shownWidth = (table: Table, cell: CellRef): number => {
  const value = valueAt(table.sheet, cell);
  if (typeof value === "string") return lettersWide(value) + 2;
  const reading = table.readingAt(cell);
  return reading?.kind === "amount" ? figureText(reading.value, table.scale).length + 2 : 0;
};

/** Widths that fit a table's content, for a sheet whose source knows none (.csv). */
const fittedWidths = ({ table }: PlacedTable): ReadonlyMap<number, number> => {
  const { top, left, bottom, right } = table.range;
  const widths = new Map<number, number>();
  for (let column = left; column <= right; column += 1) {
    let widest = DEFAULT_WIDTH;
    for (let row = top; row <= bottom; row += 1)
      widest = Math.max(widest, shownWidth(table, { row, column }));
    widths.set(column, Math.min(widest, MOST_FITTED));
  }
  return widths;
};

/** The sheet's own widths, widened where the checks below a table would not be readable. */
const widthsOf = (
  sheet: Sheet,
  tables: readonly PlacedTable[],
  marks: readonly TableMarks[],
): ReadonlyMap<number, number> => {
  const known = sheet.widths ?? new Map<number, number>();
  const widths = new Map(known.size > 0 ? known : tables.flatMap((one) => [...fittedWidths(one)]));
  for (const { table, beside } of tables) {
    const { down } = beside.layout; // the list stands beside the table, in columns of its own
    for (const [column, needed] of widthsBelow(table, { down }))
      widths.set(column, Math.max(widths.get(column) ?? DEFAULT_WIDTH, needed));
  }
  return new Map([...widths, ...marks.flatMap((one) => [...one.widths])]);
};

/**
 * A sheet of a user's, reproduced in a workbook of ours, with the checks and flags of its tables (which stand as
 * written: figures as numbers).
 */
export const reproducedSheet = (
  original: Sheet,
  tables: readonly PlacedTable[],
  {
    name,
    title,
    choices = [],
  }: { readonly name: string; readonly title: string; readonly choices?: readonly TotalChoice[] },
): SheetPlan => {
  const sheet = writtenSheet(original, tables);
  const marks = tables.map(tableMarks);
  const first = tables.length === 1 ? tables[0]?.table : undefined;
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      footer: SHEET_WORDS.pageFooter(title, name),
      ...(first && first.body.top > first.range.top
        ? { repeatRows: [first.range.top, first.body.top - 1] as const }
        : {}),
    }),
    cells: [
      ...blankCells(sheet),
      ...valuedCells(sheet, original, tables),
      ...marks.flatMap(({ cells }) => cells),
    ],
    widths: widthsOf(sheet, tables, marks),
    heights: new Map([...(sheet.heights ?? []), ...marks.flatMap(({ heights }) => [...heights])]),
    flags: marks.flatMap(({ flags }) => flags),
    comments: commentsOf(
      sheet,
      marks.flatMap(({ comments }) => comments),
    ),
    shows: { what: "sheet", added: marks.flatMap(({ owned }) => owned), choices },
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    gridlines: sheet.looks?.gridlines ?? true,
    ...(sheet.looks?.freeze ? { freeze: sheet.looks.freeze } : {}),
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.rightToLeft ? { rightToLeft: true } : {}),
  };
};
