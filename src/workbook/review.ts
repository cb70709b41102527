import type {
  CellRef,
  Decision,
  DecisionProblem,
  DecisionState,
  LogEntry,
  LogProblem,
  SignatureStatus,
  SigningRole,
} from "../core";

/** What a person decides of findings or totals. When it was is the session's clock to say. */
export interface DecisionInput {
  readonly state: DecisionState;
  /** Required where something is accepted as it is or explained. */
  readonly reason: string;
  readonly by: string;
  /** What the person is ("Finance officer"). */
  readonly title?: string;
}

/** Who signs, as what, and what they say. */
export interface SignatureInput {
  readonly as: SigningRole;
  readonly by: string;
  readonly title?: string;
  readonly note?: string;
}

/** Who applies or undoes a repair, and why. */
export interface RepairInput {
  readonly by: string;
  readonly reason: string;
  readonly title?: string;
}

/** A repair that was applied, with what it replaced. */
export interface AppliedRepair {
  /** The number of its entry in the log: `undoRepair` takes it. */
  readonly number: number;
  /** The finding in words, as it was then. */
  readonly about: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly cells: readonly {
    /** Where the cell stands now; undefined when its line is gone. */
    readonly cell: CellRef | undefined;
    /** "Turkey · TOTAL". */
    readonly label: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly undone: boolean;
  /** A later repair of the same cell, which has to be undone first. */
  readonly blockedBy: number | undefined;
}

/** Something about the review that a person must know; nothing was lost or changed for it. `reviewNoticeText`
 *  says it in words. */
export type ReviewNotice =
  | LogProblem
  /** A row of the log that is no entry, from 0. */
  | { readonly code: "row-strange"; readonly row: number }
  /** A decision typed on the Findings sheet that is not taken over. */
  | {
      readonly code: "typed-decision";
      readonly cell: CellRef;
      readonly finding: string;
      readonly problem: DecisionProblem;
    }
  | { readonly code: "log-gone" }
  | { readonly code: "findings-gone" };

/** The review as it stands, by what is in the workbook. */
export interface ReviewState {
  /** Of each finding, by its id. Where a total or a past finding stands: `decisionOn(log, subject)`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The review log, oldest first. */
  readonly log: readonly LogEntry[];
  /** The last signature in each role, and whether what was signed still stands. */
  readonly signatures: readonly SignatureStatus[];
  /** Oldest first. */
  readonly repairs: readonly AppliedRepair[];
  readonly notices: readonly ReviewNotice[];
}

export const NO_REVIEW: ReviewState = {
  decisions: new Map(),
  log: [],
  signatures: [],
  repairs: [],
  notices: [],
};

/** The donor copy. */
export interface DonorCopy {
  /** The bytes of an .xlsx file. */
  readonly bytes: Uint8Array;
  /** What to call the file when it is saved. */
  readonly name: string;
  /** Whether it stands open in a window of its own; else it is to be offered as a download. `unsure` where Excel's answer
   *  was lost: a second try could open a second window. */
  readonly opened: "yes" | "no" | "unsure";
}
