import type { Chance } from "./random";

/**
 * What the amounts of a table look like.
 * - `budget`: over several sizes, half of them round, some nil.
 * - `small`: counts below a hundred, a third of them nil.
 * - `sparse`: budgets in which most cells are blank.
 * - `signed`: budgets in which a third of the amounts are negative.
 * - `alike`: a few amounts that come back again and again.
 * - `cents`: exact to the cent, in cents.
 */
export type Figures = "budget" | "small" | "sparse" | "signed" | "alike" | "cents";

const budget = (chance: Chance): number => {
  if (chance.chance(0.08)) return 0;
  const size = 10 ** (3 + chance.next() * 4);
  const exact = Math.floor(size);
  if (chance.chance(0.5)) return exact;
  const step = 10 ** Math.max(1, Math.floor(Math.log10(size)) - 1);
  return Math.max(step, Math.round(size / step) * step);
};

const FEW = [50_000, 100_000, 150_000, 200_000, 1_000_000] as const;

/** One amount of such a table. */
export const amountOf = (figures: Figures, chance: Chance): number => {
  switch (figures) {
    case "budget":
      return budget(chance);
    case "small":
      return chance.chance(1 / 3) ? 0 : chance.whole(1, 99);
    case "sparse":
      return chance.chance(0.6) ? 0 : budget(chance);
    case "signed":
      return budget(chance) * (chance.chance(1 / 3) ? -1 : 1);
    case "alike":
      return chance.chance(0.15) ? 0 : chance.pick(FEW);
    case "cents":
      return Math.floor(10 ** (3 + chance.next() * 6));
  }
};
