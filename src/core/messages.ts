import type { CellRef } from "./address";
import { absolute, countText, type Amount } from "./amount";
import type { ChapterProblem, ChapterWarning } from "./chapter/chapter";
import type { ExplanationStep } from "./diagnose/explain";
import type { Edit, Evidence, Finding, Repair } from "./diagnose/finding";
import { toldSlip, type ToldSlip } from "./diagnose/slips";
import type { Names } from "./names";
import type { FileForm, FileProblem, FileWarning } from "./source-file";

/**
 * Every English sentence of the program, and nothing else. A message says what happened, where (cell, line,
 * file) and what to do next. Each room's words stand under its own heading; values come in as arguments.
 */

// ---------------------------------------------------------------- reading a chapter

const ofRow = (label: string): string => (label === "" ? "a row" : `the row “${label}”`);

const amounts = (count: number): string => `${count} ${count === 1 ? "amount" : "amounts"}`;

/** Why a text cannot be read as a chapter: what, where (line and column), and what to do.
 *  @example chapterProblemText({ code: "empty" }) // => "The chapter is empty: no text stands in it. Choose …" */
export const chapterProblemText = (problem: ChapterProblem): string => {
  switch (problem.code) {
    case "empty":
      return "The chapter is empty: no text stands in it. Choose a file that holds the chapter’s text.";
    case "too-long":
      return problem.counted === "line"
        ? `Line ${problem.line} has ${problem.found} characters; lines of up to ${problem.limit} are read. Save the chapter as plain text with line breaks and try again.`
        : `The text has more than ${problem.limit} ${problem.counted}, too many for a chapter. Take the chapter out of the longer text and try again.`;
    case "not-text":
      return `Line ${problem.line}, column ${problem.column}: the character ${problem.character} stands in no text, so this is not a text file. Save the chapter as plain text (UTF-8) and try again.`;
    case "no-matrix":
      return "The text holds no funding matrix: no line of codes such as “P1 P2 O1” with rows of amounts under it. Check that the whole chapter was saved, tables included.";
    case "no-total-row":
      return `Line ${problem.line}: the funding matrix ends without a row of totals. Check that the matrix is complete in the text.`;
    case "row-width":
      return `Line ${problem.line}: ${ofRow(problem.label)} of the funding matrix has ${amounts(problem.found)} where ${problem.expected} are expected. Correct the line in the text and try again.`;
    case "row-unclear":
      return `Line ${problem.line}: the digits of ${ofRow(problem.label)} can be read as ${problem.expected} amounts in several ways, and no total decides. Put two spaces between its amounts and try again.`;
    case "malformed-amount":
      return `Line ${problem.line}, column ${problem.column}: “${problem.text}” in ${ofRow(problem.label)} of the funding matrix is no amount. Correct it in the text and try again.`;
  }
};

/** What a person should look at in a chapter that was read.
 *  @example chapterWarningText(warning) // => "Line 12: the row “Chad” was read as 5 300 | 1 200 | 6 500, because …" */
export const chapterWarningText = (warning: ChapterWarning): string => {
  switch (warning.code) {
    case "row-split-chosen": {
      const reason = {
        "row-total": "only so its amounts add up to its total",
        "column-totals": "only so the column totals agree",
        "nearest-column-totals": "this comes nearest to the column totals",
      }[warning.by];
      return `Line ${warning.line}: ${ofRow(warning.label)} was read as ${warning.cells.join(" | ")}, because ${reason}. Compare it with the published page.`;
    }
    case "names-uncertain":
      return `Line ${warning.line}: the full names of the ${warning.expected} columns could not be told apart with certainty (${warning.found} could). Compare the headings with the published page.`;
  }
};

// ---------------------------------------------------------------- reading tables and amounts

// ---------------------------------------------------------------- findings: causes, evidence, repairs

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1] ?? ""}`;

/** A list that stays readable: the first few by name, the rest by number. */
const shortList = (parts: readonly string[], most = 4): string =>
  parts.length <= most + 1 ? list(parts) : list([...parts.slice(0, most), `${parts.length - most} more`]);

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const firstEdit = (finding: Finding): Edit | undefined => finding.repairs[0]?.edits[0];

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const lineOf = (finding: Finding, names: Names): string => {
  const line = finding.evidence.find((one) => one.code === "line-equals-differences");
  return line ? names.line(line.axis, line.line) : shortList(finding.cells.map(names.cell));
};

const missingAxis = (finding: Finding): "row" | "column" =>
  finding.evidence.find((one) => one.code === "differences-close")?.axis ?? "row";

const SLIPS: Readonly<Record<ToldSlip, string>> = {
  sign: "the sign is turned",
  slide: "the decimal mark or a run of zeros has slipped",
  transposition: "two neighbouring digits are exchanged",
  digit: "one digit is wrong",
  "digit-left-out": "one digit is left out",
  "digit-added": "there is one digit too many",
  separator: "the thousands mark was taken for a decimal mark",
  blank: "no amount stands there",
  other: "the amount is another one",
};

const standsFor = (finding: Finding, names: Names): string => {
  const edit = firstEdit(finding);
  if (!edit) return "does not fit its totals";
  const from = edit.from === undefined ? "is blank" : `is ${names.amount(edit.from, [edit.cell])}`;
  return `${from} and would have to be ${edit.to === undefined ? "blank" : names.amount(edit.to, [edit.cell])}`;
};

const place = (finding: Finding, names: Names): string => shortList(finding.cells.map(names.cell));

const riskLine = (finding: Finding, names: Names): string => {
  const evidence = finding.evidence.find(
    (one) => one.code === "formula-misses" || one.code === "formula-repeats",
  );
  const verb = evidence?.code === "formula-repeats" ? "is added more than once by" : "is not reached by";
  return `${place(finding, names)} ${verb} the ${counted(finding.totals.length, "formula")} of ${shortList(finding.totals.map(names.cell))}`;
};

/** A total that agrees today for the wrong reason, in one line. */
const riskTitle = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} holds a typed number among formulas`
    : riskLine(finding, names);

const riskSentence = (finding: Finding, names: Names): string =>
  finding.kind === "wrong-total"
    ? `${place(finding, names)} agrees today, but it is a typed number where its neighbours are formulas: it will not follow the next change.`
    : `${riskLine(finding, names)}. Check what the total should add, and correct the formula.`;

/** One line that names the cause, for lists and cards.
 *  @example findingTitle(finding, names) // => "Turkey · O1: 3 209 216 was left out of 3 totals" */
export const findingTitle = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskTitle(finding, names);
  const amount = names.amount(finding.amount);
  const totals = counted(finding.totals.length, "total");
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)}: ${amount} was left out of ${totals}`;
    case "counted-twice":
      return `${place(finding, names)}: ${amount} was counted twice in ${totals}`;
    case "wrong-amount":
    case "wrong-total":
      return `${place(finding, names)} ${standsFor(finding, names)}`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))}: the two amounts are exchanged`;
    case "wrong-column":
      return `${list(finding.cells.map(names.cell))}: ${amount} stands in the wrong one of the two`;
    case "line-left-out":
      return `${capital(lineOf(finding, names))} was left out of ${totals}`;
    case "line-counted-twice":
      return `${capital(lineOf(finding, names))} was counted twice in ${totals}`;
    case "line-missing":
      return `A ${missingAxis(finding)} of ${amount} is missing from the table: ${totals} count it`;
    case "not-explained":
      return `${shortList(finding.totals.map(names.cell))}: the difference of ${amount} is not explained`;
  }
};

/** What a line that is not there would hold, total by total. */
const amountsMissing = ({ repairs }: Finding, names: Names): string[] =>
  (repairs[0]?.edits ?? []).map(
    ({ cell, from = 0n, to = 0n }) => `${names.amount(from - to)} for ${names.cell(cell)}`,
  );

const slipWords = ({ slip, repairs }: Finding): string => {
  if (slip === undefined || slip === "other" || slip === "blank") return "";
  const { from = 0n, to = 0n } = repairs[0]?.edits[0] ?? {};
  return `: ${SLIPS[toldSlip(slip, to, from)]}`;
};

const notExplained = (finding: Finding, names: Names): string =>
  finding.cells.length === 1
    ? `${place(finding, names)} would explain it, but only together with another finding that is not sure. Settle that one first.`
    : finding.cells.length > 1
      ? `Any one of ${shortList(finding.cells.map(names.cell))} would explain it alone, and nothing in the table tells which. Compare them with the source.`
      : "No small number of causes explains it. Compare the members with the source one by one.";

