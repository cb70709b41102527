import type { Accepted } from "./accepted";
import { ENOUGH, type Found } from "./judge";
import { kindAt, type Lines } from "./lines";
import { amountPlaces, filledPlaces, LEAST_PLACES } from "./ordinary";
import { weigh } from "./weigh";
import { saysTotal } from "./words";

/**
 * A total that counts a line which the table does not show is more than the sum of its members at every place, by
 * what one line of them could hold. Only a name tells such a total, in a table that adds up in the other direction.
 */

const LEAST_MEMBERS = 3;

const valueAt = (lines: Lines, line: number, place: number): number =>
  lines.value[line * lines.width + place] ?? 0;

/** The lines that stand together before the total, or behind it where it is the first: up to another total. */
const beside = (lines: Lines, accepted: Accepted, total: number): number[] => {
  const found: number[] = [];
  const step = total === 0 ? 1 : -1;
  for (let line = total + step; line >= 0 && line < lines.count; line += step) {
    if (accepted.breakdowns(line).length > 0 || saysTotal(lines.labels[line] ?? "")) break;
    if (!accepted.isMember(line)) found.push(line);
  }
  return found.sort((a, b) => a - b);
};

/** What the total holds beyond its members at a place, and the most that one of these holds there. */
const beyond = (lines: Lines, total: number, members: readonly number[], place: number) => {
  const amounts = members.map((line) => valueAt(lines, line, place));
  const rest = valueAt(lines, total, place) - amounts.reduce((sum, amount) => sum + amount, 0);
  return { rest, most: Math.max(...amounts) };
};

/** It is one line more nearly everywhere: nowhere less than nothing, and seldom more than any other line has. */
const isOneLineMore = (
  lines: Lines,
  total: number,
  members: readonly number[],
  places: readonly number[],
): boolean => {
  const all = places.map((place) => beyond(lines, total, members, place));
  return (
    all.every(({ rest }) => rest >= 0) && all.filter(({ rest, most }) => rest <= most).length * 2 > all.length
  );
};

/** The line adds up across, as its members do. */
const addsUpAcross = (across: readonly Found[], total: number, members: readonly number[]): boolean =>
  across.some(({ holds }) => {
    const held = new Set(holds);
    return held.has(total) && members.every((member) => held.has(member));
  });

/** The total with the lines that stand beside it, at all its places; undefined where they do not look like that. */
export const withMissingMember = (
  lines: Lines,
  accepted: Accepted,
  total: number,
  across: readonly Found[],
): Found | undefined => {
  if (!saysTotal(lines.labels[total] ?? "")) return undefined;
  const places = amountPlaces(lines, filledPlaces(lines, total));
  const members = beside(lines, accepted, total);
  const kinds = new Set(places.map((place) => kindAt(lines, place)));
  if (places.length < LEAST_PLACES || kinds.size > 1 || members.length < LEAST_MEMBERS) return undefined;
  if (!addsUpAcross(across, total, members)) return undefined;
  if (!isOneLineMore(lines, total, members, places)) return undefined;
  const weighed = weigh(lines, { total, members, minus: [] });
  const holds = amountPlaces(lines, weighed.holds);
  const near = places.filter((place) => !holds.includes(place));
  return { ...weighed, holds, near, far: [], score: ENOUGH, price: 0 };
};
