import { circularCells, failed, isReport, ok, withoutOurs, type CellRef, type Range } from "../core";
import type { Work } from "./session-work";
import type { Job, ReadSheet } from "./port";
import type { Outcome } from "./problem";
import { previewRepair } from "./repair-edits";
import type { CheckedSheet, RepairPreview, SessionProblem, SessionState, Step } from "./session";

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
  const circular = circularCells(read.sheet);
  return ok({ sheet: read.info, tables, ofChapter, hasChoices: read.choices.length > 0, circular });
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
    const { refreshReview } = await import("./session-review"); // with the first check, not with the pane
    const review = await refreshReview(work, outcome.value);
    return review.ok ? outcome : review;
  } finally {
    release();
  }
};

/** Checks the sheet in front. */
export const checkActive = (work: Work, job: Job): Promise<Step<CheckedSheet>> =>
  checkSheet(work, (shown) => work.workbook.readActive(shown), job);

/** Checks the sheet again that was checked before; where its table is gone, that is said, and nothing is checked any
 *  more. */
export const recheck = async (work: Work, job: Job = {}): Promise<Step<CheckedSheet>> => {
  const { checked } = work.store.get();
  if (!checked) return failed<SessionProblem>({ code: "nothing-checked" });
  const outcome = await checkSheet(work, (shown) => work.workbook.read(checked.sheet.id, shown), job);
  if (outcome.ok) return outcome;
  if (!GONE.has(outcome.error.code)) {
    work.store.set({ stale: true });
    return outcome;
  }
  const { code } = outcome.error;
  const problem = code === "sheet-gone" ? { code, sheet: checked.sheet.name } : outcome.error;
  work.store.set({ checked: undefined, stale: false, problem });
  return failed(problem);
};

const GONE: ReadonlySet<SessionProblem["code"]> = new Set(["sheet-gone", "nothing-on-sheet", "no-totals"]);

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