/** One or two sentences that say what happened and how the totals show it. */
export const findingSentence = (finding: Finding, names: Names): string => {
  if (finding.severity === "risk") return riskSentence(finding, names);
  const totals = shortList(finding.totals.map(names.cell));
  const amount = names.amount(finding.amount);
  switch (finding.kind) {
    case "left-out":
      return `${place(finding, names)} holds ${amount}, and ${totals} ${finding.totals.length === 1 ? "is" : "are each"} off by exactly this amount: it was not added.`;
    case "counted-twice":
      return `${place(finding, names)} holds ${amount}, and ${totals} ${finding.totals.length === 1 ? "holds" : "each hold"} this amount once too often.`;
    case "wrong-amount":
      return `${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}. With that, ${totals} ${finding.totals.length === 1 ? "agrees" : "agree"}.`;
    case "wrong-total":
      return `The total ${place(finding, names)} ${standsFor(finding, names)}${slipWords(finding)}.`;
    case "swapped":
      return `${list(finding.cells.map(names.cell))} differ by ${amount}. With the two amounts exchanged, ${totals} agree.`;
    case "wrong-column":
      return `${amount} was entered in ${list(finding.cells.slice(0, 1).map(names.cell))} and belongs in ${list(finding.cells.slice(1).map(names.cell))}: one line is over and the other short by exactly this amount.`;
    case "line-left-out":
      return `${totals} are each short by what ${lineOf(finding, names)} holds: the line was not added.`;
    case "line-counted-twice":
      return `${totals} are each over by what ${lineOf(finding, names)} holds: the line was added twice.`;
    case "line-missing":
      return `${totals} differ, and the differences add up among themselves: together they are one ${missingAxis(finding)} that the totals count and the table does not show. It would hold ${list(amountsMissing(finding, names))}: look for it in the source before you change a total.`;
    case "not-explained":
      return `${totals} ${finding.totals.length === 1 ? "differs" : "differ"}. ${notExplained(finding, names)}`;
  }
};

const SIDES = { start: "begins with", end: "ends in", inside: "holds", none: "holds" } as const;

/** What is known of code points that are met in amounts; the others are named by their number alone. */
const CHARACTERS: Readonly<Record<string, string>> = {
  "U+0020": "a space",
  "U+0027": "an apostrophe",
  "U+00A0": "a no-break space",
  "U+180E": "a Mongolian vowel separator",
  "U+2007": "a figure space",
  "U+2009": "a thin space",
  "U+200B": "a zero-width space",
  "U+200E": "a left-to-right mark",
  "U+200F": "a right-to-left mark",
  "U+202F": "a narrow no-break space",
  "U+2060": "a word joiner",
  "U+FEFF": "a byte order mark",
};

const characterWords = (character: string): string =>
  character in CHARACTERS ? `${CHARACTERS[character] ?? ""} (${character})` : `the character ${character}`;

const storedAsText = (evidence: Extract<Evidence, { code: "stored-as-text" }>): string =>
  evidence.characters.length === 0
    ? "The cell is typed as text, so Excel's SUM skips it."
    : `The cell ${SIDES[evidence.side]} ${list(evidence.characters.map(characterWords))}, so Excel keeps it as text and SUM skips it.`;

const isAre = (cells: readonly CellRef[]): string => (cells.length === 1 ? "is" : "are");

/** From here on the match says more about the difference than about the cell. */
const HALF = 0.5;

const chanceWords = (expected: number): string => {
  if (expected < 0.001) return "By chance a match like this is met less than once in 1,000 cases.";
  return expected < HALF
    ? `By chance a match like this is met in about ${Number((expected * 100).toPrecision(2))} of 100 cases.`
    : "With a difference of this size many figures would match like this by chance: the match alone proves little.";
};

/** One piece of evidence in words. */
export const evidenceText = (evidence: Evidence, names: Names): string => {
  switch (evidence.code) {
    case "stored-as-text":
      return storedAsText(evidence);
    case "amount-equals-difference":
      return `The difference is exactly ${names.amount(absolute(evidence.amount), [evidence.cell])}, the amount of ${names.cell(evidence.cell)}.`;
    case "only-crossing":
      return `${names.cell(evidence.cell)} is the only figure that counts in every total that differs and in none that agrees.`;
    case "line-equals-differences":
      return `The differences are the amounts of ${names.line(evidence.axis, evidence.line)}, one by one.`;
    case "slip":
      return evidence.slip === "blank"
        ? `Nothing stands where ${names.amount(evidence.to)} would have to be.`
        : `${names.amount(evidence.from)} for ${names.amount(evidence.to)}: ${SLIPS[toldSlip(evidence.slip, evidence.to, evidence.from)]}.`;
    case "cells-differ-by":
      return `${list(evidence.cells.map(names.cell))} differ by exactly ${names.amount(absolute(evidence.amount))}.`;
    case "hidden-line":
      return `${capital(names.line(evidence.axis, evidence.line))} is hidden.`;
    case "formula-misses":
      return `The formula of ${names.cell(evidence.cell)}, ${evidence.formula}, does not reach ${shortList(evidence.cells.map(names.cell))}.`;
    case "formula-repeats":
      return `The formula of ${names.cell(evidence.cell)}, ${evidence.formula}, adds ${shortList(evidence.cells.map(names.cell))} more than once.`;
    case "typed-among-formulas":
      return `${names.cell(evidence.cell)} holds a typed number where its neighbours hold formulas.`;
    case "format-differs":
      return `${names.cell(evidence.cell)} is formatted as ${evidence.format}, its neighbours as ${evidence.neighbours}.`;
    case "carried-up":
      return `${shortList(evidence.into.map(names.cell))} ${isAre(evidence.into)} off by the same amount, computed from ${names.cell(evidence.cell)}.`;
    case "differences-close":
      return `The differences of the totals add up among themselves, as the amounts of one ${evidence.axis} would.`;
    case "suspects":
      return `${shortList(evidence.cells.map(names.cell))}: each would explain the difference alone.`;
    case "chance":
      return chanceWords(evidence.expected);
  }
};

const editText = ({ cell, from, to }: Edit, names: Names): string =>
  `${names.cell(cell)} from ${from === undefined ? "blank" : names.amount(from, [cell])} to ${to === undefined ? "blank" : names.amount(to, [cell])}`;

const stillOpen = (repair: Repair): number => repair.after.filter(({ state }) => state === "differs").length;

/** What a repair would change, and what becomes of the totals.
 *  @example repairText(repair, names) // => "Change Turkey · O1 from 3 209 216 to blank. Then every total agrees." */
export const repairText = (repair: Repair, names: Names): string => {
  const open = stillOpen(repair);
  const others = `${counted(open, "other still differs", "others still differ")}, for other causes`;
  const outcome = repair.settlesOwn
    ? `Then its totals agree; ${others}.`
    : `Then ${counted(open, "total still differs", "totals still differ")}.`;
  return `Change ${list(repair.edits.map((edit) => editText(edit, names)))}. ${repair.balances ? "Then every total agrees." : outcome}`;
};

const sumOf = (step: Extract<ExplanationStep, { code: "added" }>, names: Names): string => {
  const [first, ...rest] = step.members.filter(({ amount }) => amount !== 0n);
  if (!first) return "0";
  const shown = rest.slice(0, 11);
  const terms = shown.map(
    ({ amount }) => `${amount < 0n ? "-" : "+"} ${names.amount(absolute(amount), [step.total])}`,
  );
  const left = rest.length - shown.length;
  const others = rest.slice(shown.length).reduce((sum, { amount }) => sum + amount, 0n);
  return [
    names.amount(first.amount, [step.total]),
    ...terms,
    ...(left > 0
      ? [`${others < 0n ? "-" : "+"} ${names.amount(absolute(others), [step.total])} (${left} more)`]
      : []),
  ].join(" ");
};

/** One step of the reasoning in words. */
export const explanationText = (step: ExplanationStep, names: Names): string => {
  switch (step.code) {
    case "added":
      return `${names.cell(step.total)}: ${sumOf(step, names)} = ${names.amount(step.sum, [step.total])}.`;
    case "stated":
      return `Stated is ${names.amount(step.amount)}.`;
    case "remains":
      return step.difference === 0n
        ? "Nothing remains: the total agrees."
        : `The total is ${names.amount(absolute(step.difference))} too ${step.difference < 0n ? "small" : "large"}.`;
    case "in-every-differing-total":
      return `${names.cell(step.cell)} counts in ${shortList(step.totals.map(names.cell))}, which ${step.totals.length === 1 ? "differs" : "differ"}.`;
    case "would-become":
      return `Put right: ${editText(step, names)}.`;
    case "evidence":
      return evidenceText(step.evidence, names);
    case "ruled-out":
      return `Ruled out in ${names.cell(step.total)}: ${shortList(step.cells.map(names.cell))}, because ${step.cells.length === 1 ? "it also counts" : "each also counts"} in a total that agrees.`;
    case "tied":
      return `The figures also allow ${list(step.findings)}: compare with the source before you change anything.`;
    case "rectangles-stay-unseen":
      return "What totals cannot show: four errors at the corners of a rectangle that cancel along every row and column.";
  }
};

/** How a row or column is called in a sentence.
 *  @example lineText("row", "Turkey") // => "row Turkey" */
export const lineText = (axis: "row" | "column", name: string): string => `${axis} ${name}`;

/** What a withheld or unreadable member would have to be. */
export const neededText = (cell: CellRef, amount: Amount, names: Names): string =>
  `${names.cell(cell)} holds no amount; the total agrees if it is ${names.amount(amount, [cell])}.`;

// ---------------------------------------------------------------- the sheets that are written

