/** The core's only door. */
export * from "./address";
export * from "./amount";
export * from "./reading/reading";
export * from "./reading/read-text";
export * from "./reading/mark-style";
export { codePoint } from "./reading/characters";
export * from "./result";
export * from "./cell-look";
export * from "./sheet";
export * from "./steps";
export * from "./source-file";
export * from "./table";
export * from "./chapter/chapter";
export * from "./chapter/read-chapter";
export { MATRIX_SHEET } from "./chapter/matrix-name";
export { declaredRelations, matrixLayout, matrixSheet } from "./chapter/matrix-sheet";
export * from "./chapter/match";
export { LONGEST_CHAPTER } from "./chapter/unreadable";
export * from "./table-of";
export * from "./reading/amount-grid";
export * from "./detect/detect";
export * from "./choose/choice";
export { layChoices, withChoice } from "./choose/lay-choices";
export { makeChoice } from "./choose/make-choice";
export { selectedOfTotals } from "./choose/statement";
export * from "./check/totals";
export * from "./check/tolerance";
export * from "./check/rounding";
export * from "./check/label";
export * from "./check/check";
export * from "./diagnose/diagnose";
export * from "./diagnose/explain";
export * from "./diagnose/finding";
export * from "./diagnose/names";
export * from "./reconcile";
export * from "./reconcile-sheet";
export * from "./own-marks";
export * from "./finding-order";
export * from "./annotate/plan";
export { emptySheet } from "./annotate/empty-sheet";
export { blocksAround } from "./annotate/added-blocks";
export * from "./annotate/looks";
export * from "./annotate/chapter-workbook";
export * from "./annotate/review-workbook";
export type { ReviewedTable } from "./annotate/reviewed-table";
export type { ReviewSource } from "./annotate/review-source";
export { priorityTexts, type PriorityMatch } from "./annotate/priority-texts";
export * from "./words";
export * from "./languages";
export * from "./annotate/log-sheet";
export * from "./annotate/record-sheet";
export * from "./annotate/planned-review";
export {
  decisionValues,
  readDecisionRows,
  type DecisionRow,
  type TypedDecision,
} from "./annotate/decision-cells";
export { checkedEntry } from "./annotate/review-source";
export * from "./review/locate";
export { cellName, lineKeys, type LineKeys } from "./review/line-keys";
export * from "./review/subject";
export * from "./review/figures";
export * from "./review/log";
export { logCode, logWord } from "./review/log-words";
export * from "./review/decisions";
export * from "./review/signature";
export * from "./review/signature-text";
