import { checkTable, failed, ok, tableOf, type Sheet } from "../core";
import type { Checker, CheckedTables } from "./check-sheet";
import type { Job } from "./port";
import type { Outcome } from "./problem";
import type { CheckReply, CheckRequest } from "./worker-messages";

/** What is needed of a Web Worker. */
export type CheckWorker = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** The worker could not be loaded here (a policy of the host, an old browser). */
class Refused extends Error {}

/** Below so many cells a check is over before a worker has started. */
const SMALL = 20_000;

const cellsOf = ({ values }: Sheet): number => values.reduce((sum, row) => sum + (row?.length ?? 0), 0);

/** The tables of a sheet again, of what the worker sent: reading and adding are quick, finding took the time. */
const received = (sheet: Sheet, { tables, ofChapter }: CheckReply & { kind: "checked" }): CheckedTables => ({
  ofChapter,
  tables: tables.map(({ layout, findings }) => {
    const table = tableOf(sheet, layout);
    return { table, totals: checkTable(table), findings };
  }),
});

const broken = ({ message, stack }: CheckReply & { kind: "broken" }): Error => {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return error;
};

/** Sends a sheet to the worker and waits for the answer, or for the job to be called off. */
const ask = (worker: CheckWorker, request: CheckRequest, job: Job): Promise<Outcome<CheckedTables>> =>
  new Promise((resolve, reject) => {
    const cancel = (): void => resolve(failed({ code: "cancelled" }));
    const ended = (): void => job.signal?.removeEventListener("abort", cancel);
    job.signal?.addEventListener("abort", cancel);
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      if (data.kind === "progress") {
        job.progress?.(data.done);
        return;
      }
      ended();
      if (data.kind === "checked") resolve(ok(received(request.sheet, data)));
      else reject(broken(data));
    };
    worker.onerror = () => {
      ended();
      reject(new Refused());
    };
    worker.postMessage(request);
  });

/**
 * Checks large sheets in a Web Worker, so that the page answers meanwhile; small ones, and all where workers are
 * refused, are checked by `instead`. One check runs at a time: a second one ends the first.
 */
export const checkInWorker = (start: () => CheckWorker, instead: Checker): Checker => {
  let worker: CheckWorker | undefined;
  let refused = false;
  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  const started = (): CheckWorker => {
    try {
      return start();
    } catch {
      throw new Refused(); // some browsers throw where others tell the worker's onerror
    }
  };
  const run = async (request: CheckRequest, job: Job): Promise<Outcome<CheckedTables>> => {
    const mine = (worker ??= started());
    const outcome = await ask(mine, request, job);
    if (!outcome.ok && mine === worker) end(); // the only way to stop it
    return outcome;
  };
  return async (sheet, known, job) => {
    if (job.signal?.aborted) return failed({ code: "cancelled" });
    if (refused || cellsOf(sheet) < SMALL) return instead(sheet, known, job);
    try {
      return await run({ sheet, known }, job);
    } catch (error) {
      end();
      if (!(error instanceof Refused)) throw error;
      refused = true;
      return instead(sheet, known, job);
    }
  };
};
