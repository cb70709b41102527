import { failed, ok, rangeToA1, type Range } from "../core";
import type { Job, ReadSheet, SheetInfo } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { rangesOfAddress } from "../workbook/sheet-reference";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import { askUsedPart, readUsedPart } from "./read-sheet";
import type { Attempt } from "./runner";
import { askStanding, standingOf } from "./standing";

export const listSheets = async ({ context }: Attempt): Promise<Outcome<readonly SheetInfo[]>> => {
  const asked = askStanding(context);
  await context.sync();
  return ok(standingOf(asked).sheets);
};

/** A worksheet and what it is to us: two round trips, and one more for each 3.5 MB. */
const readWorksheet = async (
  host: ExcelHost,
  attempt: Attempt,
  worksheet: Excel.Worksheet,
  job: Job,
): Promise<Outcome<ReadSheet>> => {
  const { context } = attempt;
  worksheet.load("id,name");
  const asked = askStanding(context);
  const used = askUsedPart(host, worksheet);
  await context.sync();
  if (worksheet.isNullObject) return failed({ code: "sheet-gone", sheet: "" });
  const { sheets, register, choices } = standingOf(asked);
  const info = sheets.find(({ id }) => id === worksheet.id);
  if (!info) return failed({ code: "unsupported-sheet" });
  const sheet = await readUsedPart(host, attempt, worksheet, info.name, used, job);
  const overlays = register.overlays.filter((overlay) => overlay.sheet === info.name);
  const ours = overlays.flatMap(({ blocks }) => blocks.map(({ range }) => range));
  const said = choices.kept.filter((one) => one.sheet === info.name).map(({ choice }) => choice);
  return sheet.ok ? ok({ info, sheet: sheet.value, ours, choices: said }) : sheet;
};

export const readById = (
  host: ExcelHost,
  attempt: Attempt,
  id: string,
  job: Job,
): Promise<Outcome<ReadSheet>> =>
  readWorksheet(host, attempt, attempt.context.workbook.worksheets.getItemOrNullObject(id), job);

/** The sheet in front. */
export const readFront = (host: ExcelHost, attempt: Attempt, job: Job): Promise<Outcome<ReadSheet>> =>
  readWorksheet(host, attempt, attempt.context.workbook.worksheets.getActiveWorksheet(), job);

export const findSelection = async (
  host: ExcelHost,
  { context }: Attempt,
): Promise<Outcome<{ readonly sheet: SheetInfo; readonly areas: readonly Range[] }>> => {
  const { workbook } = context;
  const selected = has(host, "rangeAreas")
    ? workbook.getSelectedRanges().load("address,worksheet/id")
    : briefly(workbook.getSelectedRange(), (range) => range.load("address,worksheet/id"));
  const asked = askStanding(context);
  await context.sync();
  const sheet = standingOf(asked).sheets.find(({ id }) => id === selected.worksheet.id);
  const areas = rangesOfAddress(selected.address);
  return sheet && areas.length > 0 ? ok({ sheet, areas }) : failed({ code: "unsupported-sheet" });
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
