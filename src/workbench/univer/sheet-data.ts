import type { IWorksheetData } from "@univerjs/core";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_FONT, DEFAULT_FONT_SIZE, DEFAULT_ROW_PIXELS } from "./style";

/** An empty sheet with Excel's sizes and font, whole enough to be inserted without Univer's own defaults. */
export const newSheetData = (): Partial<IWorksheetData> => ({
  rowCount: 200,
  columnCount: 26,
  defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
  defaultRowHeight: DEFAULT_ROW_PIXELS,
  defaultStyle: { ff: DEFAULT_FONT, fs: DEFAULT_FONT_SIZE },
  cellData: {},
  rowData: {},
  columnData: {},
  mergeData: [],
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  hidden: 0,
  tabColor: "",
  showGridlines: 1,
  rightToLeft: 0,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
});
