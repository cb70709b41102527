/** Arguments for the sentences that take more than texts and numbers: every code of every kind, so that a new code
 *  does not compile before it has a sample here. Marks like ⟨a⟩ and the number 12 001 are looked for in the sentences. */
import {
  toA1,
  type CellRef,
  type ChapterProblem,
  type ChapterWarning,
  type Evidence,
  type ExplanationStep,
  type FileProblem,
  type FileWarning,
  type Finding,
  type FindingKind,
  type Names,
  type Repair,
  type Words,
} from "../../src/core";

type ByCode<Union extends { readonly code: string }> = {
  readonly [Code in Union["code"]]:
    Extract<Union, { readonly code: Code }> | readonly Extract<Union, { readonly code: Code }>[];
};

type Arguments = readonly unknown[];

const each = <Union extends { readonly code: string }>(
  samples: ByCode<Union>,
  ...more: Arguments
): Arguments[] =>
  Object.values<Union | readonly Union[]>(samples)
    .flat()
    .map((one) => [one, ...more]);

const N = 12_001;
const at = (column: number): CellRef => ({ row: 0, column });
const [A, B, C] = [at(0), at(1), at(2)];
const many = Array.from({ length: 9 }, (_, column) => at(column));

const names: Names = {
  cell: (cell) => `⟨${toA1(cell)}⟩`,
  line: (_, line) => `⟨line ${line}⟩`,
  amount: (amount) => `⟨${amount}⟩`,
};

const CHAPTER_PROBLEMS: ByCode<ChapterProblem> = {
  empty: { code: "empty" },
  "too-long": (["characters", "lines", "line"] as const).map((counted) => ({
    code: "too-long",
    counted,
    found: N,
    limit: N,
    line: N,
  })),
  "not-text": { code: "not-text", line: N, column: N + 1, character: "⟨a⟩" },
  "no-matrix": { code: "no-matrix" },
  "no-total-row": { code: "no-total-row", line: N },
  "row-width": [
    { code: "row-width", line: N, label: "⟨a⟩", found: N + 1, expected: N + 2 },
    { code: "row-width", line: N, label: "", found: N + 1, expected: N + 2 },
  ],
  "row-unclear": { code: "row-unclear", line: N, label: "⟨a⟩", expected: N + 1 },
  "malformed-amount": { code: "malformed-amount", line: N, column: N + 1, label: "⟨a⟩", text: "⟨b⟩" },
};

const CHAPTER_WARNINGS: ByCode<ChapterWarning> = {
  "row-split-chosen": (["row-total", "column-totals", "nearest-column-totals"] as const).map((by) => ({
    code: "row-split-chosen",
    line: N,
    label: "⟨a⟩",
    cells: ["⟨b⟩", "⟨c⟩"],
    by,
  })),
  "names-uncertain": { code: "names-uncertain", line: N, expected: N + 1, found: N + 2 },
};

const FILE_PROBLEMS: ByCode<FileProblem> = {
  "empty-file": { code: "empty-file" },
  "too-large": { code: "too-large", bytes: 900_000_000, limit: 800_000_000 },
  "unknown-content": [
    { code: "unknown-content", extension: "⟨a⟩" },
    { code: "unknown-content", extension: "" },
  ],
  unsupported: (["old-word", "rich-text", "image", "archive", "numbers"] as const).map((what) => ({
    code: "unsupported",
    what,
  })),
  encrypted: { code: "encrypted" },
  "broken-package": { code: "broken-package", part: "⟨a⟩" },
  swells: { code: "swells", bytes: 900_000_000, limit: 800_000_000 },
  "too-many-cells": { code: "too-many-cells", cells: N, limit: N + 1 },
  unreadable: { code: "unreadable", form: "pdf", detail: "⟨a⟩" },
  "takes-too-long": [
    { code: "takes-too-long", seconds: 1 },
    { code: "takes-too-long", seconds: 20 },
  ],
  "reading-ended": { code: "reading-ended", detail: "⟨a⟩" },
  "no-sheets": { code: "no-sheets" },
  "no-text": { code: "no-text" },
};

