import { cellKey, type CellRef, type Range } from "../address";
import { failed, ok, type Result } from "../result";
import type { Sheet } from "../sheet";
import type { LineRelation, Relation, Table } from "../table";
import type { ChoiceProblem, SelectedTotal, TotalChoice } from "./choice";
import { axisOf, cellsOf, isFigure, onSheet, relationOfChoice, selectedOf } from "./statement";
import { withoutSaid } from "./lay-choices";

/** So many separate blocks of cells can be kept for one total. */
export const MOST_AREAS = 200;

type Made = Result<TotalChoice, ChoiceProblem>;

const around = (ranges: readonly Range[]): Range => ({
  top: Math.min(...ranges.map(({ top }) => top)),
  left: Math.min(...ranges.map(({ left }) => left)),
  bottom: Math.max(...ranges.map(({ bottom }) => bottom)),
  right: Math.max(...ranges.map(({ right }) => right)),
});

/** What is missing or contradicts itself, before anything on the sheet is looked at. */
const formProblem = (selected: SelectedTotal): ChoiceProblem | undefined => {
  const { total, members, minus } = selected;
  const areas = total.length + members.length + minus.length;
  if (total.length === 0) return { code: "no-total-cell" };
  if (members.length === 0 && minus.length === 0) return { code: "no-members" };
  if (areas > MOST_AREAS) return { code: "too-scattered", areas, limit: MOST_AREAS };
  if (axisOf(selected) === undefined) return { code: "not-a-line", range: around(total) };
  return (
    sharedCell(total, [...members, ...minus], "total-in-itself") ??
    sharedCell(members, minus, "added-and-subtracted")
  );
};

const overlap = (a: Range, b: Range): CellRef | undefined => {
  const [row, column] = [Math.max(a.top, b.top), Math.max(a.left, b.left)];
  return row <= Math.min(a.bottom, b.bottom) && column <= Math.min(a.right, b.right)
    ? { row, column }
    : undefined;
};

const sharedCell = (
  some: readonly Range[],
  others: readonly Range[],
  code: "total-in-itself" | "added-and-subtracted",
): ChoiceProblem | undefined => {
  for (const a of some)
    for (const b of others) {
      const cell = overlap(a, b);
      if (cell) return { code, cell };
    }
  return undefined;
};

const isInTable = (tables: readonly Table[], cell: CellRef): boolean =>
  tables.some((table) => table.readingAt(cell) !== undefined);

const firstCell = ([range]: readonly Range[]): CellRef => ({
  row: range?.top ?? 0,
  column: range?.left ?? 0,
});

const cellOfLine = (kind: "row" | "column", line: number, place: number): CellRef =>
  kind === "row" ? { row: line, column: place } : { row: place, column: line };

/** One cell of the statement that stands for all of them: of a line the first that states a total. */
const cellsOfStatement = (relation: Relation): { total: CellRef; parts: readonly CellRef[] } => {
  if (relation.kind === "cells")
    return { total: relation.total, parts: [...relation.members, ...relation.minus] };
  const { kind, total, members, minus, over } = relation;
  const [place = 0] = over;
  const at = (line: number): CellRef => cellOfLine(kind, line, place);
  return { total: at(total), parts: [...members, ...minus].map(at) };
};

/** A statement about the figures of tables alone: a heading between two tables is passed over. */
const withinTables = (relation: Relation, tables: readonly Table[]): Relation => {
  const isKnown = (cell: CellRef): boolean => isInTable(tables, cell);
  if (relation.kind === "cells")
    return {
      ...relation,
      members: relation.members.filter(isKnown),
      minus: relation.minus.filter(isKnown),
    };
  const { kind, over } = relation;
  const isFigures = (line: number): boolean => over.some((place) => isKnown(cellOfLine(kind, line, place)));
  return {
    ...relation,
    members: relation.members.filter(isFigures),
    minus: relation.minus.filter(isFigures),
  };
};

