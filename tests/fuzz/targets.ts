import { readFileSync } from "node:fs";
import { readChapter, readText, reconcileSheet, sheetOf, type CellValue } from "../../src/core";
import { isCountry } from "../../src/workbook/country-names";
import { typedText } from "../../src/workbook/typed-text";
import { readFile } from "../../src/xlsx/read-file";
import { sheetOfRows, workbookOf } from "../xlsx/make-files";
import type { Chance } from "../bench/causes/random";

/** One thing that strangers feed us, and what must hold whatever they feed. It throws where that does not hold. */
export interface Target {
  readonly name: string;
  /** How many cases of a hundred thousand are its share of the long run. */
  readonly share: number;
  /** Milliseconds that one case may take on a busy machine: more is a hang. */
  readonly most: number;
  readonly run: (random: Chance) => void | Promise<void>;
}

const below = (random: Chance, count: number): number => random.whole(0, count - 1);

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

const text = (random: Chance, most = 8): string =>
  Array.from({ length: below(random, most) }, () => random.pick(PIECES)).join("");

const OPENS = /^[=+\-@\t\r\n]/;

const SAMPLE = readFileSync("assets/sample-chapter.txt", "utf8").split("\n");

/** The sample chapter with lines dropped, doubled, moved and spoilt. */
const chapter = (random: Chance): string => {
  const lines = [...SAMPLE];
  for (let change = below(random, 12); change >= 0; change -= 1) {
    const at = below(random, lines.length);
    const kind = below(random, 4);
    if (kind === 0) lines.splice(at, 1 + below(random, 30));
    else if (kind === 1) lines.splice(at, 0, text(random));
    else if (kind === 2) lines.splice(at, 0, ...lines.slice(at, at + below(random, 20)));
    else lines[at] = `${(lines[at] ?? "").slice(0, below(random, 40))}${text(random)}`;
  }
  return lines.join("\n");
};

const value = (random: Chance): CellValue => {
  const kind = below(random, 6);
  if (kind === 0) return text(random, 4);
  if (kind === 1) return null;
  if (kind === 2) return random.next() < 0.5;
  if (kind === 3) return { error: "#REF!" };
  return kind === 4 ? below(random, 1000) : random.next() * 10 ** below(random, 25);
};

const mutated = (random: Chance, bytes: Uint8Array): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (let change = below(random, 20); change >= 0; change -= 1)
    copy[below(random, copy.length)] = below(random, 256);
  return random.next() < 0.2 ? copy.slice(0, below(random, copy.length)) : copy;
};

const FILES = (["xlsx", "biff8", "ods", "csv"] as const).map((form) => ({
  name: `budget.${form === "biff8" ? "xls" : form}`,
  bytes: workbookOf(
    {
      Budget: sheetOfRows([
        ["Line", "A", "B", "Total"],
        ["Rent", 1, 2, 3],
        ["Total", 1, 2, 3],
      ]),
    },
    form,
  ),
}));

const assert = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const assertCleanPrototype = (): void =>
  assert(Object.keys(Object.prototype).length === 0, "Object.prototype was written to");

export const TARGETS: readonly Target[] = [
  {
    name: "amounts",
    share: 60_000,
    most: 5_000,
    run: (random) => {
      readText(text(random));
    },
  },
  {
    name: "texts given to cells",
    share: 38_900,
    most: 5_000,
    run: (random) => {
      const given = text(random);
      const typed = typedText(given);
      assert(!OPENS.test(typed), `${JSON.stringify(given)} would start a formula`);
      assert(typed === given || typed === `'${given}`, `${JSON.stringify(given)} was changed`);
    },
  },
  {
    name: "sheets",
    share: 700,
    most: 30_000,
    run: (random) => {
      const columns = 1 + below(random, 7);
      const rows = Array.from({ length: 1 + below(random, 12) }, () =>
        Array.from({ length: columns }, () => value(random)),
      );
      const before = JSON.stringify(rows);
      reconcileSheet(sheetOf("Fuzz", rows));
      assert(JSON.stringify(rows) === before, "the sheet was changed");
    },
  },
  {
    name: "chapters",
    share: 100,
    most: 30_000,
    run: (random) => {
      readChapter(chapter(random), isCountry);
    },
  },
  {
    name: "files",
    share: 300,
    most: 30_000,
    run: async (random) => {
      const { name, bytes } = random.pick(FILES);
      await readFile(mutated(random, bytes), name);
      assertCleanPrototype();
    },
  },
];
