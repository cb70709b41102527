import { carriedUp, effectOf, type Errors } from "./carry";
import { equationFormula } from "./formula-evidence";
import type { System, Touch } from "./system";

/**
 * One thing that may be wrong by some amount: a figure alone, a figure with the formulas that follow it, or a
 * total together with all totals that were computed from it (`carried`). `errors` is for an error of +1.
 */
export interface Suspect {
  readonly figure: number;
  readonly carried: boolean;
  readonly errors: Errors;
  /** The suspect's error for +1 of its column's. */
  readonly scale: bigint;
}

/** Suspects that no equation tells apart: an error in one moves the same residuals as an error in another. */
export interface Column {
  readonly touches: readonly Touch[];
  readonly suspects: readonly Suspect[];
}

const alone = (figure: number): Errors => new Map([[figure, 1n]]);

const negate = (touches: readonly Touch[]): Touch[] =>
  touches.map(({ equation, by }) => ({ equation, by: -by }));

/** Collects suspects by what they do to the residuals, up to the sign. */
class Columns {
  private readonly byEffect = new Map<string, { touches: readonly Touch[]; suspects: Suspect[] }>();

  add(figure: number, carried: boolean, errors: Errors, effect: readonly Touch[]): void {
    if (effect.length === 0) return;
    const scale = (effect[0]?.by ?? 1n) < 0n ? -1n : 1n;
    const touches = scale < 0n ? negate(effect) : effect;
    const key = touches.map(({ equation, by }) => `${equation}:${by}`).join(" ");
    const column = this.byEffect.get(key) ?? { touches, suspects: [] };
    if (column.suspects.some((known) => known.figure === figure)) return;
    column.suspects.push({ figure, carried, errors, scale });
    this.byEffect.set(key, column);
  }

  get list(): Column[] {
    return [...this.byEffect.values()];
  }
}

/** Every figure that takes part in one of these equations, once. */
const figuresIn = (system: System, equations: readonly number[]): Set<number> => {
  const figures = new Set<number>();
  for (const equation of equations) {
    const { total = -1, parts = [] } = system.equations[equation] ?? {};
    figures.add(total);
    for (const part of parts) figures.add(part);
  }
  return figures;
};

const followers = (system: System, figure: number): Errors =>
  carriedUp(system, alone(figure), (equation) => equationFormula(system, equation) !== undefined);

/** Figures whose error goes on into totals that are formulas: those do not differ, others above them do. */
const addFollowed = (system: System, figures: Iterable<number>, columns: Columns): void => {
  if (system.table.sheet.formulas.size === 0) return;
  for (const figure of figures) {
    const errors = followers(system, figure);
    columns.add(figure, false, errors, effectOf(system, errors));
  }
};

/** Every suspect that takes part in one of these equations, gathered into columns. */
export const columnsOf = (system: System, open: readonly number[]): Column[] => {
  const columns = new Columns();
  const figures = figuresIn(system, open);
  for (const figure of figures)
    columns.add(figure, false, alone(figure), system.figures[figure]?.touches ?? []);
  addFollowed(system, figures, columns);
  for (const total of new Set(open.map((equation) => system.equations[equation]?.total ?? -1))) {
    const errors = carriedUp(system, alone(total));
    columns.add(total, true, errors, effectOf(system, errors));
  }
  return columns.list;
};
