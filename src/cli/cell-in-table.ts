import type { CellRef, OwnedFinding, ReconciledTable } from "../core";

/** A cell, the table it lies in, and the findings that bear on it. */
export interface CellInTable {
  readonly cell: CellRef;
  readonly of: ReconciledTable;
  readonly findings: readonly OwnedFinding<ReconciledTable>[];
}
