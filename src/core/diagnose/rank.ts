import { causeKey, type Cause } from "./cause";

/** The readings of one cause that no equation tells apart, least surprising first. */
export type Slot = readonly Cause[];

/** One explanation, read: a slot for each of its causes. */
export type ReadExplanation = readonly Slot[];

/** A cause with its share of all explanations, from 0 to 1. */
export interface Ranked {
  readonly cause: Cause;
  readonly share: number;
  /** Keys of causes that this one excludes. */
  readonly excludes: ReadonlySet<string>;
  /** Another reading of what a preferred cause says, in the same explanation. */
  readonly sameSlot: boolean;
  /** Something else speaks against its being certain. */
  readonly doubted?: boolean;
  /** It fits only if a doubted cause is right: what it explains stays open until that is decided. */
  readonly isOpen?: boolean;
}

export interface Ranking {
  /** The preferred explanation, surest cause first. */
  readonly preferred: readonly Ranked[];
  /** Other causes that the figures allow, likeliest first. */
  readonly others: readonly Ranked[];
  /** Slots of the preferred explanation. */
  readonly slots: ReadExplanation;
  /** There are other explanations of the same size. */
  readonly tied: boolean;
}

const weight = ({ bits }: Cause): number => 2 ** -bits;

const slotWeight = (slot: Slot): number => slot.reduce((sum, cause) => sum + weight(cause), 0);

const explanationBits = (explanation: ReadExplanation): number =>
  explanation.reduce((sum, slot) => sum - Math.log2(slotWeight(slot)), 0);

/** Shares of explanations, computed from the least surprising one so that nothing underflows. */
const sharesOf = (explanations: readonly ReadExplanation[]): number[] => {
  const bits = explanations.map(explanationBits);
  const least = Math.min(...bits);
  const weights = bits.map((one) => 2 ** (least - one));
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
};

interface Tally {
  readonly cause: Cause;
  share: number;
  /** The best explanation that it is part of. */
  readonly within: number;
}

const tallyOf = (explanations: readonly ReadExplanation[], shares: readonly number[]): Map<string, Tally> => {
  const tally = new Map<string, Tally>();
  const order = shares.map((_, index) => index).sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0) || a - b);
  for (const within of order) {
    for (const slot of explanations[within] ?? []) {
      const all = slotWeight(slot);
      for (const cause of slot) {
        const share = ((shares[within] ?? 0) * weight(cause)) / all;
        const known = tally.get(causeKey(cause));
        if (known) known.share += share;
        else tally.set(causeKey(cause), { cause, share, within });
      }
    }
  }
  return tally;
};

const bestOf = (slot: Slot): Cause[] => slot.slice(0, 1);

/** Causes of the preferred explanation that give way to `cause`: those of its slot, or those not in its own
 *  explanation. */
const givingWay = (preferred: ReadExplanation, own: ReadExplanation, cause: Cause): string[] => {
  const key = causeKey(cause);
  const sameSlot = preferred.find((slot) => slot.some((other) => causeKey(other) === key));
  if (sameSlot) return bestOf(sameSlot).map(causeKey);
  const kept = new Set(own.flatMap((slot) => slot.map(causeKey)));
  return preferred
    .flatMap(bestOf)
    .map(causeKey)
    .filter((other) => !kept.has(other));
};

/**
 * Weighs explanations of one size against each other by how surprising their causes are. The preferred one comes
 * first; what the others say differently is kept beside it, so that ties are named as ties.
 */
export const rank = (explanations: readonly ReadExplanation[]): Ranking => {
  const shares = sharesOf(explanations);
  const tally = tallyOf(explanations, shares);
  const best = shares.indexOf(Math.max(...shares));
  const slots = explanations[best] ?? [];
  const chosen = new Set(slots.flatMap(bestOf).map(causeKey));
  const excludes = new Map<string, Set<string>>();
  const exclude = (a: string, b: string) => excludes.set(a, (excludes.get(a) ?? new Set<string>()).add(b));
  const others = [...tally].filter(([key]) => !chosen.has(key));
  for (const [key, { cause, within }] of others) {
    for (const other of givingWay(slots, explanations[within] ?? [], cause)) {
      exclude(key, other);
      exclude(other, key);
    }
  }
  const inSlots = new Set(slots.flatMap((slot) => slot.map(causeKey)));
  const ranked = ([key, { cause, share }]: readonly [string, Tally]): Ranked => ({
    cause,
    share,
    excludes: excludes.get(key) ?? new Set(),
    sameSlot: inSlots.has(key),
  });
  const bySurety = (a: Ranked, b: Ranked) => b.share - a.share;
  return {
    preferred: [...tally]
      .filter(([key]) => chosen.has(key))
      .map(ranked)
      .sort(bySurety),
    others: others.map(ranked).sort(bySurety),
    slots,
    tied: explanations.length > 1,
  };
};