/** Words on the sheets that Crossfoot writes. */
export const SHEET_WORDS = {
  creator: "Crossfoot",
  summary: "Summary",
  matrix: "Funding matrix",
  findings: "Findings",
  priorities: "Priorities",
  log: "Review log",
  totals: "Totals",

  computed: "Computed",
  difference: "Difference",
  check: "Check",
  stated: "Stated",
  total: "Total",
  computedHint: "what the amounts add up to",
  differenceHint: "stated less computed",
  checkHint: "✓ agrees, ≠ differs",
  otherTotals: "Other totals",
  sheet: "Sheet",
  computedOf: (label: string) => `Computed · ${label}`,
  columnPlace: (column: string) => `column ${column}`,
  rowPlace: (row: number) => `row ${row}`,
  sumOf: (label: string) => `what ${label} adds up to`,
  totalAgainst: (label: string, blocks: readonly string[]) =>
    `${label} against ${blocks.length > 3 ? `${blocks.slice(0, 3).join(", ")} and ${blocks.length - 3} more` : blocks.join(", ")}`,
  stillChecks: (count: number) =>
    count === 1
      ? "1 check stands as a value: it has more than 15 digits or more members than an Excel formula holds."
      : `${count} checks stand as values: they have more than 15 digits or more members than an Excel formula holds.`,
  longAmounts: (cells: readonly string[]) =>
    `Kept as text, because Excel would round more than 15 digits: ${cells.join(", ")}.`,
  signs: "✓ agrees   ≈ within rounding   ≠ differs (stated less computed)   n/a cannot be checked",

  reconciliationOf: (table: string) => `Reconciliation of ${table}`,
  source: (name: string) => `Source: ${name}`,
  madeOn: (date: string) => `checked ${date}`,
  allAgree: "Every total agrees",
  someAgree: (agree: string, all: string) => `${agree} of ${all} totals agree`,
  checkedSection: "What was checked",
  totalsChecked: "Totals checked",
  totalsAgree: "✓ Agree",
  totalsRounding: "≈ Within rounding",
  totalsDiffer: "≠ Differ",
  totalsUnchecked: "n/a Cannot be checked",
  columnTotals: (count: number, name: string) => `${count} in column ${name}`,
  rowTotals: (count: number, name: string) => `${count} in row ${name}`,
  otherCount: (count: number) => `${count} over several lines`,
  grandSection: "Effect on the grand total",
  grandStated: "As published",
  grandComputed: "What its amounts add up to",
  causesSection: "Causes",
  noCause: "None: every total agrees with its members.",
  noCauseFound: "None was found; see the totals that differ.",
  onFindings: "on the sheet Findings",
  cutHere: (count: number) => `[${count} more characters than a cell holds; they stand in the source]`,
  tablesChecked: (totals: number, tables: number) =>
    `${counted(totals, "total")} in ${counted(tables, "table")}`,
  chartsSection: "Funding",
  fundingBy: (heading: string) => `Funding by ${heading}, as stated`,
  country: "country",
  objective: "principle and objective",
  chartAlt: (title: string, largest: readonly string[], total: string) =>
    `${title}. Largest: ${largest.join("; ")}. Total as stated: ${total}.`,
  signOffSection: "Sign-off",
  preparedBy: "Prepared by",
  reviewedBy: "Reviewed by",
  name: "Name",
  role: "Role",
  date: "Date",
  note: "Note",
  digest: "Digest (SHA-256)",
  cellNamed: (label: string, address: string) => `${label} (${address})`.trim(),
  goTo: (address: string) => `Go to ${address}`,

  finding: "Finding",
  severity: "Severity",
  severities: { error: "Error", risk: "Risk" },
  confidence: "Confidence",
  confidences: { certain: "Certain", likely: "Likely", possible: "Possible" },
  cause: "Cause",
  where: "Where",
  evidence: "Evidence",
  repair: "Repair",
  decision: "Decision",
  reason: "Reason",
  reviewer: "Reviewer",
  instead: (ids: readonly string[]) => `Instead of ${ids.join(", ")}, not beside it.`,
  noFindings: "No findings: every total agrees with its members.",
  moreTotals: (count: number) => `and ${count} more`,

  area: "Country or area",
  number: "No.",
  priority: "Priority",
  under: "Principle or objective",
  sourceLine: "Line in the source",
  continued: "(continued)",
  regionalText: "Regional text",
  noRow: (country: string) => `${country} (no row in the matrix)`,
  noPriorities: "No priorities were found in the source.",
  regionalSummary: (code: string, title: string, paragraphs: number) =>
    `${code} ${title}: ${paragraphs === 1 ? "1 paragraph" : `${paragraphs} paragraphs`}`.trim(),
  regionalHint: "The regional text stands on the sheet Priorities.",
  prioritiesHint: "The priorities stand whole on the sheet Priorities.",
  prioritiesContinued: "Priorities (continued)",
  prioritiesGoOn: "(goes on below the table)",

  when: "When",
  who: "Who",
  what: "What",
  subject: "Finding or total",
  cell: "Cell",
  before: "Before",
  after: "After",
  repairComment: (before: string, by: string, at: string, reason: string) =>
    `Corrected: was ${before}. ${by}, ${at}${reason === "" ? "" : `: ${reason}`}`,
  mapSection: "Where it differs",
  inThousands: "in thousands",
  inMillions: "in millions",
  mapUnit: (unit: string) => `Amounts ${unit}, differences of the lines in full.`,
  mapLegend:
    "The larger an amount, the darker. Red: stated less computed is not nil. Outlined in red: here a cause lies.",
  mapRows: (shown: number, all: number) =>
    `${shown} of ${all} lines are drawn: those that differ, then those with the largest amounts.`,
  mapColumns: (shown: number, all: number) =>
    `${shown} of ${all} columns are drawn: those that differ, then those with the largest amounts.`,
  totalsByRow: "Totals by line, as stated",
  totalsByColumn: "Totals by column, as stated",
  differencesByLine: "Differences by line",
  differencesAlt: (title: string, largest: readonly string[], more: number) =>
    `${title}: ${largest.join("; ")}${more > 0 ? `; and ${more} more` : ""}. All other lines agree.`,
  standing: "Since then",
  blankCell: "(blank)",
  unchangedSince: (checkedAt: string) =>
    `Unchanged since signing${checkedAt === "" ? "" : ` (checked ${checkedAt})`}.`,
  reopened: "Changed since signing, so the signature is open again:",
  changedFigure: (where: string, before: string, now: string) => `${where}: ${before} → ${now}`,
  tableGone: (sheets: readonly string[]) =>
    `The signed table is no longer to be found on ${sheets.join(", ")}.`,
  totalsChangedSince: "What counts as a total of what is another.",
  decisionsChangedSince: (subjects: readonly string[]) =>
    `Decided anew: ${subjects.slice(0, 4).join("; ")}${subjects.length > 4 ? `; and ${subjects.length - 4} more` : ""}.`,
  signatureBroken: {
    "record-edited":
      "Does not hold: what the sheet Record says was signed does not fit the digest. It was edited by hand or damaged; sign again.",
    "log-edited":
      "Does not hold: the Review log was edited by hand. The row is named among the notices; put it back as it was.",
    "not-in-log":
      "Does not hold: the Review log knows nothing of this signature. It was copied from another workbook; sign here.",
    "record-gone":
      "Cannot be verified: what was signed is missing from the sheet Record. Bring the sheet back from an earlier version, or sign again.",
  },
  pointsSection: "Agreed and open points",
  decisions: {
    open: "Open",
    accepted: "Accepted as is",
    "to be corrected": "To be corrected",
    corrected: "Corrected",
    explained: "Explained",
  },
  amount: "Amount",
  reference: "Reference",
  undoing: "For undoing",
  chain: "Chain",
  closed: "Settled",
  unknownPerson: "unknown",
  donorFile: (of: string, date: string) => `Donor copy ${of} ${date}`,
  changedFromTo: (before: string, after: string) => `${before || "(blank)"} → ${after || "(blank)"}`,
  record: "Record",
  recordUnsigned: "What this copy was made of",
  recordUnsignedWords: "Nobody has signed it. Here stand its figures as they were when it was made.",
  recordTitle: "What was signed",
  recordWords:
    "The figures, totals and decisions as they were signed, for comparing them with what stands in this workbook now.",
  recordCommand: "crossfoot check FILE verifies them and names every cell that changed.",
  checkedEntry: "Checked",
  logWords: {
    open: "open",
    accepted: "accepted",
    "to be corrected": "to be corrected",
    corrected: "corrected",
    explained: "explained",
    "prepared by": "prepared by",
    "reviewed by": "reviewed by",
    checked: "checked",
    decided: "decided",
    repaired: "repaired",
    undone: "undone",
    signed: "signed",
  },
  checkedResult: (all: number, differ: number, findings: number) =>
    `${all} totals checked, ${differ} differ, ${findings === 1 ? "1 finding" : `${findings} findings`}`,

  listErrorTitle: "Not one of the choices",
  listError: (values: readonly string[]) => `Choose one of: ${values.join(", ")}.`,
  pageNumber: (page: string, pages: string) => `Page ${page} of ${pages}`,
  pageFooter: (title: string, sheet: string) => `${title} · ${sheet}`,
  reviewOf: (file: string) => `Review of ${file}`,
} as const;

// ---------------------------------------------------------------- the command line

