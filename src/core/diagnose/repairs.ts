import { absolute, type Amount } from "../amount";
import type { TotalState } from "../check/totals";
import { effectOf } from "./carry";
import type { Cause, Correction } from "./cause";
import type { Edit, Repair } from "./finding";
import type { System } from "./system";

const editsOf = (system: System, { errors, blank }: Correction): Edit[] =>
  [...errors].flatMap(([number, error]) => {
    const figure = system.figures[number];
    if (!figure) return [];
    const isBlank = system.table.readingAt(figure.cell)?.kind === "blank";
    const to = blank?.has(number) ? undefined : figure.value - error;
    return [{ cell: figure.cell, from: isBlank ? undefined : figure.value, to }];
  });

const stateOf = (difference: Amount, tolerance: Amount): TotalState => {
  if (difference === 0n) return "agrees";
  return absolute(difference) <= tolerance ? "rounding" : "differs";
};

/** A correction as edits of cells, with the state of each total after it. */
const repairOf = (system: System, correction: Correction): Repair => {
  const effect = new Map(effectOf(system, correction.errors).map(({ equation, by }) => [equation, by]));
  const after: Repair["after"][number][] = [];
  let balances = true;
  system.equations.forEach(({ position, residual, tolerance, open }, index) => {
    const by = effect.get(index);
    const difference = residual - (by ?? 0n);
    const state = stateOf(difference, tolerance);
    if (state === "differs") balances = false;
    if (open || by !== undefined) after.push({ total: position, state, difference });
  });
  return { edits: editsOf(system, correction), balances, after };
};

/** The ways to put a cause right, best first, each with what it does to the totals. */
export const repairsOf = (system: System, cause: Cause): Repair[] =>
  cause.corrections.filter(({ errors }) => errors.size > 0).map((correction) => repairOf(system, correction));
