import type { CellRef } from "../address";
import type { Amount } from "../amount";
import { toleranceOf } from "../check/tolerance";
import { absolute } from "../amount";
import type { CellRelation, LineRelation, Table } from "../table";

const lineRelations = (table: Table, kind: LineRelation["kind"]): LineRelation[] =>
  table.relations.filter(
    (relation): relation is LineRelation => relation.kind === kind && relation.minus.length === 0,
  );

/** The sum of the cells where the rows and the columns cross. */
const sumOf = ({ amounts }: Table, rows: readonly number[], columns: readonly number[]): Amount => {
  const { doubles } = amounts;
  let [sum, exact] = [0, 0n];
  for (const row of rows) {
    for (const column of columns) {
      if (doubles) sum += doubles.at(row, column);
      else exact += amounts.amountAt({ row, column });
    }
  }
  return doubles ? BigInt(sum) : exact;
};

/** Where a total row and a total column cross, the grand total holds along both. */
const agreesAlong = (table: Table, grand: CellRef, rows: LineRelation, columns: LineRelation): boolean => {
  const stated = table.amounts.amountAt(grand);
  const within = (down: readonly number[], along: readonly number[]): boolean =>
    absolute(stated - sumOf(table, down, along)) <= toleranceOf(table, down.length * along.length);
  return within(rows.members, [grand.column]) && within([grand.row], columns.members);
};

const grandRelation = (table: Table, rows: LineRelation, columns: LineRelation): CellRelation[] => {
  const total = { row: rows.total, column: columns.total };
  if (!rows.over.includes(total.column) || !columns.over.includes(total.row)) return [];
  if (!agreesAlong(table, total, rows, columns)) return [];
  const difference = absolute(table.amounts.amountAt(total) - sumOf(table, rows.members, columns.members));
  if (difference <= toleranceOf(table, rows.members.length * columns.members.length)) return [];
  const members = rows.members.flatMap((row) => columns.members.map((column) => ({ row, column })));
  const basis = rows.basis === columns.basis ? rows.basis : "arithmetic";
  return [{ kind: "cells", total, members, minus: [], basis }];
};

/**
 * Grand totals that agree with the row totals and with the column totals, yet not with the amounts themselves: an
 * amount was left out of every total it belongs to. Only then is the grand total held against all amounts, so
 * that a clean table lists no derived total.
 */
export const grandTotalsAgainstAll = (table: Table): CellRelation[] =>
  lineRelations(table, "row").flatMap((rows) =>
    lineRelations(table, "column").flatMap((columns) => grandRelation(table, rows, columns)),
  );
