import {
  cellKey,
  sheetOf,
  tableOf,
  type CellRef,
  type LineRelation,
  type Relation,
  type Table,
} from "../../../src/core";
import { amountOf, type Figures } from "./amounts";
import type { Chance } from "./random";

/** Whole amounts by row and column; what the bench puts errors into. No headings: row 0 is the first row. */
export type Grid = readonly (readonly number[])[];

/** A balanced table with its relations: what is true before an error is made. */
export interface BalancedTable {
  readonly name: string;
  readonly grid: Grid;
  readonly relations: readonly Relation[];
  /** Rounded figures: 1, exact figures: 0. */
  readonly unit: bigint;
}

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

/** The table with these amounts in it; 0 stands for a blank cell among the amounts. */
export const tableWith = (balanced: BalancedTable, grid: Grid): Table => {
  const range = { top: 0, left: 0, bottom: grid.length - 1, right: (grid[0]?.length ?? 1) - 1 };
  return tableOf(sheetOf("Bench", grid), {
    range,
    body: range,
    relations: balanced.relations,
    unit: balanced.unit,
  });
};

const sums = (rows: readonly (readonly number[])[]): number[] =>
  upTo(rows[0]?.length ?? 0).map((column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));

const withTotal = (row: readonly number[]): number[] => [...row, row.reduce((sum, value) => sum + value, 0)];

const roundedGrid = (grid: Grid, unit: number): Grid =>
  unit === 1 ? grid : grid.map((row) => row.map((value) => Math.round(value / unit)));

export interface Shape {
  readonly rows: number;
  readonly columns: number;
  readonly levels: 2 | 3;
  readonly rounded: boolean;
  /** Amounts as budgets have them, where nothing is said. */
  readonly figures?: Figures;
}

export const shapeName = ({ rows, columns, levels, rounded, figures = "budget" }: Shape): string =>
  `${rows}×${columns} ${levels === 3 ? "three-level" : "two-way"}, ${figures}${rounded ? ", rounded" : ""}`;

const row = (total: number, members: readonly number[], over: readonly number[]): LineRelation => ({
  kind: "row",
  total,
  members,
  minus: [],
  over,
  basis: "declared",
});

const twoWay = (
  amounts: readonly (readonly number[])[],
  columns: number,
): Pick<BalancedTable, "grid" | "relations"> => {
  const body = amounts.map(withTotal);
  const rows = upTo(body.length);
  return {
    grid: [...body, sums(body)],
    relations: [
      {
        kind: "column",
        total: columns,
        members: upTo(columns),
        minus: [],
        over: upTo(rows.length + 1),
        basis: "declared",
      },
      row(rows.length, rows, upTo(columns + 1)),
    ],
  };
};

/** Sections of four to seven rows, each with its subtotal below, and a grand total of the subtotals. */
const threeLevel = (
  amounts: readonly (readonly number[])[],
  columns: number,
  chance: Chance,
): Pick<BalancedTable, "grid" | "relations"> => {
  const grid: number[][] = [];
  const relations: Relation[] = [];
  const subtotals: number[] = [];
  const over = upTo(columns + 1);
  for (let start = 0; start < amounts.length;) {
    const size = amounts.length - start < 8 ? amounts.length - start : chance.whole(4, 7);
    const section = amounts.slice(start, start + size).map(withTotal);
    relations.push(row(grid.length + section.length, upTo(section.length, grid.length), over));
    grid.push(...section, sums(section));
    subtotals.push(grid.length - 1);
    start += size;
  }
  relations.push(row(grid.length, subtotals, over));
  grid.push(sums(subtotals.map((subtotal) => grid[subtotal] ?? [])));
  relations.push({
    kind: "column",
    total: columns,
    members: upTo(columns),
    minus: [],
    over: upTo(grid.length),
    basis: "declared",
  });
  return { grid, relations };
};

/** A balanced two-way table of these amounts. */
export const crossTable = (name: string, amounts: readonly (readonly number[])[]): BalancedTable => ({
  name,
  ...twoWay(amounts, amounts[0]?.length ?? 0),
  unit: 0n,
});

/** A random balanced table of this shape. In a rounded one each figure is rounded on its own. */
export const generate = (shape: Shape, chance: Chance): BalancedTable => {
  const amounts = upTo(shape.rows).map(() =>
    upTo(shape.columns).map(() => amountOf(shape.figures ?? "budget", chance)),
  );
  const { grid, relations } =
    shape.levels === 3 ? threeLevel(amounts, shape.columns, chance) : twoWay(amounts, shape.columns);
  return {
    name: shapeName(shape),
    grid: roundedGrid(grid, shape.rounded ? 100 : 1),
    relations,
    unit: shape.rounded ? 1n : 0n,
  };
};

/** Cells that are the total of some relation. */
export const totalCells = (relations: readonly Relation[]): Set<number> => {
  const keys = new Set<number>();
  for (const relation of relations) {
    if (relation.kind === "cells") keys.add(cellKey(relation.total));
    else
      for (const across of relation.over)
        keys.add(
          cellKey(
            relation.kind === "row"
              ? { row: relation.total, column: across }
              : { row: across, column: relation.total },
          ),
        );
  }
  return keys;
};

export const valueIn = (grid: Grid, { row: at, column }: CellRef): number => grid[at]?.[column] ?? 0;

/** The grid with some cells set anew. */
export const withValues = (grid: Grid, cells: readonly (readonly [CellRef, number])[]): Grid => {
  const copy = grid.map((line) => [...line]);
  for (const [{ row: at, column }, value] of cells) {
    const line = copy[at];
    if (line) line[column] = value;
  }
  return copy;
};
