import type { IDocumentBody } from "@univerjs/core";
import type { IThreadComment } from "@univerjs/thread-comment";
import { formatRect, parseAddress, type Rect } from "./address";
import { newId, type Book } from "./book";
import type { Sheet } from "./sheet";

/** A comment as Excel tells it. Univer keeps it, draws it and moves it with its cell. */
export interface CommentRecord {
  readonly id: string;
  readonly sheet: Sheet;
  readonly rect: Rect;
  readonly content: string;
  readonly author: string;
  readonly created: string;
  readonly resolved: boolean;
  readonly replies: readonly ReplyRecord[];
}

interface ReplyRecord {
  readonly id: string;
  readonly content: string;
  readonly author: string;
  readonly created: string;
}

/** The user who sits at this workbook; Univer takes the part before the underscore for the role. */
export const LOCAL_USER = { userID: "Owner_workbench", name: "You", avatar: "data:," };

/** Univer's own list of threads. Its facade makes objects of them too, with a warning on the console for each. */
interface ThreadList {
  readonly _threadCommentModel: {
    getUnit(
      unitId: string,
    ): readonly { subUnitId: string; root: IThreadComment; children: IThreadComment[] }[];
  };
}

export function commentsOn(book: Book, sheet: Sheet): readonly CommentRecord[] {
  const threads = (book.workbook as unknown as ThreadList)._threadCommentModel.getUnit(book.id);
  return threads.flatMap(({ subUnitId, root, children }): CommentRecord[] => {
    const rect = parseAddress(root.ref)?.rect;
    if (subUnitId !== sheet.id || rect === undefined) return [];
    const replies = children.map((reply) => ({ id: reply.id, ...told(book, reply) }));
    return [{ id: root.id, sheet, rect, resolved: root.resolved === true, replies, ...told(book, root) }];
  });
}

const told = (book: Book, data: Pick<IThreadComment, "text" | "personId" | "dT">) => ({
  content: data.text.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n"),
  author: book.authors.get(data.personId) ?? LOCAL_USER.name,
  created: new Date(data.dT).toISOString(),
});

/** The time as Univer shows it: "2026/11/24 10:27". */
const shownTime = (time: Date): string =>
  `${time.getFullYear()}/${two(time.getMonth() + 1)}/${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;

const two = (part: number): string => String(part).padStart(2, "0");

/** Paragraphs end in carriage returns in Univer's documents. */
function body(text: string): IDocumentBody {
  const dataStream = `${text.replaceAll(/\r?\n/g, "\r")}\r\n`;
  const paragraphs = [...dataStream].flatMap((sign, startIndex) => (sign === "\r" ? [{ startIndex }] : []));
  return { dataStream, paragraphs };
}

export function addComment(
  book: Book,
  sheet: Sheet,
  rect: Rect,
  text: string,
  author = LOCAL_USER.name,
): string {
  const id = newId("comment");
  addRecord(book, sheet, { id, threadId: id, ref: formatRect(rect), text, author });
  return id;
}

export function addReply(book: Book, comment: CommentRecord, text: string): string {
  const id = newId("reply");
  const { sheet, rect } = comment;
  addRecord(book, sheet, { id, threadId: comment.id, parentId: comment.id, ref: formatRect(rect), text });
  return id;
}

interface NewRecord {
  readonly id: string;
  readonly threadId: string;
  readonly parentId?: string;
  readonly ref: string;
  readonly text: string;
  readonly author?: string;
}

function addRecord(book: Book, sheet: Sheet, { text, author = LOCAL_USER.name, ...place }: NewRecord): void {
  const personId = author === LOCAL_USER.name ? LOCAL_USER.userID : `Owner_${author}`;
  book.authors.set(personId, author);
  const comment = {
    ...place,
    text: body(text),
    personId,
    dT: shownTime(new Date()),
    unitId: book.id,
    subUnitId: sheet.id,
  };
  sheet.mutate("thread-comment.mutation.add-comment", { comment, sync: false });
}

export const setCommentText = ({ sheet }: { sheet: Sheet }, commentId: string, text: string): void =>
  sheet.mutate("thread-comment.mutation.update-comment", {
    payload: { commentId, text: body(text), updated: true },
  });

export const resolveComment = ({ id, sheet }: CommentRecord, resolved: boolean): void =>
  sheet.mutate("thread-comment.mutation.resolve-comment", { commentId: id, resolved });

export const deleteComment = ({ sheet }: { sheet: Sheet }, commentId: string): void =>
  sheet.mutate("thread-comment.mutation.delete-comment", { commentId });
