import type { Range } from "../address";
import { checkTable } from "../check/check";
import { roundingOf } from "../check/rounding";
import type { Basis, LineRelation, Relation, Table } from "../table";
import { tableOf, type TableLayout } from "../table-of";
import type { Block } from "./blocks";
import { textAt, type Figures } from "./figures";
import type { Lines } from "./lines";
import type { Found } from "./judge";
import { saysScale, saysTotal } from "./words";

const MOST_HEADINGS = 6;

/** Rows above the body that name its columns, nearest last. */
const headingRows = (figures: Figures, block: Block): number[] =>
  block.headings
    .filter((row) => block.columns.some((column) => textAt(figures, row, column) !== ""))
    .slice(-MOST_HEADINGS);

const rangeOf = (rows: readonly number[], columns: readonly number[]): Range => ({
  top: Math.min(...rows),
  bottom: Math.max(...rows),
  left: Math.min(...columns),
  right: Math.max(...columns),
});

const basisOf = (lines: Lines, found: Found): Basis =>
  saysTotal(lines.labels[found.total] ?? "") ? "label" : "arithmetic";

/** What was found among lines as a relation of sheet rows or columns. */
export const relationOf = (figures: Figures, block: Block, lines: Lines, found: Found): LineRelation => {
  const line = (index: number): number =>
    lines.axis === "row"
      ? (figures.rows[block.rows[index] ?? 0] ?? 0)
      : (figures.columns[block.columns[index] ?? 0] ?? 0);
  const place = (index: number): number =>
    lines.axis === "row"
      ? (figures.columns[block.columns[index] ?? 0] ?? 0)
      : (figures.rows[block.rows[index] ?? 0] ?? 0);
  return {
    kind: lines.axis,
    total: line(found.total),
    members: found.members.map(line),
    minus: found.minus.map(line),
    over: [...found.holds, ...found.near, ...found.opaque].sort((a, b) => a - b).map(place),
    basis: basisOf(lines, found),
  };
};

const saysUnit = (figures: Figures, block: Block): boolean =>
  block.headings.some((row) => figures.columns.some((_, column) => saysScale(textAt(figures, row, column))));

/** The table of a block with its totals, rounded as its own sums show. */
export const layOut = (figures: Figures, block: Block, relations: readonly Relation[]): Table => {
  const rows = block.rows.map((row) => figures.rows[row] ?? 0);
  const columns = block.columns.map((column) => figures.columns[column] ?? 0);
  const labels = block.labels.map((column) => figures.columns[column] ?? 0);
  const headings = headingRows(figures, block).map((row) => figures.rows[row] ?? 0);
  const layout: TableLayout = {
    range: rangeOf([...headings, ...rows], [...labels, ...columns]),
    body: rangeOf(rows, columns),
    relations,
    headingRows: headings,
    labelColumns: labels,
  };
  const exact = tableOf(figures.sheet, layout);
  const rounding = roundingOf(exact, checkTable(exact), saysUnit(figures, block));
  return rounding.unit === 0n ? exact : tableOf(figures.sheet, { ...layout, ...rounding });
};
