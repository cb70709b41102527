import { checkTable, diagnose, sheetOf, tableOf, type CellRelation, type Finding, type Table } from "../../../src/core";

/** `total = members − minus`, by the numbers of the variables, from 1. */
const edit = (total: number, members: readonly number[], minus: readonly number[] = []): CellRelation => {
  const cell = (variable: number) => ({ row: 0, column: variable - 1 });
  return { kind: "cells", total: cell(total), members: members.map(cell), minus: minus.map(cell), basis: "declared" };
};

/** The edits of Scholtus 2009: x1+x2=x3, x2=x4, x5+x6+x7=x8, x3+x8=x9, x9−x10=x11. */
const EDITS = [edit(3, [1, 2]), edit(4, [2]), edit(8, [5, 6, 7]), edit(9, [3, 8]), edit(11, [9], [10])];

const record = (figures: readonly number[], relations: readonly CellRelation[] = EDITS): Table => {
  const range = { top: 0, left: 0, bottom: 0, right: figures.length - 1 };
  return tableOf(sheetOf("Record", [figures]), { range, body: range, relations, unit: 0n });
};

const findingsOf = (table: Table): Finding[] => diagnose(table, checkTable(table));

/** "x4 -> 116" for the first repair of a finding. */
const repair = ({ repairs }: Finding): string =>
  (repairs[0]?.edits ?? []).map(({ cell, to }) => `x${cell.column + 1} -> ${to ?? "blank"}`).join(", ");

const explained = (findings: readonly Finding[]): string[] =>
  findings.filter(({ kind }) => kind !== "not-explained").map(repair);

test("debug", () => {
  for (const figures of [
    [1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137],
    [1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137],
    [1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137],
    [1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137],
    [1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137],
  ]) {
    const found = findingsOf(record(figures));
    console.log(found.map((f) => [f.id, f.kind, f.slip, f.confidence, repair(f), f.alternatives.join()].join(" ")).join("\n"), explained(found));
  }
  const found = findingsOf(record([123, 192, 252], [edit(3, [1, 2])]));
  console.log(found.map((f) => [f.id, f.kind, f.slip, f.confidence, repair(f), f.alternatives.join()].join(" ")).join("\n"));
});
