import type { CellRef } from "../address";
import type { Cause } from "./cause";
import type { Evidence } from "./finding";
import type { FixedSuspect } from "./fixed";
import { misfit } from "./misfit";
import { kindSurprise } from "./surprise";
import type { System } from "./system";

const cellsOf = (system: System, figures: readonly number[]): CellRef[] =>
  figures.flatMap((figure) => system.figures[figure]?.cell ?? []);

const isHidden = ({ table: { sheet } }: System, axis: "row" | "column", line: number): boolean =>
  (axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns).has(line);

const lineEvidence = (system: System, { kind, line }: FixedSuspect): Evidence[] => {
  if (!line) return [];
  if (kind === "line-missing") return [{ code: "differences-close", axis: line.axis, total: line.at }];
  const equals: Evidence = { code: "line-equals-differences", axis: line.axis, line: line.at };
  return isHidden(system, line.axis, line.at)
    ? [{ code: "hidden-line", axis: line.axis, line: line.at }, equals]
    : [equals];
};

const pairEvidence = (system: System, { figures, amount }: FixedSuspect): Evidence[] => [
  { code: "cells-differ-by", cells: cellsOf(system, figures), amount },
];

/** Figures that hold the moved amount and nothing else become blank, not 0. */
const blanks = (system: System, { kind, errors }: FixedSuspect): Set<number> =>
  new Set(
    kind === "wrong-column"
      ? [...errors]
          .filter(([figure, error]) => system.figures[figure]?.value === error)
          .map(([figure]) => figure)
      : [],
  );

/** A cause whose amounts the table fixes, with its evidence. */
export const readFixed = (system: System, suspect: FixedSuspect): Cause => ({
  kind: suspect.kind,
  figures: suspect.figures,
  touches: suspect.touches,
  amount: suspect.amount,
  evidence: suspect.line ? lineEvidence(system, suspect) : pairEvidence(system, suspect),
  corrections: [{ errors: suspect.errors, blank: blanks(system, suspect) }],
  bits: kindSurprise(suspect.kind, suspect.among) + misfit(system, suspect.touches),
  firm: suspect.touches.length > 2,
});