/** Options of the command line, help, and its one-line troubles. */
export const cliWords = {
  description:
    "Checks that the totals of budget tables agree, and says which cell caused it where they do not.",
  exitStatus: [
    "FILE is a chapter (.txt, .pdf, .docx) or a table (.xlsx, .xlsm, .xls, .ods, .csv, .tsv); - reads standard input.",
    "Exit status: 0 everything agrees, 1 something differs, 2 the command or the file is unusable.",
  ].join("\n"),
  file: "a chapter or a table file, or - for standard input",
  sheet: "only the sheet of this name",
  range: "only this block of cells",
  timeLimit: "give up a file after so many seconds (default: 20, and 5 more for each megabyte)",
  memoryLimit:
    "end the reading of a file that takes more megabytes (default: a share of the memory, at most 4096)",
  language: "the language of reports and workbooks (default: that of the shell; JSON stays as it is)",
  check: {
    summary: "check every total of files or folders and name the causes of what differs",
    json: "print one JSON object a file, with exact amounts",
    strict: "exit 1 for risks too: totals that agree today for the wrong reason",
    jobs: "how many files are checked at once (default: as many as there are cores)",
    resume: "go on in this file of JSON lines: what stands there is not checked again",
  },
  annotate: {
    summary: "write a workbook that explains every total beside it; the file itself stays untouched",
    output: "the workbook to write",
    priorities: "put the priorities of this chapter beside the rows",
    donor: "write the copy for donors: no comments and no review log, guarded against accidental change",
    withLog: "with --donor: put the review log in",
    force: "replace the output if it exists",
  },
  explain: {
    summary: "tell everything that is known of one total or cell",
    cell: "its address, such as H18",
  },

  helpTitles: { usage: "Usage:", arguments: "Arguments:", options: "Options:", commands: "Commands:" },
  helpSummary: "show help and stop",
  versionSummary: "show the version and stop",
  choices: (values: readonly string[]): string => `(${values.join(", ")})`,
  misuse: {
    unknownOption: (option: string): string => `unknown option '${option}'`,
    unknownCommand: (command: string): string => `unknown command '${command}'`,
    missingArgument: (argument: string): string => `missing required argument '${argument}'`,
    optionMissingArgument: (option: string): string => `option '${option}' needs a value`,
    missingMandatoryOptionValue: (option: string): string => `required option '${option}' not specified`,
    excessArguments: (command: string): string => `too many arguments for '${command}'`,
    invalidArgument: (option: string, value: string): string => `option '${option}' cannot be '${value}'`,
  },
  didYouMean: (what: string): string => `(Did you mean ${what}?)`,

  noCommand: "crossfoot: no command was given. Use check, annotate or explain; crossfoot --help shows how.",
  wrongUse: (what: string): string =>
    `crossfoot: ${what.replaceAll(/\s+/g, " ").replace(/\.?$/, ".")} See crossfoot --help.`,
  aboutFile: (file: string, what: string): string =>
    `crossfoot: ${file === "-" ? "standard input" : file}: ${what}`,
  cannotOpen: (
    file: string,
    problem:
      | { readonly code: "not-found" }
      | { readonly code: "is-folder" }
      | { readonly code: "not-readable"; readonly detail: string },
  ): string => {
    switch (problem.code) {
      case "not-found":
        return `crossfoot: ${file}: there is no such file. Check the name and the folder.`;
      case "is-folder":
        return `crossfoot: ${file}: this is a folder. Name one file of it (only check takes folders).`;
      case "not-readable":
        return `crossfoot: ${file}: the file cannot be opened (${problem.detail}). Check who may read it.`;
    }
  },
  emptyFolder: (folder: string): string =>
    `crossfoot: ${folder}: no file of a known kind is in this folder. Known are ${KNOWN_KINDS}.`,
  cannotSave: (
    file: string,
    problem:
      | { readonly code: "exists" }
      | { readonly code: "is-folder" }
      | { readonly code: "no-folder"; readonly folder: string }
      | { readonly code: "not-writable"; readonly detail: string },
  ): string => {
    switch (problem.code) {
      case "exists":
        return `crossfoot: ${file}: the file exists and was kept. Choose another name, or add --force to replace it.`;
      case "is-folder":
        return `crossfoot: ${file}: this is a folder. Add a file name that ends in .xlsx.`;
      case "no-folder":
        return `crossfoot: ${file}: there is no folder ${problem.folder}. Make it first, or choose another.`;
      case "not-writable":
        return `crossfoot: ${file}: cannot be written (${problem.detail}). Choose a folder that you may write to.`;
    }
  },
  threadEnded: (detail: string): string =>
    `the checking ended before its time (${detail}); the other files were checked. Check this one alone, or take out the part that matters.`,
  notResumable: (file: string, line: number): string =>
    `crossfoot: ${file}: line ${line} is no result of crossfoot check. Give a file of JSON lines that --resume has written, or a new name.`,
  outputNotXlsx: (file: string): string =>
    `crossfoot: ${file}: the output is a workbook. Give it a name that ends in .xlsx.`,
  outputIsInput: (file: string): string =>
    `crossfoot: ${file}: the output would replace the file that is checked. Choose another name.`,
  ownPriorities: "a chapter brings its own priorities. Leave out --priorities.",
  noChapter: "this is a table, and priorities come from a chapter. Give a chapter as .txt, .pdf or .docx.",
  noSuchSheet: (name: string, names: readonly string[]): string =>
    `no sheet is called ${name}. There ${names.length === 1 ? "is" : "are"} ${shortList(names, 12)}.`,
  sheetIsReport: (name: string): string =>
    `${name} is a report that Crossfoot wrote. Leave out --sheet, or name the sheet with the figures.`,
  noSuchRange: (address: string): string =>
    `${address} is no block of cells. Write it as A1:H21, within A1:XFD1048576.`,
  noSuchCell: (address: string): string => `${address} is no cell. Write it as H18, within A1:XFD1048576.`,
  cellOutside: (address: string, tables: readonly string[]): string =>
    tables.length === 0
      ? `no table was found, so nothing is known of ${address}.`
      : `${address} lies in no table. ${tables.length === 1 ? "The table is" : "The tables are"} at ${shortList(tables, 8)}.`,
  rangeOutsideMatrix: (matrix: string): string =>
    `a chapter has one table, and it stands in ${matrix}. Leave out --range.`,
  prioritiesPlaced: (rows: number): string => `Priorities stand beside ${counted(rows, "row")}.`,
  nothingFound: (sheets: number): string =>
    `No table with totals was found on ${sheets === 1 ? "the sheet" : `any of ${sheets} sheets`}: looked for SUM formulas, for labels such as Total, and for lines that add up. There is nothing to check.`,

  reading: (file: string): string => `Reading ${file} ...`,
  checking: (done: number, all: number, file: string): string => `Checking ${done} of ${all}: ${file}`,
  writing: (file: string): string => `Writing ${file} ...`,

  place: (sheet: string, range: string): string => `${sheet} ${range}`,
  line: { row: (name: string): string => `row ${name}`, column: (name: string): string => `column ${name}` },
  tally: (
    counts: Readonly<Record<"agrees" | "rounding" | "differs" | "not-checkable", number>>,
    { causes, risks }: { readonly causes: number; readonly risks: number },
  ): string => {
    const all = counts.agrees + counts.rounding + counts.differs + counts["not-checkable"];
    const parts = [
      ...(counts.rounding > 0 ? [`${counts.rounding} within rounding`] : []),
      ...(counts["not-checkable"] > 0 ? [`${counts["not-checkable"]} not checkable`] : []),
      ...(counts.differs > 0 ? [counts.differs === 1 ? "1 differs" : `${counts.differs} differ`] : []),
    ];
    const found = [
      ...(causes > 0 ? [counted(causes, "cause")] : []),
      ...(risks > 0 ? [counted(risks, "risk")] : []),
    ];
    const agree = `${counts.agrees} of ${counted(all, "total")} ${counts.agrees === 1 && all === 1 ? "agrees" : "agree"}`;
    return `${[agree, ...parts].join(", ")}.${found.length > 0 ? ` ${list(found)}.` : ""}`;
  },
  headings: { differs: "differs", total: "total", stated: "stated", computed: "computed", difference: "difference", members: "adds", needs: "would need" }, // prettier-ignore
  members: (count: number): string => counted(count, "amount"),
  more: (count: number): string => `... and ${count} more (--json lists all)`,
  basis: {
    declared: "declared by the source or by you",
    formula: "by formula",
    label: "by label",
    arithmetic: "by arithmetic",
  },
  confidence: { certain: "certain", likely: "likely", possible: "possible" },
  risk: "risk: agrees today for the wrong reason",
  alternativeTo: (ids: readonly string[]): string => `instead of ${list(ids)}`,
  evidence: "Evidence",
  repairs: (count: number): string =>
    count === 1
      ? "A repair (nothing is changed by itself)"
      : "Repairs, to choose between (nothing is changed by itself)",
  to: "to",
  blank: "blank",
  balances: "then every total agrees",
  leaves: (open: number): string =>
    `then ${open === 1 ? "1 total still differs" : `${open} totals still differ`}`,
  leavesOthers: (open: number): string =>
    `then its totals agree; ${open === 1 ? "1 other still differs" : `${open} others still differ`}, for other causes`,
  warnings: "Note:",
  signed: (as: string, by: string, at: string): string =>
    `${as === "prepared by" ? "Prepared by" : "Reviewed by"} ${by}, ${at}`,
  prioritiesFound: (texts: number, rows: number): string =>
    `${counted(texts, "priority", "priorities")} found for ${counted(rows, "row")}.`,
  rowsWithoutText: (rows: readonly string[]): string => `No priorities belong to ${shortList(rows, 12)}.`,
  textsWithoutRow: (countries: readonly string[]): string =>
    `The text of ${shortList(countries, 12)} belongs to no row.`,
  shownInCopy: (sheets: readonly string[]): string =>
    `${sheets.length === 1 ? "The sheet" : "The sheets"} ${shortList(sheets, 12)} ${sheets.length === 1 ? "is" : "are"} hidden in the file and shown in the copy, because the copy says what was found there. Check other sheets alone with --sheet if donors must not see ${sheets.length === 1 ? "it" : "them"}.`,
  told: {
    holdsNumber: (shown: string): string => `Holds the number ${shown}.`,
    holdsText: (text: string): string => `Holds the text "${text}".`,
    holdsNothing: "Holds nothing.",
    holdsOther: (text: string): string => `Holds ${text}.`,
    characters: (names: readonly string[]): string =>
      `Among its characters: ${list(names.map(characterWords))}.`,
    readAs: (amount: string): string => `Read as ${amount}.`,
    readAsNil: "Read as nil: a dash counts as 0.",
    readAsMissing: (mark: string): string => `Read as not available (${mark}): its totals cannot be checked.`,
    readAsText: "Read as text: it holds no amount.",
    outside: "Stands outside the amounts of the table.",
    formula: (formula: string): string => `Formula: ${formula}`,
    format: (format: string): string => `Number format: ${format}`,
    line: (line: number): string => `Line ${line} of the source.`,
    isTotal: (basis: string): string => `A total (${basis}):`,
    memberOf: (count: number): string => `Counts in ${counted(count, "total")}:`,
    subtractedFrom: (count: number): string => `Is subtracted in ${counted(count, "total")}:`,
    countsNowhere: "Counts in no total and is none.",
    states: {
      agrees: "agrees",
      rounding: "agrees within rounding",
      differs: "differs",
      "not-checkable": "cannot be checked",
    },
    concerned: (id: string): string => `${id} bears on it.`,
    noFinding: "No finding bears on it.",
    reasoning: "The reasoning:",
  },
  nextExplain: (file: string, cell: string): string => `crossfoot explain ${file} ${cell}`,
  nextExplainWhat: "the reasoning, step by step:",
  nextAnnotate: (file: string, out: string): string => `crossfoot annotate ${file} -o ${out}`,
  nextAnnotateWhat: "a workbook that explains it all:",
  next: "Next:",
  filesTally: (all: number, differing: number, unread: number): string =>
    [
      counted(all, "file"),
      differing === 0 ? "everything that was read agrees" : `${differing} with differences`,
      ...(unread > 0 ? [`${unread} unreadable`] : []),
    ].join(", "),
  written: (file: string, sheets: readonly string[]): string => `Wrote ${file}: ${list(sheets)}.`,
};

