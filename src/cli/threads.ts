import { totalmem } from "node:os";
import { failed, ok, type FileProblem, type Result } from "../core";
import { systemCode } from "./system-error";

/** Why a thread gave nothing back for a file. */
export type ThreadProblem = Extract<FileProblem, { readonly code: "takes-too-long" | "reading-ended" }>;

/** Threads over one script, each doing one task at a time. */
export interface Threads<Task, Made> {
  /** Does a task. A thread that takes longer than `seconds`, breaks down or leaves its memory is ended and replaced;
   *  waiting for a thread does not count. `taken` goes to the thread and is empty here afterwards. */
  readonly run: (
    task: Task,
    seconds: number,
    taken?: readonly ArrayBuffer[],
  ) => Promise<Result<Made, ThreadProblem>>;
  readonly close: () => Promise<void>;
}

const MEGABYTE = 1_048_576;

/** A container may have less than its machine. */
const memoryAtHand = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity);

/** What a thread's objects may take: together the threads stay below the machine's memory, so that it is the thread
 *  that ends, with a file that is told, and not the process. */
const memoryOf = (threads: number): number =>
  Math.max(128, Math.min(4096, Math.floor((memoryAtHand() * 0.6) / MEGABYTE / threads)));

/** Lets so many pieces of work begin at a time, so that the clock of each starts when it does. */
const atMost = (count: number) => {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <Made>(work: () => Promise<Made>): Promise<Made> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
};

/** A loop inside a library cannot be called off from its own thread; ending the thread from here ends the loop. */
const within = async <Made>(
  seconds: number,
  work: (signal: AbortSignal) => Promise<Made>,
): Promise<Result<Made, ThreadProblem>> => {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), seconds * 1000);
  try {
    return ok(await work(controller.signal));
  } catch (error) {
    return failed(
      controller.signal.aborted
        ? { code: "takes-too-long", seconds }
        : { code: "reading-ended", detail: systemCode(error) },
    );
  } finally {
    clearTimeout(timer);
  }
};

/** What of a script a thread runs, and the megabytes that it may take where that is said. */
interface ThreadOptions {
  readonly name?: string;
  readonly memoryLimit?: number | undefined;
}

/** Starts `count` threads over what the built `script` exports under `name`. */
export const startThreads = async <Task, Made>(
  script: string,
  count: number,
  { name = "default", memoryLimit }: ThreadOptions = {},
): Promise<Threads<Task, Made>> => {
  const { default: Piscina } = await import("piscina"); // not loaded where no thread is needed
  const pool = new Piscina<Task, Made>({
    filename: script,
    name,
    minThreads: count,
    maxThreads: count,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimit ?? memoryOf(count) },
  });
  const inTurn = atMost(count);
  return {
    run: (task, seconds, taken = []) =>
      inTurn(() => within(seconds, (signal) => pool.run(task, { signal, transferList: [...taken] }))),
    close: () => pool.destroy(),
  };
};
