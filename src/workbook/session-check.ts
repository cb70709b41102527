import {
  chapterProblemText,
  failed,
  isReport,
  MATRIX_SHEET,
  matrixLayout,
  matrixSheet,
  ok,
  readChapter,
  reconcileTable,
  tableOf,
  withoutOurs,
  type CellRef,
  type Chapter,
  type ChapterProblem,
  type Plan,
  type Range,
  type SheetRole,
} from "../core";
import { planMatrix, prioritiesState } from "./chapter-work";
import { dayOf } from "./moment";
import { refreshReview } from "./session-review";
import type { Work } from "./session-work";
import type { Applied, Job, ReadSheet } from "./port";
import type { Outcome } from "./problem";
import { previewRepair } from "./repair-edits";
import type {
  CheckedSheet,
  CheckedTable,
  LoadedChapter,
  RepairPreview,
  SessionProblem,
  SessionState,
  Step,
} from "./session";
import { readSource, SOURCE_SHEET } from "./source-sheet";

/** A job as a part of a larger one, which is done `from` there `to` there when this is. */
const partOf = (job: Job, from: number, to: number): Job => ({
  ...job,
  progress: (done) => job.progress?.(from + (to - from) * done),
});

/** Reading takes about as long as checking. */
const READ = 0.5;

const checkRead = async (work: Work, read: ReadSheet, job: Job): Promise<Step<CheckedSheet>> => {
  const { name } = read.info;
  if (isReport(read.info.madeAs)) return failed<SessionProblem>({ code: "sheet-is-ours", sheet: name });
  if (read.info.unfinished) return failed<SessionProblem>({ code: "half-written", sheet: name });
  if (read.sheet.values.length === 0)
    return failed<SessionProblem>({ code: "nothing-on-sheet", sheet: name });
  const known = { chapter: work.store.get().chapter?.chapter, choices: read.choices };
  const checked = await work.check(withoutOurs(read.sheet, read.ours), known, job);
  if (!checked.ok) return checked;
  const { tables, ofChapter } = checked.value;
  if (tables.length === 0) return failed<SessionProblem>({ code: "no-totals", sheet: name });
  return ok({ sheet: read.info, tables, ofChapter, hasChoices: read.choices.length > 0 });
};

/** The job, which the next check ends too: only the newest one counts. */
const newest = (work: Work, job: Job): { readonly job: Job; readonly release: () => void } => {
  work.endCheck();
  const controller = new AbortController();
  const end = (): void => controller.abort();
  if (job.signal?.aborted) end();
  job.signal?.addEventListener("abort", end);
  work.endCheck = end;
  return {
    job: { ...job, signal: controller.signal },
    release: () => job.signal?.removeEventListener("abort", end),
  };
};

/** Reads a sheet, checks it and keeps what was found. */
const checkSheet = async (
  work: Work,
  read: (job: Job) => Promise<Outcome<ReadSheet>>,
  asked: Job,
): Promise<Step<CheckedSheet>> => {
  const { job, release } = newest(work, asked);
  const { edits } = work;
  try {
    const sheet = await read(partOf(job, 0, READ));
    const outcome = sheet.ok ? await checkRead(work, sheet.value, partOf(job, READ, 1)) : sheet;
    if (job.signal?.aborted) return failed<SessionProblem>({ code: "cancelled" });
    if (!outcome.ok) return outcome;
    work.store.set({ checked: outcome.value, stale: work.edits !== edits });
    const review = await refreshReview(work, outcome.value);
    return review.ok ? outcome : review;
  } finally {
    release();
  }
};

/** Checks the sheet in front. */
export const checkActive = (work: Work, job: Job): Promise<Step<CheckedSheet>> =>
  checkSheet(work, (shown) => work.workbook.readActive(shown), job);

/** Checks the sheet again that was checked before; where its table is gone, nothing is checked any more. */
export const recheck = async (work: Work, job: Job = {}): Promise<Step<CheckedSheet>> => {
  const { checked } = work.store.get();
  if (!checked) return failed<SessionProblem>({ code: "nothing-checked" });
  const outcome = await checkSheet(work, (shown) => work.workbook.read(checked.sheet.id, shown), job);
  if (!outcome.ok)
    work.store.set(GONE.has(outcome.error.code) ? { checked: undefined, stale: false } : { stale: true });
  return outcome;
};

