import type { CellRef } from "../address";
import type { CellRelation, Relation } from "../table";
import type { Block } from "./blocks";
import { probabilityOfRest, mostSteps } from "./chance";
import { AMOUNT, OPAQUE, type Figures } from "./figures";
import type { BlockTotals } from "./joined";
import { columnNames, rowName } from "./names";
import { ENOUGH } from "./judge";
import { saysRate, saysTotal } from "./words";

/** A column of figures that no total row closes. */
interface OpenColumn {
  readonly block: number;
  readonly cells: readonly CellRef[];
  readonly sum: number;
  readonly step: number;
  readonly name: string;
}

/** A figure of a small table that may be the total of such a column elsewhere. */
interface Summary {
  readonly block: number;
  readonly cell: CellRef;
  readonly value: number;
  readonly name: string;
}

/** A summary names a handful of figures; larger tables have totals of their own. */
const MOST_SUMMARY_CELLS = 16;
const MOST_COLUMNS = 40;
const LEAST_MEMBERS = 3;
const NAME_GAIN = 2;
const LABEL_GAIN = 2.5;
const STEM = 4;

const indexOf = (figures: Figures, row: number, column: number): number =>
  row * figures.columns.length + column;

const cellAt = (figures: Figures, row: number, column: number): CellRef => ({
  row: figures.rows[row] ?? 0,
  column: figures.columns[column] ?? 0,
});

const isClosed = (relations: readonly Relation[], column: number): boolean =>
  relations.some((relation) => relation.kind === "row" && relation.over.includes(column));

const openColumn = (
  figures: Figures,
  block: Block,
  number: number,
  column: number,
  name: string,
): OpenColumn[] => {
  const rows = block.rows.filter((row) => figures.state[indexOf(figures, row, column)] === AMOUNT);
  const hasOpaque =
    rows.length < block.rows.length &&
    block.rows.some((row) => {
      const index = indexOf(figures, row, column);
      return figures.state[index] === OPAQUE && figures.words[index] === 1;
    });
  if (rows.length < LEAST_MEMBERS || hasOpaque || saysRate(name)) return [];
  const indices = rows.map((row) => indexOf(figures, row, column));
  if (indices.some((index) => figures.percent[index] === 1)) return [];
  const decimals = indices.reduce((most, index) => Math.max(most, figures.decimals[index] ?? 0), 0);
  return [
    {
      block: number,
      cells: rows.map((row) => cellAt(figures, row, column)),
      sum: indices.reduce((sum, index) => sum + (figures.value[index] ?? 0), 0),
      step: 10 ** (figures.scale - decimals),
      name,
    },
  ];
};

const openColumns = (figures: Figures, found: readonly BlockTotals[]): OpenColumn[] =>
  found.flatMap(({ block, relations }, number) => {
    const names = columnNames(figures, block).all;
    return block.columns.flatMap((column, place) =>
      isClosed(relations, figures.columns[column] ?? 0)
        ? []
        : openColumn(figures, block, number, column, names[place] ?? ""),
    );
  });

const summaries = (figures: Figures, found: readonly BlockTotals[]): Summary[] =>
  found.flatMap(({ block }, number) => {
    if (block.rows.length * block.columns.length > MOST_SUMMARY_CELLS) return [];
    return block.rows.flatMap((row) =>
      block.columns.flatMap((column) => {
        const index = indexOf(figures, row, column);
        if (figures.state[index] !== AMOUNT || figures.percent[index] === 1) return [];
        return [
          {
            block: number,
            cell: cellAt(figures, row, column),
            value: figures.value[index] ?? 0,
            name: rowName(figures, block, row),
          },
        ];
      }),
    );
  });

const stems = (name: string): Set<string> =>
  new Set((name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, STEM)));

const isNamedAlike = (a: string, b: string): boolean => {
  const own = stems(a);
  return [...stems(b)].some((stem) => own.has(stem));
};

const score = (summary: Summary, column: OpenColumn, guesses: number): number => {
  const steps = (summary.value - column.sum) / column.step;
  const count = column.cells.length;
  if (Math.abs(steps) > mostSteps(count, false) + 1e-6) return -Infinity;
  const size = Math.abs(column.sum) / column.step;
  const names =
    (isNamedAlike(summary.name, column.name) ? NAME_GAIN : 0) + (saysTotal(summary.name) ? LABEL_GAIN : 0);
  return Math.log(probabilityOfRest(steps, count, false) * (size + 1)) - Math.log(guesses) + names;
};

/**
 * Totals that stand apart from their members: a summary above or below names what a column of another table adds
 * up to, where that column has no total row of its own.
 */
export const totalsAcross = (figures: Figures, found: readonly BlockTotals[]): CellRelation[] => {
  if (found.length < 2) return [];
  const columns = openColumns(figures, found);
  const own = summaries(figures, found);
  const guesses = columns.length * own.length;
  if (guesses === 0 || columns.length > MOST_COLUMNS) return [];
  return own.flatMap((summary) =>
    columns
      .filter((column) => column.block !== summary.block && score(summary, column, guesses) >= ENOUGH)
      .map(({ cells }): CellRelation => ({
        kind: "cells",
        total: summary.cell,
        members: cells,
        minus: [],
        basis: saysTotal(summary.name) ? "label" : "arithmetic",
      })),
  );
};
