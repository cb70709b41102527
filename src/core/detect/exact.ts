import { AMOUNT } from "./figures";
import type { Found } from "./judge";
import type { Lines } from "./lines";
import { search } from "./search";
import { part, type Steps } from "../steps";

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

/** What a statement leaves over at a place, and the coarsest step to which one of its figures is printed there. */
interface Rest {
  rest: number;
  step: number;
}

const addTo = (lines: Lines, members: readonly number[], sign: 1 | -1, place: number, to: Rest): void => {
  for (const line of members) {
    const index = line * lines.width + place;
    to.rest += sign * (lines.value[index] ?? 0);
    const step = lines.step[index] ?? 0;
    if (lines.state[index] === AMOUNT && step > to.step) to.step = step;
  }
};

export const restAt = (lines: Lines, { total, members, minus }: Found, place: number): Rest => {
  const rest: Rest = { rest: 0, step: 0 };
  addTo(lines, [total], 1, place, rest);
  addTo(lines, members, -1, place, rest);
  addTo(lines, minus, 1, place, rest);
  return rest;
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

function* searchEach(rows: Lines, columns: Lines, given: BothWays): Steps<BothWays> {
  const inRows = yield* part(search(rows, given.rows), 0, 0.5);
  const inColumns = yield* part(search(columns, given.columns), 0.5, 1);
  return { rows: inRows, columns: inColumns };
}

/**
 * Finds the totals among a table's rows and among its columns. Where sums turn out to be exact, the table is
 * searched again without excusing a difference, so that a rounding that fits by chance is no longer taken.
 */
export function* searchBoth(rows: Lines, columns: Lines, given: BothWays): Steps<BothWays> {
  const found = yield* part(searchEach(rows, columns, given), 0, 0.5);
  const tallies = new Map<number, Tally>();
  tally(rows, found.rows, tallies);
  tally(columns, found.columns, tallies);
  const exactSteps = new Set(
    [...tallies]
      .filter(([, { exact, rounded }]) => exact >= MANY && rounded <= exact * FEW_ROUNDED)
      .map(([step]) => step),
  );
  if (exactSteps.size === 0) return found;
  return yield* part(searchEach({ ...rows, exactSteps }, { ...columns, exactSteps }, given), 0.5, 1);
}
