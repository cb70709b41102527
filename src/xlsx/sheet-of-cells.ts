import type { CellObject, ColInfo, Range as FileRange, RowInfo, WorkSheet } from "@e965/xlsx";
import {
  cellKey,
  MAX_COLUMNS,
  MAX_ROWS,
  type CellNote,
  type CellValue,
  type Range,
  type Sheet,
} from "../core";

/** A list of more than so many places may be nearly all holes. */
const FEW = 64;

/** Goes over what stands in a list with holes, at the cost of what stands there: `forEach` asks for each hole, and
 *  one cell in row 4,000,000,000 of a damaged file leaves four billion of them. Places from `end` on are passed over. */
const eachStanding = <Item>(
  list: readonly (Item | undefined)[] | undefined,
  end: number,
  use: (item: Item, index: number) => void,
): void => {
  if (!list) return;
  const places = list.length > FEW ? Object.keys(list).map(Number) : list.keys();
  for (const place of places) {
    const item = list[place];
    if (item !== undefined && place < end) use(item, place);
  }
};

/** What a sheet's cells hold, gathered in one pass. */
interface Cells {
  readonly values: CellValue[][];
  readonly formulas: Map<number, string>;
  readonly numberFormats: Map<number, string>;
  readonly shownText: Map<number, string>;
  readonly notes: Map<number, CellNote>;
  /** Formulas that were saved without their result. */
  notCalculated: number;
}

const valueOf = (cell: CellObject): CellValue => {
  switch (cell.t) {
    case "n":
      return typeof cell.v === "number" && Number.isFinite(cell.v) ? cell.v : { error: cell.w ?? "#NUM!" };
    case "s":
      return String(cell.v ?? "");
    case "b":
      return cell.v === true;
    case "e":
      return { error: cell.w ?? "#N/A" };
    default:
      return undefined; // a stub, or a date, which is never asked for
  }
};

/** The cell that holds an array formula's text for every cell of its range. */
const arrayFormula = (rows: CellRows, cell: CellObject): string | undefined => {
  const corner = /^([A-Z]{1,3})(\d+)/.exec(cell.F ?? "");
  if (!corner) return undefined;
  const column = [...(corner[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return rows[Number(corner[2]) - 1]?.[column]?.f;
};

/** A thread's remarks are read in their turn; where a file keeps a thread and its copy as a note, the thread. */
const noteOf = ({ c: comments = [] }: CellObject): CellNote | undefined => {
  const thread = comments.filter(({ T }) => T === true);
  const said = (thread.length > 0 ? thread : comments).filter(({ t }) => t !== "");
  if (said.length === 0) return undefined;
  return { author: said[0]?.a ?? "", text: said.map(({ t }) => t).join("\n\n") };
};

const takeExtras = (into: Cells, rows: CellRows, cell: CellObject, key: number): void => {
  const formula = cell.f ?? arrayFormula(rows, cell);
  const note = noteOf(cell);
  if (note) into.notes.set(key, note);
  if (formula !== undefined) into.formulas.set(key, `=${formula}`);
  if (formula !== undefined && cell.t === "z") into.notCalculated++;
  if (cell.t !== "n") return;
  if (typeof cell.z === "string" && cell.z !== "General") into.numberFormats.set(key, cell.z);
  if (cell.w !== undefined && cell.w !== String(cell.v)) into.shownText.set(key, cell.w);
};

/** Cells by row and column, both with holes. */
type CellRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

const takeRow = (into: Cells, rows: CellRows, row: number): void => {
  eachStanding(rows[row], MAX_COLUMNS, (cell, column) => {
    const value = valueOf(cell);
    if (value !== undefined) (into.values[row] ??= [])[column] = value;
    takeExtras(into, rows, cell, cellKey({ row, column }));
  });
};

const cellsOf = (sheet: WorkSheet): Cells => {
  const cells: Cells = {
    values: [],
    formulas: new Map(),
    numberFormats: new Map(),
    shownText: new Map(),
    notes: new Map(),
    notCalculated: 0,
  };
  const rows: CellRows = sheet["!data"] ?? [];
  eachStanding(rows, MAX_ROWS, (_, row) => takeRow(cells, rows, row));
  return cells;
};

const hiddenOf = (lines: readonly (RowInfo | ColInfo | undefined)[] | undefined): Set<number> => {
  const hidden = new Set<number>();
  eachStanding(lines, MAX_ROWS, ({ hidden: isHidden }, i) => isHidden === true && hidden.add(i));
  return hidden;
};

const widthsOf = (columns: readonly (ColInfo | undefined)[] | undefined): Map<number, number> => {
  const widths = new Map<number, number>();
  eachStanding(columns, MAX_COLUMNS, ({ wch }, i) => wch !== undefined && widths.set(i, wch));
  return widths;
};

const heightsOf = (rows: readonly (RowInfo | undefined)[] | undefined): Map<number, number> => {
  const heights = new Map<number, number>();
  eachStanding(rows, MAX_ROWS, ({ hpt, hidden }, i) => hpt !== undefined && !hidden && heights.set(i, hpt));
  return heights;
};

const rangeOf = ({ s, e }: FileRange): Range => ({ top: s.r, left: s.c, bottom: e.r, right: e.c });

/** A worksheet of the file library as the core's sheet, and how many of its formulas have no stored result. */
export const sheetOfCells = (
  name: string,
  sheet: WorkSheet,
  more: Pick<Sheet, "hidden" | "rightToLeft">,
): { readonly sheet: Sheet; readonly notCalculated: number } => {
  const { notCalculated, ...cells } = cellsOf(sheet);
  return {
    notCalculated,
    sheet: {
      name,
      ...cells,
      ...more,
      hiddenRows: hiddenOf(sheet["!rows"]),
      hiddenColumns: hiddenOf(sheet["!cols"]),
      merges: (sheet["!merges"] ?? []).map(rangeOf),
      widths: widthsOf(sheet["!cols"]),
      heights: heightsOf(sheet["!rows"]),
    },
  };
};
