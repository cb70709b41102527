import {
  failed,
  MATRIX_SHEET,
  ok,
  rangeToA1,
  SHEET_WORDS,
  signatureText,
  type Plan,
  type PlannedReview,
  type Range,
  type SheetRole,
  type Steps,
  type Table,
} from "../core";
import { applyWhole } from "./apply-whole";
import { planAdditions } from "./chapter-work";
import type { Work } from "./session-work";
import type { Applied, Job, TakenBack } from "./port";
import type { CheckedSheet, SessionProblem, Step } from "./session";
import { dayOf, momentOf } from "./moment";
import type { ReviewNotice } from "./review";
import { inSlices } from "./in-slices";
import { withRepairComments } from "./repair-comments";
import { begunLog, planOf } from "./review-log";
import { checkActive, recheck } from "./session-check";
import { renameSheets } from "./sheet-names";
import { planForSheet, textsBeside } from "./sheet-work";
import { SOURCE_SHEET } from "./source-sheet";

/** The sheet as it stands now, checked: what is written must belong to what is there. */
const checkedNow = async (work: Work, job: Job): Promise<Step<CheckedSheet>> => {
  const { checked, stale } = work.store.get();
  if (!checked) return checkActive(work, job);
  return work.following && !stale ? ok(checked) : recheck(work, job);
};

/** Blocks that turned out not to be free; the plan is made anew without them. */
type PlanAround = (closed: readonly Range[]) => Steps<Plan>;

/** Decisions and signatures as they were last seen; a log that is not there yet begins with what was checked. */
const reviewToWrite = (work: Work): PlannedReview => {
  const { signatures } = work.store.get().review;
  return { log: begunLog(work), signatures, pending: work.kept.pending, checkedAt: momentOf(work.now()) };
};

/** What stands on the sheets for a checked one, with what was repaired in the comments of its cells. */
const planner = async (work: Work, checked: CheckedSheet, priorities: boolean): Promise<PlanAround> => {
  const plan = await findingsPlanner(work, checked, priorities);
  const { repairs } = work.store.get().review;
  return function* (closed) {
    return withRepairComments(yield* plan(closed), checked.sheet.name, repairs);
  };
};

/** Work that is already done. */
function* atOnce<Value>(value: Value): Steps<Value> {
  yield 1;
  return value;
}

const findingsPlanner = async (
  work: Work,
  checked: CheckedSheet,
  priorities: boolean,
): Promise<PlanAround> => {
  const { chapter } = work.store.get();
  const date = dayOf(work.now());
  const review = reviewToWrite(work);
  const [matrix] = checked.tables;
  if (!chapter) return (closed) => planForSheet(checked, date, () => new Map(), closed, review);
  const { canonicalCountry: canonical } = await work.countryNames();
  if (matrix && checked.ofChapter) {
    const plan = planAdditions(chapter, matrix, { priorities, date, canonical, review });
    const renamed = renameSheets(plan, new Map([[SHEET_WORDS.matrix, checked.sheet.name]]));
    return () => atOnce(renamed);
  }
  const textsOf = (table: Table): ReadonlyMap<number, string> =>
    priorities ? textsBeside(table, chapter.chapter, canonical) : new Map();
  return (closed) => planForSheet(checked, date, textsOf, closed, review);
};

const MOST_TRIES = 6;

/** Applies a plan; where a place turns out not to be free, a plan without that place. */
const applyAround = async (
  work: Work,
  plan: PlanAround,
  job: Job,
  closed: readonly Range[] = [],
): Promise<Step<Applied>> => {
  const planned = await inSlices(plan(closed), { signal: job.signal });
  if (!planned.ok) return planned;
  const applied = await work.workbook.apply(planned.value, job);
  if (applied.ok) work.kept.closed = closed;
  if (applied.ok || applied.error.code !== "place-taken" || closed.length >= MOST_TRIES) return applied;
  const { range } = applied.error;
  const again = closed.some((block) => sameRange(block, range));
  return again ? applied : applyAround(work, plan, job, [...closed, range]);
};

const sameRange = (a: Range, b: Range): boolean => rangeToA1(a) === rangeToA1(b);

/** Sheets that were deleted stand again once they are shown. */
const WRITTEN_ANEW: ReadonlySet<ReviewNotice["code"]> = new Set(["findings-gone", "log-gone"]);

