import {
  checkTable,
  sheetOf,
  tableOf,
  type CellValue,
  type Relation,
  type Sheet,
  type Table,
} from "../../../src/core";
import { unsettledOf } from "../../../src/core/check/list-of-totals";
import { quietRows, type QuietRows } from "../../../src/core/diagnose/quiet-rows";

/** Where the amounts begin on the sheet, so that no row or column is by chance its own number. */
export const TOP = 2;
export const LEFT = 1;
/** The column of the row totals, behind three of amounts. */
export const TOTAL = 4;

/** Lines of the sheet from one to before another. */
export const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Three amounts of five digits and more, which no two rows have in common, and their total. */
const rowOf = (number: number): number[] => {
  const amounts = [10_007 + 31 * number, 300_011 + 57 * number, 7_000_003 + 101 * number];
  return [...amounts, amounts.reduce((sum, amount) => sum + amount, 0)];
};

export type Change = readonly [row: number, column: number, value: CellValue];

/** A row's amounts set anew, its total with them; rows and columns are those of the sheet. */
export const agreeing = (row: number, ...amounts: [number, number, number]): Change[] => [
  ...amounts.map((amount, index): Change => [row, LEFT + index, amount]),
  [row, TOTAL, amounts[0] + amounts[1] + amounts[2]],
];

export interface Long {
  /** Rows of amounts; the last row of the body follows, with the totals of each column. */
  readonly rows?: number;
  /** Before the column totals are taken. */
  readonly true?: readonly Change[];
  /** After that. */
  readonly slips?: readonly Change[];
  readonly relations?: (rows: readonly number[], last: number) => Relation[];
  readonly sheet?: Partial<Sheet>;
  readonly unit?: bigint;
}

export const across = (over: readonly number[]): Relation => ({
  kind: "column",
  total: TOTAL,
  members: [1, 2, 3],
  minus: [],
  over,
  basis: "declared",
});

export const down = (total: number, members: readonly number[], minus: readonly number[] = []): Relation => ({
  kind: "row",
  total,
  members,
  minus,
  over: [1, 2, 3, 4],
  basis: "declared",
});

/** A long table of amounts with a total beside each row and under each column, all of which agree but for its slips. */
export const longTable = ({
  rows = 520,
  true: right = [],
  slips = [],
  relations = (lines, last) => [across([...lines, last]), down(last, lines)],
  sheet = {},
  unit = 0n,
}: Long): Table => {
  const last = TOP + rows;
  const lines = upTo(TOP, last);
  const values: CellValue[][] = [[], [], ...lines.map((row): CellValue[] => [null, ...rowOf(row - TOP)])];
  const put = (changes: readonly Change[]): void => {
    for (const [row, column, value] of changes) (values[row] ?? [])[column] = value;
  };
  put(right);
  const sum = (column: number): number =>
    values.slice(TOP).reduce((all, row) => all + (Number(row[column]) || 0), 0);
  values.push([null, ...upTo(LEFT, TOTAL + 1).map(sum)]);
  put(slips);
  const body = { top: TOP, left: LEFT, bottom: last, right: TOTAL };
  return tableOf(sheetOf("S", values, sheet), { range: body, body, relations: relations(lines, last), unit });
};

export const quietOf = (table: Table): QuietRows | undefined =>
  quietRows(table, unsettledOf(checkTable(table)));

/** Rows of each kind that are kept as a sample. */
export const SAMPLE = 24;

/** Rows that stay as they are, but for the first of all, which are a sample of the rest. */
export const staying = (table: Table): number[] | undefined =>
  quietOf(table) &&
  [...(quietOf(table)?.group ?? [])]
    .flatMap((group, line) => (group === -1 ? [TOP + line] : []))
    .slice(SAMPLE);
