import type { FormulaLine } from "./by-formula";
import type { Found } from "./judge";
import type { Lines } from "./lines";
import { weigh } from "./weigh";

/** A formula is as good as said. */
const SAID = 100;
/** Where most cells of a line are sums by formula, its other cells are meant to be. */
const LEAST_SHARE = 0.7;

/** Where lines of the sheet stand among the lines and places of a table. */
export interface Standing {
  readonly line: (sheetLine: number) => number | undefined;
  readonly place: (sheetPlace: number) => number | undefined;
}

const among = (of: (sheetLine: number) => number | undefined, lines: readonly number[]): number[] =>
  lines.flatMap((line) => of(line) ?? []);

/** Subtotals count, not what they add up: a formula over both counts twice, which is for the check to find. */
export const withoutParts = (one: FormulaLine, all: readonly FormulaLine[]): FormulaLine => {
  const members = new Set(one.members);
  const parts = new Set<number>();
  for (const other of all) {
    if (other === one || other.axis !== one.axis || !members.has(other.total)) continue;
    if (other.members.every((line) => members.has(line))) other.members.forEach((line) => parts.add(line));
  }
  return parts.size === 0 ? one : { ...one, members: one.members.filter((line) => !parts.has(line)) };
};

/** A typed figure right between two sums by one formula stands where the third was: it is meant to be one, too. */
const isBetween = (place: number, places: ReadonlySet<number>): boolean =>
  places.has(place - 1) && places.has(place + 1);

const foundOf = (lines: Lines, { line, place }: Standing, said: FormulaLine): Found | undefined => {
  const total = line(said.total);
  const members = among(line, said.members);
  const minus = among(line, said.minus);
  if (total === undefined || members.length === 0 || members.length + minus.length < 2) return undefined;
  const weighed = weigh(lines, { total, members, minus });
  const { holds, near, far } = weighed;
  const places = among(place, said.places);
  const formulas = new Set(places);
  const between = [...holds, ...near, ...far].filter((at) => isBetween(at, formulas));
  const isWhole = holds.length >= LEAST_SHARE * (holds.length + near.length);
  const beside = isWhole ? [...holds, ...near] : [];
  const over = [...new Set([...places, ...between, ...beside])].sort((a, b) => a - b);
  const failing = new Set([...near, ...far.filter((at) => between.includes(at))]);
  return {
    ...weighed,
    holds: over.filter((at) => !failing.has(at)),
    near: over.filter((at) => failing.has(at)),
    far: [],
    opaque: [],
    score: SAID,
    price: 0,
    isFormula: true,
  };
};

/** A formula of a line that adds part of what most of its formulas add is meant to add the same: its place is theirs,
 *  so that what it misses shows. `said`: the most frequent first. */
const inPattern = (said: readonly FormulaLine[]): FormulaLine[] => {
  const kept: FormulaLine[] = [];
  for (const one of said) {
    const { total, members, places } = one;
    const index = kept.findIndex(
      (other) =>
        other.total === total &&
        other.places.length >= 2 * places.length &&
        members.some((line) => other.members.includes(line)),
    );
    const pattern = kept[index];
    if (pattern) kept[index] = { ...pattern, places: [...pattern.places, ...places] };
    else if (members.length + one.minus.length > 1) kept.push(one);
  }
  return kept;
};

/** Totals that formulas state, as totals among a table's lines; the most frequent first where formulas of a line
 *  disagree. */
export const givenTotals = (lines: Lines, standing: Standing, said: readonly FormulaLine[]): Found[] => {
  const own = said.filter(({ axis, total }) => axis === lines.axis && standing.line(total) !== undefined);
  return inPattern([...own].sort((a, b) => b.places.length - a.places.length)).flatMap(
    (one) => foundOf(lines, standing, withoutParts(one, own)) ?? [],
  );
};
