import { failed, MATRIX_SHEET, ok, rangeToA1, SHEET_WORDS, type Plan, type Range, type Table } from "../core";
import { planAdditions } from "./chapter-work";
import type { Work } from "./session-work";
import type { Applied, ChangeRecord, Job, TakenBack } from "./port";
import { editsOf } from "./repair-edits";
import type { CheckedSheet, SessionProblem, Step } from "./session";
import { checkActive, dayOf, findingIn, recheck } from "./session-check";
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
type PlanAround = (closed: readonly Range[]) => Plan;

const planner = async (work: Work, checked: CheckedSheet, priorities: boolean): Promise<PlanAround> => {
  const { chapter } = work.store.get();
  const date = dayOf(work.now());
  const [matrix] = checked.tables;
  if (!chapter) return (closed) => planForSheet(checked, date, () => new Map(), closed);
  const { canonicalCountry: canonical } = await work.countryNames();
  if (matrix && checked.ofChapter) {
    const plan = planAdditions(chapter, matrix, { priorities, date, canonical });
    return () => renameSheets(plan, new Map([[SHEET_WORDS.matrix, checked.sheet.name]]));
  }
  const textsOf = (table: Table): ReadonlyMap<number, string> =>
    priorities ? textsBeside(table, chapter.chapter, canonical) : new Map();
  return (closed) => planForSheet(checked, date, textsOf, closed);
};

const MOST_TRIES = 6;

/** Applies a plan; where a place turns out not to be free, a plan without that place. */
const applyAround = async (
  work: Work,
  plan: PlanAround,
  job: Job,
  closed: readonly Range[] = [],
): Promise<Step<Applied>> => {
  const applied = await work.workbook.apply(plan(closed), job);
  if (applied.ok || applied.error.code !== "place-taken" || closed.length >= MOST_TRIES) return applied;
  const { range } = applied.error;
  const again = closed.some((block) => sameRange(block, range));
  return again ? applied : applyAround(work, plan, job, [...closed, range]);
};

const sameRange = (a: Range, b: Range): boolean => rangeToA1(a) === rangeToA1(b);

/** Puts check columns, flags and the sheets of findings into the workbook, and the priorities if asked. */
export const addToSheets = async (work: Work, priorities: boolean, job: Job): Promise<Step<Applied>> => {
  if (priorities && !work.store.get().chapter) return failed<SessionProblem>({ code: "no-chapter" });
  const checked = await checkedNow(work, job);
  if (!checked.ok) return checked;
  const inserted = priorities || work.store.get().prioritiesInserted;
  const applied = await applyAround(work, await planner(work, checked.value, inserted), job);
  if (applied.ok) work.store.set({ shown: true, prioritiesInserted: inserted });
  return applied;
};

/** Applies a repair to the sheet, then checks it again. */
export const applyRepair = async (
  work: Work,
  id: string,
  repair: number,
  job: Job,
): Promise<Step<ChangeRecord>> => {
  const state = work.store.get();
  const found = findingIn(state, id);
  const chosen = found?.finding.repairs[repair];
  if (!state.checked || !found || !chosen) return failed<SessionProblem>({ code: "nothing-checked" });
  const changed = await work.workbook.edit(state.checked.sheet, editsOf(found.table, chosen));
  if (!changed.ok) return changed;
  work.changes.push(changed.value);
  work.store.set({ lastChange: changed.value });
  await recheck(work, job);
  return changed;
};

/** Undoes the last change made from the pane, then checks again. */
export const undoLast = async (work: Work, job: Job): Promise<Step<void>> => {
  const last = work.changes.at(-1);
  if (!last) return failed<SessionProblem>({ code: "nothing-to-undo" });
  const undone = await work.workbook.undo(last);
  if (!undone.ok) return undone;
  work.changes.pop();
  work.store.set({ lastChange: work.changes.at(-1) });
  await recheck(work, job);
  return ok(undefined);
};

/** Takes every annotation back. The table of a loaded chapter stays: it is what is worked on. */
export const removeAnnotations = async (work: Work): Promise<Step<TakenBack>> => {
  const standing = await work.workbook.annotations();
  if (!standing.ok) return standing;
  const keep: readonly string[] = [MATRIX_SHEET, SOURCE_SHEET];
  const removable = standing.value.sheets.some(({ madeAs }) => !keep.includes(madeAs ?? ""));
  if (!removable && standing.value.overlays.length === 0)
    return failed<SessionProblem>({ code: "nothing-to-remove" });
  const taken = await work.workbook.takeBack(keep);
  if (taken.ok) work.store.set({ shown: false, prioritiesInserted: false });
  return taken;
};
