import type { Accepted } from "./accepted";
import { ENOUGH, type Found } from "./judge";
import type { Lines } from "./lines";
import { normal } from "./views";
import { weigh, type Weighed } from "./weigh";

/** Lines of a table that repeats itself are compared up to here; beyond, the figures must speak alone. */
const MOST_LINES = 2000;
/** A name that so many lines bear tells no pattern ("item 1", "item 2"). */
const MOST_NAMESAKES = 100;

/** Members of one name each ("Males" of every province), or member for member the names of the known total. */
const isNamedAlike = (
  names: readonly string[],
  known: readonly number[],
  moved: readonly number[],
): boolean => {
  const name = (line: number | undefined): string => names[line ?? -1] ?? "";
  if (moved.some((line) => name(line) === "")) return false;
  const alike = (lines: readonly number[]): boolean => lines.every((line) => name(line) === name(lines[0]));
  return (
    moved.every((line, index) => name(line) === name(known[index])) ||
    (alike(known) && alike(moved) && known.length > 2)
  );
};

const isUncontradicted = ({ near, far, holds, opaque }: Weighed): boolean =>
  near.length + far.length === 0 && holds.length + opaque.length > 0;

/**
 * Adds the totals whose figures are withheld but whose place in the table's pattern is plain: where every province
 * is the sum of its "Males" and "Females", the one that shows no figures is too; where the country's "Females" are
 * those of the provinces, so are its "Males".
 */
export const repeat = (lines: Lines, accepted: Accepted): void => {
  if (lines.count > MOST_LINES) return;
  const names = lines.labels.map(normal);
  for (const known of [...accepted.found]) {
    for (const shift of shifts(lines, names, known)) {
      const members = known.members.map((line) => line + shift);
      if (!isNamedAlike(names, known.members, members)) continue;
      const weighed = weigh(lines, { total: known.total + shift, members, minus: [] });
      const found = { ...weighed, score: ENOUGH, price: known.price };
      if (isUncontradicted(weighed) && accepted.fits(found)) accepted.add(found);
    }
  }
};

/** Moves by which the first member comes to a line of its own name, or all to the next lines. */
const shifts = (lines: Lines, names: readonly string[], { total, members, minus }: Found): number[] => {
  const all = [total, ...members];
  const [low, high] = [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b))];
  const first = members[0] ?? 0;
  if (minus.length > 0) return [];
  const same = names.flatMap((name, line) =>
    name !== "" && name === names[first] && line !== first ? [line - first] : [],
  );
  return [-2, -1, 1, 2, ...(same.length > MOST_NAMESAKES ? [] : same)].filter(
    (shift) => low + shift >= 0 && high + shift < lines.count,
  );
};
