import { blockAround, sameCell } from "../address";
import { checkTable } from "../check/check";
import { toleranceOf } from "../check/tolerance";
import type { CheckedTotal } from "../check/totals";
import { absolute, type Amount } from "../amount";
import { grandTotalsAgainstAll } from "./all-amounts";
import { roundingOf } from "../check/rounding";
import type { Basis, CellRelation, LineRelation, Relation, Table, TableLayout } from "../table";
import { tableOf } from "../table-of";
import type { Block } from "./blocks";
import { restAt } from "./exact";
import { textAt, type Figures } from "./figures";
import type { Lines } from "./lines";
import type { Found } from "./judge";
import type { Pauses } from "../steps";
import { saysScale, saysTotal } from "./words";

const MOST_HEADINGS = 6;

/** Rows above the body that name its columns, nearest last. */
const headingRows = (figures: Figures, block: Block): number[] =>
  block.headings
    .filter((row) => block.columns.some((column) => textAt(figures, row, column) !== ""))
    .slice(-MOST_HEADINGS);

const basisOf = (lines: Lines, found: Found): Basis =>
  found.isFormula ? "formula" : saysTotal(lines.labels[found.total] ?? "") ? "label" : "arithmetic";

/** Shares beside amounts add up to about one hundred, each rounded on its own: they say nothing of the amounts. */
const isRoundedRate = (lines: Lines, found: Found, place: number): boolean => {
  if (lines.rate[place] !== 1 || found.holds.every((other) => lines.rate[other] === 1)) return false;
  if (lines.saidRate[place] !== 1 && found.slips.includes(place)) return false;
  return Math.abs(restAt(lines, found, place).rest) >= 0.5;
};

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
    over: [...found.holds, ...found.near, ...found.opaque]
      .filter((one) => !isRoundedRate(lines, found, one))
      .sort((a, b) => a - b)
      .map(place),
    basis: basisOf(lines, found),
  };
};

const saysUnit = (figures: Figures, block: Block): boolean =>
  block.headings.some((row) => figures.columns.some((_, column) => saysScale(textAt(figures, row, column))));

/** Every figure is a multiple of ten or more, and whatever totals differ do so by no more than that explains. */
const allDriftTogether = (
  table: Table,
  totals: readonly CheckedTotal[],
  divisor: Amount | undefined,
): boolean => {
  if (divisor === undefined || divisor < 10n ** BigInt(table.scale + 1)) return false;
  const off = totals.filter(({ difference }) => difference !== undefined && difference !== 0n);
  const rounding = { unit: divisor, randomRounding: false };
  return (
    off.length >= 2 &&
    off.every(
      ({ difference = 0n, members, minus }) =>
        absolute(difference) <= toleranceOf(rounding, members.length + minus.length),
    )
  );
};

const isStated = (relations: readonly Relation[], { total, members }: CellRelation): boolean =>
  relations.some(
    (one) => one.kind === "cells" && sameCell(one.total, total) && one.members.length === members.length,
  );

/** The table of a block with its totals, rounded as its own sums show. */
export function* layOut(
  figures: Figures,
  block: Block,
  relations: readonly Relation[],
  printedStep: number | undefined,
): Pauses<Table> {
  const rows = block.rows.map((row) => figures.rows[row] ?? 0);
  const columns = block.columns.map((column) => figures.columns[column] ?? 0);
  const labels = block.labels.map((column) => figures.columns[column] ?? 0);
  const headings = headingRows(figures, block).map((row) => figures.rows[row] ?? 0);
  const layout: TableLayout = {
    range: blockAround([...headings, ...rows], [...labels, ...columns]),
    body: blockAround(rows, columns),
    relations,
    headingRows: headings,
    labelColumns: labels,
  };
  const exact = tableOf(figures.sheet, layout);
  yield;
  const divisor =
    printedStep === undefined ? undefined : BigInt(printedStep) / 10n ** BigInt(figures.scale - exact.scale);
  const totals = checkTable(exact);
  yield;
  const says = saysUnit(figures, block) || allDriftTogether(exact, totals, divisor);
  const rounding = roundingOf(exact, totals, says, divisor);
  yield;
  const rounded = rounding.unit === 0n ? exact : tableOf(figures.sheet, { ...layout, ...rounding });
  yield;
  const grand = grandTotalsAgainstAll(rounded).filter((one) => !isStated(relations, one));
  return grand.length === 0
    ? rounded
    : tableOf(figures.sheet, { ...layout, ...rounding, relations: [...relations, ...grand] });
}
