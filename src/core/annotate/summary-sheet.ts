import { cellKey, type Range } from "../address";
import type { CheckedTotal } from "../check/totals";
import { SHEET_WORDS } from "../words";
import type { Table } from "../table";
import { placesOf, type CheckLayout } from "./check-layout";
import type { CheckPlace } from "./check-cells";
import { emptySheet } from "./empty-sheet";
import { rowsBefore, rowsLeft } from "./paper";
import type { PlannedChart, SheetPlan } from "./plan";
import type { CheckBlocks } from "./sign-counts";
import {
  causeLines,
  checkedLines,
  grandLines,
  headLines,
  legendLines,
  LINE_WIDTHS,
  type SummaryFinding,
} from "./summary-lines";
import { pointLines, signOffLines, type DecidedPoint } from "./summary-review";
import { decidedIn, type PlannedReview } from "./planned-review";
import { differencesChart, totalsChart } from "./summary-charts";
import { mapSize, summaryMap, type MapSource } from "./summary-map";

/** The one table whose grand total and charts the page shows. */
export interface SummaryTable {
  readonly table: Table;
  readonly layout: CheckLayout;
  /** The sheet that it stands on. */
  readonly sheet: string;
  /** What the charts of its lines are called. */
  readonly titles: { readonly across: string; readonly down: string };
}

/** What the Summary is made of. */
export interface SummarySheet {
  readonly name: string;
  readonly title: string;
  /** Where the tables come from and when they were checked. */
  readonly source: readonly string[];
  readonly findingsSheet: string;
  readonly totals: readonly CheckedTotal[];
  readonly checks: readonly CheckBlocks[];
  /** What was checked, in words. */
  readonly scope: string;
  /** The preferred explanation. */
  readonly findings: readonly SummaryFinding[];
  readonly main?: SummaryTable;
  readonly review?: PlannedReview | undefined;
  /** For paper: the signatures and the map stand on one page each. Else nothing is left blank between. */
  readonly paged?: boolean;
  /** Everything that is to be decided on; told where a review is. */
  readonly points?: readonly DecidedPoint[];
}

/** Columns beside the lines, for the charts, and below them for the map: the first carries its labels. */
const CHARTS = { left: LINE_WIDTHS.length + 1, count: 6, first: 19, width: 8.2, last: 12, gap: 2 } as const;

const cellsOf = (lines: CheckLayout["across"]): ReadonlySet<number> =>
  new Set(lines.flatMap(({ places }) => places.map(({ total }) => cellKey(total.cell))));

/** What the whole table comes to: the total where a line of each side meets, else that over the most amounts. */
const grandPlace = (layout: CheckLayout): CheckPlace | undefined => {
  const [across, down] = [cellsOf(layout.across), cellsOf(layout.down)];
  const places = placesOf(layout);
  const corner = places.filter(
    ({ total }) => across.has(cellKey(total.cell)) && down.has(cellKey(total.cell)),
  );
  return (corner.length > 0 ? corner : places).reduce<CheckPlace | undefined>(
    (best, place) => (best && best.total.members.length >= place.total.members.length ? best : place),
    undefined,
  );
};

/** What was checked of one table, e.g. "21 in column TOTAL, 7 in row Total". */
export const scopeOf = ({ table, layout }: Pick<SummaryTable, "table" | "layout">): string =>
  [
    ...layout.across.map(({ line, places }) =>
      SHEET_WORDS.columnTotals(places.length, table.columnLabel(line.line)),
    ),
    ...layout.down.map(({ line, places }) => SHEET_WORDS.rowTotals(places.length, table.rowLabel(line.line))),
    ...(layout.list ? [SHEET_WORDS.otherCount(layout.list.places.length)] : []),
  ].join(", ");

const chartsOf = (
  { table, layout, sheet, titles }: SummaryTable,
  rows: number,
  count: number,
): readonly PlannedChart[] => {
  const grand = grandPlace(layout)?.total;
  const middle = Math.max(6, Math.round(rows * 0.6));
  const [across] = layout.across;
  const [down] = layout.down;
  const chart = (line: typeof across, title: string, top: number, bottom: number): PlannedChart[] => {
    if (!line) return [];
    const place = { top, bottom, left: CHARTS.left, right: CHARTS.left + count - 1 };
    const drawn = totalsChart(table, line.line, { sheet, place, grand, title });
    return drawn ? [drawn] : [];
  };
  return [...chart(across, titles.across, 3, middle), ...chart(down, titles.down, middle + 1, rows - 1)];
};

const pointsOf = ({ review, points = [] }: SummarySheet): ReturnType<typeof headLines> => {
  const decided = decidedIn(review);
  return review && decided ? pointLines(points, decided, review.log) : [];
};

/** Cells to be filled in, a block for each column of them. */
const blanksOf = (lines: ReturnType<typeof headLines>): readonly Range[] =>
  [1, 2].flatMap((column) => {
    const rows = lines.flatMap(({ blanks = [] }, row) => (blanks.includes(column) ? [row] : []));
    const [top] = rows;
    return top === undefined ? [] : [{ top, left: column, bottom: Math.max(...rows), right: column }];
  });

type Lines = ReturnType<typeof headLines>;

const stateLines = (sheet: SummarySheet): Lines => {
  const { totals, checks, main } = sheet;
  const grand = main && grandPlace(main.layout);
  const allAgree = totals.every(({ state }) => state === "agrees" || state === "rounding");
  return [
    ...headLines(sheet.title, sheet.source, totals, checks),
    ...checkedLines(totals, checks, sheet.scope),
    ...(grand ? grandLines(grand, main.sheet, main.table) : []),
    ...causeLines(sheet.findings, sheet.findingsSheet, allAgree),
    ...pointsOf(sheet),
  ];
};

