import type { Cause } from "./cause";
import type { Column, Suspect } from "./columns";
import { readSuspect } from "./readings";
import type { Part } from "./solve";
import type { System } from "./system";

/** A suspect that alone settles two totals or more, with its error. */
interface Clean {
  readonly column: Column;
  readonly suspect: Suspect;
  readonly error: bigint;
}

const cleanOf = (system: System, column: Column): Clean[] => {
  const [suspect, ...tied] = column.suspects;
  const [error = 0n, ...others] = column.touches.map(
    ({ equation, by }) => (system.equations[equation]?.residual ?? 0n) / by,
  );
  const agree = others.length > 0 && others.every((other) => other === error);
  const open = column.touches.every(({ equation }) => system.equations[equation]?.open);
  return agree && open && suspect && tied.length === 0 ? [{ column, suspect, error }] : [];
};

/**
 * What can be said of a part that has no explanation within the limits: figures that alone settle every total
 * they bear on, two or more, where no other figure does so for any of these totals.
 */
export const sureCauses = (system: System, part: Part): Cause[] => {
  const clean = part.free.flatMap((column) => cleanOf(system, column));
  const claims = new Map<number, number>();
  for (const { column } of clean)
    for (const { equation } of column.touches) claims.set(equation, (claims.get(equation) ?? 0) + 1);
  return clean
    .filter(({ column }) => column.touches.every(({ equation }) => claims.get(equation) === 1))
    .flatMap(({ suspect, error }) => readSuspect(system, suspect, error, 0n).slice(0, 1));
};
