import { findingRows, type FindingsOf } from "./findings-sheet";
import { preferred } from "./finding-marks";
import { findingTitle } from "../words";
import type { SummaryFinding } from "./summary-lines";
import type { DecidedPoint } from "./summary-review";

/** The preferred findings of all tables with their rows on the Findings sheet, in its order. */
export const summaryFindings = (tables: readonly FindingsOf[]): readonly SummaryFinding[] => {
  const chosen = new Set(tables.flatMap(({ findings }) => preferred(findings)));
  return findingRows(tables)
    .filter(({ finding }) => chosen.has(finding))
    .map(({ of, finding, row }) => ({ finding, names: of.names, table: of.table, row }));
};

/** Everything that is to be decided on, under the numbers of the Findings sheet. */
export const pointsOf = (tables: readonly FindingsOf[]): readonly DecidedPoint[] =>
  findingRows(tables).map(({ of, finding }) => ({
    subject: of.subjectOf(finding),
    title: `${finding.id} ${findingTitle(finding, of.names)}`,
  }));
