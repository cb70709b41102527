import { rangeToA1, toA1, type CellRef } from "../address";
import { decimalText, numberOf } from "../amount";
import type { Finding } from "../diagnose/finding";
import type { Names } from "../diagnose/names";
import type { Table } from "../table";
import { evidenceText, findingSentence, repairText, SHEET_WORDS } from "../words";
import { blocksOf, cellAddress } from "./blocks";
import { checkAmountText, checkFormat, fixedText, type CheckPlace } from "./check-cells";
import { emptySheet } from "./empty-sheet";
import { clipped, heightOf, linesOf } from "./fit";
import type { Subject } from "../review/subject";
import { closedRow, decisionCells, referenceCell, NOTHING_DECIDED, type Decided } from "./decision-cells";
import { FINDING_COLUMN_NAMES, FINDING_COLUMNS, findingColumn, type FindingColumn } from "./findings-columns";
import { DECISION_STATES } from "../review/log";
import { logWord } from "../review/log-words";
import type { PlannedCell, SheetPlan } from "./plan";

/** A check and the sheets that it and its total stand on. */
export interface PlacedCheck {
  readonly place: CheckPlace;
  readonly sheet: string;
}

/** One table's findings, with what is needed to name and link their cells. */
export interface FindingsOf {
  readonly findings: readonly Finding[];
  readonly names: Names;
  readonly table: Table;
  /** The sheet that the findings' cells stand on. */
  readonly sheet: string;
  /** Checks of a total's cell. */
  readonly checksOf: (cell: CellRef) => readonly PlacedCheck[];
  /** What a decision on a finding is about. */
  readonly subjectOf: (finding: Finding) => Subject;
}

const SIZE = 10;
/** Totals that one row names; the others are counted, and stand with their checks beside the table. */
const MOST_TOTALS = 12;

type Amounts = "stated" | "computed" | "difference";

const amountOf = ({ place: { total } }: PlacedCheck, which: Amounts): bigint =>
  which === "stated"
    ? (total.stated ?? 0n)
    : which === "computed"
      ? total.computed
      : (total.difference ?? 0n - total.computed);

const addressOf = ({ place, sheet }: PlacedCheck, which: Amounts): string =>
  which === "stated"
    ? `(${cellAddress(place.computed, sheet)}+${cellAddress(place.difference, sheet)})`
    : cellAddress(place[which], sheet);

/** One amount as a number, several as lines of text; live in both cases. */
const amountsCell = (
  row: number,
  which: Amounts,
  checks: readonly PlacedCheck[],
  table: Table,
): PlannedCell => {
  const place = { row, column: findingColumn(which), style: "record-amount" as const };
  const [only] = checks;
  if (only && checks.length === 1) {
    const amount = amountOf(only, which);
    const number = numberOf(amount, table.scale);
    return number === undefined
      ? { ...place, value: decimalText(amount, table.scale) }
      : {
          ...place,
          value: number,
          formula: `=${addressOf(only, which)}`,
          style: "record-number",
          numberFormat: checkFormat(table, only.place.total, amount),
        };
  }
  const shown = checks.slice(0, MOST_TOTALS);
  const texts = shown.map((check) => checkAmountText(table, check.place.total, amountOf(check, which)));
  const value = texts.map(({ text }) => text).join("\n");
  const exact = shown.every((check) => numberOf(amountOf(check, which), table.scale) !== undefined);
  const live = texts.map(({ decimals }, index) => {
    const check = shown[index];
    return check ? fixedText(addressOf(check, which), decimals) : "";
  });
  const formula = `=${live.join("&CHAR(10)&")}`;
  return { ...place, value, ...(exact && shown.length > 0 ? { formula } : {}) };
};

const totalsText = (checks: readonly PlacedCheck[]): string =>
  [
    ...checks
      .slice(0, MOST_TOTALS)
      .map(({ place: { total } }) => SHEET_WORDS.cellNamed(total.label, toA1(total.cell))),
    ...(checks.length > MOST_TOTALS ? [SHEET_WORDS.moreTotals(checks.length - MOST_TOTALS)] : []),
  ].join("\n");

const numbered = (texts: readonly string[]): string =>
  texts.length > 1 ? texts.map((text, index) => `${index + 1}. ${text}`).join("\n") : (texts[0] ?? "");

const severityText = ({ severity, confidence }: Finding): string =>
  `${SHEET_WORDS.severities[severity]}, ${SHEET_WORDS.confidences[confidence].toLowerCase()}`;

/** The cells of the cause by address, a block as one. */
const cellsText = ({ cells }: Finding): string => blocksOf(cells).map(rangeToA1).join(", ");

const causeText = (finding: Finding, names: Names): string =>
  [
    findingSentence(finding, names),
    ...(finding.alternatives.length > 0 ? [SHEET_WORDS.instead(finding.alternatives)] : []),
  ].join("\n");

/** A check for each total once: the first that does not agree, else the first. */
const checksOfFinding = ({ findings: _, ...of }: FindingsOf, finding: Finding): readonly PlacedCheck[] =>
  finding.totals.flatMap((cell) => {
    const checks = of.checksOf(cell);
    return checks.find(({ place }) => place.total.state === "differs") ?? checks.slice(0, 1);
  });

