import { failed, ok } from "../core";
import { checkSteps, type Checker } from "./check-sheet";

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

/** Checks on the page's own thread, a slice at a time. */
export const checkInSlices =
  ({ now, breathe }: Breathing = PAGE): Checker =>
  async (sheet, known, job) => {
    const steps = checkSteps(sheet, known);
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
