import { cellKey, cellOfKey, type CellRef, type CheckedTotal } from "../../../../src/core";

/** A balance edit as the papers write it: the sum of coefficient × variable is 0. */
export interface BalanceEdit {
  readonly terms: readonly { readonly variable: number; readonly by: 1 | -1 }[];
  /** How far from 0 it may be by rounding alone. */
  readonly tolerance: number;
}

/** A record with its edits: all that the published methods know. */
export interface Record {
  readonly cells: readonly CellRef[];
  readonly values: readonly number[];
  readonly edits: readonly BalanceEdit[];
}

/** What a method says: figures to change, or that it has no answer. `ties`: other answers as good. */
export interface Answer {
  readonly changes: ReadonlyMap<number, number>;
  readonly ties: number;
}

export const NO_ANSWER: Answer = { changes: new Map(), ties: 0 };

/** The record of a table's totals. */
export const recordOf = (totals: readonly CheckedTotal[], valueAt: (cell: CellRef) => number): Record => {
  const variables = new Map<number, number>();
  const variable = (cell: CellRef): number => {
    const key = cellKey(cell);
    const number = variables.get(key) ?? variables.size;
    variables.set(key, number);
    return number;
  };
  const edits = totals.map(({ cell, members, minus, tolerance }): BalanceEdit => ({
    terms: [
      { variable: variable(cell), by: 1 },
      ...members.map((member) => ({ variable: variable(member), by: -1 as const })),
      ...minus.map((member) => ({ variable: variable(member), by: 1 as const })),
    ],
    tolerance: Number(tolerance),
  }));
  const cells = [...variables.keys()].map(cellOfKey);
  return { cells, values: cells.map(valueAt), edits };
};

export const gap = ({ terms }: BalanceEdit, values: readonly number[]): number =>
  terms.reduce((sum, { variable, by }) => sum + by * (values[variable] ?? 0), 0);

export const holds = (edit: BalanceEdit, values: readonly number[]): boolean =>
  Math.abs(gap(edit, values)) <= edit.tolerance;

export const failing = ({ edits }: Record, values: readonly number[]): BalanceEdit[] =>
  edits.filter((edit) => !holds(edit, values));
