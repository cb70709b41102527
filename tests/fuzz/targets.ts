import { readFileSync } from "node:fs";
import { readChapter, readText, reconcileSheet, sheetOf } from "../../src/core";
import { isCountry } from "../../src/workbook/country-names";
import { typedText } from "../../src/workbook/typed-text";
import type { Chance } from "../bench/causes/random";
import { FILE_TARGETS } from "./files";
import { assert, below, OPENS, text, value } from "./pieces";
import type { Target } from "./target";
import { WIRE } from "./wire";
import { WRITTEN } from "./written";

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
    share: 38_100,
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
  ...FILE_TARGETS,
  WRITTEN,
  ...WIRE,
];
