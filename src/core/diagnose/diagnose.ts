import { cellKey } from "../address";
import { unsettledOf } from "../check/list-of-totals";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import type { Errors } from "./carry";
import type { Cause } from "./cause";
import { condensed } from "./condensed";
import type { Finding } from "./finding";
import { draftOf, draftsOf, numbered, unexplained, type Draft } from "./findings";
import { solveParts, type Budget } from "./parts";
import { rank, type Ranked } from "./rank";
import { readSuspect } from "./readings";
import { risksOf } from "./risks";
import { withRivals } from "./rivals";
import { settledBy } from "./settle";
import { readParts, type Solved } from "./solve";
import { sureCauses } from "./sure";
import { systemOf, type System } from "./system";
import { leftOut, textCellsLeftOut } from "./text-cells";

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

const budgetOf = ({ causes, steps, shouldStop }: DiagnoseOptions): Budget => ({
  causes: causes ?? DEFAULT_CAUSES,
  steps: steps ?? DEFAULT_STEPS,
  explanations: EXPLANATIONS,
  shouldStop: shouldStop ?? never,
});

/** Amounts stored as text that no total counts: taken off before anything else is weighed. */
const textCauses = (system: System): { readonly causes: readonly Cause[]; readonly rest: System } => {
  const cells = textCellsLeftOut(system);
  const causes = cells.flatMap((figure) => {
    const suspect = { figure, carried: false, errors: new Map([[figure, 1n]]), scale: 1n };
    return readSuspect(system, suspect, system.figures[figure]?.value ?? 0n, 0n).slice(0, 1);
  });
  return { causes, rest: settledBy(system, leftOut(system, cells)) };
};

const alone = (cause: Cause, share: number): Ranked => ({
  cause,
  share,
  excludes: new Set(),
  sameSlot: false,
});

/** A share for what is sure of a part that has no explanation as a whole. */
const SURE_SHARE = 0.9;

const isExplained = ({ explanations }: Solved): boolean => explanations.length > 0;

const everything = (): boolean => true;

/** Off every figure what these causes take off it. */
const errorsOf = (causes: readonly Cause[]): Errors =>
  new Map(causes.flatMap(({ corrections: [first] }) => [...(first?.errors ?? [])]));

/**
 * The findings on what is open in `rest`, part by part; their repairs are told on the whole `system`. What is
 * sure of a part without an explanation is taken off, and the part tried again, until nothing more is sure.
 */
const draftsOfAll = (
  system: System,
  rest: System,
  budget: Budget,
  wanted: (equation: number) => boolean = everything,
): Draft[][] => {
  const solved = solveParts(rest, budget, wanted);
  const explained = readParts(rest, solved.filter(isExplained)).map(({ explanations }) =>
    draftsOf(system, withRivals(rest, rank(explanations))),
  );
  const failed = solved.filter((one) => !isExplained(one));
  const open = failed.flatMap(({ part }) => part.open);
  const sure = failed.flatMap(({ part }) => sureCauses(rest, part));
  if (sure.length === 0) return [...explained, ...failed.map(({ part }) => [unexplained(system, part.open)])];
  const isLeft = new Set(open);
  return [
    ...explained,
    ...sure.map((cause) => [draftOf(system, alone(cause, SURE_SHARE), false)]),
    ...draftsOfAll(system, settledBy(rest, errorsOf(sure)), budget, (equation) => isLeft.has(equation)),
  ];
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
  if (!unsettledOf(totals).some(({ state }) => state === "differs")) return [];
  const small = condensed(table, totals);
  if (!small) return draftsOfTable(table, totals, options);
  const drafts = draftsOfTable(small.table, small.totals, options);
  return small.isMentioned(drafts.map(({ finding }) => finding))
    ? draftsOfTable(table, totals, options)
    : drafts;
};

const draftsOfTable = (table: Table, totals: readonly CheckedTotal[], options: DiagnoseOptions): Draft[] => {
  const system = systemOf(table, totals);
  const { causes, rest } = textCauses(system);
  const groups = draftsOfAll(system, rest, budgetOf(options));
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
