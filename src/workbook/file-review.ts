import {
  decisionsIn,
  isReport,
  locateTable,
  logProblems,
  readDecisionRows,
  readLog,
  readRecord,
  signatureStates,
  withoutOurs,
  type LogEntry,
  type LogProblem,
  type OwnMarks,
  type ReviewRecord,
  type Sheet,
  type SignatureStatus,
  type SignedDecision,
  type Table,
} from "../core";
import { readSource, SOURCE_SHEET, type Source } from "./source-sheet";
import { sha256 } from "./sha256";

type Marks = ReadonlyMap<string, OwnMarks>;

/** What a workbook file tells of a review, read without the add-in. */
export interface FileReview {
  /** Sheets of people's own, without what Crossfoot added to them. */
  readonly sheets: readonly Sheet[];
  /** Tables that the review names, where they stand now. */
  readonly tables: readonly Table[];
  readonly record: ReviewRecord | undefined;
  /** The chapter that the workbook was made from, where it keeps its text. */
  readonly source: Source | undefined;
  /** Undefined in a copy that carries no log. */
  readonly log: readonly LogEntry[] | undefined;
  readonly problems: readonly LogProblem[];
  readonly signatures: readonly SignatureStatus[];
}

const isLog = (sheet: Sheet): boolean => readLog(sheet).entries.length > 0;

const decisionsOn = (sheets: readonly Sheet[]): SignedDecision[] =>
  sheets
    .flatMap(readDecisionRows)
    .flatMap(({ subject, typed: { state, note, by, at } }) =>
      state === "open" && note === "" && by === "" && at === ""
        ? []
        : [{ subject: subject.key, amount: subject.amount, state, by, note }],
    );

/** Sheets that Crossfoot made, by their content or by the names that it left in the workbook. */
const ownNames = (
  sheets: readonly Sheet[],
  record: ReviewRecord | undefined,
  marks: Marks,
): ReadonlySet<string> =>
  new Set([
    ...(record?.own ?? []),
    ...[...marks].filter(([, { madeAs }]) => isReport(madeAs)).map(([name]) => name),
    ...sheets
      .filter(
        (sheet) => isLog(sheet) || readRecord(sheet) !== undefined || readDecisionRows(sheet).length > 0,
      )
      .map(({ name }) => name),
  ]);

const sourceIn = (sheets: readonly Sheet[]): Source | undefined => {
  const kept = sheets.find(({ name, hidden }) => name === SOURCE_SHEET && hidden === true);
  return kept && readSource(kept);
};

const tablesNow = (
  record: ReviewRecord | undefined,
  sheetOf: (name: string) => Sheet | undefined,
): Table[] => {
  if (!record) return [];
  const named = record.tables.length > 0 ? record.tables : (record.signatures.at(-1)?.tables ?? []);
  return named.flatMap((signed) => {
    const sheet = sheetOf(signed.sheet);
    return (sheet && locateTable(sheet, signed)) ?? [];
  });
};

/**
 * The review that a workbook's sheets carry; undefined where they carry none. `marks` tell what on
 * its sheets is Crossfoot's own.
 */
export const reviewInFile = (all: readonly Sheet[], marks: Marks): FileReview | undefined => {
  const record = all.map(readRecord).find((one) => one !== undefined);
  const logSheet = all.find(isLog);
  const own = ownNames(all, record, marks);
  if (own.size === 0) return undefined;
  const sheets = all
    .filter(({ name, hidden }) => !own.has(name) && hidden !== true)
    .map((sheet) => withoutOurs(sheet, marks.get(sheet.name)?.ours ?? []));
  const sheetOf = (name: string): Sheet | undefined => sheets.find((sheet) => sheet.name === name);
  const log = logSheet && readLog(logSheet).entries;
  return {
    sheets,
    tables: tablesNow(record, sheetOf),
    record,
    source: sourceIn(all),
    log,
    problems: log ? logProblems(log, sha256) : [],
    signatures: signatureStates(
      record?.signatures ?? [],
      { sheetOf, decisions: log ? decisionsIn(log) : decisionsOn(all), log },
      sha256,
    ),
  };
};
