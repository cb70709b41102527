import type { Book } from "../univer/book";
import type { Sheet } from "../univer/sheet";
import { itemNotFound } from "../wire/failure";
import type { Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import { registrations } from "./event-registration";
import { ref } from "./targets";

const found = (book: Book, sheet: Sheet | undefined): Ref | null =>
  sheet === undefined ? null : ref("Worksheet", { book, sheet });

const sheetFor = (book: Book, key: string): Sheet | undefined => book.sheetById(key) ?? book.sheetNamed(key);

const shown = (book: Book, visibleOnly: boolean): readonly Sheet[] =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === "Visible");

function existing(ref: Ref | null): Ref {
  if (ref === null) throw itemNotFound();
  return ref;
}

export const worksheetCollection: Family<Book> = {
  name: "WorksheetCollection",
  // A chart sheet is no worksheet: Excel leaves it out of this collection.
  items: (book) =>
    book.sheets
      .filter((sheet) => sheet.kind === "worksheet")
      .map((sheet) => ref("Worksheet", { book, sheet })),
  methods: {
    ...registrations(["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "Calculated"]),
    ...registrations(["SelectionChanged", "FormatChanged", "ProtectionChanged"]),
    Add: (book, args) => found(book, book.addSheet(args.textOr(0, undefined))),
    GetActiveWorksheet: (book) => found(book, book.activeSheet),
    GetCount: (book, args) => shown(book, args.flag(0)).length,
    GetFirst: (book, args) => found(book, shown(book, args.flag(0))[0]),
    GetLast: (book, args) => found(book, shown(book, args.flag(0)).at(-1)),
    GetItem: (book, args) => existing(found(book, sheetFor(book, args.text(0)))),
    GetItemOrNullObject: (book, args) => found(book, sheetFor(book, args.text(0))),
  },
};
