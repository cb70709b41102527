/** Workbooks as people make them: several sheets, formulas, things hidden, looks and comments. */
import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from "hucre";

type Looked = readonly [value: Cell["value"], style?: CellStyle, more?: Partial<Cell>];

const cellsOf = (rows: readonly (readonly (Looked | undefined)[])[]): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) =>
    row.forEach((looked, column) => {
      if (!looked) return;
      const [value, style, more] = looked;
      cells.set(`${at},${column}`, { value, ...(style ? { style } : {}), ...more });
    }),
  );
  return cells;
};

const sum = (value: number, formula: string, style?: CellStyle, more: Partial<Cell> = {}): Looked => [
  value,
  style,
  { type: "formula", formula, formulaResult: value, ...more },
];

const head: CellStyle = {
  font: { name: "Georgia", size: 12, bold: true, color: { theme: 0 } },
  fill: { type: "pattern", pattern: "solid", fgColor: { theme: 4, tint: -0.25 } },
  alignment: { horizontal: "center", vertical: "center", wrapText: true, textRotation: 45 },
  border: { bottom: { style: "medium", color: { rgb: "1F4E79" } }, right: { style: "hair" } },
};
const money: CellStyle = { numFmt: '#,##0.00 "€";[Red]-#,##0.00 "€"', border: { left: { style: "dotted" } } };
const foot: CellStyle = {
  font: { bold: true, italic: true, underline: "double", color: { indexed: 10 } },
  numFmt: "#,##0.0",
  border: { top: { style: "thin" }, bottom: { style: "double", color: { theme: 5 } } },
};
const name = (indent: number): CellStyle => ({
  font: { name: "Arial", size: 9, strikethrough: indent > 1 },
  alignment: { indent, shrinkToFit: true },
});
const bar: CellStyle = {
  fill: { type: "pattern", pattern: "lightUp", fgColor: { rgb: "DDEBF7" } },
  border: { top: { style: "dashDot", color: { rgb: "FF0000" } } },
};

const programme: WriteSheet = {
  name: "Programme '26",
  cells: cellsOf([
    [
      ["Office", head],
      ["Staff", head],
      ["Travel", head],
      ["Code", head],
      ["Total", head],
    ],
    [["Ankara", name(1)], [120_500.5, money], [8_200, money], [7], sum(128_700.5, "SUM(B2:C2)", money)],
    [
      ["Tbilisi", name(2)],
      [83_400, money, { comment: { author: "A. Reviewer", text: "Includes the March mission." } }],
      [5_100.25, money],
      [8],
      [88_490.25, money, { comment: { author: "B. Finance", text: "Typed by hand." } }],
    ],
    [["Kyiv", name(2)], [142_000, money], [12_800, money], [9], sum(154_800, "SUM(B4:C4)", money)],
    [
      ["Total", foot],
      sum(345_900.5, "SUM(B2:B4)", foot),
      sum(26_100.25, "SUM(C2:C4)", foot),
      [null, foot],
      sum(371_990.75, "SUM(E2:E4)", foot),
    ],
    [],
    [
      [null, bar],
      [null, bar, { comment: { author: "C", text: "on a blank cell" } }],
      [null, bar],
    ],
  ]),
  columns: [{ width: 22 }, { width: 16 }, {}, { width: 4, hidden: true }, { width: 19 }],
  rowDefs: new Map([
    [0, { height: 42 }],
    [3, { hidden: true }],
  ]),
  freezePane: { rows: 1, columns: 1 },
};

const hidden: WriteSheet = {
  name: "Salaries",
  hidden: true,
  cells: cellsOf([
    [["Grade"], ["A"], ["B"], ["C"]],
    [["P3"], [210], [35], [72]],
    [["P4"], [345], [41], [18]],
    [["Total"], sum(555, "SUM(B2:B3)"), [77], sum(90, "SUM(D2:D3)")],
  ]),
};

const notes: WriteSheet = {
  name: "Notes",
  view: { showGridLines: false },
  merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 4 }],
  cells: cellsOf([
    [],
    [undefined, ["Nothing to foot here", { font: { name: "Courier New", size: 14, color: { theme: 9 } } }]],
  ]),
};

const centred: CellStyle = { alignment: { horizontal: "center" }, border: { bottom: { style: "thin" } } };

const rightToLeft: WriteSheet = {
  name: "ميزانية",
  view: { rightToLeft: true },
  merges: [
    { startRow: 0, startCol: 1, endRow: 0, endCol: 2 },
    { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
  ],
  cells: cellsOf([
    [
      ["البلد", centred],
      ["2025", centred],
      [null, centred],
      ["المجموع", centred],
    ],
    [
      [null, centred],
      ["خطة", centred],
      ["فعلي", centred],
      [null, centred],
    ],
    [["تركيا"], [1_204], [877], [2_081]],
    [["جورجيا"], [553], [507], [1_060]],
    [["أرمينيا"], [421], [390], [811]],
    [["المجموع"], [2_178], [1_774], [3_951]],
  ]),
};

/** The bytes of each workbook, by the name of its file. */
export const styledWorkbooks = async (): Promise<ReadonlyMap<string, Uint8Array>> =>
  new Map([
    ["programme.xlsx", await writeXlsx({ sheets: [programme, hidden, notes] })],
    [
      "right-to-left.xlsx",
      await writeXlsx({ sheets: [rightToLeft], defaultFont: { name: "Arial", size: 10 } }),
    ],
    ["hidden-first.xlsx", await writeXlsx({ sheets: [hidden, programme], activeSheet: 1 })],
  ]);
