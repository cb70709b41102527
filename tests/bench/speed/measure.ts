/** Times of a piece of work, in milliseconds. */
export interface Timed {
  readonly median: number;
  /** A tenth of the runs took less than `low`, a tenth more than `high`. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

export const timedOf = (times: readonly number[]): Timed => ({
  median: quantile(times, 0.5),
  low: quantile(times, 0.1),
  high: quantile(times, 0.9),
  runs: times.length,
});

/** What is measured has an effect, so that no compiler leaves it out. */
let sink = 0;

const once = (work: () => number): number => {
  const start = performance.now();
  sink += work();
  return performance.now() - start;
};

/** Runs several pieces of work by turns, so that all of them meet the same machine, after warming up. */
export const byTurns = <Name extends string>(
  works: Readonly<Record<Name, () => number>>,
  runs: number,
  warm = Math.min(5, runs),
): Record<Name, number[]> => {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = -warm; run < runs; run += 1)
    for (const name of names) {
      const time = once(works[name]);
      if (run >= 0) times[name].push(time);
    }
  if (Number.isNaN(sink)) throw new Error("A measured piece of work gave no number");
  return times;
};

/** The median of what two pieces of work took in the same turn, one over the other. */
export const ratio = (of: readonly number[], to: readonly number[]): Timed =>
  timedOf(of.map((time, turn) => time / (to[turn] ?? 1)));

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toPrecision(2);

/** "4.1 (3.8 to 6.0)": the median and where eight of ten runs lay. */
export const shown = ({ median, low, high, runs }: Timed): string =>
  runs === 1 ? digits(median) : `${digits(median)} (${digits(low)} to ${digits(high)})`;
