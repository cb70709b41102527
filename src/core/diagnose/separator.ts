import type { Amount } from "../amount";
import type { Figure, System } from "./system";

/**
 * "482.084" was read with a decimal mark where the totals say 482 084: the amount meant is a whole one and a thousand
 * times larger, and the cell shows decimals that its totals do not.
 */
export const hasSlippedSeparator = ({ table }: System, { value }: Figure, meant: Amount): boolean => {
  const one = 10n ** BigInt(table.scale);
  return value % one !== 0n && meant === value * 1000n && meant % one === 0n;
};
