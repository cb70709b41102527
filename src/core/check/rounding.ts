import { cellKey, sameCell } from "../address";
import { absolute, type Amount } from "../amount";
import type { Table } from "../table";
import { toleranceOf } from "./tolerance";
import { lineKey, totalLineOf, totalsByLine } from "./total-lines";
import type { CheckedTotal } from "./totals";

/** How the figures of a table were rounded before they were printed. `unit` 0: they were not. */
export interface Rounding {
  readonly unit: Amount;
  readonly randomRounding: boolean;
}

export const EXACT: Rounding = { unit: 0n, randomRounding: false };

const gcd = (a: Amount, b: Amount): Amount => {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** The largest number that divides every amount of the table; 0 for a table of nothing. Stops at 1. */
const commonDivisor = ({ body, amounts }: Table): Amount => {
  let divisor = 0n;
  for (let row = body.top; row <= body.bottom; row += 1) {
    for (let column = body.left; column <= body.right; column += 1) {
      divisor = gcd(divisor, amounts.amountAt({ row, column }));
      if (divisor === 1n) return 1n;
    }
  }
  return divisor;
};

const powerOfTen = (divisor: Amount): Amount => {
  let power = 1n;
  while (divisor !== 0n && divisor % (power * 10n) === 0n) power *= 10n;
  return power;
};

/** Steps to which the figures may have been rounded: a power of ten, or a base used to protect small counts. */
const candidates = (divisor: Amount): Rounding[] => {
  const power = powerOfTen(divisor);
  const random = [5n, 3n].filter((base) => divisor !== 0n && divisor % (base * power) === 0n);
  return [
    { unit: power, randomRounding: false },
    ...random.map((base) => ({ unit: base * power, randomRounding: true })),
  ];
};

const cellsOf = ({ cell, members, minus }: CheckedTotal): number[] =>
  [cell, ...members, ...minus].map(cellKey);

/** Totals that agree, by the key of their cell. */
type AgreeingAt = ReadonlyMap<number, readonly CheckedTotal[]>;

const agreeingAt = (totals: readonly CheckedTotal[]): AgreeingAt => {
  const agreeing = new Map<number, CheckedTotal[]>();
  for (const total of totals) {
    if (total.difference !== 0n) continue;
    const key = cellKey(total.cell);
    agreeing.set(key, [...(agreeing.get(key) ?? []), total]);
  }
  return agreeing;
};

/** A total that agrees adds up the one's cell to the other's, and both are off alike: the slip of one was carried on. */
const isCarried = (one: CheckedTotal, other: CheckedTotal, agreeing: AgreeingAt): boolean => {
  if (one.difference !== other.difference) return false;
  const holds = (total: CheckedTotal, part: CheckedTotal): boolean =>
    (agreeing.get(cellKey(total.cell)) ?? []).some(({ members }) =>
      members.some((member) => sameCell(member, part.cell)),
    );
  return holds(one, other) || holds(other, one);
};

/** Two of these totals have no cell in common, nor does one stand in the other, so no single slip can have moved
 *  both. */
const twoApart = (totals: readonly CheckedTotal[], agreeing: AgreeingAt): boolean => {
  const [first, ...rest] = totals;
  if (!first) return false;
  const taken = new Set(cellsOf(first));
  const isApart = (total: CheckedTotal): boolean =>
    !cellsOf(total).some((key) => taken.has(key)) && !isCarried(first, total, agreeing);
  return rest.some(isApart) || twoApart(rest, agreeing);
};

const lineOf = (total: CheckedTotal): string => {
  const line = totalLineOf(total);
  return line ? lineKey(line) : "";
};

/** Things that went wrong by more than rounding: where most totals of a line fail, one line makes them fail. */
const failures = (totals: readonly CheckedTotal[], failing: readonly CheckedTotal[]): number => {
  const lines = totalsByLine(totals);
  const counts = new Map<string, number>();
  for (const total of failing) counts.set(lineOf(total), (counts.get(lineOf(total)) ?? 0) + 1);
  return [...counts].reduce(
    (sum, [line, count]) => sum + (count * 2 > (lines.get(line)?.length ?? Infinity) ? 1 : count),
    0,
  );
};

/** Drifting is more frequent than failing, and happens in two places at least. One small difference alone is a
 *  difference; two that have nothing in common say that the printer rounded. */
const drifts = (totals: readonly CheckedTotal[], rounding: Rounding): boolean => {
  const off = totals.filter(({ difference }) => difference !== undefined && difference !== 0n);
  const isSmall = ({ difference = 0n, members, minus }: CheckedTotal): boolean =>
    absolute(difference) <= toleranceOf(rounding, members.length + minus.length);
  const small = off.filter(isSmall);
  if (small.length < 2) return false; // two at least, and counting failures takes long on a long table
  const large = off.filter((total) => !isSmall(total));
  return small.length > failures(totals, large) && twoApart(small.slice(0, 100), agreeingAt(totals));
};

/** One decimal is no currency's smallest unit, so figures printed with one were rounded to it; amounts that are whole
 *  beside a column of percentages were not. */
const printsTenths = ({ scale }: Table, { unit }: Rounding): boolean => scale === 1 && unit < 10n;

/**
 * How the table's figures were rounded, told by the figures: `says` is true when the table itself names a larger
 * unit ("in thousands"). `totals` are those of the table checked as exact. `divisor` is what all figures that are
 * added are multiples of, where the caller knows it better than the whole body does (rates may stand there).
 *
 * A table of whole currency units with exact totals has unit 0, so that the smallest difference counts.
 */
export const roundingOf = (
  table: Table,
  totals: readonly CheckedTotal[],
  says = false,
  divisor: Amount = commonDivisor(table),
): Rounding => {
  const [nearest = EXACT, ...random] = candidates(divisor);
  const found = [nearest, ...random].find((rounding) => drifts(totals, rounding));
  if (found) return found;
  return says || printsTenths(table, nearest) ? nearest : EXACT;
};
