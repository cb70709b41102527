import { readXlsx, type Cell, type Sheet, type Workbook } from "hucre/xlsx";
import type {
  CellContent,
  CellLook,
  CommentContent,
  ConditionalFormatContent,
  PageContent,
  RuleLook,
  SheetContent,
  WorkbookContent,
} from "../content";
import { columnLetters, formatRect } from "../univer/address";
import { POINTS_PER_PIXEL } from "../univer/style";
import { lookOfStyle } from "./cell-style";
import { scalesOfRule } from "./colour-scales";
import { withoutPrefixes } from "./new-functions";

/** A workbook from a file, and what of the file does not come along, in words for the person who opens it. */
export interface FromFile {
  readonly content: WorkbookContent;
  readonly leftOut: readonly string[];
}

/** A digit of the default font is 7 pixels wide, and files give widths in digits. */
const PIXELS_PER_DIGIT = 7;

/** Reads an .xlsx file: values, formulas, formats, widths, merges, hidden lines, comments, names and formula rules. */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<FromFile> {
  const workbook = await readXlsx(bytes, { readStyles: true });
  const reading = new Reading(workbook);
  const sheets = workbook.sheets.map((sheet) => reading.sheet(sheet));
  const active = workbook.sheets[workbook.activeSheet ?? 0];
  const content: WorkbookContent = {
    name,
    sheets,
    names: (workbook.namedRanges ?? []).flatMap(({ name: named, range, scope, comment }) =>
      scope === undefined
        ? [{ name: named, refersTo: range, ...(comment === undefined ? {} : { comment }) }]
        : reading.without("names that belong to one sheet"),
    ),
    ...(active && !active.hidden && !active.veryHidden ? { activeSheet: active.name } : {}),
  };
  return { content, leftOut: [...reading.leftOut] };
}

class Reading {
  readonly leftOut = new Set<string>();
  private readonly theme: readonly string[];

  constructor(workbook: Workbook) {
    this.theme = workbook.themeColors ?? [];
    if (workbook.dateSystem === "1904")
      this.without("the calendar that starts in 1904 (dates come four years early)");
    if (workbook.workbookProtection) this.without("the protection of the workbook's structure");
  }

  /** Notes what stays behind, and stands for nothing in a list. */
  without(what: string): never[] {
    this.leftOut.add(what);
    return [];
  }

  sheet(sheet: Sheet): SheetContent {
    this.noteForeign(sheet);
    return {
      name: sheet.name,
      visibility: sheet.veryHidden ? "VeryHidden" : sheet.hidden ? "Hidden" : "Visible",
      cells: this.rows(sheet),
      mergedAreas: (sheet.merges ?? []).map(({ startRow, endRow, startCol, endCol }) =>
        formatRect({ startRow, endRow, startColumn: startCol, endColumn: endCol }),
      ),
      ...linesOf(sheet),
      comments: commentsOf(sheet),
      ...(sheet.autoFilter ? { autoFilter: sheet.autoFilter.range } : {}),
      tables: (sheet.tables ?? []).flatMap(({ name, range }) => (range ? [{ name, range }] : [])),
      protected: sheet.protection?.sheet === true,
      ...(sheet.freezePane
        ? { frozen: { rows: sheet.freezePane.rows ?? 0, columns: sheet.freezePane.columns ?? 0 } }
        : {}),
      showGridlines: sheet.view?.showGridLines !== false,
      conditionalFormats: this.rules(sheet),
      colourScales: (sheet.conditionalRules ?? []).flatMap((rule) => scalesOfRule(rule) ?? []),
      lists: this.lists(sheet),
      page: pageOf(sheet),
    };
  }

  private noteForeign(sheet: Sheet): void {
    if (sheet.images?.length) this.without("pictures");
    if (sheet.charts?.length) this.without("charts");
    if (sheet.textBoxes?.length) this.without("text boxes");
    if (sheet.pivotTables?.length) this.without("pivot tables (their cells come along as values)");
    if (sheet.slicers?.length || sheet.timelines?.length) this.without("slicers");
    if (sheet.sparklines?.length) this.without("sparklines");
    if (sheet.autoFilter?.columns?.length)
      this.without("what a filter is set to (its hidden rows come along)");
  }

  private lists(sheet: Sheet): NonNullable<SheetContent["lists"]> {
    return (sheet.dataValidations ?? []).flatMap(({ type, values, formula1, range }) => {
      const source = values?.join(",") ?? (formula1 === undefined ? undefined : `=${formula1}`);
      return type === "list" && source !== undefined
        ? range.split(" ").map((part) => ({ range: part, source }))
        : this.without("data validation other than lists");
    });
  }

  private rows(sheet: Sheet): CellContent[][] {
    const rows: CellContent[][] = sheet.rows.map((row) => row.map((value) => ({ value: plain(value) })));
    for (const [place, cell] of sheet.cells ?? []) {
      const [row = 0, column = 0] = place.split(",").map(Number);
      const line = (rows[row] ??= []);
      while (line.length <= column) line.push({ value: null });
      line[column] = this.cell(cell);
    }
    return Array.from({ length: rows.length }, (_, row) => rows[row] ?? []);
  }

