/** Columns of the Findings sheet with their widths, in their order. */
export const FINDING_COLUMNS = {
  finding: 8,
  severity: 9,
  cell: 7,
  total: 22,
  stated: 12.5,
  computed: 12.5,
  difference: 13,
  cause: 29,
  evidence: 29,
  repair: 29,
  decision: 13,
  reason: 15,
  reviewer: 12,
  date: 11,
  reference: 14,
} as const;

export type FindingColumn = keyof typeof FINDING_COLUMNS;

export const FINDING_COLUMN_NAMES = Object.keys(FINDING_COLUMNS) as readonly FindingColumn[];

/** Where a column of the Findings sheet stands, from 0. */
export const findingColumn = (name: FindingColumn): number => FINDING_COLUMN_NAMES.indexOf(name);
