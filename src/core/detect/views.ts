import { BLANK } from "./figures";
import type { Lines } from "./lines";
import type { View } from "./view";
import { saysPart } from "./words";

const MOST_STRIDE = 12;
const MOST_FILLED_VIEWS = 12;

/** A label without its numbers and marks, so that what is named alike compares equal. */
export const normal = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[\s\d.,:;*()-]+/g, " ")
    .trim();

/** Lines of one name: the "Males" of every province, the "Exports" of every group. */
export const namedViews = (lines: Lines): View[] => {
  const groups = new Map<string, number[]>();
  for (const [line, label] of lines.labels.entries()) {
    const name = normal(label);
    if (name === "") continue;
    const group = groups.get(name);
    if (group) group.push(line);
    else groups.set(name, [line]);
  }
  return [...groups.values()]
    .filter((group) => group.length >= 2 && group.length < lines.count * 0.8)
    .map((group) => ({ lines: group, price: 1 }));
};

/** Every second, third, … line. */
export const stridedViews = (lines: Lines): View[] => {
  const views: View[] = [];
  for (let stride = 2; stride <= Math.min(MOST_STRIDE, lines.count / 2); stride += 1) {
    for (let first = 0; first < stride; first += 1) {
      const own: number[] = [];
      for (let line = first; line < lines.count; line += stride) own.push(line);
      if (own.length >= 3) views.push({ lines: own, price: 1 + 2 * Math.log(stride) });
    }
  }
  return views;
};

/** Lines that hold something at a place where others are blank: an outer column shows which lines are totals. */
const filledViews = (lines: Lines): View[] => {
  const views = new Map<string, View>();
  for (let place = 0; place < lines.width && views.size < MOST_FILLED_VIEWS; place += 1) {
    const own: number[] = [];
    for (let line = 0; line < lines.count; line += 1) {
      if (lines.state[line * lines.width + place] !== BLANK) own.push(line);
    }
    if (own.length < lines.count) views.set(own.join(), { lines: own, price: 1 });
  }
  return [...views.values()];
};

const outlineViews = (lines: Lines, all: readonly number[]): View[] => {
  const levels = [...new Set(lines.indent)].sort((a, b) => a - b).slice(0, 4);
  return levels
    .slice(0, -1)
    .map((level) => ({ lines: all.filter((line) => (lines.indent[line] ?? 0) <= level), price: 0.5 }));
};

/** All lines; those at the upper levels of the outline; those that are no rates and no "of which"; those that an
 *  outer column fills. */
export const layoutViews = (lines: Lines): View[] => {
  const all = [...lines.labels.keys()];
  const without = (out: (line: number) => boolean): View[] => {
    const left = all.filter((line) => !out(line));
    return left.length < all.length ? [{ lines: left, price: 0.5 }] : [];
  };
  return [
    { lines: all, price: 0.5 },
    ...outlineViews(lines, all),
    ...without((line) => lines.rateLine[line] === 1),
    ...without((line) => saysPart(lines.labels[line] ?? "")),
    ...filledViews(lines),
  ].filter((view) => view.lines.length >= 3);
};
