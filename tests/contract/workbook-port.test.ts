import { sheetOf } from "../../src/core";
import { fileWorkbook } from "../../src/xlsx/file-workbook";
import { closeAll, openExcel } from "../excel/open-excel";
import { CONTRACT_SHEETS, workbookPort } from "./workbook-port";

afterEach(closeAll);

workbookPort("Excel", () => openExcel({ sheets: CONTRACT_SHEETS }).workbook);
workbookPort("a file", () => fileWorkbook(CONTRACT_SHEETS.map(({ name, cells }) => sheetOf(name, cells))));
