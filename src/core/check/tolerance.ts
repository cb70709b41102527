import type { Amount } from "../amount";
import type { Table } from "../table";

/**
 * The largest difference that rounding alone can cause in a total of `members` parts, in smallest units.
 *
 * Rounded to the nearest unit, the total and each part are off by up to half a unit: (n + 1) / 2 units in all
 * (Scholtus 2008, section 4). Rounded at random to a multiple of the unit, each is off by less than one whole
 * unit; published tables stay within one unit for each of the total and its parts.
 *
 * @example toleranceOf({ unit: 10n, randomRounding: false }, 3) // => 20n
 */
export const toleranceOf = (
  { unit, randomRounding }: Pick<Table, "unit" | "randomRounding">,
  members: number,
): Amount => (randomRounding ? unit * BigInt(members + 1) : (unit * BigInt(members + 1)) / 2n);
