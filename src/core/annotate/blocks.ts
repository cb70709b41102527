import { columnName, rangeToA1, toA1, type CellRef, type Range } from "../address";

const byPlace = (a: CellRef, b: CellRef): number => a.row - b.row || a.column - b.column;

/** Runs of neighbouring cells in each row, in reading order. */
const runsOf = (cells: readonly CellRef[]): Range[] => {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of [...cells].sort(byPlace)) {
    const last = runs.at(-1);
    if (last?.top === row && column <= last.right + 1) last.right = Math.max(last.right, column);
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return runs;
};

/**
 * The fewest blocks, found greedily, that cover exactly these cells: runs along rows, then runs of the same
 * width joined downwards. Each cell is covered once, a cell named twice too.
 * @example blocksOf([{ row: 0, column: 1 }, { row: 1, column: 1 }]) // => [{ top: 0, left: 1, bottom: 1, right: 1 }]
 */
export const blocksOf = (cells: readonly CellRef[]): readonly Range[] => {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const blocks: Range[] = [];
  for (const run of runsOf(cells)) {
    const sides = `${run.left}:${run.right}`;
    const above = open.get(sides);
    if (above?.bottom === run.top - 1) above.bottom = run.bottom;
    else {
      const block = { ...run };
      open.set(sides, block);
      blocks.push(block);
    }
  }
  return blocks;
};

/** A sheet's name as it stands before "!" in a formula.
 *  @example sheetPrefix("Donor's view") // => "'Donor''s view'!" */
const sheetPrefix = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!`;

/** An address that keeps its place when a rule is spread over a range.
 *  @example fixedAddress({ row: 17, column: 7 }) // => "$H$18" */
export const fixedAddress = ({ row, column }: CellRef): string => `$${columnName(column)}$${row + 1}`;

/** A block's address, on another sheet where one is named.
 *  @example blockAddress({ top: 0, left: 0, bottom: 1, right: 0 }, "A b") // => "'A b'!A1:A2" */
export const blockAddress = (block: Range, sheet?: string): string =>
  (sheet === undefined ? "" : sheetPrefix(sheet)) + rangeToA1(block);

/** A cell's address, on another sheet where one is named. */
export const cellAddress = (cell: CellRef, sheet?: string): string =>
  (sheet === undefined ? "" : sheetPrefix(sheet)) + toA1(cell);
