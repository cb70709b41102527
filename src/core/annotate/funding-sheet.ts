import { cellKey, toA1, type CellRef, type Range } from "../address";
import { figureText } from "../amount";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import { declaredChoices } from "../choose/statement";
import { SHEET_WORDS } from "../words";
import { rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { blocksAround } from "./added-blocks";
import { longAmounts } from "./as-written";
import { checkText, isStill, type CheckPlace } from "./check-cells";
import { widthsBelow } from "./check-widths";
import {
  checkHeadings,
  CHECK_DEPTH,
  checksOf,
  placesByTotal,
  placesOf,
  type CheckLayout,
} from "./check-layout";
import { emptySheet } from "./empty-sheet";
import { findingComments, suspectFlags, watchedCheck } from "./finding-marks";
import { brokenLines, heightOf, linesOf } from "./fit";
import { matrixCells } from "./matrix-cells";
import { lettersWide } from "./letter-widths";
import { pagesDown, PRINTED_SIZE } from "./paper";
import type { PlannedCell, SheetPlan } from "./plan";
import { donorPriorities, priorityColumns, type PriorityColumns } from "./priority-columns";

/** What the funding matrix sheet is made of. `table` stands as on our own sheet (see `asWritten`). */
export interface FundingSheet {
  readonly name: string;
  readonly title: string;
  readonly table: Table;
  readonly layout: CheckLayout;
  readonly findings: readonly Finding[];
  readonly names: Names;
  /** Priorities by row. */
  readonly texts: ReadonlyMap<number, string>;
  /** Footnotes of the source, each with its mark. */
  readonly footnotes: readonly string[];
  readonly donor: boolean;
}

const GAP = 1.6;
const LEAST_ROW = 18;

/** Columns that the checks beside the table end before; in a copy for donors those of the signs. */
const rightEdge = ({ table, layout, donor }: FundingSheet): number =>
  Math.max(
    table.range.right + 1,
    ...layout.across.map(
      ({ columns: [computed, , check] }) => (donor ? check : computed + CHECK_DEPTH - 1) + 1,
    ),
  );

const bottomEdge = ({ table, layout }: FundingSheet): number =>
  Math.max(
    table.range.bottom,
    ...layout.down.map(({ at }) => at + 2),
    layout.list ? layout.list.top + layout.list.places.length : 0,
  );

/** A figure in the size of print. Bold ones are a little wider, and stand a little way from the edge. */
const printedWidth = (text: string): number => (lettersWide(text) * 1.05 * PRINTED_SIZE) / 11 + 2;

/** Width for the longest figure of a column, in bold, with room at its right; in a copy for donors no more than that,
 *  so that the page is drawn large. */
const amountWidth = (table: Table, column: number, donor: boolean): number => {
  const figures: string[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row += 1) {
    const reading = table.readingAt({ row, column });
    if (reading?.kind === "amount") figures.push(figureText(reading.value, table.scale));
  }
  return donor
    ? Math.max(9, ...figures.map(printedWidth))
    : Math.max(11, ...figures.map((figure) => figure.length + 2.5));
};

/** Width of the column of signs: in a copy for donors no more than the longest needs. */
const signWidth = ({ table, donor }: FundingSheet, places: readonly CheckPlace[], amounts: number): number =>
  donor ? Math.max(11, ...places.map(({ total }) => printedWidth(checkText(table, total)))) : amounts + 3;

const labelWidth = ({ table, layout, donor }: FundingSheet): number => {
  const labels: string[] = [];
  for (let row = table.body.top; row <= table.range.bottom; row += 1)
    labels.push(rawText(valueAt(table.sheet, { row, column: table.range.left })));
  if (donor) return Math.min(34, Math.max(12, ...labels.map(printedWidth)));
  const longest = Math.max(...labels.map((label) => label.length), layout.list ? 26 : 12);
  return Math.min(34, longest + 2);
};

/** Widths of the matrix with its checks and the gap before the priorities. */
const matrixWidths = (sheet: FundingSheet): ReadonlyMap<number, number> => {
  const { table, layout, donor } = sheet;
  const widths = new Map<number, number>();
  for (let column = table.range.left; column < table.body.left; column += 1)
    widths.set(column, labelWidth(sheet));
  const signs = widthsBelow(table, layout, donor ? printedWidth : undefined);
  for (let column = table.body.left; column <= table.range.right; column += 1)
    widths.set(column, Math.max(amountWidth(table, column, donor), signs.get(column) ?? 0));
  if (layout.across.length > 0) widths.set(table.range.right + 1, GAP);
  for (const { line, columns, places: own } of layout.across) {
    const amounts = widths.get(line.line) ?? 14;
    for (const [index, width] of [amounts, amounts, signWidth(sheet, own, amounts)].entries())
      widths.set(columns[index] ?? 0, width);
  }
  if (sheet.texts.size > 0) widths.set(rightEdge(sheet), GAP);
  return widths;
};

const widthUpTo = (widths: ReadonlyMap<number, number>, right: number): number =>
  [...widths].reduce((sum, [column, width]) => (column <= right ? sum + width : sum), 0);

/** The priorities beside the rows; in a copy for donors as wide as the page can be drawn in a readable size. */
const prioritiesOf = (sheet: FundingSheet, widths: ReadonlyMap<number, number>): PriorityColumns => {
  const { range, body } = sheet.table;
  const right = rightEdge(sheet);
  const place = { column: right + 1, headingRows: [range.top, body.top - 1] } as const;
  return sheet.donor
    ? donorPriorities(sheet.texts, place, widthUpTo(widths, right))
    : priorityColumns(sheet.texts, place);
};

const headingHeights = (
  { table, donor }: FundingSheet,
  widths: ReadonlyMap<number, number>,
): readonly (readonly [number, number])[] =>
  Array.from({ length: table.body.top - table.range.top }, (_, index) => {
    const row = table.range.top + index;
    const size = index === 0 ? 11 : donor ? PRINTED_SIZE : 8;
    const lines = Array.from({ length: table.range.right - table.range.left + 1 }, (__, offset) => {
      const column = table.range.left + offset;
      return linesOf(rawText(valueAt(table.sheet, { row, column })), widths.get(column) ?? 9, size);
    });
    return [row, heightOf(Math.max(...lines), size, index === 0 ? 8 : 6)] as const;
  });

const heightsOf = (
  sheet: FundingSheet,
  priorities: PriorityColumns,
  widths: ReadonlyMap<number, number>,
): Map<number, number> => {
  const { table, layout } = sheet;
  const heights = new Map<number, number>(headingHeights(sheet, widths));
  for (let row = table.body.top; row <= table.range.bottom; row += 1)
    heights.set(row, Math.max(LEAST_ROW, priorities.heights.get(row) ?? 0));
  const gaps = [layout.down[0]?.at, layout.list?.top].flatMap((row) => (row === undefined ? [] : [row - 1]));
  for (const row of gaps) if (row > table.range.bottom) heights.set(row, 6);
  for (const { check } of layout.list?.places ?? []) heights.set(check.row, heightOf(2));
  return heights;
};

/** Notes under the table, run over the cells to their right. */
const notesOf = (sheet: FundingSheet, widths: ReadonlyMap<number, number>): readonly PlannedCell[] => {
  const { table, footnotes, layout } = sheet;
  const still = placesOf(layout).filter(({ total }) => isStill(table, total)).length;
  const long = longAmounts(table).map(toA1);
  const notes = [
    ...footnotes,
    SHEET_WORDS.signs,
    ...(sheet.texts.size > 0 && !sheet.donor ? [SHEET_WORDS.prioritiesHint] : []),
    ...(still > 0 ? [SHEET_WORDS.stillChecks(still)] : []),
    ...(long.length > 0 ? [SHEET_WORDS.longAmounts(long)] : []),
  ];
  const room = widthUpTo(widths, rightEdge(sheet) - 1);
  const top = bottomEdge(sheet) + 2;
  return notes
    .flatMap((note) => brokenLines(note, Math.max(40, room * 1.1)))
    .map((value, index) => ({ row: top + index, column: table.range.left, value, style: "note-line" }));
};

const DEFAULT_HEIGHT = 15;

const sizeOf = (
  widths: ReadonlyMap<number, number>,
  heights: ReadonlyMap<number, number>,
  { bottom, right }: Range,
): { readonly width: number; readonly height: number } => {
  let height = 0;
  for (let row = 0; row <= bottom; row += 1) height += heights.get(row) ?? DEFAULT_HEIGHT;
  return { width: widthUpTo(widths, right), height };
};

/** Priorities that found no room beside their rows, under the notes: each row's name, and the text where the others
 *  stand. */
const goingOn = (
  { table: { range }, table }: FundingSheet,
  { below }: PriorityColumns,
  { top, column }: { readonly top: number; readonly column: number },
): readonly PlannedCell[] =>
  below.flatMap(({ row, text }, index): PlannedCell[] => [
    {
      row: top + index,
      column: range.left,
      value: `${table.rowLabel(row)} ${SHEET_WORDS.continued}`,
      style: "record",
      indent: 0,
    },
    { row: top + index, column, value: text, style: "record" },
  ]);

/** In the donor copy figures stand beside the first of a row's many lines. */
const atTop = (cell: PlannedCell, { donor, table: { body, range } }: FundingSheet): PlannedCell =>
  donor && cell.row >= body.top && cell.row <= range.bottom ? { ...cell, top: true } : cell;

/** Grey fields that complete the check columns' second heading row and say what the columns are. */
const subheadings = ({ table, layout }: FundingSheet): readonly PlannedCell[] => {
  const row = table.body.top - 1;
  if (row <= table.range.top) return [];
  const hints = [SHEET_WORDS.computedHint, SHEET_WORDS.differenceHint, SHEET_WORDS.checkHint];
  return layout.across.flatMap(({ columns }) =>
    hints.map((value, index): PlannedCell => ({
      row,
      column: columns[index] ?? 0,
      value,
      style: "check-subheader",
    })),
  );
};

/** The funding matrix as published, with live checks beside and below it, flags, and each row's priorities. */
export const fundingSheet = (sheet: FundingSheet): SheetPlan => {
  const { table, layout, name, donor } = sheet;
  const { range, body } = table;
  const checks = checksOf(table, layout, name);
  const byTotal = placesByTotal(placesOf(layout));
  const watch = (cell: CellRef): readonly string[] => (byTotal.get(cellKey(cell)) ?? []).map(watchedCheck);
  const right = rightEdge(sheet);
  const room = matrixWidths(sheet);
  const priorities = prioritiesOf(sheet, room);
  const widths = new Map([...room, ...priorities.widths]);
  const notes = notesOf(sheet, widths);
  const bottom = Math.max(bottomEdge(sheet), ...notes.map(({ row }) => row));
  const below = goingOn(sheet, priorities, { top: bottom + 2, column: right + 1 });
  const heights = heightsOf(sheet, priorities, widths);
  priorities.below.forEach(({ height }, index) => heights.set(bottom + 2 + index, height));
  const printArea = {
    top: range.top,
    left: range.left,
    bottom: Math.max(bottom, ...below.map(({ row }) => row)),
    right: donor ? right + priorities.count : right - 1,
  };
  const added = [
    ...checks.cells.map((cell) => atTop(cell, sheet)),
    ...checkHeadings(table, layout, { headingRow: range.top, labelColumn: range.left }),
    ...subheadings(sheet),
    ...priorities.cells,
    ...notes,
    ...below,
  ];
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      ...(donor ? {} : { pagesDown: pagesDown(sizeOf(widths, heights, printArea), "landscape") }),
      repeatRows: [range.top, donor ? range.top : body.top - 1], // names under the codes stand once
      repeatColumns: [range.left, body.left - 1],
      footer: SHEET_WORDS.pageFooter(sheet.title, name),
      printArea,
    }),
    role: "Funding matrix",
    cells: [...matrixCells(table).map((cell) => atTop(cell, sheet)), ...added],
    shows: {
      what: "matrix",
      added: blocksAround(range, added),
      choices: declaredChoices(table.relations),
    },
    widths,
    heights,
    flags: [...suspectFlags(sheet.findings, watch), ...checks.flags],
    comments: donor ? [] : findingComments(sheet.findings, sheet.names),
    freeze: { rows: body.top, columns: body.left },
    gridlines: false,
    ...(donor ? { guarded: true } : {}),
  };
};
