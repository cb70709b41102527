import type { HeadlessExcel } from "../../src/workbench/headless";

/** Everything that a person could see or lose in a workbook, read through office.js property by property. */
export type WholeWorkbook = Readonly<Record<string, unknown>>;

const cellProperties = (range: Excel.Range) =>
  range.getCellProperties({
    address: true,
    format: {
      fill: { color: true },
      font: { bold: true, color: true, italic: true, name: true, size: true, underline: true },
      borders: { color: true, style: true, weight: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      indentLevel: true,
    },
    hyperlink: true,
  });

const askSheet = (sheet: Excel.Worksheet, address: string) => {
  const range = sheet.getRange(address);
  range.load("values,formulas,numberFormat,text,valueTypes");
  const cells = cellProperties(range);
  const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = range.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  const flags = sheet.getRange().conditionalFormats;
  flags.load("items/type,items/priority,items/stopIfTrue");
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("address");
  sheet.autoFilter.load("enabled,isDataFiltered");
  sheet.protection.load("protected");
  sheet.load("name,visibility,position,showGridlines,tabColor");
  return { sheet, range, cells, columns, rows, merged, flags, frozen };
};

type Asked = ReturnType<typeof askSheet>;

const askFlags = ({ flags }: Asked) =>
  flags.items.map((flag) => {
    const range = flag.getRange();
    range.load("address");
    if (flag.type === "ColorScale") flag.colorScale.load("criteria");
    else {
      flag.custom.rule.load("formula");
      flag.custom.format.fill.load("color");
    }
    return { flag, range };
  });

const told = (asked: Asked, flags: ReturnType<typeof askFlags>): object => {
  const { sheet, range, cells, columns, rows, merged, frozen } = asked;
  return {
    sheet: [sheet.name, sheet.visibility, sheet.position, sheet.showGridlines, sheet.tabColor],
    protected: sheet.protection.protected,
    filter: [sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered],
    values: range.values,
    formulas: range.formulas,
    types: range.valueTypes,
    formats: range.numberFormat,
    text: range.text,
    cells: cells.value,
    columns: columns.value,
    rows: rows.value,
    merged: merged.isNullObject ? "" : merged.address,
    frozen: frozen.isNullObject ? "" : frozen.address,
    flags: flags.map(({ flag, range: place }) => [
      place.address,
      flag.priority,
      flag.stopIfTrue,
      ...(flag.type === "ColorScale"
        ? [flag.colorScale.criteria]
        : [flag.custom.rule.formula, flag.custom.format.fill.color]),
    ]),
  };
};

/** Reads the block `address` of every sheet, and all that belongs to the workbook. */
export const wholeWorkbook = (excel: HeadlessExcel, address = "A1:T40"): Promise<WholeWorkbook> =>
  excel.Excel.run(async (context) => {
    const { worksheets, names, comments, application } = context.workbook;
    worksheets.load("items/name");
    names.load("items/name,items/formula,items/visible");
    comments.load("items/content,items/authorName");
    application.load("calculationMode");
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => askSheet(sheet, address));
    const places = comments.items.map((comment) => {
      const place = comment.getLocation();
      place.load("address");
      return { comment, place };
    });
    await context.sync();
    const flags = sheets.map(askFlags);
    await context.sync();
    return {
      sheets: sheets.map((sheet, index) => told(sheet, flags[index] ?? [])),
      names: names.items.map(({ name, formula, visible }) => [name, String(formula), visible]),
      comments: places.map(({ comment, place }) => [place.address, comment.content, comment.authorName]),
      calculation: application.calculationMode,
      selected: selected.address,
    };
  });
