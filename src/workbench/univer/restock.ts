import type { SheetContent, WorkbookContent } from "../content";
import { rectOf } from "./workbook-data";
import { newId, type Book } from "./book";
import { addComment } from "./comments";
import { setPage } from "./page-state";
import type { Sheet } from "./sheet";
import { columnCount } from "./address";
import { criteriaOf } from "./colour-scale";

/** Puts what Univer's own data has no place for beside the sheets of a workbook that was just created. */
export function restock(book: Book, content: WorkbookContent): void {
  for (const part of content.sheets) {
    const sheet = book.sheetNamed(part.name);
    if (sheet !== undefined) restockSheet(book, sheet, part);
  }
  book.isStructureLocked = content.structureProtected ?? false;
  for (const { name, refersTo, comment } of content.names ?? []) {
    book.workbook.insertDefinedName(name, refersTo);
    if (comment !== undefined) book.workbook.getDefinedName(name)?.setComment(comment);
  }
  const first =
    content.activeSheet ??
    content.sheets.find((sheet) => (sheet.visibility ?? "Visible") === "Visible")?.name;
  const active = first === undefined ? undefined : book.sheetNamed(first);
  if (active !== undefined) book.activate(active);
  book.recalculation.mode = content.calculationMode ?? "Automatic";
}

function restockSheet(book: Book, sheet: Sheet, part: SheetContent): void {
  sheet.veryHidden = part.visibility === "VeryHidden";
  for (const { cell, text, author } of part.comments ?? [])
    addComment(book, sheet, rectOf(cell), text, author);
  for (const { range, stops } of [...(part.colourScales ?? [])].reverse())
    sheet.rules.add(
      {
        ...{ id: newId("rule"), type: "ColorScale", stopIfTrue: false },
        ...{ formula: "=FALSE", look: {} },
        rule: criteriaOf(stops),
      },
      [rectOf(range)],
    );
  for (const { range, formula, look, stopIfTrue = false } of [...(part.conditionalFormats ?? [])].reverse())
    sheet.rules.add({ id: newId("rule"), type: "Custom", stopIfTrue, formula, rule: null, look }, [
      rectOf(range),
    ]);
  for (const { name, range } of part.tables ?? [])
    sheet.tables.push({ id: newId("table"), name, rect: rectOf(range), settings: new Map() });
  if (part.autoFilter !== undefined) {
    const rect = rectOf(part.autoFilter);
    sheet.filter = { rect, criteria: Array.from({ length: columnCount(rect) }, () => undefined) };
  }
  for (const { range, source } of part.lists ?? [])
    sheet.validations.push({
      rects: [rectOf(range)],
      rule: { list: { inCellDropDown: true, source } },
      settings: new Map(),
    });
  setPage(sheet.page, part.page ?? {});
  if (part.protected === true) sheet.protection = { options: {} };
}
