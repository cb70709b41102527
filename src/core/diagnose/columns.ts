import { carriedUp, effectOf, type Errors } from "./carry";
import type { System, Touch } from "./system";

/**
 * One thing that may be wrong by some amount: a figure alone, or a total together with all totals that were
 * computed from it. `errors` is for an error of +1.
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
    const scale = (effect[0]?.by ?? 1n) < 0n ? -1n : 1n;
    const touches = scale < 0n ? negate(effect) : effect;
    const key = touches.map(({ equation, by }) => `${equation}:${by}`).join(" ");
    const column = this.byEffect.get(key) ?? { touches, suspects: [] };
    column.suspects.push({ figure, carried, errors, scale });
    this.byEffect.set(key, column);
  }

  get list(): Column[] {
    return [...this.byEffect.values()];
  }
}

/** Every suspect that takes part in one of these equations, gathered into columns. */
export const columnsOf = (system: System, open: readonly number[]): Column[] => {
  const columns = new Columns();
  const seen = new Set<number>();
  for (const equation of open) {
    const { total = -1, parts = [] } = system.equations[equation] ?? {};
    for (const figure of [total, ...parts]) {
      if (seen.has(figure)) continue;
      seen.add(figure);
      columns.add(figure, false, alone(figure), system.figures[figure]?.touches ?? []);
    }
  }
  for (const total of new Set(open.map((equation) => system.equations[equation]?.total ?? -1))) {
    const errors = carriedUp(system, alone(total));
    if (errors.size > 1) columns.add(total, true, errors, effectOf(system, errors));
  }
  return columns.list;
};
