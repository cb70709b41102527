import { slipBetween } from "../diagnose/slips";
import { AMOUNT } from "./figures";
import type { Lines } from "./lines";
import type { Proposal } from "./proposal";

/**
 * A statement that fails at a place although it states a total: one figure of it is mistyped. Where one slip of one
 * figure makes it hold, or two figures of a member line have changed places, that is hardly chance (diagnosis,
 * section 3: of five digits, 0.06 % of all pairs are one slip apart).
 */

/** Figures of fewer digits, zeros at the end aside, are one slip apart too often. */
const LEAST_DIGITS = 4;
/** A sign, ten times as much, or an amount left out. */
const LEAST_DIGITS_OF_WHOLE = 3;
const LEAST_FIGURE = 10 ** (LEAST_DIGITS - 1);

/** A difference of one or two digits is a digit of almost any figure. */
const LEAST_REST = 100;

const isExact = (value: number): boolean => Number.isSafeInteger(value);

const significant = (value: number): number => String(Math.abs(value)).replace(/0+$/, "").length;

const isSlip = (typed: number, meant: number): boolean => {
  if (!isExact(typed) || !isExact(meant) || Math.abs(typed) < LEAST_FIGURE) return false;
  const digits = significant(typed);
  if (digits < LEAST_DIGITS_OF_WHOLE) return false;
  if (meant === 0) return true; // an amount that the total left out
  if (Math.abs(meant) < LEAST_FIGURE) return false;
  const slip = slipBetween(BigInt(meant), BigInt(typed));
  return slip === "sign" || slip === "slide" || (slip !== "other" && digits >= LEAST_DIGITS);
};

const at = (lines: Lines, line: number, place: number): number =>
  lines.value[line * lines.width + place] ?? 0;

const isAmountAt = (lines: Lines, line: number, place: number): boolean =>
  lines.state[line * lines.width + place] === AMOUNT;

/** Stated less computed, in the lines' units. */
const restAt = (lines: Lines, { total, members, minus }: Proposal, place: number): number => {
  let rest = at(lines, total, place);
  for (const line of members) rest -= at(lines, line, place);
  for (const line of minus) rest += at(lines, line, place);
  return rest;
};

/** Another member says the same: a figure that stands at every line (a number of households) is no amount left out. */
const isRepeated = (lines: Lines, { members }: Proposal, line: number, place: number): boolean =>
  members.some((other) => other !== line && at(lines, other, place) === at(lines, line, place));

const isSlipAt = (lines: Lines, proposal: Proposal, place: number): boolean => {
  const rest = restAt(lines, proposal, place);
  if (Math.abs(rest) < LEAST_REST) return false;
  const fits = (line: number, needed: number): boolean =>
    isAmountAt(lines, line, place) &&
    isSlip(at(lines, line, place), at(lines, line, place) + needed) &&
    (at(lines, line, place) !== -needed || !isRepeated(lines, proposal, line, place));
  return (
    fits(proposal.total, -rest) ||
    proposal.members.some((line) => fits(line, rest)) ||
    proposal.minus.some((line) => fits(line, -rest))
  );
};

/** Two places fail by the same amount, once too much and once too little, and a line's figures there differ by it. */
const areSwapped = (lines: Lines, proposal: Proposal, one: number, other: number): boolean => {
  const rest = restAt(lines, proposal, one);
  if (Math.abs(rest) < LEAST_REST || rest !== -restAt(lines, proposal, other)) return false;
  const gap = (line: number): number => at(lines, line, other) - at(lines, line, one);
  return proposal.members.some((line) => gap(line) === rest) || gap(proposal.total) === -rest;
};

/** Of the places where a statement fails, those where one slip explains it. Its figures are not changed.
 *  @example slipPlaces(lines, { total: 3, members: [1, 2], minus: [] }, [0, 4]) // => [4] */
export const slipPlaces = (lines: Lines, proposal: Proposal, failing: readonly number[]): readonly number[] =>
  failing.filter(
    (place) =>
      isSlipAt(lines, proposal, place) ||
      failing.some((other) => other !== place && areSwapped(lines, proposal, place, other)),
  );
