import { failed, ok, toA1, type CellRef } from "../core";
import type { CellEdit, ChangeRecord } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { typedText } from "../workbook/typed-text";
import { briefly } from "./briefly";
import type { Attempt } from "./runner";

type Content = string | number | boolean | null;

/** A cell's content as `formulas` tells it: a formula, a value, or nothing. */
const contentOf = (formula: unknown): Content =>
  typeof formula === "number" || typeof formula === "boolean"
    ? formula
    : typeof formula === "string" && formula !== ""
      ? formula
      : null;

interface AskedCell {
  readonly cell: CellRef;
  readonly range: Excel.Range;
}

interface AskedCells {
  readonly worksheet: Excel.Worksheet;
  readonly cells: readonly AskedCell[];
}

/** The cells to change as they are now; refused on a sheet that is gone or protected. */
const askCells = async (
  { context }: Attempt,
  sheetId: string,
  name: string,
  places: readonly CellRef[],
): Promise<Outcome<AskedCells>> => {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  worksheet.load("name");
  await context.sync();
  if (worksheet.isNullObject) return failed({ code: "sheet-gone", sheet: name });
  const { protection } = worksheet;
  protection.load("protected");
  const cells = places.map((cell) => {
    const range = worksheet.getRange(toA1(cell));
    return { cell, range: briefly(range, (one) => one.load("formulas,values,numberFormat")) };
  });
  await context.sync();
  return protection.protected
    ? failed({ code: "sheet-protected", sheet: worksheet.name })
    : ok({ worksheet, cells });
};

const formulaOf = ({ range }: AskedCell): Content => contentOf(range.formulas[0]?.[0]);

const valueOf = ({ range }: AskedCell): Content => contentOf(range.values[0]?.[0]);

const formatOf = ({ range }: AskedCell): string => String(range.numberFormat[0]?.[0] ?? "General");

const typed = (content: Content): Content =>
  content === null ? "" : typeof content === "string" ? asInput(content) : content;

const asInput = (content: string): string => (content.startsWith("=") ? content : typedText(content));

/** A cell formatted as text would keep the new amount as text. */
const numericFormat = (format: string): string => (format === "@" ? "General" : format);

const write = ({ worksheet }: AskedCells, cell: CellRef, content: Content, format?: string): void => {
  briefly(worksheet.getRange(toA1(cell)), (range) => {
    if (format !== undefined) range.numberFormat = [[format]];
    range.formulas = [[typed(content)]];
  });
};

/** What a job remembers from one try to the next: a try that was broken off may have changed some cells. */
export type EditMemory = Map<number, ChangeRecord["cells"][number]>;

const recordOf = (asked: AskedCell, { to }: CellEdit): ChangeRecord["cells"][number] => ({
  cell: asked.cell,
  before: formulaOf(asked),
  after: to,
  numberFormatBefore: formatOf(asked),
  numberFormatAfter: typeof to === "number" ? numericFormat(formatOf(asked)) : formatOf(asked),
});

/** Changes cells, all or none: looks whether each still holds what the edit was made for, then writes all. */
export const editCells = async (
  attempt: Attempt,
  sheet: { readonly id: string; readonly name: string },
  edits: readonly CellEdit[],
  memory: EditMemory,
): Promise<Outcome<ChangeRecord>> => {
  const places = edits.map(({ cell }) => cell);
  const asked = await askCells(attempt, sheet.id, sheet.name, places);
  if (!asked.ok) return asked;
  for (const [index, edit] of edits.entries()) {
    const now = asked.value.cells[index];
    if (!now) continue;
    if (valueOf(now) !== edit.from && !memory.has(index))
      return failed({ code: "changed-since", sheet: sheet.name, cell: edit.cell });
    if (!memory.has(index)) memory.set(index, recordOf(now, edit));
  }
  const cells = [...memory.values()];
  for (const { cell, after, numberFormatBefore, numberFormatAfter } of cells)
    write(asked.value, cell, after, numberFormatAfter === numberFormatBefore ? undefined : numberFormatAfter);
  await attempt.context.sync();
  return ok({ sheetId: sheet.id, sheet: sheet.name, cells });
};

/** Makes a change that breaks off in the middle one that never was. Only where that fails too, the answer has
 *  what is needed to put the cells back later. */
export const allOrNone = async (
  sheet: { readonly id: string; readonly name: string },
  memory: EditMemory,
  change: () => Promise<Outcome<ChangeRecord>>,
  undo: (record: ChangeRecord) => Promise<Outcome<void>>,
): Promise<Outcome<ChangeRecord>> => {
  const changed = await change();
  if (changed.ok || memory.size === 0) return changed;
  const record = { sheetId: sheet.id, sheet: sheet.name, cells: [...memory.values()] };
  const undone = await undo(record);
  return undone.ok ? changed : failed({ code: "half-changed", record });
};

/** Whether a cell was reached by neither the change nor anyone else: it is not written again. */
const isAsBefore = (now: AskedCell, { before, numberFormatBefore }: ChangeRecord["cells"][number]): boolean =>
  formulaOf(now) === before && formatOf(now) === numberFormatBefore;

/** Puts back what a change replaced, to the letter; refused where a cell holds something else by now. */
export const undoEdit = async (attempt: Attempt, record: ChangeRecord): Promise<Outcome<void>> => {
  const places = record.cells.map(({ cell }) => cell);
  const asked = await askCells(attempt, record.sheetId, record.sheet, places);
  if (!asked.ok) return asked;
  const changed = record.cells.find(({ before, after }, index) => {
    const now = asked.value.cells[index];
    const content = now && formulaOf(now);
    return content !== after && content !== before; // `before`: an earlier try got as far as this cell
  });
  if (changed) return failed({ code: "changed-since", sheet: record.sheet, cell: changed.cell });
  const reached = record.cells.filter((one, index) => {
    const now = asked.value.cells[index];
    return now && !isAsBefore(now, one);
  });
  for (const { cell, before, numberFormatBefore, numberFormatAfter } of reached)
    write(
      asked.value,
      cell,
      before,
      numberFormatAfter === numberFormatBefore ? undefined : numberFormatBefore,
    );
  await attempt.context.sync();
  return ok(undefined);
};
