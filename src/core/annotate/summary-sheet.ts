import type { Range } from "../address";
import type { CheckedTotal } from "../check/totals";
import { SHEET_WORDS } from "../words";
import type { Table } from "../table";
import { placesOf, type CheckLayout } from "./check-layout";
import type { CheckPlace } from "./check-cells";
import { emptySheet } from "./empty-sheet";
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
import { summaryMap } from "./summary-map";

/** The one table whose grand total and charts the page shows. */
export interface SummaryTable {
  readonly table: Table;
  readonly layout: CheckLayout;
  /** The sheet that it stands on. */
  readonly sheet: string;
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
  /** The table as a picture of cells, and a chart of what differs: in a copy for donors, where no pane draws them. */
  readonly pictured?: boolean;
  /** Everything that is to be decided on; told where a review is. */
  readonly points?: readonly DecidedPoint[];
}

/** Columns beside the lines, for the charts, and below them for the map: the first carries its labels. */
const CHARTS = { left: LINE_WIDTHS.length + 1, count: 6, first: 17, width: 8.5, last: 11, gap: 2 } as const;
/** Height in points that one landscape page shows at the scale of the Summary. */
const PAGE_HEIGHT = 700;

/** The total over the most amounts: what the whole table comes to. */
const grandPlace = (layout: CheckLayout): CheckPlace | undefined =>
  placesOf(layout).reduce<CheckPlace | undefined>(
    (best, place) => (best && best.total.members.length >= place.total.members.length ? best : place),
    undefined,
  );

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
  { table, layout, sheet }: SummaryTable,
  rows: number,
  count: number,
): readonly PlannedChart[] => {
  const grand = grandPlace(layout)?.total;
  const middle = Math.max(6, Math.round(rows * 0.6));
  const [across] = layout.across;
  const [down] = layout.down;
  const chart = (line: typeof across, heading: string, top: number, bottom: number): PlannedChart[] => {
    if (!line) return [];
    const place = { top, bottom, left: CHARTS.left, right: CHARTS.left + count - 1 };
    const drawn = totalsChart(table, line.line, {
      ...{ sheet, place, grand },
      title: SHEET_WORDS.fundingBy(heading),
    });
    return drawn ? [drawn] : [];
  };
  return [
    ...chart(across, SHEET_WORDS.country, 3, middle),
    ...chart(down, SHEET_WORDS.objective, middle + 1, rows - 1),
  ];
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

const linesOf = (sheet: SummarySheet): ReturnType<typeof headLines> => {
  const { totals, checks, main } = sheet;
  const grand = main && grandPlace(main.layout);
  const allAgree = totals.every(({ state }) => state === "agrees" || state === "rounding");
  return [
    ...headLines(sheet.title, sheet.source, totals, checks),
    ...checkedLines(totals, checks, sheet.scope),
    ...(grand ? grandLines(grand, main.sheet, main.table) : []),
    ...causeLines(sheet.findings, sheet.findingsSheet, allAgree),
    ...pointsOf(sheet),
    ...signOffLines(sheet.review),
    ...legendLines(),
  ];
};

/** The map of the table under the lines, and left of it a chart of what differs, from row `top` on. */
const lowerPart = (sheet: SummarySheet, top: number) => {
  const main = sheet.pictured === true ? sheet.main : undefined;
  const suspects = sheet.findings.flatMap(({ finding }) => finding.cells);
  const map = main && summaryMap(main, suspects, { row: top, column: CHARTS.left });
  const [line] = main?.layout.across ?? [];
  const chart =
    main &&
    map &&
    line &&
    differencesChart(main.table, line.places, {
      sheet: main.sheet,
      place: { top, left: 0, bottom: top + Math.min(map.rows, 16), right: LINE_WIDTHS.length - 1 },
    });
  return { map, charts: chart ? [chart] : [] };
};

const widthsOf = (charts: number, columns: number): readonly number[] => {
  if (charts === 0) return LINE_WIDTHS;
  const beside = Array.from({ length: columns }, (_, index) =>
    index === 0 ? CHARTS.first : index === columns - 1 ? CHARTS.last : CHARTS.width,
  );
  return [...LINE_WIDTHS, CHARTS.gap, ...beside];
};

const heightsOf = (lines: ReturnType<typeof headLines>, hasMap: boolean): ReadonlyMap<number, number> => {
  const heights = new Map(
    lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, height] as const])),
  );
  if (!hasMap) return heights;
  const used = lines.reduce((sum, { height = 15 }) => sum + height, 0);
  return heights.set(lines.length, Math.min(400, Math.max(12, PAGE_HEIGHT - used))); // the map begins a page
};

/** The state in words, the causes, charts, the agreed points and two signatures on one page; under it the table as a
 *  picture made of cells. Figures are live. */
export const summarySheet = (sheet: SummarySheet): SheetPlan => {
  const lines = linesOf(sheet);
  const { map, charts: lower } = lowerPart(sheet, lines.length + 1);
  const columns = Math.max(CHARTS.count, map?.columns ?? 0);
  const charts = [...(sheet.main ? chartsOf(sheet.main, lines.length, columns) : []), ...lower];
  const widths = widthsOf(charts.length, columns);
  return {
    ...emptySheet(sheet.name, {
      orientation: charts.length > 0 ? "landscape" : "portrait",
      ...(map ? {} : { pagesDown: 1 }),
      footer: SHEET_WORDS.pageFooter(sheet.title, sheet.name),
    }),
    role: "Summary",
    cells: [
      ...lines.flatMap(({ cells }, row) => cells.map((cell, column) => ({ row, column, ...cell }))),
      ...(map?.cells ?? []),
    ],
    widths: new Map(widths.map((width, column) => [column, width])),
    heights: heightsOf(lines, map !== undefined),
    flags: map?.flags ?? [],
    charts,
    inputs: blanksOf(lines),
    gridlines: false,
  };
};
