import type { Plan } from "../core";
import type { Applied, Job } from "./port";
import type { Outcome } from "./problem";
import type { Work } from "./session-work";

/** Applies a plan. Where that breaks off, something of it may stand, and *Remove annotations* is offered. */
export const applyWhole = async (
  { workbook, store }: Work,
  plan: Plan,
  job?: Job,
): Promise<Outcome<Applied>> => {
  const { leftOver } = store.get();
  store.set({ leftOver: true });
  const applied = await workbook.apply(plan, job);
  if (applied.ok) store.set({ leftOver });
  return applied;
};
