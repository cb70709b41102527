import type {} from "@univerjs/sheets-ui/facade";
import type { CellEditing } from "../gateway";
import type { Book } from "../univer/book";

/** Whether a person is typing into a cell of the grid. */
export const typingAtGrid = (book: Book): CellEditing => ({
  isEditing: () => book.workbook.isCellEditing(),
  ended: () =>
    new Promise((resolve) => {
      const once = book.api.addEvent(book.api.Event.SheetEditEnded, () => {
        once.dispose();
        resolve();
      });
    }),
});