// ---------------------------------------------------------------- workbooks: Excel and files

const FORMS: Readonly<Record<FileForm, string>> = {
  workbook: "an Excel workbook",
  "old-workbook": "an old Excel workbook (.xls)",
  "open-document": "an OpenDocument spreadsheet",
  "web-page": "a web page",
  "delimited-text": "delimited text (.csv)",
  text: "plain text",
  pdf: "a PDF",
  word: "a Word document",
};

const KNOWN_KINDS = ".xlsx, .xlsm, .xls, .ods, .csv, .tsv, or a chapter as .txt, .pdf or .docx";

const UNSUPPORTED: Readonly<Record<Extract<FileProblem, { code: "unsupported" }>["what"], string>> = {
  "old-word": "is an old Word document: open it in Word and save it as .docx",
  "rich-text": "is rich text: open it in Word and save it as .docx",
  image: "is a picture: Crossfoot reads text and cells, so use the file that the picture was made from",
  archive: "is an archive: take out the workbook or the chapter that is in it",
  numbers: "is an Apple Numbers file: export it as .xlsx",
};

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_048_576))} MB`;

const ending = (extension: string): string =>
  extension === "" ? "has no ending" : `is called .${extension}`;

/** Why a file could not be read and what to do, to stand after the file's name and a colon. */
export const fileProblemText = (problem: FileProblem): string => {
  switch (problem.code) {
    case "empty-file":
      return "the file is empty. Save it again from where it came from.";
    case "too-large":
      return `the file has ${megabytes(problem.bytes)}, and at most ${megabytes(problem.limit)} are read. Take out the part that is to be checked and save it on its own.`;
    case "unknown-content":
      return `the content is of no kind that Crossfoot reads (it ${ending(problem.extension)}). Give it ${KNOWN_KINDS}.`;
    case "unsupported":
      return `the file ${UNSUPPORTED[problem.what]}.`;
    case "encrypted":
      return "the file is protected by a password. Open it, save a copy without the password, and use the copy.";
    case "broken-package":
      return `the file is damaged${problem.part === "" ? "" : ` (in ${problem.part})`}, perhaps cut off on its way. Get it again, or open it in Excel and save a repaired copy.`;
    case "swells":
      return `the file would unfold to ${megabytes(problem.bytes)}, and at most ${megabytes(problem.limit)} are read. If it is a real workbook, save only the sheets with the tables.`;
    case "too-many-cells":
      return `the file holds ${problem.cells} cells or more, and at most ${problem.limit} are read. Take out the part that is to be checked and save it on its own.`;
    case "unreadable":
      return `the content, by its start ${FORMS[problem.form]}, cannot be read (${problem.detail}). Open it in the program it came from and save it again.`;
    case "takes-too-long":
      return `reading was ended after ${counted(problem.seconds, "second")}: the file is damaged or very large. Open it in the program it came from and save it again, or save the part that is to be checked on its own.`;
    case "reading-ended":
      return `reading ended before its time (${problem.detail}): the file is damaged or needs more memory than there is. Open it in the program it came from and save it again, or save the part that is to be checked on its own.`;
    case "no-sheets":
      return "the workbook holds no worksheet. Check that it is the right file.";
    case "no-text":
      return "the document holds no text, perhaps because its pages are pictures. Use the text behind the scan.";
  }
};

const pageList = (pages: readonly number[]): string =>
  `${pages.length === 1 ? "page" : "pages"} ${shortList(pages.map(String))}`;

/** Something about a file that a person should know though it was read. */
export const fileWarningText = (warning: FileWarning): string => {
  switch (warning.code) {
    case "name-misleads":
      return `The file is called .${warning.extension}, but its content is ${FORMS[warning.form]}; it was read as that.`;
    case "sheet-unreadable":
      return `The sheet ${warning.sheet} is damaged and was left out. Open the file in Excel and save a repaired copy.`;
    case "not-calculated":
      return `${counted(warning.cells, "formula")} on the sheet ${warning.sheet} ${warning.cells === 1 ? "was" : "were"} saved without a result and count${warning.cells === 1 ? "s" : ""} as blank. Open the file in Excel and save it.`;
    case "circular":
      return `${warning.cells.length === 1 ? "The formula" : "The formulas"} of ${shortList(warning.cells)} on the sheet ${warning.sheet} ${warning.cells.length === 1 ? "refers" : "refer"} to ${warning.cells.length === 1 ? "itself" : "themselves"} in a circle, so that Excel has no result to trust there. Correct what the formulas add (in Excel: Formulas, Error Checking, Circular References).`;
    case "encoding-guessed":
      return `The text does not say its encoding; it was read as ${warning.encoding}. If letters look wrong, save it as UTF-8.`;
    case "quote-not-closed":
      return `A quotation mark opened in row ${warning.row} is never closed, so all after it may stand in one cell.`;
    case "rows-left-out":
      return `Only the first ${warning.kept} rows were read: more than an Excel sheet holds.`;
    case "no-break-spaces-unsure":
      return `On ${pageList(warning.pages)} no-break spaces cannot be told from plain ones.`;
    case "pages-without-text":
      return `There is no text on ${pageList(warning.pages)}, perhaps because it is a picture.`;
  }
};

// ---------------------------------------------------------------- the pane and the ribbon

const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

const manyOf = (count: number, one: string, many = `${one}s`): string =>
  `${countText(count)} ${plural(count, one, many)}`;

/** The words of the task pane; figures and names come in as text. */
export const paneWords = {
  product: "Crossfoot",
  onlyInExcel: "Crossfoot works inside Excel. Open it there from the Home tab.",
  separator: " · ",

  // the state, in one line and what stands under it
  nothingYet: "No table yet",
  nothingYetDetail: "Load a published chapter, or check the sheet that is open.",
  noTable: (sheet: string) => `No totals found on ${sheet}`,
  noTableDetail: "Open a sheet that has a table with totals, then check it.",
  totalsShort: (count: number, amount: string) =>
    `${manyOf(count, "total")} ${plural(count, "is", "are")} short by ${amount}`,
  totalsOver: (count: number, amount: string) =>
    `${manyOf(count, "total")} ${plural(count, "is", "are")} over by ${amount}`,
  totalsDiffer: (count: number) => `${manyOf(count, "total")} ${plural(count, "differs", "differ")}`,
  everyTotalAgrees: "Every total agrees",
  oneCause: (cause: string) => `One cause: ${cause}`,
  causes: (count: number) => manyOf(count, "cause"),
  notExplained: "Cause not found",
  agree: (agreeing: number, all: number) => `${countText(agreeing)} of ${countText(all)} totals agree`,
  within: (count: number) => `${countText(count)} within rounding`,
  notCheckable: (count: number) => `${countText(count)} cannot be checked`,
  inCircle: (cells: readonly string[]) => `formulas refer to themselves in a circle: ${shortList(cells)}`,
  atRisk: (count: number) => `${countText(count)} at risk`,
  changedSince: "The sheet has changed since this check.",

  // steps
  loadChapter: "Load a chapter…",
  loadSample: "Load the sample",
  checkSheet: "Check this sheet",
  checkAgain: "Check again",
  show: "Show on the sheet",
  insertPriorities: "Insert priorities",
  review: "Review findings",
  cancel: "Cancel",
  undo: "Undo last change",
  remove: "Remove annotations",
  more: "More",
  help: "Help",
  nextStep: "Next step",
  working: {
    open: "Looking at the workbook…",
    load: "Loading the chapter…",
    check: "Checking the sheet…",
    show: "Showing on the sheet…",
    priorities: "Inserting priorities…",
    decide: "Writing down the decision…",
    sign: "Signing…",
    donor: "Preparing the donor copy…",
    repair: "Applying the repair…",
    undo: "Undoing the last change…",
    remove: "Removing annotations…",
    totals: "Keeping what you said of the totals…",
  },
  waitsForExcel: "If a cell is being edited, finish it with Enter or Escape: Excel waits for that.",
  percent: (done: number) => `${Math.round(done * 100)} %`,

  // loading
  dropHere: "Drop a chapter here",
  dropKinds: "text, PDF or Word",
  chooseFile: "Choose a file…",
  pasteText: "Paste text…",
  trySample: "Try the sample",
  pasteLabel: "The chapter's text",
  pasteHint: "Paste the whole chapter, with its funding table.",
  pasteLoad: "Load this text",
  pastedName: "Pasted text",
  sampleName: "Sample chapter",
  promises: [
    { promise: "Nothing leaves this computer", because: "no network is used" },
    { promise: "Your cells stay as they are", because: "until you apply a repair" },
    { promise: "Everything can be taken back", because: "Undo, Remove annotations" },
  ],

  // sections
  sections: "Sections",
  findings: "Findings",
  totals: "Totals",
  priorities: "Priorities",

  // balance map
  map: "Balance map",
  mapOf: (sheet: string) => `Balance map of ${sheet}`,
  mapHint: "Darker is larger. The cause stands where a row and a column that differ cross.",
  mapAgrees: "Darker is larger. Every row and column agrees.",
  mapKeys: "Arrow keys move, Enter goes to the cell.",
  rowsFolded: (count: number) => manyOf(count, "row"),
  columnsFolded: (count: number) => `${countText(count)} more`,
  blank: "blank",
  noAmount: "no amount",
  suspected: "cause",
  goesTo: (address: string) => `Enter goes to ${address}`,

  // states of a total, never by colour alone
  stateSign: { agrees: "✓", rounding: "≈", differs: "≠", "not-checkable": "?" },
  stateName: {
    agrees: "agrees",
    rounding: "agrees within rounding",
    differs: "differs",
    "not-checkable": "cannot be checked",
  },
  severity: { error: "differs", risk: "at risk" },
  confidence: { certain: "certain", likely: "likely", possible: "possible" },
  kind: {
    "left-out": "Left out",
    "counted-twice": "Counted twice",
    "wrong-amount": "Wrong amount",
    "wrong-total": "Wrong total",
    swapped: "Exchanged",
    "wrong-column": "Wrong column",
    "line-left-out": "Line left out",
    "line-counted-twice": "Line counted twice",
    "line-missing": "Line missing",
    "not-explained": "Not explained",
  },

  // findings
  tableAt: (range: string) => `Table ${range}`,
  noFindings: "Nothing to explain",
  noFindingsDetail: "Every total that could be checked agrees with its parts.",
  total: "Total",
  stated: "Stated",
  computed: "Sum of parts",
  difference: "Difference",
  becomes: "Becomes",
  cell: "Cell",
  now: "Now",
  moreTotals: (count: number) => `and ${countText(count)} more ${plural(count, "total")}`,
  affectedTotals: "Totals that this breaks",
  waysToRepair: "Ways to put it right",
  lineByLine: "The reasoning, line by line",
  noRepair: "No single repair makes the table balance. Compare the members with the source.",
  correctTotals: (count: number) => `Correct ${manyOf(count, "total")}`,
  changeCells: (count: number) => `Change ${manyOf(count, "cell")}`,
  changeOne: (cell: string, from: string, to: string) => `${cell}: ${from} → ${to}`,
  afterBalances: "Every total then agrees",
  afterOpen: (count: number) => `${manyOf(count, "total")} then still ${plural(count, "differs", "differ")}`,
  afterOwn: (own: number, others: number) =>
    `${own === 1 ? "Its total then agrees" : `Its ${own} totals then agree`}, ${manyOf(others, "other")} still ${plural(others, "differs", "differ")}`,
  goToCell: "Go to cell",
  previewRepair: "Preview repair",
  apply: (count: number) => `Change ${manyOf(count, "cell")}`,
  previewTitle: (count: number) => `This repair changes ${manyOf(count, "cell")}:`,
  replacesFormula: (formula: string) => `replaces the formula ${formula}`,
  keepAsIs: "Keep as it is",
  otherExplanations: (count: number) => manyOf(count, "other explanation"),
  explainedBy: (id: string) => `Excludes ${id}`,

  // totals
  allTotals: (count: number) => `All ${countText(count)}`,
  openTotals: (count: number) => `Not agreeing ${countText(count)}`,
  whichTotals: "Which totals to list",
  noOpenTotals: "Every total agrees.",
  confirmTotal: "Confirm",
  dropTotal: "Not a total",
  changeTotal: "Change…",
  addTotal: "Add a total…",
  addTotalTitle: "Add a total",
  changeTotalTitle: "Change this total",
  totalCells: "The total",
  totalCellsHint: "One cell, or the cells of one row or column of totals.",
  addedCells: "adds",
  addedCellsHint: "Blocks such as B3:B7, B9. A row of totals adds its own column down.",
  subtractedCells: "and subtracts",
  subtractedCellsHint: "Often nothing.",
  useSelection: "Use selection",
  useSelectionFor: (field: string) => `Use the selection for: ${field}`,
  takenFromSheet: (field: string, cells: string) => `${field}: ${cells}`,
  noAddress: "Write cells as B3:B7, B9.",
  checkWithTotal: "Check with this total",
  saidOfTotals: "Kept in this workbook, and checked by it.",
  unsayTotal: "Undo last choice",
  unsaidTotal: "The last choice of totals is undone.",
  forgetTotals: "Forget my choices",
  ofTotal: (button: string, total: string) => `${button}: ${total}`,
  takenAs: {
    declared: "declared by the source or by you",
    formula: "by its formula",
    label: "by its label",
    arithmetic: "by its arithmetic",
  },
  sumOfCells: (cells: string) => `Sum of ${cells}`,
  lessCells: (cells: string) => `less ${cells}`,
  totalsTaken: (count: number) => `Crossfoot took ${manyOf(count, "cell")} for totals.`,

  // priorities
  noChapter: "No chapter is loaded",
  noChapterDetail:
    "Priorities come from a chapter. Load one to put each country's priorities beside its row.",
  prioritiesFound: (rows: number, texts: number) => `${manyOf(texts, "text")} for ${manyOf(rows, "row")}`,
  rowsWithoutText: (count: number) => `${manyOf(count, "row")} without text`,
  textsWithoutRow: (count: number) => `${manyOf(count, "text")} without a row`,
  listedNotGuessed: "Listed here and left alone: nothing is guessed.",
  prioritiesCount: (count: number) => manyOf(count, "text"),

  // what was done
  loaded: (source: string) => `${source} is loaded and checked.`,
  shown: "Flags, check columns and findings are on the sheets.",
  prioritiesInserted: (rows: number) => `Priorities stand beside ${manyOf(rows, "row")}.`,
  repaired: (cells: number) => `${manyOf(cells, "cell")} changed. Undo last change takes it back.`,
  undone: "The last change is undone.",
  removed: (sheets: number) => `Annotations removed, with ${manyOf(sheets, "sheet")} of Crossfoot's.`,
  removedBut: (kept: number) =>
    `Annotations removed. ${manyOf(kept, "cell")} that you filled or answered since ${plural(kept, "stays", "stay")}.`,
  cancelled: "Cancelled. Nothing was changed.",
  dismiss: "Dismiss",
  skipped: (count: number) => `${manyOf(count, "comment")} could not be added where you have one already.`,
  commentsBeside:
    "This version of Excel lets add-ins write no comments: each cause stands beside its row and on the Findings sheet.",

  // a bug in the pane itself
  broken: "The pane ran into a fault of its own",
  brokenDetail: (fault: string) =>
    `Your workbook is as it was. Start the pane again; if this comes back, report it with these words: ${fault}`,
  startAgain: "Start the pane again",

  // help
  helpTitle: "How to read this pane",
  close: "Close",
};

