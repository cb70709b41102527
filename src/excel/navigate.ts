import { failed, ok, rangeToA1, type Range, type Sheet } from "../core";
import type { Job, SheetInfo } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { rangeOfAddress } from "../workbook/sheet-reference";
import { briefly } from "./briefly";
import type { ExcelHost } from "./host";
import { askUsedPart, readUsedPart } from "./read-sheet";
import type { Attempt } from "./runner";
import { askStanding, standingOf } from "./standing";

export const listSheets = async ({ context }: Attempt): Promise<Outcome<readonly SheetInfo[]>> => {
  const asked = askStanding(context);
  await context.sync();
  return ok(standingOf(asked).sheets);
};

/** One sheet, by its id: two round trips and one more for each 3.5 MB. */
export const readById = async (
  host: ExcelHost,
  attempt: Attempt,
  id: string,
  job: Job,
): Promise<Outcome<Sheet>> => {
  const { context } = attempt;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(id);
  worksheet.load("name");
  const used = askUsedPart(host, worksheet);
  await context.sync();
  if (worksheet.isNullObject) return failed({ code: "sheet-gone", sheet: "" });
  return readUsedPart(host, attempt, worksheet, worksheet.name, used, job);
};

/** The sheet in front, and what it is to us, in the same two round trips. */
export const readFront = async (
  host: ExcelHost,
  attempt: Attempt,
  job: Job,
): Promise<Outcome<{ readonly info: SheetInfo; readonly sheet: Sheet }>> => {
  const { context } = attempt;
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load("id,name");
  const asked = askStanding(context);
  const used = askUsedPart(host, worksheet);
  await context.sync();
  const info = standingOf(asked).sheets.find(({ id }) => id === worksheet.id);
  if (!info) return failed({ code: "unsupported-sheet" });
  const sheet = await readUsedPart(host, attempt, worksheet, worksheet.name, used, job);
  return sheet.ok ? ok({ info, sheet: sheet.value }) : sheet;
};

export const findSelection = async ({
  context,
}: Attempt): Promise<Outcome<{ readonly sheet: SheetInfo; readonly range: Range }>> => {
  const selected = briefly(context.workbook.getSelectedRange(), (range) =>
    range.load("address,worksheet/id"),
  );
  const asked = askStanding(context);
  await context.sync();
  const sheet = standingOf(asked).sheets.find(({ id }) => id === selected.worksheet.id);
  const range = rangeOfAddress(selected.address);
  return sheet && range ? ok({ sheet, range }) : failed({ code: "unsupported-sheet" });
};

export const bringToFront = async (
  { context }: Attempt,
  sheetId: string,
  range: Range,
): Promise<Outcome<void>> => {
  const worksheet = context.workbook.worksheets.getItem(sheetId);
  worksheet.activate();
  briefly(worksheet.getRange(rangeToA1(range)), (place) => place.select());
  await context.sync();
  return ok(undefined);
};
