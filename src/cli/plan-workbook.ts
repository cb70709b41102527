import { basename } from "node:path";
import {
  appendEntries,
  checkedEntry,
  cliWords,
  failed,
  MATRIX_SHEET,
  ok,
  planChapterWorkbook,
  planReviewWorkbook,
  readChapter,
  reconcileTable,
  signedTable,
  type Chapter,
  type LogEntry,
  type Plan,
  type PlannedReview,
  type ReconciledChapter,
} from "../core";
import { donorPlan } from "../workbook/chapter-work";
import { matrixOnSheet } from "../workbook/matrix-on-sheet";
import type { FileReview } from "../workbook/file-review";
import { dayOf, momentOf } from "../workbook/moment";
import { sha256 } from "../workbook/sha256";
import type { Command } from "./command";
import { loadCountryNames } from "./country-names";
import type { Io } from "./io";
import type { ReconciledFile } from "./reconciled-file";
import { prioritiesForTables, type TablePriorities } from "./table-priorities";
import type { Outcome } from "./trouble";

type AnnotateCommand = Extract<Command, { name: "annotate" }>;

/** The day as everyone reads it alike, in the time zone of who runs the command. */
const today = (): string => dayOf(new Date());

/** A log that begins with what was checked. */
const begunLog = (file: string, { sheets, tables }: ReconciledFile): readonly LogEntry[] => {
  const totals = tables.flatMap((one) => one.totals);
  const findings = tables.reduce((sum, one) => sum + one.findings.length, 0);
  const about = { name: basename(file), at: momentOf(new Date()), sheet: sheets[0]?.name ?? "" };
  return appendEntries([], [checkedEntry(about, totals, findings)], sha256);
};

/** What was decided and signed in a file; in a copy for donors with the record by which it can be verified. */
const reviewOf = ({ file, donor, withLog }: AnnotateCommand, reconciled: ReconciledFile): PlannedReview => {
  const { review, tables } = reconciled;
  const log = review?.log ?? begunLog(file, reconciled);
  const signatures = review?.signatures ?? [];
  const record = {
    own: [],
    tables: tables.map(({ table }) => signedTable(table)),
    signatures: signatures.map(({ signature }) => signature),
  };
  return { log, signatures, checkedAt: today(), ...(donor ? { withLog, record } : {}) };
};

const chapterPlan = (
  command: AnnotateCommand,
  chapter: ReconciledChapter,
  reconciled: ReconciledFile,
): Plan =>
  planChapterWorkbook({
    ...chapter,
    matches: reconciled.priorities?.matches ?? [],
    ...(reconciled.priorities?.regionalRow === undefined
      ? {}
      : { regionalRow: reconciled.priorities.regionalRow }),
    source: { name: basename(command.file), date: today() },
    review: reviewOf(command, reconciled),
    audience: command.donor ? "donor" : "working",
  });

const tablePlan = (
  command: AnnotateCommand,
  reconciled: ReconciledFile,
  priorities?: TablePriorities,
): Plan =>
  planReviewWorkbook({
    sheets: reconciled.sheets,
    ...(reconciled.choices ? { choices: reconciled.choices } : {}),
    tables: reconciled.tables.map((one) => {
      const texts = priorities?.textsOf.get(one);
      return { ...one, ...(texts ? { texts } : {}) };
    }),
    source: { name: basename(command.file), date: today() },
    review: reviewOf(command, reconciled),
    audience: command.donor ? "donor" : "working",
  });

/** The chapter whose matrix a reviewed workbook holds; undefined where it keeps none. */
const chapterOf = async ({ source }: FileReview): Promise<Chapter | undefined> => {
  if (!source) return undefined;
  const { isCountry } = await loadCountryNames();
  const read = readChapter(source.text, isCountry);
  return read.ok ? read.value : undefined;
};

/** The copy for donors of a workbook that was reviewed in Excel: its chapter's matrix as it stands there now. */
const reviewedPlan = async (
  command: AnnotateCommand,
  reconciled: ReconciledFile,
  review: FileReview,
): Promise<Plan | undefined> => {
  const chapter = await chapterOf(review);
  const table = chapter && reconciled.sheets.map((sheet) => matrixOnSheet(sheet, chapter)).find(Boolean);
  if (!chapter || !table) return undefined;
  const { canonicalCountry: canonical } = await loadCountryNames();
  const stage = { priorities: true, date: today(), canonical };
  const source = review.source?.name ?? MATRIX_SHEET;
  return donorPlan({ source, chapter }, reconcileTable(table), stage, reviewOf(command, reconciled));
};

/** What shall stand in the workbook, and how the priorities of another file met its rows. */
export interface PlannedWorkbook {
  readonly plan: Plan;
  readonly priorities?: TablePriorities;
}

const ownPlan = async (command: AnnotateCommand, reconciled: ReconciledFile): Promise<Plan> => {
  const { chapter, review } = reconciled;
  if (chapter) return chapterPlan(command, chapter, reconciled);
  const reviewed = command.donor && review ? await reviewedPlan(command, reconciled, review) : undefined;
  return reviewed ?? tablePlan(command, reconciled);
};

/** What shall stand in the workbook for a file that was reconciled. */
export const planFor = async (
  command: AnnotateCommand,
  reconciled: ReconciledFile,
  io: Io,
): Promise<Outcome<PlannedWorkbook>> => {
  const { file, priorities } = command;
  if (priorities === undefined) return ok({ plan: await ownPlan(command, reconciled) });
  if (reconciled.chapter)
    return failed({ code: "own-priorities", message: cliWords.aboutFile(file, cliWords.ownPriorities) });
  const found = await prioritiesForTables(priorities, reconciled.tables, io);
  return found.ok
    ? ok({ plan: tablePlan(command, reconciled, found.value), priorities: found.value })
    : found;
};
