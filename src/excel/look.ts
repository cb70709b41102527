import { failed, ok, type Plan } from "../core";
import type { Outcome, WorkbookProblem } from "../workbook/problem";
import { lastingName, namesFor, renameSheets } from "../workbook/sheet-names";
import { askCommentPlaces, askComments, standingComments, type StandingComment } from "./comments";
import { askFlagFormulas } from "./flags";
import type { ExcelHost } from "./host";
import { overlayOn } from "./marks-on-sheet";
import { askOverlay, guardOverlay, type AskedOverlay } from "./overlay-guard";
import { askOwned, guardOwned, type AskedOwned } from "./owned-sheet";
import type { Attempt } from "./runner";
import { askStanding, standingOf, type Standing } from "./standing";

/** What the workbook says before anything is written. */
export interface Looked {
  readonly standing: Standing;
  readonly plan: Plan;
  readonly owned: readonly AskedOwned[];
  readonly overlays: readonly AskedOverlay[];
  readonly comments: readonly StandingComment[];
}

/** Looks at everything that the plan touches: two round trips, three where there are rules to read. */
export const look = async (host: ExcelHost, { context }: Attempt, plan: Plan): Promise<Outcome<Looked>> => {
  const asked = askStanding(context);
  const comments = askComments(host, context);
  const { protection } = context.workbook;
  protection.load("protected");
  await context.sync();
  const standing = standingOf(asked);
  const named = renameSheets(plan, namesFor(plan.sheets, standing.sheets));
  const problem = missing(named, standing, protection.protected);
  if (problem) return failed(problem);
  const places = askCommentPlaces(comments);
  const owned = named.sheets.map((sheet, index) =>
    askOwned(context, sheet, lastingName(plan.sheets[index] ?? sheet), index, standing),
  );
  const overlays = named.overlays.map((overlay) =>
    askOverlay(
      host,
      context.workbook.worksheets.getItem(overlay.sheet),
      overlay,
      overlayOn(standing.register, overlay.sheet),
    ),
  );
  await context.sync();
  if (askFlagFormulas(overlays.map(({ flags }) => flags))) await context.sync();
  return ok({ standing, plan: named, owned, overlays, comments: standingComments(places) });
};

const missing = (
  { sheets, overlays }: Plan,
  standing: Standing,
  structureLocked: boolean,
): WorkbookProblem | undefined => {
  const there = new Set(standing.sheets.map(({ name }) => name));
  const gone = overlays.find(({ sheet }) => !there.has(sheet));
  if (gone) return { code: "sheet-gone", sheet: gone.sheet };
  const adds = sheets.some(({ name }) => !there.has(name));
  return adds && structureLocked ? { code: "workbook-protected" } : undefined;
};

/** Whether every place that the plan needs is free; nothing is written before this is known. */
export const guard = ({ owned, overlays }: Looked): Outcome<void> =>
  [...owned.map(guardOwned), ...overlays.map(guardOverlay)].find(({ ok: free }) => !free) ?? ok(undefined);
