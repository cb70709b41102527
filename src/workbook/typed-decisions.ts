import {
  decide,
  decisionOn,
  decisionState,
  entriesOn,
  SHEET_WORDS,
  type DecisionProblem,
  type DecisionRow,
  type LogDraft,
  type LogEntry,
  type TypedDecision,
} from "../core";
import type { ReviewSubject } from "./review-subjects";

/** What was typed into the decision cells of the Findings sheet by hand. */
export interface TypedDecisions {
  /** Decisions to be taken into the log. */
  readonly drafts: readonly LogDraft[];
  /** Decisions that cannot be, each with its row and why; their cells stay as they are. */
  readonly refused: readonly { readonly row: DecisionRow; readonly problem: DecisionProblem }[];
  /** Rows whose cells say something older than the log. */
  readonly outdated: readonly DecisionRow[];
}

const says = ({ state, note, by }: TypedDecision): string => JSON.stringify([state, note, by]);

const spoken = ({ state, note, by }: TypedDecision): TypedDecision => ({
  state: state.trim() === "" ? "open" : (decisionState(state) ?? state.trim()),
  note: note.trim(),
  by: by.trim(),
  at: "",
});

/** A row as it is first written: nobody has touched it. */
const isUntouched = ({ state, note, by, at }: TypedDecision): boolean =>
  state === "open" && note === "" && by === "" && at === "";

/** Whether the cells say what the log said before its last word: then they are behind, nobody typed there. */
const isBehind = (typed: TypedDecision, entries: readonly LogEntry[]): boolean =>
  isUntouched(typed) ||
  entries.some(
    ({ note, by, at }) =>
      at === typed.at && by === typed.by && note === typed.note && at !== entries.at(-1)?.at,
  );

const draftOf = (
  { typed, subject }: DecisionRow,
  about: ReviewSubject | undefined,
  at: string,
): ReturnType<typeof decide> => {
  const by = typed.by.trim() === "" ? SHEET_WORDS.unknownPerson : typed.by.trim();
  const decided = decide(
    { ...subject, sheet: about?.sheet ?? "", about: about?.about ?? "" },
    typed.state.trim() === "" ? "open" : typed.state,
    { by, role: "", at },
    typed.note.trim(),
  );
  const dated = typed.at.trim();
  return decided.ok && dated !== ""
    ? { ok: true, value: { ...decided.value, record: JSON.stringify({ dated }) } }
    : decided;
};

/**
 * Compares the rows of the Findings sheet with the log: what a person typed there becomes an entry, `by` the name in
 * its cell (`unknown` without one). What cannot be one is told, and stays in its cells.
 */
export const typedDecisions = (
  rows: readonly DecisionRow[],
  log: readonly LogEntry[],
  subjects: ReadonlyMap<string, ReviewSubject>,
  at: string,
): TypedDecisions => {
  const drafts: LogDraft[] = [];
  const refused: { row: DecisionRow; problem: DecisionProblem }[] = [];
  const outdated: DecisionRow[] = [];
  for (const row of rows) {
    const about = subjects.get(row.subject.key);
    const entries = entriesOn(log, row.subject.key);
    const now = decisionOn(log, about ?? row.subject);
    if (says(spoken(row.typed)) === says(spoken(now))) continue;
    if (entries.length > 0 && isBehind(row.typed, entries)) {
      outdated.push(row);
      continue;
    }
    const draft = draftOf({ ...row, subject: about ?? row.subject }, about, at);
    if (draft.ok) drafts.push(draft.value);
    else refused.push({ row, problem: draft.error });
  }
  return { drafts, refused, outdated };
};
