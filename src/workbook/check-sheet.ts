import {
  cellOfKey,
  contains,
  numberThrough,
  reconcileSheetSteps,
  reconcileTable,
  type Chapter,
  type Range,
  type Sheet,
  type Steps,
} from "../core";
import { matrixOnSheet } from "./chapter-work";
import type { Job } from "./port";
import type { Outcome } from "./problem";
import type { CheckedTable } from "./session";

const outside = <Value>(
  map: ReadonlyMap<number, Value>,
  blocks: readonly Range[],
): ReadonlyMap<number, Value> =>
  new Map([...map].filter(([key]) => !blocks.some((block) => contains(block, cellOfKey(key)))));

/** The sheet as if what we added to it were not there; it is not changed itself. */
export const withoutOurs = (sheet: Sheet, ours: readonly Range[]): Sheet => {
  if (ours.length === 0) return sheet;
  const values = sheet.values.map((row, index) => {
    const here = ours.filter(({ top, bottom }) => index >= top && index <= bottom);
    if (here.length === 0) return row;
    return row?.map((value, column) =>
      here.some(({ left, right }) => column >= left && column <= right) ? null : value,
    );
  });
  return {
    ...sheet,
    values,
    formulas: outside(sheet.formulas, ours),
    numberFormats: outside(sheet.numberFormats, ours),
  };
};

/** The tables of a sheet with totals, checked and diagnosed. */
export interface CheckedTables {
  readonly tables: readonly CheckedTable[];
  /** Whether it is the loaded chapter's own matrix, as it was put there. */
  readonly ofChapter: boolean;
}

/** Finds the tables of a sheet, checks and diagnoses them, in slices. The chapter's own matrix is known by its
 *  labels and has the totals that the chapter declares; on every other sheet tables and totals are looked for. */
export function* checkSteps(sheet: Sheet, chapter: Chapter | undefined): Steps<CheckedTables> {
  const matrix = chapter && matrixOnSheet(sheet, chapter);
  const found = matrix ? [reconcileTable(matrix)] : yield* reconcileSheetSteps(sheet);
  const withTotals = found.filter(({ totals }) => totals.length > 0);
  return { tables: numberThrough(withTotals), ofChapter: matrix !== undefined };
}

/** Checks a sheet and leaves the page free to answer meanwhile. It stops soon after the job is called off, and
 *  then answers `cancelled`. */
export type Checker = (
  sheet: Sheet,
  chapter: Chapter | undefined,
  job: Job,
) => Promise<Outcome<CheckedTables>>;
