import { failed, ok } from "../core";
import type { Annotations, TakenBack } from "../workbook/port";
import type { Outcome, WorkbookProblem } from "../workbook/problem";
import type { OverlayMark } from "../workbook/register";
import { askBlock, eraseBlock, keptCells, restoreHeights, type AskedBlock } from "./blocks-of-ours";
import {
  askCommentPlaces,
  askComments,
  isOurs,
  removeStroke,
  standingComments,
  type StandingComment,
} from "./comments";
import { askFlagFormulas, askFlags, eraseFlags, ourFlags, type AskedFlags } from "./flags";
import type { ExcelHost } from "./host";
import { drawMarks } from "./marks";
import type { Attempt } from "./runner";
import { askStanding, standingOf, type Standing } from "./standing";
import { drawAll, type Stroke } from "./strokes";

/** A sheet that is not removed, with what of ours may be on it. */
interface AskedSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  readonly flags: AskedFlags;
  readonly marks: readonly OverlayMark[];
  readonly blocks: readonly AskedBlock[];
  readonly protection: Excel.WorksheetProtection;
}

interface Found {
  readonly structure: Excel.WorkbookProtection;
  readonly standing: Standing;
  readonly doomed: readonly string[];
  readonly sheets: readonly AskedSheet[];
  readonly comments: readonly StandingComment[];
}

const askSheet = (
  { workbook }: Excel.RequestContext,
  { register }: Standing,
  { id, name }: { readonly id: string; readonly name: string },
): AskedSheet => {
  const worksheet = workbook.worksheets.getItem(id);
  const marks = register.overlays.filter(({ sheet }) => sheet === name);
  const blocks = marks.flatMap((mark) => mark.blocks.map((block) => askBlock(worksheet, block)));
  const { protection } = worksheet;
  protection.load("protected");
  return { name, worksheet, flags: askFlags(worksheet), marks, blocks, protection };
};

/** Finds everything of ours. Flags are looked for on every sheet: a copied sheet has them too. */
const find = async (host: ExcelHost, { context }: Attempt, keep: readonly string[]): Promise<Found> => {
  const asked = askStanding(context);
  const structure = context.workbook.protection;
  structure.load("protected");
  const comments = askComments(host, context);
  await context.sync();
  const standing = standingOf(asked);
  const doomed = standing.sheets.filter(
    ({ madeAs, unfinished }) => unfinished === true || (madeAs !== undefined && !keep.includes(madeAs)),
  );
  const staying = standing.sheets.filter((sheet) => !doomed.includes(sheet));
  const places = askCommentPlaces(comments);
  const sheets = staying.map((sheet) => askSheet(context, standing, sheet));
  await context.sync();
  if (askFlagFormulas(sheets.map(({ flags }) => flags))) await context.sync();
  return {
    structure,
    standing,
    doomed: doomed.map(({ name }) => name),
    sheets,
    comments: standingComments(places),
  };
};

const textsOf = ({ marks }: AskedSheet): ReadonlySet<string> =>
  new Set(marks.flatMap(({ texts }) => [...texts]));

interface Erased {
  readonly strokes: readonly Stroke[];
  readonly kept: TakenBack["kept"];
}

const eraseComments = (sheet: AskedSheet, comments: readonly StandingComment[]): Erased => {
  const ours = comments.filter((one) => one.sheet === sheet.name && isOurs(one, textsOf(sheet)));
  return {
    strokes: ours.filter(({ answered }) => !answered).map(({ comment }) => removeStroke(comment)),
    kept: ours.filter(({ answered }) => answered).map(({ cell }) => ({ sheet: sheet.name, cell })),
  };
};

const eraseFrom = (sheet: AskedSheet, comments: readonly StandingComment[]): Erased => {
  const texts = textsOf(sheet);
  const said = eraseComments(sheet, comments);
  const blocks = sheet.blocks.map((block) => ({ block, kept: keptCells(block, texts) }));
  return {
    strokes: [
      ...eraseFlags(sheet.flags),
      ...blocks.flatMap(({ block, kept }) => eraseBlock(sheet.worksheet, block, kept)),
      ...sheet.marks.flatMap(({ formerHeights }) => restoreHeights(sheet.worksheet, formerHeights)),
      ...said.strokes,
    ],
    kept: [...blocks.flatMap(({ kept }) => kept.map((cell) => ({ sheet: sheet.name, cell }))), ...said.kept],
  };
};

/** Excel keeps one visible sheet at least: where all are ours, a blank one stays. */
const removeSheets = ({ workbook }: Excel.RequestContext, { standing, doomed }: Found): Stroke[] => {
  const stays = standing.sheets.some(({ name, hidden }) => !hidden && !doomed.includes(name));
  const remove = doomed.map((name) => ({
    bytes: 300,
    draw: () => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.visibility = "Visible"; // a very hidden sheet cannot be deleted (office-js 365)
      sheet.delete();
    },
  }));
  if (stays || remove.length === 0) return remove;
  return [{ bytes: 300, draw: () => void workbook.worksheets.add() }, ...remove];
};

/** Refuses before anything is removed: a protected sheet that has something of ours, or a workbook that keeps its
 *  sheets. Excel would refuse in the middle. */
const refusal = (
  { sheets, doomed, structure }: Found,
  erased: readonly Erased[],
): WorkbookProblem | undefined => {
  const locked = sheets.find(
    ({ protection }, index) => protection.protected && (erased[index]?.strokes.length ?? 0) > 0,
  );
  if (locked) return { code: "sheet-protected", sheet: locked.name };
  return doomed.length > 0 && structure.protected ? { code: "workbook-protected" } : undefined;
};

/** Removes everything of ours but the sheets to keep, and of those the ones whose writing broke off; what a person wrote into our cells stays, and is told. */
export const takeBack = async (
  host: ExcelHost,
  attempt: Attempt,
  keep: readonly string[],
): Promise<Outcome<TakenBack>> => {
  const found = await find(host, attempt, keep);
  const erased = found.sheets.map((sheet) => eraseFrom(sheet, found.comments));
  const refused = refusal(found, erased);
  if (refused) return failed(refused);
  const { register } = found.standing;
  const marks = {
    sheets: register.sheets.filter(({ sheet }) => !found.doomed.includes(sheet)),
    overlays: [],
    writing: [],
  };
  const { before, after } = drawMarks(attempt.context, register, marks);
  const strokes = [
    ...before,
    ...erased.flatMap((one) => one.strokes),
    ...removeSheets(attempt.context, found),
    ...after,
  ];
  const drawn = await drawAll(host, attempt, strokes, {});
  if (!drawn.ok) return drawn;
  return ok({ sheets: found.doomed, kept: erased.flatMap(({ kept }) => kept) });
};

/** What of ours stands in the workbook. */
export const findAnnotations = async (host: ExcelHost, attempt: Attempt): Promise<Outcome<Annotations>> => {
  const { standing, doomed, sheets, comments } = await find(host, attempt, []);
  const overlays = sheets.map((sheet) => ({
    sheet: sheet.name,
    blocks: sheet.blocks.map(({ mark }) => mark.range),
    flags: ourFlags(sheet.flags).length,
    comments: comments.filter((one) => one.sheet === sheet.name && isOurs(one, textsOf(sheet))).length,
  }));
  return ok({
    sheets: standing.sheets.filter(({ name }) => doomed.includes(name)),
    overlays: overlays.filter(({ blocks, flags, comments: said }) => blocks.length + flags + said > 0),
  });
};
