import { mostSteps } from "./chance";
import { AMOUNT } from "./figures";
import type { Pauses } from "../steps";
import type { Lines } from "./lines";
import { isEmptyLine, prefixAt, saysNothing, type View } from "./view";
import type { Proposal } from "./proposal";

/** Running sums by size, so that a sum is found without trying every run. */
interface SumIndex {
  find(sum: number): readonly number[];
}

const MOST_ALIKE = 8;

const NONE: readonly number[] = [];

const indexSums = (sums: Float64Array, width: number): SumIndex => {
  const buckets = new Map<number, number[]>();
  for (const [order, sum] of sums.entries()) {
    const bucket = Math.round(sum / width);
    const list = buckets.get(bucket);
    if (list) list.push(order);
    else buckets.set(bucket, [order]);
  }
  return {
    find: (sum) => {
      const bucket = Math.round(sum / width);
      const here = buckets.get(bucket) ?? NONE;
      const below = buckets.get(bucket - 1);
      const above = buckets.get(bucket + 1);
      return below || above ? [...(below ?? NONE), ...here, ...(above ?? NONE)] : here;
    },
  };
};

export interface Run extends Proposal {
  /** ln of the number of runs that were as good a guess before any figure was seen. */
  readonly price: number;
}

const nearest = (orders: readonly number[], to: number): readonly number[] =>
  orders.length <= MOST_ALIKE
    ? orders
    : [...orders].sort((a, b) => Math.abs(a - to) - Math.abs(b - to)).slice(0, MOST_ALIKE);

/** One line in six or seven is a total; its members stand behind or before it; short groups are more frequent. */
const runPrice = (length: number, whole: boolean): number =>
  1.9 + 0.7 + (whole ? Math.min(1.4, Math.log(length) + 1.2) : Math.log(length) + 1.2);

/** Lines without figures at the edges of a run say nothing; they belong to the group as far as it reaches. */
const tidyRun = (lines: Lines, view: View, start: number, end: number, total: number): [number, number] => {
  let [from, to] = [start, end];
  const line = (order: number): number => view.lines[order] ?? -1;
  while (from < to && saysNothing(lines, line(from))) from += 1;
  while (to > from && saysNothing(lines, line(to - 1))) to -= 1;
  const free = (order: number): boolean =>
    order >= 0 && order < view.lines.length && line(order) !== total && isEmptyLine(lines, line(order));
  while (free(from - 1) && lines.gapBefore[line(from)] !== 1) from -= 1;
  while (free(to) && lines.gapBefore[line(to)] !== 1) to += 1;
  return [from, to];
};

/** A view's sums at one place, to be searched by size. */
interface Sums {
  readonly upTo: Float64Array;
  readonly index: SumIndex;
  /** What stands between two of them is a total's value, but for rounding. */
  readonly fits: (start: number, end: number, value: number) => boolean;
}

const coarsestStep = (lines: Lines, view: View, place: number): number => {
  let step = 1;
  for (const line of view.lines) step = Math.max(step, lines.step[line * lines.width + place] ?? 1);
  return step;
};

const sumsOf = (lines: Lines, view: View, place: number): Sums => {
  const upTo = prefixAt(lines, view, place);
  const step = coarsestStep(lines, view, place);
  return {
    upTo,
    index: indexSums(upTo, step * Math.max(3, Math.sqrt(view.lines.length))),
    fits: (start, end, value) =>
      Math.abs((upTo[end] ?? 0) - (upTo[start] ?? 0) - value) <=
      mostSteps(end - start, lines.random) * step + 1e-6,
  };
};

const amountIn = (lines: Lines, line: number, place: number): number | undefined => {
  const index = line * lines.width + place;
  const value = lines.value[index] ?? 0;
  return lines.state[index] === AMOUNT && value !== 0 ? value : undefined;
};

export type Take = (run: Run) => void;

/** Lines between two pauses. */
const SLICE = 4000;
/** Cells of the lines that were taken, between two pauses: whoever takes a run may look at all of them. */
const SLICE_CELLS = 100_000;

/** Counts what is taken, so that a search along very long lines pauses often enough. */
class Pace {
  private cells = 0;

  constructor(
    private readonly lines: Lines,
    private readonly take: Take,
  ) {}

  give(run: Run): void {
    this.cells += this.lines.width * (run.members.length + 1);
    this.take(run);
  }

  isDue(): boolean {
    if (this.cells < SLICE_CELLS) return false;
    this.cells = 0;
    return true;
  }
}

/** Runs right behind or right before a line that sum to it at one place at least. */
export function* adjacentRuns(lines: Lines, view: View, places: readonly number[], take: Take): Pauses<void> {
  const pace = new Pace(lines, take);
  const make = (total: number, start: number, end: number): void => {
    const [from, to] = tidyRun(lines, view, start, end, total);
    if (to - from < 2) return;
    pace.give({
      total,
      members: view.lines.slice(from, to),
      minus: [],
      price:
        view.price +
        runPrice(
          to - from,
          from === 0 || to === view.lines.length || (from === 1 && view.lines[0] === total),
        ),
    });
  };
  for (const place of places) {
    const { upTo, index, fits } = sumsOf(lines, view, place);
    for (const [order, total] of view.lines.entries()) {
      const value = amountIn(lines, total, place);
      if (value === undefined) continue;
      const behind = index
        .find((upTo[order + 1] ?? 0) + value)
        .filter((end) => end > order + 2 && fits(order + 1, end, value));
      for (const end of nearest(behind, order)) make(total, order + 1, end);
      const before = index
        .find((upTo[order] ?? 0) - value)
        .filter((start) => start < order - 1 && fits(start, order, value));
      for (const start of nearest(before, order)) make(total, start, order);
      if (order % SLICE === SLICE - 1 || pace.isDue()) yield;
    }
    if (view.lines.length * 8 > SLICE) yield;
  }
}

