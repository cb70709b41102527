import type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  TableDefinition,
  RowDef,
  WriteSheet,
} from "hucre";
import {
  HEAT,
  rangeToA1,
  SHEET_WORDS,
  toA1,
  type PageSetup,
  type PlannedCell,
  type PlannedTable,
  type SheetPlan,
} from "../core";
import { flagStyle } from "./cell-style";
import { fileChart } from "./chart";
import { fileFormula } from "./file-formula";
import { fileText } from "./file-text";

type Styles = (cell: PlannedCell) => CellStyle;

const linkOf = ({ link }: PlannedCell): Partial<Cell> =>
  link
    ? {
        hyperlink: {
          target: "",
          location: `'${link.sheet.replaceAll("'", "''")}'!${toA1(link.cell)}`,
          ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
        },
      }
    : {};

const contentOf = ({ value, formula }: PlannedCell): Partial<Cell> => {
  if (formula !== undefined)
    return {
      value,
      type: "formula",
      formula: fileFormula(formula),
      formulaResult: typeof value === "string" ? fileText(value) : value,
    };
  if (typeof value === "string") return { value: fileText(value), type: "string" };
  if (typeof value === "number") return { value, type: "number" };
  if (typeof value === "boolean") return { value, type: "boolean" };
  return { value: null, type: "empty" };
};

const fileCells = (sheet: SheetPlan, styles: Styles): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of sheet.cells)
    cells.set(`${cell.row},${cell.column}`, {
      ...contentOf(cell),
      ...linkOf(cell),
      style: styles(cell),
    });
  for (const { cell, text, author = SHEET_WORDS.creator } of sheet.comments) {
    const key = `${cell.row},${cell.column}`;
    cells.set(key, { ...cells.get(key), comment: { author, text: fileText(text) } });
  }
  return cells;
};

const heatScale: ConditionalRule["colorScale"] = {
  cfvo: [{ type: "num", value: "0" }, { type: "percentile", value: String(HEAT.most) }, { type: "max" }],
  colors: [HEAT.nil, HEAT.middle, HEAT.largest].map((colour) => `FF${colour}`),
};

const fileRules = ({ flags, heat = [] }: SheetPlan): ConditionalRule[] => [
  ...flags.map(({ range, formula, flag }, index): ConditionalRule => ({
    type: "expression",
    priority: index + 1,
    range: rangeToA1(range),
    formula: fileFormula(formula),
    style: flagStyle(flag),
  })),
  ...heat.map((range, index): ConditionalRule => ({
    type: "colorScale",
    priority: flags.length + index + 1,
    range: rangeToA1(range),
    colorScale: heatScale,
  })),
];

const fileLists = ({ lists }: SheetPlan): DataValidation[] =>
  lists.map(({ range, values }) => ({
    type: "list",
    range: rangeToA1(range),
    values: [...values],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: SHEET_WORDS.listErrorTitle,
    errorMessage: SHEET_WORDS.listError(values),
  }));

/** A table's column names have to be the very texts of its first row. */
const fileTable = (
  { name, range }: PlannedTable,
  cells: ReadonlyMap<string, Partial<Cell>>,
): TableDefinition => ({
  name,
  range: rangeToA1(range),
  columns: Array.from({ length: range.right - range.left + 1 }, (_, index) => ({
    name: String(cells.get(`${range.top},${range.left + index}`)?.value ?? ""),
  })),
  style: "TableStyleLight1",
  showRowStripes: false,
});

const filePage = ({ orientation, pagesDown = 0 }: PageSetup): WriteSheet["pageSetup"] => ({
  orientation,
  paperSize: "a4",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: pagesDown,
  margins: { left: 0.35, right: 0.35, top: 0.55, bottom: 0.6, header: 0.3, footer: 0.3 },
});

/** Header and footer text, drawn as small as the sheet is: `&` begins a code there. */
const footerOf = ({ footer }: PageSetup): string =>
  `&L&10${footer.replaceAll("&", "&&")}&R&10 ${SHEET_WORDS.pageNumber("&P", "&N")}`;

const widthsOf = ({ widths, hiddenColumns }: SheetPlan): WriteSheet["columns"] => {
  const last = Math.max(-1, ...widths.keys(), ...(hiddenColumns ?? []));
  return Array.from({ length: last + 1 }, (_, column) => {
    const width = widths.get(column);
    return {
      ...(width === undefined ? {} : { width }),
      ...(hiddenColumns?.has(column) ? { hidden: true } : {}),
    };
  });
};

const rowsOf = ({ heights, hiddenRows }: SheetPlan): Map<number, RowDef> => {
  const rows = new Map<number, RowDef>();
  for (const [row, height] of heights) rows.set(row, { height });
  for (const row of hiddenRows ?? []) rows.set(row, { ...rows.get(row), hidden: true });
  return rows;
};

/** A planned sheet in the file library's terms. */
export const fileSheet = (sheet: SheetPlan, styles: Styles): WriteSheet => {
  const cells = fileCells(sheet, styles);
  return {
    name: sheet.name,
    cells,
    columns: widthsOf(sheet) ?? [],
    rowDefs: rowsOf(sheet),
    conditionalRules: fileRules(sheet),
    dataValidations: fileLists(sheet),
    tables: sheet.tables.map((table) => fileTable(table, cells)),
    charts: sheet.charts.map(fileChart),
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...(sheet.freeze ? { freezePane: { ...sheet.freeze } } : {}),
    view: { showGridLines: sheet.gridlines, ...(sheet.rightToLeft ? { rightToLeft: true } : {}) },
    pageSetup: filePage(sheet.page) ?? {},
    headerFooter: { oddFooter: footerOf(sheet.page) },
    ...(sheet.hidden ? { hidden: true } : {}),
    ...(sheet.guarded ? { protection: { sheet: true } } : {}),
  };
};
