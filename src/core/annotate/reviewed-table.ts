import { cellKey, type CellRef, type Range } from "../address";
import type { CheckedTotal } from "../check/totals";
import type { Finding } from "../diagnose/finding";
import { namesOf, type Names } from "../diagnose/names";
import { subjectsOf } from "../review/subject";
import type { Table } from "../table";
import { besideTable, type Beside } from "./beside";
import { checkBlocks, placesByTotal, placesOf } from "./check-layout";
import type { CheckPlace } from "./check-cells";
import type { FindingsOf, PlacedCheck } from "./findings-sheet";
import type { CheckBlocks } from "./sign-counts";

/** A table of a user's, checked and diagnosed. Ids of findings are unique over all tables (`numberThrough`). */
export interface ReviewedTable {
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  readonly findings: readonly Finding[];
  /** What stands beside each row (priorities), by row. */
  readonly texts?: ReadonlyMap<number, string>;
}

/** A reviewed table with the places of its checks: beside it, or in the list of totals. */
export interface PlacedTable extends ReviewedTable {
  readonly names: Names;
  /** Name of its sheet in the workbook. */
  readonly sheet: string;
  readonly beside: Beside;
  /** Checks in the list of totals, on the sheet of that name. */
  readonly listed: readonly CheckPlace[];
}

/** The columns of the list of totals that hold a check. */
export const LIST_COLUMNS = { stated: 3, computed: 4, difference: 5, check: 6 } as const;

const listPlace = (total: CheckedTotal, row: number): CheckPlace => ({
  total,
  computed: { row, column: LIST_COLUMNS.computed },
  difference: { row, column: LIST_COLUMNS.difference },
  check: { row, column: LIST_COLUMNS.check },
});

/**
 * Places the checks of every table: beside it where its sheet has room, else in the list of totals, whose first
 * row is row 1. `sheetName` says what a table's sheet is called in the workbook.
 */
export const placeTables = (
  tables: readonly ReviewedTable[],
  sheetName: (table: Table) => string,
): readonly PlacedTable[] => {
  const claimed = new Map<string, Range[]>();
  for (const { table } of tables)
    claimed.set(table.sheet.name, [...(claimed.get(table.sheet.name) ?? []), table.range]);
  let row = 1;
  return tables.map((reviewed) => {
    const { table, totals } = reviewed;
    const others = (claimed.get(table.sheet.name) ?? []).filter((range) => range !== table.range);
    const beside = besideTable(table, totals, others);
    claimed.set(table.sheet.name, [...others, table.range, ...beside.owned]);
    const listed = beside.elsewhere.map((total) => listPlace(total, row++));
    return { ...reviewed, names: namesOf(table), sheet: sheetName(table), beside, listed };
  });
};

/** Every check of a total's cell with the sheet that it stands on. */
const checksFinder = (
  { beside, listed, sheet }: PlacedTable,
  totalsSheet: string,
): ((cell: CellRef) => readonly PlacedCheck[]) => {
  const here = placesByTotal(placesOf(beside.layout));
  const there = placesByTotal(listed);
  return (cell) => [
    ...(here.get(cellKey(cell)) ?? []).map((place) => ({ place, sheet })),
    ...(there.get(cellKey(cell)) ?? []).map((place) => ({ place, sheet: totalsSheet })),
  ];
};

/** What the Findings sheet needs of a placed table. */
export const findingsOfTable = (placed: PlacedTable, totalsSheet: string): FindingsOf => ({
  findings: placed.findings,
  names: placed.names,
  table: placed.table,
  sheet: placed.sheet,
  checksOf: checksFinder(placed, totalsSheet),
  subjectOf: subjectsOf(placed.table, placed.findings),
});

/** The check cells of all tables, for counting signs. */
export const checkBlocksOf = (
  tables: readonly PlacedTable[],
  totalsSheet: string,
): readonly CheckBlocks[] => {
  const listed = tables.reduce((sum, one) => sum + one.listed.length, 0);
  const column = LIST_COLUMNS.check;
  return [
    ...tables.map(({ sheet, beside }) => ({ sheet, blocks: checkBlocks(beside.layout) })),
    ...(listed > 0
      ? [{ sheet: totalsSheet, blocks: [{ top: 1, left: column, bottom: listed, right: column }] }]
      : []),
  ];
};
