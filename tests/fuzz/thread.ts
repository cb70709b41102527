import { parentPort, workerData } from "node:worker_threads";
import { runCase, type Failure } from "./fuzz";
import { TARGETS } from "./targets";
import { endWire } from "./wire";

/** Seeds of one target for a thread to run; `at` holds the seed that it is at, for whoever watches. */
export interface ThreadWork {
  readonly target: string;
  readonly from: number;
  readonly to: number;
  readonly at: Int32Array;
}

/** What the thread tells: a failure, or that it is done with how much memory. */
export type ThreadWord = Failure | { readonly megabytes: number };

const work = async ({ target: name, from, to, at }: ThreadWork): Promise<void> => {
  const target = TARGETS.find((one) => one.name === name);
  if (!target) throw new Error(`There is no target ${name}`);
  for (let seed = from; seed <= to; seed += 1) {
    Atomics.store(at, 0, seed);
    const failure = await runCase(target, seed);
    if (failure) parentPort?.postMessage(failure);
  }
  endWire();
  parentPort?.postMessage({ megabytes: Math.round(process.memoryUsage().rss / 2 ** 20) });
  parentPort?.close();
};

void work(workerData as ThreadWork);
