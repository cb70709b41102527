import {
  matchPriorities,
  MATRIX_SHEET,
  planChapterWorkbook,
  rawText,
  matrixSheet,
  type CanonicalName,
  type Chapter,
  type Plan,
  type PlannedReview,
  type SheetPlan,
} from "../core";
import { additionsTo, tableOnly } from "./plan-parts";
import type { CheckedTable, LoadedChapter, PrioritiesState } from "./session";
import { sourceSheet } from "./source-sheet";

/** What is put on the sheets: the findings alone, or the priorities beside them too. */
export interface Stage {
  readonly priorities: boolean;
  /** The day, as it shall be printed. */
  readonly date: string;
  /** One name for all names of a country. */
  readonly canonical: CanonicalName;
  /** Decisions, log and signatures. */
  readonly review?: PlannedReview;
}

const withoutTexts = (chapter: Chapter): Chapter => ({ ...chapter, countries: [], regional: [] });

/** The whole workbook of a chapter, its matrix as it stands on the sheet now. */
const wholePlan = (
  { chapter: whole, source }: LoadedChapter,
  checked: CheckedTable,
  stage: Stage,
  audience: "working" | "donor" = "working",
): Plan => {
  const chapter = stage.priorities ? whole : withoutTexts(whole);
  const { matches, regionalRow } = matchPriorities(chapter, stage.canonical);
  return planChapterWorkbook({
    chapter,
    ...checked,
    matches,
    ...(regionalRow !== undefined && { regionalRow }),
    source: { name: source, date: stage.date },
    ...(stage.review && { review: stage.review }),
    audience,
  });
};

/** The copy for donors. */
export const donorPlan = (
  loaded: LoadedChapter,
  checked: CheckedTable,
  stage: Stage,
  review: PlannedReview,
): Plan => wholePlan(loaded, checked, { ...stage, review }, "donor");

const matrixOf = (plan: Plan): SheetPlan => {
  const matrix = plan.sheets.find(({ role }) => role === MATRIX_SHEET);
  if (!matrix) throw new Error("A chapter's plan has no sheet for its matrix");
  return matrix;
};

/** The funding matrix alone, as it is first put on its sheet, and the text it came from. */
export const planMatrix = (
  loaded: LoadedChapter,
  text: string,
  checked: CheckedTable,
  stage: Stage,
): Plan => {
  const plan = wholePlan(loaded, checked, { ...stage, priorities: false });
  const bare = tableOnly(matrixOf(plan), checked.table.range);
  // printed as it will be once everything stands beside and below the table
  const { page } = matrixOf(wholePlan(loaded, checked, { ...stage, priorities: true }));
  return { ...plan, sheets: [{ ...bare, page }, sourceSheet({ name: loaded.source, text })] };
};

/** Everything that is added once the matrix stands there: check columns, flags, summary, findings, log, and on
 *  the second stage the priorities. */
export const planAdditions = (loaded: LoadedChapter, checked: CheckedTable, stage: Stage): Plan => {
  const { range } = checked.table;
  const plan = wholePlan(loaded, checked, stage);
  const bare = tableOnly(matrixOf(wholePlan(loaded, checked, { ...stage, priorities: false })), range);
  const matrix = matrixOf(plan);
  return {
    ...plan,
    sheets: plan.sheets.filter(
      (sheet) => sheet !== matrix && (stage.priorities || sheet.role !== "Priorities"),
    ),
    overlays: [additionsTo(bare, matrix, range)],
    order: plan.sheets.map(({ name }) => name),
  };
};

/** How the chapter's texts meet the rows of its matrix. */
export const prioritiesState = (chapter: Chapter, canonical: CanonicalName): PrioritiesState => {
  const { matches, rowsWithoutText, textsWithoutRow } = matchPriorities(chapter, canonical);
  const labels = new Map(matrixSheet(chapter.matrix).values.map((row, index) => [index, rawText(row?.[0])]));
  return {
    rows: matches.map(({ row, country }) => ({
      label: labels.get(row) ?? "",
      cell: { row, column: 0 },
      country: country.country,
      texts: (country.priorities.length > 0 ? country.priorities : country.introduction).map(
        ({ text }) => text,
      ),
    })),
    rowsWithoutText: rowsWithoutText.map((label) => ({
      label,
      cell: { row: [...labels].find(([, one]) => one.startsWith(label))?.[0] ?? 0, column: 0 },
    })),
    textsWithoutRow,
  };
};
