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
import { totalsChart } from "./summary-charts";

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
  /** Everything that is to be decided on; told where a review is. */
  readonly points?: readonly DecidedPoint[];
}

const CHARTS = { left: LINE_WIDTHS.length + 1, count: 6, width: 11, gap: 2 } as const;

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

const chartsOf = ({ table, layout, sheet }: SummaryTable, rows: number): readonly PlannedChart[] => {
  const grand = grandPlace(layout)?.total;
  const middle = Math.max(6, Math.round(rows * 0.6));
  const [across] = layout.across;
  const [down] = layout.down;
  const chart = (line: typeof across, heading: string, top: number, bottom: number): PlannedChart[] => {
    if (!line) return [];
    const place = { top, bottom, left: CHARTS.left, right: CHARTS.left + CHARTS.count - 1 };
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
    ...(grand ? grandLines(grand, main.sheet, main.table.scale) : []),
    ...causeLines(sheet.findings, sheet.findingsSheet, allAgree),
    ...pointsOf(sheet),
    ...signOffLines(sheet.review),
    ...legendLines(),
  ];
};

/** One page that says the state: what was checked, what it does to the grand total, the causes, charts, and the
 *  place for two signatures. Figures are live. */
export const summarySheet = (sheet: SummarySheet): SheetPlan => {
  const lines = linesOf(sheet);
  const charts = sheet.main ? chartsOf(sheet.main, lines.length) : [];
  const chartWidths = Array.from({ length: CHARTS.count }, () => CHARTS.width);
  const widths = charts.length > 0 ? [...LINE_WIDTHS, CHARTS.gap, ...chartWidths] : LINE_WIDTHS;
  return {
    ...emptySheet(sheet.name, {
      orientation: charts.length > 0 ? "landscape" : "portrait",
      pagesDown: 1,
      footer: SHEET_WORDS.pageFooter(sheet.title, sheet.name),
    }),
    role: "Summary",
    cells: lines.flatMap(({ cells }, row) => cells.map((cell, column) => ({ row, column, ...cell }))),
    widths: new Map(widths.map((width, column) => [column, width])),
    heights: new Map(
      lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, height] as const])),
    ),
    charts,
    inputs: blanksOf(lines),
    gridlines: false,
  };
};
