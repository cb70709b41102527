import type { Table } from "../table";
import { decisionsText } from "./decisions";
import { figureChanges, figuresText, orderedFigures, totalsText, type FigureChange } from "./figures";
import { logProblems, type Hash, type LogDraft, type LogEntry, type SigningRole } from "./log";

/** Who signs, and what they say. `at` is ISO 8601, given by the caller. */
export interface Signer {
  readonly as: SigningRole;
  readonly by: string;
  readonly role: string;
  readonly at: string;
  readonly note: string;
}

/** Separates the tables of one workbook in a signature; it cannot stand in a table's text, which has no blank lines
 *  but those of blank labels. */
const BETWEEN_TABLES = "\n----\n";

const signedText = (figures: string, totals: string, decisions: string): string =>
  [
    "crossfoot 1",
    figures.split(BETWEEN_TABLES).map(orderedFigures).join(BETWEEN_TABLES),
    totals,
    decisions,
  ].join("\n====\n");

const allFigures = (tables: readonly Table[]): string => tables.map(figuresText).join(BETWEEN_TABLES);
const allTotals = (tables: readonly Table[]): string => tables.map(totalsText).join(BETWEEN_TABLES);

/**
 * A signature over the tables as they stand and the decisions as they are, ready for the log. It carries the
 * signed figures, so that a later change can be named with its old value, and a digest over figures, totals and
 * decisions.
 */
export const signatureOver = (
  tables: readonly Table[],
  log: readonly LogEntry[],
  signer: Signer,
  hash: Hash,
): LogDraft => {
  const figures = allFigures(tables);
  const totals = allTotals(tables);
  return {
    action: "signed",
    at: signer.at,
    by: signer.by,
    role: signer.role,
    subject: "",
    amount: "",
    state: signer.as,
    note: signer.note,
    figures,
    totals,
    digest: hash(signedText(figures, totals, decisionsText(log))),
  };
};

/**
 * - `unchanged`: figures, totals and decisions are to the letter what was signed.
 * - `changed`: something is not; what, is named.
 * - `broken`: the signature does not fit what it says it signed (edited, or copied from elsewhere).
 */
export type SignatureState = "unchanged" | "changed" | "broken";

export interface SignatureStatus {
  readonly entry: LogEntry;
  readonly state: SignatureState;
  readonly changes: readonly FigureChange[];
  readonly totalsChanged: boolean;
  /** Subjects whose decision is another since. */
  readonly decisionsChanged: readonly string[];
}

const decisionsAfter = (log: readonly LogEntry[], { number }: LogEntry): string[] => [
  ...new Set(
    log.filter((entry) => entry.action !== "signed" && entry.number > number).map(({ subject }) => subject),
  ),
];

const changesOf = (entry: LogEntry, tables: readonly Table[]): FigureChange[] => {
  const before = entry.figures.split(BETWEEN_TABLES);
  return tables.flatMap((table, index) => figureChanges(before[index] ?? "", table));
};

const statusOf = (
  entry: LogEntry,
  log: readonly LogEntry[],
  tables: readonly Table[],
  hash: Hash,
): SignatureStatus => {
  const earlier = decisionsText(log.filter(({ number }) => number < entry.number));
  const whole = hash(signedText(entry.figures, entry.totals, earlier)) === entry.digest;
  const same = hash(signedText(allFigures(tables), allTotals(tables), decisionsText(log))) === entry.digest;
  return {
    entry,
    state: !whole ? "broken" : same ? "unchanged" : "changed",
    changes: changesOf(entry, tables),
    totalsChanged: allTotals(tables) !== entry.totals,
    decisionsChanged: decisionsAfter(log, entry),
  };
};

/**
 * The last signature in each role, and whether what was signed still stands. A log that was edited by hand makes
 * every signature in it `broken`: never a false "unchanged".
 */
export const signatures = (
  log: readonly LogEntry[],
  tables: readonly Table[],
  hash: Hash,
): SignatureStatus[] => {
  const tampered = logProblems(log, hash).some(
    ({ code }) => code === "entry-edited" || code === "entry-missing",
  );
  const last = new Map(log.filter(({ action }) => action === "signed").map((entry) => [entry.state, entry]));
  return [...last.values()].map((entry) => {
    const status = statusOf(entry, log, tables, hash);
    return tampered ? { ...status, state: "broken" } : status;
  });
};
