import type { WorkbookProblem } from "../workbook/problem";

/** What to do about an error of Excel's, told by its code. Messages are localised and say nothing to a program. */
type Trouble =
  | "editing"
  | "transient"
  | "too-big"
  | "gone"
  | "not-allowed"
  | "in-the-way"
  | "unsupported-sheet"
  | "session-lost"
  | "other";

const TROUBLE: Readonly<Record<string, Trouble>> = {
  InvalidOperationInCellEditMode: "editing",
  InvalidOperation: "editing",
  GeneralException: "transient",
  RequestAborted: "transient",
  ServiceNotAvailable: "transient",
  ActivityLimitReached: "transient",
  Timeout: "transient",
  Conflict: "transient",
  RequestPayloadSizeLimitExceeded: "too-big",
  ResponsePayloadSizeLimitExceeded: "too-big",
  RangeExceedsLimit: "too-big",
  ItemNotFound: "gone",
  InvalidReference: "gone",
  AccessDenied: "not-allowed",
  MergedRangeConflict: "in-the-way",
  FilteredRangeConflict: "in-the-way",
  PivotTableRangeConflict: "in-the-way",
  InsertDeleteConflict: "in-the-way",
  UnsupportedSheet: "unsupported-sheet",
  InvalidOrTimedOutSession: "session-lost",
};

/** The code of an error that came from Excel; undefined for any other error, which is a bug of ours.
 *  @example officeCode(new TypeError("x")) // => undefined */
export const officeCode = (error: unknown): string | undefined =>
  typeof error === "object" &&
  error !== null &&
  "debugInfo" in error &&
  "code" in error &&
  typeof error.code === "string"
    ? error.code
    : undefined;

export const troubleOf = (code: string): Trouble => TROUBLE[code] ?? "other";

/** What a person is told once nothing more can be tried. `sheet` is the one that was worked on. */
export const problemOf = (code: string, sheet: string): WorkbookProblem => {
  const trouble = troubleOf(code);
  switch (trouble) {
    case "editing":
      return { code: "cell-editing" };
    case "transient":
      return { code: "busy", hostCode: code };
    case "gone":
      return { code: "sheet-gone", sheet };
    case "not-allowed":
    case "in-the-way":
      return { code: trouble, hostCode: code, sheet };
    case "unsupported-sheet":
      return { code: "unsupported-sheet" };
    case "session-lost":
      return { code: "session-lost" };
    case "too-big":
    case "other":
      return { code: "refused", hostCode: code };
  }
};
