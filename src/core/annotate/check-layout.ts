import { cellKey, type CellRef } from "../address";
import { SHEET_WORDS } from "../words";
import type { CheckedTotal } from "../check/totals";
import { finished, type Steps } from "../steps";
import type { Table } from "../table";
import { blocksOf } from "./blocks";
import { checkCells, checkFormat, totalName, type CheckPlace } from "./check-cells";
import { lineFlags, listFlags } from "./check-flags";
import type { CheckLine, CheckLines } from "./check-lines";
import { checkNames } from "./check-names";
import type { FlagRule, PlannedCell } from "./plan";
import { cellAddress } from "./blocks";
import { statedExpression } from "./total-formula";
import { decimalText, numberOf } from "../amount";

/** A line of checks with its place: three columns from `at` to the right, or three rows from `at` down. */
interface PlacedLine {
  readonly line: CheckLine;
  readonly at: number;
  /** Of a line of totals: the columns of computed, difference and check. */
  readonly columns: readonly [computed: number, difference: number, check: number];
  readonly places: readonly CheckPlace[];
}

/** Totals checked in a list: label, stated, computed, difference, check, in five columns from `left`. */
interface PlacedList {
  readonly top: number;
  readonly left: number;
  readonly places: readonly CheckPlace[];
}

/** Where every check of a table stands on one sheet. */
export interface CheckLayout {
  readonly across: readonly PlacedLine[];
  readonly down: readonly PlacedLine[];
  readonly list?: PlacedList;
}

/** Rows or columns that one line of checks takes. */
export const CHECK_DEPTH = 3;

/** Whether checks stand further from the table than its next free line. */
const isApart = (lines: readonly PlacedLine[], edge: number): boolean =>
  lines.some(({ at }) => at > edge + 2);

const placeAcross = (line: CheckLine, columns: PlacedLine["columns"]): PlacedLine => ({
  line,
  at: Math.min(...columns),
  columns,
  places: line.totals.map((total) => ({
    total,
    computed: { row: total.cell.row, column: columns[0] },
    difference: { row: total.cell.row, column: columns[1] },
    check: { row: total.cell.row, column: columns[2] },
  })),
});

const placeDown = (line: CheckLine, at: number): PlacedLine => ({
  line,
  at,
  columns: [0, 0, 0],
  places: line.totals.map((total) => ({
    total,
    computed: { row: at, column: total.cell.column },
    difference: { row: at + 1, column: total.cell.column },
    check: { row: at + 2, column: total.cell.column },
  })),
});

/** A list of totals, its heading in row `top`. */
const placeList = (totals: readonly CheckedTotal[], { row: top, column: left }: CellRef): PlacedList => ({
  top,
  left,
  places: totals.map((total, index) => ({
    total,
    computed: { row: top + 1 + index, column: left + 2 },
    difference: { row: top + 1 + index, column: left + 3 },
    check: { row: top + 1 + index, column: left + 4 },
  })),
});

/** Where checks begin: columns from `right`, rows from `below`, a list from column `left`. With `aside`, only the
 *  signs stand at `right`, and the amounts behind them from that column on. */
export interface CheckStart {
  readonly right: number;
  readonly below: number;
  readonly left: number;
  readonly aside?: number;
}

const columnsOf = (index: number, right: number, aside: number | undefined): PlacedLine["columns"] => {
  const at = right + index * CHECK_DEPTH;
  return aside === undefined
    ? [at, at + 1, at + 2]
    : [aside + index * 2, aside + index * 2 + 1, right + index];
};

/**
 * Places the checks of a table: lines of totals in columns from `right` on, rows of totals in rows from `below`
 * on, and what lies along neither in a list under those.
 */
export const layoutChecks = (
  { across, down, apart }: CheckLines,
  { right, below, left, aside }: CheckStart,
): CheckLayout => {
  const listTop = below + down.length * CHECK_DEPTH + (down.length > 0 ? 1 : 0);
  return {
    across: across.map((line, index) => placeAcross(line, columnsOf(index, right, aside))),
    down: down.map((line, index) => placeDown(line, below + index * CHECK_DEPTH)),
    ...(apart.length > 0 ? { list: placeList(apart, { row: listTop, column: left }) } : {}),
  };
};

/** Every place of the layout, in the order across, down, list. */
export const placesOf = ({ across, down, list }: CheckLayout): readonly CheckPlace[] => [
  ...across.flatMap(({ places }) => places),
  ...down.flatMap(({ places }) => places),
  ...(list?.places ?? []),
];

