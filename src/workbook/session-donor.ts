import {
  failed,
  ok,
  planReviewWorkbook,
  SHEET_WORDS,
  signedTable,
  type Plan,
  type PlannedReview,
  type Table,
} from "../core";
import { donorPlan } from "./chapter-work";
import { dayOf } from "./moment";
import type { Job } from "./port";
import type { Outcome } from "./problem";
import type { DonorCopy } from "./review";
import type { CheckedSheet, Step } from "./session";
import { recheck } from "./session-check";
import type { Work } from "./session-work";
import { textsBeside } from "./sheet-work";

/** The review as a copy carries it: its record tells what was signed, and what stood there when it was made. */
const reviewFor = (work: Work, checked: CheckedSheet, withLog: boolean): PlannedReview => {
  const { log, signatures } = work.store.get().review;
  return {
    log,
    signatures,
    withLog,
    record: {
      own: [],
      tables: checked.tables.map(({ table }) => signedTable(table)),
      signatures: signatures.map(({ signature }) => signature),
    },
  };
};

const planFor = async (work: Work, checked: CheckedSheet, withLog: boolean): Promise<Plan> => {
  const { chapter } = work.store.get();
  const review = reviewFor(work, checked, withLog);
  const [matrix] = checked.tables;
  const { canonicalCountry: canonical } = await work.countryNames();
  const date = dayOf(work.now());
  if (chapter && matrix && checked.ofChapter)
    return donorPlan(chapter, matrix, { priorities: true, date, canonical }, review);
  const textsOf = (table: Table) =>
    chapter ? textsBeside(table, chapter.chapter, canonical) : new Map<number, string>();
  return planReviewWorkbook({
    sheets: matrix ? [matrix.table.sheet] : [],
    tables: checked.tables.map((one) => ({ ...one, texts: textsOf(one.table) })),
    source: { name: checked.sheet.name, date },
    review,
    audience: "donor",
  });
};

const fileName = ({ sheet, ofChapter }: CheckedSheet, date: string): string =>
  `${SHEET_WORDS.donorFile(ofChapter ? "" : sheet.name, date)
    .replace(/[\\/:*?"<>|]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()}.xlsx`;

const openedBy = (outcome: Outcome<void>): DonorCopy["opened"] => {
  if (outcome.ok) return "yes";
  return outcome.error.code === "busy" || outcome.error.code === "session-lost" ? "unsure" : "no";
};

/** Makes the copy for donors from what stands on the sheets now, and opens it where that is possible. */
export const donorCopy = async (work: Work, withLog: boolean, job: Job): Promise<Step<DonorCopy>> => {
  const checked = await recheck(work, job);
  if (!checked.ok) return checked;
  const plan = await planFor(work, checked.value, withLog);
  if (job.signal?.aborted) return failed({ code: "cancelled" });
  const bytes = await work.writeWorkbook(plan, work.now());
  const opened = await work.workbook.openCopy(bytes);
  return ok({ bytes, name: fileName(checked.value, dayOf(work.now())), opened: openedBy(opened) });
};
