import type { Accepted } from "./accepted";
import type { Found } from "./judge";
import type { Lines } from "./lines";
import { amountPlaces, filledPlaces, isOrdinary } from "./ordinary";

/**
 * A total of lines that stand together skips one of them at every place. That line was left out, where it is one
 * like the others: no other total counts it, and it adds up across as they do.
 */

/** Lines that are neither a total nor a member. */
const loose = (lines: Lines, accepted: Accepted): number[] =>
  [...lines.labels.keys()].filter(
    (line) =>
      !accepted.isMember(line) &&
      accepted.breakdowns(line).length === 0 &&
      filledPlaces(lines, line).length > 0,
  );

/** A total of the other direction adds the line up as it does the total's members. */
const addsUpAcross = (across: readonly Found[], line: number, { total, members }: Found): boolean =>
  across.some(({ holds }) => {
    const held = new Set(holds);
    return held.has(line) && held.has(total) && members.some((member) => held.has(member));
  });

/** So many times larger or smaller than all members, a line is none of them: a head count beside money. */
const UNLIKE = 10;

const isOfTheirSize = (lines: Lines, line: number, members: readonly number[]): boolean => {
  const size = (one: number): number =>
    filledPlaces(lines, one).reduce(
      (sum, place) => sum + Math.abs(lines.value[one * lines.width + place] ?? 0),
      0,
    );
  const sizes = members.map(size);
  return size(line) <= UNLIKE * Math.max(...sizes) && UNLIKE * size(line) >= Math.min(...sizes);
};

/** It is a total of one member, or printed twice. */
const isCopy = (lines: Lines, line: number, members: readonly number[]): boolean => {
  const places = filledPlaces(lines, line);
  const at = (one: number, place: number): number => lines.value[one * lines.width + place] ?? 0;
  return members.some((member) => places.every((place) => at(member, place) === at(line, place)));
};

/** The line stands between the total and its last member, or among these. */
const isWithin = (line: number, { total, members }: Found): boolean =>
  line > Math.min(total, ...members) && line < Math.max(total, ...members);

/** The line stands right beyond the member that is farthest from the total, with no gap between. */
const isNext = (lines: Lines, line: number, { total, members }: Found): boolean =>
  members.every((member) => member < total)
    ? line === Math.min(...members) - 1 && lines.gapBefore[line + 1] !== 1
    : line === Math.max(...members) + 1 && lines.gapBefore[line] !== 1;

const withSkipped = (lines: Lines, found: Found, line: number): Found => ({
  ...found,
  members: [...found.members, line].sort((a, b) => a - b),
  holds: [],
  near: amountPlaces(lines, [...found.holds, ...found.near]),
});

const skips = (lines: Lines, found: Found, line: number, across: readonly Found[]): boolean => {
  const { members, minus } = found;
  return (
    !found.isFormula &&
    minus.length === 0 &&
    members.length >= 3 &&
    (isWithin(line, found) || isNext(lines, line, found)) &&
    isOrdinary(lines, line, members) &&
    isOfTheirSize(lines, line, members) &&
    !isCopy(lines, line, members) &&
    addsUpAcross(across, line, found)
  );
};

const span = ({ total, members }: Found): number => Math.max(total, ...members) - Math.min(total, ...members);

/** The totals; where one line of the table stands in none of them, with that line in the innermost that skips it. */
export const completed = (lines: Lines, accepted: Accepted, across: readonly Found[]): readonly Found[] => {
  const [line, ...more] = loose(lines, accepted);
  if (line === undefined || more.length > 0) return accepted.found;
  const [innermost] = accepted.found
    .filter((found) => skips(lines, found, line, across))
    .sort((a, b) => span(a) - span(b));
  return accepted.found.map((found) => (found === innermost ? withSkipped(lines, found, line) : found));
};
