import {
  cellKey,
  cellLabel,
  cliWords,
  codePoint,
  explain,
  explanationText,
  findingTitle,
  formulaAt,
  isBlank,
  neededAmount,
  neededText,
  rawText,
  sameCell,
  stepsOfTotal,
  toA1,
  valueAt,
  type CellRef,
  type CheckedTotal,
  type Names,
  type ReconciledTable,
  type Table,
} from "../core";
import { alignColumns, plainSpaces, wrap } from "./columns";
import { reportNames, shortLabel } from "./report-names";
import type { CellInTable } from "./cell-in-table";

const WIDTH = 100;

const item = (text: string): readonly string[] =>
  wrap(`- ${text}`, WIDTH - 2, "  ").map((line) => `  ${line}`);

/** Characters that a reader cannot see or tell from others, by their code points. */
const oddCharacters = (text: string): readonly string[] => [
  ...new Set([...text].filter((one) => /[^\S ]|[\p{Cf}\p{Cc}]/u.test(one)).map(codePoint)),
];

const contentLines = ({ sheet }: Table, cell: CellRef): readonly string[] => {
  const value = valueAt(sheet, cell);
  if (isBlank(value)) return [cliWords.told.holdsNothing];
  const text = rawText(value);
  if (typeof value === "number")
    return [cliWords.told.holdsNumber(sheet.shownText?.get(cellKey(cell)) ?? text)];
  if (typeof value !== "string") return [cliWords.told.holdsOther(text)];
  const odd = oddCharacters(text);
  return [cliWords.told.holdsText(text), ...(odd.length > 0 ? [cliWords.told.characters(odd)] : [])];
};

const readingLine = (table: Table, cell: CellRef, names: Names): string => {
  const reading = table.readingAt(cell);
  switch (reading?.kind) {
    case undefined:
      return cliWords.told.outside;
    case "amount":
      return cliWords.told.readAs(names.amount(reading.value, [cell]));
    case "nil":
      return cliWords.told.readAsNil;
    case "missing":
      return cliWords.told.readAsMissing(reading.mark);
    case "text":
      return cliWords.told.readAsText;
    case "blank":
      return "";
  }
};

const originLines = ({ sheet }: Table, cell: CellRef): readonly string[] => {
  const formula = formulaAt(sheet, cell);
  const format = sheet.numberFormats.get(cellKey(cell));
  const line = sheet.lines?.get(cellKey(cell));
  return [
    ...(formula === undefined ? [] : [cliWords.told.formula(formula)]),
    ...(format === undefined ? [] : [cliWords.told.format(format)]),
    ...(line === undefined ? [] : [cliWords.told.line(line)]),
  ];
};

/** What the one member without an amount would have to be. */
const neededLines = (total: CheckedTotal, names: Names): readonly string[] => {
  const needed = neededAmount(total);
  return needed ? item(neededText(needed.cell, needed.amount, names)) : [];
};

const ownTotalLines = ({ table, totals }: ReconciledTable, cell: CellRef, names: Names): readonly string[] =>
  totals
    .filter((total) => sameCell(total.cell, cell))
    .flatMap((total) => [
      "",
      cliWords.told.isTotal(cliWords.basis[total.basis]),
      ...stepsOfTotal(table, total).flatMap((step) => item(explanationText(step, names))),
      ...neededLines(total, names),
    ]);

const memberLines = (
  totals: readonly CheckedTotal[],
  { heading, names }: { readonly heading: (count: number) => string; readonly names: Names },
): readonly string[] => {
  const row = (total: CheckedTotal): readonly string[] => [
    toA1(total.cell),
    shortLabel(total.label),
    cliWords.told.states[total.state],
    total.difference === undefined || total.difference === 0n
      ? ""
      : names.amount(total.difference, [total.cell]),
  ];
  if (totals.length === 0) return [];
  const lines = alignColumns(totals.map(row), ["left", "left", "left", "right"]);
  return ["", heading(totals.length), ...lines.map((line) => `  ${line}`)];
};

const usedLines = ({ totals }: ReconciledTable, cell: CellRef, names: Names): readonly string[] => {
  const isIn = (cells: readonly CellRef[]): boolean => cells.some((one) => sameCell(one, cell));
  const added = totals.filter(({ members }) => isIn(members));
  const subtracted = totals.filter(({ minus }) => isIn(minus));
  const isTotal = totals.some((total) => sameCell(total.cell, cell));
  if (added.length + subtracted.length === 0) return isTotal ? [] : ["", cliWords.told.countsNowhere];
  return [
    ...memberLines(added, { heading: cliWords.told.memberOf, names }),
    ...memberLines(subtracted, { heading: cliWords.told.subtractedFrom, names }),
  ];
};

const findingLines = ({ of, findings }: CellInTable, names: Names): readonly string[] =>
  findings.length === 0
    ? ["", cliWords.told.noFinding]
    : findings.flatMap(({ finding }) => [
        "",
        `${finding.id}  ${findingTitle(finding, names)}  [${cliWords.confidence[finding.confidence]}]`,
        `  ${cliWords.told.reasoning}`,
        ...explain(of.table, of.totals, finding).flatMap((step) => item(explanationText(step, names))),
      ]);

/** Everything known of a cell: what it holds, how it was read, its totals, and the reasoning of its findings. */
export const told = (place: CellInTable): readonly string[] => {
  const { cell, of } = place;
  const names = reportNames(of.table);
  return [
    `${of.table.sheet.name} ${toA1(cell)}  ${cellLabel(of.table, cell)}`.trimEnd(),
    ...[...contentLines(of.table, cell), readingLine(of.table, cell, names), ...originLines(of.table, cell)]
      .filter((line) => line !== "")
      .map((line) => `  ${line}`),
    ...ownTotalLines(of, cell, names),
    ...usedLines(of, cell, names),
    ...findingLines(place, names),
  ].map(plainSpaces);
};
