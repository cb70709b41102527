/**
 * The full sweep: every action and every answer of every command fails with every code, once, twice and for ever.
 *
 *   npm run sweep -- [--shard 1/2] [--minutes 30] [--only "show"] [--kinds] [--step 10]
 *
 * `--kinds` takes one code of each kind instead of all, `--step 10` every tenth place on the wire. It prints what
 * was found wrong, and a count for each command; where time ran out before the end it says so.
 */
import { parseArgs } from "node:util";
import { Benches, TIMES, type FaultPoint } from "./bench";
import { ALL_CODES, ONE_OF_EACH_KIND } from "./codes";
import { COMMANDS, type Command } from "./commands";
import { goldenOf, Sweep, type Fault } from "./sweep";

const { values: asked } = parseArgs({
  options: {
    shard: { type: "string", default: "1/1" },
    minutes: { type: "string", default: "1440" },
    only: { type: "string", default: "" },
    kinds: { type: "boolean", default: false },
    step: { type: "string", default: "1" },
  },
});

const [shard = 1, shards = 1] = asked.shard.split("/").map(Number);
const end = Date.now() + Number(asked.minutes) * 60_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const CASES_A_BENCH = 200;

const faultsAt = (point: FaultPoint): Fault[] =>
  (asked.kinds ? ONE_OF_EACH_KIND : ALL_CODES).flatMap((code) =>
    TIMES.map((times) => ({ point, code, times })),
  );

const sweep = async (command: Command): Promise<{ cases: number; planned: number; wrong: number }> => {
  let benches = new Benches();
  const golden = await goldenOf(benches, command);
  const mine = golden.points.filter(
    (_, index) =>
      index % Number(asked.step) === 0 && Math.floor(index / Number(asked.step)) % shards === shard - 1,
  );
  const faults = mine.flatMap(faultsAt);
  let [cases, wrong] = [0, 0];
  let sweeper = new Sweep(benches, command, golden);
  for (const fault of faults) {
    if (Date.now() > end) break;
    if (cases % CASES_A_BENCH === CASES_A_BENCH - 1) {
      benches.dispose();
      benches = new Benches();
      sweeper = sweeper.over(benches);
    }
    const complaints = await sweeper.run(fault);
    cases += 1;
    if (complaints.length > 0) wrong += 1;
    const { point, code, times } = fault;
    for (const complaint of complaints)
      say(`${command.name} · ${point.kind} ${point.run}.${point.at} · ${code} ${times}: ${complaint}`);
  }
  benches.dispose();
  const places = `${mine.length} of ${golden.points.length} places`;
  say(`${command.name}: ${places}, ${cases} of ${faults.length} cases, ${wrong} wrong`);
  return { cases, planned: faults.length, wrong };
};

const main = async (): Promise<void> => {
  const started = Date.now();
  const total = { cases: 0, planned: 0, wrong: 0 };
  for (const command of COMMANDS.filter(({ name }) => name.includes(asked.only))) {
    const one = await sweep(command);
    total.cases += one.cases;
    total.planned += one.planned;
    total.wrong += one.wrong;
  }
  const minutes = ((Date.now() - started) / 60_000).toFixed(1);
  say(`${total.cases} of ${total.planned} cases in ${minutes} minutes, ${total.wrong} wrong`);
  process.exitCode = total.wrong > 0 ? 1 : 0;
};

void main();
