import { slipBetween } from "../diagnose/slips";
import type { BothWays } from "./exact";
import { AMOUNT } from "./figures";
import type { Found } from "./judge";
import { kindAt, type Lines } from "./lines";
import { saysTotal } from "./words";

/**
 * A total may be so wrong that its figure and the sum have nothing to do with each other: an amount typed ten times
 * too large, a sign turned, a member gone. The search sets such a place aside, as it does rates and other units.
 * Afterwards the table itself tells them apart: where other totals hold at that place, it holds amounts.
 */

const LEAST_SHARE = 0.5;

/** More totals of the same direction hold at the place than fail there badly. */
const isAddedUp = (found: readonly Found[], place: number): boolean => {
  const holding = found.filter(({ holds }) => holds.includes(place)).length;
  return holding > 0 && holding >= found.filter(({ far }) => far.includes(place)).length;
};

/** Totals of the other direction, in which the place is a line that is added or a total, and holds in most places
 *  and in one of those that matter here. */
const isWitnessed = (across: readonly Found[], place: number, { total, members }: Found): boolean => {
  const here = new Set([total, ...members]);
  return across.some(
    (one) =>
      (one.total === place || one.members.includes(place) || one.minus.includes(place)) &&
      one.holds.some((line) => here.has(line)),
  );
};

/** A line that is called a total and stands right beside the lines it adds. */
const isPlain = (lines: Lines, { total, members }: Found): boolean => {
  const all = [total, ...members].sort((a, b) => a - b);
  const isRun = all.every((line, index) => index === 0 || line === (all[index - 1] ?? 0) + 1);
  return isRun && saysTotal(lines.labels[total] ?? "");
};

/** Smaller figures are too often what a slip would make of another. */
const LEAST_FIGURE = 1000;

const isTelling = (figure: number): boolean =>
  Number.isSafeInteger(figure) && Math.abs(figure) >= LEAST_FIGURE;

/** The total says more than all the lines together, which no average, rate or maximum does; or an amount's sign or
 *  place value makes the whole difference. */
export const isAmountAmiss = (
  lines: Lines,
  { total, members }: Pick<Found, "total" | "members">,
  place: number,
): boolean => {
  const at = (line: number): number => lines.value[line * lines.width + place] ?? 0;
  const rest = members.reduce((left, line) => left - at(line), at(total));
  const isSlip = (line: number): boolean => {
    if (!isTelling(at(line)) || !Number.isSafeInteger(rest)) return false;
    const slip = slipBetween(BigInt(at(line) + rest), BigInt(at(line)));
    return slip === "sign" || slip === "slide";
  };
  return rest > 0 || members.some(isSlip);
};

const withFailing = (lines: Lines, one: Found, found: readonly Found[], across: readonly Found[]): Found => {
  const kinds = new Set(one.holds.map((place) => kindAt(lines, place)));
  const failing = one.far.filter(
    (place) =>
      lines.rate[place] !== 1 &&
      lines.state[one.total * lines.width + place] === AMOUNT &&
      kinds.has(kindAt(lines, place)) &&
      (isAddedUp(found, place) ||
        isWitnessed(across, place, one) ||
        (isPlain(lines, one) && isAmountAmiss(lines, one, place))),
  );
  const fails = one.near.length + failing.length;
  if (failing.length === 0 || one.holds.length < fails * LEAST_SHARE) return one;
  return {
    ...one,
    near: [...one.near, ...failing],
    far: one.far.filter((place) => !failing.includes(place)),
  };
};

/** The totals of a table with the places where they fail badly, yet are totals all the same. */
export const withFailingPlaces = (rows: Lines, columns: Lines, found: BothWays): BothWays => ({
  rows: found.rows.map((one) => withFailing(rows, one, found.rows, found.columns)),
  columns: found.columns.map((one) => withFailing(columns, one, found.columns, found.rows)),
});
