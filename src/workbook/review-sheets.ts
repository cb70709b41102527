import {
  ok,
  readDecisionRows,
  readLog,
  readRecord,
  type DecisionRow,
  type LogEntry,
  type ReadLog,
  type ReviewRecord,
  type Sheet,
  type SheetRole,
} from "../core";
import type { SheetInfo, Workbook } from "./port";
import type { Outcome } from "./problem";

/** What of a review stands in the workbook's sheets. */
export interface StandingSheets {
  /** All sheets of the workbook. */
  readonly sheets: readonly SheetInfo[];
  readonly log: (ReadLog & { readonly info: SheetInfo }) | undefined;
  readonly findings: { readonly rows: readonly DecisionRow[]; readonly info: SheetInfo } | undefined;
  readonly record: ReviewRecord | undefined;
}

const readMade = async (
  workbook: Workbook,
  info: SheetInfo | undefined,
): Promise<Outcome<Sheet | undefined>> => {
  if (!info) return ok(undefined);
  const read = await workbook.read(info.id);
  return read.ok ? ok(read.value.sheet) : read;
};

/** Reads the sheets of the review that stand in the workbook. */
export const readReviewSheets = async (workbook: Workbook): Promise<Outcome<StandingSheets>> => {
  const sheets = await workbook.sheets();
  if (!sheets.ok) return sheets;
  const made = (name: SheetRole): SheetInfo | undefined => sheets.value.find(({ madeAs }) => madeAs === name);
  const places = [made("Review log"), made("Findings"), made("Record")] as const;
  const [log, findings, record] = await Promise.all(places.map((info) => readMade(workbook, info)));
  if (log?.ok === false) return log;
  if (findings?.ok === false) return findings;
  if (record?.ok === false) return record;
  return ok({
    sheets: sheets.value,
    log: log?.value && places[0] && { ...readLog(log.value), info: places[0] },
    findings: findings?.value && places[1] && { rows: readDecisionRows(findings.value), info: places[1] },
    record: record?.value && readRecord(record.value),
  });
};

/** The entries that stand, or none. */
export const entriesOf = ({ log }: StandingSheets): readonly LogEntry[] => log?.entries ?? [];