const FILE_WARNINGS: ByCode<FileWarning> = {
  "name-misleads": (
    [
      "workbook",
      "old-workbook",
      "open-document",
      "web-page",
      "delimited-text",
      "text",
      "pdf",
      "word",
    ] as const
  ).map((form) => ({ code: "name-misleads", extension: "⟨a⟩", form })),
  "sheet-unreadable": { code: "sheet-unreadable", sheet: "⟨a⟩" },
  circular: [
    { code: "circular", sheet: "⟨a⟩", cells: ["⟨b⟩"] },
    { code: "circular", sheet: "⟨a⟩", cells: ["⟨b⟩", "⟨c⟩", "⟨d⟩", "⟨e⟩", "⟨f⟩", "⟨g⟩", "⟨h⟩", "⟨i⟩"] },
  ],
  "not-calculated": { code: "not-calculated", sheet: "⟨a⟩", cells: N },
  "encoding-guessed": { code: "encoding-guessed", encoding: "⟨a⟩" },
  "quote-not-closed": { code: "quote-not-closed", row: N },
  "rows-left-out": { code: "rows-left-out", kept: N },
  "no-break-spaces-unsure": { code: "no-break-spaces-unsure", pages: [N, N + 1] },
  "pages-without-text": { code: "pages-without-text", pages: [N, N + 1] },
};

const SLIPS = ["sign", "slide", "transposition", "digit", "separator", "blank", "other"] as const;

const EVIDENCE: ByCode<Evidence> = {
  "stored-as-text": [
    { code: "stored-as-text", cell: A, characters: [], side: "none" },
    ...(["start", "end", "inside"] as const).map((side) => ({
      code: "stored-as-text" as const,
      cell: A,
      characters: ["U+00A0", "U+9999"],
      side,
    })),
    ...[
      "U+0020",
      "U+0027",
      "U+180E",
      "U+2007",
      "U+2009",
      "U+200B",
      "U+200E",
      "U+200F",
      "U+202F",
      "U+2060",
      "U+FEFF",
    ].map((one) => ({ code: "stored-as-text" as const, cell: A, characters: [one], side: "end" as const })),
  ],
  "amount-equals-difference": { code: "amount-equals-difference", cell: A, amount: 7n },
  "only-crossing": { code: "only-crossing", cell: A },
  "line-equals-differences": { code: "line-equals-differences", axis: "row", line: 7 },
  slip: SLIPS.map((slip) => ({ code: "slip", cell: A, slip, from: 7n, to: 8n })),
  "cells-differ-by": { code: "cells-differ-by", cells: [A, B], amount: 7n },
  "hidden-line": { code: "hidden-line", axis: "row", line: 7 },
  "formula-misses": { code: "formula-misses", cell: A, formula: "⟨f⟩", cells: many },
  "formula-repeats": { code: "formula-repeats", cell: A, formula: "⟨f⟩", cells: many },
  "typed-among-formulas": { code: "typed-among-formulas", cell: A },
  "format-differs": { code: "format-differs", cell: A, format: "⟨f⟩", neighbours: "⟨g⟩" },
  "carried-up": [
    { code: "carried-up", cell: A, into: [B] },
    { code: "carried-up", cell: A, into: many },
  ],
  "differences-close": (["row", "column"] as const).map((axis) => ({
    code: "differences-close",
    axis,
    total: 7,
  })),
  suspects: { code: "suspects", cells: many },
  chance: [
    { code: "chance", expected: 0.0001 },
    { code: "chance", expected: 0.01 },
    { code: "chance", expected: 1.4 },
  ],
};

const STEPS: ByCode<ExplanationStep> = {
  added: [
    {
      code: "added",
      total: A,
      members: many.flatMap((cell) => [
        { cell, amount: 7n },
        { cell, amount: -8n },
      ]),
      sum: 9n,
    },
  ],
  stated: { code: "stated", total: A, amount: 7n },
  remains: [-7n, 0n, 7n].map((difference) => ({ code: "remains", total: A, difference })),
  "in-every-differing-total": { code: "in-every-differing-total", cell: A, totals: [B, C] },
  "would-become": [
    { code: "would-become", cell: A, from: 7n, to: undefined },
    { code: "would-become", cell: A, from: undefined, to: 8n },
  ],
  evidence: { code: "evidence", evidence: { code: "only-crossing", cell: A } },
  "ruled-out": [
    { code: "ruled-out", total: A, cells: [B] },
    { code: "ruled-out", total: A, cells: many },
  ],
  tied: { code: "tied", findings: ["⟨F1⟩", "⟨F2⟩"] },
  "rectangles-stay-unseen": { code: "rectangles-stay-unseen" },
};

