import {
  cellKey,
  figureText,
  formulaAt,
  isError,
  numberOf,
  rawText,
  valueAt,
  type Amount,
  type CellValue,
  type Edit,
  type Repair,
  type Table,
} from "../core";
import type { CellEdit } from "./port";
import type { PreviewedEdit, RepairPreview } from "./session";

const labelOf = (table: Table, { cell }: Edit): string =>
  [table.rowLabel(cell.row), table.columnLabel(cell.column)].filter((part) => part !== "").join(" · ");

/** What a cell holds: a number as a figure like those beside it, text to the character. */
const heldBy = (table: Table, { cell, from }: Edit): string => {
  const value = valueAt(table.sheet, cell);
  return typeof value === "number" && from !== undefined ? figureText(from, table.scale) : rawText(value);
};

const previewOf = (table: Table, edit: Edit): PreviewedEdit => ({
  cell: edit.cell,
  label: labelOf(table, edit),
  from: heldBy(table, edit),
  to: edit.to === undefined ? "" : figureText(edit.to, table.scale),
  formula: formulaAt(table.sheet, edit.cell),
});

/** Everything that a repair changes, as a person is shown it before. */
export const previewRepair = (table: Table, repair: Repair): RepairPreview => ({
  repair,
  edits: repair.edits.map((edit) => previewOf(table, edit)),
});

const contentOf = (value: CellValue): CellEdit["from"] => {
  if (isError(value)) return value.error;
  return value === undefined || value === "" ? null : value;
};

/** A figure of more digits than Excel's numbers hold is written as text, to the digit. */
const figureFor = (amount: Amount, scale: number): number | string =>
  numberOf(amount, scale) ?? figureText(amount, scale);

/** A repair as edits of cells, each guarded by what the cell held when it was checked. */
export const editsOf = (table: Table, repair: Repair): CellEdit[] =>
  [...new Map(repair.edits.map((edit) => [cellKey(edit.cell), edit])).values()].map(({ cell, to }) => ({
    cell,
    from: contentOf(valueAt(table.sheet, cell)),
    to: to === undefined ? null : figureFor(to, table.scale),
  }));
