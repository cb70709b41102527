import { SHEET_WORDS } from "../words";
import { decisionOn, decisionState, lastWords } from "../review/decisions";
import type { LogEntry } from "../review/log";
import { logWord } from "../review/log-words";
import { referenceText, subjectIn, type Subject } from "../review/subject";
import { rawText, type Sheet } from "../sheet";
import { findingColumn, type FindingColumn } from "./findings-columns";
import { clipped } from "./fit";
import type { PlannedCell } from "./plan";

/** A decision as it stands in cells, perhaps typed by hand: nothing about it is sure. */
export interface TypedDecision {
  readonly state: string;
  readonly note: string;
  readonly by: string;
  readonly at: string;
}

/** Where everything stands by the review log, as the Findings sheet shows it. */
export interface Decided {
  readonly wordOn: (subject: Subject) => TypedDecision;
  /** The last words on subjects that are no findings any more. */
  readonly closed: (current: ReadonlySet<string>) => readonly LogEntry[];
}

/**
 * Decisions by the log. `pending` are cells as a person typed them that could not be taken into the log (a state
 * that does not exist, a missing reason): they stay as they are.
 */
export const decidedBy = (
  log: readonly LogEntry[],
  pending: ReadonlyMap<string, TypedDecision> = new Map(),
): Decided => ({
  wordOn: (subject) => pending.get(subject.key) ?? decisionOn(log, subject),
  closed: (current) => lastWords(log).filter(({ subject }) => !current.has(subject)),
});

export const NOTHING_DECIDED: Decided = decidedBy([]);

/** The cells of a row that people decide in, in the order of their columns. */
const DECISION_COLUMNS = [
  ["decision", "state"],
  ["reason", "note"],
  ["reviewer", "by"],
  ["date", "at"],
] as const satisfies readonly (readonly [FindingColumn, keyof TypedDecision])[];

/** A decision as the values of its cells, left to right from `decisionPlace`. */
export const decisionValues = (typed: TypedDecision): (string | null)[] =>
  DECISION_COLUMNS.map(([, part]) => {
    const text = part === "state" ? logWord(typed.state) : typed[part];
    return text === "" ? null : clipped(text);
  });

export const decisionCells = (row: number, typed: TypedDecision): readonly PlannedCell[] =>
  decisionValues(typed).map((value, index) => ({
    row,
    column: findingColumn("decision") + index,
    value,
    style: "record-input",
  }));

export const referenceCell = (row: number, subject: Subject): PlannedCell => ({
  row,
  column: findingColumn("reference"),
  value: clipped(referenceText(subject)),
  style: "machine",
});

/** A row for something that was decided and is no finding any more, told by the log. */
export const closedRow = (row: number, entry: LogEntry): readonly PlannedCell[] => {
  const text = (name: FindingColumn, value: string): PlannedCell => ({
    row,
    column: findingColumn(name),
    value: value === "" ? null : clipped(value),
    style: "record",
  });
  const changed = entry.cells === "" ? "" : SHEET_WORDS.changedFromTo(entry.before, entry.after);
  return [
    text("finding", SHEET_WORDS.closed),
    text("severity", ""),
    text("cell", entry.cells),
    ...(["total", "stated", "computed", "difference"] as const).map((name) => text(name, "")),
    text("cause", entry.about),
    text("evidence", ""),
    text("repair", changed),
    ...decisionCells(row, entry),
    referenceCell(row, { key: entry.subject, amount: entry.amount }),
  ];
};

/** A row of a Findings sheet as it stands there. */
export interface DecisionRow {
  /** From 0. */
  readonly row: number;
  /** The number that the finding has on the sheet, "F1". */
  readonly id: string;
  readonly subject: Subject;
  /** The column of the decision, from 0. */
  readonly column: number;
  readonly typed: TypedDecision;
}

/**
 * The decisions that stand on a Findings sheet, by the references in its rows: they are found wherever people
 * sorted the rows or moved columns, as long as the four cells of a decision stand before their reference.
 */
export const readDecisionRows = ({ values }: Sheet): DecisionRow[] => {
  const width = DECISION_COLUMNS.length;
  return values.flatMap((cells = [], row): DecisionRow[] => {
    const texts = Array.from(cells, rawText);
    const at = texts.findIndex((text) => subjectIn(text) !== undefined);
    const subject = subjectIn(texts[at] ?? "");
    if (row === 0 || !subject || at < width) return [];
    const [state = "", note = "", by = "", when = ""] = texts.slice(at - width, at);
    const typed = { state: decisionState(state) ?? state, note, by, at: when };
    return [{ row, id: texts[0] ?? "", subject, column: at - width, typed }];
  });
};
