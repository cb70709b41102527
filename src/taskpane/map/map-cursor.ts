import type { BalanceMap } from "./balance-map";

/** A place in the map; both parts count from 0. */
export interface MapPlace {
  readonly row: number;
  readonly column: number;
}

const find = (
  map: BalanceMap,
  wanted: (cell: BalanceMap["cells"][number][number]) => boolean,
): MapPlace | undefined => {
  for (const [row, line] of map.cells.entries()) {
    const column = line.findIndex(wanted);
    if (column >= 0) return { row, column };
  }
  return undefined;
};

/** Where the keyboard enters the map: at the cause, else at the first total that differs, else at the corner. */
export const entryPlace = (map: BalanceMap): MapPlace =>
  find(map, ({ suspects }) => suspects.length > 0) ??
  find(map, ({ state }) => state === "differs") ?? { row: 0, column: 0 };

/** The place that a key leads to, undefined for a key that does not move.
 *  @example moved({ row: 0, column: 0 }, "ArrowDown", false, map) // => { row: 1, column: 0 } */
export const moved = (
  { row, column }: MapPlace,
  key: string,
  whole: boolean,
  map: BalanceMap,
): MapPlace | undefined => {
  const [lastRow, lastColumn] = [map.rows.length - 1, map.columns.length - 1];
  switch (key) {
    case "ArrowUp":
      return { row: Math.max(0, row - 1), column };
    case "ArrowDown":
      return { row: Math.min(lastRow, row + 1), column };
    case "ArrowLeft":
      return { row, column: Math.max(0, column - 1) };
    case "ArrowRight":
      return { row, column: Math.min(lastColumn, column + 1) };
    case "Home":
      return { row: whole ? 0 : row, column: 0 };
    case "End":
      return { row: whole ? lastRow : row, column: lastColumn };
    default:
      return undefined;
  }
};
