import {
  matchCountries,
  planReviewOverlaySteps,
  priorityTexts,
  type CanonicalName,
  type Chapter,
  type Plan,
  type PlannedReview,
  type Range,
  type Sheet,
  type Steps,
  type Table,
} from "../core";
import type { CheckedSheet, CheckedTable } from "./session";

/** Rows of a table that hold amounts, with their labels. */
const labelledRows = (table: Table) =>
  Array.from({ length: table.body.bottom - table.body.top + 1 }, (_, index) => table.body.top + index)
    .map((row) => ({ row, label: table.rowLabel(row) }))
    .filter(({ label }) => label !== "");

/** What of a chapter stands beside which rows of a user's table. */
export const textsBeside = (
  table: Table,
  chapter: Chapter,
  canonical: CanonicalName,
): ReadonlyMap<number, string> => {
  const { matches } = matchCountries(labelledRows(table), chapter.countries, canonical);
  return priorityTexts(chapter, matches, undefined);
};

/** The sheet as if nothing could be put into these blocks. */
const closedOff = (sheet: Sheet, blocks: readonly Range[]): Sheet => ({
  ...sheet,
  merges: [...sheet.merges, ...blocks],
});

const withClosed = (checked: CheckedTable, blocks: readonly Range[]): CheckedTable =>
  blocks.length === 0
    ? checked
    : { ...checked, table: { ...checked.table, sheet: closedOff(checked.table.sheet, blocks) } };

/** What is added to a sheet of the user's: checks beside its tables where there is room, else on a sheet of their
 *  own. `closed` are blocks that turned out not to be free: something is formatted there, merged or filtered. In slices. */
export const planForSheet = (
  { sheet, tables }: CheckedSheet,
  date: string,
  textsOf: (table: Table) => ReadonlyMap<number, string>,
  closed: readonly Range[],
  review: PlannedReview,
): Steps<Plan> =>
  planReviewOverlaySteps({
    tables: tables.map((one) => ({ ...withClosed(one, closed), texts: textsOf(one.table) })),
    source: { name: sheet.name, date },
    review,
  });