const repair = (to: bigint | undefined, open: number): Repair => ({
  edits: [{ cell: A, from: 7n, to }],
  balances: open === 0,
  settlesOwn: open === 1,
  after: Array.from({ length: open }, (_, total) => ({ total, state: "differs", difference: 1n })),
});

const KINDS: Readonly<Record<FindingKind, Pick<Finding, "cells">>> = {
  "left-out": { cells: [A] },
  "counted-twice": { cells: [A] },
  "wrong-amount": { cells: [A] },
  "wrong-total": { cells: [A] },
  swapped: { cells: [A, B] },
  "wrong-column": { cells: [A, B] },
  "line-left-out": { cells: many },
  "line-counted-twice": { cells: many },
  "line-missing": { cells: [] },
  "not-explained": { cells: many },
};

const finding = (kind: FindingKind, totals: readonly CellRef[], more: Partial<Finding> = {}): Arguments => {
  const axis = totals.length === 1 ? "row" : "column";
  const one: Finding = {
    id: "F1",
    kind,
    severity: "error",
    confidence: "likely",
    totals,
    cells: KINDS[kind].cells,
    amount: 9n,
    evidence: [
      { code: "line-equals-differences", axis, line: 7 },
      { code: "differences-close", axis, total: 7 },
    ],
    repairs: [repair(8n, 0)],
    alternatives: [],
    ...more,
  };
  return [one, names];
};

const FINDINGS: readonly Arguments[] = [
  ...(Object.keys(KINDS) as FindingKind[]).flatMap((kind) => [finding(kind, [C]), finding(kind, many)]),
  ...SLIPS.map((slip) => finding("wrong-amount", [C], { slip })),
  finding("wrong-amount", [C], { repairs: [] }),
  finding("wrong-total", [C], { repairs: [repair(undefined, 0)] }),
  finding("not-explained", [C], { cells: [] }),
  finding("not-explained", [C], { cells: [A] }),
  finding("wrong-total", [C], { severity: "risk" }),
  ...(["formula-misses", "formula-repeats"] as const).map((code) =>
    finding("left-out", many, {
      severity: "risk",
      evidence: [{ code, cell: A, formula: "⟨f⟩", cells: [B] }],
    }),
  ),
];

const COUNTS = { agrees: N, rounding: N + 1, differs: N + 2, "not-checkable": N + 3 };

/** Arguments by the place of the sentence. */
export const samples: Readonly<Record<string, readonly Arguments[]>> = {
  chapterProblemText: each(CHAPTER_PROBLEMS),
  chapterWarningText: each(CHAPTER_WARNINGS),
  fileProblemText: each(FILE_PROBLEMS),
  fileWarningText: each(FILE_WARNINGS),
  evidenceText: each(EVIDENCE, names),
  explanationText: each(STEPS, names),
  findingTitle: FINDINGS,
  findingSentence: FINDINGS,
  repairText: [repair(8n, 0), repair(undefined, 1), repair(8n, 12)].map((one) => [one, names]),
  neededText: [[A, 7n, names]],
  lineText: [
    ["row", "⟨a⟩"],
    ["column", "⟨a⟩"],
  ],
  "cliWords.tally": [
    [COUNTS, { causes: N + 4, risks: N + 5 }],
    [
      { agrees: 1, rounding: 1, differs: 1, "not-checkable": 1 },
      { causes: 1, risks: 1 },
    ],
  ],
  "cliWords.cannotOpen": each<Parameters<Words["cliWords"]["cannotOpen"]>[1]>({
    "not-found": { code: "not-found" },
    "is-folder": { code: "is-folder" },
    "not-readable": { code: "not-readable", detail: "⟨b⟩" },
  }).map((values) => ["⟨a⟩", ...values]),
  "cliWords.cannotSave": each<Parameters<Words["cliWords"]["cannotSave"]>[1]>({
    exists: { code: "exists" },
    "is-folder": { code: "is-folder" },
    "no-folder": { code: "no-folder", folder: "⟨b⟩" },
    "not-writable": { code: "not-writable", detail: "⟨b⟩" },
  }).map((values) => ["⟨a⟩", ...values]),
  "problemWords.placeTaken": ["content", "format", "merge", "filter", "table"].map((by) => [
    "⟨a⟩",
    "⟨b⟩",
    by,
  ]),
  "problemWords.chapterUnreadable": [
    ["⟨a⟩", N, "⟨b⟩"],
    ["⟨a⟩", undefined, "⟨b⟩"],
  ],
};
