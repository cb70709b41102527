import {
  decide,
  decisionOn,
  decisionsIn,
  decisionValues,
  failed,
  isTampered,
  logProblems,
  ok,
  signatureStates,
  type Decision,
  type DecisionRow,
  type LogDraft,
  type LogEntry,
  type Sheet,
  type SignatureStatus,
  type TypedDecision,
  type Subject,
} from "../core";
import { momentOf } from "./moment";
import type { GuardedBlock, SheetInfo } from "./port";
import type { DecisionInput, ReviewNotice, ReviewState } from "./review";
import { appendToLog } from "./review-log";
import { repairsIn } from "./review-repairs";
import { entriesOf, readReviewSheets, type StandingSheets } from "./review-sheets";
import { findingSubjects, subjectFinder, type ReviewSubject } from "./review-subjects";
import type { CheckedSheet, SessionProblem, Step } from "./session";
import type { Work } from "./session-work";
import { typedDecisions, type TypedDecisions } from "./typed-decisions";

const cellsOf = ({ state, note, by, at }: Decision): TypedDecision => ({ state, note, by, at });

/** The decision cells of a row, brought to what the log says. */
const rowBlock = (row: DecisionRow, log: readonly LogEntry[], subject: Subject): GuardedBlock => ({
  at: { row: row.row, column: row.column },
  from: [
    [row.typed.state, row.typed.note, row.typed.by, row.typed.at].map((text) => (text === "" ? null : text)),
  ],
  to: [decisionValues(cellsOf(decisionOn(log, subject)))],
});

/** Brings rows of the Findings sheet to what the log says; one that somebody is just typing into is left. */
const writeRows = async (
  work: Work,
  info: SheetInfo,
  rows: readonly DecisionRow[],
  log: readonly LogEntry[],
  subjects: ReadonlyMap<string, ReviewSubject>,
): Promise<Step<void>> => {
  const blocks = rows.map((row) => rowBlock(row, log, subjects.get(row.subject.key) ?? row.subject));
  const put = await work.workbook.put(info, blocks);
  return put.ok || put.error.code === "changed-since" ? ok(undefined) : put;
};

const subjectsByKey = (checked: CheckedSheet): ReadonlyMap<string, ReviewSubject> =>
  new Map(findingSubjects(checked).map(({ subject }) => [subject.key, subject]));

/** The log that counts: the one that stands, or, where its sheet was just deleted, what was last seen of it. */
const logNow = (work: Work, standing: StandingSheets): readonly LogEntry[] =>
  standing.log ? entriesOf(standing) : work.kept.log;

/** What people typed on the Findings sheet, taken into the log; into one that was edited by hand nothing is, for
 *  nobody knows which of the two is right. */
const takeOver = async (
  work: Work,
  standing: StandingSheets,
  subjects: ReadonlyMap<string, ReviewSubject>,
): Promise<Step<{ log: readonly LogEntry[]; typed: TypedDecisions | undefined }>> => {
  const log = logNow(work, standing);
  if (!standing.findings || isTampered(logProblems(log, work.hash))) return ok({ log, typed: undefined });
  const { rows, info } = standing.findings;
  const typed = typedDecisions(rows, log, subjects, momentOf(work.now()));
  const appended = typed.drafts.length > 0 ? await appendToLog(work, typed.drafts) : ok(log);
  if (!appended.ok) return appended;
  const taken = new Set(typed.drafts.map(({ subject }) => subject));
  const behind = [...rows.filter(({ subject }) => taken.has(subject.key)), ...typed.outdated];
  const written = await writeRows(work, info, behind, appended.value, subjects);
  return written.ok ? ok({ log: appended.value, typed }) : written;
};

const noticesOf = (
  work: Work,
  { log, findings }: StandingSheets,
  entries: readonly LogEntry[],
  refused: TypedDecisions["refused"],
): ReviewNotice[] => [
  ...logProblems(entries, work.hash),
  ...(log?.strange ?? []).map((row) => ({ code: "row-strange" as const, row })),
  ...refused.map(({ row, problem }) => ({
    code: "typed-decision" as const,
    cell: { row: row.row, column: row.column },
    finding: row.id,
    problem,
  })),
  ...(!log && work.kept.log.length > 0 ? [{ code: "log-gone" as const }] : []),
  ...(!findings && work.store.get().shown ? [{ code: "findings-gone" as const }] : []),
];

/** The signed sheets that are not the checked one, read as they stand. */
const otherSheets = async (
  work: Work,
  standing: StandingSheets,
  checked: CheckedSheet,
): Promise<ReadonlyMap<string, Sheet>> => {
  const signed = (standing.record?.signatures ?? []).flatMap(({ tables }) =>
    tables.map(({ sheet }) => sheet),
  );
  const sheets = new Map<string, Sheet>();
  for (const name of new Set(signed)) {
    const info = standing.sheets.find((one) => one.name === name);
    if (!info || info.id === checked.sheet.id) continue;
    const read = await work.workbook.read(info.id);
    if (read.ok) sheets.set(name, read.value.sheet);
  }
  return sheets;
};

