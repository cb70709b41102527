import { findingRows, type FindingsOf } from "./findings-sheet";
import { preferred } from "./finding-marks";
import type { SummaryFinding } from "./summary-lines";

/** The preferred findings of all tables with their rows on the Findings sheet, in its order. */
export const summaryFindings = (tables: readonly FindingsOf[]): readonly SummaryFinding[] => {
  const chosen = new Set(tables.flatMap(({ findings }) => preferred(findings)));
  return findingRows(tables)
    .filter(({ finding }) => chosen.has(finding))
    .map(({ of, finding, row }) => ({ finding, names: of.names, scale: of.scale, row }));
};
