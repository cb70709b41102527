/** Every error code that Excel's documentation and issue tracker name for what the add-in does, by what has to be
 *  done about it. The first of each kind stands for its kind in the short sweep. */
export const CODES = {
  editing: ["InvalidOperationInCellEditMode", "InvalidOperation"],
  transient: [
    "GeneralException",
    "RequestAborted",
    "ServiceNotAvailable",
    "ActivityLimitReached",
    "Timeout",
    "Conflict",
  ],
  tooBig: ["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "RangeExceedsLimit"],
  gone: ["ItemNotFound", "InvalidReference"],
  notAllowed: ["AccessDenied", "UnsupportedSheet"],
  layout: ["MergedRangeConflict", "FilteredRangeConflict", "PivotTableRangeConflict", "InsertDeleteConflict"],
  sessionLost: ["InvalidOrTimedOutSession"],
  unknown: ["SomethingNewInExcel"],
} as const;

export const ALL_CODES: readonly string[] = Object.values(CODES).flat();

export const ONE_OF_EACH_KIND: readonly string[] = Object.values(CODES).map(([first]) => first);
