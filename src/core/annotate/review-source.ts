import type { CheckedTotal } from "../check/totals";
import { SHEET_WORDS } from "../words";
import type { LogEntry } from "./log-sheet";

/** What was reviewed. */
export interface ReviewSource {
  /** The file's name. */
  readonly name: string;
  /** When it was checked, as it shall be printed: the core has no clock. */
  readonly date?: string;
}

/** The line under the title. */
export const sourceLine = ({ name, date }: ReviewSource): readonly string[] => [
  SHEET_WORDS.source(name),
  ...(date === undefined ? [] : [SHEET_WORDS.madeOn(date)]),
];

/** The log's first entry: what Crossfoot found. */
export const firstEntry = (
  { name, date = "" }: ReviewSource,
  totals: readonly CheckedTotal[],
  findings: number,
): LogEntry => ({
  when: date,
  who: SHEET_WORDS.creator,
  what: SHEET_WORDS.checkedEntry,
  subject: name,
  cell: "",
  before: "",
  after: "",
  reason: SHEET_WORDS.checkedResult(
    totals.length,
    totals.filter(({ state }) => state === "differs").length,
    findings,
  ),
});