/** Headings of the checks beside and below the table, with the total's name where that is not plain: in `headingRow` where there is one, and in `labelColumn`. */
export const checkHeadings = (
  table: Table,
  { across, down }: CheckLayout,
  { headingRow, labelColumn }: { readonly headingRow?: number; readonly labelColumn: number },
): readonly PlannedCell[] => {
  const beside = headingRow === undefined ? [] : across;
  const besideNames = checkNames(table, across, across.length > 1 || isApart(across, table.range.right));
  const belowNames = checkNames(table, down, down.length > 1 || isApart(down, table.range.bottom));
  return [
    ...beside.flatMap(({ columns }, order) =>
      (besideNames[order] ?? []).map((value, index): PlannedCell => {
        return { row: headingRow ?? 0, column: columns[index] ?? 0, value, style: "check-header" };
      }),
    ),
    ...down.flatMap(({ at }, order) =>
      (belowNames[order] ?? []).map((value, index): PlannedCell => {
        return { row: at + index, column: labelColumn, value, style: "check-label" };
      }),
    ),
  ];
};

const statedCell = (table: Table, place: CheckPlace, column: number): PlannedCell => {
  const { stated } = place.total;
  const number = stated === undefined ? undefined : numberOf(stated, table.scale);
  const text = stated === undefined ? "" : decimalText(stated, table.scale);
  return {
    row: place.check.row,
    column,
    value: number ?? text,
    style: "check-amount",
    numberFormat: checkFormat(table, place.total, stated),
    ...(number === undefined ? {} : { formula: `=${statedExpression(table, place.total)}` }),
  };
};

/** The list's cells: heading, and for each total its name, stated amount linked to its cell, and check. */
const listCells = (table: Table, list: PlacedList, sheet: string): readonly PlannedCell[] => {
  const { top, left } = list;
  const words = SHEET_WORDS;
  const heading = [words.otherTotals, words.stated, words.computed, words.difference, words.check];
  return [
    ...heading.map((value, index): PlannedCell => ({
      row: top,
      column: left + index,
      value,
      style: index === 0 ? "check-label" : "check-header",
    })),
    ...list.places.flatMap((place) => [
      {
        row: place.check.row,
        column: left,
        value: totalName(place.total),
        style: "check-name",
      } satisfies PlannedCell,
      {
        ...statedCell(table, place, left + 1),
        link: { sheet, cell: place.total.cell, tooltip: words.goTo(cellAddress(place.total.cell)) },
      },
      ...checkCells(table, place),
    ]),
  ];
};

/** What the checks of a table add to its sheet. */
interface Checks {
  readonly cells: readonly PlannedCell[];
  readonly flags: readonly FlagRule[];
}

/** Members looked at between two pauses. */
const SLICE = 6000;

/** Cells and flags of a whole layout on the table's own sheet, headings aside. */
export const checksOf = (table: Table, layout: CheckLayout, sheet: string): Checks =>
  finished(checksOfSteps(table, layout, sheet));

/** `checksOf` in slices. */
export function* checksOfSteps(table: Table, layout: CheckLayout, sheet: string): Steps<Checks> {
  const lines = [...layout.across, ...layout.down];
  const places = lines.flatMap((line) => line.places);
  const cells: PlannedCell[] = [];
  let members = 0;
  for (const [index, place] of places.entries()) {
    cells.push(...checkCells(table, place));
    members += 1 + place.total.members.length;
    if (members < SLICE) continue;
    members = 0;
    yield index / places.length;
  }
  return {
    cells: [...cells, ...(layout.list ? listCells(table, layout.list, sheet) : [])],
    flags: [
      ...lines.flatMap(({ line, places }) => lineFlags(line, places)),
      ...(layout.list ? listFlags(layout.list.places) : []),
    ],
  };
}

/** The check cells of a layout as blocks, for counting signs. */
export const checkBlocks = (layout: CheckLayout): ReturnType<typeof blocksOf> =>
  blocksOf(placesOf(layout).map(({ check }) => check));

/** The checks of each total's cell, by `cellKey`. */
export const placesByTotal = (places: readonly CheckPlace[]): ReadonlyMap<number, readonly CheckPlace[]> => {
  const found = new Map<number, CheckPlace[]>();
  for (const place of places) {
    const key = cellKey(place.total.cell);
    found.set(key, [...(found.get(key) ?? []), place]);
  }
  return found;
};
