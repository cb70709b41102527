import {
  appendEntries,
  checkedEntry,
  failed,
  logRow,
  logSheet,
  ok,
  readLog,
  SHEET_WORDS,
  type LogDraft,
  type LogEntry,
  type Plan,
  type ReadLog,
  type SheetPlan,
  type SheetRole,
} from "../core";
import { applyWhole } from "./apply-whole";
import { momentOf } from "./moment";
import type { GuardedBlock, SheetInfo } from "./port";
import type { Step } from "./session";
import type { Work } from "./session-work";

/** Somebody else may write to the log at the same moment: then it is read again. */
const MOST_TRIES = 4;

/** A plan of sheets of ours alone. */
export const planOf = (title: string, sheets: readonly SheetPlan[]): Plan => ({
  sheets,
  overlays: [],
  properties: { title, creator: SHEET_WORDS.creator },
});

/** What the review is of, in words. */
export const titleOf = ({ store }: Work): string => {
  const { chapter, checked } = store.get();
  return chapter
    ? SHEET_WORDS.reconciliationOf(chapter.chapter.matrix.region)
    : SHEET_WORDS.reviewOf(checked?.sheet.name ?? "");
};

const firstDraft = (work: Work): LogDraft[] => {
  const { checked, chapter } = work.store.get();
  if (!checked) return [];
  const name = chapter?.source ?? checked.sheet.name;
  const totals = checked.tables.flatMap((table) => table.totals);
  const findings = checked.tables.reduce((sum, table) => sum + table.findings.length, 0);
  return [checkedEntry({ name, at: momentOf(work.now()), sheet: checked.sheet.name }, totals, findings)];
};

/** The log with entries more; a new one begins with what was checked. */
const extended = (work: Work, log: readonly LogEntry[], drafts: readonly LogDraft[]): LogEntry[] =>
  appendEntries(log, log.length === 0 ? [...firstDraft(work), ...drafts] : drafts, work.hash);

/** The log as it was last seen, begun where there is none. */
export const begunLog = (work: Work): readonly LogEntry[] =>
  work.kept.log.length > 0 ? work.kept.log : extended(work, [], []);

const blockOf = (free: number, entries: readonly LogEntry[]): GuardedBlock => {
  const to = entries.map(logRow);
  return { at: { row: free, column: 0 }, from: to.map((row) => row.map(() => null)), to };
};

/** Writes the whole log on a sheet of its own. */
const writeLog = async (work: Work, entries: readonly LogEntry[]): Promise<Step<readonly LogEntry[]>> => {
  const title = titleOf(work);
  const applied = await applyWhole(work, planOf(title, [logSheet(SHEET_WORDS.log, title, entries)]));
  return applied.ok ? kept(work, entries) : applied;
};

const kept = (work: Work, log: readonly LogEntry[]): Step<readonly LogEntry[]> => {
  work.kept.log = log;
  work.reviewed = true;
  return ok(log);
};

const standingLog = async (work: Work): Promise<Step<{ info: SheetInfo; log: ReadLog } | undefined>> => {
  const sheets = await work.workbook.sheets();
  if (!sheets.ok) return sheets;
  const info = sheets.value.find(({ madeAs }) => madeAs === ("Review log" satisfies SheetRole));
  if (!info) return ok(undefined);
  const read = await work.workbook.read(info.id);
  return read.ok ? ok({ info, log: readLog(read.value.sheet) }) : read;
};

/**
 * Adds entries below those that stand in the log, in this workbook and at this moment; none is ever replaced. Where
 * somebody else adds some meanwhile, ours come after theirs. Where the sheet was deleted, it is written anew with
 * all that was known of it.
 */
export const appendToLog = async (
  work: Work,
  drafts: readonly LogDraft[],
  tries = MOST_TRIES,
): Promise<Step<readonly LogEntry[]>> => {
  const standing = await standingLog(work);
  if (!standing.ok) return standing;
  if (!standing.value) return writeLog(work, extended(work, work.kept.log, drafts));
  const { info, log } = standing.value;
  const entries = extended(work, log.entries, drafts);
  const added = entries.slice(log.entries.length);
  if (added.length === 0) return kept(work, entries);
  const put = await work.workbook.put(info, [blockOf(log.free, added)]);
  if (put.ok) return kept(work, entries);
  return put.error.code === "changed-since" && tries > 1
    ? appendToLog(work, drafts, tries - 1)
    : failed(put.error);
};