const TAKEN_BY = {
  content: "holds something of yours",
  format: "has a format of yours",
  merge: "is part of a merged cell",
  filter: "is hidden by a filter",
  table: "belongs to an Excel table",
} as const;

const IN_THE_WAY: Readonly<Record<string, string>> & { readonly InsertDeleteConflict: string } = {
  MergedRangeConflict: "merged cells",
  FilteredRangeConflict: "a filter",
  PivotTableRangeConflict: "a pivot table",
  InsertDeleteConflict: "a table or an array formula",
};

/** What a step of the pane or the ribbon ran into: what happened, where, and what to do. */
export const problemWords = {
  entryEdited: (number: number) =>
    `Entry ${number} of the Review log is not as it was written: it, or the one before it, was edited by hand. Compare it with an earlier version of the file and put it back; until then no signature holds.`,
  entryMissing: (number: number) =>
    `Entry ${number} of the Review log is missing. Bring its row back from an earlier version of the file; until then no signature holds.`,
  clockWentBack: (number: number, at: string, before: string) =>
    `Entry ${number} of the Review log is dated ${at}, before the entry above it (${before}): a clock was wrong, or the date was edited. The order of the rows counts.`,
  stateUnknown: (number: number, state: string) =>
    `Entry ${number} of the Review log says "${state}", which is no decision. The finding counts as open: decide it again.`,
  reasonMissing: (number: number) =>
    `Entry ${number} of the Review log accepts or explains something and gives no reason. Decide it again with a reason.`,
  rowStrange: (row: number) =>
    `Row ${row} of the Review log was written by hand and is no entry of it. It stays; decide in the pane or on the sheet Findings instead.`,
  typedDecision: (finding: string, cell: string, why: string) =>
    `The decision on ${finding} (Findings, ${cell}) was not taken over: ${why}`,
  logGone:
    "The sheet Review log was deleted. What it held until then is known here and is written anew with the next decision.",
  findingsGone:
    "The sheet Findings was deleted. The decisions stand in the Review log; Show on the sheet writes it anew.",
  reasonRequired: (state: string) => `"${state}" needs a reason. Write one, then decide again.`,
  nameRequired: "A name is needed: whose word is it? Write it, then try again.",
  noSuchState: (state: string, states: readonly string[]) =>
    `"${state}" is no decision. Choose one of: ${states.join(", ")}.`,
  noSuchFinding: (finding: string) => `${finding} is not among the findings any more. Check the sheet again.`,
  logEdited: (number: number) =>
    `Entry ${number} of the Review log was changed or removed by hand, so nothing can be signed on it. Put it back as it was (an earlier version of the file has it), or delete the sheet Review log to begin a new one.`,
  noSuchRepair: (number: number) =>
    `Entry ${number} of the Review log tells of no repair that can be undone. Choose one from the list of repairs.`,
  repairUndone: (number: number) => `The repair of entry ${number} was undone already.`,
  undoLaterFirst: (number: number, later: number) =>
    `A later repair (entry ${later}) changed the same cell as entry ${number}. Undo the later one first.`,
  cellEditing: "A cell is being edited. Finish it with Enter or Escape, then try again.",
  busy: "Excel is busy. Nothing of yours is lost: try again in a moment, or use Remove annotations to start clean.",
  sessionLost:
    "Excel has lost its connection to this workbook. Nothing of yours is lost: refresh the page (on the desktop, close and reopen the workbook), then check again. Remove annotations takes away what was already written.",
  tooLarge: (sheet: string, cells: number) =>
    `${sheet} claims ${countText(cells)} cells, more than can be read at once. Delete the empty rows below the table, or copy the table to a sheet of its own.`,
  sheetGone: (sheet: string) =>
    sheet === ""
      ? "Something that Crossfoot works with was deleted or renamed meanwhile. Try again, or use Remove annotations to start clean."
      : `The sheet ${sheet} was deleted or can no longer be found. Open the sheet you mean and check it.`,
  unsupportedSheet:
    "This is a chart sheet and holds no cells. Open the worksheet with the table, then check it.",
  sheetProtected: (sheet: string) =>
    `${sheet} is protected, so nothing was changed. Unprotect it (Review, Unprotect Sheet) and try again.`,
  workbookProtected:
    "The workbook's structure is protected, so no sheet can be added or removed. Unprotect it (Review, Protect Workbook) and try again.",
  placeTaken: (sheet: string, range: string, by: "content" | "format" | "merge" | "filter" | "table") =>
    `${sheet} ${range} is needed for the checks but ${TAKEN_BY[by]}. Nothing was written: free that place, then try again.`,
  changedSince: (sheet: string, cell: string) =>
    `${sheet} ${cell} was changed in the meantime, so nothing was written. Check the sheet again.`,
  notTold: (what: "repair" | "undo", why: string) =>
    `The repair is ${what === "repair" ? "made" : "undone"} and the review log says so, but the comments and flags could not be brought up to date. ${why} Check again to do it${what === "repair" ? ", or undo the repair" : ""}.`,
  halfChanged: (sheet: string, cells: readonly string[]) =>
    `Excel broke off while ${list(cells)} on ${sheet} ${cells.length === 1 ? "was" : "were"} being changed, and may hold some of the new figures. Choose Undo to put ${cells.length === 1 ? "it" : "them"} back, or apply the repair again.`,
  notAllowed: (sheet: string, code: string) =>
    `Excel does not allow this ${sheet === "" ? "in this workbook" : `on ${sheet}`} (${code}): it is protected, or open for reading only. Unprotect it (Review tab) or save a copy of your own, then try again. Remove annotations takes away what was already written.`,
  inTheWay: (sheet: string, code: string) =>
    `${sheet === "" ? "The sheet" : sheet} has ${IN_THE_WAY[code] ?? IN_THE_WAY.InsertDeleteConflict} where Crossfoot writes (${code}). Clear that place, or copy the table to a sheet of its own, then try again. Remove annotations takes away what was already written.`,
  halfWritten: (sheet: string) =>
    `Crossfoot was broken off while it wrote ${sheet}, so its figures are not complete. Load the chapter again, or use Remove annotations.`,
  nothingToUndo: "There is no change of Crossfoot's to undo.",
  notSupported: (requirement: string) =>
    `This Excel does not offer what is needed (${requirement}). Update Office, or open the workbook in Excel on the web.`,
  refused: (code: string) =>
    `Excel refused (${code}). Nothing of yours is lost: try again, or use Remove annotations to start clean.`,
  nothingOnSheet: (sheet: string) => `${sheet} is empty. Open the sheet with the table, or load a chapter.`,
  noTotals: (sheet: string) =>
    `No totals were found on ${sheet}: no sum formulas, no line named Total, no line that is the sum of others. Open the sheet with the table and check it, or add a total yourself.`,
  sheetIsOurs: (sheet: string) =>
    `${sheet} is a sheet that Crossfoot made. Open the sheet with the table, then check it.`,
  nothingChecked: "No sheet has been checked yet. Check this sheet first.",
  noChapter: "Priorities come from a chapter. Load a chapter first.",
  noPriorities: "The loaded chapter has no priorities that belong to a row of this table.",
  nothingToRemove: "There are no annotations of Crossfoot's in this workbook.",
  noTotalCell: "Say which cell is the total: select it on the sheet, then Use selection.",
  noMembers: "Say which cells the total adds: select them on the sheet, then Use selection.",
  notALine: (range: string) =>
    `${range} is neither one row nor one column. Select the cells of one line of totals, or a single cell.`,
  totalInItself: (cell: string) =>
    `${cell} is the total and among its own members. Take it out of the members, or choose another total.`,
  addedAndSubtracted: (cell: string) =>
    `${cell} is both added and subtracted. Take it out of one of the two.`,
  noFigure: (cell: string) => `${cell} holds no figure. Choose the cell in which the total stands.`,
  membersWithoutFigures: (range: string) =>
    `No figure stands in ${range}. Choose the cells that the total adds.`,
  outsideTables: (cell: string) =>
    `${cell} stands in no table that was found on this sheet, but in a title, a note or a column of codes. Choose figures of a table.`,
  circularTotal: (cell: string, through: string) =>
    `This goes round in a circle: ${through} already adds up ${cell}. Say first that ${through} is no total of it, or choose other members.`,
  tooScattered: (areas: number, limit: number) =>
    `These are ${countText(areas)} separate blocks of cells, more than ${countText(limit)} for one total. Split it into subtotals, or select whole blocks.`,
  selectedElsewhere: (sheet: string, checked: string) =>
    `${sheet} is open, and ${checked} is checked. Select cells on ${checked}, or check ${sheet} first.`,
  busyWith: (task: string) => `Still busy: ${task} Wait for it, or cancel it.`,
  severalFiles: (count: number) => `${count} files were dropped. Drop one chapter at a time.`,
  isTable: (file: string) =>
    `${file} holds a table, not a chapter. Open it in Excel and choose Check this sheet.`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
};

