import { sameRect } from "../univer/address";
import {
  addComment,
  addReply,
  commentsOn,
  deleteComment,
  resolveComment,
  setCommentText,
  type CommentRecord,
} from "../univer/comments";
import { asFlag, asOneOf, asText, isRecord, type Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../wire/failure";
import { reads, type Family } from "../wire/family";
import type { Ref } from "../wire/ref";
import { registrations } from "./event-registration";
import { cellArgument, range } from "./places";
import { ref, type CommentTarget, type ReplyTarget, type ScopeTarget } from "./targets";

const inScope = ({ book, sheet }: ScopeTarget): readonly CommentRecord[] =>
  (sheet ? [sheet] : book.sheets).flatMap((one) => commentsOn(book, one));

const item = ({ book }: ScopeTarget, { id, sheet }: CommentRecord): Ref =>
  ref("Comment", { book, sheet, id });

function found(it: ScopeTarget, comment: CommentRecord | undefined): Ref {
  if (comment === undefined) throw itemNotFound();
  return item(it, comment);
}

const atCell = (it: ScopeTarget, args: Arguments): CommentRecord | undefined => {
  const { sheet, rect } = cellArgument(it.book, args, 0);
  return inScope(it).find((comment) => comment.sheet === sheet && sameRect(comment.rect, rect));
};

function content(given: unknown, type: unknown): string {
  if (isRecord(given) || asOneOf(type ?? "Plain", ["Plain", "Mention"]) === "Mention")
    throw notImplemented("comments with mentions");
  return asText(given);
}

function add(it: ScopeTarget, args: Arguments): Ref {
  const { book, sheet, rect } = cellArgument(it.book, args, 0);
  sheet.assertUnprotected();
  if (atCell(it, args) !== undefined) throw invalidArgument(); // one comment a cell (office-js issue 1416)
  const id = addComment(book, sheet, rect, content(args.given(1), args.given(2)));
  return ref("Comment", { book, sheet, id });
}

export const commentCollection: Family<ScopeTarget> = {
  name: "CommentCollection",
  items: (it) => inScope(it).map((comment) => item(it, comment)),
  methods: {
    ...registrations(["Added", "Changed", "Deleted"]),
    Add: add,
    GetCount: (it) => inScope(it).length,
    GetItem: (it, args) =>
      found(
        it,
        inScope(it).find(({ id }) => id === args.text(0)),
      ),
    GetItemAt: (it, args) => found(it, inScope(it)[args.integer(0)]),
    GetItemByCell: (it, args) => found(it, atCell(it, args)),
    GetItemOrNullObject: (it, args) => {
      const comment = inScope(it).find(({ id }) => id === args.text(0));
      return comment === undefined ? null : item(it, comment);
    },
  },
};

function record({ book, sheet, id }: CommentTarget): CommentRecord {
  const comment = commentsOn(book, sheet).find((one) => one.id === id);
  if (comment === undefined) throw itemNotFound();
  return comment;
}

export const comment: Family<CommentTarget> = {
  name: "Comment",
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: reads(({ id }) => id),
    Content: {
      get: (it) => record(it).content,
      set: (it, text) => {
        it.sheet.assertUnprotected();
        setCommentText(record(it), it.id, asText(text));
      },
    },
    RichContent: reads((it) => record(it).content),
    ContentType: reads(() => "Plain"),
    Mentions: reads(() => []),
    AuthorName: reads((it) => record(it).author),
    AuthorEmail: reads(() => ""),
    CreationDate: reads((it) => record(it).created),
    Resolved: { get: (it) => record(it).resolved, set: (it, on) => resolveComment(record(it), asFlag(on)) },
  },
  objects: { Replies: (it) => ref("CommentReplyCollection", it) },
  methods: {
    Delete: (it) => {
      it.sheet.assertUnprotected();
      deleteComment(record(it), it.id);
    },
    GetLocation: (it) => range(it, record(it).rect),
  },
};

const reply = ({ book, sheet, id }: CommentTarget, replyId: string): Ref =>
  ref("CommentReply", { book, sheet, id, replyId });

export const commentReplyCollection: Family<CommentTarget> = {
  name: "CommentReplyCollection",
  items: (it) => record(it).replies.map(({ id }) => reply(it, id)),
  methods: {
    Add: (it, args) => reply(it, addReply(it.book, record(it), content(args.given(0), args.given(1)))),
    GetCount: (it) => record(it).replies.length,
    GetItem: (it, args) => reply(it, args.text(0)),
    GetItemAt: (it, args) => {
      const one = record(it).replies[args.integer(0)];
      if (one === undefined) throw itemNotFound();
      return reply(it, one.id);
    },
  },
};

function replyRecord(it: ReplyTarget) {
  const one = record(it).replies.find(({ id }) => id === it.replyId);
  if (one === undefined) throw itemNotFound();
  return one;
}

export const commentReply: Family<ReplyTarget> = {
  name: "CommentReply",
  identity: ({ replyId }) => ({ Id: replyId }),
  scalars: {
    Id: reads(({ replyId }) => replyId),
    Content: {
      get: (it) => replyRecord(it).content,
      set: (it, text) => setCommentText(it, it.replyId, asText(text)),
    },
    AuthorName: reads((it) => replyRecord(it).author),
    AuthorEmail: reads(() => ""),
    CreationDate: reads((it) => replyRecord(it).created),
    ContentType: reads(() => "Plain"),
    Resolved: reads((it) => record(it).resolved),
  },
  methods: { Delete: (it) => deleteComment(it, it.replyId), GetLocation: (it) => range(it, record(it).rect) },
};