const signaturesOf = async (
  work: Work,
  standing: StandingSheets,
  log: readonly LogEntry[],
  checked: CheckedSheet,
): Promise<SignatureStatus[]> => {
  const record = standing.record ?? work.kept.record;
  const others = await otherSheets(work, standing, checked);
  const [first] = checked.tables;
  const names = new Set(standing.sheets.map(({ name }) => name));
  const isHere = (name: string): boolean => name === checked.sheet.name || !names.has(name);
  return signatureStates(
    record?.signatures ?? [],
    {
      sheetOf: (name) => (isHere(name) ? first?.table.sheet : others.get(name)),
      decisions: decisionsIn(log),
      log,
    },
    work.hash,
  );
};

const decisionsOf = (checked: CheckedSheet, log: readonly LogEntry[]): ReadonlyMap<string, Decision> =>
  new Map(
    findingSubjects(checked).map(({ finding, subject }) => [finding.id, decisionOn(log, subject)] as const),
  );

const stateOf = async (
  work: Work,
  checked: CheckedSheet,
  standing: StandingSheets,
  log: readonly LogEntry[],
  refused: TypedDecisions["refused"],
): Promise<ReviewState> => ({
  decisions: decisionsOf(checked, log),
  log,
  signatures: await signaturesOf(work, standing, log, checked),
  repairs: repairsIn(
    log,
    checked.tables.map(({ table }) => table),
  ),
  notices: noticesOf(work, standing, log, refused),
});

/**
 * Reads the review as it stands in the workbook, takes over what was decided by hand on the Findings sheet, and holds
 * the signatures against the figures. Nothing is read where no review stands.
 */
export const refreshReview = async (work: Work, checked: CheckedSheet): Promise<Step<ReviewState>> => {
  const { review, shown } = work.store.get();
  if (!work.reviewed && !shown) {
    const none = { ...review, decisions: decisionsOf(checked, []) };
    work.store.set({ review: none });
    return ok(none);
  }
  const standing = await readReviewSheets(work.workbook);
  if (!standing.ok) return standing;
  const taken = await takeOver(work, standing.value, subjectsByKey(checked));
  if (!taken.ok) return taken;
  const { log, typed } = taken.value;
  if (standing.value.log) Object.assign(work.kept, { log });
  if (standing.value.record) Object.assign(work.kept, { record: standing.value.record });
  const refused = typed?.refused ?? [];
  work.kept.pending = new Map(refused.map(({ row }) => [row.subject.key, row.typed]));
  const state = await stateOf(work, checked, standing.value, log, refused);
  work.store.set({ review: state });
  return ok(state);
};

const draftsFor = (
  checked: CheckedSheet,
  names: readonly string[],
  { state, reason, by, title = "" }: DecisionInput,
  at: string,
): Step<LogDraft[]> => {
  const drafts: LogDraft[] = [];
  const find = subjectFinder(checked);
  for (const name of names) {
    const subject = find(name);
    if (!subject) return failed<SessionProblem>({ code: "no-such-finding", finding: name });
    const draft = decide(subject, state, { by: by.trim(), role: title, at }, reason.trim());
    if (!draft.ok) return draft;
    drafts.push(draft.value);
  }
  return ok(drafts);
};

/** Whether the last word on a subject is this very one: a decision that broke off on its way to the Findings sheet is
 *  finished, not logged twice. */
const isSaid = (log: readonly LogEntry[], { subject, amount, state, note, by }: LogDraft): boolean => {
  const last = log.filter((entry) => entry.subject === subject).at(-1);
  return (
    last !== undefined &&
    (["amount", "state", "note", "by"] as const).every(
      (field) => last[field] === { amount, state, note, by }[field],
    )
  );
};

/** Decides findings or totals, all of them or none, in the log and on the Findings sheet. */
export const decideOn = async (
  work: Work,
  names: readonly string[],
  decision: DecisionInput,
): Promise<Step<void>> => {
  const { checked } = work.store.get();
  if (!checked) return failed<SessionProblem>({ code: "nothing-checked" });
  const before = await refreshReview(work, checked);
  if (!before.ok) return before;
  const drafts = draftsFor(checked, names, decision, momentOf(work.now()));
  if (!drafts.ok) return drafts;
  const fresh = drafts.value.filter((draft) => !isSaid(before.value.log, draft));
  const appended = await appendToLog(work, fresh);
  if (!appended.ok) return appended;
  const standing = await readReviewSheets(work.workbook);
  if (!standing.ok) return standing;
  const keys = new Set(drafts.value.map(({ subject }) => subject));
  const rows = standing.value.findings?.rows.filter(({ subject }) => keys.has(subject.key)) ?? [];
  const written = standing.value.findings
    ? await writeRows(work, standing.value.findings.info, rows, appended.value, subjectsByKey(checked))
    : ok(undefined);
  if (!written.ok) return written;
  const after = await refreshReview(work, checked);
  return after.ok ? ok(undefined) : after;
};

/** Findings of the checked sheet whose decision is of another amount: before signing they are opened again. */
export const reopenings = (work: Work, checked: CheckedSheet, log: readonly LogEntry[]): LogDraft[] =>
  findingSubjects(checked).flatMap(({ subject }) => {
    const now = decisionOn(log, subject);
    const draft = decide(subject, "open", { by: now.by, role: "", at: momentOf(work.now()) }, now.note);
    return now.outdated && draft.ok ? [draft.value] : [];
  });