/** The pane's help: what the signs mean and how Crossfoot judges. */
export const helpTopics: readonly { readonly title: string; readonly text: readonly string[] }[] = [
  {
    title: "What is checked",
    text: [
      "Every cell that is the total of other cells is added up again from its parts. The Totals tab lists what was taken for a total, what it adds, and on what ground.",
      "A difference is what the total states, less what its parts add up to. Negative means that the total is short.",
    ],
  },
  {
    title: "The signs",
    text: [
      "✓ agrees. ≠ differs. ≈ differs by no more than the rounding of its parts. ? cannot be checked, because a part is withheld or cannot be read.",
    ],
  },
  {
    title: "The balance map",
    text: [
      "A small picture of the table: darker cells hold larger amounts. A row or column whose total differs is framed; where two frames cross stands the likely cause. Lines without differences are folded together in large tables.",
      "Click a cell to go to it. On the keyboard: Tab to the map, arrow keys to move, Enter to go.",
    ],
  },
  {
    title: "Causes and repairs",
    text: [
      "One card is one cause, however many totals it breaks. Certain, likely and possible say how often such findings are right.",
      "Several repairs can make a table balance. The figures cannot say which one is true: compare with the source, preview, and choose. Nothing is changed before you press the button that names the number of cells.",
      "Four errors at the corners of a rectangle that cancel along every row and column cannot be seen from totals.",
    ],
  },
  {
    title: "Review and sign-off",
    text: [
      "Decide on each finding: accepted as is, to be corrected, corrected or explained. Accepting and explaining need a reason. The same can be chosen on the sheet Findings; both stay in step, and every word stands in the Review log, where none is ever replaced.",
      "Two people sign: who prepared the table and who reviewed it. A signature covers the figures, what is a total of what, and the decisions. Any later change opens both again and is named with the old and the new value; put back, they are whole.",
      "A signature shows that something changed, not who signed: the names are those written here. crossfoot check FILE verifies them without Excel.",
      "The donor copy is a workbook of its own, without comments and log. Repairs can be undone one by one under Repairs made.",
    ],
  },
  {
    title: "Taking it back",
    text: [
      "Undo last change puts back what the last repair replaced. Remove annotations takes away every flag, column and sheet that Crossfoot added, and leaves your own cells as they were.",
    ],
  },
  {
    title: "Keyboard",
    text: [
      "Tab moves between parts. Arrow keys move within tabs, the map and lists. Escape closes a preview or this help.",
    ],
  },
];

