import { AMOUNT } from "./figures";
import type { Accepted } from "./accepted";
import { ENOUGH } from "./judge";
import { kindAt, type Lines } from "./lines";
import { slipPlaces } from "./slip-fit";
import { weigh } from "./weigh";
import { saysPart, saysTotal } from "./words";

/** Of figures in one or two places, a named total may miss by so much, one that only the layout tells by so much. */
const MISS_OF_NAMED = 0.05;
const MISS_OF_OUTLINED = 0.002;
const MOST_PLACES = 2;
const MOST_LINES = 2000;

const isFigure = (lines: Lines, line: number): boolean => {
  for (let place = 0; place < lines.width; place += 1) {
    if (lines.state[line * lines.width + place] === AMOUNT) return true;
  }
  return false;
};

/** The lines under a heading line in the outline: deeper than it, up to the next that is not. */
const children = (lines: Lines, total: number): number[] => {
  const own = lines.indent[total] ?? 0;
  const found: number[] = [];
  for (let line = total + 1; line < lines.count && (lines.indent[line] ?? 0) > own; line += 1)
    found.push(line);
  return found;
};

/** The first line of a line's section: nothing stands between them, neither a heading nor a blank line. */
const sectionOf = (lines: Lines, line: number): number => {
  let first = line;
  while (first > 0 && lines.gapBefore[first] !== 1) first -= 1;
  return first;
};

/** A total that is wrong in the only places it has cannot be told by its figures: its name or the outline must tell,
 *  and the sum must be near, or one slip away. */
const nearly = (
  lines: Lines,
  accepted: Accepted,
  total: number,
  members: readonly number[],
  most: number,
): void => {
  if (members.length < 2 || members.includes(total) || accepted.breakdowns(total).length > 0) return;
  const proposal = { total, members, minus: [] };
  const { holds, near, far, opaque, ...weighed } = weigh(lines, proposal);
  const slips = slipPlaces(lines, proposal, [...near, ...far]);
  const isClose = (place: number): boolean =>
    slips.includes(place) || missAt(lines, total, members, place) <= most;
  const failing = [...near, ...far].filter(isClose);
  const kinds = new Set([...holds, ...failing].map((place) => kindAt(lines, place)));
  const doubts = [...opaque, ...near, ...far].filter((place) => !failing.includes(place));
  const isSure = failing.every((place) => slips.includes(place));
  if (kinds.size === 0 || failing.length > MOST_PLACES) return;
  if (doubts.some((place) => !isSure || kinds.has(kindAt(lines, place)))) return;
  const found = {
    ...weighed,
    ...proposal,
    holds,
    near: failing,
    far: [],
    opaque: [],
    score: ENOUGH,
    price: 0,
  };
  if (accepted.fits(found)) accepted.add(found);
};

const missAt = (lines: Lines, total: number, members: readonly number[], place: number): number => {
  const at = (line: number): number => lines.value[line * lines.width + place] ?? 0;
  const sum = members.reduce((all, line) => all + at(line), 0);
  return Math.abs(at(total) - sum) / Math.max(Math.abs(at(total)), Math.abs(sum), 1e-9);
};

/** Adds totals that are told by name or outline alone although they do not add up. */
export const supported = (lines: Lines, accepted: Accepted): void => {
  if (lines.count > MOST_LINES) return;
  const isOpen = (line: number): boolean => !accepted.isMember(line) && isFigure(lines, line);
  for (let total = 0; total < lines.count; total += 1) {
    if (!isFigure(lines, total) || accepted.breakdowns(total).length > 0) continue;
    const inside = children(lines, total).filter(
      (line) => isOpen(line) && !saysPart(lines.labels[line] ?? ""),
    );
    nearly(lines, accepted, total, inside, MISS_OF_OUTLINED);
    if (!saysTotal(lines.labels[total] ?? "")) continue;
    for (const from of [sectionOf(lines, total), 0]) {
      const before = Array.from({ length: total - from }, (_, line) => from + line).filter(isOpen);
      nearly(lines, accepted, total, before, MISS_OF_NAMED);
    }
    if (total === 0)
      nearly(lines, accepted, total, [...lines.labels.keys()].slice(1).filter(isOpen), MISS_OF_NAMED);
  }
};
