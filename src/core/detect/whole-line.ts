import { Accepted } from "./accepted";
import type { BothWays } from "./exact";
import { ENOUGH, judge, type Found } from "./judge";
import { kindAt, type Lines } from "./lines";
import { withMissingMember } from "./missing-member";
import { amountPlaces, filledPlaces, isOrdinary, LEAST_PLACES } from "./ordinary";
import { completed } from "./skipped-line";
import { standing, type Pauses, type Steps } from "../steps";
import { saysTotal } from "./words";

/**
 * A line of totals that misses one whole member line, or counts one twice, is wrong at every place, so no figure of
 * it is the sum of its members. Still it says what it adds: all lines that stand there but one, at every place.
 */

const LEAST_MEMBERS = 3;
/** Longer tables are told by runs alone: one line of so many makes a total that is near. */
const MOST_LINES = 400;
/** Along so many places one line is work enough between two pauses. */
const LONG = 2000;

/** ln of the price of one line among so many, left out or taken twice, beside that of a run. */
const priceOf = (count: number): number => 3.8 + 2 * Math.log(count);

const valueAt = (lines: Lines, line: number, place: number): number =>
  lines.value[line * lines.width + place] ?? 0;

/** The lines before (or behind) a line that may be its members, nearest first. */
const reaching = (lines: Lines, accepted: Accepted, total: number, step: 1 | -1): number[] => {
  const found: number[] = [];
  for (let line = total + step; line >= 0 && line < lines.count; line += step)
    if (!accepted.isMember(line) && filledPlaces(lines, line).length > 0) found.push(line);
  return found;
};

/** A line that a total counts not at all, or twice. */
interface OddLine {
  readonly line: number;
  readonly times: 0 | 2;
}

/** Lines among these that account for what the total misses at every place, with how often the total counts them. */
const oddLines = (
  lines: Lines,
  members: readonly number[],
  places: readonly number[],
  rest: readonly number[],
): OddLine[] =>
  members.flatMap((line): OddLine[] => {
    const step = lines.step[line * lines.width + (places[0] ?? 0)] ?? 1;
    const isOffBy = (sign: 1 | -1): boolean =>
      places.every(
        (place, index) =>
          Math.abs((rest[index] ?? 0) - sign * valueAt(lines, line, place)) <= step * members.length,
      );
    if (isOffBy(-1)) return [{ line, times: 0 }];
    return isOffBy(1) ? [{ line, times: 2 }] : [];
  });

/** As it would be found if the odd line were left out or taken twice on purpose, told of all the lines. */
const withOddLine = (
  lines: Lines,
  total: number,
  members: readonly number[],
  odd: OddLine,
): Found | undefined => {
  if (!isOrdinary(lines, odd.line, members)) return undefined;
  const counted = odd.times === 0 ? members.filter((line) => line !== odd.line) : [...members, odd.line];
  const found = judge(lines, { total, members: counted, minus: [], price: priceOf(members.length) });
  if (!found || found.score < ENOUGH) return undefined;
  return told(lines, found, members);
};

/** The statement with its true members; where the odd line holds something, it fails. */
const told = (lines: Lines, found: Found, members: readonly number[]): Found => ({
  ...found,
  members: [...members].sort((a, b) => a - b),
  holds: [],
  near: amountPlaces(lines, [...found.holds, ...found.near]),
});

const candidatesOf = (lines: Lines, accepted: Accepted, total: number): Found[] => {
  const places = amountPlaces(lines, filledPlaces(lines, total));
  const kinds = new Set(places.map((place) => kindAt(lines, place)));
  if (places.length < LEAST_PLACES || kinds.size > 1) return [];
  return ([-1, 1] as const).flatMap((step) => {
    const members: number[] = [];
    const rest = places.map((place) => valueAt(lines, total, place));
    return reaching(lines, accepted, total, step).flatMap((line) => {
      members.push(line);
      places.forEach((place, index) => (rest[index] = (rest[index] ?? 0) - valueAt(lines, line, place)));
      if (members.length < LEAST_MEMBERS) return [];
      return oddLines(lines, members, places, rest).flatMap(
        (odd) => withOddLine(lines, total, members, odd) ?? [],
      );
    });
  });
};

/** In shorter tables every line is tried. */
const FEW_LINES = 120;

/** A line that is said to be a total, or stands where totals do: at an end, or right before a gap. */
const mayBeTotal = (lines: Lines, line: number): boolean =>
  lines.count <= FEW_LINES ||
  saysTotal(lines.labels[line] ?? "") ||
  line === 0 ||
  line === lines.count - 1 ||
  lines.gapBefore[line + 1] === 1;

function* withWholeLinesIn(
  lines: Lines,
  found: readonly Found[],
  across: readonly Found[],
): Pauses<readonly Found[]> {
  if (lines.count > MOST_LINES) return found;
  const accepted = new Accepted();
  found.forEach((one) => accepted.add(one));
  for (let line = 0; line < lines.count; line += 1) {
    if (accepted.breakdowns(line).length > 0 || !mayBeTotal(lines, line)) continue;
    if (lines.width > LONG) yield;
    const [surest] = candidatesOf(lines, accepted, line).sort((a, b) => b.score - a.score);
    const best = surest ?? withMissingMember(lines, accepted, line, across);
    if (best && accepted.fits(best)) accepted.add(best);
  }
  return completed(lines, accepted, across);
}

/** The totals of a table with those that a whole line makes wrong at every place. */
export function* withWholeLines(rows: Lines, columns: Lines, found: BothWays): Steps<BothWays> {
  return {
    rows: yield* standing(withWholeLinesIn(rows, found.rows, found.columns), 0),
    columns: yield* standing(withWholeLinesIn(columns, found.columns, found.rows), 0.5),
  };
}
