import type { ExitStatus } from "./io";
import type { ReconciledFile } from "./reconciled-file";

/** What a file comes to: `risks` where every total agrees today, but one for the wrong reason. */
export type FileStatus = "agrees" | "risks" | "differs";

/** `differs` also where a signature no longer holds. */
export const statusOf = ({ tables, findings, review }: ReconciledFile): FileStatus => {
  if (review?.signatures.some(({ state }) => state !== "unchanged")) return "differs";
  const differs = tables.some(({ totals }) => totals.some(({ state }) => state === "differs"));
  if (differs || findings.some(({ finding }) => finding.severity === "error")) return "differs";
  return findings.length > 0 ? "risks" : "agrees";
};

/** Exit 1 is for differences; with `strict` for risks too. */
export const exitOf = (status: FileStatus, strict = false): ExitStatus =>
  status === "differs" || (strict && status === "risks") ? 1 : 0;
