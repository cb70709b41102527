import { cellKey } from "../address";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import type { Cause } from "./cause";
import { columnsOf } from "./columns";
import { componentsOf, joinedAcross } from "./components";
import type { Finding } from "./finding";
import { draftOf, draftsOf, numbered, unexplained, type Draft } from "./findings";
import { lineCauses } from "./lines";
import { rank, type Ranked } from "./rank";
import { readSuspect } from "./readings";
import { risksOf } from "./risks";
import { withRivals } from "./rivals";
import { openEquations, settledBy } from "./settle";
import { readParts, solve, sureCauses, type Part, type ReadPart, type Solved } from "./solve";
import { swapSuspects } from "./swaps";
import { systemOf, type System } from "./system";
import { textCellsLeftOut } from "./text-cells";

export interface DiagnoseOptions {
  /** Causes of one part of the table at most; more are said to be not explained. Default 8. */
  readonly causes?: number;
  /** Causes tried at most, over the whole table. Default 60,000, well under a second. */
  readonly steps?: number;
  /** Asked now and then; the search ends soon after it says true, with what was found. */
  readonly shouldStop?: () => boolean;
}

const DEFAULT_CAUSES = 8;
const DEFAULT_STEPS = 60_000;
const EXPLANATIONS = 400;

const never = (): boolean => false;

/** Amounts stored as text that no total counts: taken off before anything else is weighed. */
const textCauses = (system: System): { readonly causes: readonly Cause[]; readonly rest: System } => {
  const residuals = system.equations.map(({ residual }) => residual);
  const cells = textCellsLeftOut(system, residuals);
  const causes = cells.flatMap((figure) => {
    const suspect = { figure, carried: false, errors: new Map([[figure, 1n]]), scale: 1n };
    return readSuspect(system, suspect, system.figures[figure]?.value ?? 0n, 0n).slice(0, 1);
  });
  const errors = new Map(cells.map((figure) => [figure, system.figures[figure]?.value ?? 0n]));
  return { causes, rest: settledBy(system, errors) };
};

const alone = (cause: Cause, share: number): Ranked => ({
  cause,
  share,
  excludes: new Set(),
  sameSlot: false,
});

const partsOf = (system: System): Part[] => {
  const open = openEquations(system);
  const inOpen = open.map((equation) => ({
    equation,
    residual: system.equations[equation]?.residual ?? 0n,
    tolerance: system.equations[equation]?.tolerance ?? 0n,
  }));
  const fixed = [...lineCauses(system), ...swapSuspects(system, inOpen)];
  return componentsOf(open, columnsOf(system, open), fixed);
};

const draftsOfPart = (system: System, rest: System, { part, explanations }: ReadPart): Draft[] => {
  if (explanations.length > 0) return draftsOf(system, withRivals(rest, rank(explanations)));
  const sure = sureCauses(rest, part);
  const settled = new Set(sure.flatMap(({ touches }) => touches.map(({ equation }) => equation)));
  const left = part.open.filter((equation) => !settled.has(equation));
  return [
    ...sure.map((cause) => draftOf(system, alone(cause, 0.9), false)),
    ...(left.length > 0 ? [unexplained(system, left)] : []),
  ];
};

/** Every part explained apart, and those that have no explanation once more together; the steps are shared. */
const solveAll = (system: System, options: DiagnoseOptions): Solved[] => {
  let left = options.steps ?? DEFAULT_STEPS;
  const solveOne = (part: Part): Solved => {
    const solved = solve(system, part, {
      causes: options.causes ?? DEFAULT_CAUSES,
      steps: Math.max(left, 1),
      explanations: EXPLANATIONS,
      shouldStop: options.shouldStop ?? never,
    });
    left -= solved.steps;
    return solved;
  };
  const solved = partsOf(system).map(solveOne);
  const failed = solved.filter(({ explanations }) => explanations.length === 0);
  if (failed.length < 2) return solved;
  const together = joinedAcross(failed.map(({ part }) => part)).map(solveOne);
  return [...solved.filter((one) => !failed.includes(one)), ...together];
};

const ORDER = { certain: 0, likely: 1, possible: 2 } as const;

/** Best part first: by the confidence of its first finding, unexplained ones last. */
const byConfidence = (a: readonly Draft[], b: readonly Draft[]): number => {
  const place = ([first]: readonly Draft[]): number =>
    first === undefined || first.finding.kind === "not-explained" ? 3 : ORDER[first.finding.confidence];
  return place(a) - place(b);
};

/** Errors: totals that differ today. */
const errorDrafts = (table: Table, totals: readonly CheckedTotal[], options: DiagnoseOptions): Draft[] => {
  if (!totals.some(({ state }) => state === "differs")) return [];
  const system = systemOf(table, totals);
  const { causes, rest } = textCauses(system);
  const groups = readParts(rest, solveAll(rest, options)).map((part) => draftsOfPart(system, rest, part));
  const texts = causes.map((cause) => [draftOf(system, alone(cause, 1), false)]);
  return [...texts, ...groups].sort(byConfidence).flat();
};

/** Risks: totals that agree today for the wrong reason. */
const riskDrafts = (table: Table, totals: readonly CheckedTotal[], errors: readonly Draft[]): Draft[] => {
  const explained = new Set(
    errors.flatMap(({ finding }) => [...finding.totals, ...finding.cells].map(cellKey)),
  );
  return risksOf(table, totals, explained).map((finding, index) => ({
    key: `risk ${index}`,
    excludes: new Set(),
    isAlternative: false,
    share: 1,
    finding,
  }));
};

/**
 * The causes of a table's differences: the fewest that explain every total that differs by more than rounding,
 * all such explanations, each part of the table apart. Findings stand best first; reading down and leaving out
 * the alternatives of what was read gives the preferred explanation of the whole table. Risks come last: totals
 * that agree today although their formulas do not add what they should. Where every total agrees, and rightly,
 * there is no finding. Nothing is changed; the same input gives the same findings.
 *
 * @example diagnose(table, checkTable(table)).map(({ kind, confidence }) => `${kind}, ${confidence}`)
 * // => ["left-out, certain"]
 */
export const diagnose = (
  table: Table,
  totals: readonly CheckedTotal[],
  options: DiagnoseOptions = {},
): Finding[] => {
  const errors = errorDrafts(table, totals, options);
  return numbered([...errors, ...riskDrafts(table, totals, errors)]);
};
