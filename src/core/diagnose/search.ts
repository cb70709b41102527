import { errorsAllowed } from "./error-span";
import { LeastNeeded } from "./least-needed";
import type { Explanation, FreeCause, Limits, Placed, Problem, SearchResult } from "./problem";
import { Residue } from "./residue";
import type { Touch } from "./system";

/** Steps of the search that looks fixed causes up, for each size. */
const LOOK_UP_STEPS = 4000;

/** Causes of one explanation that are looked up at most. */
const LOOKED_UP = 2;

const candidatesOf = (free: readonly FreeCause[], count: number): number[][] => {
  const candidates: number[][] = Array.from({ length: count }, () => []);
  free.forEach(({ touches }, index) => touches.forEach(({ equation }) => candidates[equation]?.push(index)));
  return candidates;
};

/**
 * Depth-first search by size: 1 cause, then 2, … A smallest explanation never has dependent causes (else one
 * could be shifted away), so in tables of totals it can be peeled: some open equation has only one of its
 * causes left, and fixes its error. At an open equation either one cause settles it, or it is set aside as
 * needing two or more. Open equations of which no two share a cause need a cause each: the bound that prunes.
 */
class Search<Exchange> {
  private readonly residue: Residue;
  /** Causes that an equation still needs, where it was set aside. */
  private readonly needs: number[];
  private readonly bound: LeastNeeded;
  private readonly candidates: number[][];
  private readonly found = new Map<string, Explanation<Exchange>>();
  private readonly placed: Placed[] = [];
  private readonly fixed: number[] = [];
  private steps = 0;
  private most: number;
  private lookingUp = false;
  private stopped = false;

  constructor(
    private readonly problem: Problem<Exchange>,
    private readonly limits: Limits,
  ) {
    this.most = limits.steps;
    this.residue = new Residue(problem);
    this.needs = problem.residuals.map(() => 0);
    this.bound = new LeastNeeded(problem, this.residue, this.needs);
    this.candidates = candidatesOf(problem.free, problem.residuals.length);
  }

  run(): SearchResult<Exchange> {
    for (let causes = 1; causes <= this.limits.causes && this.found.size === 0; causes += 1) {
      this.lookingUp = false;
      this.withFixed(0, causes);
      if (this.stopped) break;
      this.withLookUp(causes);
    }
    return { explanations: [...this.found.values()], steps: this.steps, complete: !this.stopped };
  }

  /** Once more, with the last one or two causes looked up: two lines may then be settled by one cause that no free
   *  cause settles together, so less is cut off, and the steps are bounded apart. */
  private withLookUp(causes: number): void {
    if (!this.problem.exchanges) return;
    const spent = this.steps;
    this.lookingUp = true;
    this.most = spent + LOOK_UP_STEPS;
    this.withFixed(0, causes);
    this.steps = spent; // so that looking up takes nothing from the search itself
    this.most = this.limits.steps;
    this.stopped = this.limits.shouldStop();
  }

  private countStep(): boolean {
    this.steps += 1;
    if (this.steps >= this.most || this.found.size >= this.limits.explanations) this.stopped = true;
    else if (this.steps % 256 === 0 && this.limits.shouldStop()) this.stopped = true;
    return !this.stopped;
  }

  /** Fixed causes are chosen first, in order; then the free ones explain what remains. */
  private withFixed(from: number, left: number): void {
    this.explain(left);
    for (let index = from; index < this.problem.fixed.length && left > 0; index += 1) {
      const touches = this.problem.fixed[index]?.touches ?? [];
      if (!this.fits(touches) || !this.countStep()) continue;
      this.residue.shift(touches, 1n, 0n);
      this.fixed.push(index);
      this.withFixed(index + 1, left - 1);
      this.fixed.pop();
      this.residue.shift(touches, -1n, 0n);
    }
  }

