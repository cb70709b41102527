import type { CheckedTotal } from "../check/totals";
import { namesOf } from "../diagnose/names";
import { SHEET_WORDS } from "../words";
import { rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { cellKey, type CellRef, type Range } from "../address";
import { blocksOf } from "./blocks";
import type { CheckPlace } from "./check-cells";
import type { CheckLine } from "./check-lines";
import type { PlannedChart } from "./plan";
import type { SummaryMap } from "./summary-map";

/** A line of totals that can be drawn: names along the members, and the totals' amounts. */
interface Drawable {
  readonly categories: Range;
  readonly values: Range;
  readonly points: readonly { readonly name: string; readonly stated: bigint }[];
}

const MOST_NAMED = 3;
/** Beyond this the names beside the bars of a chart cannot be read. */
const MOST_BARS = 40;

/** The amount that stands in most charts reads best in millions or thousands; labels carry the unit. */
const scaledFormat = (largest: bigint, scale: number): string => {
  const whole = largest / 10n ** BigInt(scale);
  if (whole >= 1_000_000n) return '#,##0.0,,"M"';
  if (whole >= 10_000n) return '#,##0,"k"';
  return "#,##0";
};

const isOneBlock = (cells: readonly CellRef[]): Range | undefined => {
  const blocks = blocksOf(cells);
  return blocks.length === 1 ? blocks[0] : undefined;
};

/** Totals of a line whose own line is a member elsewhere: countries, not the total row. */
const leafTotals = (line: CheckLine, grand: CheckedTotal | undefined): readonly CheckedTotal[] => {
  const key = grand ? cellKey(grand.cell) : -1;
  return line.totals.filter(({ cell, stated }) => cellKey(cell) !== key && stated !== undefined);
};

const drawable = (table: Table, line: CheckLine, grand: CheckedTotal | undefined): Drawable | undefined => {
  const totals = leafTotals(line, grand);
  const values = isOneBlock(totals.map(({ cell }) => cell));
  const label = (cell: CellRef): CellRef =>
    line.axis === "across"
      ? { row: cell.row, column: table.range.left }
      : { row: table.range.top, column: cell.column };
  const categories = isOneBlock(totals.map(({ cell }) => label(cell)));
  if (!values || !categories || totals.length < 2 || totals.length > MOST_BARS) return undefined;
  const points = totals.map(({ cell, stated }) => ({
    name: rawText(valueAt(table.sheet, label(cell))),
    stated: stated ?? 0n,
  }));
  return { categories, values, points };
};

/** A chart of a line of totals as they are stated; undefined where the totals do not stand side by side. */
export const totalsChart = (
  table: Table,
  line: CheckLine,
  about: {
    readonly sheet: string;
    readonly title: string;
    readonly place: Range;
    readonly grand: CheckedTotal | undefined;
  },
): PlannedChart | undefined => {
  const drawn = drawable(table, line, about.grand);
  if (!drawn) return undefined;
  const largest = [...drawn.points].sort((a, b) => (a.stated < b.stated ? 1 : a.stated > b.stated ? -1 : 0));
  const { amount: words } = namesOf(table);
  return {
    kind: line.axis === "across" ? "bar" : "column",
    title: about.title,
    altText: SHEET_WORDS.chartAlt(
      about.title,
      largest.slice(0, MOST_NAMED).map(({ name, stated }) => `${name} ${words(stated)}`),
      words(about.grand?.stated ?? 0n),
    ),
    sheet: about.sheet,
    categories: drawn.categories,
    values: drawn.values,
    seriesName: about.title,
    numberFormat: scaledFormat(largest[0]?.stated ?? 0n, table.scale),
    place: about.place,
  };
};

/** A chart of what the totals of a line differ by, drawn of the map of the table; undefined where all agree. */
export const differencesChart = (
  table: Table,
  places: readonly CheckPlace[],
  { sheet, place, map }: { readonly sheet: string; readonly place: Range; readonly map: SummaryMap },
): PlannedChart | undefined => {
  const differing = places.filter(({ total }) => total.state === "differs");
  if (differing.length === 0) return undefined;
  const title = SHEET_WORDS.differencesByLine;
  const names = namesOf(table);
  const words = differing
    .slice(0, MOST_NAMED)
    .map(({ total: { label, difference = 0n } }) => `${label} ${names.amount(difference)}`);
  return {
    kind: "bar",
    title,
    altText: SHEET_WORDS.differencesAlt(title, words, differing.length - words.length),
    sheet,
    categories: map.names,
    values: map.differences,
    seriesName: title,
    numberFormat: "#,##0;(#,##0);",
    signed: true,
    place,
  };
};
