import type { Touch } from "./system";

/** Sets joined step by step (union by path halving). */
class Joined {
  private readonly parents = new Map<number, number>();

  root(item: number): number {
    let at = item;
    for (;;) {
      const parent = this.parents.get(at) ?? at;
      if (parent === at) return at;
      const above = this.parents.get(parent) ?? parent;
      this.parents.set(at, above);
      at = above;
    }
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.root(a), this.root(b)];
    this.parents.set(Math.max(rootA, rootB), Math.min(rootA, rootB));
  }
}

/** A part of the table that is explained by itself: open equations and the causes that bear on them. */
export interface Component<Free, Fixed> {
  readonly open: readonly number[];
  readonly free: readonly Free[];
  readonly fixed: readonly Fixed[];
}

interface HasTouches {
  readonly touches: readonly Touch[];
}

/**
 * The open equations in connected parts: two belong together where one cause bears on both. Causes in different
 * parts do not meet, so each part is explained apart.
 */
export const componentsOf = <Free extends HasTouches, Fixed extends HasTouches>(
  open: readonly number[],
  free: readonly Free[],
  fixed: readonly Fixed[],
): Component<Free, Fixed>[] => {
  const isOpen = new Set(open);
  const joined = new Joined();
  const openOf = ({ touches }: HasTouches): number[] =>
    touches.map(({ equation }) => equation).filter((equation) => isOpen.has(equation));
  for (const cause of [...free, ...fixed]) {
    const [first = -1, ...rest] = openOf(cause);
    rest.forEach((equation) => joined.join(first, equation));
  }
  const parts = new Map<number, { open: number[]; free: Free[]; fixed: Fixed[] }>();
  for (const equation of open) {
    const root = joined.root(equation);
    const part = parts.get(root) ?? { open: [], free: [], fixed: [] };
    part.open.push(equation);
    parts.set(root, part);
  }
  const partOf = (cause: HasTouches) => parts.get(joined.root(openOf(cause)[0] ?? -1));
  for (const cause of free) partOf(cause)?.free.push(cause);
  for (const cause of fixed) partOf(cause)?.fixed.push(cause);
  return [...parts.values()];
};

const touchedBy = <Free extends HasTouches, Fixed extends HasTouches>(
  part: Component<Free, Fixed>,
): Set<number> => new Set(part.free.flatMap(({ touches }) => touches.map(({ equation }) => equation)));

/**
 * Parts that meet in equations that agree, joined. Two errors can cancel in a total between them, so parts that
 * have no explanation of their own may have one together.
 */
export const joinedAcross = <Free extends HasTouches, Fixed extends HasTouches>(
  parts: readonly Component<Free, Fixed>[],
): Component<Free, Fixed>[] => {
  const joined = new Joined();
  const firstWith = new Map<number, number>();
  parts.forEach((part, index) => {
    for (const equation of touchedBy(part)) {
      const first = firstWith.get(equation) ?? index;
      firstWith.set(equation, first);
      joined.join(first, index);
    }
  });
  const groups = new Map<number, Component<Free, Fixed>[]>();
  parts.forEach((part, index) => {
    const root = joined.root(index);
    groups.set(root, [...(groups.get(root) ?? []), part]);
  });
  return [...groups.values()].map((group) => ({
    open: group.flatMap(({ open }) => open).sort((a, b) => a - b),
    free: group.flatMap(({ free }) => free),
    fixed: group.flatMap(({ fixed }) => fixed),
  }));
};
