/**
 * `npm run bench:many [-- WORKBOOKS ROUNDS]`: the built command over a folder of workbooks, with one thread and with
 * two, in turns, so that both meet the same moments of the machine. Prints medians, their spread, and the ratio.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { utils, write } from "@e965/xlsx";
import { builtCommand, isBuilt } from "../../../src/cli/built-command.mjs";

const [workbooks = 500, rounds = 3] = process.argv.slice(2).map(Number);
const ROWS = 400;
const COLUMNS = 12;
/** Every tenth workbook has a wrong amount. */
const WRONG = 10;

/** A budget with row totals, column totals and a grand total; figures from a small generator, so that every run has
 *  the same. */
const budget = (seed: number): readonly (readonly (string | number)[])[] => {
  let state = seed + 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const body = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => next() % 900_000));
  const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);
  const foot = Array.from({ length: COLUMNS }, (_, column) => sum(body.map((row) => row[column] ?? 0)));
  const rows = [
    ["Item", ...foot.map((_, column) => `P${column + 1}`), "Total"],
    ...body.map((row, index) => [`Line ${index + 1}`, ...row, sum(row)]),
    ["Total", ...foot, sum(foot)],
  ];
  const spoiled = rows[3];
  if (seed % WRONG === 0 && spoiled) spoiled[2] = Number(spoiled[2]) + 5_413;
  return rows;
};

const fill = (folder: string): void => {
  for (let file = 0; file < workbooks; file += 1) {
    const book = utils.book_new(utils.aoa_to_sheet(budget(file).map((row) => [...row])), "Budget");
    const bytes = write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
    writeFileSync(join(folder, `budget-${String(file).padStart(4, "0")}.xlsx`), bytes);
  }
};

/** Seconds that the command takes; its output must be the same however many threads made it. */
const timed = (folder: string, jobs: number): { readonly seconds: number; readonly out: string } => {
  const started = process.hrtime.bigint();
  const argv = [builtCommand, "check", folder, "--json", "--jobs", String(jobs)];
  let out: string;
  try {
    out = execFileSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 2 ** 31 - 1 });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error; // 1: something differs
    out = (error as { stdout: string }).stdout;
  }
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, out };
};

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const line = (jobs: number, all: readonly number[]): string =>
  `${jobs} thread${jobs === 1 ? " " : "s"}  median ${median(all).toFixed(1)} s  (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})`;

const bench = (folder: string): void => {
  fill(folder);
  const seconds = new Map<number, number[]>([
    [1, []],
    [2, []],
  ]);
  const outs = new Set<string>();
  for (let round = 0; round < rounds; round += 1)
    for (const [jobs, all] of seconds) {
      const { seconds: took, out } = timed(folder, jobs);
      all.push(took);
      outs.add(out);
    }
  const [one = [], two = []] = [...seconds.values()];
  const told = [
    `${workbooks} workbooks of ${ROWS} rows × ${COLUMNS} columns, ${rounds} rounds, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? "?"}`,
    line(1, one),
    line(2, two),
    `two threads are ${(median(one) / median(two)).toFixed(2)} times one`,
    outs.size === 1 ? "the same output each time" : "THE OUTPUT DIFFERS",
  ];
  process.stdout.write(`${told.join("\n")}\n`);
};

if (!isBuilt()) throw new Error("The command is not built: npm run build:cli");
const folder = mkdtempSync(join(tmpdir(), "crossfoot-bench-"));
try {
  bench(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
