import { toA1, type CellRef, type Range } from "../address";
import { absolute, numberOf, type Amount } from "../amount";
import { rawText, valueAt } from "../sheet";
import type { Table } from "../table";
import { SHEET_WORDS } from "../words";
import { cellAddress, fixedAddress } from "./blocks";
import { checkFormat, checkText, type CheckPlace } from "./check-cells";
import { brokenLines } from "./fit";
import { amountFormat } from "./looks";
import {
  amountAt,
  checksByLine,
  distinct,
  pictureLines,
  type Pictured,
  type PictureLines,
} from "./picture-lines";
import type { FlagRule, PlannedCell } from "./plan";

/** What the map is drawn of. */
export interface MapSource extends Pictured {
  /** The sheet that the table stands on. */
  readonly sheet: string;
  /** Where causes lie. */
  readonly suspects: readonly CellRef[];
}

/** A table drawn as a picture of cells. */
export interface SummaryMap {
  readonly cells: readonly PlannedCell[];
  readonly flags: readonly FlagRule[];
  /** The amounts. */
  readonly heat: readonly Range[];
  /** Of each drawn row, its name and what it differs by: what a chart beside the map is drawn of. */
  readonly names: Range;
  readonly differences: Range;
}

/** Where the map stands: from `left` on, its heading and its legend from the sheet's first column on. */
export interface MapPlace {
  readonly top: number;
  readonly left: number;
  /** The last column of the page. */
  readonly right: number;
  /** Width that the legend may take. */
  readonly width: number;
}

/** What the amounts of the map are told in, so that they fit its narrow columns. */
interface Unit {
  readonly format: string;
  readonly name: string;
}

const largestAmount = (table: Table, { rows, columns }: PictureLines): Amount =>
  rows.reduce(
    (largest, row) =>
      columns.reduce((most, column) => {
        const size = absolute(amountAt(table, { row, column }));
        return size > most ? size : most;
      }, largest),
    0n,
  );

const unitOf = (table: Table, lines: PictureLines): Unit => {
  const largest = largestAmount(table, lines) / 10n ** BigInt(table.scale);
  if (largest >= 1_000_000_000n) return { format: '#,##0,,;(#,##0,,);"–"', name: SHEET_WORDS.inMillions };
  if (largest >= 1_000_000n) return { format: '#,##0,;(#,##0,);"–"', name: SHEET_WORDS.inThousands };
  return { format: amountFormat(largest < 1_000n ? Math.min(table.scale, 2) : 0), name: "" };
};

interface Drawn {
  readonly source: MapSource;
  readonly lines: PictureLines;
  readonly unit: Unit;
  /** The amounts on the Summary; the headings stand above, the names left, the differences right and below. */
  readonly grid: Range;
}

const drawnAt = (source: MapSource, lines: PictureLines, { top, left }: MapPlace): Drawn => ({
  source,
  lines,
  unit: unitOf(source.table, lines),
  grid: {
    top: top + HEADING,
    left: left + 1,
    bottom: top + HEADING + lines.rows.length - 1,
    right: left + lines.columns.length,
  },
});

/** Rows above the amounts: the part's heading and the names of the columns. */
const HEADING = 2;

const amountCell = ({ source: { table, sheet }, unit }: Drawn, from: CellRef, at: CellRef): PlannedCell => {
  const isNumber = typeof valueAt(table.sheet, from) === "number";
  return {
    ...at,
    value: numberOf(amountAt(table, from), table.scale) ?? 0,
    ...(isNumber ? { formula: `=${cellAddress(from, sheet)}` } : {}),
    style: "heat",
    numberFormat: unit.format,
  };
};

/** What a total differs by; where it cannot be checked, that. */
const differenceCell = (
  { source: { table, sheet } }: Drawn,
  place: CheckPlace | undefined,
  at: CellRef,
  numberFormat?: string,
): PlannedCell[] => {
  if (!place) return [];
  const { total, difference: from, check } = place;
  const { difference } = total;
  const isKnown = difference !== undefined && total.state !== "not-checkable";
  return [
    {
      ...at,
      value: isKnown ? (numberOf(difference, table.scale) ?? 0) : checkText(table, total),
      formula: `=${cellAddress(isKnown ? from : check, sheet)}`,
      style: "heat",
      numberFormat: numberFormat ?? checkFormat(table, total, difference),
    },
  ];
};

const headings = ({ source: { table }, lines, unit, grid }: Drawn): readonly PlannedCell[] => {
  const row = grid.top - 1;
  const code = (column: number): string => rawText(valueAt(table.sheet, { row: table.range.top, column }));
  return [
    { row, column: grid.left - 1, value: unit.name, style: "check-label" },
    ...lines.columns.map((column, index): PlannedCell => ({
      row,
      column: grid.left + index,
      value: code(column),
      style: "heat-header",
    })),
    { row, column: grid.right + 1, value: SHEET_WORDS.difference, style: "heat-header" },
  ];
};

const rowsOf = (drawn: Drawn): readonly PlannedCell[] => {
  const { source, lines, grid } = drawn;
  const across = checksByLine(source.layout.across[0]?.places, ({ row }) => row);
  return lines.rows.flatMap((from, index): PlannedCell[] => {
    const row = grid.top + index;
    return [
      { row, column: grid.left - 1, value: source.table.rowLabel(from), style: "heat-label" },
      ...lines.columns.map((column, place) =>
        amountCell(drawn, { row: from, column }, { row, column: grid.left + place }),
      ),
      ...differenceCell(drawn, across.get(from), { row, column: grid.right + 1 }),
    ];
  });
};

