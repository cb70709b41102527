import type { Range } from "../address";
import type { PlannedCell } from "./plan";

const bounds = (cells: readonly PlannedCell[]): Range[] => {
  const [first, ...rest] = cells;
  if (!first) return [];
  const start = { top: first.row, left: first.column, bottom: first.row, right: first.column };
  return [
    rest.reduce<Range>(
      (range, { row, column }) => ({
        top: Math.min(range.top, row),
        left: Math.min(range.left, column),
        bottom: Math.max(range.bottom, row),
        right: Math.max(range.right, column),
      }),
      start,
    ),
  ];
};

/** The blocks that cells outside of a table fill: to its right, the gap before them included, and below it. */
export const blocksAround = (table: Range, cells: readonly PlannedCell[]): readonly Range[] => [
  ...bounds(cells.filter(({ row, column }) => column > table.right && row <= table.bottom)).map((block) => ({
    ...block,
    left: table.right + 1,
  })),
  ...bounds(cells.filter(({ row }) => row > table.bottom)),
];
