/** What a person can say of a finding or a total. */
export const DECISION_STATES = ["open", "accepted", "to be corrected", "corrected", "explained"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const SIGNING_ROLES = ["prepared by", "reviewed by"] as const;
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** What happened: something was checked, decided, repaired, a repair undone, or the whole signed. */
export const LOG_ACTIONS = ["checked", "decided", "repaired", "undone", "signed"] as const;
export type LogAction = (typeof LOG_ACTIONS)[number];

/** An entry as a person makes it. Every part is text, as it stands in a cell of the review log. */
export interface LogDraft {
  readonly action: LogAction;
  /** ISO 8601 with time zone, given by the caller: the core has no clock. */
  readonly at: string;
  readonly by: string;
  /** What the person is ("Finance officer"). */
  readonly role: string;
  /** The sheet of the table that it is about. */
  readonly sheet: string;
  /** `Subject.key`; empty for what is about the whole table. */
  readonly subject: string;
  /** The subject in words, for who reads the log without the add-in. */
  readonly about: string;
  readonly amount: string;
  readonly state: DecisionState | SigningRole | "";
  /** Addresses of the cells that a repair changed, and what stood in them before and after: a line each. */
  readonly cells: string;
  readonly before: string;
  readonly after: string;
  readonly note: string;
  /** What undoing needs, as JSON (`RepairRecord`); of an undone repair its number; empty otherwise. */
  readonly record: string;
  /** Of a signature: SHA-256 over what was signed. */
  readonly digest: string;
}

/** An entry of the log: numbered from 1 and chained to the one before it. */
export interface LogEntry extends LogDraft {
  readonly number: number;
  /** First 16 hexadecimal digits of SHA-256 over the previous entry's chain and this entry. */
  readonly chain: string;
}

/** The parts of an entry in the order that the chain and the log's columns have. */
export const LOG_PARTS = [
  "at",
  "by",
  "role",
  "action",
  "about",
  "state",
  "note",
  "cells",
  "before",
  "after",
  "sheet",
  "subject",
  "amount",
  "record",
  "digest",
] as const satisfies readonly (keyof LogDraft)[];

/** An entry about nothing yet, to be spread over. */
export const BLANK_DRAFT: LogDraft = {
  action: "decided",
  at: "",
  by: "",
  role: "",
  sheet: "",
  subject: "",
  about: "",
  amount: "",
  state: "",
  cells: "",
  before: "",
  after: "",
  note: "",
  record: "",
  digest: "",
};

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. Handed in: the core computes no hashes. */
export type Hash = (text: string) => string;

/** What is wrong with a log. Nothing is thrown away for it: the entries stand, and this is said. */
export type LogProblem =
  | { readonly code: "entry-edited"; readonly number: number }
  | { readonly code: "entry-missing"; readonly number: number }
  | {
      readonly code: "clock-went-back";
      readonly number: number;
      readonly at: string;
      readonly before: string;
    }
  | { readonly code: "state-unknown"; readonly number: number; readonly state: string }
  | { readonly code: "reason-missing"; readonly number: number };

const CHAIN_LENGTH = 16;

const chainOf = (previous: string, number: number, draft: LogDraft, hash: Hash): string =>
  hash(JSON.stringify([previous, number, ...LOG_PARTS.map((part) => draft[part])])).slice(0, CHAIN_LENGTH);

/**
 * The log with one entry more. The log given is not changed; nothing in it is ever replaced.
 * @example appendEntry([], draft, sha256)[0]?.number // => 1
 */
export const appendEntry = (log: readonly LogEntry[], draft: LogDraft, hash: Hash): LogEntry[] => {
  const last = log.at(-1);
  const number = (last?.number ?? 0) + 1;
  return [...log, { ...draft, number, chain: chainOf(last?.chain ?? "", number, draft, hash) }];
};

/** The log with several entries more. */
export const appendEntries = (
  log: readonly LogEntry[],
  drafts: readonly LogDraft[],
  hash: Hash,
): LogEntry[] => drafts.reduce((all, draft) => appendEntry(all, draft, hash), [...log]);

const needsReason = ({ action, state }: LogEntry): boolean =>
  action === "decided" && (state === "accepted" || state === "explained");

const stateProblem = (entry: LogEntry): LogProblem | undefined => {
  const known: readonly string[] = entry.action === "signed" ? SIGNING_ROLES : ["", ...DECISION_STATES];
  if (!known.includes(entry.state))
    return { code: "state-unknown", number: entry.number, state: entry.state };
  if (needsReason(entry) && entry.note.trim() === "") return { code: "reason-missing", number: entry.number };
  return undefined;
};

/** Everything that is wrong with the log, in its order. An empty answer: every entry is as it was written. */
export const logProblems = (log: readonly LogEntry[], hash: Hash): LogProblem[] => {
  const problems: LogProblem[] = [];
  let previous: LogEntry | undefined;
  for (const entry of log) {
    const expected = (previous?.number ?? 0) + 1;
    if (entry.number !== expected) problems.push({ code: "entry-missing", number: expected });
    if (entry.chain !== chainOf(previous?.chain ?? "", entry.number, entry, hash)) {
      problems.push({ code: "entry-edited", number: entry.number });
    }
    if (previous && Date.parse(entry.at) < Date.parse(previous.at)) {
      problems.push({ code: "clock-went-back", number: entry.number, at: entry.at, before: previous.at });
    }
    const problem = stateProblem(entry);
    if (problem) problems.push(problem);
    previous = entry;
  }
  return problems;
};

/** Whether an entry was changed or taken out: then nothing that the log says of signatures holds. */
export const isTampered = (problems: readonly LogProblem[]): boolean =>
  problems.some(({ code }) => code === "entry-edited" || code === "entry-missing");