/** Height of a row without one of its own, in points. */
const ROW = 15;

const heightsOf = (lines: Lines): readonly number[] => lines.map(({ height = ROW }) => height);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const blanks = (count: number): Lines => Array.from({ length: count }, () => ({ cells: [], height: ROW }));

/** How the lines and the map under them go over the pages: the signatures stand together, and so does the map. */
interface Paged {
  readonly lines: Lines;
  /** Lines that the charts stand beside. */
  readonly beside: number;
}

const paged = (sheet: SummarySheet, widths: readonly number[], mapRows: number): Paged => {
  const state = stateLines(sheet);
  const sign = [...signOffLines(sheet.review), ...legendLines()];
  if (mapRows > 0 && sheet.paged !== true)
    return { lines: [...state, ...sign, ...blanks(1)], beside: state.length + sign.length };
  if (mapRows === 0) return { lines: [...state, ...sign], beside: state.length + sign.length };
  const page = { width: sum(widths), orientation: "landscape", blank: ROW } as const;
  const before = rowsBefore(heightsOf(state), sum(heightsOf(sign)), page);
  const upper = [...state, ...blanks(before), ...sign];
  const after = Math.max(1, rowsBefore(heightsOf(upper), mapRows * ROW, page));
  return {
    lines: [...upper, ...blanks(after)],
    beside: before === 0 ? upper.length : state.length + rowsLeft(heightsOf(state), page),
  };
};

/** The least width of a page with a map: what its legend may take. */
const MAP_PAGE = sum(LINE_WIDTHS) + CHARTS.gap + CHARTS.first + CHARTS.last + 4 * CHARTS.width;

interface Mapped {
  readonly source: MapSource;
  readonly size: { readonly rows: number; readonly columns: number };
}

/** The table that is drawn as a map, with the map's size; undefined where there is none. */
const mappedOf = ({ main, findings }: SummarySheet): Mapped | undefined => {
  if (!main) return undefined;
  const source = { ...main, suspects: findings.flatMap(({ finding }) => finding.cells) };
  const size = mapSize(source, MAP_PAGE);
  return size && { source, size };
};

/** The map of the table under the lines, and left of it a chart of what differs, from row `top` on. */
const lowerPart = ({ name }: SummarySheet, { source, size }: Mapped, top: number) => {
  const right = CHARTS.left + Math.max(size.columns, CHARTS.count) - 1;
  const map = summaryMap(source, { top, left: CHARTS.left, right, width: MAP_PAGE });
  const [line] = source.layout.across;
  if (!map || !line) return { map, charts: [] };
  const place = { top: top + 1, left: 0, bottom: map.names.bottom + 1, right: LINE_WIDTHS.length - 1 };
  const totals = new Set(source.layout.down.map((one) => one.line.line)); // they are no lines of the map
  const members = line.places.filter(({ total }) => !totals.has(total.cell.row));
  const chart = differencesChart(source.table, members, { sheet: name, place, map });
  return { map, charts: chart ? [chart] : [] };
};

/** The differences of the map stand in its last column, whatever else the page has beside them. */
const widthsOf = (charts: number, columns: number, mapped: number): readonly number[] => {
  if (charts === 0) return LINE_WIDTHS;
  const wide = new Set([columns - 1, mapped - 1]);
  const beside = Array.from({ length: columns }, (_, index) =>
    index === 0 ? CHARTS.first : wide.has(index) ? CHARTS.last : CHARTS.width,
  );
  return [...LINE_WIDTHS, CHARTS.gap, ...beside];
};

/** The state in words, the causes, charts, the agreed points and two signatures on one page; under it the table as a
 *  picture made of cells. Figures are live. */
export const summarySheet = (sheet: SummarySheet): SheetPlan => {
  const mapped = mappedOf(sheet);
  const columns = Math.max(CHARTS.count, mapped?.size.columns ?? 0);
  const drawn = sheet.main ? chartsOf(sheet.main, 1, columns).length : 0;
  const widths = widthsOf(drawn + (mapped ? 1 : 0), columns, mapped?.size.columns ?? 0);
  const { lines, beside } = paged(sheet, widths, mapped?.size.rows ?? 0);
  const lower = mapped ? lowerPart(sheet, mapped, lines.length) : { map: undefined, charts: [] };
  const charts = [...(sheet.main ? chartsOf(sheet.main, beside, columns) : []), ...lower.charts];
  const bottom = lines.length + (mapped?.size.rows ?? 0);
  return {
    ...emptySheet(sheet.name, {
      orientation: charts.length > 0 ? "landscape" : "portrait",
      ...(mapped ? {} : { pagesDown: 1 }),
      footer: SHEET_WORDS.pageFooter(sheet.title, sheet.name),
      ...(mapped ? { printArea: { top: 0, left: 0, bottom: bottom - 1, right: widths.length - 1 } } : {}),
    }),
    role: "Summary",
    cells: [
      ...lines.flatMap(({ cells }, row) => cells.map((cell, column) => ({ row, column, ...cell }))),
      ...(lower.map?.cells ?? []),
    ],
    widths: new Map(widths.map((width, column) => [column, width])),
    heights: new Map(
      [...lines, ...blanks(bottom - lines.length)].flatMap(({ height }, row) =>
        height === undefined ? [] : [[row, height] as const],
      ),
    ),
    flags: lower.map?.flags ?? [],
    ...(lower.map && { heat: lower.map.heat }),
    charts,
    inputs: blanksOf(lines),
    gridlines: false,
  };
};
