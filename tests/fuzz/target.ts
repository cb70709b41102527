import type { Chance } from "../bench/causes/random";

/** One thing that strangers feed us, and what must hold whatever they feed. It throws where that does not hold. */
export interface Target {
  readonly name: string;
  /** How many cases of a hundred thousand are its share of the long run. */
  readonly share: number;
  /** Milliseconds that one case may take on a busy machine: more is a hang. */
  readonly most: number;
  /** Whether a case may take all its time: it is given up then, as the command and the pane give up such a file. */
  readonly endable?: boolean;
  readonly run: (random: Chance) => void | Promise<void>;
}
