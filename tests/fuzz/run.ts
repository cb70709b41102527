/**
 * The long fuzzing run: `npm run fuzz -- [--cases 1000000] [--seed 1]`. Prints the count for each target, and for
 * each failure the seed that shows it again (`--only NAME --seed SEED --cases 1`).
 */
import { parseArgs } from "node:util";
import { runCase } from "./fuzz";
import { TARGETS } from "./targets";

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
  let [ran, failures] = [0, 0];
  for (const target of TARGETS.filter(({ name }) => values.only === undefined || name === values.only)) {
    const share = values.only === undefined ? Math.round((cases * target.share) / 100_000) : cases;
    for (let seed = first; seed < first + share; seed += 1) {
      const failure = await runCase(target, seed);
      if (failure) say(`${failure.target} · seed ${failure.seed}: ${failure.why}`);
      if (failure) failures += 1;
    }
    ran += share;
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
    say(`${target.name}: ${share} cases, ${megabytes} MB`);
  }
  say(`${ran} cases from seed ${first}, ${failures} failed`);
  process.exitCode = failures > 0 ? 1 : 0;
};

void main();
