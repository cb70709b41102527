import { absolute, type Amount } from "../amount";
import type { TotalState } from "../check/totals";
import { effectOf } from "./carry";
import type { Cause, Correction } from "./cause";
import type { Edit, Repair } from "./finding";
import { equationFormula } from "./formula-evidence";
import type { System } from "./system";

/** The total is a formula over another figure that is put right: it follows by itself. */
const follows = (system: System, figure: number, changed: ReadonlySet<number>): boolean =>
  system.equations.some(
    ({ total, parts }, equation) =>
      total === figure &&
      parts.some((part) => changed.has(part)) &&
      equationFormula(system, equation) !== undefined,
  );

const editOf = (system: System, number: number, error: bigint, becomesBlank: boolean): Edit[] => {
  const figure = system.figures[number];
  if (!figure) return [];
  const isBlank = system.table.readingAt(figure.cell)?.kind === "blank";
  const to = becomesBlank ? undefined : figure.value - error;
  return [{ cell: figure.cell, from: isBlank ? undefined : figure.value, to }];
};

/** Totals that are formulas are left to follow; where they then count a figure that was text, it is written anew
 *  as a number. */
const editsOf = (system: System, { errors, blank, counted }: Correction): Edit[] => {
  const changed = new Set([...errors.keys(), ...(counted === undefined ? [] : [counted])]);
  const typed = [...errors].filter(([number]) => !follows(system, number, changed));
  const retyped = counted !== undefined && typed.length < errors.size ? [counted] : [];
  return [
    ...retyped.flatMap((number) => editOf(system, number, 0n, false)),
    ...typed.flatMap(([number, error]) => editOf(system, number, error, blank?.has(number) ?? false)),
  ];
};

const stateOf = (difference: Amount, tolerance: Amount): TotalState => {
  if (difference === 0n) return "agrees";
  return absolute(difference) <= tolerance ? "rounding" : "differs";
};

/** A correction as edits of cells, with the state of each total after it. */
const repairOf = (system: System, correction: Correction, own: ReadonlySet<number>): Repair => {
  const effect = new Map(effectOf(system, correction.errors).map(({ equation, by }) => [equation, by]));
  const after: Repair["after"][number][] = [];
  let balances = true;
  let settlesOwn = true;
  system.equations.forEach(({ position, residual, tolerance, open }, index) => {
    const by = effect.get(index);
    const difference = residual - (by ?? 0n);
    const state = stateOf(difference, tolerance);
    if (state === "differs") balances = false;
    if (state === "differs" && own.has(index)) settlesOwn = false;
    if (open || by !== undefined) after.push({ total: position, state, difference });
  });
  return { edits: editsOf(system, correction), balances, settlesOwn, after };
};

/** The ways to put a cause right, best first, each with what it does to the totals. */
export const repairsOf = (system: System, cause: Cause): Repair[] => {
  const own = new Set(cause.touches.map(({ equation }) => equation));
  return cause.corrections
    .filter(({ errors }) => errors.size > 0)
    .map((correction) => repairOf(system, correction, own));
};
