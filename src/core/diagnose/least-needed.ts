import { Balance } from "./balance";
import type { FreeCause, Problem } from "./problem";
import type { Residue } from "./residue";

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

const everyPair = (): boolean => true;

/**
 * How many causes what is open needs at least: the bound that cuts the search off. Open equations of which no two
 * share a cause need one each, more where they were set aside for two; and see balance.ts.
 */
export class LeastNeeded {
  private readonly neighbours: Set<number>[];
  private readonly balance: Balance;

  constructor(
    { free, residuals }: Pick<Problem, "free" | "residuals">,
    private readonly residue: Residue,
    /** Causes that an equation still needs, where it was set aside. */
    private readonly needs: readonly number[],
  ) {
    this.neighbours = neighboursOf(free, residuals.length);
    this.balance = new Balance(free, residuals.length);
  }

  /** With free causes alone. */
  free(): number {
    return Math.max(this.apart(), this.balance.needed(this.residue, this.areNeighbours));
  }

  /** Where the last few, `lookedUp` of them, may be causes that settle any two equations. */
  withLookUp(lookedUp: number): number {
    return Math.max(this.apart() - lookedUp, this.balance.needed(this.residue, everyPair));
  }

  private readonly areNeighbours = (a: number, b: number): boolean => this.neighbours[a]?.has(b) ?? false;

  /** Equations of which no two share a cause, counted from the first on and from the last on. */
  private apart(): number {
    const order = [...this.residue.open].sort((a, b) => a - b);
    return Math.max(this.countApart(order), this.countApart(order.reverse()));
  }

  private countApart(order: readonly number[]): number {
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
}
