import { cellKey, cellOfKey, type CellRef, type Range } from "../address";
import { blocksOf } from "../annotate/blocks";
import type { CheckedTotal } from "../check/totals";
import { isBlank, valueAt, type Sheet } from "../sheet";
import type { Relation } from "../table";
import type { SelectedTotal, TotalChoice } from "./choice";

/** Along which lines a choice adds up: `row` where rows are added (down each column), as in `LineRelation`. */
export type ChoiceAxis = Relation["kind"];

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const ascending = (lines: Iterable<number>): number[] => [...new Set(lines)].sort((a, b) => a - b);

export const rowsOf = (ranges: readonly Range[]): number[] =>
  ascending(ranges.flatMap(({ top, bottom }) => span(top, bottom)));

export const columnsOf = (ranges: readonly Range[]): number[] =>
  ascending(ranges.flatMap(({ left, right }) => span(left, right)));

/** Every cell of the blocks once, row by row. */
export const cellsOf = (ranges: readonly Range[]): CellRef[] => {
  const keys = ranges.flatMap(({ top, left, bottom, right }) =>
    span(top, bottom).flatMap((row) => span(left, right).map((column) => cellKey({ row, column }))),
  );
  return ascending(keys).map(cellOfKey);
};

/** Along which lines the selection adds up; undefined where its total is neither one row nor one column. */
export const axisOf = ({ total, members, minus }: SelectedTotal): ChoiceAxis | undefined => {
  const [rows, columns] = [rowsOf(total), columnsOf(total)];
  if (rows.length === 1 && columns.length > 1) return "row";
  if (columns.length === 1 && rows.length > 1) return "column";
  const [row, column] = [rows[0], columns[0]];
  if (rows.length !== 1 || row === undefined || column === undefined) return undefined;
  const parts = [...members, ...minus];
  if (parts.every(({ left, right }) => left === column && right === column)) return "row";
  return parts.every(({ top, bottom }) => top === row && bottom === row) ? "column" : "cells";
};

/** A heading or a blank between the members: SUM passes over it, and so do we. */
export const isFigure = (sheet: Sheet, cell: CellRef): boolean => {
  const value = valueAt(sheet, cell);
  return !isBlank(value) && (typeof value !== "string" || /\p{N}/u.test(value));
};

const cellAt = (axis: "row" | "column", line: number, place: number): CellRef =>
  axis === "row" ? { row: line, column: place } : { row: place, column: line };

const linesWithFigures = (
  sheet: Sheet,
  axis: "row" | "column",
  lines: readonly number[],
  places: readonly number[],
): number[] => lines.filter((line) => places.some((place) => isFigure(sheet, cellAt(axis, line, place))));

/** The part of each block where something may stand: a person may select whole columns. */
const clipped = (sheet: Sheet, ranges: readonly Range[]): Range[] => {
  const bottom = sheet.values.length - 1;
  const right = sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0) - 1;
  return ranges
    .filter(({ top, left }) => top <= bottom && left <= right)
    .map((range) => ({
      ...range,
      bottom: Math.min(range.bottom, bottom),
      right: Math.min(range.right, right),
    }));
};

/** A selection as far as something may stand there. */
export const onSheet = (sheet: Sheet, { total, members, minus }: SelectedTotal): SelectedTotal => ({
  total: clipped(sheet, total),
  members: clipped(sheet, members),
  minus: clipped(sheet, minus),
});

/**
 * A selection as the statement that it makes about the sheet: only cells that hold something count as members,
 * and only totals that state something. Undefined where nothing is left of it.
 */
export const relationOfChoice = (sheet: Sheet, asked: SelectedTotal): Relation | undefined => {
  const selected = onSheet(sheet, asked);
  const axis = axisOf(selected);
  const { total, members, minus } = selected;
  if (axis === undefined) return undefined;
  if (axis === "cells") {
    const [cell] = cellsOf(total);
    const figures = (ranges: readonly Range[]): CellRef[] =>
      cellsOf(ranges).filter((one) => isFigure(sheet, one));
    const [added, taken] = [figures(members), figures(minus)];
    return cell && isFigure(sheet, cell) && added.length + taken.length > 0
      ? { kind: "cells", total: cell, members: added, minus: taken, basis: "declared" }
      : undefined;
  }
  const linesOf = axis === "row" ? rowsOf : columnsOf;
  const [line = 0] = linesOf(total);
  const places = (axis === "row" ? columnsOf : rowsOf)(total);
  const over = places.filter((place) => isFigure(sheet, cellAt(axis, line, place)));
  const figures = (ranges: readonly Range[]): number[] =>
    linesWithFigures(sheet, axis, linesOf(ranges), over).filter((one) => one !== line);
  const [added, taken] = [figures(members), figures(minus)];
  return over.length > 0 && added.length + taken.length > 0
    ? { kind: axis, total: line, members: added, minus: taken, over, basis: "declared" }
    : undefined;
};

/** Lines or cells as few blocks: neighbours in one.
 *  @example runs([2, 3, 4, 7]) // => [[2, 4], [7, 7]] */
export const runs = (lines: readonly number[]): [number, number][] => {
  const found: [number, number][] = [];
  for (const line of ascending(lines)) {
    const last = found.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
};

const block = (rows: readonly [number, number], columns: readonly [number, number]): Range => ({
  top: rows[0],
  bottom: rows[1],
  left: columns[0],
  right: columns[1],
});

/** The cells that a statement is about, as a person would select them. */
export const selectedOf = (relation: Relation): SelectedTotal => {
  if (relation.kind === "cells")
    return {
      total: blocksOf([relation.total]),
      members: blocksOf(relation.members),
      minus: blocksOf(relation.minus),
    };
  const { kind, total, members, minus, over } = relation;
  const along = runs(over);
  const whole: [number, number] = [along[0]?.[0] ?? 0, along.at(-1)?.[1] ?? 0];
  const made = (line: readonly [number, number], place: readonly [number, number]): Range =>
    kind === "row" ? block(line, place) : block(place, line);
  return {
    total: along.map((place) => made([total, total], place)),
    members: runs(members).map((line) => made(line, whole)),
    minus: runs(minus).map((line) => made(line, whole)),
  };
};

/** Statements that their source declares, as choices that can be kept with a workbook. */
export const declaredChoices = (relations: readonly Relation[]): TotalChoice[] =>
  relations.map((relation) => ({ verdict: "total", ...selectedOf(relation) }));

/** Totals that are one statement about the table, as a person would select it. */
export const selectedOfTotals = (totals: readonly CheckedTotal[]): SelectedTotal => {
  const [first] = totals;
  if (!first) return { total: [], members: [], minus: [] };
  const { cell, members, minus } = first;
  const parts = [...members, ...minus];
  const cells: Relation = { kind: "cells", total: cell, members, minus, basis: first.basis };
  const line = (kind: "row" | "column"): Relation => ({
    kind,
    total: cell[kind],
    members: members.map((one) => one[kind]),
    minus: minus.map((one) => one[kind]),
    over: ascending(totals.map((one) => one.cell[kind === "row" ? "column" : "row"])),
    basis: first.basis,
  });
  if (parts.every(({ column }) => column === cell.column)) return selectedOf(line("row"));
  return selectedOf(parts.every(({ row }) => row === cell.row) ? line("column") : cells);
};
