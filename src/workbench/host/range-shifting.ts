import { columnCount, isWholeColumns, isWholeRows, rowCount } from "../univer/address";
import { asOneOf, type Arguments } from "../wire/arguments";
import type { Ref } from "../wire/ref";
import { range } from "./places";
import type { RangeTarget } from "./targets";

/** Univer's numbers for the direction in which cells move. */
const ROWS_MOVE = 1;
const COLUMNS_MOVE = 0;

/** Makes room; the range that is given back is the new, empty one. */
function insert(it: RangeTarget, args: Arguments): Ref {
  it.sheet.assertUnprotected();
  const { grid } = it.sheet;
  const down = asOneOf(args.given(0), ["Down", "Right"]) === "Down";
  it.book.asAddIn(() => {
    if (isWholeRows(it.rect)) grid.insertRowsBefore(it.rect.startRow, rowCount(it.rect));
    else if (isWholeColumns(it.rect)) grid.insertColumnsBefore(it.rect.startColumn, columnCount(it.rect));
    else grid.getRange(it.rect).insertCells(down ? ROWS_MOVE : COLUMNS_MOVE);
  });
  it.book.recalculation.touchedEverything();
  return range(it, it.rect);
}

function remove(it: RangeTarget, args: Arguments): void {
  it.sheet.assertUnprotected();
  const { grid } = it.sheet;
  const up = asOneOf(args.given(0), ["Up", "Left"]) === "Up";
  it.book.asAddIn(() => {
    if (isWholeRows(it.rect)) grid.deleteRows(it.rect.startRow, rowCount(it.rect));
    else if (isWholeColumns(it.rect)) grid.deleteColumns(it.rect.startColumn, columnCount(it.rect));
    else grid.getRange(it.rect).deleteCells(up ? ROWS_MOVE : COLUMNS_MOVE);
  });
  it.book.recalculation.touchedEverything();
}

export const shiftingMethods = { Insert: insert, Delete: remove };
