import { AMOUNT, BLANK, OPAQUE } from "./figures";
import type { Lines } from "./lines";

/** A statement to be weighed: line `total` is the sum of lines `members` less lines `minus`. */
export interface Proposal {
  readonly total: number;
  readonly members: readonly number[];
  readonly minus: readonly number[];
}

/** What the figures say of a proposal, place by place. */
export interface Weighed extends Proposal {
  /** Places where it holds, exactly or within rounding. */
  readonly holds: readonly number[];
  /** Places where it fails, yet total and sum are of one size: an error, if it is a total. */
  readonly near: readonly number[];
  /** Places where total and sum have nothing to do with each other (rates, another unit). */
  readonly far: readonly number[];
  /** Places that cannot be judged because something is withheld. */
  readonly opaque: readonly number[];
  /** ln of how much likelier these figures are if it is a total than by chance. */
  readonly evidence: number;
}

/** ln of the price of a place that fails: about one published total in thirty is wrong. */
const NEAR_PRICE = 3.5;
/** A place with figures that do not add up is nothing unusual, least where rates stand. */
const FAR_PRICE = 1.5;
const MOST_FAR = 8;
const FAR_RATE_PRICE = 0.3;

/** Chance that a printer adds exactly, before anything is known of the table. */
const EXACT_SHARE = 0.5;
/** Standard deviation of one figure's rounding, in steps: to the nearest, and at random to a multiple of 5. */
const NEAREST_DEVIATION = 0.289;
const RANDOM_DEVIATION = 0.42;

const gaussian = (x: number, deviation: number): number =>
  Math.exp(-(x * x) / (2 * deviation * deviation)) / (deviation * 2.5066);

/** Probability that rounding leaves `steps` between a total and its `count` members. */
const ifTotal = (steps: number, count: number, random: boolean): number => {
  const deviation = Math.max(0.35, (random ? RANDOM_DEVIATION : NEAREST_DEVIATION) * Math.sqrt(count + 1));
  const rounded = Math.min(1, gaussian(steps, deviation));
  const slack = 1 / (2 * mostSteps(count, random) + 1);
  return (Math.abs(steps) < 0.5 ? EXACT_SHARE : 0) + (1 - EXACT_SHARE) * (0.75 * rounded + 0.25 * slack);
};

/** The largest remainder, in steps, that rounding each printed figure can cause (diagnosis, section 5). */
export const mostSteps = (count: number, random: boolean): number => (random ? count + 1 : (count + 1) / 2);

interface Place {
  readonly total: number;
  readonly sum: number;
  readonly count: number;
  readonly nonZero: number;
  readonly step: number;
  readonly largest: number;
}

const placeOf = (
  lines: Lines,
  { total, members, minus }: Proposal,
  place: number,
): Place | "opaque" | undefined => {
  const { width, value, state, step } = lines;
  const at = total * width + place;
  const own = state[at];
  if (own === BLANK) return undefined;
  let [sum, count, nonZero, coarsest, largest] = [0, 0, 0, step[at] ?? 1, 0];
  let figures = own === AMOUNT ? 1 : 0;
  let opaque = false;
  for (let list = 0; list < 2; list += 1) {
    const from = list === 0 ? members : minus;
    for (const line of from) {
      const index = line * width + place;
      const kind = state[index];
      if (kind === OPAQUE) {
        opaque = true;
        continue;
      }
      if (kind === BLANK) continue;
      if (kind === AMOUNT) figures += 1;
      count += 1;
      const amount = value[index] ?? 0;
      if (amount !== 0) nonZero += 1;
      if (kind === AMOUNT) coarsest = Math.max(coarsest, step[index] ?? 1);
      largest = Math.max(largest, amount);
      sum += list === 0 ? amount : -amount;
    }
  }
  if (own === OPAQUE || opaque) return figures + count > 0 ? "opaque" : undefined;
  if (count === 0 || figures === 0) return undefined;
  return { total: value[at] ?? 0, sum, count, nonZero, step: coarsest, largest };
};

