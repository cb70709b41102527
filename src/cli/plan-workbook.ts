import { basename } from "node:path";
import { cliWords, failed, ok, planChapterWorkbook, type Plan, type ReconciledChapter } from "../core";
import type { Command } from "./command";
import type { ReconciledFile } from "./reconciled-file";
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

/** What shall stand in the workbook for a file that was reconciled. */
export const planFor = ({ file, priorities }: AnnotateCommand, reconciled: ReconciledFile): Outcome<Plan> => {
  const unusable = (code: string, what: string): Outcome<Plan> =>
    failed({ code, message: cliWords.aboutFile(file, what) });
  if (!reconciled.chapter) return unusable("no-review-yet", cliWords.onlyChapters);
  if (priorities !== undefined) return unusable("own-priorities", cliWords.ownPriorities);
  return ok(chapterPlan(file, reconciled.chapter, reconciled));
};
