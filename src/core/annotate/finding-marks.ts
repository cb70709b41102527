import { cellKey, type CellRef } from "../address";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import { findingSentence, findingTitle } from "../words";
import { blocksOf, fixedAddress } from "./blocks";
import { SIGNS, type CheckPlace } from "./check-cells";
import type { FlagRule, PlannedComment } from "./plan";

const MAX_COMMENT = 1_000;
/** Totals that one rule looks at: a rule is no place for thousands. */
const MAX_WATCHED = 40;
const MAX_RULE = 8_000;

/** The preferred explanation of a table: reading down, leaving out the alternatives of what was read. */
export const preferred = (findings: readonly Finding[]): readonly Finding[] => {
  const left = new Set<string>();
  return findings.filter((finding) => {
    if (left.has(finding.id)) return false;
    for (const other of finding.alternatives) left.add(other);
    return true;
  });
};

/** Whether a check shows a difference, as a condition on the check's own sheet. */
export const watchedCheck = ({ check }: CheckPlace): string =>
  `LEFT(${fixedAddress(check)},1)="${SIGNS.differs}"`;

/** As many conditions as one formula takes. */
const anyOf = (conditions: readonly string[]): string => {
  const taken: string[] = [];
  let length = 0;
  for (const one of conditions.slice(0, MAX_WATCHED)) {
    length += one.length + 1;
    if (length > MAX_RULE) break;
    taken.push(one);
  }
  return `=OR(${taken.join(",")})`;
};

/** Outlines the cells where a cause lies, as long as one of the totals that it explains differs.
 *  `conditionsOf` says for a total's cell how a rule on the sheet asks whether it differs. */
export const suspectFlags = (
  findings: readonly Finding[],
  conditionsOf: (total: CellRef) => readonly string[],
): readonly FlagRule[] =>
  preferred(findings)
    .filter(({ severity }) => severity === "error")
    .flatMap(({ cells, totals }) => {
      const formula = anyOf(totals.flatMap(conditionsOf));
      if (formula === "=OR()") return [];
      return blocksOf(cells).map((range) => ({ range, flag: "suspect" as const, formula }));
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
