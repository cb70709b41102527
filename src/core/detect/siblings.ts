import { Accepted } from "./accepted";
import type { BothWays } from "./exact";
import { AMOUNT } from "./figures";
import { ENOUGH, judge, type Found } from "./judge";
import type { Lines } from "./lines";
import { filledPlaces } from "./ordinary";
import { saysPart, saysTotal } from "./words";
import { isOneSize, weigh } from "./weigh";

/**
 * A list in groups: each has its total at its head, or at its foot, and a total of the whole adds these up. Where the
 * others add up, so should the one that does not: its total stands where theirs stand, its lines count nowhere else.
 * No figure shows it, and a group's total seldom has a name that does.
 */

/** Groups that add up, for each that does not. */
const LEAST_SIBLINGS = 2;
const LEAST_MEMBERS = 2;

/** The way from a group's total to its lines. */
type Step = 1 | -1;

/** A line among those that a total of the whole adds, and the lines up to the next of them. */
interface Group {
  readonly total: number;
  readonly stretch: readonly number[];
}

/** Longer tables have too many wholes to look at all their groups. */
const MOST_LINES = 400;

/** A first line that reads like years is a heading. */
const isYears = (lines: Lines, line: number): boolean =>
  line === 0 &&
  filledPlaces(lines, line).every((place) => {
    const year = (lines.value[place] ?? 0) / (lines.step[place] ?? 1);
    return year >= 1900 && year <= 2100;
  });

const isFilled = (lines: Lines, line: number): boolean =>
  filledPlaces(lines, line).length > 0 && !isYears(lines, line);

const groupsOf = (lines: Lines, { total: whole, members }: Found, step: Step): Group[] => {
  const ends = new Set([whole, ...members]);
  return members.map((total) => {
    const stretch: number[] = [];
    for (let line = total + step; line >= 0 && line < lines.count && !ends.has(line); line += step)
      if (isFilled(lines, line)) stretch.push(line);
    return { total, stretch: stretch.sort((a, b) => a - b) };
  });
};

/** The group's total adds lines of its stretch, and none there counts nowhere. */
const addsUp = (accepted: Accepted, { total, stretch }: Group): boolean => {
  const inside = new Set(stretch);
  return (
    stretch.every((line) => accepted.isMember(line)) &&
    accepted
      .breakdowns(total)
      .some(({ members, holds }) => holds.length > 0 && members.every((line) => inside.has(line)))
  );
};

/** The statement of a group that does not add up; undefined where its lines look like something else. */
const statementOf = (
  lines: Lines,
  accepted: Accepted,
  { total, stretch }: Group,
  places: readonly number[],
): Found | undefined => {
  const members = stretch.filter((line) => !accepted.isMember(line));
  const isAmount = (line: number, place: number): boolean =>
    lines.state[line * lines.width + place] === AMOUNT;
  const here = places.filter(
    (place) => isAmount(total, place) && members.some((line) => isAmount(line, place)),
  );
  if (members.length < LEAST_MEMBERS || here.length === 0) return undefined;
  if (stretch.some((line) => saysPart(lines.labels[line] ?? "") || saysTotal(lines.labels[line] ?? "")))
    return undefined;
  if (!here.every((place) => isOneSize(lines, { total, members }, place))) return undefined;
  const weighed = weigh(lines, { total, members, minus: [] });
  const held = new Set(weighed.holds);
  return {
    ...weighed,
    holds: here.filter((place) => held.has(place)),
    near: here.filter((place) => !held.has(place)),
    far: [],
    score: ENOUGH,
    price: 0,
  };
};

/** Places where the whole holds and each of these groups does. */
const placesOf = (accepted: Accepted, whole: Found, siblings: readonly Group[]): readonly number[] =>
  siblings.reduce<readonly number[]>((places, { total }) => {
    const held = new Set(accepted.breakdowns(total).flatMap(({ holds }) => holds));
    return places.filter((place) => held.has(place));
  }, whole.holds);