/** A gap or heading opens the run, and the table's end or another gap closes it: a section, of which there are few. */
const isSection = (lines: Lines, view: View, from: number, to: number): boolean => {
  const opens = lines.gapBefore[view.lines[from] ?? 0] === 1;
  const next = view.lines[to];
  return opens && (next === undefined || lines.gapBefore[next] === 1);
};

/** Runs anywhere in the view that sum to some line at one place at least. */
export function* distantRuns(
  lines: Lines,
  view: View,
  totals: readonly number[],
  places: readonly number[],
  take: Take,
): Pauses<void> {
  const count = view.lines.length;
  const offset = Math.log(Math.max(2, count));
  const pace = new Pace(lines, take);
  const sections = Math.log(1 + view.lines.filter((line) => lines.gapBefore[line] === 1).length);
  for (const place of places) {
    yield;
    const { upTo, index, fits } = sumsOf(lines, view, place);
    for (const total of totals) {
      const value = amountIn(lines, total, place);
      if (value === undefined) continue;
      if (pace.isDue()) yield;
      for (let start = 0; start + 2 <= count; start += 1) {
        const ends = index
          .find((upTo[start] ?? 0) + value)
          .filter((end) => end >= start + 2 && fits(start, end, value));
        for (const end of nearest(ends, start)) {
          const [from, to] = tidyRun(lines, view, start, end, total);
          const members = view.lines.slice(from, to);
          if (members.length < 2 || members.includes(total)) continue;
          const section = isSection(lines, view, from, to);
          const price = view.price + runPrice(to - from, section) + (section ? sections : offset);
          pace.give({ total, members, minus: [], price });
        }
      }
    }
  }
}

/** The whole view as members of a line outside of it. */
export function* wholeView(lines: Lines, view: View, places: readonly number[], take: Take): Pauses<void> {
  const inside = new Set(view.lines);
  for (const place of places) {
    yield;
    const sum = prefixAt(lines, view, place).at(-1) ?? 0;
    const most = mostSteps(view.lines.length, lines.random) * coarsestStep(lines, view, place) + 1e-6;
    for (let total = 0; total < lines.count; total += 1) {
      if (inside.has(total)) continue;
      const value = amountIn(lines, total, place);
      if (value === undefined || Math.abs(value - sum) > most) continue;
      take({ total, members: view.lines, minus: [], price: view.price + 1.9 + Math.log(lines.count) });
    }
  }
}

/** Of the places where three lines hold amounts, so many must hold. */
const LEAST_FITTING = 0.25;

/** Two lines sum to a third at more than a few places: a look that costs nothing beside judging, for in a table of
 *  price indices nearly every two lines sum to some third somewhere. */
const mayBePair = (lines: Lines, total: number, one: number, other: number): boolean => {
  const { width, state, value, step } = lines;
  let [fits, all] = [0, 0];
  for (let place = 0; place < width; place += 1) {
    const [t, a, b] = [total * width + place, one * width + place, other * width + place];
    if (state[t] !== AMOUNT || state[a] !== AMOUNT || state[b] !== AMOUNT) continue;
    all += 1;
    const coarsest = Math.max(step[t] ?? 1, step[a] ?? 1, step[b] ?? 1);
    const rest = Math.abs((value[t] ?? 0) - (value[a] ?? 0) - (value[b] ?? 0));
    if (rest <= mostSteps(2, lines.random) * coarsest + 1e-6) fits += 1;
  }
  return fits >= all * LEAST_FITTING;
};

/** Pairs of lines that sum to a third. */
export function* pairs(
  lines: Lines,
  among: readonly number[],
  places: readonly number[],
  take: Take,
): Pauses<void> {
  const price = 1.9 + Math.log(Math.max(4, among.length * among.length) / 2);
  const pace = new Pace(lines, take);
  for (const place of places) {
    yield;
    const filled = among.filter((line) => amountIn(lines, line, place) !== undefined);
    const view: View = { lines: filled, price: 0 };
    const step = coarsestStep(lines, view, place);
    const most = mostSteps(2, lines.random) * step + 1e-6;
    const values = Float64Array.from(filled, (line) => lines.value[line * lines.width + place] ?? 0);
    const index = indexSums(values, 3 * step);
    for (let a = 0; a < filled.length; a += 1) {
      if (pace.isDue()) yield;
      for (let b = a + 1; b < filled.length; b += 1) {
        const sum = (values[a] ?? 0) + (values[b] ?? 0);
        for (const order of index.find(sum)) {
          if (order === a || order === b || Math.abs((values[order] ?? 0) - sum) > most) continue;
          const [total, one, two] = [filled[order] ?? 0, filled[a] ?? 0, filled[b] ?? 0];
          if (mayBePair(lines, total, one, two)) pace.give({ total, members: [one, two], minus: [], price });
        }
      }
    }
  }
}
