import { absolute } from "../amount";
import { Balance } from "./balance";
import type { Touch } from "./system";

/** A cause whose size is free: it may shift its equations by any multiple of `touches`. */
interface FreeCause {
  readonly touches: readonly Touch[];
}

/** A cause that shifts residuals by fixed amounts: two amounts exchanged, a whole line left out. */
interface FixedCause {
  readonly touches: readonly Touch[];
}

/**
 * Fixed causes that together shift two equations, and no other, by just what stands open there when all else is
 * explained: `count` of them, in sets. They are looked up then because there are too many to try them all.
 */
export type LookUp<Exchange> = (
  one: OpenEquation,
  other: OpenEquation,
  count: number,
) => readonly (readonly Exchange[])[];

/** An equation with what stands open in it. */
export interface OpenEquation {
  readonly equation: number;
  readonly residual: bigint;
  readonly tolerance: bigint;
}

/** What is to be explained, and by what. Equations are numbered as in `residuals`. */
export interface Problem<Exchange = never> {
  readonly residuals: readonly bigint[];
  readonly tolerances: readonly bigint[];
  readonly free: readonly FreeCause[];
  readonly fixed: readonly FixedCause[];
  readonly exchanges?: LookUp<Exchange>;
}

export interface Limits {
  /** Causes of one explanation at most. */
  readonly causes: number;
  /** Causes tried at most, over all. */
  readonly steps: number;
  /** Explanations kept at most. */
  readonly explanations: number;
  /** Asked now and then; the search ends when it says so. */
  readonly shouldStop: () => boolean;
}

/** A free cause with its error: what stands there less what should. `slack` is how far the error may be off
 *  within the rounding of its equations. */
export interface Placed {
  readonly free: number;
  readonly error: bigint;
  readonly slack: bigint;
}

/** One set of causes that together explain every residual. */
export interface Explanation<Exchange = never> {
  readonly fixed: readonly number[];
  readonly placed: readonly Placed[];
  /** Fixed causes that were looked up. */
  readonly exchanged: readonly Exchange[];
}

export interface SearchResult<Exchange = never> {
  /** Every explanation of the smallest size; empty when none was found. */
  readonly explanations: readonly Explanation<Exchange>[];
  readonly steps: number;
  /** False when a limit ended the search, so that smaller or further explanations may exist. */
  readonly complete: boolean;
}

/** An inclusive range of possible errors. */
interface Span {
  readonly low: bigint;
  readonly high: bigint;
}

/** Steps of the search that looks fixed causes up, for each size. */
const LOOK_UP_STEPS = 4000;

/** Causes of one explanation that are looked up at most. */
const LOOKED_UP = 2;

const everyPair = (): boolean => true;

