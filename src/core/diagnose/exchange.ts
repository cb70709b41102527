import type { Cause } from "./cause";
import { fixedSuspect } from "./fixed";
import { readFixed } from "./fixed-reading";
import type { Slot } from "./rank";
import type { System } from "./system";

const errorOf = (cause: Cause): bigint => cause.corrections[0]?.errors.get(cause.figures[0] ?? -1) ?? 0n;

const isOneAmount = ({ kind, figures }: Cause): boolean =>
  (kind === "wrong-amount" || kind === "wrong-total") && figures.length === 1;

/** Each of the two figures should hold what the other holds. */
const areExchanged = (system: System, a: Cause, b: Cause): boolean => {
  if (!isOneAmount(a) || !isOneAmount(b)) return false;
  const [valueA, valueB] = [a, b].map(({ figures }) => system.figures[figures[0] ?? -1]?.value ?? 0n);
  const difference = (valueA ?? 0n) - (valueB ?? 0n);
  return errorOf(a) === difference && errorOf(b) === -difference;
};

const asOne = (system: System, a: Cause, b: Cause): Cause =>
  readFixed(
    system,
    fixedSuspect(system, {
      kind: "swapped",
      figures: [...a.figures, ...b.figures],
      errors: new Map([...(a.corrections[0]?.errors ?? []), ...(b.corrections[0]?.errors ?? [])]),
      amount: a.amount,
      among: 1,
    }),
  );

/** The reading of a slot that holds one figure only. */
const soleFigure = (slot: Slot): Cause | undefined => {
  const [first] = slot;
  return first && slot.every(({ figures }) => figures[0] === first.figures[0]) ? first : undefined;
};

const exchangedWith = (system: System, slot: Slot, others: readonly Slot[]): number => {
  const cause = soleFigure(slot);
  if (!cause) return -1;
  return others.findIndex((other) => {
    const partner = soleFigure(other);
    return partner !== undefined && areExchanged(system, cause, partner);
  });
};

/** Two wrong amounts that stand in each other's place are one cause, wherever on the table they stand. */
export const joinExchanged = (system: System, slots: readonly Slot[]): Slot[] => {
  const left = [...slots];
  const joined: Slot[] = [];
  for (let slot = left.shift(); slot; slot = left.shift()) {
    const at = exchangedWith(system, slot, left);
    const [partner] = at < 0 ? [] : left.splice(at, 1);
    const [a, b] = [slot[0], partner?.[0]];
    joined.push(a && b ? [asOne(system, a, b)] : slot);
  }
  return joined;
};
