import type { NextStep } from "../../workbook/session";

/** What a button of the pane does; its words are in core/messages. */
export type ButtonStep =
  | "load-file"
  | "load-sample"
  | "check"
  | "check-again"
  | "show"
  | "insert-priorities"
  | "review"
  | "sign"
  | "donor";

/** The one next step as the primary button, and what else is near. */
export interface NextSteps {
  readonly primary: ButtonStep;
  readonly secondary: ButtonStep;
}

export interface Circumstances {
  /** Nobody has loaded a chapter on this machine yet. */
  readonly firstRun: boolean;
  /** How many findings nobody has decided on. */
  readonly open: number;
  /** Somebody has signed, and every signature holds for what stands there now. */
  readonly signed: boolean;
}

/**
 * The buttons under the state line. Whoever has not loaded a chapter before is offered the sample first.
 * @example nextSteps("show", { firstRun: false, open: 1, signed: false }) // => { primary: "show", secondary: "check-again" }
 */
export const nextSteps = (next: NextStep, { firstRun, open, signed }: Circumstances): NextSteps => {
  switch (next) {
    case "load-or-check":
      return { primary: firstRun ? "load-sample" : "load-file", secondary: "check" };
    case "check":
      return { primary: "check", secondary: "load-file" };
    case "show":
    case "insert-priorities":
      return { primary: next, secondary: "check-again" };
    case "review":
      return { primary: open > 0 ? "review" : signed ? "donor" : "sign", secondary: "check-again" };
  }
};
