import type { Looked } from "./look";
import { isDraft } from "./standing";
import type { Stroke } from "./strokes";

/**
 * The moves that bring new sheets, added at the end, to their places: each before the next sheet of `order` that
 * stands already. Positions count from 0 and hold at the moment of their move.
 *
 * @example movesOf(["Matrix", "Log"], ["Summary"], ["Summary", "Matrix", "Log"]) // => [{ name: "Summary", position: 0 }]
 */
export const movesOf = (
  standing: readonly string[],
  added: readonly string[],
  order: readonly string[],
): readonly { readonly name: string; readonly position: number }[] => {
  const tabs = [...standing];
  return added.flatMap((name) => {
    const after = order.includes(name) ? order.slice(order.indexOf(name) + 1) : [];
    const next = after.find((one) => tabs.includes(one));
    if (next === undefined) {
      tabs.push(name);
      return [];
    }
    const position = tabs.indexOf(next);
    tabs.splice(position, 0, name);
    return [{ name, position }];
  });
};

/** Puts new sheets of ours where the plan has them; those that stand stay where people have them. */
export const placeSheets = (
  { plan, standing, owned }: Looked,
  worksheets: ReadonlyMap<string, Excel.Worksheet>,
): Stroke[] => {
  const added = owned.filter(({ existing }) => !existing).map(({ plan: { name } }) => name);
  const tabs = standing.sheets.map(({ name }) => name).filter((name) => !isDraft(name)); // those go first
  return movesOf(tabs, added, plan.order ?? []).map(({ name, position }) => ({
    bytes: 200,
    draw: () => {
      const worksheet = worksheets.get(name);
      if (worksheet) worksheet.position = position;
    },
  }));
};
