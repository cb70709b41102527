import { cellKey, type CellRef } from "../address";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import { findingSentence, findingTitle } from "../messages";
import { fixedAddress } from "./blocks";
import { SIGNS, type CheckPlace } from "./check-cells";
import type { FlagRule, PlannedComment } from "./plan";

const MAX_COMMENT = 1_000;
/** Totals that one rule looks at: a rule is no place for thousands. */
const MAX_WATCHED = 40;

/** The preferred explanation of a table: reading down, leaving out the alternatives of what was read. */
export const preferred = (findings: readonly Finding[]): readonly Finding[] => {
  const left = new Set<string>();
  return findings.filter((finding) => {
    if (left.has(finding.id)) return false;
    for (const other of finding.alternatives) left.add(other);
    return true;
  });
};

const differs = ({ check }: CheckPlace): string => `LEFT(${fixedAddress(check)},1)="${SIGNS.differs}"`;

/** Outlines the cells where a cause lies, as long as one of the totals that it explains differs. */
export const suspectFlags = (
  findings: readonly Finding[],
  checks: ReadonlyMap<number, readonly CheckPlace[]>,
): readonly FlagRule[] =>
  preferred(findings)
    .filter(({ severity }) => severity === "error")
    .flatMap(({ cells, totals }) => {
      const watched = totals.flatMap((total) => checks.get(cellKey(total)) ?? []).slice(0, MAX_WATCHED);
      if (watched.length === 0) return [];
      const formula = `=OR(${watched.map(differs).join(",")})`;
      return cells.map(({ row, column }) => ({
        range: { top: row, left: column, bottom: row, right: column },
        flag: "suspect" as const,
        formula,
      }));
    });

const shortened = (text: string): string =>
  text.length <= MAX_COMMENT ? text : `${text.slice(0, MAX_COMMENT - 1)}…`;

/** A comment on each cell that a preferred finding names, its cause in words; the Findings sheet has it whole. */
export const findingComments = (findings: readonly Finding[], names: Names): readonly PlannedComment[] => {
  const said = new Map<number, { readonly cell: CellRef; readonly texts: string[] }>();
  for (const finding of preferred(findings))
    for (const cell of [...finding.cells, ...finding.totals]) {
      const known = said.get(cellKey(cell)) ?? { cell, texts: [] };
      const text = `${finding.id}: ${findingTitle(finding, names)}\n${findingSentence(finding, names)}`;
      if (!known.texts.includes(text)) known.texts.push(text);
      said.set(cellKey(cell), known);
    }
  return [...said.values()].map(({ cell, texts }) => ({ cell, text: shortened(texts.join("\n\n")) }));
};
