import type { Sheet } from "../sheet";
import type { Table } from "../table";
import { decisionsText, type SignedDecision } from "./decisions";
import {
  figureChanges,
  figureRows,
  lostFigures,
  orderedFigures,
  totalsText,
  type FigureChange,
} from "./figures";
import { locateTable, type SignedTable } from "./locate";
import {
  BLANK_DRAFT,
  isTampered,
  SIGNING_ROLES,
  logProblems,
  type Hash,
  type LogDraft,
  type LogEntry,
  type SigningRole,
} from "./log";

/** Who signs, and what they say. `at` is ISO 8601, given by the caller. */
export interface Signer {
  readonly as: SigningRole;
  readonly by: string;
  readonly role: string;
  readonly at: string;
  readonly note: string;
}

/** A signature with everything that was signed, so that a later change can be named with its old value. */
export interface Signature extends Signer {
  /** SHA-256 over figures, totals and decisions, as 64 hexadecimal digits. */
  readonly digest: string;
  readonly tables: readonly SignedTable[];
  readonly decisions: readonly SignedDecision[];
}

/** A table as it would be signed now. */
export const signedTable = (table: Table): SignedTable => ({
  sheet: table.sheet.name,
  range: table.range,
  body: table.body,
  headingRows: table.headingRows,
  labelColumns: table.labelColumns,
  figures: figureRows(table),
  totals: totalsText(table),
});

const digestOf = (
  tables: readonly Pick<SignedTable, "figures" | "totals">[],
  decisions: readonly SignedDecision[],
  hash: Hash,
): string =>
  hash(
    [
      "crossfoot 1",
      ...tables.flatMap(({ figures, totals }) => [orderedFigures(figures), totals]),
      decisionsText(decisions),
    ].join("\n====\n"),
  );

/** A signature over the tables as they stand and the decisions as they are. */
export const signatureOver = (
  tables: readonly Table[],
  decisions: readonly SignedDecision[],
  signer: Signer,
  hash: Hash,
): Signature => {
  const signed = tables.map(signedTable);
  return { ...signer, tables: signed, decisions, digest: digestOf(signed, decisions, hash) };
};

/** The entry that tells of a signature in the log. */
export const signingEntry = ({ as, by, role, at, note, digest, tables }: Signature): LogDraft => ({
  ...BLANK_DRAFT,
  action: "signed",
  ...{ at, by, role, note, digest, state: as },
  sheet: tables[0]?.sheet ?? "",
});

/**
 * - `unchanged`: figures, totals and decisions are to the letter what was signed.
 * - `changed`: something is not; what, is named.
 * - `broken`: the signature does not fit what it says it signed, or the log that tells of it.
 */
export type SignatureState = "unchanged" | "changed" | "broken";

/** Why a signature says nothing: its record was edited, the log was, or the log knows nothing of it (it was copied
 *  from another workbook); or the log tells of one whose record is gone. */
export type BrokenBy = "record-edited" | "log-edited" | "not-in-log" | "record-gone";

export interface SignatureStatus {
  readonly signature: Signature;
  readonly state: SignatureState;
  readonly brokenBy: BrokenBy | undefined;
  readonly changes: readonly FigureChange[];
  /** Sheets whose signed table can no longer be found. */
  readonly gone: readonly string[];
  /** What counts as a total of what is another since, though the figures are the same. */
  readonly totalsChanged: boolean;
  /** Subjects whose decision is another since. */
  readonly decisionsChanged: readonly string[];
}

/** What stands in the workbook now. */
export interface StandingReview {
  /** A sheet without what Crossfoot added to it; undefined where there is none of that name. */
  readonly sheetOf: (name: string) => Sheet | undefined;
  readonly decisions: readonly SignedDecision[];
  /** Undefined in a copy that carries no log. */
  readonly log: readonly LogEntry[] | undefined;
  /** `totalsText` of the tables that were found on a sheet, joined; undefined where nothing was looked for. */
  readonly totalsOn?: (sheet: string) => string | undefined;
}

const changedDecisions = (
  signed: readonly SignedDecision[],
  now: readonly SignedDecision[],
): readonly string[] => {
  const text = (decisions: readonly SignedDecision[]) =>
    new Map(decisions.map((one) => [one.subject, decisionsText([one])]));
  const [before, after] = [text(signed), text(now)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (subject) => before.get(subject) !== after.get(subject),
  );
};

