/**
 * Measures how fast Crossfoot is: `npm run bench`, or `npm run bench -- check engine` for some of its parts. With
 * `--write` the tables go into docs/performance.md, each between its marks.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { checkAgain, checkAgainstLoop } from "./check";
import { corpusDetection, largeSheets } from "./detect";
import { againstHyperFormula } from "./engine";
import { readingFiles, writingFiles } from "./files";
import { paneStart } from "./pane";
import { roundTrips } from "./wire";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const table = (heads: readonly string[], rows: readonly string[]): string =>
  [`| ${heads.join(" | ")} |`, `|${" --- |".repeat(heads.length)}`, ...rows].join("\n");

const PARTS: Readonly<Record<string, () => string | Promise<string>>> = {
  check: () =>
    table(
      ["lines × 12", "bare loop, ms", "read + check + diagnose, ms", "times the loop", "ns a cell"],
      checkAgainstLoop(),
    ),
  again: () => table(["lines × 12", "a figure goes wrong, ms", "it is put right, ms"], checkAgain()),
  engine: () =>
    table(["100,000 × 12", "HyperFormula, ms", "Crossfoot, ms", "times faster"], againstHyperFormula()),
  detect: () => table(["sheet", "whole check", "slices", "longest slice", "memory at most"], largeSheets()),
  corpus: () => corpusDetection(),
  read: async () =>
    table(["read .xlsx", "library alone, ms", "Crossfoot, ms", "times"], await readingFiles()),
  write: async () =>
    table(["annotate to .xlsx", "plan, ms", "write, ms", "library alone, ms", "times"], await writingFiles()),
  wire: async () =>
    table(
      ["lines × 12", "Check this sheet", "Show on the sheet", "Remove annotations"],
      await roundTrips([10, 100, 1_000, 10_000].filter((lines) => lines <= longest())),
    ),
  pane: () => paneStart(),
};

/** How many processes wanted to run in the last minute: beyond the number of cores, times say little. */
const busy = (): string => (loadavg()[0] ?? 0).toFixed(1);

/** `--lines 1000` keeps the round trips to tables of so many lines: the stand-in is slow with long ones. */
const longest = (): number => {
  const at = process.argv.indexOf("--lines");
  return at < 0 ? Infinity : Number(process.argv[at + 1]);
};

const DOCUMENT = resolve("docs/performance.md");

/** Puts what was measured between its marks. */
const write = (name: string, text: string): void => {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const document = readFileSync(DOCUMENT, "utf8");
  const [start, end] = [document.indexOf(open), document.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(DOCUMENT, `${document.slice(0, start + open.length)}\n\n${text}\n\n${document.slice(end)}`);
};

const main = async (): Promise<void> => {
  const asked = process.argv.slice(2).filter((name) => /^[a-z]+$/.test(name));
  const names = asked.length > 0 ? asked : Object.keys(PARTS);
  say(
    `Node ${process.version}, ${cpus()[0]?.model ?? "?"}, ${cpus().length} cores; median (a tenth to nine tenths)`,
  );
  for (const name of names) {
    const part = PARTS[name];
    if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(PARTS).join(", ")}`);
    const text = `${await part()}\n\nMeasured on ${cpus().length} cores, of which ${busy()} were asked for.`;
    say(`\n${name}\n${text}`);
    if (process.argv.includes("--write")) write(name, text);
  }
};

void main();
