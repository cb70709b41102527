import type {
  ICellData,
  IObjectArrayPrimitiveType,
  IRowData,
  IWorkbookData,
  IWorksheetData,
} from "@univerjs/core";
import type { CellContent, SheetContent, WorkbookContent } from "../content";
import { parseAddress, type Rect } from "./address";
import { booleanCell, numberCell, textCell, type CellExtras } from "./cell-data";
import { newSheetData } from "./sheet-data";
import { POINTS_PER_PIXEL, styleOf } from "./style";

/** The part of a workbook's content that Univer keeps, in Univer's form. What else there is, `restock` puts beside. */
export function workbookData(content: WorkbookContent, id = "book"): Partial<IWorkbookData> {
  const sheets = content.sheets.map((sheet, index) => sheetData(sheet, `sheet${index + 1}`));
  return {
    id,
    name: content.name ?? "Book1.xlsx",
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function sheetData(sheet: SheetContent, id: string): Partial<IWorksheetData> & { id: string } {
  const rows = sheet.cells ?? [];
  const { rows: frozenRows = 0, columns: frozenColumns = 0 } = sheet.frozen ?? {};
  const lastLine = (
    lines: Readonly<Record<number, number>> | undefined,
    hidden: readonly number[] | undefined,
  ) => Math.max(0, ...Object.keys(lines ?? {}).map(Number), ...(hidden ?? [])) + 1;
  const widest = Math.max(0, ...rows.map((row) => row.length));
  return {
    ...newSheetData(),
    id,
    name: sheet.name,
    hidden: (sheet.visibility ?? "Visible") === "Visible" ? 0 : 1,
    rowCount: Math.max(200, rows.length, lastLine(sheet.rowHeights, sheet.hiddenRows)),
    columnCount: Math.max(26, widest, lastLine(sheet.columnWidths, sheet.hiddenColumns)),
    cellData: Object.fromEntries(rows.map((row, index) => [index, rowOfCells(row)])),
    mergeData: (sheet.mergedAreas ?? []).map(rectOf),
    rowData: lineData(sheet.rowHeights, sheet.hiddenRows, "h"),
    columnData: lineData(sheet.columnWidths, sheet.hiddenColumns, "w"),
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
    },
    showGridlines: sheet.showGridlines === false ? 0 : 1,
    ...(sheet.tabColor === undefined ? {} : { tabColor: sheet.tabColor }),
    ...(sheet.kind === "chart" ? { custom: { kind: "chart" } } : {}),
  };
}

export function rectOf(address: string): Rect {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`${address} is no address.`);
  return parsed.rect;
}

const lineData = (
  sizes: Readonly<Record<number, number>> | undefined,
  hidden: readonly number[] | undefined,
  size: "h" | "w",
): IObjectArrayPrimitiveType<Partial<IRowData>> => {
  const lines: Record<number, object> = {};
  for (const [index, points] of Object.entries(sizes ?? {}))
    lines[Number(index)] = { [size]: points / POINTS_PER_PIXEL, ...(size === "h" ? { ia: 0 } : {}) };
  for (const index of hidden ?? []) lines[index] = { ...lines[index], hd: 1 };
  return lines;
};

type GivenCell = NonNullable<SheetContent["cells"]>[number][number];

const rowOfCells = (row: readonly GivenCell[]): Record<number, ICellData> =>
  Object.fromEntries(
    row.flatMap((cell, column): [number, ICellData][] => {
      const data = cellData(cell);
      return data === undefined ? [] : [[column, data]];
    }),
  );

function cellData(given: GivenCell): ICellData | undefined {
  if (given === null) return undefined;
  const { value, formula, look, link, locked, shrinks }: CellContent =
    typeof given === "object" ? given : plainCell(given);
  const extras: CellExtras = {
    ...(link ? { link } : {}),
    ...(locked === false ? { locked } : {}),
    ...(shrinks ? { shrinks } : {}),
  };
  return {
    ...valueData(value),
    ...(formula === undefined ? {} : { f: formula }),
    ...(look === undefined ? {} : { s: styleOf(look) }),
    ...(Object.keys(extras).length > 0 ? { custom: { ...extras } } : {}),
  };
}

const plainCell = (value: string | number | boolean): CellContent =>
  typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };

function valueData(value: CellContent["value"]): ICellData {
  if (value === undefined || value === null || value === "") return {};
  const { v, t } =
    typeof value === "number"
      ? numberCell(value)
      : typeof value === "boolean"
        ? booleanCell(value)
        : textCell(value);
  return { v, t };
}
