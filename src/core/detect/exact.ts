import { AMOUNT } from "./figures";
import type { Found } from "./judge";
import type { Lines } from "./lines";
import { search } from "./search";

/** So many exact sums, with so few rounded ones among them, are no accident. */
const MANY = 20;
const FEW_ROUNDED = 0.08;

/** Totals among a table's rows and among its columns. */
export interface BothWays {
  readonly rows: readonly Found[];
  readonly columns: readonly Found[];
}

interface Tally {
  exact: number;
  rounded: number;
}

const restAt = (
  lines: Lines,
  { total, members, minus }: Found,
  place: number,
): { rest: number; step: number } => {
  const index = (line: number): number => line * lines.width + place;
  let rest = lines.value[index(total)] ?? 0;
  for (const line of members) rest -= lines.value[index(line)] ?? 0;
  for (const line of minus) rest += lines.value[index(line)] ?? 0;
  let step = 0;
  for (const line of [total, ...members, ...minus]) {
    if (lines.state[index(line)] === AMOUNT) step = Math.max(step, lines.step[index(line)] ?? 0);
  }
  return { rest, step };
};

/** Counts exact and rounded sums by the step to which they are printed. */
const tally = (lines: Lines, found: readonly Found[], tallies: Map<number, Tally>): void => {
  for (const one of found) {
    for (const place of one.holds) {
      const { rest, step } = restAt(lines, one, place);
      const entry = tallies.get(step) ?? { exact: 0, rounded: 0 };
      if (Math.abs(rest) < step / 2) entry.exact += 1;
      else entry.rounded += 1;
      tallies.set(step, entry);
    }
  }
};

/** The step to which most of the totals are printed, in smallest units; undefined without totals. */
export const usualStep = (
  parts: readonly { readonly lines: Lines; readonly found: readonly Found[] }[],
): number | undefined => {
  const tallies = new Map<number, Tally>();
  for (const { lines, found } of parts) tally(lines, found, tallies);
  const count = ({ exact, rounded }: Tally): number => exact + rounded;
  return [...tallies].sort((a, b) => count(b[1]) - count(a[1]) || b[0] - a[0])[0]?.[0];
};

/**
 * Finds the totals among a table's rows and among its columns. Where sums turn out to be exact, the table is
 * searched again without excusing a difference, so that a rounding that fits by chance is no longer taken.
 */
export const searchBoth = (
  rows: Lines,
  columns: Lines,
  given: BothWays = { rows: [], columns: [] },
): BothWays => {
  const found = { rows: search(rows, given.rows), columns: search(columns, given.columns) };
  const tallies = new Map<number, Tally>();
  tally(rows, found.rows, tallies);
  tally(columns, found.columns, tallies);
  const exactSteps = new Set(
    [...tallies]
      .filter(([, { exact, rounded }]) => exact >= MANY && rounded <= exact * FEW_ROUNDED)
      .map(([step]) => step),
  );
  if (exactSteps.size === 0) return found;
  return {
    rows: search({ ...rows, exactSteps }, given.rows),
    columns: search({ ...columns, exactSteps }, given.columns),
  };
};
