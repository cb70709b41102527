import { columnsOf } from "./columns";
import { componentsOf, joinedAcross } from "./components";
import { lineCauses } from "./lines";
import type { Limits } from "./problem";
import { openEquations } from "./settle";
import { solve, type Part, type Solved } from "./solve";
import { swapSuspects } from "./swaps";
import type { System } from "./system";

/** Limits for the whole table; each search takes its steps off. */
export interface Budget extends Limits {
  steps: number;
}

/** The open equations that are asked for, in parts that no cause connects. */
const partsOf = (system: System, wanted: (equation: number) => boolean): Part[] => {
  const open = openEquations(system).filter(wanted);
  const residuals = open.map((equation) => ({
    equation,
    residual: system.equations[equation]?.residual ?? 0n,
    tolerance: system.equations[equation]?.tolerance ?? 0n,
  }));
  const fixed = [...lineCauses(system), ...swapSuspects(system, residuals)];
  return componentsOf(open, columnsOf(system, open), fixed);
};

/** Every part explained apart, and those that have no explanation once more together. */
export const solveParts = (
  system: System,
  budget: Budget,
  wanted: (equation: number) => boolean,
): Solved[] => {
  const solveOne = (part: Part): Solved => {
    const solved = solve(system, part, budget);
    budget.steps = Math.max(1, budget.steps - solved.steps);
    return solved;
  };
  const solved = partsOf(system, wanted).map(solveOne);
  const failed = solved.filter(({ explanations }) => explanations.length === 0);
  if (failed.length < 2) return solved;
  const together = joinedAcross(failed.map(({ part }) => part)).map(solveOne);
  return [...solved.filter((one) => !failed.includes(one)), ...together];
};
