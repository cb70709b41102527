import { failed, ok } from "../core";
import type { Job } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Attempt } from "./runner";

/** One thing to write, and about how many bytes it takes on the wire. Drawing it only queues it. */
export interface Stroke {
  readonly bytes: number;
  readonly draw: () => void;
}

/** What a batch carries beside its strokes. */
const ENVELOPE = 2_000;

/** Strokes of one round trip: as many as fit, one at least. */
const fitting = (strokes: readonly Stroke[], budget: number): number => {
  let bytes = ENVELOPE;
  const over = strokes.findIndex((stroke) => (bytes += stroke.bytes) > budget);
  return over < 0 ? strokes.length : Math.max(1, over);
};

/** Writes all strokes in their order, as many round trips as their bytes need. It can be stopped between two.
 *  What was written before trouble stays: the order must be one in which that does no harm. */
export const drawAll = async (
  host: ExcelHost,
  attempt: Attempt,
  strokes: readonly Stroke[],
  job: Job,
  whole = strokes.length,
): Promise<Outcome<void>> => {
  const { context, budget } = attempt;
  if (strokes.length === 0) return ok(undefined);
  if (job.signal?.aborted) return failed({ code: "cancelled" });
  const count = fitting(strokes, budget);
  if (has(host, "screenPause")) context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
  for (const { draw } of strokes.slice(0, count)) draw();
  await context.sync();
  const rest = strokes.slice(count);
  job.progress?.(1 - rest.length / whole);
  return drawAll(host, attempt, rest, job, whole);
};
