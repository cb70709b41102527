import { absolute } from "../amount";
import type { Column, Suspect } from "./columns";
import { fixedSuspect, type FixedSuspect } from "./fixed";
import type { Placed } from "./problem";
import type { System } from "./system";

/** A free cause as the search placed it. */
export interface Wrong {
  readonly column: Column;
  readonly placed: Placed;
}

/** Two wrong amounts joined to one cause, and the wrong amounts that stay as they are. */
export interface Exchanges {
  readonly exchanged: readonly FixedSuspect[];
  readonly rest: readonly Wrong[];
}

/** The one figure that it is, where no other would do as well. */
const soleSuspect = ({ column: { suspects } }: Wrong): Suspect | undefined => {
  const [only, ...more] = suspects;
  return only && !only.carried && more.length === 0 ? only : undefined;
};

const valueOf = (system: System, { figure }: Suspect): bigint => system.figures[figure]?.value ?? 0n;

const errorOf = ({ placed }: Wrong, { scale }: Suspect): bigint => placed.error * scale;

/** Each of the two should hold what the other holds, within what rounding leaves open. */
const exchangedPair = (system: System, one: Wrong, other: Wrong): FixedSuspect | undefined => {
  const [a, b] = [soleSuspect(one), soleSuspect(other)];
  if (!a || !b) return undefined;
  const [valueA, valueB] = [valueOf(system, a), valueOf(system, b)];
  const fits = (error: bigint, difference: bigint, { placed }: Wrong): boolean =>
    absolute(error - difference) <= placed.slack;
  if (!fits(errorOf(one, a), valueA - valueB, one) || !fits(errorOf(other, b), valueB - valueA, other))
    return undefined;
  const moved = valueA === 0n || valueB === 0n;
  return fixedSuspect(system, {
    kind: moved ? "wrong-column" : "swapped",
    figures: moved && valueA === 0n ? [b.figure, a.figure] : [a.figure, b.figure],
    errors: new Map([
      [a.figure, valueA - valueB],
      [b.figure, valueB - valueA],
    ]),
    amount: absolute(valueA - valueB),
    among: 1,
  });
};

/** Two wrong amounts that stand in each other's place are one cause, wherever on the table they stand. */
export const joinExchanged = (system: System, wrongs: readonly Wrong[]): Exchanges => {
  const exchanged: FixedSuspect[] = [];
  const rest: Wrong[] = [];
  let [one, ...others] = wrongs;
  while (one) {
    const first = one;
    const partner = others.find((other) => exchangedPair(system, first, other) !== undefined);
    const pair = partner && exchangedPair(system, first, partner);
    if (pair) exchanged.push(pair);
    else rest.push(first);
    [one, ...others] = others.filter((other) => other !== partner);
  }
  return { exchanged, rest };
};
