import { toA1 } from "../address";
import { numberOf, decimalText } from "../amount";
import { SHEET_WORDS } from "../words";
import { checkCells, checkFormat, totalName, type CheckPlace } from "./check-cells";
import { checkSigns } from "./check-flags";
import { emptySheet } from "./empty-sheet";
import type { PlannedCell, SheetPlan } from "./plan";
import { LIST_COLUMNS, type PlacedTable } from "./reviewed-table";
import { rowHeight } from "./fit";
import { statedExpression } from "./total-formula";

const WIDTHS = [22, 10, 46, 17, 17, 17, 20] as const;

const totalRow = ({ table, sheet }: PlacedTable, place: CheckPlace): readonly PlannedCell[] => {
  const { total } = place;
  const { row } = place.check;
  const number = total.stated === undefined ? undefined : numberOf(total.stated, table.scale);
  return [
    { row, column: 0, value: sheet, style: "check-name" },
    {
      row,
      column: 1,
      value: toA1(total.cell),
      style: "link",
      link: { sheet, cell: total.cell, tooltip: SHEET_WORDS.goTo(toA1(total.cell)) },
    },
    { row, column: 2, value: totalName(total), style: "check-name" },
    {
      row,
      column: LIST_COLUMNS.stated,
      value: number ?? (total.stated === undefined ? null : decimalText(total.stated, table.scale)),
      style: "check-amount",
      numberFormat: checkFormat(table, total, total.stated),
      ...(number === undefined ? {} : { formula: `=${statedExpression(table, total, { sheet })}` }),
    },
    ...checkCells(table, place, { sheet }),
  ];
};

const headings = (): readonly PlannedCell[] =>
  [
    SHEET_WORDS.sheet,
    SHEET_WORDS.cell,
    SHEET_WORDS.total,
    SHEET_WORDS.stated,
    SHEET_WORDS.computed,
    SHEET_WORDS.difference,
    SHEET_WORDS.check,
  ].map((value, column) => ({
    row: 0,
    column,
    value,
    style: column >= LIST_COLUMNS.stated ? "header-amount" : "header",
  }));

/** The totals whose checks found no room beside their table, one row each, live. */
export const totalsSheet = (name: string, title: string, tables: readonly PlacedTable[]): SheetPlan => {
  const places = tables.flatMap(({ listed }) => listed);
  return {
    ...emptySheet(name, {
      orientation: "landscape",
      repeatRows: [0, 0],
      footer: SHEET_WORDS.pageFooter(title, name),
    }),
    role: "Totals",
    cells: [
      ...headings(),
      ...tables.flatMap((placed) => placed.listed.flatMap((place) => totalRow(placed, place))),
    ],
    widths: new Map(WIDTHS.map((width, column) => [column, width])),
    heights: new Map([
      [0, 24],
      ...places.map(
        ({ total, check }) =>
          [check.row, rowHeight([{ text: totalName(total), width: WIDTHS[2], size: 10 }], 18)] as const,
      ),
    ]),
    flags: checkSigns(places),
    tables: [
      {
        name: "CrossfootTotals",
        range: { top: 0, left: 0, bottom: places.length, right: WIDTHS.length - 1 },
      },
    ],
    freeze: { rows: 1, columns: 0 },
    gridlines: false,
  };
};
