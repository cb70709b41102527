import { writeXlsx, type Cell, type ConditionalRule, type SheetChart, type WriteSheet } from "hucre/xlsx";
import type { CellContent, ChartContent, PageContent, SheetContent, WorkbookContent } from "../content";
import { parseAddress } from "../univer/address";
import {
  DEFAULT_COLUMN_PIXELS,
  DEFAULT_FONT,
  DEFAULT_FONT_SIZE,
  DEFAULT_ROW_PIXELS,
  POINTS_PER_PIXEL,
} from "../univer/style";
import { ruleStyle, styleOfLook } from "./cell-style";
import { fileScale } from "./colour-scales";
import { withPrefixes } from "./new-functions";

const PIXELS_PER_DIGIT = 7;

/** Types of charts that files are written with, by Excel's names. */
const CHART_TYPES: Readonly<Record<string, SheetChart["type"]>> = {
  BarClustered: "bar",
  ColumnClustered: "column",
  Line: "line",
  Pie: "pie",
};

/** What of a workbook a saved file will not hold, in words for the person who saves it. */
export function leftOutOfFile({ sheets }: WorkbookContent): readonly string[] {
  const kinds = new Set<string>();
  for (const { kind, charts = [] } of sheets) {
    if (kind === "chart") kinds.add("chart sheets");
    if (charts.some(({ type }) => CHART_TYPES[type] === undefined))
      kinds.add("charts of other types than bar, column, line and pie");
  }
  return [...kinds];
}

/** Writes a workbook as an .xlsx file, formulas with their results. */
export const writeWorkbook = ({ sheets, names = [], activeSheet }: WorkbookContent): Promise<Uint8Array> => {
  const written = sheets.filter(({ kind }) => kind !== "chart");
  const active = written.findIndex(({ name }) => name === activeSheet);
  return writeXlsx({
    sheets: written.map(sheetOf),
    defaultFont: { name: DEFAULT_FONT, size: DEFAULT_FONT_SIZE },
    namedRanges: names.map(({ name, refersTo, comment }) => ({
      name,
      range: refersTo.replace(/^=/, ""),
      ...(comment === undefined ? {} : { comment }),
    })),
    ...(active > 0 ? { activeSheet: active } : {}),
  });
};

function sheetOf(sheet: SheetContent): WriteSheet {
  const { frozen, autoFilter } = sheet;
  return {
    name: sheet.name,
    cells: cellsOf(sheet),
    columns: columnsOf(sheet),
    rowDefs: rowsOf(sheet),
    merges: (sheet.mergedAreas ?? []).flatMap((area) => {
      const rect = parseAddress(area)?.rect;
      return rect
        ? [
            {
              startRow: rect.startRow,
              endRow: rect.endRow,
              startCol: rect.startColumn,
              endCol: rect.endColumn,
            },
          ]
        : [];
    }),
    conditionalRules: rulesOf(sheet),
    charts: (sheet.charts ?? []).flatMap((chart) => chartOf(chart, sheet)),
    ...(frozen ? { freezePane: frozen } : {}),
    ...(autoFilter ? { autoFilter: { range: autoFilter } } : {}),
    ...(sheet.protected ? { protection: { sheet: true } } : {}),
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    ...printing(sheet.page ?? {}),
    dataValidations: (sheet.lists ?? []).map(({ range, source }) => ({
      type: "list",
      range,
      ...(source.startsWith("=") ? { formula1: source.slice(1) } : { values: source.split(",") }),
    })),
    view: { showGridLines: sheet.showGridlines !== false },
  };
}

function rulesOf({ conditionalFormats = [], colourScales = [] }: SheetContent): ConditionalRule[] {
  const formulas = conditionalFormats.map(
    ({ range, formula, look, stopIfTrue = false }, index): ConditionalRule => ({
      type: "expression",
      priority: index + 1,
      range,
      formula: formula.replace(/^=/, ""),
      style: ruleStyle(look),
      stopIfTrue,
    }),
  );
  const scales = colourScales.map((scale, index) => fileScale(scale, formulas.length + index + 1) ?? []);
  return [...formulas, ...scales.flat()];
}

/** "1:2" -> "$1:$2", as files write what is printed. */
const dollars = (address: string): string => address.replaceAll(/([A-Z]+|\d+)/g, "$$$1");

const POINTS_PER_INCH = 72;

