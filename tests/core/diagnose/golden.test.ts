import {
  checkTable,
  diagnose,
  sheetOf,
  tableOf,
  type CellRelation,
  type Finding,
  type Table,
} from "../../../src/core";

/** `total = members − minus`, by the numbers of the variables, from 1. */
const edit = (total: number, members: readonly number[], minus: readonly number[] = []): CellRelation => {
  const cell = (variable: number) => ({ row: 0, column: variable - 1 });
  return {
    kind: "cells",
    total: cell(total),
    members: members.map(cell),
    minus: minus.map(cell),
    basis: "declared",
  };
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

const repairsBy = (findings: readonly Finding[], wanted: (finding: Finding) => boolean): string[] =>
  findings.filter(wanted).map(repair);

const isCertain = ({ confidence }: Finding): boolean => confidence === "certain";
const isExplained = ({ kind }: Finding): boolean => kind !== "not-explained";

/** The golden records of Statistics Netherlands (Scholtus 2009). */
describe("balance edits between eleven figures", () => {
  test("that all agree give no finding", () => {
    expect(findingsOf(record([1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137]))).toEqual([]);
  });

  test("one exchange of digits: x4 is 116", () => {
    const findings = findingsOf(record([1452, 116, 1568, 161, 323, 76, 12, 411, 1979, 1842, 137]));
    expect(repairsBy(findings, isCertain)).toEqual(["x4 -> 116"]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ slip: "transposition", repairs: [{ balances: true }] });
  });

  test("and a digit too many: x4 is 116 and x9 is 1979", () => {
    const findings = findingsOf(record([1452, 116, 1568, 161, 323, 76, 12, 411, 19979, 1842, 137]));
    expect(repairsBy(findings, isCertain)).toEqual(["x4 -> 116", "x9 -> 1979"]);
    expect(findings).toHaveLength(2);
  });

  test("three members gone: x4 and x9 are found, and one total stays open", () => {
    const findings = findingsOf(record([1452, 116, 1568, 161, 0, 0, 0, 411, 19979, 1842, 137]));
    expect(repairsBy(findings, isExplained)).toEqual(["x4 -> 116", "x9 -> 1979"]);
    expect(findings.at(-1)).toMatchObject({
      kind: "not-explained",
      totals: [{ row: 0, column: 7 }],
      cells: expect.arrayContaining([4, 5, 6].map((column) => ({ row: 0, column }))) as unknown,
    });
  });

  test("a total gone: {x4, x9} or {x4, x10}, so only x4 is sure, and what hangs on the choice stays open", () => {
    const findings = findingsOf(record([1452, 116, 1568, 161, 323, 76, 12, 0, 19979, 1842, 137]));
    expect(repairsBy(findings, isCertain)).toEqual(["x4 -> 116"]);
    expect(repairsBy(findings, isExplained)).toEqual(["x4 -> 116", "x9 -> 1979", "x10 -> 19842"]);
    const of = (text: string) => findings.find((finding) => repair(finding) === text);
    expect(of("x9 -> 1979")?.alternatives).toEqual([of("x10 -> 19842")?.id]);
    expect(of("x10 -> 19842")?.alternatives).toEqual([of("x9 -> 1979")?.id]);
    expect(of("x8 -> 411")).toMatchObject({ kind: "not-explained", cells: [{ row: 0, column: 7 }] });
  });

  test("x + y = z with two digits of y exchanged: y is 129", () => {
    const findings = findingsOf(record([123, 192, 252], [edit(3, [1, 2])]));
    expect(findings.map(repair)).toEqual(["x2 -> 129"]);
  });
});
