import {
  chapterProblemText,
  failed,
  MATRIX_SHEET,
  matrixLayout,
  matrixSheet,
  ok,
  readChapter,
  reconcileTable,
  tableOf,
  type Chapter,
  type ChapterProblem,
  type Plan,
} from "../core";
import { planMatrix, prioritiesState } from "./chapter-work";
import { dayOf } from "./moment";
import type { Applied, Job } from "./port";
import type { CheckedSheet, CheckedTable, LoadedChapter, SessionProblem, Step } from "./session";
import { checkActive } from "./session-check";
import type { Work } from "./session-work";
import { SOURCE_SHEET, type Source } from "./source-sheet";

const unreadable = (source: string, problem: ChapterProblem): SessionProblem => ({
  code: "chapter-unreadable",
  source,
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

/** Takes up the chapter whose text an earlier session kept in the workbook. */
export const takeUpChapter = async (work: Work, { text, name }: Source): Promise<void> => {
  const loaded = await loadedFrom(work, text, name);
  if (loaded.ok) await keepChapter(work, loaded.value);
};
