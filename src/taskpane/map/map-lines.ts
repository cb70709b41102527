/** A line of the balance map: one line of the sheet, or a band of several that have nothing to show. */
export interface MapLine {
  readonly kind: "line" | "band";
  /** The sheet's lines that it stands for, in their order; exactly one for a `line`. */
  readonly lines: readonly number[];
}

/** What a line of the sheet has to show, and so how soon it must be seen. */
export interface WeighedLine {
  readonly line: number;
  /** 3 a suspected cell, 2 a total that differs, 1 a line of totals, 0 nothing. */
  readonly weight: number;
}

/** How far a table is folded. */
export interface Fold {
  /** So many lines are drawn one by one at most. */
  readonly budget: number;
  /** So many lines on either side of one with something to show are drawn with it, for comparison. */
  readonly context: number;
}

/** The weightiest lines and their neighbours, up to `budget`; all lines where they are no more than that. */
const drawnSingly = (lines: readonly WeighedLine[], { budget, context }: Fold): ReadonlySet<number> => {
  if (lines.length <= budget) return new Set(lines.map(({ line }) => line));
  const weighty = lines
    .map(({ weight }, at) => ({ at, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at);
  const near = weighty.flatMap(({ at }) =>
    Array.from({ length: context }, (_, step) => [at - step - 1, at + step + 1]).flat(),
  );
  const wanted = new Set([...weighty.map(({ at }) => at), ...near]);
  return new Set([...wanted].flatMap((at) => lines[at]?.line ?? []).slice(0, budget));
};

/** Neighbours that are both to be folded stand in one group; every other line stands alone. */
const groups = (lines: readonly number[], single: ReadonlySet<number>): readonly (readonly number[])[] => {
  const found: number[][] = [];
  let open: number[] | undefined;
  for (const line of lines) {
    if (open && !single.has(line)) open.push(line);
    else found.push((open = [line]));
    if (single.has(line)) open = undefined;
  }
  return found;
};

/**
 * Folds a table's lines so that at most `budget` are drawn one by one and everything between them is a band,
 * as an editor folds what did not change. Order is kept and every line stands in exactly one map line. A table of
 * at most `budget` lines is not folded.
 *
 * @example foldLines([{ line: 1, weight: 0 }, { line: 2, weight: 0 }, { line: 3, weight: 3 }], { budget: 1, context: 0 })
 * // => [{ kind: "band", lines: [1, 2] }, { kind: "line", lines: [3] }]
 */
export const foldLines = (lines: readonly WeighedLine[], fold: Fold): readonly MapLine[] =>
  groups(
    lines.map(({ line }) => line),
    drawnSingly(lines, fold),
  ).map((group) => ({ kind: group.length === 1 ? "line" : "band", lines: group }));
