import { toA1 } from "../address";
import { numberOf } from "../amount";
import type { CheckedTotal, TotalState } from "../check/totals";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import { findingSentence, SHEET_WORDS } from "../messages";
import type { Table } from "../table";
import { cellAddress } from "./blocks";
import { checkBlocks, placesOf, type CheckLayout } from "./check-layout";
import type { CheckPlace } from "./check-cells";
import { emptySheet } from "./empty-sheet";
import { preferred } from "./finding-marks";
import { rowHeight } from "./fit";
import { amountFormat } from "./looks";
import type { PlannedCell, PlannedChart, SheetPlan } from "./plan";
import { agreement, countExpression, countOf, type CheckBlocks } from "./sign-counts";
import { totalsChart } from "./summary-charts";

/** What the Summary is made of. */
export interface SummarySheet {
  readonly name: string;
  readonly title: string;
  /** Where the table comes from, e.g. the file's name. */
  readonly source: string;
  readonly date?: string;
  readonly matrixSheet: string;
  readonly findingsSheet: string;
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  readonly layout: CheckLayout;
  readonly findings: readonly Finding[];
  readonly names: Names;
}

const WIDTHS = [30, 22, 56, 2, 11, 11, 11, 11, 11, 11] as const;
const CHART_COLUMNS = { left: 4, right: 9 } as const;
const ROW = 18;

/** One row of the page before its place is known: up to three cells, and the height it needs. */
interface Line {
  readonly cells: readonly Omit<PlannedCell, "row" | "column">[];
  readonly height?: number;
  readonly input?: boolean;
}

const plain = (label: string, figure: Omit<PlannedCell, "row" | "column">, words = ""): Line => ({
  cells: [{ value: label, style: "key" }, figure, { value: words === "" ? null : words, style: "words" }],
  height: rowHeight([{ text: words, width: WIDTHS[2], size: 10 }], ROW),
});

const section = (title: string): readonly Line[] => [
  { cells: [], height: 10 },
  {
    cells: [
      { value: title, style: "section" },
      { value: null, style: "section" },
      { value: null, style: "section" },
    ],
    height: 22,
  },
];

const head = (sheet: SummarySheet, checks: readonly CheckBlocks[]): readonly Line[] => [
  { cells: [{ value: sheet.title, style: "title" }], height: 30 },
  {
    cells: [
      {
        value: [
          SHEET_WORDS.source(sheet.source),
          ...(sheet.date ? [SHEET_WORDS.madeOn(sheet.date)] : []),
        ].join(" · "),
        style: "subtitle",
      },
    ],
    height: 16,
  },
  { cells: [], height: 8 },
  {
    cells: [
      {
        ...agreement(sheet.totals, checks, { all: SHEET_WORDS.allAgree, some: SHEET_WORDS.someAgree }),
        style: "headline",
      },
    ],
    height: 24,
  },
];

const STATES: readonly (readonly [TotalState, string])[] = [
  ["agrees", SHEET_WORDS.totalsAgree],
  ["rounding", SHEET_WORDS.totalsRounding],
  ["differs", SHEET_WORDS.totalsDiffer],
  ["not-checkable", SHEET_WORDS.totalsUnchecked],
];

const scopeWords = ({ layout, table }: SummarySheet): string =>
  [
    ...layout.across.map(({ line, places }) =>
      SHEET_WORDS.columnTotals(places.length, table.columnLabel(line.line)),
    ),
    ...layout.down.map(({ line, places }) => SHEET_WORDS.rowTotals(places.length, table.rowLabel(line.line))),
    ...(layout.list ? [SHEET_WORDS.otherCount(layout.list.places.length)] : []),
  ].join(", ");

const namedTotals = (totals: readonly CheckedTotal[], state: TotalState): string =>
  [
    ...new Set(
      totals
        .filter((total) => total.state === state)
        .map(({ label, cell }) => SHEET_WORDS.cellNamed(label, toA1(cell))),
    ),
  ]
    .slice(0, 8)
    .join(", ");

const checkedLines = (sheet: SummarySheet, checks: readonly CheckBlocks[]): readonly Line[] => [
  ...section(SHEET_WORDS.checkedSection),
  plain(SHEET_WORDS.totalsChecked, { value: sheet.totals.length, style: "figure" }, scopeWords(sheet)),
  ...STATES.map(([state, label]) =>
    plain(
      label,
      { value: countOf(sheet.totals, state), formula: `=${countExpression(checks, state)}`, style: "figure" },
      state === "differs" || state === "not-checkable" ? namedTotals(sheet.totals, state) : "",
    ),
  ),
];

/** The total over the most amounts: what the whole table comes to. */
export const grandPlace = (layout: CheckLayout): CheckPlace | undefined =>
  placesOf(layout).reduce<CheckPlace | undefined>(
    (best, place) => (best && best.total.members.length >= place.total.members.length ? best : place),
    undefined,
  );