/** The total, or the start of a selected block, that stands in no table although a figure is there. */
const strayOf = (
  tables: readonly Table[],
  relation: Relation,
  { members, minus }: SelectedTotal,
): CellRef | undefined => {
  const { total, parts } = cellsOfStatement(relation);
  if (!isInTable(tables, total)) return total;
  const known = parts.filter((cell) => isInTable(tables, cell));
  const isLost = (range: Range): boolean => !known.some((cell) => touches(relation, range, cell));
  const lost = [...members, ...minus].find(isLost);
  return lost && parts.find((cell) => touches(relation, lost, cell));
};

/** The block holds the cell, or of a line of totals the cell's line. */
const touches = ({ kind }: Relation, range: Range, { row, column }: CellRef): boolean =>
  (kind === "column" || (row >= range.top && row <= range.bottom)) &&
  (kind === "row" || (column >= range.left && column <= range.right));

/** The total that already adds `cell` up, where one of `from` is it or reaches it by way of others. */
const reaching = (
  relations: readonly Relation[],
  from: readonly CellRef[],
  cell: CellRef,
): CellRef | undefined => {
  const goal = cellKey(cell);
  const seen = new Set<number>();
  const reaches = (one: CellRef): boolean => {
    if (cellKey(one) === goal) return true;
    if (seen.has(cellKey(one))) return false;
    seen.add(cellKey(one));
    return relations.some((relation) => partsAt(relation, one).some(reaches));
  };
  return from.find(reaches);
};

/** What a statement adds up to make this very cell; nothing where the cell is no total of it. */
const partsAt = (relation: Relation, { row, column }: CellRef): readonly CellRef[] => {
  const { members, minus } = relation;
  if (relation.kind === "cells") {
    const { total } = relation;
    return total.row === row && total.column === column ? [...relation.members, ...relation.minus] : [];
  }
  const lines = [...members, ...minus] as readonly number[];
  if (relation.kind === "row")
    return relation.total === row && relation.over.includes(column)
      ? lines.map((line) => ({ row: line, column }))
      : [];
  return relation.total === column && relation.over.includes(row)
    ? lines.map((line) => ({ row, column: line }))
    : [];
};

/** Where a selection takes a subtotal and what it adds up, the subtotal counts: nobody means to count twice. */
const withoutParts = (relation: Relation, known: readonly Relation[]): Relation => {
  if (relation.kind === "cells") return relation;
  const chosen = new Set(relation.members);
  const inner = known.filter(
    (one): one is LineRelation =>
      one.kind === relation.kind &&
      one.minus.length === 0 &&
      chosen.has(one.total) &&
      one.members.every((line) => chosen.has(line)),
  );
  const parts = new Set(inner.flatMap(({ members }) => members));
  const members = relation.members.filter((line) => !parts.has(line));
  return members.length > 0 ? { ...relation, members } : relation;
};

/**
 * A person's selection as a total that can be kept, or why it makes none. Headings, blanks and what a chosen
 * subtotal already adds up are left out of the members; a row of totals is added up column by column.
 * `tables` are those of the sheet as it was last checked; nothing is changed.
 */
export const makeChoice = (sheet: Sheet, tables: readonly Table[], asked: SelectedTotal): Made => {
  const selected = onSheet(sheet, asked);
  const problem = formProblem(selected);
  if (problem) return failed(problem);
  const found = relationOfChoice(sheet, selected);
  if (!found) return failed(nothingLeft(sheet, selected));
  const known = withoutSaid(
    tables.flatMap(({ relations }) => relations),
    [{ relation: found, verdict: "total" }],
  );
  const within = withinTables(found, tables);
  const stray = strayOf(tables, found, selected);
  if (stray) return failed({ code: "outside-tables", cell: stray });
  const relation = withoutParts(within, known);
  const { total, parts } = cellsOfStatement(relation);
  const through = reaching(known, parts, total);
  if (through) return failed({ code: "circular", cell: total, through });
  return ok({ verdict: "total", ...selectedOf(relation) });
};

const nothingLeft = (sheet: Sheet, { total, members, minus }: SelectedTotal): ChoiceProblem =>
  cellsOf(total).some((cell) => isFigure(sheet, cell))
    ? { code: "members-without-figures", range: around([...members, ...minus]) }
    : { code: "no-figure", cell: firstCell(total) };
