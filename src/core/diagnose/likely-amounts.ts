import type { Amount } from "../amount";

/** Wider spans are not searched digit by digit. */
const WIDEST = 40n;

const within = (amount: Amount, middle: Amount, slack: bigint): boolean =>
  amount >= middle - slack && amount <= middle + slack;

/** The typed amount with its mark moved by up to six places, where that is a whole amount. */
const slides = (typed: Amount): Amount[] => {
  const amounts: Amount[] = [];
  for (let power = 10n; power <= 1_000_000n; power *= 10n) {
    amounts.push(typed * power);
    if (typed % power === 0n) amounts.push(typed / power);
  }
  return amounts;
};

/**
 * Amounts that may have been meant where `typed` stands, all within `slack` of what the totals say; that itself
 * first. For exact figures it is the only one.
 *
 * @example likelyAmounts(12345n, 1234n, 1n) // => [1234n, 1233n, 1235n] and no slide, since 12345 has none there
 */
export const likelyAmounts = (typed: Amount, middle: Amount, slack: bigint): Amount[] => {
  if (slack === 0n) return [middle];
  const telling = [0n, 2n * typed, 0n - typed, ...slides(typed)].filter(
    (amount) => amount !== typed && within(amount, middle, slack),
  );
  const reach = slack < WIDEST ? slack : WIDEST;
  const near: Amount[] = [];
  for (let offset = 1n; offset <= reach; offset += 1n) near.push(middle - offset, middle + offset);
  return [...new Set([middle, ...telling, ...near])].filter((amount) => amount !== typed);
};
