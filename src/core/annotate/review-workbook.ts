import type { TotalChoice } from "../choose/choice";
import { SHEET_WORDS } from "../words";
import type { Sheet } from "../sheet";
import { finished, part, type Steps } from "../steps";
import { asWritten } from "./as-written";
import { forDonors } from "./donor-copy";
import { findingsSheet } from "./findings-sheet";
import { logSheet } from "./log-sheet";
import type { OverlayPlan, Plan, SheetPlan } from "./plan";
import { reproducedSheet } from "./reproduced-sheet";
import { decidedIn, type PlannedReview } from "./planned-review";
import { recordInCopy, recordSheet } from "./record-sheet";
import { sourceLine, type ReviewSource } from "./review-source";
import {
  checkBlocksOf,
  findingsOfTable,
  placeTables,
  type PlacedTable,
  type ReviewedTable,
} from "./reviewed-table";
import { sheetNamer } from "./sheet-namer";
import { pointsOf, summaryFindings } from "./summary-findings";
import { scopeOf, summarySheet } from "./summary-sheet";
import { tableMarksSteps, type TableMarks } from "./table-marks";
import { totalsSheet } from "./totals-sheet";

/** A user's tables, checked and diagnosed. */
export interface ReviewedTables {
  readonly tables: readonly ReviewedTable[];
  readonly source: ReviewSource;
  /** Decisions, log and signatures. */
  readonly review?: PlannedReview;
  /** `donor`: no comments, no review log unless asked for, guarded. */
  readonly audience?: "working" | "donor";
}

/** Names of the sheets that a review adds. */
interface OwnNames {
  readonly summary: string;
  readonly totals: string;
  readonly findings: string;
  readonly log: string;
  readonly record: string;
}

const ownNames = (name: (wanted: string) => string): OwnNames => ({
  summary: name(SHEET_WORDS.summary),
  totals: name(SHEET_WORDS.totals),
  findings: name(SHEET_WORDS.findings),
  log: name(SHEET_WORDS.log),
  record: name(SHEET_WORDS.record),
});

const scopeOfTables = (tables: readonly PlacedTable[]): string => {
  const [only] = tables;
  if (only && tables.length === 1 && only.listed.length === 0)
    return scopeOf({ table: only.table, layout: only.beside.layout });
  const totals = tables.reduce((sum, one) => sum + one.totals.length, 0);
  return SHEET_WORDS.tablesChecked(totals, tables.length);
};

interface OwnSheets {
  readonly summary: SheetPlan;
  readonly rest: readonly SheetPlan[];
}

/** One table with its checks beside it is shown in charts and as a picture. */
const mainOf = (tables: readonly PlacedTable[]) => {
  const [only] = tables;
  const titles = { across: SHEET_WORDS.totalsByRow, down: SHEET_WORDS.totalsByColumn };
  return only && tables.length === 1 && only.listed.length === 0
    ? { main: { table: only.table, layout: only.beside.layout, sheet: only.sheet, titles } }
    : {};
};

const ownSheets = (
  { source, review, audience }: ReviewedTables,
  tables: readonly PlacedTable[],
  names: OwnNames,
  title: string,
): OwnSheets => {
  const totals = tables.flatMap((one) => one.totals);
  const found = tables.map((one) => findingsOfTable(one, names.totals));
  const listed = tables.some((one) => one.listed.length > 0);
  return {
    summary: summarySheet({
      name: names.summary,
      title,
      source: sourceLine(source),
      findingsSheet: names.findings,
      totals,
      checks: checkBlocksOf(tables, names.totals),
      scope: scopeOfTables(tables),
      findings: summaryFindings(found),
      review,
      points: pointsOf(found),
      ...mainOf(tables),
      paged: audience === "donor",
    }),
    rest: [
      ...(listed ? [totalsSheet(names.totals, title, tables)] : []),
      findingsSheet(names.findings, title, found, decidedIn(review)),
      ...(audience === "donor" && review?.withLog !== true
        ? []
        : [logSheet(names.log, title, review?.log ?? [])]),
      ...(review?.record
        ? [
            recordSheet(
              names.record,
              title,
              recordInCopy(
                review.record,
                Object.values(names),
                (sheet) => tables.find(({ table }) => table.sheet.name === sheet)?.sheet ?? sheet,
              ),
            ),
          ]
        : []),
    ],
  };
};

