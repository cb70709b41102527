import { cellKey, toA1, type CellRef, type PlannedComment } from "../core";
import type { Skipped } from "../workbook/port";
import { textDigest } from "../workbook/register";
import { parseReference, quotedName } from "../workbook/sheet-reference";
import { briefly } from "./briefly";
import { has } from "./features";
import type { ExcelHost } from "./host";
import type { Stroke } from "./strokes";

/** A comment that stands in the workbook. */
export interface StandingComment {
  readonly comment: Excel.Comment;
  readonly content: string;
  readonly sheet: string;
  readonly cell: CellRef;
  /** Someone has answered: it is a conversation of people's now. */
  readonly answered: boolean;
}

/** Asks for all comments: asking cell by cell fails where there is none. */
export const askComments = (
  host: ExcelHost,
  context: Excel.RequestContext,
): Excel.CommentCollection | undefined => {
  if (!has(host, "comments")) return undefined;
  const { comments } = context.workbook;
  comments.load("items/id,items/content");
  return comments;
};

export interface AskedComment {
  readonly comment: Excel.Comment;
  readonly place: Excel.Range;
  readonly replies: OfficeExtension.ClientResult<number>;
}

/** Asks where the comments stand, once they are known. */
export const askCommentPlaces = (comments: Excel.CommentCollection | undefined): AskedComment[] =>
  (comments?.items ?? []).map((comment) => {
    const place = briefly(comment.getLocation(), (range) => range.load("address"));
    return { comment, place, replies: comment.replies.getCount() };
  });

export const standingComments = (asked: readonly AskedComment[]): StandingComment[] =>
  asked.flatMap(({ comment, place, replies }) => {
    const at = parseReference(place.address);
    if (!at) return [];
    const cell = { row: at.range.top, column: at.range.left };
    return [{ comment, content: comment.content, sheet: at.sheet, cell, answered: replies.value > 0 }];
  });

/** Whether we wrote a comment: its words are among those that we put down, unchanged. */
export const isOurs = ({ content }: StandingComment, texts: ReadonlySet<string>): boolean =>
  texts.has(textDigest(content));

export interface DrawnComments {
  readonly strokes: readonly Stroke[];
  readonly skipped: readonly Skipped[];
}

const addStroke = (context: Excel.RequestContext, sheet: string, { cell, text }: PlannedComment): Stroke => ({
  bytes: 250 + text.length * 2,
  draw: () => context.workbook.comments.add(`${quotedName(sheet)}!${toA1(cell)}`, text),
});

const rewordStroke = (comment: Excel.Comment, text: string): Stroke => ({
  bytes: 350 + text.length * 2,
  draw: () => {
    comment.content = text;
  },
});

export const removeStroke = (comment: Excel.Comment): Stroke => ({
  bytes: 250,
  draw: () => comment.delete(),
});

/**
 * Brings the comments of a sheet to what is planned: those that stand already are left, ours that changed are
 * reworded, ours that are no longer planned go. A person's comment is never touched, nor one that was answered.
 */
export const drawComments = (
  context: Excel.RequestContext,
  sheet: string,
  planned: readonly PlannedComment[],
  standing: readonly StandingComment[],
  texts: ReadonlySet<string>,
): DrawnComments => {
  const byCell = new Map(standing.map((comment) => [cellKey(comment.cell), comment]));
  const wanted = new Set(planned.map(({ cell }) => cellKey(cell)));
  const strokes = standing
    .filter((one) => !wanted.has(cellKey(one.cell)) && isOurs(one, texts) && !one.answered)
    .map(({ comment }) => removeStroke(comment));
  const skipped: Skipped[] = [];
  for (const one of planned) {
    const there = byCell.get(cellKey(one.cell));
    if (!there) strokes.push(addStroke(context, sheet, one));
    else if (there.content === one.text) continue;
    else if (isOurs(there, texts)) strokes.push(rewordStroke(there.comment, one.text));
    else skipped.push({ code: "comment-exists", sheet, cell: one.cell });
  }
  return { strokes, skipped };
};
