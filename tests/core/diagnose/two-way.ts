import {
  checkTable,
  diagnose,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type DiagnoseOptions,
  type Finding,
  type Sheet,
  type Table,
} from "../../../src/core";
import { crossTable } from "../../bench/causes/tables";
import { changed } from "./changing";

/** Amounts of no pattern: no two of them, and no two differences between them, are alike. */
export const AMOUNTS: readonly (readonly number[])[] = [
  [120_451, 38_207, 9_316, 71_802],
  [64_930, 251_174, 17_558, 3_209],
  [8_441, 92_063, 410_735, 55_190],
  [33_872, 6_128, 28_946, 190_617],
  [215_309, 47_785, 62_011, 14_653],
];

/** The amounts with their row and column totals, from A1 on, and some cells set anew by address. */
export const twoWay = (
  cells: Readonly<Record<string, CellValue>>,
  amounts: readonly (readonly number[])[] = AMOUNTS,
  unit = 0n,
  more: Partial<Sheet> = {},
): Table => {
  const { grid, relations } = crossTable("two-way", amounts);
  const values = changed(
    grid.map((row) => row.map((amount) => (amount === 0 ? null : amount))),
    cells,
  );
  const range = { top: 0, left: 0, bottom: grid.length - 1, right: (grid[0]?.length ?? 1) - 1 };
  return tableOf(sheetOf("S", values, more), { range, body: range, relations, unit });
};

export const findingsIn = (table: Table, options?: DiagnoseOptions): Finding[] =>
  diagnose(table, checkTable(table), options);

/** "F1 swapped A1,C2": what is found where, alternatives left out. */
export const found = (table: Table, options?: DiagnoseOptions): string[] =>
  findingsIn(table, options)
    .filter(({ id }) => !/[a-z]$/.test(id))
    .map(({ kind, slip, cells }) => `${kind}${slip ? ` ${slip}` : ""} ${cells.map(toA1).join()}`);

/** What the first repair of the first finding would write. */
export const firstRepair = (table: Table): Record<string, string> =>
  Object.fromEntries(
    (findingsIn(table)[0]?.repairs[0]?.edits ?? []).map(({ cell, to }) => [
      toA1(cell),
      String(to ?? "blank"),
    ]),
  );
