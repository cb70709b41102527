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
}

/** Ten to one: below that nothing is claimed. */
export const ENOUGH = 2.3;
/** Pairs of any two lines are so many that more is asked of them. */
export const ENOUGH_FOR_PAIRS = 4;
/** Below this nothing can help a proposal. */
const HOPELESS = -4;

/** A line that holds in seventy of a hundred places is a total with errors in it (diagnosis, section 6). */
const LEAST_SHARE = 0.7;

const LABEL_GAIN = 2.5;
const OUTLINE_GAIN = 2.5;
const DIFFERENCE_GAIN = 2;
const RATE_PRICE = 3;

/** All members are indented alike, and deeper than the total. */
export const isOutlined = (lines: Lines, { total, members }: Pick<Weighed, "total" | "members">): boolean => {
  const indent = lines.indent[members[0] ?? 0] ?? 0;
  return indent > (lines.indent[total] ?? 0) && members.every((line) => lines.indent[line] === indent);
};

/** What labels and layout add to the figures. */
const support = (lines: Lines, { total, members }: Run): number => {
  const label = saysTotal(lines.labels[total] ?? "") ? LABEL_GAIN : 0;
  const outline = isOutlined(lines, { total, members }) ? OUTLINE_GAIN : 0;
  const isRest = members.length === 2 && members.some((line) => saysDifference(lines.labels[line] ?? ""));
  const mixesRates = lines.rateLine[total] !== 1 && members.some((line) => lines.rateLine[line] === 1);
  return label + outline + (isRest ? DIFFERENCE_GAIN : 0) - (mixesRates ? RATE_PRICE : 0);
};

/** Judges a guess; undefined when nothing speaks for it or it fails too often. */
export const judge = (lines: Lines, run: Run): Found | undefined => {
  const weighed = weigh(lines, run);
  const { holds, near } = weighed;
  if (holds.length === 0 || holds.length < LEAST_SHARE * (holds.length + near.length)) return undefined;
  const score = weighed.evidence - run.price + support(lines, run);
  return score >= HOPELESS ? { ...weighed, score, price: run.price } : undefined;
};

/** What a proposal says, as a key. */
export const keyOf = ({ total, members, minus }: Pick<Weighed, "total" | "members" | "minus">): string =>
  `${total}=${members.join()}-${minus.join()}`;
