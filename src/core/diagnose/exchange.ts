import type { Cause } from "./cause";
import { fixedSuspect } from "./fixed";
import { readFixed } from "./fixed-reading";
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

/** Two wrong amounts that stand in each other's place are one cause, wherever on the table they stand. */
export const joinExchanged = (system: System, causes: readonly Cause[]): Cause[] => {
  const left = [...causes];
  const joined: Cause[] = [];
  while (left.length > 0) {
    const cause = left.shift() as Cause;
    const partner = left.findIndex((other) => areExchanged(system, cause, other));
    const [other] = partner < 0 ? [] : left.splice(partner, 1);
    joined.push(other ? asOne(system, cause, other) : cause);
  }
  return joined;
};
