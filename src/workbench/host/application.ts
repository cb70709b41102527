import type { Book } from "../univer/book";
import { asOneOf } from "../wire/arguments";
import { reads, type Family } from "../wire/family";
import { ref, type NewWorkbookTarget } from "./targets";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;
const CALCULATIONS = ["Recalculate", "Full", "FullRebuild"] as const;

export const application: Family<Book> = {
  name: "Application",
  scalars: {
    CalculationMode: {
      get: (book) => book.recalculation.mode,
      set: (book, mode) => book.recalculation.setMode(asOneOf(mode, MODES)),
    },
    CalculationState: reads((book) => book.recalculation.state),
    CalculationEngineVersion: reads(() => 191029),
    DecimalSeparator: reads(() => "."),
    ThousandsSeparator: reads(() => ","),
    UseSystemSeparators: reads(() => true),
  },
  objects: { CultureInfo: (book) => ref("CultureInfo", book) },
  methods: {
    CreateWorkbook: (book, args) =>
      ref("WorkbookCreated", { book, id: book.newWorkbooks.make(args.textOr(0, "")) }),
    _GetWorkbookCreatedById: (book, args) => ref("WorkbookCreated", { book, id: args.text(0) }),
    Calculate: (book, args) =>
      book.recalculation.calculate(asOneOf(args.given(0), CALCULATIONS) !== "Recalculate"),
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export const workbookCreated: Family<NewWorkbookTarget> = {
  name: "WorkbookCreated",
  identity: ({ id }) => ({ Id: id }),
  scalars: { Id: reads(({ id }) => id) },
  methods: { Open: ({ book, id }) => book.newWorkbooks.open(id) },
};

export const cultureInfo: Family<Book> = {
  name: "CultureInfo",
  scalars: { Name: reads(() => "en-US") },
  objects: { NumberFormat: (book) => ref("NumberFormatInfo", book) },
};

export const numberFormatInfo: Family<Book> = {
  name: "NumberFormatInfo",
  scalars: { NumberDecimalSeparator: reads(() => "."), NumberGroupSeparator: reads(() => ",") },
};