const footOf = (drawn: Drawn): readonly PlannedCell[] => {
  const { source, lines, grid, unit } = drawn;
  const row = grid.bottom + 1;
  const down = checksByLine(source.layout.down[0]?.places, ({ column }) => column);
  return [
    { row, column: grid.left - 1, value: SHEET_WORDS.difference, style: "check-label" },
    ...lines.columns.flatMap((from, place) =>
      differenceCell(
        drawn,
        down.get(from),
        { row, column: grid.left + place },
        unit.name === "" ? undefined : unit.format,
      ),
    ),
  ];
};

const corner = ({ top, left }: Range): CellRef => ({ row: top, column: left });

const sideOf = ({ grid }: Drawn): Range => ({ ...grid, left: grid.right + 1, right: grid.right + 1 });
const footRange = ({ grid }: Drawn): Range => ({ ...grid, top: grid.bottom + 1, bottom: grid.bottom + 1 });

/** Causes that one rule outlines: Excel takes 255 characters where a program gives it a condition. */
const CAUSES_IN_RULE = 2;
/** Causes that are outlined. */
const MOST_CAUSES = 12;

/** The suspected cells on the map. */
const causesOf = ({ source, lines, grid }: Drawn): readonly CellRef[] =>
  distinct(source.suspects)
    .map(({ row, column }) => ({ down: lines.rows.indexOf(row), right: lines.columns.indexOf(column) }))
    .filter(({ down, right }) => down >= 0 && right >= 0)
    .slice(0, MOST_CAUSES)
    .map(({ down, right }) => ({ row: grid.top + down, column: grid.left + right }));

/** An outline where a cause lies, while the row's or the column's difference stands. */
const causeFlag = ({ grid }: Drawn, causes: readonly CellRef[]): FlagRule => {
  const [top, bottom] = [Math.min, Math.max].map((edge) => edge(...causes.map(({ row }) => row)));
  const [left, right] = [Math.min, Math.max].map((edge) => edge(...causes.map(({ column }) => column)));
  const range = { top: top ?? 0, bottom: bottom ?? 0, left: left ?? 0, right: right ?? 0 };
  const here = toA1(corner(range));
  const side = `$${toA1({ row: range.top, column: grid.right + 1 })}`;
  const foot = toA1({ row: grid.bottom + 1, column: range.left }).replace(/\d+$/, "$$$&");
  const isCause = causes.map((cause) => {
    const fixed = fixedAddress(cause);
    return `AND(ROW(${here})=ROW(${fixed}),COLUMN(${here})=COLUMN(${fixed}))`;
  });
  return {
    range,
    flag: "suspect",
    formula: `=AND(OR(${isCause.join(",")}),OR(N(${side})<>0,N(${foot})<>0))`,
  };
};

/** Differences that are not nil: at the side and along the foot. */
const differsFlags = (drawn: Drawn): readonly FlagRule[] =>
  [sideOf(drawn), footRange(drawn)].map((range) => ({
    range,
    flag: "differs",
    formula: `=N(${toA1(corner(range))})<>0`,
  }));

const flagsOf = (drawn: Drawn): readonly FlagRule[] => {
  const causes = causesOf(drawn);
  const rules = Math.ceil(causes.length / CAUSES_IN_RULE);
  return [
    ...Array.from({ length: rules }, (_, index) =>
      causeFlag(drawn, causes.slice(index * CAUSES_IN_RULE, (index + 1) * CAUSES_IN_RULE)),
    ),
    ...differsFlags(drawn),
  ];
};

const legendOf = (
  { unit }: Pick<Drawn, "unit">,
  { rows, columns, of }: PictureLines,
  width: number,
): readonly string[] =>
  brokenLines(
    [
      ...(unit.name === "" ? [] : [SHEET_WORDS.mapUnit(unit.name)]),
      SHEET_WORDS.mapLegend,
      ...(rows.length < of.rows ? [SHEET_WORDS.mapRows(rows.length, of.rows)] : []),
      ...(columns.length < of.columns ? [SHEET_WORDS.mapColumns(columns.length, of.columns)] : []),
    ].join(" "),
    width,
  );

/** Rows and columns that the picture of a table takes, with headings, differences and legend; undefined where there is
 *  none. */
export const mapSize = (
  source: MapSource,
  width: number,
): { readonly rows: number; readonly columns: number } | undefined => {
  const lines = pictureLines(source, source.suspects);
  if (!lines) return undefined;
  const legend = legendOf({ unit: unitOf(source.table, lines) }, lines, width);
  return { rows: HEADING + lines.rows.length + 1 + legend.length, columns: lines.columns.length + 2 };
};

/**
 * The table as a picture made of cells under a heading: each amount darker the larger it is, the differences of the
 * rows down the side, those of the columns along the foot, an outline where a cause lies, and what all this means.
 * Live. Undefined where there is nothing to draw.
 */
export const summaryMap = (source: MapSource, place: MapPlace): SummaryMap | undefined => {
  const lines = pictureLines(source, source.suspects);
  if (!lines) return undefined;
  const drawn = drawnAt(source, lines, place);
  const { grid } = drawn;
  return {
    cells: [
      ...Array.from({ length: place.right + 1 }, (_, column): PlannedCell => ({
        row: place.top,
        column,
        value: column === 0 ? SHEET_WORDS.mapSection : null,
        style: "section",
      })),
      ...headings(drawn),
      ...rowsOf(drawn),
      ...footOf(drawn),
      ...legendOf(drawn, lines, place.width).map((value, index): PlannedCell => ({
        ...{ row: grid.bottom + 2 + index, column: 0, value },
        style: "note-line",
      })),
    ],
    flags: flagsOf(drawn),
    heat: [grid],
    names: { ...grid, left: grid.left - 1, right: grid.left - 1 },
    differences: sideOf(drawn),
  };
};
