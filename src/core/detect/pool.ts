import type { Found } from "./judge";

const shapeOf = ({ total, members }: Found): string => members.map((line) => line - total).join();

/** The best of a list such that no two share a line. */
const apartOf = (list: readonly Found[]): Found[] => {
  const used = new Set<number>();
  return [...list]
    .sort((a, b) => b.score - a.score)
    .filter(({ total, members }) => {
      if ([total, ...members].some((line) => used.has(line))) return false;
      for (const line of [total, ...members]) used.add(line);
      return true;
    });
};

const byShape = (found: readonly Found[]): Found[][] => {
  const shapes = new Map<string, Found[]>();
  for (const one of found) {
    const list = shapes.get(shapeOf(one));
    if (!list) shapes.set(shapeOf(one), [one]);
    else if (!list.some(({ total }) => total === one.total)) list.push(one);
  }
  return [...shapes.values()];
};

/** Those of one shape that convince together: the first pays its guess in full, the others only for standing
 *  where they stand. */
const convincing = (lineCount: number, list: readonly Found[], enough: number): Found[] => {
  const apart = apartOf(list);
  const [first] = apart;
  if (!first || apart.length < 2) return [];
  const places = lineCount / (first.members.length + 1);
  const again = Math.log(1 + places / apart.length);
  const evidence = apart.reduce((sum, { score, price }) => sum + score + price, 0);
  const price = Math.min(...apart.map((one) => one.price)) + again * (apart.length - 1);
  return evidence - price < enough ? [] : apart.filter((one) => one.score + one.price > 1 + again);
};

/** Candidates that convince alone, or together with others of their shape: where a table repeats a pattern (total,
 *  men, women, and again), its small groups stand or fall with the large ones. */
export const pooled = (
  lineCount: number,
  candidates: readonly Found[],
  accepted: readonly Found[],
  enough: number,
): Found[] => {
  const strong = new Set(
    byShape([...accepted, ...candidates]).flatMap((list) => convincing(lineCount, list, enough)),
  );
  return candidates.flatMap((found) => {
    if (found.score >= enough) return [found];
    return strong.has(found) ? [{ ...found, score: enough }] : [];
  });
};
