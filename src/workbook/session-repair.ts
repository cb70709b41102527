import { BLANK_DRAFT, failed, ok, SHEET_WORDS, toA1, type LogDraft, type LogEntry } from "../core";
import { momentOf } from "./moment";
import type { ChangeRecord, Job } from "./port";
import type { RepairInput } from "./review";
import { appendToLog } from "./review-log";
import { blockerOf, isUndone, placeFinder, recordText, repairIn } from "./review-repairs";
import { subjectNamed } from "./review-subjects";
import { editsOf } from "./repair-edits";
import type { CheckedSheet, SessionProblem, Step } from "./session";
import { findingIn, recheck } from "./session-check";
import type { Untold, Work } from "./session-work";
import { tellUntold } from "./session-write";

const text = (content: ChangeRecord["cells"][number]["before"]): string =>
  content === null ? "" : String(content);

const lines = (texts: readonly string[]): string => texts.join("\n");

const personOf = (why: RepairInput | undefined): Pick<LogDraft, "by" | "role" | "note"> => ({
  by: why && why.by.trim() !== "" ? why.by.trim() : SHEET_WORDS.unknownPerson,
  role: why?.title?.trim() ?? "",
  note: why?.reason.trim() ?? "",
});

/** What a repair did, for the log. */
const repairDraft = (
  work: Work,
  checked: CheckedSheet,
  id: string,
  change: ChangeRecord,
  why: RepairInput | undefined,
): LogDraft => {
  const subject = subjectNamed(checked, id);
  const found = findingIn(work.store.get(), id);
  if (!subject || !found) throw new Error(`Finding ${id} was repaired and is not there`);
  return {
    ...BLANK_DRAFT,
    action: "repaired",
    ...personOf(why),
    at: momentOf(work.now()),
    sheet: subject.sheet,
    subject: subject.key,
    about: subject.about,
    amount: subject.amount,
    state: "corrected",
    cells: lines(change.cells.map(({ cell }) => toA1(cell))),
    before: lines(change.cells.map(({ before }) => text(before))),
    after: lines(change.cells.map(({ after }) => text(after))),
    record: recordText(found.table, change),
  };
};

/** Checks the sheet again and says on it what was repaired or undone. The change stands and is logged: what cannot be
 *  told now is told when the same step is taken again, or by the next check. */
const tell = async (work: Work, untold: Untold, job: Job): Promise<Step<ChangeRecord>> => {
  work.untold = untold;
  const checked = await recheck(work, job);
  if (!checked.ok) return failed<SessionProblem>({ code: "not-told", what: untold.what, why: checked.error });
  const told = await tellUntold(work, job);
  return told.ok ? ok(untold.change) : told;
};

/** The repair that was made and could not be told, while its card still stands in the pane. */
const madeAlready = ({ untold, store }: Work, finding: string, repair: number): Untold | undefined =>
  untold?.what === "repair" && untold.finding === finding && untold.repair === repair && store.get().stale
    ? untold
    : undefined;

/** Applies a repair to the sheet, writes it to the log, then checks the sheet again. */
export const applyRepair = async (
  work: Work,
  id: string,
  repair: number,
  why: RepairInput | undefined,
  job: Job,
): Promise<Step<ChangeRecord>> => {
  const made = madeAlready(work, id, repair);
  if (made) return tell(work, made, job);
  const state = work.store.get();
  const found = findingIn(state, id);
  const chosen = found?.finding.repairs[repair];
  if (!state.checked || !found || !chosen) return failed<SessionProblem>({ code: "nothing-checked" });
  const free = await undoHalf(work);
  if (!free.ok) return free;
  const changed = await work.workbook.edit(state.checked.sheet, editsOf(found.table, chosen));
  if (!changed.ok) {
    if (changed.error.code === "half-changed") rememberHalf(work, changed.error.record);
    return changed;
  }
  const log = await appendToLog(work, [repairDraft(work, state.checked, id, changed.value, why)]);
  if (!log.ok) return withoutLog(work, changed.value, log);
  work.changes.push({ change: changed.value, number: log.value.at(-1)?.number });
  work.store.set({ lastChange: changed.value });
  const { id: sheetId } = state.checked.sheet;
  return tell(work, { what: "repair", sheetId, finding: id, repair, change: changed.value }, job);
};

/** A repair that the log does not tell of is taken back: a change without its record must not stand. */
const withoutLog = async <Failed>(work: Work, change: ChangeRecord, why: Failed): Promise<Failed> => {
  const undone = await work.workbook.undo(change);
  if (!undone.ok) rememberHalf(work, change);
  return why;
};

