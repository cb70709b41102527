import { absolute } from "../amount";
import { effectOf, type Errors } from "./carry";
import type { System } from "./system";

/** The system as it would stand with these errors taken off its figures. The given one is not changed. */
export const settledBy = (system: System, errors: Errors): System => {
  const effect = new Map(effectOf(system, errors).map(({ equation, by }) => [equation, by]));
  if (effect.size === 0) return system;
  const equations = system.equations.map((equation, index) => {
    const by = effect.get(index);
    if (by === undefined) return equation;
    const residual = equation.residual - by;
    return { ...equation, residual, open: absolute(residual) > equation.tolerance };
  });
  return { ...system, equations };
};

/** Equations that differ by more than rounding, in order. */
export const openEquations = (system: System): number[] =>
  system.equations.flatMap(({ open }, index) => (open ? [index] : []));
