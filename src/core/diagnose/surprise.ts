import { absolute } from "../amount";
import type { FindingKind, Slip } from "./finding";
import { digitSlip, slipBetween } from "./slips";

/**
 * How surprising a cause is, in bits: −log2 of how often it happens × how few outcomes it could have had.
 * What happens often and matches by chance seldom comes first. The shares of the digit slips are those found in
 * 4,381 business returns (Scholtus 2009: of 152, a digit replaced 112, left out 15, transposed 14, added 11);
 * the shares between kinds are ours, set on the benchmark (docs/causes.md).
 */
const bits = (probability: number): number => -Math.log2(probability);

const DIGIT_SHARES = { replaced: 112 / 152, "left-out": 15 / 152, transposed: 14 / 152, added: 11 / 152 };

const SLIP_SHARES = { typing: 0.5, sign: 0.07, slide: 0.1, separator: 0.05, blank: 0.08, other: 0.2 };

/** How many slips of this kind the intended digits allow. */
const outcomes = (kind: keyof typeof DIGIT_SHARES, digits: number): number => {
  switch (kind) {
    case "replaced":
      return 9 * digits;
    case "left-out":
      return digits;
    case "transposed":
      return Math.max(1, digits - 1);
    case "added":
      return 10 * (digits + 1);
  }
};

const digitsOf = (amount: bigint): string => String(absolute(amount));

/** Any amount of as many digits could stand here. */
const anyAmount = (meant: bigint, typed: bigint): number =>
  2 * 10 ** Math.max(digitsOf(meant).length, digitsOf(typed).length);

const SLIDES = 6;

/** Bits of one mistyped amount. */
export const slipSurprise = (
  meant: bigint,
  typed: bigint,
  slip: Slip = slipBetween(meant, typed),
): number => {
  const kind = digitSlip(digitsOf(meant), digitsOf(typed));
  switch (slip) {
    case "transposition":
    case "digit":
      return kind === undefined
        ? bits(SLIP_SHARES.other / anyAmount(meant, typed))
        : bits((SLIP_SHARES.typing * DIGIT_SHARES[kind]) / outcomes(kind, digitsOf(meant).length));
    case "slide":
      return bits(SLIP_SHARES.slide / SLIDES);
    case "other":
      return bits(SLIP_SHARES.other / anyAmount(meant, typed));
    case "sign":
    case "separator":
    case "blank":
      return bits(SLIP_SHARES[slip]);
  }
};

/** How often each kind of cause is met, as shares of one; typing slips in an amount are the most frequent. */
const KIND_SHARES: Readonly<Record<Exclude<FindingKind, "not-explained">, number>> = {
  "wrong-amount": 0.4,
  "wrong-total": 0.4,
  "left-out": 0.1,
  "counted-twice": 0.03,
  swapped: 0.05,
  "wrong-column": 0.05,
  "line-left-out": 0.05,
  "line-counted-twice": 0.03,
  "line-missing": 0.01,
};

/** Bits of a cause's kind, chosen among so many. */
export const kindSurprise = (kind: Exclude<FindingKind, "not-explained">, among: number): number =>
  bits(KIND_SHARES[kind] / Math.max(1, among));

/** An amount stored as text is hardly ever met but where SUM skipped it. */
export const TEXT_BITS = 12;

/** A total that was carried into others has had more chances to be seen. */
export const CARRIED_BITS = 1.5;
