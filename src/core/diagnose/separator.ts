import { valueAt } from "../sheet";
import type { Amount } from "../amount";
import type { Figure, System } from "./system";

/** Digits after the decimal mark of the cell's number or text; 0 where there is none. */
const decimalsOf = (system: System, { cell }: Figure): number => {
  const value = valueAt(system.table.sheet, cell);
  const match = /[.,](\d+)\D*$/.exec(
    typeof value === "number" ? String(value) : typeof value === "string" ? value : "",
  );
  return match?.[1]?.length ?? 0;
};

/**
 * "482.084" was read with a decimal mark where the totals say 482 084: the amount meant is a thousand times
 * larger (or a million times, with two marks), and the cell shows decimals that its totals do not.
 */
export const hasSlippedSeparator = (system: System, figure: Figure, meant: Amount): boolean => {
  const decimals = decimalsOf(system, figure);
  return (
    decimals > 0 && decimals <= 3 && (meant === figure.value * 1000n || meant === figure.value * 1_000_000n)
  );
};
