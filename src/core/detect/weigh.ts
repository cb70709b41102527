import { mostSteps, movement, probabilityOfRest } from "./chance";
import { AMOUNT, BLANK, OPAQUE } from "./figures";
import { kindAt, type Lines } from "./lines";
import type { Proposal } from "./proposal";
import { slipPlaces } from "./slip-fit";

/** What the figures say of a proposal, place by place. */
export interface Weighed extends Proposal {
  /** Places where it holds, exactly or within rounding. */
  readonly holds: readonly number[];
  /** Places where it fails, yet total and sum are of one size: an error, if it is a total. */
  readonly near: readonly number[];
  /** Of these, where one slip of one figure explains the failure. */
  readonly slips: readonly number[];
  /** Places where total and sum have nothing to do with each other (rates, another unit). */
  readonly far: readonly number[];
  /** Places that cannot be judged because something is withheld. */
  readonly opaque: readonly number[];
  /** The largest miss among the near places, as a share of the total. */
  readonly miss: number;
  /** ln of how much likelier these figures are if it is a total than by chance. */
  readonly evidence: number;
}

/** ln of the price of a place that fails: about one published total in thirty is wrong. */
const NEAR_PRICE = 3.5;
/** A miss this small is itself unlikely by chance: an estimate that does not close, or a small slip. */
const SMALL_MISS = 0.03;
const SMALL_MISS_PRICE = 1.2;
/** A place with figures that do not add up is nothing unusual, least where other figures are printed. */
const FAR_PRICE = 1.5;
const FAR_OTHER_PRICE = 0.3;
const MOST_FAR_PRICE = 8;
/** A total that equals its one member that is not 0 says little. */
const GAIN_OF_COPY = 0.4;
/** No later place takes back more than this. */
const LEAST_GAIN = -1;
/** Rounding alone lets the remainder move by about so many steps for each figure. */
const ROUNDING_NOISE = 0.3;
/** Total and sum are of one size when they differ by less than this share of the larger. */
const ONE_SIZE = 0.5;

/** Total and sum differ at the place by less than half of the larger, as those with a mistake in them mostly do. */
export const isOneSize = (
  lines: Lines,
  { total, members }: Pick<Proposal, "total" | "members">,
  place: number,
): boolean => {
  const at = (line: number): number => lines.value[line * lines.width + place] ?? 0;
  const sum = members.reduce((all, line) => all + at(line), 0);
  return Math.abs(at(total) - sum) < ONE_SIZE * Math.max(Math.abs(at(total)), Math.abs(sum));
};

/** A statement at one place. */
interface Here {
  readonly place: number;
  readonly total: number;
  readonly sum: number;
  readonly count: number;
  /** Members other than 0. */
  readonly nonZero: number;
  readonly largest: number;
  /** The coarsest step to which one of the figures is printed. */
  readonly step: number;
}

const read = (
  lines: Lines,
  { total, members, minus }: Proposal,
  place: number,
): Here | "opaque" | undefined => {
  const { width, value, state, step } = lines;
  const at = total * width + place;
  const own = state[at];
  if (own === BLANK) return undefined;
  let [sum, count, nonZero, coarsest, largest] = [0, 0, 0, step[at] ?? 1, 0];
  let amounts = own === AMOUNT ? 1 : 0;
  let opaque = own === OPAQUE;
  // one plain loop: every guess of the search is read here at every place
  for (let order = 0; order < members.length + minus.length; order += 1) {
    const line = (order < members.length ? members[order] : minus[order - members.length]) ?? 0;
    const index = line * width + place;
    const kind = state[index];
    if (kind === OPAQUE) opaque = true;
    if (kind === OPAQUE || kind === BLANK) continue;
    const amount = value[index] ?? 0;
    count += 1;
    if (amount !== 0) nonZero += 1;
    if (kind === AMOUNT) {
      amounts += 1;
      coarsest = Math.max(coarsest, step[index] ?? 1);
    }
    largest = Math.max(largest, amount);
    sum += order < members.length ? amount : -amount;
  }
  if (opaque) return amounts > 0 ? "opaque" : undefined;
  if (count === 0 || amounts === 0) return undefined;
  return { place, total: value[at] ?? 0, sum, count, nonZero, step: coarsest, largest };
};

const missOf = ({ total, sum }: Here): number =>
  Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum));

/** Total and sum could be one figure, mistaken. A "total" no larger than its largest member is an average. */
const isNear = (here: Here): boolean =>
  missOf(here) <= ONE_SIZE && (here.count < 3 || here.total > here.largest || here.total < 0);

const placesOf = (heard: readonly Here[]): number[] => heard.map(({ place }) => place);

