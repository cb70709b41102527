import { toA1, type CellRef, type Range } from "../address";
import { absolute, numberOf } from "../amount";
import { rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { SHEET_WORDS } from "../words";
import { cellAddress } from "./blocks";
import { checkFormat, type CheckPlace } from "./check-cells";
import type { CheckLayout } from "./check-layout";
import type { FlagName, FlagRule, PlannedCell } from "./plan";

/** Beyond this a picture of cells on one page says nothing. */
const MOST_COLUMNS = 10;
const MOST_ROWS = 40;

/** What the map is drawn of: a table with one line of totals along each side. */
interface MapSource {
  readonly table: Table;
  readonly layout: CheckLayout;
  readonly sheet: string;
}

/** Rows and columns that the picture of a table takes, headings and differences among them; undefined where there is
 *  none. */
export const mapSize = (
  source: MapSource,
): { readonly rows: number; readonly columns: number } | undefined => {
  const lines = membersOf(source);
  return lines && { rows: lines.rows.length + 2, columns: lines.columns.length + 2 };
};

/** A table drawn as a picture of cells. */
export interface SummaryMap {
  readonly cells: readonly PlannedCell[];
  readonly flags: readonly FlagRule[];
}

/** The shares of the largest amount from which a cell is drawn darker. */
const HEAT: readonly (readonly [FlagName, number])[] = [
  ["heat-3", 0.6],
  ["heat-2", 0.25],
  ["heat-1", 0.05],
];

const linesOf = (from: number, to: number, totals: ReadonlySet<number>): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index).filter((line) => !totals.has(line));

interface Lines {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Rows and columns of members; undefined where the table is too large for a picture or has no totals. */
const membersOf = ({ table, layout }: MapSource): Lines | undefined => {
  const { body } = table;
  if (layout.across.length + layout.down.length === 0) return undefined;
  const rows = linesOf(body.top, body.bottom, new Set(layout.down.map(({ line }) => line.line)));
  const columns = linesOf(body.left, body.right, new Set(layout.across.map(({ line }) => line.line)));
  return rows.length > MOST_ROWS || columns.length > MOST_COLUMNS || rows.length < 2 || columns.length < 2
    ? undefined
    : { rows, columns };
};

const amountCell = ({ table, sheet }: MapSource, from: CellRef, at: CellRef): PlannedCell => {
  const reading = table.readingAt(from);
  const amount = reading?.kind === "amount" ? numberOf(reading.value, table.scale) : undefined;
  const isNumber = typeof valueAt(table.sheet, from) === "number";
  return {
    ...at,
    value: amount ?? 0,
    ...(isNumber ? { formula: `=${cellAddress(from, sheet)}` } : {}),
    style: "heat",
    numberFormat: '[>=1000000]#,##0.0,,"M";[>=10000]#,##0,"k";#,##0',
  };
};

/** Differences along the foot stand in narrow columns: from ten thousand on they are told in thousands; below that as
 *  their own figures are. */
const footFormat = (places: Iterable<CheckPlace>, scale: number): string | undefined => {
  const large = 10_000n * 10n ** BigInt(scale);
  const isLarge = [...places].some(({ total: { difference = 0n } }) => absolute(difference) >= large);
  return isLarge ? '#,##0,"k";(#,##0,"k");"–"' : undefined;
};

const differenceCell = (
  { table, sheet }: MapSource,
  place: CheckPlace | undefined,
  at: CellRef,
  numberFormat?: string,
): PlannedCell[] =>
  place
    ? [
        {
          ...at,
          value: numberOf(place.total.difference ?? 0n, table.scale) ?? 0,
          formula: `=${cellAddress(place.difference, sheet)}`,
          style: "heat",
          numberFormat: numberFormat ?? checkFormat(table, place.total, place.total.difference),
        },
      ]
    : [];

const flagsOf = (grid: Range, differences: readonly Range[]): FlagRule[] => {
  const first = toA1({ row: grid.top, column: grid.left });
  const dollars = (range: Range): string =>
    [toA1({ row: range.top, column: range.left }), toA1({ row: range.bottom, column: range.right })]
      .map((cell) => cell.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2"))
      .join(":");
  return [
    ...differences.map((range): FlagRule => ({
      range,
      flag: "differs",
      formula: `=${toA1({ row: range.top, column: range.left })}<>0`,
    })),
    ...HEAT.map(([flag, share]): FlagRule => ({
      range: grid,
      flag,
      formula: `=AND(${first}>0,${first}>=${share}*MAX(${dollars(grid)}))`,
    })),
  ];
};

const heading = (at: CellRef, value: string, style: "check-header" | "check-label"): PlannedCell => ({
  ...at,
  value,
  style,
});

/**
 * The table as a picture made of cells, from `top` and `left` on: each amount darker the larger it is, the differences
 * of the rows down the side, those of the columns along the foot, and an outline where a cause lies. Live.
 */
export const summaryMap = (
  source: MapSource,
  suspects: readonly CellRef[],
  { row: top, column: left }: CellRef,
): SummaryMap | undefined => {
  const lines = membersOf(source);
  if (!lines) return undefined;
  const { table, layout } = source;
  const { rows, columns } = lines;
  const [side, foot] = [left + columns.length + 1, top + rows.length + 1];
  const across = new Map(layout.across[0]?.places.map((place) => [place.total.cell.row, place]));
  const down = new Map(layout.down[0]?.places.map((place) => [place.total.cell.column, place]));
  const code = (column: number): string => rawText(valueAt(table.sheet, { row: table.range.top, column }));
  const grid = { top: top + 1, left: left + 1, bottom: foot - 1, right: side - 1 };
  const marked = suspects.flatMap((cell): FlagRule[] => {
    const [row, column] = [rows.indexOf(cell.row), columns.indexOf(cell.column)];
    if (row < 0 || column < 0) return [];
    const at = { row: top + 1 + row, column: left + 1 + column };
    const range = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    return [{ range, flag: "suspect", formula: `=OR(N(${toA1({ ...at, column: side })})<>0,N(${toA1({ ...at, row: foot })})<>0)` }]; // prettier-ignore
  });
  return {
    cells: [
      heading({ row: top, column: left }, SHEET_WORDS.mapCorner, "check-label"),
      ...columns.map((column, index) =>
        heading({ row: top, column: left + 1 + index }, code(column), "check-header"),
      ),
      heading({ row: top, column: side }, SHEET_WORDS.difference, "check-header"),
      ...rows.flatMap((row, index) => [
        { row: top + 1 + index, column: left, value: table.rowLabel(row), style: "heat-label" as const },
        ...columns.map((column, place) =>
          amountCell(source, { row, column }, { row: top + 1 + index, column: left + 1 + place }),
        ),
        ...differenceCell(source, across.get(row), { row: top + 1 + index, column: side }),
      ]),
      heading({ row: foot, column: left }, SHEET_WORDS.difference, "check-label"),
      ...columns.flatMap((column, place) =>
        differenceCell(
          source,
          down.get(column),
          { row: foot, column: left + 1 + place },
          footFormat(down.values(), table.scale),
        ),
      ),
    ],
    flags: [
      ...marked,
      ...flagsOf(grid, [
        { top: grid.top, left: side, bottom: grid.bottom, right: side },
        { top: foot, left: grid.left, bottom: foot, right: grid.right },
      ]),
    ],
  };
};
