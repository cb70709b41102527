import { BLANK } from "./figures";
import type { Lines } from "./lines";
import type { Run } from "./runs";
import { weigh, type Weighed } from "./weigh";
import { saysDifference, saysTotal } from "./words";

/** A proposal with its posterior: what the figures say, less what the guess cost, and what labels add. */
export interface Found extends Weighed {
  /** ln of the odds that it is a total. */
  readonly score: number;
  /** ln of the number of guesses that were as good before any figure was seen. */
  readonly price: number;
  /** A formula says so. */
  readonly isFormula?: boolean;
}

/** Ten to one: below that nothing is claimed. */
export const ENOUGH = 2.3;
/** Pairs of any two lines are so many that more is asked of them. */
export const ENOUGH_FOR_PAIRS = 4;
/** Below this nothing can help a proposal. */
const HOPELESS = -4;

/** A line that holds in seventy of a hundred places is a total with errors in it (diagnosis, section 6). */
const LEAST_SHARE = 0.7;

/** So many places hold before one that fails is forgiven. */
const LEAST_HOLDING = 2;
/** The figures alone speak for a total as a name or the outline does: a hundred and fifty thousand to one. */
const OVERWHELMING = 12;
const LEAST_SHARE_IF_NAMED = 0.5;
/** The largest miss, as a share of the total, that estimates are forgiven. */
const SMALL_MISS = 0.03;

const LABEL_GAIN = 2.5;
const OUTLINE_GAIN = 2.5;
const FRAME_GAIN = 1.5;
const DIFFERENCE_GAIN = 2;
const RATE_PRICE = 3;

/** All members are indented alike, and deeper than the total. */
export const isOutlined = (lines: Lines, { total, members }: Pick<Weighed, "total" | "members">): boolean => {
  const indent = lines.indent[members[0] ?? 0] ?? 0;
  return indent > (lines.indent[total] ?? 0) && members.every((line) => lines.indent[line] === indent);
};

/** Total and members fill the room between two gaps. */
const isFramed = (lines: Lines, { total, members }: Weighed): boolean => {
  const first = Math.min(total, ...members);
  const last = Math.max(total, ...members);
  const opens = first === 0 || lines.gapBefore[first] === 1;
  const closes = last === lines.count - 1 || lines.gapBefore[last + 1] === 1;
  return opens && closes && last - first === members.length && members.length < lines.count - 1;
};

/** What labels and layout add to the figures. */
const support = (lines: Lines, weighed: Weighed): number => {
  const { total, members } = weighed;
  const label = saysTotal(lines.labels[total] ?? "") ? LABEL_GAIN : 0;
  const outline = isOutlined(lines, { total, members }) ? OUTLINE_GAIN : 0;
  const isRest = members.length === 2 && members.some((line) => saysDifference(lines.labels[line] ?? ""));
  const mixesRates = lines.rateLine[total] !== 1 && members.some((line) => lines.rateLine[line] === 1);
  const frame = isFramed(lines, weighed) ? FRAME_GAIN : 0;
  return label + outline + frame + (isRest ? DIFFERENCE_GAIN : 0) - (mixesRates ? RATE_PRICE : 0);
};

/** Lines that are blank wherever the statement holds are no members: an outer column jumps over the inner items. They
 *  are where they stand filled at a place that is one slip away, or near a named total: of debits and credits each
 *  entry fills but one. */
const withoutBlank = (lines: Lines, weighed: Weighed): readonly number[] => {
  const { total, holds, near, slips } = weighed;
  const places = [...holds, ...(saysTotal(lines.labels[total] ?? "") ? near : slips)];
  const isFilled = (line: number): boolean =>
    places.some((place) => lines.state[line * lines.width + place] !== BLANK);
  return weighed.members.filter(isFilled);
};

/** Places that fail weigh less against a line that is named or laid out as a total and misses by little: estimates
 *  that do not close. */
const fails = (lines: Lines, weighed: Weighed): boolean => {
  const { total, members, holds, near, slips, miss, evidence } = weighed;
  const share = holds.length / (holds.length + near.length - slips.length);
  if (share >= LEAST_SHARE) return false;
  if (share < LEAST_SHARE_IF_NAMED) return true;
  if (saysTotal(lines.labels[total] ?? "")) return false;
  const isLaidOut = isOutlined(lines, { total, members });
  // of three places one is less than seventy of a hundred, and one wrong figure all the same
  const isOne = holds.length >= LEAST_HOLDING && near.length - slips.length <= 1;
  if (isOne && (isLaidOut || evidence >= OVERWHELMING)) return false;
  return !isLaidOut || miss > SMALL_MISS;
};

/** Judges a guess; undefined when nothing speaks for it or it fails too often. */
export const judge = (lines: Lines, run: Run): Found | undefined => {
  const whole = weigh(lines, run);
  if (whole.holds.length === 0) return undefined;
  const members = withoutBlank(lines, whole);
  if (members.length < 2) return undefined;
  const weighed = members.length < run.members.length ? weigh(lines, { ...run, members }) : whole;
  if (fails(lines, weighed)) return undefined;
  const score = weighed.evidence - run.price + support(lines, weighed);
  return score >= HOPELESS ? { ...weighed, score, price: run.price } : undefined;
};

/** What a proposal says, as a key. */
export const keyOf = ({ total, members, minus }: Pick<Weighed, "total" | "members" | "minus">): string =>
  `${total}=${members.join()}-${minus.join()}`;
