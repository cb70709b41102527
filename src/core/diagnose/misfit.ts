import type { System, Touch } from "./system";

/** Equations that these shifts bring within their tolerance, with what remains in each. */
const remaining = (system: System, touches: readonly Touch[]): { left: number; tolerance: number }[] =>
  touches.flatMap(({ equation, by }) => {
    const { residual = 0n, tolerance = 0n } = system.equations[equation] ?? {};
    const [left, within] = [Number(residual - by), Number(tolerance)];
    return within > 0 && Math.abs(left) <= within ? [{ left, tolerance: within }] : [];
  });

/**
 * How badly a cause fits what rounding leaves open, in bits. The tolerance is the most that rounding can do;
 * what it does is smaller: rounding n + 1 figures to a unit u leaves a spread of u × √((n + 1) / 12). A cause
 * that explains a total to within the spread is likelier than one that just fits inside the tolerance.
 */
export const misfit = (system: System, touches: readonly Touch[]): number => {
  const unit = Number(system.table.unit);
  if (unit === 0) return 0;
  return remaining(system, touches).reduce((bits, { left, tolerance }) => {
    const variance = (unit * tolerance) / 6;
    return bits + (left * left) / (2 * variance * Math.LN2);
  }, 0);
};
