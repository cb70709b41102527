import {
  checkTable,
  diagnose,
  matrixLayout,
  matrixSheet,
  matchPriorities,
  plainName,
  readChapter,
  sheetOf,
  tableOf,
  type CellValue,
  type Chapter,
  type Sheet,
  type Table,
  type TableLayout,
} from "../../../src/core/index";
import { withFindings } from "./many-findings";
import { reviewOf } from "./review-scenarios";
import { INITIAL } from "../../../src/workbook/session-state";
import type { CheckedSheet, CheckedTable, SessionState } from "../../../src/workbook/session";

const checkedTable = (table: Table): CheckedTable => {
  const totals = checkTable(table);
  return { table, totals, findings: diagnose(table, totals) };
};

const onSheet = (...tables: readonly CheckedTable[]): CheckedSheet => ({
  sheet: { id: "1", name: tables[0]?.table.sheet.name ?? "Sheet1", hidden: false, madeAs: undefined },
  tables,
  ofChapter: false,
});

const withValue = (sheet: Sheet, row: number, column: number, value: CellValue): Sheet => ({
  ...sheet,
  values: sheet.values.map((line, r) =>
    r === row ? line?.map((old, c) => (c === column ? value : old)) : line,
  ),
});

/** A table of `rows` × `columns` figures with a total at the side and at the foot, and the errors asked for. */
const madeTable = (
  rows: number,
  columns: number,
  errors: readonly (readonly [number, number, number])[],
): Table => {
  const figure = (row: number, column: number): number =>
    ((row * 7919 + column * 104729) % 9973) * (1 + (row % 3) * 40);
  const body = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => figure(row, column)),
  );
  const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0);
  const withTotals = [...body.map((line) => [...line, sum(line)])];
  const foot = Array.from({ length: columns + 1 }, (_, column) =>
    sum(withTotals.map((line) => line[column] ?? 0)),
  );
  const lines = [
    ["Line", ...Array.from({ length: columns }, (_, column) => `Year ${2001 + column}`), "Total"],
    ...withTotals.map((line, row) => [`Programme ${row + 1}`, ...line]),
    ["Total", ...foot],
  ];
  for (const [row, column, value] of errors) (lines[row] ?? [])[column] = value;
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const layout: TableLayout = {
    range: { top: 0, left: 0, bottom: rows + 1, right: columns + 1 },
    body: { top: 1, left: 1, bottom: rows + 1, right: columns + 1 },
    relations: [
      {
        kind: "column",
        total: columns + 1,
        members: span(1, columns),
        minus: [],
        over: span(1, rows + 1),
        basis: "formula",
      },
      {
        kind: "row",
        total: rows + 1,
        members: span(1, rows),
        minus: [],
        over: span(1, columns + 1),
        basis: "label",
      },
    ],
  };
  return tableOf(sheetOf("Programme budget", lines), layout);
};

/** The sample chapter, loaded and checked, its matrix changed as asked for. */
const chapterState = (chapter: Chapter, change: (sheet: Sheet) => Sheet = (sheet) => sheet): SessionState => {
  const table = tableOf(change(matrixSheet(chapter.matrix)), matrixLayout(chapter.matrix));
  const { matches } = matchPriorities(chapter, plainName);
  return {
    ...INITIAL,
    next: "show",
    chapter: { source: "Sample chapter", chapter },
    checked: onSheet(checkedTable(table)),
    priorities: {
      rows: matches.map(({ row, country }) => ({
        label: table.rowLabel(row),
        cell: { row, column: 0 },
        country: country.country,
        texts: (country.priorities.length > 0 ? country.priorities : country.introduction).map(
          ({ text }) => text,
        ),
      })),
      rowsWithoutText: [{ label: "Regional Office Vienna", cell: { row: 2, column: 0 } }],
      textsWithoutRow: ["Slovenia"],
    },
  };
};

const TURKEY = { row: 17, o1: 4, total: 7 };

const corrected = (sheet: Sheet): Sheet => withValue(sheet, TURKEY.row, TURKEY.o1, null);

/** Every state that the pane can be seen in, by name. */
export const scenarios: Readonly<Record<string, (chapter: Chapter) => SessionState>> = {
  empty: () => INITIAL,
  found: (chapter) => chapterState(chapter),
  shown: (chapter) => ({ ...chapterState(chapter), next: "insert-priorities", shown: true }),
  inserted: (chapter) => ({
    ...chapterState(chapter),
    next: "review",
    shown: true,
    prioritiesInserted: true,
  }),
  agrees: (chapter) => ({
    ...chapterState(chapter, corrected),
    shown: true,
    next: "review",
    prioritiesInserted: true,
  }),
  stale: (chapter) => ({ ...chapterState(chapter), stale: true, next: "check" }),
  working: (chapter) => ({ ...chapterState(chapter), activity: { task: "show", done: 0.4 } }),
  waiting: () => ({ ...INITIAL, activity: { task: "check", done: undefined } }),
  locked: (chapter) => ({
    ...chapterState(chapter),
    problem: { code: "sheet-protected", sheet: "Funding matrix" },
  }),
  unreadable: () => ({
    ...INITIAL,
    problem: {
      code: "chapter-unreadable",
      source: "notes.txt",
      sentence: "Line 31: the row “Chad” of the funding matrix has 5 amounts where 7 are expected.",
    },
  }),
  reviewed: (chapter) => reviewOf(chapterState(chapter), "reviewed"),
  signed: (chapter) => reviewOf(chapterState(chapter), "signed"),
  broken: (chapter) => reviewOf(chapterState(chapter), "broken"),
  many: () => ({
    ...INITIAL,
    next: "review",
    shown: true,
    checked: onSheet(withFindings(checkedTable(madeTable(510, 3, [])), 500)),
  }),
  several: () => ({
    ...INITIAL,
    next: "show",
    checked: onSheet(
      checkedTable(
        madeTable(12, 5, [
          [3, 2, 70_001],
          [9, 6, 12],
        ]),
      ),
      checkedTable(madeTable(6, 3, [])),
    ),
  }),
  large: () => ({
    ...INITIAL,
    next: "show",
    checked: onSheet(
      checkedTable(
        madeTable(1400, 60, [
          [77, 12, 5_000_123],
          [900, 40, 1],
          [1301, 61, 99],
        ]),
      ),
    ),
  }),
};

/** A state that no session makes, to bring the pane to a fault of its own. */
export const impossible = { ...INITIAL, checked: { sheet: undefined } } as unknown as SessionState;

export const sampleChapter = (text: string): Chapter => {
  const read = readChapter(text);
  if (!read.ok) throw new Error(`The sample chapter cannot be read: ${read.error.code}`);
  return read.value;
};