/** The words of a review in the pane: deciding, signing, repairs that were made, the log and the donor copy. */
export const reviewWords = {
  states: {
    open: "Open",
    accepted: "Accepted as is",
    "to be corrected": "To be corrected",
    corrected: "Corrected",
    explained: "Explained",
  },
  means: {
    open: "nothing is settled yet",
    accepted: "the difference may stand",
    "to be corrected": "someone has to change the figures",
    corrected: "it was put right",
    explained: "there is a reason outside the table",
  },

  // deciding
  decide: "Decide",
  changeDecision: "Change decision",
  decision: "Decision",
  chooseDecision: "Choose a decision.",
  reason: "Reason",
  reasonRequired: "Reason (required)",
  reasonMissing: "Write the reason: whoever reads the donor copy needs it.",
  save: "Save decision",
  saveMany: (count: number) => `Decide on ${manyOf(count, "finding")}`,
  decidedBy: (by: string, when: string) => `${by}, ${when}`,
  outdated: (by: string) => `The amount has changed since ${by} decided. It is open again.`,
  othersSaid: (by: string, state: string, when: string) => `${by} said “${state}”, ${when}`,
  decided: (count: number, state: string) =>
    count === 1 ? `Decided: ${state}.` : `Decided on ${manyOf(count, "finding")}: ${state}.`,
  undoDecision: "Undo decision",
  decisionUndone: "The decision is taken back. The review log tells of both.",

  // who
  yourName: "Your name",
  yourRole: "Your role",
  roleHint: "e.g. Finance officer",
  nameMissing: "Write your name: it stands beside what you decide.",
  asPerson: (name: string) => `As ${name}`,
  changeName: "Change name",
  nameKept: "Kept on this computer for the next time and written beside what you decide. Sent nowhere.",

  // the list of findings
  showOnly: "Show only",
  shownOf: (shown: number, all: number) => `${countText(shown)} of ${manyOf(all, "finding")}`,
  showAll: "Show all",
  noneMatches: "No finding is in this state",
  noneMatchesDetail: "Press Show all to see the others.",
  select: "Select several",
  selectAll: (count: number) => `Select all ${countText(count)}`,
  selectNone: "Select none",
  selectOne: (what: string) => `Select ${what}`,
  selected: (count: number) => `${countText(count)} selected`,
  endSelecting: "Done",
  chip: (name: string, count: number) => `${name} ${countText(count)}`,

  // the review as a whole
  tab: "Review",
  standing: (open: number, all: number) =>
    open === 0
      ? all === 1
        ? "The one finding is decided"
        : `All ${manyOf(all, "finding")} are decided`
      : `${countText(open)} of ${manyOf(all, "finding")} open`,
  noFindings: "No findings: every total that could be checked agrees",
  showOpen: "Show the open ones",
  noticesTitle: (count: number) =>
    `${manyOf(count, "thing")} in the review ${plural(count, "needs", "need")} a look`,

  // sign-off
  signOff: "Sign-off",
  signMeans:
    "Signing says: I have seen these figures, totals and decisions as they stand now. Any later change of one of them opens the signature again and is named here.",
  signOnPaper:
    "It is a check that nothing changed, not proof of who signed: the name is the one written here.",
  roles: { "prepared by": "Prepared by", "reviewed by": "Reviewed by" },
  notSigned: "Not signed",
  unchanged: "Unchanged since signing",
  changed: "Changed since signing: open again",
  broken: "Does not hold",
  brokenBy: {
    "record-edited":
      "What the sheet Record says was signed does not fit the digest: it was edited or damaged. Sign again.",
    "log-edited": "The review log was edited by hand. Put the row back as it was, then it is compared again.",
    "not-in-log":
      "The review log knows nothing of this signature: it was copied from another workbook. Sign here.",
    "record-gone":
      "What was signed is missing from the sheet Record. Bring the sheet back from an earlier version, or sign again.",
  },
  changes: (count: number) => `${manyOf(count, "figure")} changed`,
  figureWas: "Signed",
  figureNow: "Now",
  onSheet: (name: string) => `on ${name}`,
  lineGone: "no longer in the table",
  goToCell: (what: string) => `Go to ${what}`,
  moreChanges: (count: number) => `and ${countText(count)} more ${plural(count, "figure")}`,
  tableGone: (sheets: readonly string[]) => `The signed table is no longer on ${sheets.join(", ")}.`,
  totalsChanged: "What is a total of what was changed since.",
  decisionsChanged: (count: number) => `${manyOf(count, "decision")} changed since.`,
  digest: (digest: string) => `Digest ${digest}`,
  signAs: "Sign as",
  signNote: "Note",
  signNoteHint: "e.g. Agreed with the mission’s accounts",
  openWhenSigning: (open: number) =>
    `${manyOf(open, "finding")} ${plural(open, "is", "are")} still open. I sign knowing that.`,
  openMissing: "Tick this first, or decide on the open findings.",
  samePerson: (name: string) =>
    `${name} signed the other role too. A review by a second person is worth more.`,
  sign: (role: string) => `Sign: ${role}`,
  signed: (role: string, name: string) => `Signed: ${role} ${name}.`,

  // repairs
  repairs: "Repairs made",
  noRepairs: "No repair has been made from this pane.",
  was: "Before",
  became: "After",
  undone: "Undone",
  undoRepairOf: (number: number) => `Undo repair ${number}`,
  blockedBy: (number: number) => `Repair ${number} changed the same cell later. Undo that one first.`,
  repairReason: "Reason for the repair",
  repairUndone: (number: number) => `Repair ${number} is undone. The review log tells of both.`,
  noReason: "No reason given",
  nameless: (name: string) => `Without your name the review log says “${name}”.`,

  // log
  log: "Review log",
  logHint: "Newest first, as it stands on the sheet Review log. Nothing in it is ever replaced.",
  logEmpty: "Nothing has been decided, repaired or signed yet.",
  actions: {
    checked: "Checked",
    decided: "Decided",
    repaired: "Repaired",
    undone: "Repair undone",
    signed: "Signed",
  },
  entries: (count: number) => manyOf(count, "entry", "entries"),
  entry: (number: number) => `Entry ${number}`,

  // donor copy
  donor: "Donor copy",
  donorMeans:
    "A workbook of its own: summary with chart and signatures, matrix with priorities, findings with their decisions. Without internal comments and hidden parts.",
  donorWithLog: "With the review log",
  donorOpenWarning: (open: number) =>
    `${manyOf(open, "finding")} ${plural(open, "is", "are")} open and will stand there as open.`,
  donorUnsigned: "Nobody has signed. The copy will say so.",
  donorReopened: "A signature does not hold for what stands here now. The copy will say so.",
  prepareDonor: "Prepare donor copy",
  donorOpened: "The donor copy is open in a window of its own. Save it there.",
  donorSaved: (name: string) => `The donor copy was handed to your downloads: ${name}.`,
  donorUnsure:
    "Excel did not say whether the donor copy opened. Look for a new window; if there is none, press Download.",
  download: "Download",
  downloadAgain: "Download again",
};
