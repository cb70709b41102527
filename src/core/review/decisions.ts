import { failed, ok, type Result } from "../result";
import { BLANK_DRAFT, DECISION_STATES, type DecisionState, type LogDraft, type LogEntry } from "./log";
import { logCode } from "./log-words";
import type { Subject } from "./subject";

/** Where a finding or total stands. */
export interface Decision {
  readonly state: DecisionState;
  readonly by: string;
  readonly at: string;
  readonly note: string;
  /** The amount is no longer the one that was decided on: the decision counts as open until it is looked at again. */
  readonly outdated: boolean;
  /** What other people said last of the same subject, latest first. Nobody's word is overwritten. */
  readonly others: readonly Pick<LogEntry, "by" | "at" | "state" | "note">[];
}

export const OPEN: Decision = { state: "open", by: "", at: "", note: "", outdated: false, others: [] };

/** Why a decision is not taken into the log. */
export type DecisionProblem =
  | { readonly code: "reason-required"; readonly state: DecisionState }
  | { readonly code: "name-required" }
  | { readonly code: "no-such-state"; readonly state: string };

const isState = (text: string | undefined): text is DecisionState =>
  (DECISION_STATES as readonly (string | undefined)[]).includes(text);

/** A state as someone typed it, in any language, in any case and with spaces around; undefined when there is none
 *  such. */
export const decisionState = (text: string): DecisionState | undefined => {
  const code = logCode(text);
  return isState(code) ? code : undefined;
};

/** Entries that say where a subject stands; what was checked or signed is about the whole. */
const isWord = ({ action, subject }: LogEntry): boolean =>
  action !== "signed" && action !== "checked" && subject !== "";

/** An entry of one sheet's table; a sheet that is no longer there was renamed. */
export const isOfSheet = (entry: LogEntry, sheet: string, sheets: readonly string[]): boolean =>
  entry.sheet === sheet || entry.sheet === "" || !sheets.includes(entry.sheet);

/** The entries about one subject, in their order. */
export const entriesOn = (log: readonly LogEntry[], key: string): LogEntry[] =>
  log.filter((entry) => isWord(entry) && entry.subject === key);

/**
 * Where the subject stands by the log: the last word, unless the amount has changed since.
 * @example decisionOn(log, { key: "left-out: Turkey|O1", amount: "3209216" }).state // => "accepted"
 */
export const decisionOn = (log: readonly LogEntry[], subject: Subject): Decision =>
  decisionOf(entriesOn(log, subject.key), subject.amount);

const decisionOf = (entries: readonly LogEntry[], amount: string): Decision => {
  const last = entries.at(-1);
  if (!last) return OPEN;
  const outdated = last.amount !== amount;
  const lastOf = new Map(entries.map((entry) => [entry.by, entry]));
  lastOf.delete(last.by);
  return {
    state: outdated ? "open" : (decisionState(last.state) ?? "open"),
    by: last.by,
    at: last.at,
    note: last.note,
    outdated,
    others: [...lastOf.values()].reverse(),
  };
};

/** Who decides, and when. */
export interface Decider {
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

/** A decision made ready for the log, or why it cannot be one: accepting and explaining need a reason. */
export const decide = (
  subject: Subject & { readonly sheet?: string; readonly about?: string },
  state: string,
  person: Decider,
  note: string,
): Result<LogDraft, DecisionProblem> => {
  const known = decisionState(state);
  if (!known) return failed({ code: "no-such-state", state });
  if (person.by.trim() === "") return failed({ code: "name-required" });
  if ((known === "accepted" || known === "explained") && note.trim() === "") {
    return failed({ code: "reason-required", state: known });
  }
  return ok({
    ...BLANK_DRAFT,
    action: "decided",
    ...person,
    sheet: subject.sheet ?? "",
    subject: subject.key,
    about: subject.about ?? "",
    amount: subject.amount,
    state: known,
    note,
  });
};

/** The last word on a subject, as a signature covers it. */
export interface SignedDecision {
  readonly subject: string;
  readonly amount: string;
  readonly state: string;
  readonly by: string;
  readonly note: string;
}

/** The last entry on every subject, in the order in which they were first decided. */
export const lastWords = (log: readonly LogEntry[]): LogEntry[] => [
  ...new Map(log.filter(isWord).map((entry) => [entry.subject, entry])).values(),
];

/** Every subject's last word, as a signature covers it. */
export const decisionsIn = (log: readonly LogEntry[]): SignedDecision[] =>
  lastWords(log).map(({ subject, amount, state, by, note }) => ({ subject, amount, state, by, note }));

/** Decisions as text in a fixed order. */
export const decisionsText = (decisions: readonly SignedDecision[]): string =>
  decisions
    .map(({ subject, amount, state, by, note }) => JSON.stringify([subject, amount, state, by, note]))
    .sort()
    .join("\n");