const grandLines = ({ table, layout, matrixSheet }: SummarySheet): readonly Line[] => {
  const place = grandPlace(layout);
  if (place?.total.stated === undefined) return [];
  const { stated, computed } = place.total;
  const figure = (amount: bigint, formula: string): Omit<PlannedCell, "row" | "column"> => {
    const number = numberOf(amount, table.scale);
    return number === undefined
      ? { value: String(amount), style: "figure" }
      : { value: number, formula, style: "figure", numberFormat: amountFormat(table.scale) };
  };
  const address = (cell: typeof place.computed): string => cellAddress(cell, matrixSheet);
  const difference = figure(stated - computed, `=${address(place.difference)}`);
  return [
    ...section(SHEET_WORDS.grandSection),
    plain(
      SHEET_WORDS.grandStated,
      figure(stated, `=${address(place.computed)}+${address(place.difference)}`),
      SHEET_WORDS.cellNamed(place.total.label, toA1(place.total.cell)),
    ),
    plain(SHEET_WORDS.grandComputed, figure(computed, `=${address(place.computed)}`)),
    plain(SHEET_WORDS.difference, { ...difference, style: "figure-total" }),
  ];
};

const causeLines = ({ findings, names, table, findingsSheet }: SummarySheet): readonly Line[] => {
  const shown = preferred(findings);
  const lines = shown.map((finding): Line => {
    const sentence = findingSentence(finding, names);
    const row = findings.indexOf(finding) + 1;
    const number = numberOf(finding.amount, table.scale);
    return {
      cells: [
        {
          value: `${finding.id} · ${SHEET_WORDS.severities[finding.severity]}, ${SHEET_WORDS.confidences[finding.confidence].toLowerCase()}`,
          style: "link",
          link: { sheet: findingsSheet, cell: { row, column: 0 }, tooltip: SHEET_WORDS.goTo(`A${row + 1}`) },
        },
        {
          value: number ?? names.amount(finding.amount),
          style: "figure",
          numberFormat: amountFormat(table.scale),
        },
        { value: sentence, style: "words" },
      ],
      height: rowHeight([{ text: sentence, width: WIDTHS[2], size: 10 }], ROW),
    };
  });
  return [
    ...section(SHEET_WORDS.causesSection),
    ...(lines.length > 0 ? lines : [plain(SHEET_WORDS.noCause, { value: null })]),
  ];
};

const signOffLines = (): readonly Line[] => {
  const fields = ["name", "role", "date", "note", "digest"] as const;
  return [
    ...section(SHEET_WORDS.signOffSection),
    {
      cells: [
        { value: null },
        { value: SHEET_WORDS.preparedBy, style: "check-label" },
        { value: SHEET_WORDS.reviewedBy, style: "check-label" },
      ],
      height: ROW,
    },
    ...fields.map((field): Line => ({
      cells: [
        { value: SHEET_WORDS[field], style: "key" },
        { value: null, style: "signature" },
        { value: null, style: "signature" },
      ],
      height: 20,
      input: true,
    })),
  ];
};

const legend = (): readonly Line[] => [
  { cells: [], height: 10 },
  { cells: [{ value: SHEET_WORDS.signs, style: "note-line" }], height: 14 },
];

const chartsOf = (sheet: SummarySheet, rows: number): readonly PlannedChart[] => {
  const grand = grandPlace(sheet.layout)?.total;
  const middle = Math.max(6, Math.round(rows * 0.6));
  const [across] = sheet.layout.across;
  const [down] = sheet.layout.down;
  const chart = (line: typeof across, heading: string, top: number, bottom: number): PlannedChart[] => {
    if (!line) return [];
    const place = { top, bottom, ...CHART_COLUMNS };
    const title = SHEET_WORDS.fundingBy(heading);
    const drawn = totalsChart(sheet.table, line.line, { sheet: sheet.matrixSheet, title, place, grand });
    return drawn ? [drawn] : [];
  };
  return [
    ...chart(across, SHEET_WORDS.country, 3, middle),
    ...chart(down, SHEET_WORDS.objective, middle + 1, rows - 1),
  ];
};

/** One page that says the state: what was checked, what it does to the grand total, the causes, charts, and the
 *  place for two signatures. Figures are live. */
export const summarySheet = (sheet: SummarySheet): SheetPlan => {
  const checks = [{ sheet: sheet.matrixSheet, blocks: checkBlocks(sheet.layout) }];
  const lines = [
    ...head(sheet, checks),
    ...checkedLines(sheet, checks),
    ...grandLines(sheet),
    ...causeLines(sheet),
    ...signOffLines(),
    ...legend(),
  ];
  const inputs = lines.flatMap(({ input }, row) => (input ? [row] : []));
  return {
    ...emptySheet(sheet.name, {
      orientation: "landscape",
      pagesDown: 1,
      footer: SHEET_WORDS.pageFooter(sheet.title, sheet.name),
    }),
    cells: lines.flatMap(({ cells }, row) => cells.map((cell, column) => ({ row, column, ...cell }))),
    widths: new Map(WIDTHS.map((width, column) => [column, width])),
    heights: new Map(
      lines.flatMap(({ height }, row) => (height === undefined ? [] : [[row, height] as const])),
    ),
    charts: chartsOf(sheet, lines.length),
    inputs: [{ top: Math.min(...inputs), left: 1, bottom: Math.max(...inputs), right: 2 }],
    gridlines: false,
  };
};
