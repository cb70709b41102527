import type { CheckedTotal } from "../check/totals";
import { SHEET_WORDS } from "../words";
import { BLANK_DRAFT, type LogDraft } from "../review/log";

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

/** The entry that tells what Crossfoot found. `at` is ISO 8601. */
export const checkedEntry = (
  { name, at, sheet }: { readonly name: string; readonly at: string; readonly sheet: string },
  totals: readonly CheckedTotal[],
  findings: number,
): LogDraft => ({
  ...BLANK_DRAFT,
  action: "checked",
  at,
  sheet,
  by: SHEET_WORDS.creator,
  about: name,
  note: SHEET_WORDS.checkedResult(
    totals.length,
    totals.filter(({ state }) => state === "differs").length,
    findings,
  ),
});
