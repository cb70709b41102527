import {
  decisionsIn,
  failed,
  isTampered,
  logProblems,
  ok,
  recordSheet,
  SHEET_WORDS,
  signatureOver,
  signingEntry,
  type LogEntry,
  type ReviewRecord,
  type Signature,
  type SignatureStatus,
} from "../core";
import { applyWhole } from "./apply-whole";
import { momentOf } from "./moment";
import type { SignatureInput } from "./review";
import { appendToLog, planOf, titleOf } from "./review-log";
import { readReviewSheets } from "./review-sheets";
import type { CheckedSheet, SessionProblem, Step } from "./session";
import { recheck } from "./session-check";
import { refreshReview, reopenings } from "./session-review";
import type { Work } from "./session-work";

/** Sheets that the add-in makes and reads again: no figures of theirs are checked. */
const OWN = () => [
  SHEET_WORDS.summary,
  SHEET_WORDS.findings,
  SHEET_WORDS.priorities,
  SHEET_WORDS.log,
  SHEET_WORDS.totals,
  SHEET_WORDS.record,
];

/** The record with one signature more; the one before it in the same role is told by the log alone. */
const withSignature = (record: ReviewRecord | undefined, signature: Signature): ReviewRecord => ({
  own: OWN(),
  tables: [],
  signatures: [...(record?.signatures ?? []).filter(({ as }) => as !== signature.as), signature],
});

const writeRecord = async (work: Work, signature: Signature): Promise<Step<void>> => {
  const standing = await readReviewSheets(work.workbook);
  if (!standing.ok) return standing;
  const record = withSignature(standing.value.record ?? work.kept.record, signature);
  const title = titleOf(work);
  const applied = await applyWhole(work, planOf(title, [recordSheet(SHEET_WORDS.record, title, record)]));
  if (!applied.ok) return applied;
  work.kept.record = record;
  return ok(undefined);
};

/** The log to sign on: whole, and with every decision on what it was taken for. */
const readyLog = async (work: Work, checked: CheckedSheet): Promise<Step<readonly LogEntry[]>> => {
  const { log } = work.store.get().review;
  const problems = logProblems(log, work.hash);
  const edited = problems.find(({ code }) => code === "entry-edited" || code === "entry-missing");
  if (isTampered(problems))
    return failed<SessionProblem>({ code: "log-edited", number: edited?.number ?? 1 });
  const drafts = reopenings(work, checked, log);
  return drafts.length > 0 ? appendToLog(work, drafts) : ok(log);
};

/** The same signature with the moment under which the log ends with it: signing broke off before the record was
 *  written, and is finished, not done twice. */
const begunSignature = (log: readonly LogEntry[], signature: Signature): Signature | undefined => {
  const last = log.at(-1);
  if (!last) return undefined;
  const begun = { ...signature, at: last.at };
  const entry: Readonly<Record<string, unknown>> = { ...last };
  const isSame = Object.entries(signingEntry(begun)).every(([field, value]) => entry[field] === value);
  return isSame ? begun : undefined;
};

/**
 * Signs the checked sheet as it stands now: an entry in the log, and on the record everything that was signed.
 * A signature in the same role before it is no longer the one that counts.
 */
export const sign = async (
  work: Work,
  { as, by, title = "", note = "" }: SignatureInput,
): Promise<Step<SignatureStatus>> => {
  if (by.trim() === "") return failed<SessionProblem>({ code: "name-required" });
  const checked = await recheck(work);
  if (!checked.ok) return checked;
  const log = await readyLog(work, checked.value);
  if (!log.ok) return log;
  const signature = signatureOver(
    checked.value.tables.map(({ table }) => table),
    decisionsIn(log.value),
    { as, by: by.trim(), role: title.trim(), at: momentOf(work.now()), note: note.trim() },
    work.hash,
  );
  const begun = begunSignature(log.value, signature);
  const appended = begun ? ok(log.value) : await appendToLog(work, [signingEntry(signature)]);
  if (!appended.ok) return appended;
  const written = await writeRecord(work, begun ?? signature);
  if (!written.ok) return written;
  const review = await refreshReview(work, checked.value);
  if (!review.ok) return review;
  const status = review.value.signatures.find((one) => one.signature.as === as);
  if (!status) throw new Error("A signature that was just written is not among the signatures");
  return ok(status);
};
