import { COLUMNS, ROWS } from "../univer/address";
import { EVENT } from "../univer/announcer";
import { DEFAULT_COLUMN_PIXELS, DEFAULT_ROW_PIXELS, POINTS_PER_PIXEL } from "../univer/style";
import { asFlag, asInteger, asOneOf, asText } from "../wire/arguments";
import { invalidArgument, invalidOperation, itemNotFound } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import type { WireValue } from "../wire/request";
import { registrations } from "./event-registration";
import { range, rectOn, rectsOn } from "./places";
import { ref, type SheetTarget } from "./targets";
import { allTables } from "./tables";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

function setVisibility({ book, sheet }: SheetTarget, value: unknown): void {
  const visibility = asOneOf(value, VISIBILITIES);
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  if (visibility !== "Visible" && others.length === 0)
    throw invalidOperation("A workbook must contain at least one visible worksheet.");
  sheet.veryHidden = visibility === "VeryHidden";
  book.setHidden(sheet, visibility !== "Visible");
}

function remove({ book, sheet }: SheetTarget): void {
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
  // A very hidden sheet cannot be deleted before it is made visible (office-js issue 365).
  if (sheet.veryHidden || others.length === 0)
    throw invalidOperation("The worksheet can't be deleted while it is very hidden or the only visible one.");
  book.deleteSheet(sheet);
}

function move({ book, sheet }: SheetTarget, value: unknown): void {
  const position = asInteger(value);
  if (position < 0 || position >= book.sheets.length) throw invalidArgument();
  book.asAddIn(() => book.workbook.moveSheet(sheet.grid, position));
}

const usedRange = (target: SheetTarget, valuesOnly: boolean): Ref | null => {
  target.sheet.assertHasCells();
  const used = target.sheet.cells.used(valuesOnly);
  return used === undefined ? null : range(target, used);
};

const whole = { startRow: 0, endRow: ROWS - 1, startColumn: 0, endColumn: COLUMNS - 1 };

const neighbour = ({ book, sheet }: SheetTarget, step: 1 | -1, visibleOnly: boolean): Ref | null => {
  const sheets = book.sheets.filter((one) => one === sheet || !visibleOnly || one.visibility === "Visible");
  const next = sheets[sheets.indexOf(sheet) + step];
  return next === undefined ? null : ref("Worksheet", { book, sheet: next });
};

function existing(found: Ref | null): Ref {
  if (found === null) throw itemNotFound();
  return found;
}

