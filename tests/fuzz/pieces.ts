import type { CellValue } from "../../src/core";
import type { Chance } from "../bench/causes/random";

export const below = (random: Chance, count: number): number => random.whole(0, count - 1);

/** Pieces that have meant trouble somewhere: formulas, commands, marks, invisible characters, long digits. */
const PIECES = [
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "'",
  '"',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("javascript:1")',
  "file:///etc/passwd",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "\u00a0",
  "\u200b",
  "\u2060",
  "\ufeff",
  "\u202e",
  "\ud800",
  "\u0000",
  "1",
  "9999999999999999999999",
  "1,234",
  "482.084",
  "(",
  ")",
  "−",
  "–",
  "%",
  "€",
  "CR",
  "1e999",
  "Infinity",
  "NaN",
  "TRUE",
  "#REF!",
  "Total",
  "TOTAL",
  "Turkey",
  "O1",
  " ",
  "  ",
  ".",
  ",",
  "¹",
  "*",
  "†",
] as const;

/** Some of the pieces, one after another. */
export const text = (random: Chance, most = 8): string =>
  Array.from({ length: below(random, most) }, () => random.pick(PIECES)).join("");

/** Text that a spreadsheet would take for a formula or a command. */
export const OPENS = /^[=+\-@\t\r\n]/;

export const assert = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What a cell may hold. */
export const value = (random: Chance): CellValue => {
  const kind = below(random, 6);
  if (kind === 0) return text(random, 4);
  if (kind === 1) return null;
  if (kind === 2) return random.next() < 0.5;
  if (kind === 3) return { error: "#REF!" };
  return kind === 4 ? below(random, 1000) : random.next() * 10 ** below(random, 25);
};
