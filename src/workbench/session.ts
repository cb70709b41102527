import type { FUniver } from "@univerjs/core/facade";
import type { WorkbookContent } from "./content";
import { Gateway, type CellEditing, type Limits } from "./gateway";
import { Book } from "./univer/book";
import { Listening } from "./univer/listening";
import { restock } from "./univer/restock";
import { workbookData } from "./univer/workbook-data";

/** One open workbook: the book itself, the gateway that office.js reaches it by, and what listens to it. */
export interface Session<E extends CellEditing> {
  readonly book: Book;
  readonly gateway: Gateway;
  /** Who may be typing into a cell. */
  readonly editor: E;
  close(): void;
}

let opened = 0;

/** Opens a workbook in a Univer that runs already. */
export function openSession<E extends CellEditing>(
  api: FUniver,
  content: WorkbookContent,
  makeEditor: (book: Book) => E,
  limits: Limits = {},
): Session<E> {
  const book = new Book(api, api.createWorkbook(workbookData(content, `book${++opened}`)));
  restock(book, content);
  const editor = makeEditor(book);
  const gateway = new Gateway(book, editor, limits);
  const listening = new Listening(book);
  if (content.calculationMode !== "Manual") book.recalculation.touchedEverything();
  void book.recalculation.upToDate();
  return {
    book,
    gateway,
    editor,
    close() {
      listening.dispose();
      void book.recalculation.dispose().finally(() => api.disposeUnit(book.id));
    },
  };
}
