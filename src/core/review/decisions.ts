import { failed, ok, type Result } from "../result";
import { DECISION_STATES, type DecisionState, type LogDraft, type LogEntry } from "./log";
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

const isState = (text: string): text is DecisionState =>
  (DECISION_STATES as readonly string[]).includes(text);

/** A state as someone typed it, in any case and with spaces around; undefined when there is none such. */
export const decisionState = (text: string): DecisionState | undefined => {
  const tidy = text.replace(/\s+/gu, " ").trim().toLowerCase();
  return isState(tidy) ? tidy : undefined;
};

const about = (log: readonly LogEntry[], key: string): LogEntry[] =>
  log.filter(({ action, subject }) => action !== "signed" && subject === key);

/**
 * Where the subject stands by the log: the last word, unless the amount has changed since.
 * @example decisionOn(log, { key: "left-out: Turkey|O1", amount: "3209216" }).state // => "accepted"
 */
export const decisionOn = (log: readonly LogEntry[], subject: Subject): Decision => {
  const entries = about(log, subject.key);
  const last = entries.at(-1);
  if (!last) return OPEN;
  const outdated = last.amount !== subject.amount;
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

/** A decision made ready for the log, or why it cannot be one: accepting and explaining need a reason. */
export const decide = (
  subject: Subject,
  state: string,
  person: { readonly by: string; readonly role: string; readonly at: string },
  note: string,
): Result<LogDraft, DecisionProblem> => {
  const known = decisionState(state);
  if (!known) return failed({ code: "no-such-state", state });
  if (person.by.trim() === "") return failed({ code: "name-required" });
  if ((known === "accepted" || known === "explained") && note.trim() === "") {
    return failed({ code: "reason-required", state: known });
  }
  return ok({
    action: "decided",
    ...person,
    subject: subject.key,
    amount: subject.amount,
    state: known,
    note,
    figures: "",
    totals: "",
    digest: "",
  });
};

/** Every subject's last word, as text in a fixed order: the part of a signature that covers decisions. */
export const decisionsText = (log: readonly LogEntry[]): string => {
  const last = new Map(
    log.filter(({ action }) => action !== "signed").map((entry) => [entry.subject, entry]),
  );
  return [...last.values()]
    .map(({ subject, amount, state, by, note }) => JSON.stringify([subject, amount, state, by, note]))
    .sort()
    .join("\n");
};
