import type { CellRef } from "../address";
import type { Amount } from "../amount";
import { checkTable } from "../check/check";
import { unsettledOf } from "../check/list-of-totals";
import type { CheckedTotal } from "../check/totals";
import type { Reading } from "../reading/reading";
import type { Relation, Table } from "../table";
import { quietRows, type QuietRows } from "./quiet-rows";

/** A long table with its quiet rows as one row each, which stands where the first of them did. */
export interface Condensed {
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  /** Whether a finding speaks of such a row: then it must be looked for in the table itself. */
  readonly isMentioned: (finding: unknown) => boolean;
}

/** By the row that stands for others, the sum of their cells in a column. */
type Stands = ReadonlyMap<number, (column: number) => Amount>;

/** Sums over the rows of a group: added up, or where it is the only one what the others leave of the whole column. */
const sumsOf = (
  table: Table,
  { top, group, groups }: QuietRows,
  own: number,
): ((column: number) => Amount) => {
  const { doubles } = table.amounts;
  const isRest = groups.length === 1;
  const lines: number[] = [];
  for (let line = 0; line < group.length; line += 1) if ((group[line] === own) !== isRest) lines.push(line);
  const known = new Map<number, Amount>();
  const add = (column: number): Amount => {
    let sum = 0;
    for (const line of lines) sum += doubles?.at(line + top, column) ?? 0;
    return BigInt(isRest ? (doubles?.columnSums[column - table.body.left] ?? 0) - sum : sum);
  };
  return (column) => {
    const sum = known.get(column) ?? add(column);
    known.set(column, sum);
    return sum;
  };
};

/** 1 for rows, from the first of the body on, that another stands for. */
interface Gone {
  readonly top: number;
  readonly rows: Uint8Array;
}

const goneOf = ({ top, group, groups }: QuietRows): Gone => {
  const rows = new Uint8Array(group.length);
  for (let line = 0; line < group.length; line += 1) if (group[line] !== -1) rows[line] = 1;
  for (const { first } of groups) rows[first - top] = 0;
  return { top, rows };
};

const without = (relation: Relation, gone: Gone): Relation => {
  const isLeft = (row: number): boolean => gone.rows[row - gone.top] !== 1;
  const rows = (lines: readonly number[]): number[] => {
    const left: number[] = [];
    for (let index = 0; index < lines.length; index += 1) {
      const row = lines[index] ?? 0;
      if (isLeft(row)) left.push(row);
    }
    return left;
  };
  const cells = (all: readonly CellRef[]): CellRef[] => all.filter(({ row }) => isLeft(row));
  switch (relation.kind) {
    case "row":
      return { ...relation, members: rows(relation.members), minus: rows(relation.minus) };
    case "column":
      return { ...relation, over: rows(relation.over) };
    case "cells":
      return { ...relation, members: cells(relation.members), minus: cells(relation.minus) };
  }
};

const tableWith = (table: Table, stands: Stands, relations: readonly Relation[]): Table => {
  const amountAt = (cell: CellRef): Amount =>
    stands.get(cell.row)?.(cell.column) ?? table.amounts.amountAt(cell);
  const readingAt = (cell: CellRef): Reading | undefined => {
    const own = table.readingAt(cell);
    const sum = own && stands.get(cell.row)?.(cell.column);
    return sum === undefined ? own : { kind: "amount", value: sum, storedAsText: false, notes: [] };
  };
  return {
    ...table,
    relations,
    amounts: { ...table.amounts, doubles: undefined, amountAt, readingAt },
    readingAt,
  };
};

/** Any place within a finding, at whatever depth: a cell, or a line that is a row. */
const speaksOf = (part: unknown, rows: Stands): boolean => {
  if (typeof part !== "object" || part === null) return false;
  if ("row" in part && "column" in part) return rows.has(Number(part.row));
  if ("axis" in part && part.axis === "row" && "line" in part && rows.has(Number(part.line))) return true;
  return Object.values(part).some((inner) => speaksOf(inner, rows));
};

const condense = (table: Table, quiet: QuietRows): Condensed => {
  const stands = new Map(
    quiet.groups.flatMap(({ first, count }, own) =>
      count > 0 ? [[first, sumsOf(table, quiet, own)] as const] : [],
    ),
  );
  const gone = goneOf(quiet);
  const small = tableWith(
    table,
    stands,
    table.relations.map((relation) => without(relation, gone)),
  );
  return { table: small, totals: checkTable(small), isMentioned: (finding) => speaksOf(finding, stands) };
};

/** The table with its quiet rows condensed; undefined where it has none, or few. */
export const condensed = (table: Table, totals: readonly CheckedTotal[]): Condensed | undefined => {
  const quiet = quietRows(table, unsettledOf(totals));
  return quiet && condense(table, quiet);
};
