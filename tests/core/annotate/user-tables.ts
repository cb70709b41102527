import {
  checkTable,
  diagnose,
  sheetOf,
  tableOf,
  type CellValue,
  type ReviewedTable,
  type Sheet,
  type Table,
} from "../../../src/core";

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** A budget with decimals, a subtotal, an amount stored as text, a withheld amount and a wrong grand total. */
export const budgetSheet: Sheet = sheetOf(
  "Budget '26",
  [
    ["Budget of the field office"],
    [],
    ["Line", "Q1", "Q2", "Year"],
    ["Staff", 1200.5, 1300.25, 2500.75],
    ["Travel", "1 250,50\u00a0", 300, 300],
    ["Subtotal", 1200.5, 1600.25, 2800.75],
    ["Rent", 900, "n/a", 900],
    ["Total", 2100.5, 1600.25, 3700.75],
    [],
    [],
    [],
    [],
    ["Prepared without macros"],
  ],
  {
    widths: new Map([[0, 28]]),
    hiddenRows: new Set([1]),
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
  },
);

/** The budget's totals: Year across, Subtotal and Total down. */
export const budgetTable = (sheet: Sheet = budgetSheet): Table =>
  tableOf(sheet, {
    range: { top: 2, left: 0, bottom: 7, right: 3 },
    body: { top: 3, left: 1, bottom: 7, right: 3 },
    relations: [
      { kind: "column", total: 3, members: [1, 2], minus: [], over: span(3, 7), basis: "label" },
      { kind: "row", total: 5, members: [3, 4], minus: [], over: span(1, 3), basis: "label" },
      { kind: "row", total: 7, members: [5, 6], minus: [], over: span(1, 3), basis: "label" },
    ],
  });

export const reviewed = (table: Table): ReviewedTable => {
  const totals = checkTable(table);
  return { table, totals, findings: diagnose(table, totals, { steps: 2_000 }) };
};

/** A block of amounts with a total column and a total row, as given. */
export const blockTable = (rows: readonly (readonly CellValue[])[], name = "Data"): Table => {
  const width = rows[0]?.length ?? 1;
  const bottom = rows.length;
  const right = width;
  const values: CellValue[][] = [
    ["", ...span(1, width).map((column) => (column === width ? "Total" : `C${column}`))],
    ...rows.map((cells, row) => [row === rows.length - 1 ? "Total" : `R${row + 1}`, ...cells]),
  ];
  return tableOf(sheetOf(name, values), {
    range: { top: 0, left: 0, bottom, right },
    body: { top: 1, left: 1, bottom, right },
    relations: [
      {
        kind: "column",
        total: right,
        members: span(1, right - 1),
        minus: [],
        over: span(1, bottom),
        basis: "label",
      },
      {
        kind: "row",
        total: bottom,
        members: span(1, bottom - 1),
        minus: [],
        over: span(1, right),
        basis: "label",
      },
    ],
  });
};