/**
 * The review workbook that the command writes beside a user's file: a summary, the checked sheets as they were
 * (values, number formats, widths) with live checks, flags and comments, the totals that found no room there, the
 * findings and the review log. The file itself stays as it is.
 *
 * @example planReviewWorkbook({ sheets: [sheet], tables, source: { name: "budget.xlsx" } }).overlays // => []
 */
export const planReviewWorkbook = (
  reviewed: ReviewedTables & {
    readonly sheets: readonly Sheet[];
    /** What a person said of the totals of a sheet, by its name: the review is checked by the same. */
    readonly choices?: ReadonlyMap<string, readonly TotalChoice[]>;
  },
): Plan => {
  const title = SHEET_WORDS.reviewOf(reviewed.source.name);
  const name = sheetNamer();
  const sheetNames = new Map(reviewed.sheets.map((sheet) => [sheet.name, name(sheet.name)]));
  const names = ownNames(name);
  const written = reviewed.tables.map((one) => ({ ...one, table: asWritten(one.table) }));
  const tables = placeTables(written, ({ sheet }) => sheetNames.get(sheet.name) ?? sheet.name);
  const own = ownSheets(reviewed, tables, names, title);
  const plan = {
    sheets: [
      own.summary,
      ...reviewed.sheets.map((original) => {
        const here = tables.filter(({ table }) => table.sheet.name === original.name);
        // what a donor is told of stands on a sheet that they can see
        const shown =
          reviewed.audience === "donor" && here.length > 0 ? { ...original, hidden: false } : original;
        return reproducedSheet(shown, here, {
          name: sheetNames.get(original.name) ?? original.name,
          title,
          choices: reviewed.choices?.get(original.name) ?? [],
        });
      }),
      ...own.rest,
    ],
    overlays: [],
    properties: { title, creator: SHEET_WORDS.creator },
  };
  return reviewed.audience === "donor" ? forDonors(plan) : plan;
};

function* overlaysOf(tables: readonly PlacedTable[]): Steps<readonly OverlayPlan[]> {
  const bySheet = new Map<string, PlacedTable[]>();
  for (const one of tables) bySheet.set(one.sheet, [...(bySheet.get(one.sheet) ?? []), one]);
  const overlays: OverlayPlan[] = [];
  for (const [sheet, here] of bySheet) {
    const marks: TableMarks[] = [];
    for (const one of here) marks.push(yield* tableMarksSteps(one));
    overlays.push({
      sheet,
      owned: marks.flatMap(({ owned }) => owned),
      cells: marks.flatMap(({ cells }) => cells),
      widths: new Map(marks.flatMap(({ widths }) => [...widths])),
      heights: new Map(marks.flatMap(({ heights }) => [...heights])),
      flags: marks.flatMap(({ flags }) => flags),
      comments: marks.flatMap(({ comments }) => comments),
    });
  }
  return overlays;
}

/**
 * What the add-in adds to a user's own workbook: check columns and rows beside each table where its sheet has
 * room, flags over its totals, comments where a cause lies, and sheets of our own for the summary, the totals
 * without room, the findings and the review log. No cell of the user's is changed.
 */
export const planReviewOverlay = (reviewed: ReviewedTables): Plan =>
  finished(planReviewOverlaySteps(reviewed));

/** `planReviewOverlay` in slices. */
export function* planReviewOverlaySteps(reviewed: ReviewedTables): Steps<Plan> {
  const title = SHEET_WORDS.reviewOf(reviewed.source.name);
  const tables = placeTables(reviewed.tables, ({ sheet }) => sheet.name);
  yield 0.1;
  const own = ownSheets(
    reviewed,
    tables,
    ownNames((wanted) => wanted),
    title,
  );
  return {
    sheets: [own.summary, ...own.rest],
    overlays: yield* part(overlaysOf(tables), 0.1, 1),
    properties: { title, creator: SHEET_WORDS.creator },
  };
}
