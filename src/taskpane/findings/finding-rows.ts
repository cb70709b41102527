import type { DecisionState, Decision, Finding, Severity } from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { preferred } from "../map/marks";
import type { FindingsFilter } from "../review/review-state";

/** A row of the findings list: a table with its map, or one cause found in it. */
export type FindingRow =
  | { readonly kind: "table"; readonly key: string; readonly checked: CheckedTable }
  | {
      readonly kind: "finding";
      readonly key: string;
      readonly checked: CheckedTable;
      readonly finding: Finding;
      /** Explanations that this one excludes. */
      readonly others: readonly Finding[];
      /** The first of the list stands open. */
      readonly first: boolean;
    };

type Decisions = ReadonlyMap<string, Decision>;

/** Where a finding stands; open where nobody has said anything. */
export const stateOf = (decisions: Decisions, { id }: Finding): DecisionState =>
  decisions.get(id)?.state ?? "open";

const passes = (filter: FindingsFilter, decisions: Decisions, finding: Finding): boolean =>
  (filter.states.size === 0 || filter.states.has(stateOf(decisions, finding))) &&
  (filter.severities.size === 0 || filter.severities.has(finding.severity));

/** Whether anything is left out. */
export const isFiltering = ({ states, severities }: FindingsFilter): boolean =>
  states.size + severities.size > 0;

const rowsOf = (
  checked: CheckedTable,
  shown: readonly Finding[],
  index: number,
  firstId: string | undefined,
): readonly FindingRow[] => {
  const byId = new Map(checked.findings.map((finding) => [finding.id, finding]));
  const excluded = (finding: Finding): readonly Finding[] =>
    finding.alternatives.flatMap((id) => byId.get(id) ?? []);
  return [
    { kind: "table", key: `table ${index}`, checked },
    ...shown.map((finding) => ({
      kind: "finding" as const,
      key: finding.id,
      checked,
      finding,
      others: excluded(finding),
      first: finding.id === firstId,
    })),
  ];
};

/** One explanation of everything: the findings that a person decides on, of all tables. */
export const findingsToDecide = (tables: readonly CheckedTable[]): readonly Finding[] =>
  tables.flatMap(({ findings }) => preferred(findings));

/** The rows of the findings list: each table, then its causes that pass the filter. */
export const findingRows = (
  tables: readonly CheckedTable[],
  decisions: Decisions,
  filter: FindingsFilter,
): readonly FindingRow[] => {
  const firstId = findingsToDecide(tables).find((finding) => passes(filter, decisions, finding))?.id;
  return tables.flatMap((checked, index) => {
    const shown = preferred(checked.findings).filter((finding) => passes(filter, decisions, finding));
    return shown.length === 0 && isFiltering(filter) ? [] : rowsOf(checked, shown, index, firstId);
  });
};

/** How many findings are in each state and of each severity, whatever the filter says. */
export interface FindingCounts {
  readonly states: ReadonlyMap<DecisionState, number>;
  readonly severities: ReadonlyMap<Severity, number>;
}

const tally = <Value>(values: readonly Value[]): ReadonlyMap<Value, number> => {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};

export const countFindings = (findings: readonly Finding[], decisions: Decisions): FindingCounts => ({
  states: tally(findings.map((finding) => stateOf(decisions, finding))),
  severities: tally(findings.map(({ severity }) => severity)),
});

/** Findings that nobody has decided on, or whose amount has changed since. */
export const openFindings = (tables: readonly CheckedTable[], decisions: Decisions): number =>
  findingsToDecide(tables).filter((finding) => stateOf(decisions, finding) === "open").length;
