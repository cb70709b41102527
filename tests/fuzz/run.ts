/**
 * The long fuzzing run: `npm run fuzz -- [--cases 1000000] [--seed 1]`. Prints the count for each target, and for
 * each failure the seed that shows it again (`--only NAME --seed SEED --cases 1`).
 */
import { parseArgs } from "node:util";
import { TARGETS } from "./targets";
import { buildThread, runWatched } from "./watched";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "1000000" },
    seed: { type: "string", default: "1" },
    only: { type: "string" },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const main = async (): Promise<void> => {
  const [cases, first] = [Number(values.cases), Number(values.seed)];
  await buildThread();
  let [ran, failed] = [0, 0];
  for (const target of TARGETS.filter(({ name }) => values.only === undefined || name === values.only)) {
    const share = values.only === undefined ? Math.round((cases * target.share) / 100_000) : cases;
    const started = Date.now();
    const { failures, givenUp, megabytes } = await runWatched(target, first, first + share - 1);
    for (const { seed, why } of failures) say(`${target.name} · seed ${seed}: ${why}`);
    const ended =
      givenUp.length > 0 ? `, ${givenUp.length} given up in time (seeds ${givenUp.join(", ")})` : "";
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${target.name}: ${share} cases, ${failures.length} failed${ended}, ${seconds} s, ${megabytes} MB`);
    ran += share;
    failed += failures.length;
  }
  say(`${ran} cases from seed ${first}, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
};

void main();
