/** The core's only door. */
export * from "./address";
export * from "./amount";
export * from "./result";
export * from "./sheet";
export * from "./table";
export * from "./chapter/chapter";
export * from "./check/totals";
export * from "./diagnose/finding";
export * from "./annotate/plan";
export * from "./annotate/looks";
