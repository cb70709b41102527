import { absolute } from "../amount";
import type { CheckedTotal } from "../check/totals";
import type { ExactDoubles } from "../reading/exact-doubles";
import type { CellRef } from "../address";
import type { Relation, Table } from "../table";

/** Rows of a long table that can have no part in any cause, in groups that every total treats alike. */
export interface QuietRows {
  /** The row of the sheet that the first number stands for. */
  readonly top: number;
  /** The group of each row; −1 where a row stays as it is. */
  readonly group: Int32Array;
  readonly groups: readonly { readonly first: number; readonly count: number }[];
}

/** Shorter tables are searched whole: that is quick, and loses nothing. */
const LONG = 500;
/** With more totals off than this, nearly everything may have a part. */
const MOST_OPEN = 16;
/** Quiet rows of each group that are kept, so that the table's figures are known by more than those in question. */
const SAMPLE = 24;

/** Marks and numbers of rows, from the first of the body on. */
interface Rows {
  readonly top: number;
  readonly count: number;
  /** 1 for rows that must stay. */
  readonly kept: Uint8Array;
  /** Rows of one number are treated alike by all totals. */
  readonly kind: Int32Array;
}

/** A row outside the body marks nothing: a typed array takes no number that it has no place for. */
const keep = ({ top, kept }: Rows, row: number): void => {
  kept[row - top] = 1;
};

const isAlike = ({ kept }: Rows, marks: Int32Array): boolean => {
  let first = -1;
  for (let line = 0; line < marks.length; line += 1) {
    if (kept[line] === 1) continue;
    if (first < 0) first = line;
    else if (marks[line] !== marks[first]) return false;
  }
  return true;
};

/** Tells rows of one kind apart that one more relation treats differently. */
const part = (rows: Rows, marks: Int32Array): void => {
  if (isAlike(rows, marks)) return;
  const { kind } = rows;
  const kinds = new Map<number, number>();
  const most = 2 ** 20;
  for (let line = 0; line < kind.length; line += 1) {
    const key = (kind[line] ?? 0) * most + (marks[line] ?? 0);
    const known = kinds.get(key) ?? kinds.size;
    if (known === kinds.size) kinds.set(key, known);
    kind[line] = known;
  }
};

/** What a relation does with each row: marks alike where it does alike. */
const marksOf = (rows: Rows, relation: Relation): Int32Array => {
  const marks = new Int32Array(rows.count);
  const set = (row: number, mark: number): void => {
    marks[row - rows.top] = mark; // nothing happens for rows outside the body, as in `keep`
  };
  const setAll = (lines: readonly number[], mark: number): void => {
    for (let index = 0; index < lines.length; index += 1) set(lines[index] ?? -1, mark);
  };
  if (relation.kind === "column") setAll(relation.over, 1);
  if (relation.kind === "row") {
    setAll(relation.members, 1);
    setAll(relation.minus, 2);
  }
  if (relation.kind === "cells") {
    const texts = new Map<string, number>();
    for (const [row, text] of columnsByRow(relation.members, relation.minus))
      set(row, texts.get(text) ?? texts.set(text, texts.size + 1).size);
  }
  return marks;
};

const columnsByRow = (members: readonly CellRef[], minus: readonly CellRef[]): Map<number, string> => {
  const columns = new Map<number, string>();
  for (const { row, column } of members) columns.set(row, `${columns.get(row) ?? ""} ${column}`);
  for (const { row, column } of minus) columns.set(row, `${columns.get(row) ?? ""} -${column}`);
  return columns;
};

/** An open total that runs down a column, or over scattered cells. */
interface Open {
  readonly column: number;
  readonly residual: number;
}

/** Rows whose cell in this column lies in a total along the row, which agrees for every row that is not kept. */
const guarded = (table: Table, rows: Rows, column: number): Uint8Array => {
  const found = new Uint8Array(rows.count);
  for (const relation of table.relations) {
    if (relation.kind !== "column") continue;
    if (![relation.total, ...relation.members, ...relation.minus].includes(column)) continue;
    for (let index = 0; index < relation.over.length; index += 1)
      found[(relation.over[index] ?? -1) - rows.top] = 1; // as in `keep`
  }
  return found;
};

