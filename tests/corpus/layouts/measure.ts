import { checkTable, detectTables, isBlank, type CellRef, type Sheet } from "../../../src/core";
import { Chance } from "../../bench/causes/random";
import { NOTHING, plus, scoreOf, type Score } from "../score";
import { keyOf } from "../statement";
import { LAYOUTS } from "./layouts";
import type { Page } from "./page";

/** In so many of the sheets one figure is mistyped. */
const SLIPS = 0.3;

/** What was found on one sheet and what is true of it, as keys. */
export interface Compared {
  readonly sheet: Sheet;
  readonly found: ReadonlySet<string>;
  readonly truth: ReadonlySet<string>;
}

const slip = (page: Page, chance: Chance): void => {
  const { total } = chance.pick(page.truth);
  page.put(total.row, total.column, page.value(total.row, total.column) + chance.whole(1, 5_000));
};

/** One sheet of a layout; the same seed gives the same sheet. */
export const compared = (layout: string, seed: number): Compared => {
  const make = LAYOUTS[layout];
  if (!make) throw new Error(`There is no layout ${layout}; there are ${Object.keys(LAYOUTS).join(", ")}`);
  const chance = new Chance(seed * 7919 + 1);
  const page = make(chance);
  if (page.truth.length > 0 && chance.chance(SLIPS)) slip(page, chance);
  const sheet = page.sheet();
  const blank = ({ row, column }: CellRef): boolean => isBlank(sheet.values[row]?.[column]);
  const totals = detectTables(sheet).flatMap(checkTable);
  return {
    sheet,
    found: new Set(totals.map(({ cell, members, minus }) => keyOf({ total: cell, members, minus }, blank))),
    truth: new Set(page.truth.map((one) => keyOf(one, blank))),
  };
};

/** What was found on so many sheets of a layout, from a seed on. */
export const measured = (layout: string, sheets: number, firstSeed = 0): Score =>
  Array.from({ length: sheets }, (_, index) => compared(layout, firstSeed + index))
    .map(({ found, truth }) => scoreOf(found, truth))
    .reduce(plus, NOTHING);