interface Compared {
  readonly changes: readonly FigureChange[];
  readonly gone: readonly string[];
  readonly tables: readonly Pick<SignedTable, "figures" | "totals">[];
}

const compareTables = ({ tables }: Signature, { sheetOf }: StandingReview): Compared => {
  const compared = tables.map((signed) => {
    const sheet = sheetOf(signed.sheet);
    const table = sheet && locateTable(sheet, signed);
    if (!table)
      return { changes: lostFigures(signed.figures, signed.sheet), gone: [signed.sheet], now: signed };
    const now = { figures: figureRows(table), totals: totalsText(table) };
    return { changes: figureChanges(signed.figures, table), gone: [], now };
  });
  return {
    changes: compared.flatMap(({ changes }) => changes),
    gone: compared.flatMap(({ gone }) => gone),
    tables: compared.map(({ now }) => now),
  };
};

const totalsChanged = ({ tables }: Signature, { totalsOn }: StandingReview): boolean =>
  [...new Set(tables.map(({ sheet }) => sheet))].some((sheet) => {
    const now = totalsOn?.(sheet);
    const signed = tables.filter((one) => one.sheet === sheet).map(({ totals }) => totals);
    return now !== undefined && now !== signed.join("\n");
  });

const brokenBy = (
  signature: Signature,
  { log }: StandingReview,
  tampered: boolean,
  hash: Hash,
): BrokenBy | undefined => {
  const { tables, decisions, digest, as, by } = signature;
  if (digestOf(tables, decisions, hash) !== digest) return "record-edited";
  if (tampered) return "log-edited";
  const known = log?.some(
    (entry) => entry.action === "signed" && entry.digest === digest && entry.state === as && entry.by === by,
  );
  return known === false ? "not-in-log" : undefined;
};

const statusOf = (
  signature: Signature,
  standing: StandingReview,
  tampered: boolean,
  hash: Hash,
): SignatureStatus => {
  const { changes, gone, tables } = compareTables(signature, standing);
  const broken = brokenBy(signature, standing, tampered, hash);
  const decisionsChanged = changedDecisions(signature.decisions, standing.decisions);
  const otherTotals = changes.length === 0 && totalsChanged(signature, standing);
  const same =
    gone.length === 0 && !otherTotals && digestOf(tables, standing.decisions, hash) === signature.digest;
  return {
    signature,
    state: broken ? "broken" : same ? "unchanged" : "changed",
    brokenBy: broken,
    changes,
    gone,
    totalsChanged: otherTotals,
    decisionsChanged,
  };
};

/** A signature that the log tells of, but whose record is not there any more. */
const withoutRecord = ({ state, by, role, at, note, digest }: LogEntry): SignatureStatus => ({
  signature: { as: state as SigningRole, by, role, at, note, digest, tables: [], decisions: [] },
  state: "broken",
  brokenBy: "record-gone",
  changes: [],
  gone: [],
  totalsChanged: false,
  decisionsChanged: [],
});

const lastOfRole = <One>(
  all: readonly One[],
  roleOf: (one: One) => string,
  role: SigningRole,
): One | undefined => all.filter((one) => roleOf(one) === role).at(-1);

/**
 * The last signature in each role, and whether what was signed still stands. Where the log was edited by hand
 * every signature is `broken`: never a false "unchanged".
 */
export const signatureStates = (
  record: readonly Signature[],
  standing: StandingReview,
  hash: Hash,
): SignatureStatus[] => {
  const { log = [] } = standing;
  const tampered = isTampered(logProblems(log, hash));
  const entries = log.filter(({ action }) => action === "signed");
  return SIGNING_ROLES.flatMap((role) => {
    const entry = lastOfRole(entries, ({ state }) => state, role);
    const own = record.filter(({ as }) => as === role);
    const signature = own.find(({ digest }) => digest === entry?.digest) ?? own.at(-1);
    if (entry && entry.digest !== signature?.digest) return [withoutRecord(entry)];
    return signature ? [statusOf(signature, standing, tampered, hash)] : [];
  });
};
