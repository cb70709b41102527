import { AMOUNT, BLANK, OPAQUE } from "./figures";
import type { Lines } from "./lines";

/**
 * Some of a table's lines in order: all, those left when subtotals stand for their members, those of one name,
 * every third. Whatever the layout, a total's members follow one another in one of these views.
 */
export interface View {
  readonly lines: readonly number[];
  /** ln of the price of looking there: rarer views must convince more. */
  readonly price: number;
}

/** Running sums along a view at one place. */
export const prefixAt = (lines: Lines, view: View, place: number): Float64Array => {
  const sums = new Float64Array(view.lines.length + 1);
  for (const [order, line] of view.lines.entries()) {
    sums[order + 1] = (sums[order] ?? 0) + (lines.value[line * lines.width + place] ?? 0);
  }
  return sums;
};

/** Places with the most amounts, the best to look a sum up at. */
export const keyPlaces = (lines: Lines, most: number): number[] => {
  const counts = Array.from({ length: lines.width }, (_, place) => ({ place, count: 0, size: 0 }));
  for (let line = 0; line < lines.count; line += 1) {
    for (const entry of counts) {
      const index = line * lines.width + entry.place;
      if (lines.state[index] !== AMOUNT) continue;
      entry.count += 1;
      entry.size += Math.log(1 + Math.abs(lines.value[index] ?? 0) / (lines.step[index] ?? 1));
    }
  }
  return counts
    .filter(({ count }) => count >= 2)
    .sort((a, b) => b.size - a.size)
    .slice(0, most)
    .map(({ place }) => place);
};

/** Nothing but zeros stands in the line, and one at least: it is somebody's member, but tells not whose. */
export const isEmptyLine = (lines: Lines, line: number): boolean => {
  let zeros = 0;
  for (let place = 0; place < lines.width; place += 1) {
    const index = line * lines.width + place;
    if (lines.state[index] === AMOUNT && lines.value[index] === 0) zeros += 1;
    if (lines.state[index] !== OPAQUE && lines.state[index] !== BLANK && lines.value[index] !== 0)
      return false;
  }
  return zeros > 0;
};

/** No figure other than 0 stands in the line. */
export const saysNothing = (lines: Lines, line: number): boolean => {
  for (let place = 0; place < lines.width; place += 1) {
    if (lines.value[line * lines.width + place] !== 0) return false;
  }
  return true;
};