  private cell(cell: Cell): CellContent {
    const { formula, formulaResult, style, hyperlink } = cell;
    if (cell.richText?.some(({ font }) => font)) this.without("formats of single words within a cell");
    if (cell.formulaType === "array" && cell.formulaRef?.includes(":"))
      this.without("array formulas over several cells");
    return {
      value: plain(formula === undefined ? cell.value : (formulaResult ?? cell.value)),
      ...(formula === undefined ? {} : { formula: `=${withoutPrefixes(formula.replace(/^=/, ""))}` }),
      ...(style
        ? { look: lookOfStyle(style, this.theme, () => void this.without("colours of the old palette")) }
        : {}),
      ...(hyperlink ? { link: linkOf(hyperlink) } : {}),
      ...(style?.protection?.locked === false ? { locked: false } : {}),
      ...(style?.alignment?.shrinkToFit ? { shrinks: true } : {}),
    };
  }

  private rules(sheet: Sheet): ConditionalFormatContent[] {
    const inOrder = [...(sheet.conditionalRules ?? [])].sort((a, b) => a.priority - b.priority);
    return inOrder
      .filter((rule) => scalesOfRule(rule) === undefined)
      .flatMap(({ type, formula, style, range, stopIfTrue = false }): ConditionalFormatContent[] => {
        const text = Array.isArray(formula) ? formula[0] : formula;
        if (type !== "expression" || text === undefined)
          return this.without("conditional formats other than formulas and colour scales");
        const look = style
          ? lookOfStyle(style, this.theme, () => void this.without("colours of the old palette"))
          : {};
        return range
          .split(/[ ,]/)
          .map((part) => ({ range: part, formula: `=${text}`, look: ruleLook(look), stopIfTrue }));
      });
  }
}

const ruleLook = ({
  fill,
  fontColor,
  bold,
  italic,
  borders = {},
}: ReturnType<typeof lookOfStyle>): RuleLook => ({
  ...(fill === undefined ? {} : { fill }),
  ...(fontColor === undefined ? {} : { fontColor }),
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(Object.keys(borders).length > 0 ? { borders: weightless(borders) } : {}),
});

/** A conditional format's lines are thin, all of them. */
const weightless = (borders: NonNullable<CellLook["borders"]>): NonNullable<RuleLook["borders"]> =>
  Object.fromEntries(
    Object.entries(borders).map(([side, { style, color }]) => [side, { style, ...(color ? { color } : {}) }]),
  );

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** Excel's dates are numbers of days. */
const plain = (value: Cell["value"] | undefined): string | number | boolean | null =>
  value instanceof Date ? (value.getTime() - FIRST_DAY) / DAY : (value ?? null);

const linkOf = ({
  target,
  location,
  tooltip,
}: NonNullable<Cell["hyperlink"]>): NonNullable<CellContent["link"]> => ({
  ...(target && target.replace(/^#/, "") !== location ? { address: target } : {}),
  ...(location ? { documentReference: location } : {}),
  ...(tooltip ? { screenTip: tooltip } : {}),
});

function linesOf(sheet: Sheet): Partial<SheetContent> {
  const columns = [...(sheet.columns ?? []).entries()];
  const rows = [...(sheet.rowDefs ?? [])];
  return {
    columnWidths: Object.fromEntries(
      columns.flatMap(([index, { width }]): [number, number][] =>
        width === undefined ? [] : [[index, Math.round(width * PIXELS_PER_DIGIT) * POINTS_PER_PIXEL]],
      ),
    ),
    hiddenColumns: columns.flatMap(([index, { hidden }]) => (hidden ? [index] : [])),
    rowHeights: Object.fromEntries(
      rows.flatMap(([index, { height }]): [number, number][] =>
        height === undefined ? [] : [[index, height]],
      ),
    ),
    hiddenRows: rows.flatMap(([index, { hidden }]) => (hidden ? [index] : [])),
  };
}

/** Threaded comments where a file has them: the old notes beside them repeat their text. */
function commentsOf(sheet: Sheet): CommentContent[] {
  const threads = (sheet.threadedComments ?? []).filter(({ parentId }) => parentId === undefined);
  if (threads.length > 0)
    return threads.flatMap(({ ref, text }) => (ref === undefined ? [] : [{ cell: ref, text }]));
  return [...(sheet.cells ?? [])].flatMap(([place, { comment }]): CommentContent[] => {
    if (!comment) return [];
    const [row = 0, column = 0] = place.split(",").map(Number);
    const author = comment.author ? { author: comment.author } : {};
    return [{ cell: `${columnLetters(column)}${row + 1}`, text: comment.text, ...author }];
  });
}

function pageOf({ pageSetup, headerFooter }: Sheet): PageContent {
  const footer = /&C((?:(?!&[LR]).)*)/s.exec(headerFooter?.oddFooter ?? "")?.[1];
  const bare = (address: string) => address.replaceAll("$", "");
  return {
    ...(pageSetup?.orientation === "landscape" ? { landscape: true } : {}),
    ...(pageSetup?.fitToPage
      ? { fit: { wide: pageSetup.fitToWidth ?? 1, tall: pageSetup.fitToHeight ?? 1 } }
      : {}),
    ...(pageSetup?.printArea ? { printArea: bare(pageSetup.printArea) } : {}),
    ...(pageSetup?.printTitlesRow ? { titleRows: bare(pageSetup.printTitlesRow) } : {}),
    ...(pageSetup?.printTitlesColumn ? { titleColumns: bare(pageSetup.printTitlesColumn) } : {}),
    ...(pageSetup?.margins ? { margins: inPoints(pageSetup.margins) } : {}),
    ...(footer ? { centerFooter: footer } : {}),
  };
}

const POINTS_PER_INCH = 72;

const inPoints = (margins: object): Record<string, number> =>
  Object.fromEntries(
    Object.entries(margins).flatMap(([side, inches]): [string, number][] =>
      typeof inches === "number" ? [[side, Math.round(inches * POINTS_PER_INCH * 100) / 100]] : [],
    ),
  );
