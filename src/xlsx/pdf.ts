import type * as PdfLibrary from "pdfjs-dist/types/src/pdf";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/pdf";
import { failed, ok, type FileProblem, type FileWarning, type Result } from "../core";
import { linesOf, type Fragment } from "./pdf-fragments";
import { restoreNoBreaks, type DrawnCharacter } from "./pdf-spaces";

type Library = typeof PdfLibrary;

/** The library takes a quarter of a second to load: only a PDF pays for it. Its worker, loaded first, is found
 *  there and runs in the same thread, so no path to a script has to hold in Node, a bundle and a pane alike. */
const loadLibrary = async (): Promise<Library> => {
  await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return import("pdfjs-dist/legacy/build/pdf.mjs");
};

/** A page's text, and whether its no-break spaces are known. */
interface PageText {
  readonly text: string;
  readonly sure: boolean;
}

const fragmentsOf = async (page: PDFPageProxy): Promise<Fragment[]> => {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.flatMap((item) => {
    if (!("str" in item) || item.str === "") return [];
    const [, , c = 0, d = 0, left = 0, baseline = 0] = item.transform as number[];
    return { text: item.str, left, right: left + item.width, baseline, size: Math.hypot(c, d) };
  });
};

const isGlyph = (one: unknown): one is { readonly unicode: string; readonly originalCharCode: number } =>
  typeof one === "object" && one !== null && "unicode" in one;

const drawnOf = async (library: Library, page: PDFPageProxy): Promise<DrawnCharacter[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shown = argsArray.filter((_, i) => fnArray[i] === library.OPS.showText) as readonly [unknown[]][];
  return shown.flatMap(([glyphs]) =>
    glyphs.filter(isGlyph).map((glyph) => ({ text: glyph.unicode, code: glyph.originalCharCode })),
  );
};

const pageText = async (library: Library, page: PDFPageProxy): Promise<PageText> => {
  const fragments = await fragmentsOf(page);
  const restored = restoreNoBreaks(
    fragments.map(({ text }) => text),
    await drawnOf(library, page),
  );
  const lines = linesOf(fragments.map((one, i) => ({ ...one, text: restored?.[i] ?? one.text })));
  return { text: lines.join("\n"), sure: restored !== undefined };
};

const pagesOf = async (library: Library, document: PDFDocumentProxy): Promise<PageText[]> => {
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageText(library, page));
    page.cleanup();
  }
  return pages;
};

const numbersWhere = (pages: readonly PageText[], holds: (page: PageText) => boolean): number[] =>
  pages.flatMap((page, i) => (holds(page) ? [i + 1] : []));

const warningsOf = (pages: readonly PageText[]): FileWarning[] => {
  const unsure = numbersWhere(pages, ({ sure, text }) => !sure && /\d/.test(text));
  const empty = numbersWhere(pages, ({ text }) => text === "");
  return [
    ...(unsure.length > 0 ? [{ code: "no-break-spaces-unsure" as const, pages: unsure }] : []),
    ...(empty.length > 0 ? [{ code: "pages-without-text" as const, pages: empty }] : []),
  ];
};

const problemOf = (error: unknown): FileProblem => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  if (name === "PasswordException") return { code: "encrypted" };
  return { code: "unreadable", form: "pdf", detail: message };
};

/** The text of a PDF and what is unsure of it. */
export interface PdfText {
  readonly text: string;
  readonly warnings: readonly FileWarning[];
}

/**
 * A PDF's text, pages parted by form feeds, no-break spaces kept: text extraction turns U+00A0 into a plain
 * space, so it is put back from the characters as they are drawn.
 * Errors: `encrypted`, `unreadable`, `no-text` (a scan).
 */
export const readPdf = async (bytes: Uint8Array): Promise<Result<PdfText, FileProblem>> => {
  const library = await loadLibrary();
  const data = bytes.slice(); // the library takes the bytes away from who hands them in
  const task = library.getDocument({ data, verbosity: 0, isEvalSupported: false, disableFontFace: true });
  try {
    const pages = await pagesOf(library, await task.promise);
    const text = pages.map((page) => page.text).join("\n\f");
    return text.trim() === "" ? failed({ code: "no-text" }) : ok({ text, warnings: warningsOf(pages) });
  } catch (error) {
    return failed(problemOf(error));
  } finally {
    await task.destroy();
  }
};