const isOneOf = (sizes: Float64Array, amount: number): boolean => {
  for (let index = 0; index < sizes.length; index += 1) if (sizes[index] === amount) return true;
  return false;
};

/** A column's amounts, and the rows of it that may have a part by themselves. */
const concernedIn = (
  table: Table,
  rows: Rows,
  doubles: ExactDoubles,
  column: number,
  sizes: Float64Array,
): Float64Array => {
  const guards = guarded(table, rows, column);
  const values = new Float64Array(rows.count);
  for (let line = 0; line < rows.count; line += 1) {
    const value = doubles.at(line + rows.top, column);
    values[line] = value;
    if (guards[line] !== 1 || isOneOf(sizes, Math.abs(value))) rows.kept[line] = 1;
  }
  return values;
};

/** Keeps the rows that may have a part in totals being off: by an amount that is such a difference, by two amounts
 *  that differ by one, or because no total along the row vouches for them. */
const keepConcerned = (table: Table, rows: Rows, doubles: ExactDoubles, open: readonly Open[]): void => {
  const sizes = Float64Array.from(new Set(open.map(({ residual }) => residual)));
  const columns = [...new Set(open.map(({ column }) => column))];
  const values = columns.map((column) => concernedIn(table, rows, doubles, column, sizes));
  for (const [index, one] of values.entries()) {
    for (const other of values.slice(0, index)) {
      for (let line = 0; line < rows.count; line += 1)
        if (isOneOf(sizes, Math.abs((one[line] ?? 0) - (other[line] ?? 0)))) rows.kept[line] = 1;
    }
  }
};

const keepTotals = (table: Table, rows: Rows, unsettled: readonly CheckedTotal[]): void => {
  for (const relation of table.relations) {
    if (relation.kind === "row") keep(rows, relation.total);
    if (relation.kind === "cells") keep(rows, relation.total.row);
  }
  for (const { cell } of unsettled) for (const beside of [-1, 0, 1]) keep(rows, cell.row + beside);
  for (const row of table.sheet.hiddenRows) keep(rows, row);
};

/** The rows that are not kept, by kind; some of each kind are kept after all. */
const groupsOf = ({ top, count, kept, kind }: Rows): QuietRows => {
  const group = new Int32Array(count).fill(-1);
  const kinds = new Map<number, number>();
  const [met, first]: [number[], number[]] = [[], []];
  let [last, own] = [-1, 0];
  for (let line = 0; line < count; line += 1) {
    if (kept[line] === 1) continue;
    const here = kind[line] ?? 0;
    if (here !== last) {
      last = here;
      own = kinds.get(here) ?? kinds.size;
      kinds.set(here, own);
    }
    const number = (met[own] = (met[own] ?? 0) + 1);
    if (number <= SAMPLE) continue;
    if (number === SAMPLE + 1) first[own] = line + top;
    group[line] = own;
  }
  const groups = met.map((number, one) => ({ first: first[one] ?? -1, count: Math.max(0, number - SAMPLE) }));
  return { top, group, groups };
};

/**
 * Rows that have no part in what is off: every total along them agrees exactly, all their amounts are plain
 * numbers, and none of these has to do with a difference. To every total it is the same whether such rows stand
 * apart or as one row of their sums. Undefined where the table is short, or where too much is off to tell.
 *
 * @param unsettled the totals that may be anything but agreeing
 */
export const quietRows = (table: Table, unsettled: readonly CheckedTotal[]): QuietRows | undefined => {
  const { doubles } = table.amounts;
  const { top, bottom } = table.body;
  const count = bottom - top + 1;
  if (!doubles || count < LONG || table.unit !== 0n) return undefined;
  const off = unsettled.filter(({ state }) => state !== "agrees");
  const open = off.map(({ cell, difference }) => ({
    column: cell.column,
    residual: Number(absolute(difference ?? 0n)),
  }));
  if (off.length > MOST_OPEN) return undefined;
  const rows: Rows = { top, count, kept: new Uint8Array(count), kind: new Int32Array(count) };
  keepTotals(table, rows, off);
  for (const row of doubles.oddRows()) keep(rows, row);
  keepConcerned(table, rows, doubles, open);
  for (const relation of table.relations) part(rows, marksOf(rows, relation));
  const quiet = groupsOf(rows);
  return quiet.groups.some(({ count: size }) => size > 1) ? quiet : undefined;
};