/** What was half done can be undone, and is, before the next change is made. */
const rememberHalf = (work: Work, change: ChangeRecord): void => {
  work.halfChanged = change;
  work.changes.push({ change, number: undefined });
  work.store.set({ lastChange: change, stale: true });
};

const undoHalf = async (work: Work): Promise<Step<void>> => {
  if (!work.halfChanged) return ok(undefined);
  const undone = await work.workbook.undo(work.halfChanged);
  if (undone.ok) forgetLast(work);
  return undone;
};

const forgetLast = (work: Work): void => {
  work.halfChanged = undefined;
  work.changes.pop();
  work.store.set({ lastChange: work.changes.at(-1)?.change });
};

/** The change that an entry tells of, with its cells where they stand now. */
const changeOf = (checked: CheckedSheet, entry: LogEntry): ChangeRecord | undefined => {
  const record = repairIn(entry);
  if (!record) return undefined;
  const find = placeFinder(checked.tables.map(({ table }) => table));
  return {
    sheetId: checked.sheet.id,
    sheet: checked.sheet.name,
    cells: record.cells.map(({ name, ...cell }) => ({ ...cell, cell: find(name) ?? cell.cell })),
  };
};

const undoneDraft = (work: Work, entry: LogEntry, why: RepairInput | undefined): LogDraft => ({
  ...entry,
  action: "undone",
  ...personOf(why),
  at: momentOf(work.now()),
  state: "open",
  before: entry.after,
  after: entry.before,
  record: String(entry.number),
});

/** Why a repair cannot be undone now; undefined when it can. */
const obstacle = (log: readonly LogEntry[], number: number): SessionProblem | undefined => {
  const entry = log.find((one) => one.number === number && one.action === "repaired");
  if (!entry) return { code: "no-such-repair", number };
  if (isUndone(log, number)) return { code: "repair-undone", number };
  const later = blockerOf(log, entry);
  return later === undefined ? undefined : { code: "undo-later-first", number, later };
};

/** Undoes one repair of the log; what it had replaced stands there again. */
export const undoRepair = async (
  work: Work,
  number: number,
  why: RepairInput | undefined,
  job: Job,
): Promise<Step<void>> => {
  const checked = await recheck(work, job);
  if (!checked.ok) return checked;
  const { log } = work.store.get().review;
  const entry = log.find((one) => one.number === number);
  const change = entry && changeOf(checked.value, entry);
  const { id: sheetId } = checked.value.sheet;
  if (change && isUndone(log, number) && isUntold(work, number))
    return tellUndone(work, { what: "undo", sheetId, number, change }, job);
  const problem = obstacle(log, number);
  if (problem) return failed(problem);
  if (!change) return failed<SessionProblem>({ code: "no-such-repair", number });
  const undone = await work.workbook.undo(change);
  if (!undone.ok) return undone;
  const appended = await appendToLog(work, [undoneDraft(work, entry, why)]);
  if (appended.ok) return tellUndone(work, { what: "undo", sheetId, number, change }, job);
  await recheck(work, job);
  return appended; // undoing again writes the entry
};

const tellUndone = async (work: Work, undone: Untold, job: Job): Promise<Step<void>> => {
  const told = await tell(work, undone, job);
  return told.ok ? ok(undefined) : told;
};

/** An undone repair stays among the changes until its undoing is told: undoing it again tells it. */
const isUntold = ({ changes, untold }: Work, number: number): boolean =>
  changes.some((one) => one.number === number) || (untold?.what === "undo" && untold.number === number);

/** Who made a repair: taking back one's own last change needs no name again. */
const makerOf = ({ store }: Work, number: number): RepairInput | undefined => {
  const entry = store.get().review.log.find((one) => one.number === number);
  return entry && { by: entry.by, title: entry.role, reason: "" };
};

/** Undoes the last change made from the pane, then checks again. */
export const undoLast = async (work: Work, job: Job): Promise<Step<void>> => {
  const last = work.changes.at(-1);
  if (!last) return failed<SessionProblem>({ code: "nothing-to-undo" });
  if (last.number !== undefined) return undoRepair(work, last.number, makerOf(work, last.number), job);
  const undone = await work.workbook.undo(last.change);
  if (!undone.ok) return undone;
  forgetLast(work);
  await recheck(work, job);
  return ok(undefined);
};
