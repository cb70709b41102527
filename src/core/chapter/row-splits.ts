import { isCell, isUnseen, type Token } from "./row-tokens";

/** One way to part a line's figures into cells: where each cell starts and ends in the line. */
export type Split = readonly { readonly start: number; readonly end: number }[];

const LONGEST_CELL_IN_TOKENS = 10;
const MOST_SPLITS = 20_000;
const MOST_TOKENS = 300;

/** For each token, the tokens (exclusive) at which a cell that begins there may end. */
const cellEnds = (line: string, tokens: readonly Token[]): readonly (readonly number[])[] =>
  tokens.map((first, from) => {
    const ends: number[] = [];
    for (let to = from + 1; to <= Math.min(tokens.length, from + LONGEST_CELL_IN_TOKENS); to++) {
      const last = tokens[to - 1];
      if (!last || (to > from + 1 && last.gap === "strong")) break;
      if (isCell(line.slice(first.start, last.end))) ends.push(to);
    }
    return ends;
  });

/** `table[k]` holds the tokens from which exactly k cells reach the end. */
const reachable = (ends: readonly (readonly number[])[], count: number): readonly ReadonlySet<number>[] => {
  const table: Set<number>[] = [new Set([ends.length])];
  for (let cells = 1; cells <= count; cells++) {
    const before = table[cells - 1];
    table.push(new Set([...ends.keys()].filter((from) => ends[from]?.some((to) => before?.has(to)))));
  }
  return table;
};

const toSplit = (bounds: readonly number[], tokens: readonly Token[]): Split =>
  bounds.slice(0, -1).map((from, place) => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[(bounds[place + 1] ?? 0) - 1]?.end ?? 0,
  }));

/** Every way to make exactly `count` cells, at most 20,000 of them. */
const enumerate = (ends: readonly (readonly number[])[], count: number): readonly (readonly number[])[] => {
  const reach = reachable(ends, count);
  const found: number[][] = [];
  const extend = (bounds: readonly number[], left: number): void => {
    const from = bounds[bounds.length - 1] ?? 0;
    if (left === 0) {
      found.push([...bounds]);
      return;
    }
    for (const to of ends[from] ?? [])
      if (found.length < MOST_SPLITS && reach[left - 1]?.has(to)) extend([...bounds, to], left - 1);
  };
  if (reach[count]?.has(0)) extend([0], count);
  return found;
};

/** A word of invisible characters belongs to the cell before it. */
const unseenJoined = (tokens: readonly Token[]): readonly Token[] =>
  tokens.reduce<readonly Token[]>((joined, token) => {
    const last = joined[joined.length - 1];
    return last && isUnseen(token)
      ? [...joined.slice(0, -1), { ...last, end: token.end }]
      : [...joined, token];
  }, []);

/** The tokens as they make `count` cells: as they stand, or with invisible words joined to the cell before. */
const readyFor = (line: string, figures: readonly Token[], count: number): readonly Token[] | undefined =>
  figures.length === 0 || figures.length > MOST_TOKENS
    ? undefined
    : [figures, unseenJoined(figures)].find(
        (tokens) => reachable(cellEnds(line, tokens), count)[count]?.has(0) === true,
      );

/** Whether a line's figures can be parted into exactly `count` cells. */
export const canSplit = (line: string, figures: readonly Token[], count: number): boolean =>
  readyFor(line, figures, count) !== undefined;

/**
 * Every way to part a line's figures into exactly `count` cells. Cells never reach over two spaces or a tab;
 * a group of digits after a single space may belong to the amount before it or begin the next.
 * @example splitsOf("5 300 1 200", tokens("5 300 1 200"), 2) // => [[{ start: 0, end: 5 }, { start: 6, end: 11 }]]
 */
export const splitsOf = (line: string, figures: readonly Token[], count: number): readonly Split[] => {
  const tokens = readyFor(line, figures, count);
  return tokens ? enumerate(cellEnds(line, tokens), count).map((bounds) => toSplit(bounds, tokens)) : [];
};

const HAS_DIGIT = /\d/;
/** Digits that a no-break or thin space groups: then a plain space parts cells. */
const GROUPED_OTHERWISE = /\d[\u00a0\u202f\u2007\u2009]\d/;

/** The boundaries of a split that need not be there: both sides together would be one amount as well. (A dash
 *  beside an amount is read as a sign for none, which a matrix has more often than negative amounts.) */
export const optionalBounds = (line: string, split: Split): number =>
  split.slice(1).filter(({ start, end }, place) => {
    const before = split[place];
    if (!before || !isCell(line.slice(before.start, end))) return false;
    const areAmounts =
      HAS_DIGIT.test(line.slice(before.start, before.end)) && HAS_DIGIT.test(line.slice(start, end));
    return areAmounts && !GROUPED_OTHERWISE.test(line.slice(before.start, end));
  }).length;

/** The fewest cells that a line's figures make; undefined when they make none. */
export const fewestCells = (line: string, figures: readonly Token[]): number | undefined => {
  if (figures.length > MOST_TOKENS) return undefined;
  const ends = cellEnds(line, figures);
  const fewest: (number | undefined)[] = [];
  fewest[figures.length] = 0;
  for (let from = figures.length - 1; from >= 0; from--) {
    const counts = (ends[from] ?? []).map((to) => fewest[to]).filter((count) => count !== undefined);
    fewest[from] = counts.length > 0 ? 1 + Math.min(...counts) : undefined;
  }
  return fewest[0];
};
