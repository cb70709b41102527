import { Accepted } from "./accepted";
import { ENOUGH, ENOUGH_FOR_PAIRS, judge, keyOf, type Found } from "./judge";
import { coarse, innerFirst } from "./levels";
import type { Lines } from "./lines";
import { pooled } from "./pool";
import { standing, type Pauses, type Steps } from "../steps";
import { repeat } from "./repeat";
import { adjacentRuns, distantRuns, pairs, wholeView, type Take } from "./runs";
import { supported } from "./supported";
import { keyPlaces, type View } from "./view";
import { saysTotal } from "./words";
import { layoutViews, namedViews, stridedViews } from "./views";

/** Looks for totals and hands over each guess; pauses between places. */
type Look = (take: Take) => Pauses<void>;

const KEY_PLACES = 10;
const KEY_PLACES_OF_WIDE_SEARCH = 6;
const MOST_ROUNDS = 6;
/** Where every line may be a member of every total, only so many lines are searched. */
const MOST_LINES_OF_WIDE_SEARCH = 200;
const MOST_LINES_OF_STRIDES = 300;
/** Long tables speak so clearly that few places and the plainest views are enough. */
const LONG = 3000;
const KEY_PLACES_OF_LONG = 3;

/** The best of all guesses for each statement. One statement is guessed at many places; it is judged once, and
 *  again only where the guess cost less. */
function* judged(lines: Lines, look: Look): Pauses<Found[]> {
  const best = new Map<string, Found>();
  const cheapest = new Map<string, number>();
  yield* look((run) => {
    const guess = keyOf(run);
    if (run.price >= (cheapest.get(guess) ?? Infinity)) return;
    cheapest.set(guess, run.price);
    const found = judge(lines, run);
    if (!found) return;
    const key = keyOf(found);
    if ((best.get(key)?.score ?? -Infinity) < found.score) best.set(key, found);
  });
  return [...best.values()];
}

const byScore = (found: readonly Found[]): Found[] => [...found].sort((a, b) => b.score - a.score);

/** Takes the candidates that fit, the firmest first. A line that became a member in this round waits for the next,
 *  where its total stands for it. True when any was taken. */
const accept = (lines: Lines, accepted: Accepted, candidates: readonly Found[]): boolean => {
  const before = accepted.members();
  const count = accepted.found.length;
  for (const proposed of candidates) {
    const candidate = coarse(lines, accepted, proposed, candidates);
    if (candidate.members.some((line) => accepted.isMember(line) && !before.has(line))) continue;
    if (accepted.fits(candidate)) accepted.add(candidate);
  }
  return accepted.found.length > count;
};

/** Lines that are no member yet: subtotals stand there for their members. */
const openView = (lines: Lines, accepted: Accepted, price = 0): View => ({
  lines: [...lines.labels.keys()].filter((line) => !accepted.isMember(line)),
  price,
});

function* searchRuns(
  lines: Lines,
  accepted: Accepted,
  views: readonly View[],
  places: readonly number[],
): Pauses<void> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const open = openView(lines, accepted);
    const candidates = yield* judged(lines, function* (take) {
      for (const view of [open, ...views]) yield* adjacentRuns(lines, view, places, take);
    });
    const firm = pooled(lines.count, candidates, accepted.found, ENOUGH);
    if (!accept(lines, accepted, innerFirst(lines, byScore(firm)))) return;
  }
}

function* searchOnce(lines: Lines, accepted: Accepted, look: Look, enough: number): Pauses<void> {
  const candidates = (yield* judged(lines, look)).filter(({ score }) => score >= enough);
  accept(lines, accepted, innerFirst(lines, byScore(candidates)));
}

/** Where members need not stand beside their total: in every line, then as any two lines. */
function* searchWide(lines: Lines, accepted: Accepted, places: readonly number[]): Pauses<void> {
  const all = [...lines.labels.keys()];
  const open = openView(lines, accepted, 0.5);
  const distant: Look = function* (take) {
    for (const view of [open, { lines: all, price: 0.5 }]) yield* distantRuns(lines, view, all, places, take);
  };
  const candidates = pooled(lines.count, yield* judged(lines, distant), accepted.found, ENOUGH);
  accept(lines, accepted, innerFirst(lines, byScore(candidates)));
  yield* searchRuns(lines, accepted, [], places);
  yield* searchOnce(lines, accepted, (take) => pairs(lines, all, places, take), ENOUGH_FOR_PAIRS);
}

const ofWhole = (lines: Lines, views: readonly View[], places: readonly number[]): Look =>
  function* (take) {
    for (const view of views) yield* wholeView(lines, view, places, take);
  };

/**
 * The totals among lines; `given` are those that formulas state. The surest places come first: beside their members; behind or before lines that other totals
 * already stand for; in the outline, an outer column or lines of one name; at a regular distance; anywhere.
 */
export function* search(lines: Lines, given: readonly Found[] = []): Steps<Found[]> {
  const accepted = new Accepted();
  for (const one of given) if (accepted.fits(one)) accepted.add(one);
  const isLong = lines.count > LONG;
  const places = keyPlaces(lines, isLong ? KEY_PLACES_OF_LONG : KEY_PLACES);
  yield 0;
  const named = isLong ? [] : namedViews(lines);
  yield* standing(searchRuns(lines, accepted, [], places), 0.1);
  if (!isLong) {
    const views = [...layoutViews(lines), ...named];
    yield 0.4;
    yield* standing(searchRuns(lines, accepted, views, places), 0.4);
  }
  yield* standing(searchOnce(lines, accepted, ofWhole(lines, named, places), ENOUGH), 0.6);
  if (lines.count <= MOST_LINES_OF_STRIDES)
    yield* standing(searchRuns(lines, accepted, stridedViews(lines), places), 0.7);
  supported(lines, accepted);
  if (lines.count <= MOST_LINES_OF_WIDE_SEARCH)
    yield* standing(searchWide(lines, accepted, places.slice(0, KEY_PLACES_OF_WIDE_SEARCH)), 0.8);
  repeat(lines, accepted);
  yield 0.9;
  supported(lines, accepted);
  yield 1;
  return accepted.settled((line) => saysTotal(lines.labels[line] ?? ""));
}
