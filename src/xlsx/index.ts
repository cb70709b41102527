/** The room's door: workbook files, read and written. */
export { writeWorkbook } from "./write";
