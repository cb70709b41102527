import {
  causesOf,
  cliWords,
  evidenceText,
  findingSentence,
  findingTitle,
  neededAmount,
  neededText,
  rangeToA1,
  toA1,
  type CellRef,
  type CheckedTotal,
  type Edit,
  type Finding,
  type Names,
  type OwnedFinding,
  type ReconciledTable,
  type Repair,
  type TotalState,
} from "../core";
import { alignColumns, plainSpaces, wrap } from "./columns";
import { chapterLines, nextLines, signatureLines } from "./report-notes";
import type { ReconciledFile } from "./reconciled-file";
import { reportNames, shortLabel } from "./report-names";
import { takenLines } from "./taken";

/** A terminal's line; longer sentences are broken. */
const WIDTH = 100;

/** A report stays readable: what lies beyond is in the JSON. */
const MOST_TOTALS = 40;
const MOST_NEEDED = 20;
const MOST_FINDINGS = 20;

const indented = (lines: readonly string[], by: string): readonly string[] =>
  lines.map((line) => (line === "" ? "" : by + line));

const sentence = (text: string, indent: string, first = ""): readonly string[] =>
  wrap(first + text, WIDTH - indent.length, " ".repeat(first.length)).map((line) => indent + line);

const tallyOf = (totals: readonly CheckedTotal[]): Record<TotalState, number> => {
  const tally = { agrees: 0, rounding: 0, differs: 0, "not-checkable": 0 };
  for (const { state } of totals) tally[state]++;
  return tally;
};

const limited = <One>(
  all: readonly One[],
  most: number,
  show: (some: readonly One[]) => readonly string[],
): readonly string[] =>
  all.length <= most ? show(all) : [...show(all.slice(0, most)), cliWords.more(all.length - most)];

const differingLines = (totals: readonly CheckedTotal[], names: Names): readonly string[] => {
  const { total, stated, computed, difference, members } = cliWords.headings;
  const row = (one: CheckedTotal): readonly string[] => [
    toA1(one.cell),
    shortLabel(one.label),
    one.stated === undefined ? "" : names.amount(one.stated, [one.cell]),
    names.amount(one.computed, [one.cell]),
    one.difference === undefined ? "" : names.amount(one.difference, [one.cell]),
    cliWords.members(one.members.length + one.minus.length),
  ];
  return alignColumns(
    [["", total, stated, computed, difference, members], ...totals.map(row)],
    ["left", "left", "right", "right", "right", "right"],
  );
};

const stateLine = ({ table, totals, findings }: ReconciledTable): string => {
  const place = cliWords.place(table.sheet.name, rangeToA1(table.range));
  const causes = causesOf(findings.filter(({ severity }) => severity === "error")).length;
  const risks = causesOf(findings.filter(({ severity }) => severity === "risk")).length;
  return `${place}: ${cliWords.tally(tallyOf(totals), { causes, risks })}`;
};

/** Of totals that one missing amount keeps from being checked: which one, and what it would have to be. */
const neededLines = (totals: readonly CheckedTotal[], names: Names): readonly string[] => {
  const rows = totals.flatMap((total): readonly string[][] => {
    const needed = total.state === "not-checkable" ? neededAmount(total) : undefined;
    return needed ? [[toA1(total.cell), neededText(needed.cell, needed.amount, names)]] : [];
  });
  if (rows.length === 0) return [];
  return ["", ...limited(rows, MOST_NEEDED, (some) => alignColumns(some, ["left", "left"]))];
};

const tableLines = (of: ReconciledTable, names: Names): readonly string[] => {
  const { table, totals } = of;
  const differing = totals.filter(({ state }) => state === "differs");
  return [
    stateLine(of),
    ...indented(takenLines(table, totals), "  "),
    ...(differing.length === 0
      ? []
      : [
          "",
          ...indented(
            limited(differing, MOST_TOTALS, (some) => differingLines(some, names)),
            "  ",
          ),
        ]),
    ...indented(neededLines(totals, names), "  "),
  ];
};

const amountOrBlank = (amount: Edit["from"], cell: CellRef, names: Names): string =>
  amount === undefined ? cliWords.blank : names.amount(amount, [cell]);

const outcomeOf = ({ balances, settlesOwn, after }: Repair): string => {
  const open = after.filter(({ state }) => state === "differs").length;
  if (balances) return cliWords.balances;
  return settlesOwn ? cliWords.leavesOthers(open) : cliWords.leaves(open);
};

const repairLines = (repair: Repair, number: number, names: Names): readonly string[] => {
  const edits = alignColumns(
    repair.edits.map(({ cell, from, to }) => [
      toA1(cell),
      names.cell(cell),
      amountOrBlank(from, cell, names),
      cliWords.to,
      amountOrBlank(to, cell, names),
    ]),
    ["left", "left", "right", "left", "right"],
  );
  return [...edits, outcomeOf(repair)].map((line, i) => (i === 0 ? `${number}. ` : "   ") + line);
};

const titleLine = (finding: Finding, names: Names): string => {
  const severity = finding.severity === "risk" ? `${cliWords.risk}, ` : "";
  const instead =
    finding.id === finding.alternatives[0] || finding.alternatives.length === 0
      ? ""
      : `, ${cliWords.alternativeTo(finding.alternatives)}`;
  return `${finding.id}  ${findingTitle(finding, names)}  [${severity}${cliWords.confidence[finding.confidence]}${instead}]`;
};

const findingLines = ({ finding, owner }: OwnedFinding<ReconciledTable>): readonly string[] => {
  const names = reportNames(owner.table);
  const repairs = finding.repairs.flatMap((repair, i) => repairLines(repair, i + 1, names));
  return [
    "",
    titleLine(finding, names),
    ...sentence(findingSentence(finding, names), "    "),
    ...finding.evidence.flatMap((one) => sentence(evidenceText(one, names), "    ", "- ")),
    ...(repairs.length === 0
      ? []
      : [`    ${cliWords.repairs(finding.repairs.length)}`, ...indented(repairs, "      ")]),
  ];
};

/** What a person reads about a file: state, differences, causes with evidence and repairs, and what to do next. */
export const fileReport = (file: string, reconciled: ReconciledFile): readonly string[] => {
  const { tables, findings, warnings } = reconciled;
  const shown = tables.filter(({ totals }) => totals.length > 0);
  return [
    file,
    ...shown.flatMap((table, i) => [...(i > 0 ? [""] : []), ...tableLines(table, reportNames(table.table))]),
    ...limited(findings, MOST_FINDINGS, (some) => some.flatMap(findingLines)),
    ...(warnings.length > 0
      ? ["", ...warnings.flatMap(({ message }) => sentence(message, "", `${cliWords.warnings} `))]
      : []),
    ...signatureLines(reconciled),
    ...chapterLines(reconciled),
    ...nextLines(file, reconciled),
  ].map(plainSpaces);
};
