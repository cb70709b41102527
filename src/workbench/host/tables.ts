import type { Book } from "../univer/book";
import { newId } from "../univer/book";
import { intersection, rowCount, type Rect } from "../univer/address";
import type { TableState } from "../univer/sheet";
import { asText, type Arguments } from "../wire/arguments";
import { ApiFailure, invalidArgument, itemNotFound } from "../wire/failure";
import { reads, type Family, type Scalar } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { range } from "./places";
import { fullAddress, rectOn } from "./places";
import { ref, targetOf, type TableListTarget, type TableTarget } from "./targets";

export const allTables = (book: Book): readonly TableTarget[] =>
  book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ book, sheet, table })));

const item = (it: TableTarget): Ref => ref("Table", it);

const find = ({ tables }: TableListTarget, key: string): TableTarget | undefined =>
  tables.find(({ table }) => table.id === key || table.name.toLowerCase() === key.toLowerCase());

function found(table: TableTarget | undefined): Ref {
  if (table === undefined) throw itemNotFound();
  return item(table);
}

const list = {
  GetCount: ({ tables }: TableListTarget) => tables.length,
  GetFirst: ({ tables }: TableListTarget) => found(tables[0]),
  GetItem: (it: TableListTarget, args: Arguments) => found(find(it, args.text(0))),
  GetItemAt: (it: TableListTarget, args: Arguments) => found(it.tables[args.integer(0)]),
  GetItemOrNullObject: (it: TableListTarget, args: Arguments) => {
    const table = find(it, args.text(0));
    return table === undefined ? null : item(table);
  },
};

function add(it: TableListTarget, args: Arguments): Ref {
  const given = args.object(0, "Range");
  const place = given
    ? targetOf(given, "Range")
    : it.sheet
      ? { book: it.book, sheet: it.sheet, rect: rectOn({ book: it.book, sheet: it.sheet }, args.text(0)) }
      : fullAddress(it.book, args.text(0));
  const { sheet, rect } = place;
  sheet.assertUnprotected();
  if (sheet.tables.some((other) => intersection(other.rect, rect)))
    throw new ApiFailure("InvalidArgument", "A table can't overlap another table.");
  const table: TableState = {
    id: newId("table"),
    name: freeName(it.book),
    rect,
    settings: new Map<string, WireValue>([["ShowHeaders", args.given(1) !== false]]),
  };
  sheet.tables.push(table);
  return item({ book: it.book, sheet, table });
}

function freeName(book: Book): string {
  const names = new Set(allTables(book).map(({ table }) => table.name));
  let number = names.size + 1;
  while (names.has(`Table${number}`)) number++;
  return `Table${number}`;
}

const tables = ({ tables: all }: TableListTarget): readonly Ref[] => all.map(item);

export const tableCollection: Family<TableListTarget> = {
  name: "TableCollection",
  items: tables,
  scalars: { Count: reads(({ tables: all }) => all.length) },
  methods: { ...list, Add: add },
};

export const tableScopedCollection: Family<TableListTarget> = {
  name: "TableScopedCollection",
  items: tables,
  methods: list,
};

const setting = (name: string, initial: WireValue): Scalar<TableTarget> => ({
  get: ({ table }) => table.settings.get(name) ?? initial,
  set: ({ table }, value) => {
    table.settings.set(name, value as WireValue);
  },
});

const headerRows = ({ table }: TableTarget): number => (table.settings.get("ShowHeaders") === false ? 0 : 1);
const totalRows = ({ table }: TableTarget): number => (table.settings.get("ShowTotals") === true ? 1 : 0);

const part = (it: TableTarget, rect: Rect): Ref => {
  if (rowCount(rect) < 1) throw invalidArgument();
  return range(it, rect);
};

export const table: Family<TableTarget> = {
  name: "Table",
  identity: ({ table: { id } }) => ({ Id: id }),
  scalars: {
    Id: reads((it) => it.table.id),
    Name: {
      get: (it) => it.table.name,
      set: (it, name) => {
        it.table.name = asText(name);
      },
    },
    ShowHeaders: setting("ShowHeaders", true),
    ShowTotals: setting("ShowTotals", false),
    ShowFilterButton: setting("ShowFilterButton", true),
    ShowBandedRows: setting("ShowBandedRows", true),
    ShowBandedColumns: setting("ShowBandedColumns", false),
    HighlightFirstColumn: setting("HighlightFirstColumn", false),
    HighlightLastColumn: setting("HighlightLastColumn", false),
    Style: setting("Style", "TableStyleMedium2"),
  },
  objects: { Worksheet: ({ book, sheet }) => ref("Worksheet", { book, sheet }) },
  methods: {
    GetRange: (it) => range(it, it.table.rect),
    GetHeaderRowRange: (it) =>
      part(it, { ...it.table.rect, endRow: it.table.rect.startRow + headerRows(it) - 1 }),
    GetDataBodyRange: (it) => {
      const { rect } = it.table;
      return part(it, {
        ...rect,
        startRow: rect.startRow + headerRows(it),
        endRow: rect.endRow - totalRows(it),
      });
    },
    GetTotalRowRange: (it) =>
      part(it, { ...it.table.rect, startRow: it.table.rect.endRow - totalRows(it) + 1 }),
    ConvertToRange: (it) => {
      remove(it);
      return range(it, it.table.rect);
    },
    Delete: remove,
  },
};

function remove({ sheet, table: { id } }: TableTarget): void {
  const at = sheet.tables.findIndex((one) => one.id === id);
  if (at < 0) throw itemNotFound();
  sheet.tables.splice(at, 1);
}
