import { cellKey, failed, ok, sheetOf, type Range, type Sheet } from "../core";
import type { Job } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { rangesOfAddress } from "../workbook/sheet-reference";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Attempt } from "./runner";
import { sheetOfBlocks, type ReadBlock, type SheetDetails } from "./sheet-blocks";

/** A range read is capped at 5,000,000 cells; a sheet beyond that is refused whole, not read in part. */
const MOST_CELLS = 5_000_000;

/** Bytes of one cell in an answer: its value and its type, its formula or the value again, its number format, its
 *  text. */
const BYTES_A_CELL = 56;

/** Indents are told cell by cell, so only where labels stand, in the first columns, and where that stays small. */
const LABEL_COLUMNS = 4;
const MOST_LABELS = 50_000;

/** The part of a sheet where something stands, asked for in the first round trip. */
export interface UsedPart {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
}

/** Asks for the used part; values alone, since a used range with formats may claim a million rows. */
export const askUsedPart = (host: ExcelHost, worksheet: Excel.Worksheet): UsedPart => {
  const range = worksheet.getUsedRangeOrNullObject(true);
  const merged = has(host, "mergedAreas")
    ? briefly(range.getMergedAreasOrNullObject(), (areas) => areas.load("address"))
    : undefined;
  const asked = briefly(range, (used) =>
    used.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden,format/indentLevel"),
  );
  return { range: asked, merged };
};

interface Line {
  readonly rowHidden?: boolean;
  readonly columnHidden?: boolean;
}

interface AskedDetails {
  readonly rows: OfficeExtension.ClientResult<Line[]> | undefined;
  readonly columns: OfficeExtension.ClientResult<Line[]> | undefined;
  readonly cells: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

const askIndents = (worksheet: Excel.Worksheet, { range }: UsedPart): AskedDetails["cells"] => {
  const columns = Math.min(LABEL_COLUMNS, range.columnCount);
  if (range.rowCount * columns > MOST_LABELS) return undefined;
  const labels = worksheet.getRangeByIndexes(range.rowIndex, range.columnIndex, range.rowCount, columns);
  const cells = labels.getCellProperties({ format: { indentLevel: true } });
  labels.untrack();
  return cells;
};

/** Asks for what differs within the used part: a property that is the same everywhere is known already. */
const askDetails = (host: ExcelHost, worksheet: Excel.Worksheet, used: UsedPart): AskedDetails => {
  const able = has(host, "cellProperties");
  const mixed = (property: unknown): boolean => able && property === null;
  const { rowIndex, columnIndex, rowCount, columnCount, rowHidden, columnHidden, format } = used.range;
  const part = worksheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount);
  const asked = {
    rows: mixed(rowHidden) ? part.getRowProperties({ rowHidden: true }) : undefined,
    columns: mixed(columnHidden) ? part.getColumnProperties({ columnHidden: true }) : undefined,
    cells: mixed(format.indentLevel) ? askIndents(worksheet, used) : undefined,
  };
  part.untrack();
  return asked;
};

const hiddenLines = (
  lines: OfficeExtension.ClientResult<Line[]> | undefined,
  all: boolean,
  from: number,
  count: number,
): Set<number> => {
  const hidden = (index: number): boolean => {
    const line = lines?.value[index];
    return line ? (line.rowHidden ?? line.columnHidden ?? false) : all;
  };
  return new Set(
    Array.from({ length: lines || all ? count : 0 }, (_, index) => index)
      .filter(hidden)
      .map((index) => from + index),
  );
};

const indentsOf = ({ cells }: AskedDetails, top: number, left: number): ReadonlyMap<number, number> => {
  const indents = new Map<number, number>();
  for (const [row, line] of (cells?.value ?? []).entries()) {
    for (const [column, { format }] of line.entries()) {
      if (format?.indentLevel)
        indents.set(cellKey({ row: top + row, column: left + column }), format.indentLevel);
    }
  }
  return indents;
};

const detailsOf = ({ range, merged }: UsedPart, asked: AskedDetails): SheetDetails => ({
  hiddenRows: hiddenLines(asked.rows, range.rowHidden, range.rowIndex, range.rowCount),
  hiddenColumns: hiddenLines(asked.columns, range.columnHidden, range.columnIndex, range.columnCount),
  merges: merged && !merged.isNullObject ? rangesOfAddress(merged.address) : [],
  indents: indentsOf(asked, range.rowIndex, range.columnIndex),
});

/** Reads the rows from `from` on, block by block: one round trip for each 3.5 MB, not for each cell or row. */
const readBlocks = async (
  { context, budget }: Attempt,
  worksheet: Excel.Worksheet,
  rest: Range,
  whole: number,
  job: Job,
): Promise<Outcome<ReadBlock[]>> => {
  if (job.signal?.aborted) return failed({ code: "cancelled" });
  const width = rest.right - rest.left + 1;
  const height = Math.min(rest.bottom - rest.top + 1, Math.max(1, Math.floor(budget / BYTES_A_CELL / width)));
  const block = briefly(worksheet.getRangeByIndexes(rest.top, rest.left, height, width), (range) =>
    range.load("values,valueTypes,formulas,numberFormat,text"),
  );
  await context.sync();
  const { values, valueTypes, formulas, numberFormat, text } = block;
  const read = { top: rest.top, left: rest.left, values, valueTypes, formulas, numberFormat, text };
  const below = { ...rest, top: rest.top + height };
  job.progress?.(1 - (rest.bottom - below.top + 1) / whole);
  if (below.top > below.bottom) return ok([read]);
  const more = await readBlocks({ context, budget }, worksheet, below, whole, job);
  return more.ok ? ok([read, ...more.value]) : more;
};

/** The sheet, once the used part has come. Text stored as a number stays text; nothing is converted. */
export const readUsedPart = async (
  host: ExcelHost,
  attempt: Attempt,
  worksheet: Excel.Worksheet,
  name: string,
  used: UsedPart,
  job: Job,
): Promise<Outcome<Sheet>> => {
  const { range } = used;
  if (range.isNullObject) return ok(sheetOf(name, []));
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  if (rowCount * columnCount > MOST_CELLS)
    return failed({ code: "too-large", sheet: name, cells: rowCount * columnCount });
  const asked = askDetails(host, worksheet, used);
  const place = { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
  const blocks = await readBlocks(attempt, worksheet, place, rowCount, job);
  return blocks.ok ? ok(sheetOfBlocks(name, blocks.value, detailsOf(used, asked))) : blocks;
};
