import type { CellRef } from "../address";
import type { Cause } from "./cause";
import type { Evidence } from "./finding";
import type { FixedSuspect } from "./fixed";
import { formulaEvidence } from "./formula-evidence";
import { misfit } from "./misfit";
import { FORMULA_BITS, kindSurprise } from "./surprise";
import type { System } from "./system";

const cellsOf = (system: System, figures: readonly number[]): CellRef[] =>
  figures.flatMap((figure) => system.figures[figure]?.cell ?? []);

const isHidden = ({ table: { sheet } }: System, axis: "row" | "column", line: number): boolean =>
  (axis === "row" ? sheet.hiddenRows : sheet.hiddenColumns).has(line);

type Line = NonNullable<FixedSuspect["line"]>;

const lineEvidence = (system: System, kind: FixedSuspect["kind"], line: Line): Evidence[] => {
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
const blanks = (system: System, { errors }: FixedSuspect): Set<number> =>
  new Set([...errors.keys()].filter((figure) => system.figures[figure]?.value === errors.get(figure)));

/** Totals whose formulas are quoted at most. */
const QUOTED = 3;

/** What the formulas of the line's totals say of the line. */
const lineFormulas = (system: System, { line, kind, errors, figures }: FixedSuspect): Evidence[] => {
  if (!line || kind === "line-missing") return [];
  const along = ({ row, column }: CellRef): number => (line.axis === "row" ? column : row);
  const members = cellsOf(system, figures);
  return system.equations
    .flatMap(({ total }, equation): Evidence[] => {
      const [cell] = cellsOf(system, [total]);
      if (!cell || !errors.has(total)) return [];
      const crossing = members.filter((member) => along(member) === along(cell));
      return formulaEvidence(system, [equation], crossing);
    })
    .slice(0, QUOTED);
};

/** A cause whose amounts the table fixes, with its evidence. */
export const readFixed = (system: System, suspect: FixedSuspect): Cause => {
  const formulas = lineFormulas(system, suspect);
  return {
    kind: suspect.kind,
    figures: suspect.figures,
    touches: suspect.touches,
    amount: suspect.amount,
    evidence: [
      ...formulas,
      ...(suspect.line ? lineEvidence(system, suspect.kind, suspect.line) : pairEvidence(system, suspect)),
    ],
    corrections: [{ errors: suspect.errors, blank: blanks(system, suspect) }],
    bits:
      kindSurprise(suspect.kind, suspect.among) +
      misfit(system, suspect.touches) -
      (formulas.length > 0 ? FORMULA_BITS : 0),
    firm: suspect.touches.length > 2,
  };
};