function printing({
  fit,
  margins,
  printArea,
  titleRows,
  titleColumns,
  ...page
}: PageContent): Partial<WriteSheet> {
  const inches = Object.entries(margins ?? {}).map(
    ([side, points]) => [side, points / POINTS_PER_INCH] as const,
  );
  return {
    pageSetup: {
      orientation: page.landscape ? "landscape" : "portrait",
      ...(fit ? { fitToPage: true, fitToWidth: fit.wide, fitToHeight: fit.tall } : {}),
      ...(inches.length > 0 ? { margins: Object.fromEntries(inches) } : {}),
      ...(printArea ? { printArea: dollars(printArea) } : {}),
      ...(titleRows ? { printTitlesRow: dollars(titleRows) } : {}),
      ...(titleColumns ? { printTitlesColumn: dollars(titleColumns) } : {}),
    },
    ...(page.centerFooter ? { headerFooter: { oddFooter: `&C${page.centerFooter}` } } : {}),
  };
}

function cellsOf({ cells = [], comments = [] }: SheetContent): Map<string, Partial<Cell>> {
  const found = new Map<string, Partial<Cell>>();
  for (const [row, line] of cells.entries())
    for (const [column, given] of line.entries()) {
      if (given !== null)
        found.set(`${row},${column}`, cellOf(typeof given === "object" ? given : { value: given }));
    }
  for (const { cell, text, author } of comments) {
    const rect = parseAddress(cell)?.rect;
    if (rect === undefined) continue;
    const place = `${rect.startRow},${rect.startColumn}`;
    found.set(place, { ...found.get(place), comment: { text, ...(author ? { author } : {}) } });
  }
  return found;
}

function cellOf({ value = null, formula, look, link, locked, shrinks }: CellContent): Partial<Cell> {
  const plain = look ? styleOfLook(look) : {};
  const style = {
    ...plain,
    ...(shrinks ? { alignment: { ...plain.alignment, shrinkToFit: true } } : {}),
    ...(locked === false ? { protection: { locked: false } } : {}),
  };
  return {
    ...(formula === undefined
      ? { value, type: typeOf(value) }
      : { value, type: "formula", formula: withPrefixes(formula.replace(/^=/, "")), formulaResult: value }),
    style,
    ...(link
      ? {
          hyperlink: {
            target: link.address ?? "",
            ...(link.documentReference ? { location: link.documentReference } : {}),
            ...(link.screenTip ? { tooltip: link.screenTip } : {}),
          },
        }
      : {}),
  };
}

/** Said outright, because text that begins with an equals sign would otherwise pass for a formula. */
function typeOf(value: CellContent["value"]): Cell["type"] {
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return value === null || value === undefined ? "empty" : "string";
}

function columnsOf({
  columnWidths = {},
  hiddenColumns = [],
}: SheetContent): NonNullable<WriteSheet["columns"]> {
  const last = Math.max(-1, ...Object.keys(columnWidths).map(Number), ...hiddenColumns);
  return Array.from({ length: last + 1 }, (_, column) => {
    const points = columnWidths[column];
    return {
      ...(points === undefined ? {} : { width: points / POINTS_PER_PIXEL / PIXELS_PER_DIGIT }),
      ...(hiddenColumns.includes(column) ? { hidden: true } : {}),
    };
  });
}

function rowsOf({ rowHeights = {}, hiddenRows = [] }: SheetContent): NonNullable<WriteSheet["rowDefs"]> {
  const rows = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of Object.entries(rowHeights)) rows.set(Number(row), { height });
  for (const row of hiddenRows) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
}

function chartOf({ type, title, series, place }: ChartContent, sheet: SheetContent): SheetChart[] {
  const kind = CHART_TYPES[type];
  if (kind === undefined) return [];
  return [
    {
      type: kind,
      title,
      series: series.map(({ name, values, categories }) => ({
        name,
        values,
        ...(categories ? { categories } : {}),
      })),
      anchor: anchorOf(place, sheet),
    },
  ];
}

/** The cells that a place in points covers. */
function anchorOf(
  { left, top, width, height }: ChartContent["place"],
  sheet: SheetContent,
): SheetChart["anchor"] {
  const column = (points: number) =>
    lineAt(points, sheet.columnWidths ?? {}, DEFAULT_COLUMN_PIXELS * POINTS_PER_PIXEL);
  const row = (points: number) =>
    lineAt(points, sheet.rowHeights ?? {}, DEFAULT_ROW_PIXELS * POINTS_PER_PIXEL);
  return {
    from: { row: row(top), col: column(left) },
    to: { row: row(top + height), col: column(left + width) },
  };
}

function lineAt(points: number, sizes: Readonly<Record<number, number>>, otherwise: number): number {
  let [line, rest] = [0, points];
  for (;;) {
    const size = sizes[line] ?? otherwise;
    if (rest < size || line > 10_000) return line;
    rest -= size;
    line++;
  }
}
