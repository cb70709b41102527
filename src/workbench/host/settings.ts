import type { Book } from "../univer/book";
import { itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { ref, type KeyTarget, type SheetKeyTarget, type SheetTarget } from "./targets";

const setting = (book: Book, key: string): Ref | null =>
  book.settings.has(key) ? ref("Setting", { book, key }) : null;

function existing(found: Ref | null): Ref {
  if (found === null) throw itemNotFound();
  return found;
}

export const settingCollection: Family<Book> = {
  name: "SettingCollection",
  items: (book) => [...book.settings.keys()].map((key) => ref("Setting", { book, key })),
  methods: {
    Add: (book, args) => {
      book.settings.set(args.text(0), (args.given(1) ?? null) as WireValue);
      return setting(book, args.text(0));
    },
    GetCount: (book) => book.settings.size,
    GetItem: (book, args) => existing(setting(book, args.text(0))),
    GetItemOrNullObject: (book, args) => setting(book, args.text(0)),
  },
};

export const settingFamily: Family<KeyTarget> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ book, key }) => book.settings.get(key) ?? null,
      set: ({ book, key }, value) => {
        book.settings.set(key, value as WireValue);
      },
    },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound();
    },
  },
};

const custom = ({ book, sheet }: SheetTarget, key: string): Ref | null =>
  sheet.customProperties.has(key) ? ref("WorksheetCustomProperty", { book, sheet, key }) : null;

export const worksheetCustomPropertyCollection: Family<SheetTarget> = {
  name: "WorksheetCustomPropertyCollection",
  items: ({ book, sheet }) =>
    [...sheet.customProperties.keys()].map((key) => ref("WorksheetCustomProperty", { book, sheet, key })),
  methods: {
    Add: (it, args) => {
      it.sheet.customProperties.set(args.text(0), args.text(1));
      return custom(it, args.text(0));
    },
    GetCount: ({ sheet }) => sheet.customProperties.size,
    GetItem: (it, args) => existing(custom(it, args.text(0))),
    GetItemOrNullObject: (it, args) => custom(it, args.text(0)),
  },
};

export const worksheetCustomProperty: Family<SheetKeyTarget> = {
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ Key: key, _Id: key }),
  scalars: {
    Key: reads(({ key }) => key),
    Value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, String(value));
      },
    },
  },
  methods: {
    Delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
    },
  },
};
