/** What a person can say of a finding or a total. */
export const DECISION_STATES = ["open", "accepted", "to be corrected", "corrected", "explained"] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

export const SIGNING_ROLES = ["prepared by", "reviewed by"] as const;
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** What happened. `figures` of a signature are the signed figures as text; of a repair what it replaced. */
export type LogAction = "decided" | "repaired" | "undone" | "signed";

/** An entry as a person makes it. */
export interface LogDraft {
  readonly action: LogAction;
  /** ISO 8601 with time zone, given by the caller: the core has no clock. */
  readonly at: string;
  readonly by: string;
  /** Free text ("Finance officer"), for a signature one of `SIGNING_ROLES` first: "reviewed by, Auditor". */
  readonly role: string;
  /** `Subject.key`; empty for a signature. */
  readonly subject: string;
  readonly amount: string;
  readonly state: DecisionState | SigningRole | "";
  readonly note: string;
  readonly figures: string;
  readonly totals: string;
  /** SHA-256 over what was signed; empty for other entries. */
  readonly digest: string;
}

/** An entry of the log: numbered from 1 and chained to the one before it. */
export interface LogEntry extends LogDraft {
  readonly number: number;
  /** First 16 hexadecimal digits of SHA-256 over the previous entry's chain and this entry. */
  readonly chain: string;
}

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

const chainOf = (previous: string, number: number, draft: LogDraft, hash: Hash): string => {
  const { action, at, by, role, subject, amount, state, note, figures, totals, digest } = draft;
  const parts = [
    previous,
    number,
    action,
    at,
    by,
    role,
    subject,
    amount,
    state,
    note,
    figures,
    totals,
    digest,
  ];
  return hash(JSON.stringify(parts)).slice(0, CHAIN_LENGTH);
};

/**
 * The log with one entry more. The log given is not changed; nothing in it is ever replaced.
 * @example appendEntry([], draft, sha256)[0]?.number // => 1
 */
export const appendEntry = (log: readonly LogEntry[], draft: LogDraft, hash: Hash): LogEntry[] => {
  const last = log.at(-1);
  const number = (last?.number ?? 0) + 1;
  return [...log, { ...draft, number, chain: chainOf(last?.chain ?? "", number, draft, hash) }];
};

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
