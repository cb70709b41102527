import { absolute } from "../amount";
import type { Residue } from "./residue";
import type { OpenEquation, Touch } from "./system";

interface HasTouches {
  readonly touches: readonly Touch[];
}

/**
 * A sign for each equation such that no cause changes the signed sum of the residuals: in a two-way table + for the
 * rows and − for the columns, which is the identity of diagnosis, section 2. Undefined where some cause bears on
 * three equations or more, or where there are no such signs.
 */
const signsOf = (causes: readonly HasTouches[], count: number): readonly bigint[] | undefined => {
  const edges: { readonly to: number; readonly turns: boolean }[][] = Array.from({ length: count }, () => []);
  for (const { touches } of causes) {
    const [a, b, ...more] = touches;
    if (more.length > 0) return undefined;
    if (!a || !b) continue;
    if (absolute(a.by) !== absolute(b.by)) return undefined;
    const turns = a.by === b.by;
    edges[a.equation]?.push({ to: b.equation, turns });
    edges[b.equation]?.push({ to: a.equation, turns });
  }
  const signs: (bigint | undefined)[] = Array.from({ length: count }, () => undefined);
  for (let start = 0; start < count; start += 1) {
    if (signs[start] !== undefined) continue;
    signs[start] = 1n;
    const queue = [start];
    for (const from of queue) {
      const own = signs[from] ?? 1n;
      for (const { to, turns } of edges[from] ?? []) {
        const wanted = turns ? -own : own;
        if (signs[to] === undefined) queue.push(to);
        else if (signs[to] !== wanted) return undefined;
        signs[to] = wanted;
      }
    }
  }
  return signs.map((sign) => sign ?? 1n);
};

/**
 * How many causes are needed at least where each bears on one or two equations. Causes that hang together span a
 * tree at best: k open equations take k causes, or k − 1 where their signed residuals cancel. So what is needed is
 * the number of open equations less the number of groups that cancel, and of such groups there are no more than
 * pairs that cancel and threes of the rest.
 */
export class Balance {
  private readonly signs: readonly bigint[] | undefined;

  constructor(causes: readonly HasTouches[], count: number) {
    this.signs = signsOf(causes, count);
  }

  /** `mayPair` says whether one cause can settle these two equations together. */
  needed(residue: Residue, mayPair: (a: number, b: number) => boolean): number {
    const { signs } = this;
    if (!signs) return 0;
    const open = [...residue.open].map((equation) => residue.at(equation));
    const signed = ({ equation, residual }: OpenEquation): bigint => (signs[equation] ?? 1n) * residual;
    const cancels = (a: OpenEquation, b: OpenEquation): boolean =>
      absolute(signed(a) + signed(b)) <= a.tolerance + b.tolerance && mayPair(a.equation, b.equation);
    const paired = open.filter((a) => open.some((b) => a !== b && cancels(a, b))).length;
    const pairs = Math.floor(paired / 2);
    return open.length - pairs - Math.floor((open.length - 2 * pairs) / 3);
  }
}
