/**
 * `npm run bench:many [-- WORKBOOKS ROUNDS]`: the built command over a folder of workbooks on one core, and on two
 * with one thread and with two, in turns, so that all meet the same moments of the machine. Prints medians, their
 * spread, and the ratios. One thread on two cores is no measure of one core: the second collects its garbage.
 */
import { execFileSync, spawnSync } from "node:child_process";
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

interface Way {
  readonly name: string;
  readonly jobs: number;
  /** What the command is run by: `taskset` holds it on one core, where the system has it. */
  readonly by: readonly string[];
}

const hasTaskset = spawnSync("taskset", ["-V"]).status === 0;

const WAYS: readonly Way[] = [
  ...(hasTaskset ? [{ name: "one core", jobs: 1, by: ["taskset", "-c", "0"] }] : []),
  { name: "two cores, one thread", jobs: 1, by: [] },
  { name: "two cores, two threads", jobs: 2, by: [] },
];

/** Seconds that the command takes; its output must be the same however many threads made it. */
const timed = (folder: string, { jobs, by }: Way): { readonly seconds: number; readonly out: string } => {
  const started = process.hrtime.bigint();
  const command = [process.execPath, builtCommand, "check", folder, "--json", "--jobs", String(jobs)];
  const [program = process.execPath, ...argv] = [...by, ...command];
  let out: string;
  try {
    out = execFileSync(program, argv, { encoding: "utf8", maxBuffer: 2 ** 31 - 1 });
  } catch (error) {
    if ((error as { status?: number }).status !== 1) throw error; // 1: something differs
    out = (error as { stdout: string }).stdout;
  }
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, out };
};

const median = (all: readonly number[]): number =>
  [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

const line = ({ name }: Way, all: readonly number[], least: number): string =>
  `${name.padEnd(22)}  median ${median(all).toFixed(1)} s  (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)}), ` +
  `${(median(all) / least).toFixed(2)} times two threads`;

const bench = (folder: string): void => {
  fill(folder);
  const runs = WAYS.map((way) => ({ way, seconds: [] as number[] }));
  const outs = new Set<string>();
  for (let round = 0; round < rounds; round += 1)
    for (const { way, seconds } of runs) {
      const { seconds: took, out } = timed(folder, way);
      seconds.push(took);
      outs.add(out);
    }
  const least = median(runs.at(-1)?.seconds ?? []);
  const told = [
    `${workbooks} workbooks of ${ROWS} rows × ${COLUMNS} columns, ${rounds} rounds, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? "?"}`,
    ...runs.map(({ way, seconds }) => line(way, seconds, least)),
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
