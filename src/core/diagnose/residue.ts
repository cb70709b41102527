import { absolute } from "../amount";
import type { Problem } from "./problem";
import type { OpenEquation, Touch } from "./system";

/** What stands open in each equation while causes are tried: it is shifted, and shifted back. */
export class Residue {
  readonly open = new Set<number>();
  private readonly residuals: bigint[];
  private readonly tolerances: bigint[];

  constructor({ residuals, tolerances }: Pick<Problem, "residuals" | "tolerances">) {
    this.residuals = [...residuals];
    this.tolerances = [...tolerances];
    for (const equation of residuals.keys()) this.mark(equation);
  }

  at(equation: number): OpenEquation {
    return {
      equation,
      residual: this.residuals[equation] ?? 0n,
      tolerance: this.tolerances[equation] ?? 0n,
    };
  }

  /** Moves the residuals by an error in a cause, which may be off by `slack`; with −error and −slack it is undone. */
  shift(touches: readonly Touch[], error: bigint, slack: bigint): void {
    for (const { equation, by } of touches) {
      const { residual, tolerance } = this.at(equation);
      this.residuals[equation] = residual - by * error;
      this.tolerances[equation] = tolerance + slack;
      this.mark(equation);
    }
  }

  /** The shift brings the equation, which is open, within its tolerance. */
  settles({ equation, by }: Touch): boolean {
    const { residual, tolerance } = this.at(equation);
    return this.open.has(equation) && absolute(residual - by) <= tolerance;
  }

  private mark(equation: number): void {
    const { residual, tolerance } = this.at(equation);
    if (absolute(residual) > tolerance) this.open.add(equation);
    else this.open.delete(equation);
  }
}