const GONE: ReadonlySet<SessionProblem["code"]> = new Set(["sheet-gone", "nothing-on-sheet", "no-totals"]);

const unreadable = (source: string, problem: ChapterProblem): SessionProblem => ({
  code: "chapter-unreadable",
  source,
  line: "line" in problem ? problem.line : undefined,
  sentence: chapterProblemText(problem),
});

const loadedFrom = async (work: Work, text: string, source: string): Promise<Step<LoadedChapter>> => {
  const { isCountry } = await work.countryNames();
  const read = readChapter(text, isCountry);
  return read.ok ? ok({ source, chapter: read.value }) : failed(unreadable(source, read.error));
};

const keepChapter = async (work: Work, chapter: LoadedChapter): Promise<void> => {
  const { canonicalCountry } = await work.countryNames();
  work.store.set({ chapter, priorities: prioritiesState(chapter.chapter, canonicalCountry) });
};

const asPublished = ({ matrix }: Chapter): CheckedTable =>
  reconcileTable(tableOf(matrixSheet(matrix), matrixLayout(matrix)));

/** Removes what an earlier chapter left and writes the new one. From the first change on, nothing is checked. */
const replaceAll = async (work: Work, plan: Plan, job: Job): Promise<Step<Applied>> => {
  work.store.set({ leftOver: true });
  const cleared = await work.workbook.takeBack([MATRIX_SHEET, SOURCE_SHEET]);
  if (!cleared.ok) return cleared;
  work.store.set({ shown: false, prioritiesInserted: false, checked: undefined });
  const applied = await work.workbook.apply(plan, job);
  if (applied.ok) work.store.set({ leftOver: false });
  return applied;
};

/** Puts a chapter's matrix on a sheet of its own, brings it to the front and checks it. What an earlier chapter
 *  left is removed first. */
export const loadChapter = async (
  work: Work,
  text: string,
  source: string,
  job: Job,
): Promise<Step<CheckedSheet>> => {
  const loaded = await loadedFrom(work, text, source);
  if (!loaded.ok) return loaded;
  const { canonicalCountry: canonical } = await work.countryNames();
  const stage = { priorities: false, date: dayOf(work.now()), canonical };
  const plan = planMatrix(loaded.value, text, asPublished(loaded.value.chapter), stage);
  const applied = await replaceAll(work, plan, job);
  if (!applied.ok) return applied;
  await keepChapter(work, loaded.value);
  const matrix = applied.value.sheets.find(({ planned }) => planned === MATRIX_SHEET);
  const { range } = asPublished(loaded.value.chapter).table;
  const front = await work.workbook.goTo(matrix?.id ?? "", {
    ...range,
    bottom: range.top,
    right: range.left,
  });
  return front.ok ? checkActive(work, {}) : front;
};

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
  const loaded = source && (await loadedFrom(work, source.text, source.name));
  if (loaded?.ok === true) await keepChapter(work, loaded.value);
  return ok(undefined);
};

const isCell = (place: CellRef | Range): place is CellRef => "row" in place;

/** Brings a cell or block of the checked sheet to the front. */
export const goTo = async (work: Work, place: CellRef | Range): Promise<Step<void>> => {
  const { checked } = work.store.get();
  if (!checked) return failed<SessionProblem>({ code: "nothing-checked" });
  const range = isCell(place)
    ? { top: place.row, left: place.column, bottom: place.row, right: place.column }
    : place;
  return work.workbook.goTo(checked.sheet.id, range);
};

/** The table that a finding belongs to, and the finding. */
export const findingIn = ({ checked }: SessionState, id: string) => {
  const table = checked?.tables.find(({ findings }) => findings.some((one) => one.id === id));
  const finding = table?.findings.find((one) => one.id === id);
  return table && finding ? { table: table.table, finding } : undefined;
};

export const previewOf = (state: SessionState, id: string, repair: number): RepairPreview | undefined => {
  const found = findingIn(state, id);
  const chosen = found?.finding.repairs[repair];
  return found && chosen && previewRepair(found.table, chosen);
};
