import { sameCell, type CellRef } from "../address";
import type { Amount } from "../amount";
import type { CellRelation, Table } from "../table";
import { cellLabel } from "./label";
import { lineTotals } from "./line-totals";
import { editedTotals, listOfTotals, type TotalsPart } from "./list-of-totals";
import { isOpaque, stateOf, statedAt } from "./stated";
import { toleranceOf } from "./tolerance";
import type { CheckedTotal } from "./totals";

const add = (table: Table, cells: readonly CellRef[]): Amount => {
  let sum = 0n;
  for (const cell of cells) sum += table.amounts.amountAt(cell);
  return sum;
};

const cellTotal = (table: Table, relation: CellRelation): CheckedTotal => {
  const { total: cell, members, minus, basis } = relation;
  const stated = statedAt(table, cell);
  const computed = add(table, members) - add(table, minus);
  const difference = stated === undefined ? undefined : stated - computed;
  const tolerance = toleranceOf(table, members.length + minus.length);
  const missing = [cell, ...members, ...minus].filter((one) => isOpaque(table, one));
  const state = stateOf(difference, tolerance, missing.length);
  return {
    cell,
    label: cellLabel(table, cell),
    members,
    minus,
    stated,
    computed,
    difference,
    tolerance,
    state,
    basis,
    missing,
  };
};

const single = (table: Table, relation: CellRelation): TotalsPart => {
  const total = cellTotal(table, relation);
  const concerns = (cell: CellRef): boolean =>
    [total.cell, ...total.members, ...total.minus].some((one) => sameCell(one, cell));
  const part: TotalsPart = {
    length: 1,
    make: () => total,
    unsettled: [0],
    edited: (after, cells) =>
      after.amounts.scale === table.amounts.scale && !cells.some(concerns) ? part : single(after, relation),
  };
  return part;
};

/**
 * Holds every total of the table against its members, exactly, in the order of the table's relations. Lines in
 * which neither the total nor any member holds anything are passed over.
 *
 * @example checkTable(table).filter(({ state }) => state === "differs").map(({ label }) => label)
 * // => ["Turkey · TOTAL", "Total · O1", "Total · TOTAL"]
 */
export const checkTable = (table: Table): CheckedTotal[] =>
  listOfTotals(
    table.relations.map((relation) =>
      relation.kind === "cells" ? single(table, relation) : lineTotals(table, relation),
    ),
  );

/** `checkTable` of a table of which cells have changed since its totals were checked, for the price of what they
 *  bear on. */
export const recheckTable = (
  totals: readonly CheckedTotal[],
  after: Table,
  cells: readonly CellRef[],
): CheckedTotal[] => editedTotals(totals, after, cells) ?? checkTable(after);
