import { convertToHtml } from "mammoth";

import { failed, ok, type FileProblem, type Result } from "../core";
import { foldPackage, type Parts } from "./package";

/** What is used of the library's document tree, which it hands out untyped. */
interface WordNode {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly WordNode[];
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
}

const childrenOf = (node: WordNode): readonly WordNode[] => node.children ?? [];

/** The words of a paragraph or a run, to the character. */
const wordsOf = (node: WordNode): string => {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "tab") return "\t";
  if (node.type === "break") return "\n";
  return childrenOf(node).map(wordsOf).join("");
};

/** A cell's paragraphs on one line: a row of a table stays one line of text. */
const cellText = (cell: WordNode): string =>
  childrenOf(cell)
    .map((block) => wordsOf(block).replaceAll("\n", " "))
    .join(" ");

const tableText = (table: WordNode): string =>
  childrenOf(table)
    .map((row) => childrenOf(row).map(cellText).join("\t"))
    .join("\n");

const paragraphText = (paragraph: WordNode): string =>
  paragraph.numbering ? `• ${wordsOf(paragraph)}` : wordsOf(paragraph);

const blockText = (block: WordNode): string =>
  block.type === "table" ? tableText(block) : paragraphText(block);

/** Paragraphs with a blank line between them, list items with their bullet, tables a line a row with tabs. */
const documentText = (document: WordNode): string => childrenOf(document).map(blockText).join("\n\n");

/** The library wants a Buffer in Node and an ArrayBuffer in a browser, which has no Buffer. */
const inputOf = (bytes: Uint8Array): Parameters<typeof convertToHtml>[0] =>
  typeof Buffer === "undefined" ? { arrayBuffer: bytes.slice().buffer } : { buffer: Buffer.from(bytes) };

/** The document tree is taken on its way to the HTML, which nobody reads. */
const treeOf = async (bytes: Uint8Array): Promise<WordNode | undefined> => {
  const tree: { document?: WordNode } = {};
  await convertToHtml(inputOf(bytes), {
    transformDocument: (document: WordNode) => (tree.document = document),
  });
  return tree.document;
};

/** A Word document's text: bullets and no-break spaces kept, the cells of a table's row parted by tabs. */
export const readWord = async (parts: Parts): Promise<Result<string, FileProblem>> => {
  try {
    const document = await treeOf(foldPackage(parts));
    const text = document ? documentText(document) : "";
    return text.trim() === "" ? failed({ code: "no-text" }) : ok(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed({ code: "unreadable", form: "word", detail });
  }
};
