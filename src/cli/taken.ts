import {
  blockAround,
  cliWords,
  columnName,
  rangeToA1,
  toA1,
  type CheckedTotal,
  type CellRef,
  type Relation,
  type Table,
} from "../core";
import { alignColumns } from "./columns";
import { shorten } from "./report-names";

/** Relations beyond so many are in the JSON. */
const MOST_LINES = 24;

/** Numbers as runs: [2, 3, 4, 7] is 2 to 4 and 7. */
const runsOf = (lines: readonly number[]): readonly (readonly [number, number])[] => {
  const runs: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs;
};

const lineName = (kind: "row" | "column", line: number): string =>
  kind === "row" ? String(line + 1) : columnName(line);

/** Rows or columns as Excel names them.
 *  @example linesText("row", [2, 3, 4, 7]) // => "3:5, 8:8" */
const linesText = (kind: "row" | "column", lines: readonly number[]): string =>
  runsOf(lines)
    .map(([from, to]) => `${lineName(kind, from)}:${lineName(kind, to)}`)
    .join(", ");

/** Cells as the blocks they fill, where they fill one, else by their number. */
const cellsText = (cells: readonly CellRef[]): string => {
  const block = blockAround(
    cells.map(({ row }) => row),
    cells.map(({ column }) => column),
  );
  const size = (block.bottom - block.top + 1) * (block.right - block.left + 1);
  return size === cells.length ? rangeToA1(block) : cliWords.members(cells.length);
};

const signed = (plus: string, minus: string): string => (minus === "" ? plus : `${plus} − ${minus}`);

const lineOf = (table: Table, relation: Relation): readonly string[] => {
  if (relation.kind === "cells") {
    const members = signed(
      cellsText(relation.members),
      relation.minus.length > 0 ? cellsText(relation.minus) : "",
    );
    return [toA1(relation.total), "", `= ${members}`, cliWords.basis[relation.basis]];
  }
  const { kind, total, members, minus, basis } = relation;
  const label = kind === "row" ? table.rowLabel(total) : table.columnLabel(total);
  const sum = signed(linesText(kind, members), linesText(kind, minus));
  return [cliWords.line[kind](lineName(kind, total)), shorten(label), `= ${sum}`, cliWords.basis[basis]];
};

/** What was taken as totals, a line for each total line of the table: the reader's chance to disagree. */
export const takenLines = (table: Table, totals: readonly CheckedTotal[]): readonly string[] => {
  if (totals.length === 0) return [];
  const lines = alignColumns(
    table.relations.map((relation) => lineOf(table, relation)),
    ["left", "left", "left", "left"],
  );
  const different = [...new Set(lines)]; // a line of totals and the grand total at its end read alike
  const left = different.length - MOST_LINES;
  return [...different.slice(0, MOST_LINES), ...(left > 0 ? [cliWords.more(left)] : [])];
};
