import { absolute } from "../amount";
import type { AmountModel } from "./amount-model";
import type { FindingKind, Slip } from "./finding";
import { digitSlip } from "./slips";

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

/** A mark slips by one place more often than by two or three. */
const slideShare = (meant: bigint, typed: bigint): number => {
  const places = Math.abs(digitsOf(meant).length - digitsOf(typed).length);
  return places === 1 ? 0.38 : 0.12 / 2 ** (places - 2);
};

/** Bits of typing just this where that was meant, were it meant. */
const typingSurprise = (meant: bigint, typed: bigint, slip: Exclude<Slip, "other">): number => {
  switch (slip) {
    case "transposition":
    case "digit": {
      const kind = digitSlip(digitsOf(meant), digitsOf(typed)) ?? "replaced";
      return bits((SLIP_SHARES.typing * DIGIT_SHARES[kind]) / outcomes(kind, digitsOf(meant).length));
    }
    case "slide":
      return bits(SLIP_SHARES.slide * slideShare(meant, typed));
    case "sign":
    case "separator":
    case "blank":
      return bits(SLIP_SHARES[slip]);
  }
};

/** Sizes of error that are told apart, as the natural logarithm of the largest over the smallest. */
const SIZES = 20;

/** Bits of the error's own size, where small errors are as frequent as large ones of their magnitude. */
const errorSurprise = (error: bigint): number => Math.log2(2 * SIZES * Number(absolute(error)));

/** Bits of what comes about in either of two ways, equally often. */
const either = (a: number, b: number): number => bits((2 ** -a + 2 ** -b) / 2);

/**
 * Bits of one mistyped amount, against its being right as it stands: what was meant has to be an amount as the
 * table has them, and what was typed no longer has to. Where no slip explains it, what was typed is either some
 * amount of the table's or the one that was meant, missed by a little.
 */
export const amountSurprise = (meant: bigint, typed: bigint, slip: Slip, model: AmountModel): number =>
  slip === "other"
    ? bits(SLIP_SHARES.other) +
      model.surprise(meant) +
      either(0, errorSurprise(meant - typed) - model.surprise(typed))
    : typingSurprise(meant, typed, slip) + model.surprise(meant) - model.surprise(typed);

/** Bits of one mistyped total. What was meant is the sum of its members and so no surprise. */
export const totalSurprise = (meant: bigint, typed: bigint, slip: Slip, model: AmountModel): number =>
  slip === "other"
    ? bits(SLIP_SHARES.other) + either(model.surprise(typed), errorSurprise(meant - typed))
    : typingSurprise(meant, typed, slip);

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
export const CARRIED_BITS = 4;

/** A formula that misses the very cell, or a total typed among formulas, says so by itself. */
export const FORMULA_BITS = 12;

/** A cell formatted unlike its neighbours was made in another way than they were; most such cells are right, too. */
export const FORMAT_BITS = 4;
