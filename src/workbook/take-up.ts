import { ok, type SheetRole } from "../core";
import type { Step } from "./session";
import type { Work } from "./session-work";
import { readSource, SOURCE_SHEET } from "./source-sheet";

/** What an earlier session left in the workbook: the chapter's text, and which annotations stand there. */
export const takeUp = async (work: Work): Promise<Step<void>> => {
  const sheets = await work.workbook.sheets();
  if (!sheets.ok) return sheets;
  const finished = sheets.value.filter(({ unfinished }) => !unfinished);
  const made = new Map(finished.map((sheet) => [sheet.madeAs, sheet]));
  work.reviewed = made.has("Review log" satisfies SheetRole) || made.has("Record" satisfies SheetRole);
  work.store.set({
    leftOver: finished.length < sheets.value.length,
    shown: made.has("Findings" satisfies SheetRole),
    prioritiesInserted: made.has("Priorities" satisfies SheetRole),
  });
  const kept = made.get(SOURCE_SHEET);
  const read = kept && (await work.workbook.read(kept.id));
  if (!read) return ok(undefined);
  if (!read.ok) return read;
  const source = readSource(read.value.sheet);
  if (source) await (await import("./session-load")).takeUpChapter(work, source);
  return ok(undefined);
};
