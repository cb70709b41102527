import { MAX_COLUMNS, MAX_ROWS, type Range } from "../address";
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

/** Whether nothing stands in a block of the sheet, not even a merged cell. */
export const isFree = (sheet: Sheet, block: Range): boolean => {
  if (!onSheet(block) || sheet.merges.some((merge) => overlaps(merge, block))) return false;
  for (let row = block.top; row <= block.bottom; row += 1)
    for (let column = block.left; column <= block.right; column += 1) {
      const cell = { row, column };
      if (!isBlank(valueAt(sheet, cell)) || formulaAt(sheet, cell) !== undefined) return false;
    }
  return true;
};

const totalsOf = (lines: readonly CheckLine[]): readonly CheckedTotal[] =>
  lines.flatMap(({ totals }) => totals);

const roomRight = (table: Table, count: number): Range => ({
  top: Math.max(0, table.body.top - 1),
  left: table.range.right + 1 + GAP,
  bottom: table.range.bottom,
  right: table.range.right + GAP + count * CHECK_DEPTH,
});

const roomBelow = (table: Table, count: number): Range => ({
  top: table.range.bottom + 1 + GAP,
  left: table.range.left,
  bottom: table.range.bottom + GAP + count * CHECK_DEPTH,
  right: table.range.right,
});

/** With the gap to what stands next on its far side; towards the table there is one already. */
const withFarGap = ({ top, left, bottom, right }: Range): Range => ({
  top,
  left,
  bottom: Math.min(bottom + GAP, MAX_ROWS - 1),
  right: Math.min(right + GAP, MAX_COLUMNS - 1),
});

/**
 * Finds room for a table's checks on its own sheet: columns to its right and rows below it, where nothing stands
 * and no other table has claimed the place. What finds none is named, for a sheet of its own.
 */
export const besideTable = (
  table: Table,
  totals: readonly CheckedTotal[],
  claimed: readonly Range[] = [],
): Beside => {
  const lines = checkLines(totals);
  const fits = (taken: Range): boolean => {
    const room = withFarGap(taken);
    return isFree(table.sheet, room) && !claimed.some((other) => overlaps(other, room));
  };
  const choose = (all: readonly CheckLine[], room: (count: number) => Range): number => {
    let count = Math.min(all.length, MOST_LINES);
    while (count > 0 && !fits(room(count))) count -= 1;
    return count;
  };
  const right = choose(lines.across, (count) => roomRight(table, count));
  const below = choose(lines.down, (count) => roomBelow(table, count));
  const across = lines.across.slice(0, right);
  const down = lines.down.slice(0, below);
  const owned = [
    ...(right > 0 ? [roomRight(table, right)] : []),
    ...(below > 0 ? [roomBelow(table, below)] : []),
  ];
  return {
    layout: layoutChecks(
      { across, down, apart: [] },
      {
        right: table.range.right + 1 + GAP,
        below: table.range.bottom + 1 + GAP,
        left: table.range.left,
      },
    ),
    owned,
    elsewhere: [...totalsOf(lines.across.slice(right)), ...totalsOf(lines.down.slice(below)), ...lines.apart],
    ...(table.body.top > 0 ? { headingRow: table.body.top - 1 } : {}),
  };
};
