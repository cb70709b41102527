import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import type { Failure } from "./fuzz";
import type { Target } from "./target";
import type { ThreadWord, ThreadWork } from "./thread";

/** What running seeds of a target came to. */
export interface Watched {
  readonly failures: readonly Failure[];
  /** Seeds that were given up when their time was over, as the command and the pane give up such a file. */
  readonly givenUp: readonly number[];
  readonly megabytes: number;
}

const SCRIPT = resolve(".cache/fuzz/thread.cjs");

/** A thread does not inherit the loader of TypeScript. */
export const buildThread = (): Promise<unknown> =>
  build({
    entryPoints: [join(__dirname, "thread.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    packages: "external",
    outfile: SCRIPT,
    logLevel: "error",
  });

const LOOK_MS = 500;

interface Ended {
  readonly stoppedAt?: number;
  readonly words: readonly ThreadWord[];
}

/** Runs seeds in a thread until it is done, or until one seed takes longer than `most` milliseconds. */
const inThread = (target: Target, from: number, to: number, most: number): Promise<Ended> =>
  new Promise((done, reject) => {
    const at = new Int32Array(new SharedArrayBuffer(4));
    const workerData: ThreadWork = { target: target.name, from, to, at };
    const thread = new Worker(SCRIPT, { workerData });
    const words: ThreadWord[] = [];
    let [seen, since] = [0, Date.now()];
    const look = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== seen) [seen, since] = [now, Date.now()];
      if (now === 0 || Date.now() - since <= most) return;
      clearInterval(look);
      void thread.terminate().then(() => done({ stoppedAt: now, words }));
    }, LOOK_MS);
    thread.on("message", (word: ThreadWord) => words.push(word));
    thread.on("error", reject);
    thread.on("exit", () => {
      clearInterval(look);
      const isDone = words.some((word) => "megabytes" in word); // else it waits for what nobody will tell
      done(isDone ? { words } : { stoppedAt: Atomics.load(at, 0), words });
    });
  });

/** Milliseconds that a file may take here; the command gives it twenty seconds at least. */
const GIVE_UP = 5_000;

/** Runs all seeds, in a thread that is replaced where one of them never ends. */
export const runWatched = async (target: Target, from: number, to: number): Promise<Watched> => {
  const failures: Failure[] = [];
  const givenUp: number[] = [];
  let megabytes = 0;
  for (let next = from; next <= to;) {
    const { words, stoppedAt } = await inThread(target, next, to, target.endable ? GIVE_UP : target.most);
    for (const word of words) {
      if ("megabytes" in word) megabytes = word.megabytes;
      else failures.push(word);
    }
    if (stoppedAt === undefined) break;
    if (target.endable) givenUp.push(stoppedAt);
    else failures.push({ target: target.name, seed: stoppedAt, why: "never ends" });
    next = stoppedAt + 1;
  }
  return { failures, givenUp, megabytes };
};
