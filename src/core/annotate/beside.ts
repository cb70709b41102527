import { cellKey, cellOfKey, MAX_COLUMNS, MAX_ROWS, type CellRef, type Range } from "../address";
import type { CheckedTotal } from "../check/totals";
import { formulaAt, isBlank, valueAt, type Sheet } from "../sheet";
import type { Table } from "../table";
import { CHECK_DEPTH, layoutChecks, type CheckLayout } from "./check-layout";
import { checkLines, type CheckLine } from "./check-lines";

/** Lines of checks that stand beside a table, per direction; with more, the figures would be lost among them. */
const MOST_LINES = 3;
/** An empty row or column between the table and its checks. */
const GAP = 1;

/** Checks that found room on the table's sheet, the blocks they fill there, and the totals that did not. */
export interface Beside {
  readonly layout: CheckLayout;
  readonly owned: readonly Range[];
  readonly elsewhere: readonly CheckedTotal[];
  /** Row of the check columns' headings; undefined where the table has none to stand beside. */
  readonly headingRow?: number;
}

const overlaps = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const onSheet = ({ top, left, bottom, right }: Range): boolean =>
  top >= 0 && left >= 0 && bottom < MAX_ROWS && right < MAX_COLUMNS;

/** Whether nothing stands in a block of the sheet, not even a merged cell or a comment. */
export const isFree = (sheet: Sheet, block: Range): boolean => {
  if (!onSheet(block) || sheet.merges.some((merge) => overlaps(merge, block))) return false;
  for (let row = block.top; row <= block.bottom; row += 1)
    for (let column = block.left; column <= block.right; column += 1) {
      const cell = { row, column };
      if (!isBlank(valueAt(sheet, cell)) || formulaAt(sheet, cell) !== undefined) return false;
      if (sheet.notes?.has(cellKey(cell))) return false;
    }
  return true;
};

const totalsOf = (lines: readonly CheckLine[]): readonly CheckedTotal[] =>
  lines.flatMap(({ totals }) => totals);

/** The block that lines of checks take: `count` of them, the first at column `at`. */
const roomRight = ({ body, range }: Table, at: number, count: number): Range => ({
  top: Math.max(0, body.top - 1),
  left: at,
  bottom: range.bottom,
  right: at + count * CHECK_DEPTH - 1,
});

const roomBelow = ({ range }: Table, at: number, count: number): Range => ({
  top: at,
  left: range.left,
  bottom: at + count * CHECK_DEPTH - 1,
  right: range.right,
});

const notedCells = (sheet: Sheet): readonly CellRef[] => [...(sheet.notes?.keys() ?? [])].map(cellOfKey);

/** Where checks may begin: right after the table, else after everything on the sheet that stands in the way. */
const startsRight = ({ range, sheet }: Table, claimed: readonly Range[]): readonly number[] => {
  let last = range.right;
  for (let row = range.top; row <= range.bottom; row += 1)
    last = Math.max(last, (sheet.values[row]?.length ?? 0) - 1);
  for (const { row, column } of notedCells(sheet))
    if (row >= range.top && row <= range.bottom) last = Math.max(last, column);
  for (const { right } of claimed) last = Math.max(last, right);
  return [range.right + 1 + GAP, last + 1 + GAP];
};

const startsBelow = ({ range, sheet }: Table, claimed: readonly Range[]): readonly number[] => {
  const taken = [...claimed.map(({ bottom }) => bottom), ...notedCells(sheet).map(({ row }) => row)];
  const last = taken.reduce(
    (most, row) => Math.max(most, row),
    Math.max(range.bottom, sheet.values.length - 1),
  );
  return [range.bottom + 1 + GAP, last + 1 + GAP];
};

/** With the gap to what stands next on its far side; towards the table there is one already. */
const withFarGap = ({ top, left, bottom, right }: Range): Range => ({
  top,
  left,
  bottom: Math.min(bottom + GAP, MAX_ROWS - 1),
  right: Math.min(right + GAP, MAX_COLUMNS - 1),
});

interface Chosen {
  readonly count: number;
  readonly at: number;
}

/** The most lines that fit, at the first start that takes any. */
const choose = (
  all: readonly CheckLine[],
  starts: readonly number[],
  fits: (at: number, count: number) => boolean,
): Chosen => {
  for (const at of starts)
    for (let count = Math.min(all.length, MOST_LINES); count > 0; count -= 1)
      if (fits(at, count)) return { count, at };
  return { count: 0, at: starts[0] ?? 0 };
};

/**
 * Finds room for a table's checks on its own sheet: columns to its right and rows below it, where nothing stands
 * and no other table has claimed the place; else after all that stands there. What finds no room is named, for a
 * sheet of its own.
 */
export const besideTable = (
  table: Table,
  totals: readonly CheckedTotal[],
  claimed: readonly Range[] = [],
): Beside => {
  const lines = checkLines(totals);
  const isOpen = (taken: Range, others: readonly Range[]): boolean => {
    const room = withFarGap(taken);
    return isFree(table.sheet, room) && !others.some((other) => overlaps(other, room));
  };
  const right = choose(lines.across, startsRight(table, claimed), (at, count) =>
    isOpen(roomRight(table, at, count), claimed),
  );
  const beside = right.count > 0 ? [roomRight(table, right.at, right.count)] : [];
  const below = choose(lines.down, startsBelow(table, claimed), (at, count) =>
    isOpen(roomBelow(table, at, count), [...claimed, ...beside]),
  );
  return {
    layout: layoutChecks(
      {
        across: lines.across.slice(0, right.count),
        down: lines.down.slice(0, below.count),
        apart: [],
      },
      { right: right.at, below: below.at, left: table.range.left },
    ),
    owned: [...beside, ...(below.count > 0 ? [roomBelow(table, below.at, below.count)] : [])],
    elsewhere: [
      ...totalsOf(lines.across.slice(right.count)),
      ...totalsOf(lines.down.slice(below.count)),
      ...lines.apart,
    ],
    ...(table.body.top > 0 ? { headingRow: table.body.top - 1 } : {}),
  };
};
