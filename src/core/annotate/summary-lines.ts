import { toA1 } from "../address";
import { numberOf } from "../amount";
import type { CheckedTotal, TotalState } from "../check/totals";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import { shownAmount } from "../shown-decimals";
import type { Table } from "../table";
import { findingSentence, SHEET_WORDS } from "../words";
import { cellAddress } from "./blocks";
import { checkFormat, type CheckPlace } from "./check-cells";
import { rowHeight } from "./fit";
import { amountFormat } from "./looks";
import type { PlannedCell } from "./plan";
import { agreement, countExpression, countOf, type CheckBlocks } from "./sign-counts";

/** Widths of the label, the figure and the words of a line. */
export const LINE_WIDTHS = [30, 20, 45] as const;
const ROW = 18;
/** Causes that the page tells; the others are counted. */
const MOST_CAUSES = 12;

type Part = Omit<PlannedCell, "row" | "column">;

/** One row of the page before its place is known: up to three cells, and the height it needs. */
export interface Line {
  readonly cells: readonly Part[];
  readonly height?: number;
  /** Columns of its cells that people fill in. */
  readonly blanks?: readonly number[];
}

/** A finding as the page tells it. */
export interface SummaryFinding {
  readonly finding: Finding;
  readonly names: Names;
  readonly table: Table;
  /** Its row on the Findings sheet. */
  readonly row: number;
}

const wordsHeight = (text: string): number => rowHeight([{ text, width: LINE_WIDTHS[2] - 1, size: 10 }], ROW);

/** A line with a label, a figure and words beside it. */
export const plainLine = (label: string, figure: Part, words = ""): Line => ({
  cells: [{ value: label, style: "key" }, figure, { value: words === "" ? null : words, style: "words" }],
  height: wordsHeight(words),
});

/** The heading of a part of the page, with a gap above it. */
export const sectionLines = (title: string): readonly Line[] => [
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

/** Title, source, and the state in one line. */
export const headLines = (
  title: string,
  source: readonly string[],
  totals: readonly CheckedTotal[],
  checks: readonly CheckBlocks[],
): readonly Line[] => [
  { cells: [{ value: title, style: "title" }], height: 30 },
  { cells: [{ value: source.join(" · "), style: "subtitle" }], height: 16 },
  { cells: [], height: 8 },
  {
    cells: [
      {
        ...agreement(totals, checks, { all: SHEET_WORDS.allAgree, some: SHEET_WORDS.someAgree }),
        style: "headline",
      },
    ],
    height: 24,
  },
];

const states = (): readonly (readonly [TotalState, string])[] => [
  ["agrees", SHEET_WORDS.totalsAgree],
  ["rounding", SHEET_WORDS.totalsRounding],
  ["differs", SHEET_WORDS.totalsDiffer],
  ["not-checkable", SHEET_WORDS.totalsUnchecked],
];

const MOST_NAMED = 8;

const namedTotals = (totals: readonly CheckedTotal[], state: TotalState): string => {
  const names = [
    ...new Set(
      totals
        .filter((total) => total.state === state)
        .map(({ label, cell }) => SHEET_WORDS.cellNamed(label, toA1(cell))),
    ),
  ];
  const rest = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(rest > 0 ? [SHEET_WORDS.moreTotals(rest)] : [])].join(", ");
};

/** How many totals were checked and what came of it, counted live from the check signs. */
export const checkedLines = (
  totals: readonly CheckedTotal[],
  checks: readonly CheckBlocks[],
  scope: string,
): readonly Line[] => [
  ...sectionLines(SHEET_WORDS.checkedSection),
  plainLine(SHEET_WORDS.totalsChecked, { value: totals.length, style: "figure" }, scope),
  ...states().map(([state, label]) =>
    plainLine(
      label,
      { value: countOf(totals, state), formula: `=${countExpression(checks, state)}`, style: "figure" },
      state === "differs" || state === "not-checkable" ? namedTotals(totals, state) : "",
    ),
  ),
];

/** What the differences come to in the grand total, live. */
export const grandLines = (place: CheckPlace, sheet: string, table: Table): readonly Line[] => {
  const { stated, computed, cell, label } = place.total;
  if (stated === undefined) return [];
  const figure = (amount: bigint, formula: string): Part => {
    const number = numberOf(amount, table.scale);
    return number === undefined
      ? { value: String(amount), style: "figure" }
      : { value: number, formula, style: "figure", numberFormat: checkFormat(table, place.total, amount) };
  };
  const address = (at: typeof cell): string => cellAddress(at, sheet);
  const difference = figure(stated - computed, `=${address(place.difference)}`);
  return [
    ...sectionLines(SHEET_WORDS.grandSection),
    plainLine(
      SHEET_WORDS.grandStated,
      figure(stated, `=${address(place.computed)}+${address(place.difference)}`),
      SHEET_WORDS.cellNamed(label, toA1(cell)),
    ),
    plainLine(SHEET_WORDS.grandComputed, figure(computed, `=${address(place.computed)}`)),
    plainLine(SHEET_WORDS.difference, { ...difference, style: "figure-total" }),
  ];
};

const causeLine = ({ finding, names, table, row }: SummaryFinding, findingsSheet: string): Line => {
  const sentence = findingSentence(finding, names);
  const decimals = shownAmount(
    finding.amount,
    table.scale,
    table.decimalsAt(finding.totals.slice(0, 1)),
  ).scale;
  const severity = SHEET_WORDS.severities[finding.severity];
  const confidence = SHEET_WORDS.confidences[finding.confidence].toLowerCase();
  return {
    cells: [
      {
        value: `${finding.id} · ${severity}, ${confidence}`,
        style: "link",
        link: { sheet: findingsSheet, cell: { row, column: 0 }, tooltip: SHEET_WORDS.goTo(`A${row + 1}`) },
      },
      {
        value: numberOf(finding.amount, table.scale) ?? names.amount(finding.amount),
        style: "figure",
        numberFormat: amountFormat(decimals),
      },
      { value: sentence, style: "words" },
    ],
    height: wordsHeight(sentence),
  };
};

/** The causes, one sentence each, linked to their findings. */
export const causeLines = (
  findings: readonly SummaryFinding[],
  findingsSheet: string,
  allAgree: boolean,
): readonly Line[] => {
  const rest = findings.length - MOST_CAUSES;
  const none = allAgree ? SHEET_WORDS.noCause : SHEET_WORDS.noCauseFound;
  return [
    ...sectionLines(SHEET_WORDS.causesSection),
    ...findings.slice(0, MOST_CAUSES).map((finding) => causeLine(finding, findingsSheet)),
    ...(rest > 0 ? [plainLine(SHEET_WORDS.moreTotals(rest), { value: null }, SHEET_WORDS.onFindings)] : []),
    ...(findings.length === 0 ? [{ cells: [{ value: none, style: "key" }] } satisfies Line] : []),
  ];
};

/** What the signs mean. */
export const legendLines = (): readonly Line[] => [
  { cells: [], height: 10 },
  { cells: [{ value: SHEET_WORDS.signs, style: "note-line" }], height: 14 },
];
