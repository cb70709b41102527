import type { WorkbookContent } from "./content";
import type { Exchange, Fault, Limits } from "./gateway";
import { loadOffice, type OfficeInNode } from "./office-in-node";
import { Person } from "./person";
import { openSession, type Session } from "./session";
import type { Book } from "./univer/book";
import { officeScript, startUniverInNode } from "./univer/univer-in-node";

export interface HeadlessOptions extends Limits {
  /** What the workbook holds at the start; one empty sheet if left out. */
  readonly workbook?: WorkbookContent;
  /** Version of ExcelApi that the host says it has; 1.15 if left out, the last that the package's office.js knows. */
  readonly excelApi?: string;
}

/** Excel's stand-in for tests: Microsoft's office.js on one side, a workbook on the other, the wire between open. */
export interface HeadlessExcel extends Pick<OfficeInNode, "Excel" | "OfficeExtension" | "Office"> {
  /** Every round trip so far, with its bytes. Set its length to 0 to count anew. */
  readonly wire: Exchange[];
  /** The workbook itself, for assertions. */
  readonly book: Book;
  /** What a person does at the grid. */
  readonly person: Person;
  /** Errors of the stand-in itself. Expect it to be empty when an add-in meets a `GeneralException`. */
  readonly bugs: readonly unknown[];
  injectFault(fault: Fault): () => void;
  /** Puts `Excel`, `Office` and `OfficeExtension` where add-ins look for them, until the stand-in is disposed of. */
  asGlobals(): HeadlessExcel;
  dispose(): void;
}

const EMPTY: WorkbookContent = { sheets: [{ name: "Sheet1" }] };

/**
 * Starts Excel's stand-in without a browser.
 * @example
 * const excel = startHeadlessExcel({ workbook: { sheets: [{ name: "Budget", cells: [["Serbia", 12], ["Total", "=B1"]] }] } });
 * await excel.Excel.run(async (context) => {
 *   const total = context.workbook.worksheets.getItem("Budget").getRange("B2").load("values");
 *   await context.sync();
 *   total.values; // => [[12]]
 * });
 * excel.wire.length; // => 1 round trip
 * excel.dispose();
 */
export function startHeadlessExcel(options: HeadlessOptions = {}): HeadlessExcel {
  const content = options.workbook ?? EMPTY;
  const univer = startUniverInNode();
  const session = openSession(univer.api, content, (book) => new Person(book), options);
  const { book, gateway } = session;
  const office = loadOffice(officeScript(), {
    excelApi: options.excelApi ?? "1.15",
    answer: (body, flags) => gateway.answer(body, flags),
  });
  book.announcer.listen((messages) => office.fire(messages));
  return assembled(office, session, () => univer.dispose());
}

function assembled(office: OfficeInNode, session: Session<Person>, disposeUniver: () => void): HeadlessExcel {
  const { gateway, book, editor: person } = session;
  let restoreGlobals = (): void => undefined;
  const excel: HeadlessExcel = {
    Excel: office.Excel,
    OfficeExtension: office.OfficeExtension,
    Office: office.Office,
    wire: gateway.wire,
    bugs: gateway.bugs,
    book,
    person,
    injectFault: (fault) => gateway.injectFault(fault),
    asGlobals() {
      restoreGlobals = setGlobals({
        Excel: office.Excel,
        OfficeExtension: office.OfficeExtension,
        Office: office.Office,
      });
      return excel;
    },
    dispose() {
      restoreGlobals();
      void book.recalculation.dispose().finally(disposeUniver);
    },
  };
  return excel;
}

/** Sets globals and gives back the way to put the old ones in their place. */
function setGlobals(values: Readonly<Record<string, unknown>>): () => void {
  const names = Object.keys(values);
  const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
  for (const name of names)
    Object.defineProperty(globalThis, name, { value: values[name], configurable: true, writable: true });
  return () => {
    for (const [index, name] of names.entries()) {
      const old = before[index];
      if (old) Object.defineProperty(globalThis, name, old);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
