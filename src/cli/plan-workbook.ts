import { basename } from "node:path";
import {
  cliWords,
  failed,
  ok,
  planChapterWorkbook,
  planReviewWorkbook,
  type Plan,
  type ReconciledChapter,
} from "../core";
import type { Command } from "./command";
import type { Io } from "./io";
import type { ReconciledFile } from "./reconciled-file";
import { prioritiesForTables, type TablePriorities } from "./table-priorities";
import type { Outcome } from "./trouble";

type AnnotateCommand = Extract<Command, { name: "annotate" }>;

/** The day as everyone reads it alike, in the time zone of who runs the command. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const chapterPlan = (file: string, chapter: ReconciledChapter, { priorities }: ReconciledFile): Plan =>
  planChapterWorkbook({
    ...chapter,
    matches: priorities?.matches ?? [],
    ...(priorities?.regionalRow === undefined ? {} : { regionalRow: priorities.regionalRow }),
    source: { name: basename(file), date: today() },
  });

const tablePlan = (
  file: string,
  { sheets, choices, tables }: ReconciledFile,
  priorities?: TablePriorities,
): Plan =>
  planReviewWorkbook({
    sheets,
    ...(choices ? { choices } : {}),
    tables: tables.map((one) => {
      const texts = priorities?.textsOf.get(one);
      return { ...one, ...(texts ? { texts } : {}) };
    }),
    source: { name: basename(file), date: today() },
  });

/** What shall stand in the workbook, and how the priorities of another file met its rows. */
export interface PlannedWorkbook {
  readonly plan: Plan;
  readonly priorities?: TablePriorities;
}

/** What shall stand in the workbook for a file that was reconciled. */
export const planFor = async (
  { file, priorities }: AnnotateCommand,
  reconciled: ReconciledFile,
  io: Io,
): Promise<Outcome<PlannedWorkbook>> => {
  if (priorities === undefined)
    return ok({
      plan: reconciled.chapter
        ? chapterPlan(file, reconciled.chapter, reconciled)
        : tablePlan(file, reconciled),
    });
  if (reconciled.chapter)
    return failed({ code: "own-priorities", message: cliWords.aboutFile(file, cliWords.ownPriorities) });
  const found = await prioritiesForTables(priorities, reconciled.tables, io);
  return found.ok ? ok({ plan: tablePlan(file, reconciled, found.value), priorities: found.value }) : found;
};