/** Groups of a whole that do not add up, where enough of the others do. */
const failingGroups = (lines: Lines, accepted: Accepted, whole: Found, step: Step): Found[] => {
  const groups = groupsOf(lines, whole, step);
  const open = groups.filter(
    ({ total, stretch }) =>
      accepted.breakdowns(total).length === 0 && stretch.some((line) => !accepted.isMember(line)),
  );
  if (open.length === 0) return [];
  const siblings = groups.filter((group) => addsUp(accepted, group));
  const places = placesOf(accepted, whole, siblings);
  const failing = open.flatMap((group) => statementOf(lines, accepted, group, places) ?? []);
  return siblings.length >= LEAST_SIBLINGS * failing.length ? failing : [];
};

const STEPS: readonly Step[] = [1, -1];

/** Lines that follow each other and count nowhere, in stretches that totals and their members part. */
const looseStretches = (lines: Lines, accepted: Accepted, among: readonly number[]): number[][] => {
  const stretches: number[][] = [[]];
  for (const line of among) {
    if (accepted.isMember(line) || accepted.breakdowns(line).length > 0) stretches.push([]);
    else if (isFilled(lines, line)) stretches.at(-1)?.push(line);
  }
  return stretches.filter(({ length }) => length > 0);
};

/** A named total that is the sum of the groups' totals, of lines that stand alone, and of the head or the foot of the
 *  one group that does not add up, which therefore is no total yet. */
const wholeOf = (lines: Lines, accepted: Accepted, total: number): Found | undefined => {
  const all = [...lines.labels.keys()];
  const heads = all.filter((line) => accepted.breakdowns(line).length > 0 && !accepted.isMember(line));
  const isBehind = heads.every((line) => line < total);
  const loose = looseStretches(lines, accepted, isBehind ? all.slice(0, total) : all.slice(total + 1));
  const alone = loose.filter(({ length }) => length === 1).flat();
  const [stretch, ...more] = loose.filter(({ length }) => length > 1);
  if (!stretch || more.length > 0 || heads.length < LEAST_SIBLINGS) return undefined;
  const guesses = [stretch[0], stretch.at(-1)].map((head) => {
    const members = [...heads, ...alone, head ?? total].sort((a, b) => a - b);
    return judge(lines, { total, members, minus: [], price: Math.log(2 * lines.count) });
  });
  return guesses.find((guess) => guess && guess.score >= ENOUGH && guess.near.length === 0);
};

/** What adds groups up: what was found, or what is named to be one and was not. */
const wholes = (lines: Lines, accepted: Accepted, found: readonly Found[]): readonly Found[] => {
  const known = found.filter(({ members, minus }) => members.length > LEAST_SIBLINGS && minus.length === 0);
  const named = [...lines.labels.keys()].filter(
    (line) =>
      saysTotal(lines.labels[line] ?? "") && accepted.breakdowns(line).length === 0 && isFilled(lines, line),
  );
  return [...known, ...named.flatMap((line) => wholeOf(lines, accepted, line) ?? [])];
};

const withSiblingsIn = (lines: Lines, found: readonly Found[]): readonly Found[] => {
  if (lines.count > MOST_LINES) return found;
  const accepted = new Accepted();
  found.forEach((one) => accepted.add(one));
  for (const whole of wholes(lines, accepted, found)) {
    const failing = STEPS.flatMap((step) => failingGroups(lines, accepted, whole, step));
    for (const one of failing.length > 0 ? [whole, ...failing] : [])
      if (accepted.fits(one)) accepted.add(one);
  }
  return accepted.found;
};

/** The totals of a table with those of groups that do not add up, as the groups beside them do. */
export const withSiblings = (rows: Lines, columns: Lines, found: BothWays): BothWays => ({
  rows: withSiblingsIn(rows, found.rows),
  columns: withSiblingsIn(columns, found.columns),
});
