import { failed, ok, type Steps } from "../core";
import type { Job } from "./port";
import type { Outcome } from "./problem";

/** What keeps a page answering between two slices. */
export interface Breathing {
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Lets everything run that waits: clicks, drawing, timers. */
  readonly breathe: () => Promise<void>;
}

/** Below a tenth of a second a page is felt to answer at once; a slice ends soon after this, not at it. */
const SLICE_MS = 30;

const PAGE: Breathing = {
  now: () => performance.now(),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
};

/** Does long work on the page's own thread, a slice at a time: it tells the job how far it got, and stops where the
 *  job is called off. */
export const inSlices = async <Value>(
  steps: Steps<Value>,
  job: Job,
  { now, breathe }: Breathing = PAGE,
): Promise<Outcome<Value>> => {
  let began = now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return ok(step.value);
    if (now() - began < SLICE_MS) continue;
    job.progress?.(step.value);
    await breathe();
    if (job.signal?.aborted) return failed({ code: "cancelled" });
    began = now();
  }
};
