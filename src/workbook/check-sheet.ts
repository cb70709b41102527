import {
  layChoices,
  numberThrough,
  reconcileSheetSteps,
  reconcileTable,
  tableOf,
  type Chapter,
  type Sheet,
  type Steps,
  type Table,
  type TotalChoice,
} from "../core";
import { matrixOnSheet } from "./matrix-on-sheet";
import type { Job } from "./port";
import type { Outcome } from "./problem";
import type { CheckedTable } from "./session";

/** The tables of a sheet with totals, checked and diagnosed. */
export interface CheckedTables {
  readonly tables: readonly CheckedTable[];
  /** Whether it is the loaded chapter's own matrix, as it was put there. */
  readonly ofChapter: boolean;
}

/** What is known of a sheet before it is checked. */
export interface Known {
  /** The chapter that was loaded. */
  readonly chapter?: Chapter | undefined;
  /** What a person said of the sheet's totals. */
  readonly choices?: readonly TotalChoice[];
}

const chosen = (matrix: Table, choices: readonly TotalChoice[]): Table =>
  choices.length === 0
    ? matrix
    : tableOf(matrix.sheet, {
        ...matrix.layout,
        relations: layChoices(matrix.sheet, matrix.relations, choices),
      });

/** Finds the tables of a sheet, checks and diagnoses them, in slices. The chapter's own matrix is known by its
 *  labels and has the totals that the chapter declares; on every other sheet tables and totals are looked for. */
export function* checkSteps(sheet: Sheet, { chapter, choices = [] }: Known): Steps<CheckedTables> {
  const matrix = chapter && matrixOnSheet(sheet, chapter);
  const found = matrix
    ? [reconcileTable(chosen(matrix, choices))]
    : yield* reconcileSheetSteps(sheet, { choices });
  const withTotals = found.filter(({ totals }) => totals.length > 0);
  return { tables: numberThrough(withTotals), ofChapter: matrix !== undefined };
}

/** Checks a sheet and leaves the page free to answer meanwhile. It stops soon after the job is called off, and
 *  then answers `cancelled`. */
export type Checker = (sheet: Sheet, known: Known, job: Job) => Promise<Outcome<CheckedTables>>;
