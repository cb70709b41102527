import type { SheetContent, WorkbookContent } from "../../../src/workbench/content";
import { contentOfBook } from "../../../src/workbench/univer/content-of-book";
import { lookOf } from "../../../src/workbench/univer/style";
import type { Book } from "../../../src/workbench/univer/book";

/** A workbook as plain data, so that two of them can be compared property by property. */
export interface Snapshot extends Omit<WorkbookContent, "names"> {
  readonly names: readonly string[];
}

const OURS = /^Crossfoot\./;

/** Defined names with what they say; the numbers in ours are only there to tell them apart. */
const namesOf = (book: Book): string[] =>
  book.workbook
    .getDefinedNames()
    .map((one) => {
      const name = one.getName();
      const told = OURS.test(name) ? name.replace(/\d+/, "N") : name;
      return JSON.stringify([
        told,
        one.getFormulaOrRefString(),
        one.getComment() ?? "",
        !book.hiddenNames.has(name),
      ]);
    })
    .sort();

type Cells = NonNullable<SheetContent["cells"]>;

const BLANK = JSON.stringify({ value: null });

const isBlank = (cell: Cells[number][number], plain: string): boolean =>
  cell === null || JSON.stringify(cell) === BLANK || JSON.stringify(cell) === plain;

/** Cells without those at the right and lower edge that look as cells do that nobody has touched. */
const trimmed = (cells: Cells): Cells => {
  const plain = JSON.stringify({ value: null, look: lookOf({}) });
  const rows = cells.map((row) =>
    withoutTail(
      row.map((cell) => (isBlank(cell, plain) ? null : withoutResult(cell))),
      (cell) => cell === null,
    ),
  );
  return withoutTail(rows, (row) => row.length === 0);
};

/** What a formula shows follows from the other cells, and Univer may take its time to say so. */
const withoutResult = (cell: Cells[number][number]): Cells[number][number] =>
  typeof cell === "object" && cell?.formula !== undefined ? { ...cell, value: null } : cell;

const withoutTail = <Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): Item[] => {
  let end = items.length;
  while (end > 0 && isEmpty(items[end - 1] as Item)) end -= 1;
  return items.slice(0, end);
};

export const snapshotOf = async (book: Book): Promise<Snapshot> => {
  await book.recalculation.upToDate();
  const content = contentOfBook(book);
  return {
    ...content,
    sheets: content.sheets.map((sheet) => ({ ...sheet, cells: trimmed(sheet.cells ?? []) })),
    names: namesOf(book),
  };
};

/** What of a sheet is its user's: what stood in its block before we came, and everything that is not a cell. */
export const theirs = (snapshot: Snapshot, name: string, rows: number, columns: number): unknown => {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (!sheet) return "the sheet is gone";
  const { cells = [], comments = [], conditionalFormats = [], columnWidths = {}, ...rest } = sheet;
  return {
    ...rest,
    rowHeights: undefined, // a row may be made higher while annotations stand there
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => cells[row]?.[column] ?? null),
    ),
    comments: comments.filter(({ author }) => author === "Bob"),
    conditionalFormats: conditionalFormats.filter(({ formula }) => !/Crossfoot|^=?(FALSE)?$/.test(formula)),
    columnWidths: Object.entries(columnWidths).filter(([column]) => Number(column) < columns),
    names: snapshot.names.filter((name) => !name.includes("Crossfoot.")),
  };
};
