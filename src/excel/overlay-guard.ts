import { cellKey, contains, failed, ok, rangeToA1, toA1, MAX_COLUMNS, MAX_ROWS } from "../core";
import type { CellRef, OverlayPlan, Range } from "../core";
import type { Outcome, TakenBy } from "../workbook/problem";
import type { FormerWidth, OverlayMark } from "../workbook/register";
import { askHeights, askWidths, STANDARD_SIZES, type AskedSizes } from "./former-sizes";
import { askBlock, coveredBy, keptCells, type AskedBlock } from "./blocks-of-ours";
import { briefly } from "./briefly";
import { has } from "./features";
import { askFlags, type AskedFlags } from "./flags";
import type { ExcelHost } from "./host";

/** A block that the plan wants to fill, with what would forbid it. */
interface WantedBlock {
  readonly range: Range;
  readonly content: Excel.Range;
  readonly format: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
  readonly flags: OfficeExtension.ClientResult<number>;
}

/** Everything that must be known of a sheet of the user's before it is written on. */
export interface AskedOverlay {
  readonly plan: OverlayPlan;
  readonly worksheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly filter: Excel.AutoFilter | undefined;
  /** The last cell of the sheet, which looks as cells do that nobody has touched. */
  readonly untouched: Excel.Range;
  readonly wanted: readonly WantedBlock[];
  readonly widths: AskedSizes;
  readonly heights: AskedSizes;
  readonly flags: AskedFlags;
  /** What we filled there before. */
  readonly old: OverlayMark | undefined;
  readonly oldBlocks: readonly AskedBlock[];
}

/** Asks for what shows whether somebody has formatted a cell. */
const loadLook = (range: Excel.Range, ...more: readonly string[]): void => {
  range.load([
    ...more.flatMap((list) => list.split(",")),
    "format/fill/color",
    "format/horizontalAlignment",
    "format/verticalAlignment",
    "format/wrapText",
    "format/indentLevel",
    "format/font/name",
    "format/font/size",
    "format/font/color",
    "format/font/bold",
    "format/font/italic",
    "format/font/underline",
  ]);
};

const LAST_CELL: CellRef = { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 };

const askWanted = (host: ExcelHost, worksheet: Excel.Worksheet, range: Range): WantedBlock => {
  const address = rangeToA1(range);
  const content = briefly(worksheet.getRange(address), (cells) => cells.load("formulas"));
  const format = worksheet.getRange(address);
  const flags = format.conditionalFormats.getCount();
  const merged = has(host, "mergedAreas")
    ? briefly(format.getMergedAreasOrNullObject(), (areas) => areas.load("address"))
    : undefined;
  return { range, content, format: briefly(format, (cells) => loadLook(cells)), merged, flags };
};

/** Asks for all of it, to be read after the next round trip. */
export const askOverlay = (
  host: ExcelHost,
  worksheet: Excel.Worksheet,
  plan: OverlayPlan,
  old: OverlayMark | undefined,
): AskedOverlay => {
  const protection = worksheet.protection;
  protection.load("protected");
  const filter = has(host, "autoFilter") ? worksheet.autoFilter : undefined;
  filter?.load("isDataFiltered");
  const untouched = briefly(worksheet.getRange(toA1(LAST_CELL)), (cell) => loadLook(cell, STANDARD_SIZES));
  return {
    plan,
    worksheet,
    protection,
    filter,
    untouched,
    wanted: plan.owned.map((range) => askWanted(host, worksheet, range)),
    widths: askWidths(host, worksheet, plan.widths.keys(), untouched),
    heights: askHeights(host, worksheet, plan.heights?.keys() ?? [], untouched),
    flags: askFlags(worksheet),
    old,
    oldBlocks: (old?.blocks ?? []).map((mark) => askBlock(worksheet, mark)),
  };
};

const lookOf = ({ format }: Excel.Range): string =>
  JSON.stringify([
    format.fill.color,
    format.horizontalAlignment,
    format.verticalAlignment,
    format.wrapText,
    format.indentLevel,
    [format.font.name, format.font.size, format.font.color],
    [format.font.bold, format.font.italic, format.font.underline],
  ]);

const hasContent = ({ range, content }: WantedBlock, asked: AskedOverlay): boolean => {
  const ours = asked.old?.blocks ?? [];
  const kept = new Set(
    asked.oldBlocks.flatMap((block) => keptCells(block, asked.old?.texts ?? new Set())).map(cellKey),
  );
  return content.formulas.some((row: unknown[], down) =>
    row.some((value, across) => {
      const cell = { row: range.top + down, column: range.left + across };
      return value !== "" && (!coveredBy(ours, cell) || kept.has(cellKey(cell)));
    }),
  );
};

const overlapsOld = ({ range }: WantedBlock, { old }: AskedOverlay): boolean =>
  (old?.blocks ?? []).some(
    (block) =>
      block.range.top <= range.bottom &&
      block.range.bottom >= range.top &&
      block.range.left <= range.right &&
      block.range.right >= range.left,
  );

/** What takes a block: formats count too, since removing what we write would take them along. */
const takenBy = (block: WantedBlock, asked: AskedOverlay): TakenBy | undefined => {
  if (hasContent(block, asked)) return "content";
  if (block.merged && !block.merged.isNullObject) return "merge";
  if (asked.filter?.isDataFiltered === true) return "filter";
  if (overlapsOld(block, asked)) return undefined; // the formats there are ours
  return block.flags.value > 0 || lookOf(block.format) !== lookOf(asked.untouched) ? "format" : undefined;
};

/** Refuses before anything is written: a protected sheet, or a cell that is not free. */
export const guardOverlay = (asked: AskedOverlay): Outcome<void> => {
  const { sheet } = asked.plan;
  if (asked.protection.protected) return failed({ code: "sheet-protected", sheet });
  for (const block of asked.wanted) {
    const by = takenBy(block, asked);
    if (by) return failed({ code: "place-taken", sheet, range: block.range, by });
  }
  return ok(undefined);
};

/** The widths that the columns of a block had before we first changed them. */
export const formerWidths = (asked: AskedOverlay, range: Range): FormerWidth[] => {
  const widths = asked.widths();
  return Array.from({ length: range.right - range.left + 1 }, (_, index) => {
    const column = range.left + index;
    const now = widths.get(column);
    if (now === undefined) return undefined;
    const before = (asked.old?.blocks ?? [])
      .filter((block) => contains({ ...block.range, top: 0 }, { row: 0, column }))
      .map((block) => block.formerWidths[column - block.range.left])
      .find((width) => width !== undefined);
    return before === undefined ? now : before;
  });
};

/** The heights that rows had before we first changed them; those of rows that the plan no longer changes too. */
export const formerHeights = (asked: AskedOverlay): ReadonlyMap<number, number | null> =>
  new Map([...asked.heights(), ...(asked.old?.formerHeights ?? [])]);
