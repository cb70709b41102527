import type { Plan, PlannedCell, SheetPlan } from "./plan";

/** Nothing is typed into a copy: its fields look like any others. */
const settled = (cell: PlannedCell): PlannedCell =>
  cell.style === "record-input" ? { ...cell, style: "record" } : cell;

const copied = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  cells: sheet.cells.map(settled),
  comments: [],
  lists: [],
  inputs: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  guarded: true,
});

/**
 * A plan as it is handed to donors: no comments, no drop-downs, nothing hidden, every sheet guarded against accidental
 * change without a password. Formulas stay live.
 */
export const forDonors = (plan: Plan): Plan => ({
  ...plan,
  unmarked: true,
  sheets: plan.sheets.filter(({ hidden }) => hidden !== true).map(copied),
});
