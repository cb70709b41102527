import { contains, rangeFromA1, type CellRef, type Range } from "../address";

/** A block of cells that a formula adds or subtracts. */
export interface SummedRange {
  readonly range: Range;
  readonly sign: 1 | -1;
  /** SUBTOTAL leaves out cells that hold a SUBTOTAL themselves. */
  readonly skipsSubtotals: boolean;
}

const TERM = /^([+-]?)(?:(SUM|SUBTOTAL)\(([^()]*)\)|([^+\-(),;]+))/i;

const ranges = (
  parts: readonly string[],
  sign: 1 | -1,
  skipsSubtotals: boolean,
): SummedRange[] | undefined => {
  const found: SummedRange[] = [];
  for (const part of parts) {
    const range = rangeFromA1(part);
    if (!range) return undefined;
    found.push({ range, sign, skipsSubtotals });
  }
  return found;
};

/** SUBTOTAL adds with function 9, and with 109 while leaving out rows hidden by hand. */
const ADDING = new Set(["9", "109"]);

const termRanges = (name: string | undefined, inside: string, sign: 1 | -1): SummedRange[] | undefined => {
  if (name === undefined) return ranges([inside], sign, false);
  const parts = inside.split(/[,;]/);
  if (name.toUpperCase() === "SUM") return ranges(parts, sign, false);
  return ADDING.has(parts[0] ?? "") ? ranges(parts.slice(1), sign, true) : undefined;
};

/**
 * What a formula adds up, where it does nothing else: SUM, SUBTOTAL, single cells, added or subtracted, on its
 * own sheet. Undefined for any other formula: nothing is guessed.
 *
 * @example summedRanges("=SUM(B2:B4)-B5")?.map(({ sign }) => sign) // => [1, -1]
 * @example summedRanges("=SUM(B2:B4)*2") // => undefined
 */
export const summedRanges = (formula: string): SummedRange[] | undefined => {
  let rest = formula.replace(/^=/, "").replaceAll(/\s/g, "");
  const found: SummedRange[] = [];
  while (rest !== "") {
    const match = TERM.exec(rest);
    if (!match) return undefined;
    const term = termRanges(match[2], match[3] ?? match[4] ?? "", match[1] === "-" ? -1 : 1);
    if (!term) return undefined;
    found.push(...term);
    rest = rest.slice(match[0].length);
    if (rest !== "" && !/^[+-]/.test(rest)) return undefined;
  }
  return found.length > 0 ? found : undefined;
};

/** How often a formula adds a cell (subtracts, where negative). `isSubtotal` says whether the cell holds a
 *  SUBTOTAL itself. */
export const timesSummed = (summed: readonly SummedRange[], cell: CellRef, isSubtotal: boolean): number =>
  summed.reduce(
    (times, { range, sign, skipsSubtotals }) =>
      contains(range, cell) && !(skipsSubtotals && isSubtotal) ? times + sign : times,
    0,
  );
