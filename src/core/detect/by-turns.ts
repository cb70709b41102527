import type { BothWays } from "./exact";
import { isAmountAmiss } from "./failing";
import { AMOUNT, BLANK } from "./figures";
import { ENOUGH, type Found } from "./judge";
import type { Lines } from "./lines";
import { slipPlaces } from "./slip-fit";
import { isOneSize, weigh } from "./weigh";
import { saysTotal } from "./words";

/**
 * Each entry of a ledger fills one of several columns, debits or credits. What holds in the one column says nothing of
 * the other: there a total adds other lines. Where those do not add up, no figure shows that it is a total; that the
 * same line is called one, and is one in the column beside, does.
 */

const LEAST_MEMBERS = 2;

const isFilled = (lines: Lines, line: number, place: number): boolean =>
  lines.state[line * lines.width + place] !== BLANK;

/** The lines right before a total, or right behind it, up to the next that is called or found to be one. */
const stretch = (lines: Lines, totals: ReadonlySet<number>, total: number, step: 1 | -1): number[] => {
  const found: number[] = [];
  for (let line = total + step; line >= 0 && line < lines.count; line += step) {
    if (totals.has(line) || saysTotal(lines.labels[line] ?? "")) break;
    found.push(line);
  }
  return found.sort((a, b) => a - b);
};

/** Places where the total says an amount and none of what it is known to add says anything. */
const silentPlaces = (lines: Lines, total: number, known: readonly Found[]): number[] =>
  Array.from({ length: lines.width }, (_, place) => place).filter(
    (place) =>
      lines.state[total * lines.width + place] === AMOUNT &&
      lines.saidRate[place] !== 1 &&
      known.every(({ members }) => !members.some((line) => isFilled(lines, line, place))),
  );

const statementAt = (
  lines: Lines,
  known: readonly Found[],
  beside: readonly number[],
  place: number,
): Found | undefined => {
  const [first] = known;
  const members = beside.filter((line) => isFilled(lines, line, place));
  const elsewhere = known.flatMap(({ holds }) => holds);
  const takeTurns = !members.some((line) => elsewhere.some((other) => isFilled(lines, line, other)));
  if (!first || members.length < LEAST_MEMBERS || !takeTurns) return undefined;
  const weighed = weigh(lines, { total: first.total, members, minus: [] });
  const found = { ...weighed, score: ENOUGH, price: 0, far: [] };
  if (weighed.holds.includes(place)) return { ...found, holds: [place], near: [] };
  return isOneSize(lines, found, place) ||
    isAmountAmiss(lines, found, place) ||
    slipPlaces(lines, found, [place]).length > 0
    ? { ...found, holds: [], near: [place] }
    : undefined;
};

const withTurns = (lines: Lines, found: readonly Found[]): readonly Found[] => {
  const totals = new Set(found.map(({ total }) => total));
  const added = [...totals].flatMap((total) => {
    const known = found.filter((one) => one.total === total);
    if (!saysTotal(lines.labels[total] ?? "") || known.some(({ isFormula }) => isFormula)) return [];
    const step = known.every(({ members }) => members.every((line) => line < total)) ? -1 : 1;
    const beside = stretch(lines, totals, total, step);
    return silentPlaces(lines, total, known).flatMap(
      (place) => statementAt(lines, known, beside, place) ?? [],
    );
  });
  return added.length > 0 ? [...found, ...added] : found;
};

/** The totals of a table with those of columns that entries fill by turns. */
export const withColumnsByTurns = (rows: Lines, columns: Lines, found: BothWays): BothWays => ({
  rows: withTurns(rows, found.rows),
  columns: withTurns(columns, found.columns),
});
