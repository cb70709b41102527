import { sheetOf, type CellRef, type CellValue, type Sheet } from "../../../src/core";
import type { Chance } from "../causes/random";
import { valueIn, type BalancedTable, type Grid } from "../causes/tables";

/** A row or a column of the sheet: one of the table's own by number, or what is printed around them. */
type Line = number | "blank" | "title" | "codes" | "names" | "note" | "labels" | "year" | "share" | "remarks";

/** How a table is printed: which lines stand around its own, and how an amount is written. */
export interface Printing {
  readonly name: string;
  /** Rows of the sheet, given the table's rows, and which of these are subtotals or totals. */
  readonly rows: (rows: readonly number[], isTotal: (row: number) => boolean) => readonly Line[];
  readonly columns: (columns: readonly number[]) => readonly Line[];
  readonly write: (amount: number, chance: Chance) => CellValue;
  readonly total: string;
  readonly subtotal: string;
}

/** A spoilt table on its sheet, and where each of its cells came to stand. */
export interface Printed {
  readonly sheet: Sheet;
  readonly at: (cell: CellRef) => CellRef;
}

const number = (amount: number): CellValue => (amount === 0 ? null : amount);

const dashed = (amount: number): CellValue => (amount === 0 ? "–" : amount);

const grouped = (amount: number): string => String(Math.abs(amount)).replace(/\B(?=(\d{3})+$)/g, ",");

/** As a page or a comma-separated file has it: every amount a text, the negative in parentheses. */
const text = (amount: number): CellValue =>
  amount === 0 ? "-" : amount < 0 ? `(${grouped(amount)})` : grouped(amount);

const asTheyAre = (rows: readonly number[]): readonly Line[] => rows;

/** The last line, of the totals, before the others. */
const lastFirst = (lines: readonly number[]): number[] => [...lines.slice(-1), ...lines.slice(0, -1)];

const PLAIN: Printing = {
  name: "plain",
  rows: (rows) => ["names", ...rows],
  columns: (columns) => ["labels", ...columns],
  write: number,
  total: "Total",
  subtotal: "Subtotal",
};

export const PRINTINGS: readonly Printing[] = [
  PLAIN,
  {
    ...PLAIN,
    name: "title, codes over names, notes below",
    rows: (rows) => ["title", "blank", "codes", "names", ...rows, "blank", "note", "note"],
  },
  {
    ...PLAIN,
    name: "blank lines round the totals",
    rows: (rows, isTotal) => [
      "names",
      "blank",
      ...rows.flatMap((row): Line[] => (isTotal(row) ? [row, "blank"] : [row])),
    ],
    columns: (columns) => ["labels", ...columns.slice(0, -1), "blank", ...columns.slice(-1)],
  },
  {
    ...PLAIN,
    name: "totals in the first row and column",
    rows: (rows) => ["names", ...lastFirst(rows)],
    columns: (columns) => ["labels", ...lastFirst(columns)],
  },
  { ...PLAIN, name: "amounts as grouped text", write: text },
  {
    ...PLAIN,
    name: "years, shares and remarks beside",
    columns: (columns) => ["labels", "year", ...columns, "share", "remarks"],
    write: dashed,
  },
  { ...PLAIN, name: "totals without the word", rows: asTheyAre, total: "", subtotal: "" },
];

const NAMES =
  "Shelter Health Water Roads Schools Training Registry Archive Harbour Forestry Fisheries Housing Energy Transit Courts Customs Statistics Census Libraries Museums".split(
    " ",
  );

const nameOf = (line: number): string =>
  `${NAMES[line % NAMES.length] ?? ""}${line < NAMES.length ? "" : ` ${Math.floor(line / NAMES.length) + 1}`}`;

/** Rows that are a total of other rows. */
const totalRows = ({ relations }: BalancedTable): Set<number> =>
  new Set(relations.flatMap((relation) => (relation.kind === "row" ? [relation.total] : [])));

const SURROUND: Partial<Record<string, string>> = {
  title: "Budget by programme and object of expenditure",
  note: "Source: the programme's own returns, as received.",
};

/** The table with these amounts, printed so. A row in `gone` is not printed at all. */
export const print = (
  printing: Printing,
  balanced: BalancedTable,
  grid: Grid,
  gone: ReadonlySet<number>,
  chance: Chance,
): Printed => {
  const totals = totalRows(balanced);
  const [last, right] = [grid.length - 1, (grid[0]?.length ?? 1) - 1];
  const rows = printing.rows(
    grid.flatMap((_, row) => (gone.has(row) ? [] : [row])),
    (row) => totals.has(row),
  );
  const columns = printing.columns((grid[0] ?? []).map((_, column) => column));
  const rowName = (row: number): string =>
    row === last ? printing.total : totals.has(row) ? printing.subtotal : nameOf(row);
  const columnName = (column: number): string => (column === right ? printing.total : nameOf(column + 7));
  const inRow = (row: number, column: Line): CellValue => {
    switch (column) {
      case "labels":
        return rowName(row);
      case "year":
        return 2015 + (row % 7);
      case "share":
        return (
          Math.round(
            (1000 * valueIn(grid, { row, column: right })) / valueIn(grid, { row: last, column: right }),
          ) / 1000
        );
      case "remarks":
        return row % 4 === 1 ? "see note 2" : null;
      default:
        return typeof column === "number" ? printing.write(valueIn(grid, { row, column }), chance) : null;
    }
  };
  const above = (row: Line, column: Line): CellValue => {
    if (row === "names")
      return typeof column === "number" ? columnName(column) : column === "blank" ? null : column;
    if (row === "codes") return typeof column === "number" && column !== right ? `C${column + 1}` : null;
    return column === "labels" ? (SURROUND[row] ?? null) : null;
  };
  const values = rows.map((row) =>
    columns.map((column) => (typeof row === "number" ? inRow(row, column) : above(row, column))),
  );
  return {
    sheet: sheetOf("Budget", values),
    at: ({ row, column }) => ({ row: rows.indexOf(row), column: columns.indexOf(column) }),
  };
};