  /** Most of what the fixed cause shifts is settled by it. */
  private fits(touches: readonly Touch[]): boolean {
    const settled = touches.filter((touch) => this.residue.settles(touch)).length;
    return settled > 0 && settled * 2 >= touches.length;
  }

  private explain(left: number): void {
    if (this.residue.open.size === 0) {
      this.keep();
      return;
    }
    if (left === 0) return;
    if (this.lookingUp) this.lookUp(left);
    if (this.leastNeeded() > left) return;
    const pivot = this.pivot();
    if (pivot !== undefined) this.settle(pivot, left);
  }

  /** Fixed causes that settle the last two equations, which are off by opposite amounts. */
  private lookUp(left: number): void {
    const [one, other, ...more] = [...this.residue.open]
      .sort((a, b) => a - b)
      .map((equation) => this.residue.at(equation));
    if (!one || !other || more.length > 0 || left > LOOKED_UP) return;
    const sets = this.problem.exchanges?.(one, other, left) ?? [];
    for (const set of sets) if (this.countStep()) this.keep(set);
  }

  private keep(exchanged: readonly Exchange[] = []): void {
    const placed = [...this.placed].sort((a, b) => a.free - b.free);
    const key = `${this.fixed.join(",")};${placed.map(({ free, error }) => `${free}:${error}`).join(",")}`;
    const found = { fixed: [...this.fixed], placed, exchanged };
    if (exchanged.length > 0) this.found.set(`${key};${this.found.size}`, found);
    else if (!this.found.has(key)) this.found.set(key, found);
  }

  private leastNeeded(): number {
    return this.lookingUp ? this.bound.withLookUp(LOOKED_UP) : this.bound.free();
  }

  /** The open equation with the fewest candidates that is not set aside. */
  private pivot(): number | undefined {
    let best: number | undefined;
    let fewest = Infinity;
    for (const equation of this.residue.open) {
      const count = this.candidates[equation]?.length ?? 0;
      if ((this.needs[equation] ?? 0) > 1 || count > fewest || (count === fewest && equation > (best ?? -1)))
        continue;
      best = equation;
      fewest = count;
    }
    return best;
  }

  private settle(pivot: number, left: number): void {
    for (const candidate of this.candidates[pivot] ?? []) {
      if (this.stopped) return;
      if (this.placed.some(({ free }) => free === candidate)) continue;
      this.place(candidate, pivot, left);
    }
    const before = this.needs[pivot] ?? 0;
    this.needs[pivot] = 2;
    if (this.leastNeeded() <= left && this.countStep()) this.explain(left);
    this.needs[pivot] = before;
  }

  private place(free: number, pivot: number, left: number): void {
    const touches = this.problem.free[free]?.touches ?? [];
    const span = errorsAllowed(this.residue, touches, pivot);
    if (span === undefined || !this.countStep()) return;
    const error = span.low + (span.high - span.low) / 2n;
    const slack = span.high - error;
    const needs = touches.map(({ equation }) => this.needs[equation] ?? 0);
    for (const { equation } of touches) this.needs[equation] = Math.max(0, (this.needs[equation] ?? 0) - 1);
    this.placed.push({ free, error, slack });
    this.residue.shift(touches, error, slack);
    this.explain(left - 1);
    this.residue.shift(touches, -error, -slack);
    this.placed.pop();
    touches.forEach(({ equation }, index) => (this.needs[equation] = needs[index] ?? 0));
  }
}

/**
 * All smallest explanations of the open residuals: the fewest causes whose shifts account for each of them
 * within its tolerance. No residual is ever spread over several causes.
 *
 * @example
 * searchExplanations({ residuals: [-5n, -5n], tolerances: [0n, 0n], fixed: [],
 *   free: [{ touches: [{ equation: 0, by: -1n }, { equation: 1, by: -1n }] }] }, limits)
 * // => one explanation: cause 0 with error 5
 */
export const searchExplanations = <Exchange = never>(
  problem: Problem<Exchange>,
  limits: Limits,
): SearchResult<Exchange> => new Search(problem, limits).run();