/** How far the remainder could have moved between two places, in steps: places that hardly differ tell little. */
const movement = (lines: Lines, { total, members, minus }: Proposal, a: number, b: number): number => {
  const { width, value } = lines;
  const moved = (line: number): number =>
    Math.abs((value[line * width + a] ?? 0) - (value[line * width + b] ?? 0));
  const scale = (value[total * width + a] ?? 0) / (value[total * width + b] ?? 0);
  const grown = (line: number): number =>
    Math.abs((value[line * width + a] ?? 0) - scale * (value[line * width + b] ?? 0));
  let sum = moved(total);
  for (const line of members) sum += moved(line);
  for (const line of minus) sum += moved(line);
  if (!Number.isFinite(scale)) return sum;
  let scaled = 0;
  for (const line of members) scaled += grown(line);
  for (const line of minus) scaled += grown(line);
  return Math.min(sum, scaled);
};

const isNear = ({ total, sum, count, largest }: Place): boolean => {
  const size = Math.max(Math.abs(total), Math.abs(sum));
  if (Math.abs(total - sum) > size * 0.5) return false;
  return count < 3 || total > largest || total < 0;
};

/** Places printed otherwise than those where it holds (rates beside amounts) need not add up. */
const farPrice = (lines: Lines, kinds: ReadonlySet<number>, far: readonly number[]): number => {
  let price = 0;
  for (const place of far)
    price += kinds.has(kindAt(lines, place)) && lines.rate[place] !== 1 ? FAR_PRICE : FAR_RATE_PRICE;
  return Math.min(price, MOST_FAR);
};

interface Told {
  readonly place: number;
  readonly verdict: "holds" | "idle" | "near" | "far";
}

/** The kinds of figures for which the statement is made: those where it holds and says something. */
const kindsOf = (lines: Lines, told: readonly Told[]): ReadonlySet<number> =>
  new Set(told.filter(({ verdict }) => verdict === "holds").map(({ place }) => kindAt(lines, place)));

const kindAt = (lines: Lines, place: number): number =>
  (lines.placeKind[place] ?? 0) + (lines.rate[place] === 1 ? 100 : 0);

/** Holds a proposal against every place of its lines. */
export const weigh = (lines: Lines, proposal: Proposal): Weighed => {
  const told: Told[] = [];
  const opaque: number[] = [];
  let first = 0;
  let further = 0;
  let last = -1;
  for (let place = 0; place < lines.width; place += 1) {
    const here = placeOf(lines, proposal, place);
    if (here === undefined) continue;
    if (here === "opaque") {
      if (lines.rate[place] !== 1) opaque.push(place);
      continue;
    }
    const steps = (here.total - here.sum) / here.step;
    if (
      Math.abs(steps) >
      (lines.exactSteps.has(here.step) ? 0.5 : mostSteps(here.count, lines.random)) + 1e-6
    ) {
      told.push({ place, verdict: isNear(here) ? "near" : "far" });
      continue;
    }
    told.push({ place, verdict: here.nonZero === 0 ? "idle" : "holds" });
    if (here.nonZero === 0) continue;
    let spread = Math.max(Math.abs(here.total), Math.abs(here.sum), here.largest) / here.step;
    if (last >= 0)
      spread = Math.min(
        spread,
        Math.max(0, movement(lines, proposal, place, last) / 2 / here.step - 0.3 * (here.count + 1)),
      );
    const gain = Math.log(ifTotal(steps, here.count, lines.random) * (spread + 1));
    const kept = here.nonZero === 1 ? Math.min(gain, 0.4) : Math.max(gain, last < 0 ? -NEAR_PRICE : -1);
    if (last < 0) first += kept;
    else further += kept;
    last = place;
  }
  return summed(lines, proposal, told, opaque, first + Math.max(0, further));
};

const summed = (
  lines: Lines,
  proposal: Proposal,
  told: readonly Told[],
  opaque: readonly number[],
  gained: number,
): Weighed => {
  const kinds = kindsOf(lines, told);
  const found = { holds: [] as number[], near: [] as number[], far: [] as number[] };
  let evidence = gained;
  for (const { place, verdict } of told) {
    const sameKind = kinds.has(kindAt(lines, place));
    if (verdict === "holds") found.holds.push(place);
    else if (verdict === "idle") {
      if (sameKind) found.holds.push(place);
    } else if (verdict === "near" && sameKind) {
      found.near.push(place);
      evidence -= NEAR_PRICE;
    } else found.far.push(place);
  }
  return { ...proposal, ...found, opaque, evidence: evidence - farPrice(lines, kinds, found.far) };
};