const textsOf = (of: FindingsOf, finding: Finding, checks: readonly PlacedCheck[]) =>
  ({
    severity: severityText(finding),
    cell: cellsText(finding),
    total: totalsText(checks),
    cause: causeText(finding, of.names),
    evidence: numbered(finding.evidence.map((one) => evidenceText(one, of.names))),
    repair: numbered(finding.repairs.map((one) => repairText(one, of.names))),
  }) as const;

const findingRow = (
  { of, finding, row }: ReturnType<typeof findingRows>[number],
  decided: Decided,
): readonly PlannedCell[] => {
  const checks = checksOfFinding(of, finding);
  const texts = textsOf(of, finding, checks);
  const [where] = finding.cells;
  const [total] = checks;
  const text = (name: keyof typeof texts): PlannedCell => ({
    row,
    column: findingColumn(name),
    value: clipped(texts[name]),
    style: "record",
  });
  const link = (cell: CellRef) => ({
    link: { sheet: of.sheet, cell, tooltip: SHEET_WORDS.goTo(toA1(cell)) },
    style: "record-link" as const,
  });
  return [
    { row, column: 0, value: finding.id, style: "record" },
    text("severity"),
    { ...text("cell"), ...(where ? link(where) : {}) },
    text("total"),
    {
      ...amountsCell(row, "stated", checks, of.table),
      ...(total && checks.length === 1 ? { link: link(total.place.total.cell).link } : {}),
    },
    amountsCell(row, "computed", checks, of.table),
    amountsCell(row, "difference", checks, of.table),
    text("cause"),
    text("evidence"),
    text("repair"),
    ...decisionCells(row, decided.wordOn(of.subjectOf(finding))),
    referenceCell(row, of.subjectOf(finding)),
  ];
};

const lineCount = (cells: readonly PlannedCell[]): number =>
  Math.max(
    ...cells.map(({ value, column, style }) =>
      typeof value === "string" && style !== "machine"
        ? linesOf(value, Object.values(FINDING_COLUMNS)[column] ?? 10, SIZE)
        : 1,
    ),
  );

const placeInOrder = ({ id }: Finding): number => Number(/\d+/.exec(id)?.[0] ?? 0);

/** The findings of all tables in the order of their numbers, each with its row on the sheet. */
export const findingRows = (
  tables: readonly FindingsOf[],
): readonly { readonly of: FindingsOf; readonly finding: Finding; readonly row: number }[] =>
  tables
    .flatMap((of) => of.findings.map((finding) => ({ of, finding })))
    .sort((a, b) => placeInOrder(a.finding) - placeInOrder(b.finding))
    .map((one, index) => ({ ...one, row: index + 1 }));

const headings = (): readonly PlannedCell[] =>
  FINDING_COLUMN_NAMES.map((name, column) => ({
    row: 0,
    column,
    value: SHEET_WORDS[name],
    style: ["stated", "computed", "difference"].includes(name) ? "header-amount" : "header",
  }));

/** Rows of what was decided and is no finding any more, below those of the findings. */
const closedRows = (
  rows: ReturnType<typeof findingRows>,
  decided: Decided,
): readonly (readonly PlannedCell[])[] => {
  const current = new Set(rows.map(({ of, finding }) => of.subjectOf(finding).key));
  return decided.closed(current).map((entry, index) => closedRow(rows.length + 1 + index, entry));
};

/** While nothing has been decided, the columns to be filled in stay off the paper, and the rest prints larger. */
const printedColumns = (rows: readonly (readonly PlannedCell[])[]): FindingColumn => {
  const decision = findingColumn("decision");
  const open = rows.every((cells) =>
    cells.every(({ column, value }) => column !== decision || value === null || value === logWord("open")),
  );
  return open ? "repair" : "date";
};

/** The findings, one row each, with a decision to be taken on each, and below them what was decided and is settled
 *  since. */
export const findingsSheet = (
  name: string,
  title: string,
  tables: readonly FindingsOf[],
  decided?: Decided,
): SheetPlan => {
  const words = decided ?? NOTHING_DECIDED;
  const found = findingRows(tables);
  const rows = [...found.map((one) => findingRow(one, words)), ...closedRows(found, words)];
  const last = Math.max(1, rows.length);
  const inputs = { top: 1, left: findingColumn("decision"), bottom: last, right: findingColumn("date") };
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      repeatRows: [0, 0],
      footer: SHEET_WORDS.pageFooter(title, name),
      printArea: { top: 0, left: 0, bottom: last, right: findingColumn(printedColumns(rows)) },
    }),
    role: "Findings",
    cells: [
      ...headings(),
      ...rows.flat(),
      ...(rows.length === 0
        ? [{ row: 1, column: 0, value: SHEET_WORDS.noFindings, style: "plain" } as const]
        : []),
    ],
    widths: new Map(Object.values(FINDING_COLUMNS).map((width, column) => [column, width])),
    heights: new Map([
      [0, 24],
      ...rows.map((cells, index) => [index + 1, heightOf(lineCount(cells), SIZE, 8)] as const),
    ]),
    lists:
      rows.length > 0
        ? [{ range: { ...inputs, right: inputs.left }, values: DECISION_STATES.map(logWord) }]
        : [],
    tables:
      rows.length > 0
        ? [
            {
              name: "CrossfootFindings",
              range: { top: 0, left: 0, bottom: last, right: findingColumn("reference") },
            },
          ]
        : [],
    // Rows change their places with the findings: what stands there is taken into the log before, not kept by place.
    inputs: decided || rows.length === 0 ? [] : [inputs],
    freeze: { rows: 1, columns: 1 },
    gridlines: false,
  };
};