/** Puts check columns, flags and the sheets of findings into the workbook, and the priorities if asked. */
export const addToSheets = async (work: Work, priorities: boolean, job: Job): Promise<Step<Applied>> => {
  if (priorities && !work.store.get().chapter) return failed<SessionProblem>({ code: "no-chapter" });
  const checked = await checkedNow(work, job);
  if (!checked.ok) return checked;
  const inserted = priorities || work.store.get().prioritiesInserted;
  const plan = await planner(work, checked.value, inserted);
  work.store.set({ leftOver: true });
  const applied = await applyAround(work, plan, job);
  if (!applied.ok) return applied;
  work.kept.log = begunLog(work);
  work.kept.summary = summaryKey(work);
  work.reviewed = true;
  const { review } = work.store.get();
  const notices = review.notices.filter(({ code }) => !WRITTEN_ANEW.has(code));
  work.store.set({
    shown: true,
    prioritiesInserted: inserted,
    leftOver: false,
    review: { ...review, notices },
  });
  return applied;
};

/** What the Summary says of decisions and signatures, to know whether it has changed. */
const summaryKey = (work: Work): string => {
  const { log, signatures } = work.store.get().review;
  return JSON.stringify([log.length, signatures.map((status) => signatureText(status, ""))]);
};

/** Brings the Summary to where decisions and signatures stand now, where it says something else. */
export const refreshSummary = async (work: Work): Promise<Step<void>> => {
  const { checked, shown, prioritiesInserted } = work.store.get();
  if (!checked || !shown || !work.reviewed || work.kept.summary === summaryKey(work)) return ok(undefined);
  const plan = await planner(work, checked, prioritiesInserted);
  const planned = await inSlices(plan(work.kept.closed), {});
  if (!planned.ok) return planned;
  const sheets = planned.value.sheets.filter(({ role }) => role === "Summary");
  const applied = await applyWhole(work, { ...planned.value, sheets, overlays: [] });
  if (!applied.ok) return applied;
  work.kept.summary = summaryKey(work);
  return ok(undefined);
};

/** Findings, flags and comments as they stand now; where nothing is shown, the comments alone. */
const showAfterRepair = async (work: Work, job: Job): Promise<Step<unknown>> => {
  const { checked, shown, review } = work.store.get();
  if (shown) return addToSheets(work, false, job);
  if (!checked || review.repairs.length === 0) return ok(undefined);
  return applyWhole(work, withRepairComments(planOf("", []), checked.sheet.name, review.repairs), job);
};

const forget = ({ changes, store }: Work, number: number): void => {
  const left = changes.filter((one) => one.number !== number);
  changes.splice(0, changes.length, ...left);
  store.set({ lastChange: changes.at(-1)?.change });
};

/** Says on the sheets what a repair changed, where that is still to be done; the sheet must have been checked since.
 *  Where it fails, the next check does it. */
export const tellUntold = async (work: Work, job: Job = {}): Promise<Step<void>> => {
  const { untold, store } = work;
  const { checked } = store.get();
  if (!untold || (checked && checked.sheet.id !== untold.sheetId)) return ok(undefined);
  const told = await showAfterRepair(work, job);
  if (!told.ok) return failed<SessionProblem>({ code: "not-told", what: untold.what, why: told.error });
  work.untold = undefined;
  if (untold.what === "undo") forget(work, untold.number);
  return ok(undefined);
};

/** Decisions and signatures are people's words: they stay when what Crossfoot added is taken away. */
const keptSheets = ({ store }: Work): readonly string[] => {
  const { log } = store.get().review;
  const words: readonly SheetRole[] = log.some(({ action }) => action !== "checked")
    ? ["Review log", "Record"]
    : [];
  return [MATRIX_SHEET, SOURCE_SHEET, ...words];
};

/** Takes every annotation back. The table of a loaded chapter stays: it is what is worked on. */
export const removeAnnotations = async (work: Work): Promise<Step<TakenBack>> => {
  const standing = await work.workbook.annotations();
  if (!standing.ok) return standing;
  const keep = keptSheets(work);
  const removable = standing.value.sheets.some(
    ({ madeAs, unfinished }) => unfinished === true || !keep.includes(madeAs ?? ""),
  );
  if (!removable && standing.value.overlays.length === 0 && !work.store.get().leftOver)
    return failed<SessionProblem>({ code: "nothing-to-remove" });
  work.store.set({ leftOver: true });
  const taken = await work.workbook.takeBack(keep);
  if (taken.ok) work.store.set({ shown: false, prioritiesInserted: false, leftOver: false });
  return taken;
};
