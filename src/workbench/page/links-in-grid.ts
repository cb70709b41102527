import type {} from "@univerjs/sheets-ui/facade";
import { extrasOf } from "../univer/cell-data";
import type { Book } from "../univer/book";
import { parseAddress } from "../univer/address";

/** A click on a cell with a link goes where it leads inside the workbook. Links to outside are not followed here. */
export function followLinks(book: Book, say: (text: string) => void): { dispose(): void } {
  return book.api.addEvent(book.api.Event.CellClicked, ({ worksheet, row, column }) => {
    const cell = book.sheetById(worksheet.getSheetId())?.cells.cell(row, column);
    const { link } = extrasOf(cell);
    if (link?.documentReference !== undefined) goTo(book, link.documentReference);
    else if (link?.address !== undefined)
      say(`This cell links to ${link.address}. The workbench does not leave this machine.`);
  });
}

function goTo(book: Book, reference: string): void {
  const parsed = parseAddress(reference.replace(/^#/, ""));
  const sheet = parsed?.sheet === undefined ? book.activeSheet : book.sheetNamed(parsed.sheet);
  if (parsed === undefined || sheet === undefined) return;
  book.workbook.setActiveSheet(sheet.grid);
  sheet.grid.getRange(parsed.rect).activate();
}
