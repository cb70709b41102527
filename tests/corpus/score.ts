/** How many statements were found, how many of them are true, and how many true ones there are. */
export interface Score {
  readonly right: number;
  readonly found: number;
  readonly truth: number;
}

export const NOTHING: Score = { right: 0, found: 0, truth: 0 };

export const scoreOf = (found: ReadonlySet<string>, truth: ReadonlySet<string>): Score => ({
  right: [...found].filter((key) => truth.has(key)).length,
  found: found.size,
  truth: truth.size,
});

export const plus = (a: Score, b: Score): Score => ({
  right: a.right + b.right,
  found: a.found + b.found,
  truth: a.truth + b.truth,
});

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, truth }: Score): number => (truth === 0 ? 1 : right / truth);
export const f1 = ({ right, found, truth }: Score): number =>
  found + truth === 0 ? 1 : (2 * right) / (found + truth);