export const worksheet: Family<SheetTarget> = {
  name: "Worksheet",
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: reads(({ sheet }) => sheet.id),
    Name: {
      get: ({ sheet }) => sheet.name,
      set: ({ book, sheet }, name) => book.renameSheet(sheet, asText(name)),
    },
    Position: { get: ({ sheet }) => sheet.grid.getIndex(), set: move },
    Visibility: { get: ({ sheet }) => sheet.visibility, set: setVisibility },
    TabColor: {
      get: ({ sheet }) => sheet.grid.getTabColor() ?? "",
      set: ({ sheet }, color) => sheet.mutate("sheet.mutation.set-tab-color", { color: asText(color) }),
    },
    ShowGridlines: reads(({ sheet }) => !sheet.grid.hasHiddenGridLines()),
    // The setters of showGridlines and showHeadings go out under these names.
    Gridlines: {
      set: ({ sheet }, on) =>
        sheet.mutate("sheet.mutation.toggle-gridlines", { showGridlines: asFlag(on) ? 1 : 0 }),
    },
    ShowHeadings: reads(({ sheet }) => sheet.showHeadings),
    Headings: {
      set: ({ sheet }, on) => {
        sheet.showHeadings = asFlag(on);
      },
    },
    StandardWidth: reads(() => DEFAULT_COLUMN_PIXELS * POINTS_PER_PIXEL),
    StandardHeight: reads(() => DEFAULT_ROW_PIXELS * POINTS_PER_PIXEL),
    EnableCalculation: reads(() => true),
  },
  objects: {
    AutoFilter: (it) => ref("AutoFilter", it),
    Charts: (it) => ref("ChartCollection", it),
    Comments: (it) => ref("CommentCollection", it),
    CustomProperties: (it) => ref("WorksheetCustomPropertyCollection", it),
    FreezePanes: (it) => ref("WorksheetFreezePanes", it),
    Names: (it) => ref("NamedItemCollection", it),
    PageLayout: (it) => ref("PageLayout", it),
    Protection: (it) => ref("WorksheetProtection", it),
    Tables: ({ book, sheet }) =>
      ref("TableCollection", {
        book,
        sheet,
        tables: allTables(book).filter((table) => table.sheet === sheet),
      }),
  },
  methods: {
    ...registrations(["DataChanged", "Activated", "Deactivated", "Calculated"]),
    ...registrations(["SelectionChanged", "FormatChanged", "ProtectionChanged"]),
    Activate: ({ book, sheet }) => book.activate(sheet),
    Delete: remove,
    Calculate: ({ book }, args) => book.recalculation.calculate(args.flag(0)),
    GetCell: (it, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      return range(it, { startRow: row, endRow: row, startColumn: column, endColumn: column });
    },
    GetRangeByIndexes: (it, args) => {
      const [startRow, startColumn] = [args.integer(0), args.integer(1)];
      const [endRow, endColumn] = [startRow + args.integer(2) - 1, startColumn + args.integer(3) - 1];
      return range(it, { startRow, endRow, startColumn, endColumn });
    },
    GetRange: (it, args) => {
      it.sheet.assertHasCells();
      const address = args.textOr(0, "");
      return range(it, address === "" ? whole : rectOn(it, address));
    },
    GetRanges: ({ book, sheet }, args) => {
      sheet.assertHasCells();
      return ref("RangeAreas", { book, sheet, rects: rectsOn({ book, sheet }, args.text(0)) });
    },
    GetUsedRange: (it, args) => usedRange(it, args.flag(0)) ?? range(it, rectOn(it, "A1")),
    GetUsedRangeOrNullObject: (it, args) => usedRange(it, args.flag(0)),
    GetNext: (it, args) => existing(neighbour(it, 1, args.flag(0))),
    GetNextOrNullObject: (it, args) => neighbour(it, 1, args.flag(0)),
    GetPrevious: (it, args) => existing(neighbour(it, -1, args.flag(0))),
    GetPreviousOrNullObject: (it, args) => neighbour(it, -1, args.flag(0)),
  },
};

function freeze({ sheet }: SheetTarget, rows: number, columns: number): void {
  sheet.mutate("sheet.mutation.set-frozen", {
    startRow: rows || -1,
    ySplit: rows,
    startColumn: columns || -1,
    xSplit: columns,
  });
}

const frozen = (it: SheetTarget): Ref | null => {
  const { xSplit, ySplit } = it.sheet.grid.getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  return range(it, { ...whole, endRow: (ySplit || ROWS) - 1, endColumn: (xSplit || COLUMNS) - 1 });
};

export const worksheetFreezePanes: Family<SheetTarget> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (it, args) => freeze(it, args.integerOr(0, 1), 0),
    FreezeColumns: (it, args) => freeze(it, 0, args.integerOr(0, 1)),
    FreezeAt: (it, args) => {
      const given = args.object(0, "Range");
      const rect = given ? (given.it as { rect: typeof whole }).rect : rectOn(it, args.text(0));
      const [rows, columns] = [rect.endRow + 1, rect.endColumn + 1];
      freeze(it, rows === ROWS ? 0 : rows, columns === COLUMNS ? 0 : columns);
    },
    Unfreeze: (it) => freeze(it, 0, 0),
    GetLocation: (it) => existing(frozen(it)),
    GetLocationOrNullObject: frozen,
  },
};

export const worksheetProtection: Family<SheetTarget> = {
  name: "WorksheetProtection",
  scalars: {
    Protected: reads(({ sheet }) => sheet.isProtected),
    Options: reads(({ sheet }) => sheet.protection?.options ?? null),
  },
  methods: {
    Protect: ({ book, sheet }, args) => {
      if (sheet.isProtected) throw invalidOperation("The worksheet is protected already.");
      const password = args.textOr(1, undefined);
      const options = (args.given(0) ?? {}) as WireValue;
      sheet.protection = password === undefined ? { options } : { options, password };
      book.announcer.announce(EVENT.protectionChanged, sheet.id, { isProtected: true, source: "Local" });
    },
    Unprotect: ({ book, sheet }, args) => {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== args.textOr(0, undefined))
        throw invalidArgument("The password is not right.");
      sheet.protection = undefined;
      book.announcer.announce(EVENT.protectionChanged, sheet.id, { isProtected: false, source: "Local" });
    },
  },
};
