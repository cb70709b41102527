import type { CellRef } from "../address";
import { absolute, type Amount } from "../amount";
import type { CellRelation, LineRelation, Table } from "../table";
import { toleranceOf } from "./tolerance";
import type { CheckedTotal, TotalState } from "./totals";

/** Labels of a cell's row and column, as the report names it.
 *  @example cellLabel(table, { row: 17, column: 4 }) // => "Turkey · O1" */
export const cellLabel = (table: Table, { row, column }: CellRef): string =>
  [table.rowLabel(row), table.columnLabel(column)].filter((label) => label !== "").join(" · ");

const isOpaque = (table: Table, cell: CellRef): boolean => {
  const kind = table.readingAt(cell)?.kind;
  return kind === "missing" || kind === "text" || kind === undefined;
};

const stated = (table: Table, cell: CellRef): Amount | undefined => {
  const reading = table.readingAt(cell);
  if (reading?.kind === "amount") return reading.value;
  return reading?.kind === "nil" ? 0n : undefined;
};

const add = (table: Table, cells: readonly CellRef[]): Amount => {
  let sum = 0n;
  for (const cell of cells) sum += table.amounts.amountAt(cell);
  return sum;
};

const stateOf = (difference: Amount | undefined, tolerance: Amount, missing: number): TotalState => {
  if (difference === undefined || missing > 0) return "not-checkable";
  if (difference === 0n) return "agrees";
  return absolute(difference) <= tolerance ? "rounding" : "differs";
};

/** A total's parts, place by place: what both kinds of relation come down to. */
interface Equation {
  readonly cell: CellRef;
  readonly members: readonly CellRef[];
  readonly minus: readonly CellRef[];
  readonly basis: CheckedTotal["basis"];
}

const checkEquation = (table: Table, equation: Equation): CheckedTotal => {
  const { cell, members, minus, basis } = equation;
  const value = stated(table, cell);
  const computed = add(table, members) - add(table, minus);
  const difference = value === undefined ? undefined : value - computed;
  const tolerance = toleranceOf(table, members.length + minus.length);
  const missing = [cell, ...members, ...minus].filter((one) => isOpaque(table, one));
  return {
    cell,
    get label() {
      return cellLabel(table, cell);
    },
    members,
    minus,
    stated: value,
    computed,
    difference,
    tolerance,
    state: stateOf(difference, tolerance, missing.length),
    basis,
    missing,
  };
};

const place = (kind: LineRelation["kind"], line: number, across: number): CellRef =>
  kind === "row" ? { row: line, column: across } : { row: across, column: line };

const lineEquations = (relation: LineRelation): Equation[] =>
  relation.over.map((across) => ({
    cell: place(relation.kind, relation.total, across),
    members: relation.members.map((line) => place(relation.kind, line, across)),
    minus: relation.minus.map((line) => place(relation.kind, line, across)),
    basis: relation.basis,
  }));

const cellEquation = ({ total, members, minus, basis }: CellRelation): Equation => ({
  cell: total,
  members,
  minus,
  basis,
});

/** Nothing is stated in a blank total's cell; where nothing stands in its members either, there is no total. */
const saysSomething = (table: Table, { cell, members, minus }: Equation): boolean =>
  [cell, ...members, ...minus].some((one) => table.readingAt(one)?.kind !== "blank");

/**
 * Holds every total of the table against its members, exactly, in the order of the table's relations. Lines in
 * which neither the total nor any member holds anything are passed over.
 *
 * @example checkTable(table).filter(({ state }) => state === "differs").map(({ label }) => label)
 * // => ["Turkey · TOTAL", "Total · O1", "Total · TOTAL"]
 */
export const checkTable = (table: Table): CheckedTotal[] =>
  table.relations
    .flatMap((relation) => (relation.kind === "cells" ? [cellEquation(relation)] : lineEquations(relation)))
    .filter((equation) => saysSomething(table, equation))
    .map((equation) => checkEquation(table, equation));
