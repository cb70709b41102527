import type { Book } from "../univer/book";
import { asFlag, asText } from "../wire/arguments";
import { ApiFailure } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { WireValue } from "../wire/request";
import { ref, type KeyTarget } from "./targets";
import { itemNotFound } from "../wire/failure";
import { allTables } from "./tables";

const selected = (book: Book) => ref("Range", { book, ...book.selection });

const selectedRects = (book: Book) =>
  (book.workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? []).map((one) => one.getRange());

export const workbook: Family<Book> = {
  name: "Workbook",
  scalars: {
    Name: reads((book) => book.workbook.getName()),
    ReadOnly: reads(() => false),
    IsDirty: { get: () => true, set: () => undefined },
    AutoSave: reads(() => false),
    PreviouslySaved: reads(() => true),
    CalculationEngineVersion: reads(() => 191029),
    UsePrecisionAsDisplayed: reads(() => false),
    ChartDataPointTrack: reads(() => true),
  },
  objects: {
    Application: (book) => ref("Application", book),
    Comments: (book) => ref("CommentCollection", { book }),
    Names: (book) => ref("NamedItemCollection", { book }),
    Protection: (book) => ref("WorkbookProtection", book),
    Properties: (book) => ref("DocumentProperties", book),
    Settings: (book) => ref("SettingCollection", book),
    Tables: (book) => ref("TableCollection", { book, tables: allTables(book) }),
    Worksheets: (book) => ref("WorksheetCollection", book),
    _Runtime: (book) => ref("Runtime", book),
  },
  methods: {
    GetActiveCell: (book) => {
      const { sheet, rect } = book.selection;
      return ref("Range", {
        book,
        sheet,
        rect: { ...rect, endRow: rect.startRow, endColumn: rect.startColumn },
      });
    },
    GetSelectedRange: (book) => {
      if (selectedRects(book).length > 1)
        throw new ApiFailure("InvalidSelection", "The current selection is invalid for this operation.");
      book.activeSheet.assertHasCells();
      return selected(book);
    },
    GetSelectedRanges: (book) =>
      ref("RangeAreas", { book, sheet: book.activeSheet, rects: selectedRects(book) }),
    GetActiveChartOrNullObject: () => null,
    _RemoveReference: (book, args) => {
      book.tracked.delete(args.text(0));
    },
    _RemoveAllReferences: (book) => book.tracked.clear(),
    _GetReferenceCount: (book) => book.tracked.size,
  },
};

/** The lock on the workbook's structure: sheets are then neither added nor removed. */
export const workbookProtection: Family<Book> = {
  name: "WorkbookProtection",
  scalars: { Protected: reads((book) => book.isStructureLocked) },
};

export const runtime: Family<Book> = {
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (book) => book.announcer.enabled,
      set: (book, on) => {
        book.announcer.enabled = asFlag(on);
      },
    },
  },
};

/** Office's own service that office.js calls as soon as it is ready. */
export const addinInternalService: Family<Book> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
};

const property = (name: string, initial: WireValue = "") => ({
  get: (book: Book) => book.properties.get(name) ?? initial,
  set: (book: Book, value: unknown) => {
    book.properties.set(name, asText(value));
  },
});

const WRITABLE = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Manager", "Company"];

export const documentProperties: Family<Book> = {
  name: "DocumentProperties",
  scalars: {
    ...Object.fromEntries(WRITABLE.map((name) => [name, property(name)])),
    LastAuthor: reads((book) => book.properties.get("LastAuthor") ?? ""),
    RevisionNumber: reads(() => 0),
  },
  objects: { Custom: (book) => ref("CustomPropertyCollection", book) },
};

const existing = (book: Book, key: string) =>
  book.customProperties.has(key) ? ref("CustomProperty", { book, key }) : null;

export const customPropertyCollection: Family<Book> = {
  name: "CustomPropertyCollection",
  items: (book) => [...book.customProperties.keys()].map((key) => ref("CustomProperty", { book, key })),
  methods: {
    Add: (book, args) => {
      book.customProperties.set(args.text(0), args.given(1) as WireValue);
      return existing(book, args.text(0));
    },
    GetCount: (book) => book.customProperties.size,
    GetItem: (book, args) => {
      const found = existing(book, args.text(0));
      if (found === null) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (book, args) => existing(book, args.text(0)),
    DeleteAll: (book) => book.customProperties.clear(),
  },
};

export const customProperty: Family<KeyTarget> = {
  name: "CustomProperty",
  identity: ({ key }) => ({ Key: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Type: reads(({ book, key }) =>
      typeof book.customProperties.get(key) === "number" ? "Number" : "String",
    ),
    Value: {
      get: ({ book, key }) => book.customProperties.get(key) ?? null,
      set: ({ book, key }, value) => {
        book.customProperties.set(key, value as WireValue);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      book.customProperties.delete(key);
    },
  },
};
