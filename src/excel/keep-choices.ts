import { failed, type TotalChoice } from "../core";
import { choiceNames } from "../workbook/choice-names";
import type { SheetInfo } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import type { ExcelHost } from "./host";
import { addName, removeName } from "./marks";
import type { Attempt } from "./runner";
import { askStanding, standingOf } from "./standing";
import { drawAll } from "./strokes";

/**
 * Keeps a sheet's choices in place of those that were kept before. The new ones are written first: where it breaks
 * off in between, the later word counts, and the next try removes what is left of the earlier one.
 */
export const keepChoices = async (
  host: ExcelHost,
  attempt: Attempt,
  { id, name }: Pick<SheetInfo, "id" | "name">,
  choices: readonly TotalChoice[],
): Promise<Outcome<void>> => {
  const { context } = attempt;
  const asked = askStanding(context);
  await context.sync();
  const { sheets, choices: standing } = standingOf(asked);
  const sheet = sheets.find((one) => one.id === id);
  if (!sheet) return failed({ code: "sheet-gone", sheet: name });
  const before = standing.kept.filter((one) => one.sheet === sheet.name).flatMap(({ names }) => names);
  const strokes = [
    ...choiceNames(sheet.name, choices, standing.last + 1).map((one) => addName(context, one)),
    ...[...before, ...standing.lost].map((one) => removeName(context, one)),
  ];
  return drawAll(host, attempt, strokes, {});
};
