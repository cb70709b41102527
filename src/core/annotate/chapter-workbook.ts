import { cellKey } from "../address";
import type { Chapter } from "../chapter/chapter";
import type { CheckedTotal } from "../check/totals";
import type { Finding } from "../diagnose/finding";
import { namesOf } from "../diagnose/names";
import { SHEET_WORDS } from "../words";
import { subjectsOf } from "../review/subject";
import type { Table } from "../table";
import { asWritten } from "./as-written";
import { forDonors } from "./donor-copy";
import { checkLines } from "./check-lines";
import { checkBlocks, layoutChecks, placesByTotal, placesOf, type CheckLayout } from "./check-layout";
import { findingsSheet, type FindingsOf } from "./findings-sheet";
import { fundingSheet } from "./funding-sheet";
import { logSheet } from "./log-sheet";
import { totalLines } from "./matrix-cells";
import type { Plan, SheetPlan } from "./plan";
import { prioritiesSheet } from "./priorities-sheet";
import { priorityTexts, type PriorityMatch } from "./priority-texts";
import { pointsOf, summaryFindings } from "./summary-findings";
import { scopeOf, summarySheet } from "./summary-sheet";

import { decidedIn, type PlannedReview } from "./planned-review";
import { recordInCopy, recordSheet } from "./record-sheet";
import { sourceLine, type ReviewSource } from "./review-source";

/** A chapter, read, checked and diagnosed. */
export interface ReviewedChapter {
  readonly chapter: Chapter;
  /** The funding matrix on its sheet, from A1. */
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  readonly findings: readonly Finding[];
  /** Rows of the matrix and the country texts that belong to them. */
  readonly matches: readonly PriorityMatch[];
  /** The row that the regional text belongs to. */
  readonly regionalRow?: number;
  readonly source: ReviewSource;
  /** Decisions, log and signatures. */
  readonly review?: PlannedReview;
  /** `donor`: every line of the priorities shows and prints, no comments, no review log, guarded. */
  readonly audience?: "working" | "donor";
}

/** In a copy for donors the signs stand beside the table, then the priorities, and the amounts behind the signs
 *  right of what prints. */
const layoutOf = (
  table: Table,
  totals: readonly CheckedTotal[],
  priorities: boolean | undefined,
): CheckLayout => {
  const lines = checkLines(totals);
  const right = table.range.right + 2;
  return layoutChecks(lines, {
    right,
    below: table.range.bottom + 2,
    left: table.range.left,
    ...(priorities === undefined ? {} : { aside: right + lines.across.length + Number(priorities) + 2 }),
  });
};

/** The footnotes that a label of the matrix refers to. */
const matrixFootnotes = ({ matrix, footnotes }: Chapter): readonly string[] => {
  const marks = new Set([...matrix.rows, matrix.totalRow].map(({ footnoteMark }) => footnoteMark));
  return footnotes.filter(({ mark }) => marks.has(mark)).map(({ mark, text }) => `${mark} ${text}`);
};

const memberRows = (table: Table): readonly number[] => {
  const { rows } = totalLines(table);
  return Array.from(
    { length: table.range.bottom - table.body.top + 1 },
    (_, index) => table.body.top + index,
  ).filter((row) => !rows.has(row) && table.rowLabel(row) !== "");
};

/** Sheets that are Crossfoot's own: no figures of theirs are checked. */
const OWN = (): readonly string[] => {
  const { summary, findings, priorities, log, record } = SHEET_WORDS;
  return [summary, findings, priorities, log, record];
};

const sheetsOf = (reviewed: ReviewedChapter, title: string): readonly SheetPlan[] => {
  const { chapter, totals, findings, matches, regionalRow, source, review } = reviewed;
  const table = asWritten(reviewed.table);
  const donor = reviewed.audience === "donor";
  const texts = priorityTexts(chapter, matches, regionalRow);
  const layout = layoutOf(table, totals, donor ? texts.size > 0 : undefined);
  const names = namesOf(table);
  const words = SHEET_WORDS;
  const checks = placesByTotal(placesOf(layout));
  const found: FindingsOf = {
    findings,
    names,
    table,
    sheet: words.matrix,
    subjectOf: subjectsOf(table, findings),
    checksOf: (cell) => (checks.get(cellKey(cell)) ?? []).map((place) => ({ place, sheet: words.matrix })),
  };
  return [
    summarySheet({
      name: words.summary,
      title,
      source: sourceLine(source),
      findingsSheet: words.findings,
      totals,
      checks: [{ sheet: words.matrix, blocks: checkBlocks(layout) }],
      scope: scopeOf({ table, layout }),
      findings: summaryFindings([found]),
      main: {
        ...{ table, layout, sheet: words.matrix },
        titles: { across: words.fundingBy(words.country), down: words.fundingBy(words.objective) },
      },
      review,
      points: pointsOf([found]),
      paged: donor,
    }),
    fundingSheet({
      name: words.matrix,
      ...{ title, table, layout, findings, names, donor },
      texts,
      footnotes: matrixFootnotes(chapter),
    }),
    findingsSheet(words.findings, title, [found], decidedIn(review)),
    prioritiesSheet({
      name: words.priorities,
      matrixSheet: words.matrix,
      rows: memberRows(table),
      ...{ title, table, chapter, matches, regionalRow },
    }),
    ...(donor && review?.withLog !== true ? [] : [logSheet(words.log, title, review?.log ?? [])]),
    ...(review?.record
      ? [
          recordSheet(
            words.record,
            title,
            recordInCopy(review.record, OWN(), () => words.matrix),
          ),
        ]
      : []),
  ];
};

/**
 * The workbook that explains a chapter without the add-in: Summary, Funding matrix, Findings, Priorities and
 * Review log. Every formula comes with the value that our core computed; nothing is changed in what was read.
 *
 * @example planChapterWorkbook(reviewed).sheets.map(({ name }) => name)
 * // => ["Summary", "Funding matrix", "Findings", "Priorities", "Review log"]
 */
export const planChapterWorkbook = (reviewed: ReviewedChapter): Plan => {
  const title = SHEET_WORDS.reconciliationOf(reviewed.chapter.matrix.region);
  const plan = {
    sheets: sheetsOf(reviewed, title),
    overlays: [],
    properties: { title, creator: SHEET_WORDS.creator },
  };
  return reviewed.audience === "donor" ? forDonors(plan) : plan;
};
