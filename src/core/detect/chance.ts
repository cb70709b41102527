import type { Lines } from "./lines";
import type { Proposal } from "./proposal";

/** Before anything is known of a table: how often a printed total is the exact sum of its printed members. */
const EXACT_SHARE = 0.5;
/** How often rounding drifts evenly over all that it can reach, as where figures were adjusted afterwards. */
const EVEN_SHARE = 0.25;
/** Standard deviation of one figure's rounding, in steps: to the nearest, and at random to a multiple of 5. */
const NEAREST_DEVIATION = 0.289;
const RANDOM_DEVIATION = 0.42;
/** Below this the steps themselves are coarser than the distribution. */
const LEAST_DEVIATION = 0.35;

/** The largest remainder, in steps, that rounding each printed figure can cause (diagnosis, section 5).
 *  @example mostSteps(3, false) // => 2 */
export const mostSteps = (members: number, random: boolean): number =>
  random ? members + 1 : (members + 1) / 2;

const gaussian = (x: number, deviation: number): number =>
  Math.exp(-(x * x) / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI));

/** How probable it is that a total is `steps` off the sum of so many members, all printed to one step. */
export const probabilityOfRest = (steps: number, members: number, random: boolean): number => {
  const one = random ? RANDOM_DEVIATION : NEAREST_DEVIATION;
  const deviation = Math.max(LEAST_DEVIATION, one * Math.sqrt(members + 1));
  const bell = Math.min(1, gaussian(steps, deviation));
  const even = 1 / (2 * mostSteps(members, random) + 1);
  const exact = Math.abs(steps) < 0.5 ? EXACT_SHARE : 0;
  return exact + (1 - EXACT_SHARE) * ((1 - EVEN_SHARE) * bell + EVEN_SHARE * even);
};

/**
 * How far the remainder of a statement could have moved between two places, in smallest units: by as much as its
 * lines moved, or by as much as they moved otherwise than in proportion. Places that hardly differ, or differ by a
 * factor only, are no independent witnesses.
 */
export const movement = (
  { width, value }: Lines,
  { total, members, minus }: Proposal,
  here: number,
  there: number,
): number => {
  const at = (line: number, place: number): number => value[line * width + place] ?? 0;
  const factor = at(total, here) / at(total, there);
  let plain = Math.abs(at(total, here) - at(total, there));
  let scaled = 0;
  const add = (line: number): void => {
    const [now, before] = [at(line, here), at(line, there)];
    plain += Math.abs(now - before);
    scaled += Math.abs(now - factor * before);
  };
  members.forEach(add);
  minus.forEach(add);
  return Number.isFinite(factor) ? Math.min(plain, scaled) : plain;
};