/** For each equation, those that one free cause can move together with it. */
const neighboursOf = (free: readonly FreeCause[], count: number): Set<number>[] => {
  const neighbours = Array.from({ length: count }, () => new Set<number>());
  for (const { touches } of free) {
    for (const { equation } of touches) {
      for (const other of touches) neighbours[equation]?.add(other.equation);
    }
  }
  return neighbours;
};

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
  private readonly residuals: bigint[];
  private readonly tolerances: bigint[];
  /** Causes that an equation still needs, where it was set aside. */
  private readonly needs: number[];
  private readonly open: Set<number>;
  private readonly neighbours: Set<number>[];
  private readonly candidates: number[][];
  private readonly balance: Balance;
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
    const count = problem.residuals.length;
    this.most = limits.steps;
    this.residuals = [...problem.residuals];
    this.tolerances = [...problem.tolerances];
    this.needs = problem.residuals.map(() => 0);
    this.open = new Set();
    for (let equation = 0; equation < count; equation += 1) this.mark(equation);
    this.neighbours = neighboursOf(problem.free, count);
    this.candidates = candidatesOf(problem.free, count);
    this.balance = new Balance(problem.free, count);
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

  private mark(equation: number): void {
    const open = absolute(this.residuals[equation] ?? 0n) > (this.tolerances[equation] ?? 0n);
    if (open) this.open.add(equation);
    else this.open.delete(equation);
  }

  /** Moves the residuals by an error in a cause; with −error it is undone. */
  private shift(touches: readonly Touch[], error: bigint, slack: bigint): void {
    for (const { equation, by } of touches) {
      this.residuals[equation] = (this.residuals[equation] ?? 0n) - by * error;
      this.tolerances[equation] = (this.tolerances[equation] ?? 0n) + slack;
      this.mark(equation);
    }
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
      this.shift(touches, 1n, 0n);
      this.fixed.push(index);
      this.withFixed(index + 1, left - 1);
      this.fixed.pop();
      this.shift(touches, -1n, 0n);
    }
  }

  /** Most of what the fixed cause shifts is settled by it. */
  private fits(touches: readonly Touch[]): boolean {
    const settled = touches.filter(
      ({ equation, by }) =>
        this.open.has(equation) &&
        absolute((this.residuals[equation] ?? 0n) - by) <= (this.tolerances[equation] ?? 0n),
    );
    return settled.length > 0 && settled.length * 2 >= touches.length;
  }

  private explain(left: number): void {
    if (this.open.size === 0) {
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
    const [one, other] = [...this.open].sort((a, b) => a - b).map((equation) => this.openAt(equation));
    if (!one || !other || this.open.size > 2 || left > LOOKED_UP) return;
    const sets = this.problem.exchanges?.(one, other, left) ?? [];
    for (const set of sets) if (this.countStep()) this.keep(set);
  }

  private openAt(equation: number): OpenEquation {
    return {
      equation,
      residual: this.residuals[equation] ?? 0n,
      tolerance: this.tolerances[equation] ?? 0n,
    };
  }

  private keep(exchanged: readonly Exchange[] = []): void {
    const placed = [...this.placed].sort((a, b) => a.free - b.free);
    const key = `${this.fixed.join(",")};${placed.map(({ free, error }) => `${free}:${error}`).join(",")}`;
    const found = { fixed: [...this.fixed], placed, exchanged };
    if (exchanged.length > 0) this.found.set(`${key};${this.found.size}`, found);
    else if (!this.found.has(key)) this.found.set(key, found);
  }

  /** Equations of which no two share a cause, counted from the first on and from the last on. */
  private leastNeeded(): number {
    const order = [...this.open].sort((a, b) => a - b);
    if (this.lookingUp) {
      const balanced = this.balance.needed(this.open, this.residuals, this.tolerances, everyPair);
      return Math.max(balanced, this.apart(order) - LOOKED_UP, this.apart(order.reverse()) - LOOKED_UP);
    }
    return Math.max(
      this.apart(order),
      this.apart(order.reverse()),
      this.balance.needed(this.open, this.residuals, this.tolerances, this.areNeighbours),
    );
  }

  private readonly areNeighbours = (a: number, b: number): boolean => this.neighbours[a]?.has(b) ?? false;

  private apart(order: readonly number[]): number {
    const chosen: number[] = [];
    let needed = 0;
    for (const equation of order) {
      const neighbours = this.neighbours[equation];
      if (chosen.some((other) => neighbours?.has(other))) continue;
      chosen.push(equation);
      needed += Math.max(1, this.needs[equation] ?? 0);
    }
    return needed;
  }

  /** The open equation with the fewest candidates that is not set aside. */
  private pivot(): number | undefined {
    let best: number | undefined;
    let fewest = Infinity;
    for (const equation of this.open) {
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
    const span = this.errorsAllowed(touches, pivot);
    if (span === undefined || !this.countStep()) return;
    const error = span.low + (span.high - span.low) / 2n;
    const slack = span.high - error;
    const needs = touches.map(({ equation }) => this.needs[equation] ?? 0);
    for (const { equation } of touches) this.needs[equation] = Math.max(0, (this.needs[equation] ?? 0) - 1);
    this.placed.push({ free, error, slack });
    this.shift(touches, error, slack);
    this.explain(left - 1);
    this.shift(touches, -error, -slack);
    this.placed.pop();
    touches.forEach(({ equation }, index) => (this.needs[equation] = needs[index] ?? 0));
  }

  /** Errors of a cause that settle the pivot, narrowed by every other open equation that they can settle too. */
  private errorsAllowed(touches: readonly Touch[], pivot: number): Span | undefined {
    const own = touches.find(({ equation }) => equation === pivot);
    let span = own && this.errorsSettling(own);
    if (span === undefined) return undefined;
    for (const touch of touches) {
      if (touch.equation === pivot || !this.open.has(touch.equation)) continue;
      const other = this.errorsSettling(touch);
      if (other === undefined || other.low > span.high || other.high < span.low) continue;
      span = {
        low: other.low > span.low ? other.low : span.low,
        high: other.high < span.high ? other.high : span.high,
      };
    }
    return span;
  }

  private errorsSettling({ equation, by }: Touch): Span | undefined {
    const [residual, tolerance] = [this.residuals[equation] ?? 0n, this.tolerances[equation] ?? 0n];
    if (residual % by !== 0n && tolerance === 0n) return undefined;
    const middle = residual / by;
    return { low: middle - tolerance, high: middle + tolerance };
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