/** One slip that explains a failing place is worth looking for where so few fail, and some hold. */
const MOST_SLIPS = 4;

const slipsAmong = (
  lines: Lines,
  proposal: Proposal,
  holds: readonly Here[],
  fails: readonly Here[],
): ReadonlySet<number> =>
  fails.length === 0 || fails.length > MOST_SLIPS || holds.length < fails.length / 2
    ? new Set()
    : new Set(slipPlaces(lines, proposal, placesOf(fails)));

/** Collects what the places say, one after the other. */
class Testimony {
  readonly holds: Here[] = [];
  /** Places where all is 0. */
  readonly idle: Here[] = [];
  readonly fails: Here[] = [];
  readonly opaque: number[] = [];
  private first = 0;
  private further = 0;

  constructor(
    private readonly lines: Lines,
    private readonly proposal: Proposal,
  ) {}

  hear(place: number): void {
    const here = read(this.lines, this.proposal, place);
    if (here === undefined) return;
    if (here === "opaque") {
      if (this.lines.rate[place] !== 1) this.opaque.push(place);
      return;
    }
    const steps = (here.total - here.sum) / here.step;
    const excused = this.lines.exactSteps.has(here.step) ? 0.5 : mostSteps(here.count, this.lines.random);
    if (Math.abs(steps) > excused + 1e-6) this.fails.push(here);
    else if (here.nonZero === 0) this.idle.push(here);
    else this.believe(here, steps);
  }

  /** What the places that hold say together; later ones add only what they could have said otherwise. */
  get gain(): number {
    return this.first + Math.max(0, this.further);
  }

  private believe(here: Here, steps: number): void {
    const before = this.holds.at(-1);
    const size = Math.max(Math.abs(here.total), Math.abs(here.sum), here.largest) / here.step;
    const spread = before ? Math.min(size, this.spreadSince(before, here)) : size;
    const gain = Math.log(probabilityOfRest(steps, here.count, this.lines.random) * (spread + 1));
    const kept = here.nonZero === 1 ? Math.min(gain, GAIN_OF_COPY) : gain;
    if (before) this.further += Math.max(kept, LEAST_GAIN);
    else this.first = Math.max(kept, -NEAR_PRICE);
    this.holds.push(here);
  }

  private spreadSince(before: Here, { place, step, count }: Here): number {
    const moved = movement(this.lines, this.proposal, place, before.place) / 2 / step;
    return Math.max(0, moved - ROUNDING_NOISE * (count + 1));
  }
}

const conclude = (lines: Lines, proposal: Proposal, testimony: Testimony): Weighed => {
  const { holds, idle, fails, opaque, gain } = testimony;
  const kinds = new Set(holds.map(({ place }) => kindAt(lines, place)));
  const isOfKind = ({ place }: Here): boolean => kinds.has(kindAt(lines, place));
  const slips = slipsAmong(
    lines,
    proposal,
    holds,
    fails.filter((here) => isOfKind(here) || lines.saidRate[here.place] !== 1),
  );
  const isMiss = (here: Here): boolean => slips.has(here.place) || (isOfKind(here) && isNear(here));
  const near = fails.filter(isMiss);
  const far = fails.filter((here) => !isMiss(here));
  const farPrice = far.reduce(
    (sum, here) => sum + (isOfKind(here) && lines.rate[here.place] !== 1 ? FAR_PRICE : FAR_OTHER_PRICE),
    0,
  );
  const nearPrice = near.reduce(
    (sum, here) =>
      sum + (slips.has(here.place) || missOf(here) <= SMALL_MISS ? SMALL_MISS_PRICE : NEAR_PRICE),
    0,
  );
  return {
    ...proposal,
    holds: placesOf([...holds, ...idle.filter(isOfKind)]).sort((a, b) => a - b),
    near: placesOf(near),
    slips: [...slips],
    far: placesOf(far),
    opaque,
    miss: near.reduce((largest, here) => Math.max(largest, missOf(here)), 0),
    evidence: gain - nearPrice - Math.min(farPrice, MOST_FAR_PRICE),
  };
};

/** So many failing places, with so few holding ones, end the hearing. */
const HOPELESS_FAILS = 24;

/** Holds a proposal against every place of its lines. */
export const weigh = (lines: Lines, proposal: Proposal): Weighed => {
  const testimony = new Testimony(lines, proposal);
  for (let place = 0; place < lines.width; place += 1) {
    testimony.hear(place);
    if (testimony.fails.length > HOPELESS_FAILS && testimony.fails.length > testimony.holds.length * 8) break;
  }
  return conclude(lines, proposal, testimony);
};
