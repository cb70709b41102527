import { Chance } from "../bench/causes/random";
import type { Target } from "./target";

/** What went wrong, with the seed that shows it again. */
export interface Failure {
  readonly target: string;
  readonly seed: number;
  readonly why: string;
}

/** One case: no throw, and within its time. */
export const runCase = async (target: Target, seed: number): Promise<Failure | undefined> => {
  const started = performance.now();
  try {
    await target.run(new Chance(seed));
  } catch (error) {
    return { target: target.name, seed, why: String(error instanceof Error ? error.stack : error) };
  }
  const took = performance.now() - started;
  return took > target.most ? { target: target.name, seed, why: `took ${Math.round(took)} ms` } : undefined;
};
