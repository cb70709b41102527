import {
  COLUMNS,
  ROWS,
  boundingRect,
  columnCount,
  intersection,
  rowCount,
  type Rect,
} from "../univer/address";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/failure";
import type { Outcome } from "../wire/family";
import type { Ref } from "../wire/ref";
import { range, rangeArgument } from "./places";
import type { RangeTarget } from "./targets";

type Move = (it: RangeTarget, args: Arguments) => Outcome;

/** A method that leads from a range to another one on its sheet. */
const moved =
  (move: (rect: Rect, args: Arguments) => Rect): Move =>
  (it, args) =>
    range(it, move(it.rect, args));

const orFail =
  (find: (it: RangeTarget, args: Arguments) => Ref | null): Move =>
  (it, args) => {
    const found = find(it, args);
    if (found === null) throw itemNotFound();
    return found;
  };

const intersected = (it: RangeTarget, args: Arguments): Ref | null => {
  const other = rangeArgument(it, args, 0);
  if (other.sheet !== it.sheet) throw invalidArgument();
  const common = intersection(it.rect, other.rect);
  return common === undefined ? null : range(it, common);
};

const used = (it: RangeTarget, args: Arguments): Ref | null => {
  const rect = it.sheet.cells.used(args.flag(0), it.rect);
  return rect === undefined ? null : range(it, rect);
};

/** The cells around that are filled, up to an empty row and an empty column. */
function surrounding(it: RangeTarget): Ref {
  let rect = it.rect;
  for (;;) {
    const wider = {
      startRow: Math.max(rect.startRow - 1, 0),
      endRow: Math.min(rect.endRow + 1, ROWS - 1),
      startColumn: Math.max(rect.startColumn - 1, 0),
      endColumn: Math.min(rect.endColumn + 1, COLUMNS - 1),
    };
    const filled = it.sheet.cells.used(true, wider);
    const grown = filled === undefined ? rect : boundingRect(rect, filled);
    if (rowCount(grown) === rowCount(rect) && columnCount(grown) === columnCount(rect))
      return range(it, rect);
    rect = grown;
  }
}

const row = (rect: Rect, index: number): Rect => ({ ...rect, startRow: index, endRow: index });
const column = (rect: Rect, index: number): Rect => ({ ...rect, startColumn: index, endColumn: index });

/** Rows or columns next to the range: after it for a positive count, before it for a negative one. */
const below = (rect: Rect, count: number): Rect =>
  count < 0 ? above(rect, -count) : { ...rect, startRow: rect.endRow + 1, endRow: rect.endRow + count };
const above = (rect: Rect, count: number): Rect =>
  count < 0 ? below(rect, -count) : { ...rect, startRow: rect.startRow - count, endRow: rect.startRow - 1 };
const after = (rect: Rect, count: number): Rect =>
  count < 0
    ? before(rect, -count)
    : { ...rect, startColumn: rect.endColumn + 1, endColumn: rect.endColumn + count };
const before = (rect: Rect, count: number): Rect =>
  count < 0
    ? after(rect, -count)
    : { ...rect, startColumn: rect.startColumn - count, endColumn: rect.startColumn - 1 };

export const rangeNavigation: Readonly<Record<string, Move>> = {
  GetCell: moved((rect, args) => {
    const [startRow, startColumn] = [rect.startRow + args.integer(0), rect.startColumn + args.integer(1)];
    return { startRow, endRow: startRow, startColumn, endColumn: startColumn };
  }),
  GetRow: moved((rect, args) => row(rect, rect.startRow + args.integer(0))),
  GetColumn: moved((rect, args) => column(rect, rect.startColumn + args.integer(0))),
  GetLastRow: moved((rect) => row(rect, rect.endRow)),
  GetLastColumn: moved((rect) => column(rect, rect.endColumn)),
  GetLastCell: moved((rect) => column(row(rect, rect.endRow), rect.endColumn)),
  GetEntireRow: moved((rect) => ({ ...rect, startColumn: 0, endColumn: COLUMNS - 1 })),
  GetEntireColumn: moved((rect) => ({ ...rect, startRow: 0, endRow: ROWS - 1 })),
  GetRowsBelow: moved((rect, args) => below(rect, args.integerOr(0, 1))),
  GetRowsAbove: moved((rect, args) => above(rect, args.integerOr(0, 1))),
  GetColumnsAfter: moved((rect, args) => after(rect, args.integerOr(0, 1))),
  GetColumnsBefore: moved((rect, args) => before(rect, args.integerOr(0, 1))),
  GetOffsetRange: moved((rect, args) => offset(rect, args.integer(0), args.integer(1))),
  GetResizedRange: moved((rect, args) => ({
    ...rect,
    endRow: rect.endRow + args.integer(0),
    endColumn: rect.endColumn + args.integer(1),
  })),
  GetAbsoluteResizedRange: moved((rect, args) => ({
    ...rect,
    endRow: rect.startRow + args.integer(0) - 1,
    endColumn: rect.startColumn + args.integer(1) - 1,
  })),
  GetBoundingRect: (it, args) => {
    const other = rangeArgument(it, args, 0);
    if (other.sheet !== it.sheet) throw invalidArgument();
    return range(it, boundingRect(it.rect, other.rect));
  },
  GetIntersection: orFail(intersected),
  GetIntersectionOrNullObject: intersected,
  GetUsedRange: (it, args) =>
    used(it, args) ?? range(it, column(row(it.rect, it.rect.startRow), it.rect.startColumn)),
  GetUsedRangeOrNullObject: used,
  GetSurroundingRegion: surrounding,
};

export const offset = (rect: Rect, rows: number, columns: number): Rect => ({
  startRow: rect.startRow + rows,
  endRow: rect.endRow + rows,
  startColumn: rect.startColumn + columns,
  endColumn: rect.endColumn + columns,
});
