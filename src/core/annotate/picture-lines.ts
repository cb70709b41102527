import { cellKey, type CellRef } from "../address";
import { absolute, type Amount } from "../amount";
import type { Table } from "../table";
import type { CheckPlace } from "./check-cells";
import type { CheckLayout } from "./check-layout";

/** A picture of more cells than these on one page says nothing. */
const MOST = { rows: 40, columns: 10 } as const;

/** What is drawn: a table with lines of totals along its sides. */
export interface Pictured {
  readonly table: Table;
  readonly layout: CheckLayout;
}

/** The lines of members that are drawn, and how many there are. */
export interface PictureLines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly of: { readonly rows: number; readonly columns: number };
}

const linesOf = (from: number, to: number, totals: ReadonlySet<number>): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((line) => !totals.has(line));

/** The amount in a cell; nil where there is none. */
export const amountAt = (table: Table, cell: CellRef): Amount => {
  const reading = table.readingAt(cell);
  return reading?.kind === "amount" ? reading.value : 0n;
};

const differing = (places: readonly CheckPlace[], lineOf: (cell: CellRef) => number): Set<number> =>
  new Set(
    places.filter(({ total: { state } }) => state === "differs").map(({ total }) => lineOf(total.cell)),
  );

/** At most so many lines, in their order: those to be seen first, then those with the largest amounts. */
const chosen = (
  lines: readonly number[],
  most: number,
  first: ReadonlySet<number>,
  sizeOf: (line: number) => Amount,
): readonly number[] => {
  if (lines.length <= most) return lines;
  const sizes = new Map(lines.map((line) => [line, sizeOf(line)]));
  const rank = (line: number): Amount => sizes.get(line) ?? 0n;
  const before = (a: number, b: number): number =>
    Number(first.has(b)) - Number(first.has(a)) || (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : a - b);
  const kept = new Set([...lines].sort(before).slice(0, most));
  return lines.filter((line) => kept.has(line));
};

/**
 * The rows and columns of a table that a picture shows: all of a small one; of a large one those in which something
 * differs or a cause lies, then those with the largest amounts. Undefined where a picture would say nothing: without
 * totals along a side, or with a single line.
 */
export const pictureLines = (
  { table, layout }: Pictured,
  suspects: readonly CellRef[],
): PictureLines | undefined => {
  const { body } = table;
  if (layout.across.length + layout.down.length === 0) return undefined;
  const rows = linesOf(body.top, body.bottom, new Set(layout.down.map(({ line }) => line.line)));
  const columns = linesOf(body.left, body.right, new Set(layout.across.map(({ line }) => line.line)));
  if (rows.length < 2 || columns.length < 2) return undefined;
  const seen = {
    rows: differing(layout.across[0]?.places ?? [], ({ row }) => row),
    columns: differing(layout.down[0]?.places ?? [], ({ column }) => column),
  };
  for (const { row, column } of suspects) {
    seen.rows.add(row);
    seen.columns.add(column);
  }
  const size = (cells: readonly CellRef[]): Amount =>
    cells.reduce((sum, cell) => sum + absolute(amountAt(table, cell)), 0n);
  return {
    rows: chosen(rows, MOST.rows, seen.rows, (row) => size(columns.map((column) => ({ row, column })))),
    columns: chosen(columns, MOST.columns, seen.columns, (column) =>
      size(rows.map((row) => ({ row, column }))),
    ),
    of: { rows: rows.length, columns: columns.length },
  };
};

/** The checks of a line of totals by the member line that each belongs to. */
export const checksByLine = (
  places: readonly CheckPlace[] | undefined,
  lineOf: (cell: CellRef) => number,
): ReadonlyMap<number, CheckPlace> =>
  new Map((places ?? []).map((place) => [lineOf(place.total.cell), place]));

/** Cells once each. */
export const distinct = (cells: readonly CellRef[]): readonly CellRef[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];
