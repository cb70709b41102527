import type { Range } from "../address";
import { cellKey } from "../address";
import { ownFlags, ownGap } from "./check-flags";
import { checkHeadings, checksOfSteps, placesByTotal, placesOf } from "./check-layout";
import { finished, part, type Steps } from "../steps";
import type { Table } from "../table";
import { amountWidthOf } from "./check-widths";
import { findingComments, suspectFlags, watchedCheck } from "./finding-marks";
import { isFree } from "./beside";
import { heightOf, linesOf } from "./fit";
import { lettersWide } from "./letter-widths";
import type { FlagRule, PlannedCell, PlannedComment } from "./plan";
import type { PlacedTable } from "./reviewed-table";
import { priorityColumns } from "./priority-columns";

/** What is added on a table's own sheet: beside its cells, over them, and never in them. */
export interface TableMarks {
  readonly cells: readonly PlannedCell[];
  readonly flags: readonly FlagRule[];
  readonly comments: readonly PlannedComment[];
  readonly widths: ReadonlyMap<number, number>;
  /** Heights of the check rows below the table, whose names wrap in a narrow column of labels. */
  readonly heights: ReadonlyMap<number, number>;
  /** Blocks that the cells lie in. */
  readonly owned: readonly Range[];
}

/** Rules with a formula of their own are costly; beyond so many the list of totals has to do. */
const MOST_OWN_FLAGS = 500;

/** One condition for each check of a total, as a rule on the table's own sheet may ask it. */
const conditions = ({ table, beside, listed }: PlacedTable) => {
  const here = placesByTotal(placesOf(beside.layout));
  const there = placesByTotal(listed);
  return (key: number): readonly string[] => [
    ...(here.get(key) ?? []).map(watchedCheck),
    ...(there.get(key) ?? []).flatMap(({ total }) => ownGap(table, total) ?? []),
  ];
};

const textColumns = (placed: PlacedTable): Pick<TableMarks, "cells" | "widths" | "owned"> => {
  const { table, beside, texts } = placed;
  const headingRow = beside.headingRow;
  if (!texts || texts.size === 0 || headingRow === undefined)
    return { cells: [], widths: new Map(), owned: [] };
  const column = Math.max(table.range.right, ...beside.owned.map(({ right }) => right)) + 2;
  const columns = priorityColumns(texts, { column, headingRows: [headingRow, headingRow] });
  const block = {
    top: headingRow,
    left: column,
    bottom: table.range.bottom,
    right: column + columns.count - 1,
  };
  if (!isFree(table.sheet, block)) return { cells: [], widths: new Map(), owned: [] };
  return { cells: columns.cells, widths: columns.widths, owned: [block] };
};

const DEFAULT_WIDTH = 8.43;
/** How much wider bold letters are. */
const BOLD = 1.1;

/** Rows that the names of checks need where they wrap in the column of labels, of which the rows below are ours. */
const nameHeights = (table: Table, names: readonly PlannedCell[]): ReadonlyMap<number, number> => {
  const width = table.sheet.widths?.get(table.range.left) ?? DEFAULT_WIDTH;
  return new Map(
    names
      .filter(({ style, value }) => style === "check-label" && String(value).includes(" "))
      .map(({ row, value }) => ({ row, lines: linesOf(String(value), width) }))
      .filter(({ lines }) => lines > 1)
      .map(({ row, lines }) => [row, heightOf(lines)] as const),
  );
};

/** The checks, flags, comments and texts of a table on its own sheet. */
export const tableMarks = (placed: PlacedTable): TableMarks => finished(tableMarksSteps(placed));

/** `tableMarks` in slices. */
export function* tableMarksSteps(placed: PlacedTable): Steps<TableMarks> {
  const { table, beside, findings, names, listed, sheet } = placed;
  const { layout, headingRow, owned } = beside;
  const checks = yield* part(checksOfSteps(table, layout, sheet), 0, 0.9);
  yield 0.9;
  const texts = textColumns(placed);
  yield 0.92;
  const ask = conditions(placed);
  yield 0.93;
  const headings = checkHeadings(table, layout, {
    ...(headingRow === undefined ? {} : { headingRow }),
    labelColumn: table.range.left,
  });
  yield 0.95;
  const widths = new Map<number, number>();
  for (const { at, places } of layout.across) {
    const width = amountWidthOf(table, places);
    for (const [index, extra] of [0, 0, 3].entries()) widths.set(at + index, width + extra);
  }
  for (const { column, value, style } of headings)
    if (style === "check-header")
      widths.set(column, Math.max(widths.get(column) ?? 0, lettersWide(String(value)) * BOLD + 3));
  yield 0.98;
  return {
    cells: [...headings, ...checks.cells, ...texts.cells],
    flags: [
      ...suspectFlags(findings, (cell) => ask(cellKey(cell))),
      ...checks.flags,
      ...listed.slice(0, MOST_OWN_FLAGS).flatMap(({ total }) => ownFlags(table, total)),
    ],
    comments: findingComments(findings, names),
    widths: new Map([...widths, ...texts.widths]),
    heights: nameHeights(table, headings),
    owned: [...owned, ...texts.owned],
  };
}
