import { ok, type Plan } from "../core";
import type { Applied, Job, Skipped } from "../workbook/port";
import type { Outcome } from "../workbook/problem";
import { quotedName } from "../workbook/sheet-reference";
import { drawComments, type DrawnComments, type StandingComment } from "./comments";
import { commentsAsText } from "./comments-as-text";
import { drawOverlay } from "./draw-overlay";
import { FEATURES, has } from "./features";
import type { ExcelHost } from "./host";
import { guard, look, type Looked } from "./look";
import { drawMarks, hideName } from "./marks";
import { textsOn } from "./marks-on-sheet";
import { marksAfter } from "./marks-of-plan";
import { drawOwned, openOwned } from "./owned-sheet";
import type { Attempt } from "./runner";
import { placeSheets } from "./place-sheets";
import { isDraft } from "./standing";
import { drawAll, type Stroke } from "./strokes";

const commentsOn = (looked: Looked, sheet: string): StandingComment[] =>
  looked.comments.filter((comment) => comment.sheet === sheet);

/** Excel here has no comments: that is told; their words stand beside the rows and on the Findings sheet. */
const withoutComments = (looked: Looked): DrawnComments[] => {
  const sheets = [...looked.owned, ...looked.overlays].filter(({ plan }) => plan.comments.length > 0);
  return sheets.map(({ plan }) => ({
    strokes: [],
    skipped: [
      {
        code: "not-supported",
        sheet: "sheet" in plan ? plan.sheet : plan.name,
        requirement: `ExcelApi ${FEATURES.comments}`,
      },
    ],
  }));
};

const commentsOfPlan = (host: ExcelHost, context: Excel.RequestContext, looked: Looked): DrawnComments[] => {
  if (!has(host, "comments")) return withoutComments(looked);
  const { register } = looked.standing;
  const targets = [
    ...looked.owned.map(({ plan }) => ({ sheet: plan.name, comments: plan.comments })),
    ...looked.overlays.map(({ plan }) => plan),
  ];
  return targets.map(({ sheet, comments }) =>
    drawComments(context, sheet, comments, commentsOn(looked, sheet), textsOn(register, sheet)),
  );
};

/** Sheets of a run that broke off before they were marked. */
const removeDrafts = ({ workbook }: Excel.RequestContext, { standing }: Looked): Stroke[] =>
  standing.sheets
    .filter(({ name }) => isDraft(name))
    .map(({ id }) => ({ bytes: 300, draw: () => workbook.worksheets.getItem(id).delete() }));

/** Whether a formula, a link or a chart of the plan needs the sheet to have its name. */
const isReferredTo = ({ sheets, overlays }: Plan, name: string): boolean => {
  const reference = `${quotedName(name)}!`;
  const cells = [...sheets, ...overlays].flatMap((one) => one.cells);
  const formulas = [...sheets, ...overlays].flatMap(({ flags }) => flags.map(({ formula }) => formula));
  return (
    cells.some(({ formula, link }) => formula?.includes(reference) === true || link?.sheet === name) ||
    cells.some(({ formula }) => formula?.includes(`${name}!`) === true) ||
    formulas.some((formula) => formula.includes(reference) || formula.includes(`${name}!`)) ||
    sheets.some(({ charts }) => charts.some(({ sheet }) => sheet === name))
  );
};

const renameStroke = (worksheet: Excel.Worksheet, name: string): Stroke => ({
  bytes: 300,
  draw: () => {
    worksheet.name = name;
  },
});

/** Marks come first, so that whatever is written after them can be found again; the old ones go last. */
const strokesOf = (
  host: ExcelHost,
  attempt: Attempt,
  looked: Looked,
  comments: DrawnComments[],
): Stroke[] => {
  const { context, budget } = attempt;
  const marks = drawMarks(context, looked.standing.register, marksAfter(looked));
  for (const { draw } of removeDrafts(context, looked)) draw();
  const opened = looked.owned.map((sheet) => ({ sheet, worksheet: openOwned(context, sheet) }));
  return [
    ...looked.standing.shownNames.map((name) => hideName(context, name)),
    ...marks.before,
    ...placeSheets(looked, new Map(opened.map(({ sheet, worksheet }) => [sheet.plan.name, worksheet]))),
    ...opened.flatMap(({ sheet, worksheet }) => {
      const strokes = drawOwned(host, context, sheet, worksheet, budget);
      const rename = sheet.existing ? [] : [renameStroke(worksheet, sheet.plan.name)];
      // a draft is made anew by the next try, so what no formula names gets its name only once it is whole
      return isReferredTo(looked.plan, sheet.plan.name) ? [...rename, ...strokes] : [...strokes, ...rename];
    }),
    ...looked.overlays.flatMap((overlay) => drawOverlay(host, overlay, budget)),
    ...comments.flatMap(({ strokes }) => strokes),
    ...marks.after,
  ];
};

const applied = (
  { standing, owned }: Looked,
  worksheets: Excel.WorksheetCollection,
  skipped: readonly Skipped[],
): Applied => ({
  sheets: owned.map(({ plan, madeAs }) => ({
    planned: madeAs,
    name: plan.name,
    id:
      standing.sheets.find(({ name }) => name === plan.name)?.id ??
      worksheets.items.find(({ name }) => name === plan.name)?.id ??
      "",
  })),
  skipped,
});

/**
 * Writes a plan: looks, refuses if anything is in the way, then writes in an order that can break off anywhere:
 * what stands there by then is found by its marks, by the next try and by `takeBack` alike. Repeating it ends in
 * the same workbook.
 */
export const applyPlan = async (
  host: ExcelHost,
  attempt: Attempt,
  plan: Plan,
  job: Job,
): Promise<Outcome<Applied>> => {
  const looked = await look(host, attempt, has(host, "comments") ? plan : commentsAsText(plan));
  if (!looked.ok) return looked;
  const free = guard(looked.value);
  if (!free.ok) return free;
  const comments = commentsOfPlan(host, attempt.context, looked.value);
  const { worksheets } = attempt.context.workbook;
  const strokes = [
    ...strokesOf(host, attempt, looked.value, comments),
    { bytes: 300, draw: () => void worksheets.load("items/id,items/name") },
  ];
  const drawn = await drawAll(host, attempt, strokes, job);
  if (!drawn.ok) return drawn;
  const skipped = comments.flatMap((one) => one.skipped);
  return ok(applied(looked.value, worksheets, skipped));
};
