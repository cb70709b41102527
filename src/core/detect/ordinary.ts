import { AMOUNT } from "./figures";
import type { Lines } from "./lines";
import { saysDifference, saysLess, saysPart } from "./words";

/** So few places could be so by chance, or are no line. */
export const LEAST_PLACES = 3;

/** Places at which something other than 0 stands in the line. */
export const filledPlaces = ({ width, state, value }: Lines, line: number): number[] =>
  Array.from({ length: width }, (_, place) => place).filter(
    (place) => state[line * width + place] === AMOUNT && value[line * width + place] !== 0,
  );

/** Those of the places that hold no rates. */
export const amountPlaces = ({ rate }: Lines, places: readonly number[]): number[] =>
  places.filter((place) => rate[place] !== 1);

/** The line is one like those beside it, which a total of them has to count: no part of one, nothing taken off, no
 *  rate, not set in or out. */
export const isOrdinary = (lines: Lines, line: number, beside: readonly number[]): boolean => {
  const label = lines.labels[line] ?? "";
  return (
    filledPlaces(lines, line).length >= LEAST_PLACES &&
    lines.rateLine[line] !== 1 &&
    !saysPart(label) &&
    !saysLess(label) &&
    !saysDifference(label) &&
    beside.some((other) => lines.indent[other] === lines.indent[line])
  );
};
