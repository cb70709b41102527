import type { Accepted } from "./accepted";
import { isOutlined, type Found } from "./judge";
import type { Lines } from "./lines";
import { weigh } from "./weigh";

/** Beyond this many candidates the order within a round is by score alone, to bound the time. */
const MOST_COMPARED = 400;
/** A group must stand firm before it delays a larger one. */
const FIRM = 4;

const isWithin = (one: Found, outer: Found, members: ReadonlySet<number>): boolean =>
  one.total !== outer.total &&
  !members.has(one.total) &&
  one.minus.length === 0 &&
  one.members.length < members.size &&
  one.members.every((line) => members.has(line));

/** Groups that grow from one start (first quarter, first half, three quarters) are no levels of each other. */
const isCumulative = (groups: readonly Found[]): boolean =>
  groups.some((one) =>
    groups.some((other) => other.total !== one.total && other.members[0] === one.members[0]),
  );

/** Groups that may stand for their members in a larger one. */
const levelsWithin = (
  lines: Lines,
  outer: Found,
  among: readonly Found[],
  others: readonly Found[] = [],
): Found[] => {
  if (isOutlined(lines, outer)) return [];
  const members = new Set(outer.members);
  const inside = among.filter((one) => isWithin(one, outer, members));
  const growing = others.filter(
    ({ members: own }) => own.length > outer.members.length && own[0] === outer.members[0],
  );
  return isCumulative([...inside, ...(inside.length > 0 ? growing : [])]) ? [] : inside;
};

/** A group within another comes first: the larger one then adds the subtotal up, not its parts. */
export const innerFirst = (lines: Lines, candidates: readonly Found[]): Found[] => {
  const compared = candidates.slice(0, MOST_COMPARED);
  const firm = compared.filter(({ score }) => score > FIRM);
  const outer = new Set(compared.filter((one) => levelsWithin(lines, one, firm, firm).length > 0));
  return [...candidates.filter((one) => !outer.has(one)), ...candidates.filter((one) => outer.has(one))];
};

/** The same statement with subtotals in place of their members: direct children are preferred to leaves. */
export const coarse = (
  lines: Lines,
  accepted: Accepted,
  found: Found,
  candidates: readonly Found[],
): Found => {
  const inside = levelsWithin(lines, found, accepted.found, candidates);
  if (inside.length === 0) return found;
  const members = new Set(found.members);
  for (const { total, members: parts } of inside) {
    if (!parts.every((line) => members.has(line))) continue;
    for (const line of parts) members.delete(line);
    members.add(total);
  }
  const weighed = weigh(lines, { ...found, members: [...members].sort((a, b) => a - b) });
  const isAsGood = weighed.holds.length >= found.holds.length && weighed.near.length <= found.near.length;
  return members.size >= 2 && isAsGood ? { ...found, ...weighed } : found;
};
