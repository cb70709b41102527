import {
  CELL_LIMIT,
  failed,
  FILE_LIMIT,
  FORM_OF_ENDING,
  LONGEST_CHAPTER,
  ok,
  type FileForm,
  type FileProblem,
  type FileWarning,
  type LooksFor,
  type Result,
  type SourceFile,
} from "../core";
import { contentOf } from "./content";
import { decode } from "./decode";
import type { Looks } from "./looks";
import type { BoundedParts } from "./package";
import type { ReadSheets } from "./workbook";

type ReadResult = Result<SourceFile, FileProblem>;

/** Each reader brings a file library: one that is not needed is not loaded. */
const readers = {
  compound: async () => import("./compound"),
  delimited: async () => import("./delimited"),
  looks: async () => import("./looks"),
  package: async () => import("./package"),
  pdf: async () => import("./pdf"),
  word: async () => import("./word"),
  workbook: async () => import("./workbook"),
};

/** No text of more bytes can be a chapter: the core reads so many characters, of up to four bytes each. */
const CHAPTER_BYTES = 4 * LONGEST_CHAPTER.characters;

/** Text without a telling name is taken for a table when so many of its lines split alike. */
const EVEN_ENOUGH = 0.6;

const extensionOf = (name: string): string => /\.([A-Za-z0-9]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Text under these names is a chapter, under the other known ones a table. */
const CHAPTER_ENDINGS: readonly string[] = ["txt", "pdf", "docx"];

const tooLong = (bytes: Uint8Array): ReadResult =>
  failed({ code: "too-large", bytes: bytes.length, limit: CHAPTER_BYTES });

const misleads = (extension: string, form: FileForm): FileWarning[] =>
  FORM_OF_ENDING[extension] === undefined || FORM_OF_ENDING[extension] === form
    ? []
    : [{ code: "name-misleads", extension, form }];

const tableFile = (extension: string, form: FileForm, { sheets, marks, warnings }: ReadSheets): ReadResult =>
  ok({ kind: "table", form, sheets, marks, warnings: [...misleads(extension, form), ...warnings] });

const withLooks = (read: ReadSheets, looks: ReadonlyMap<string, Looks>): ReadSheets => ({
  ...read,
  sheets: read.sheets.map((sheet) => ({ ...sheet, ...looks.get(sheet.name) })),
});

const readPackage = async (bytes: Uint8Array, extension: string, purpose: LooksFor): Promise<ReadResult> => {
  const { boundCells, unfoldPackage } = await readers.package();
  const unfolded = unfoldPackage(bytes);
  if (!unfolded.ok) return unfolded;
  const { form, parts } = unfolded.value;
  if (form === "numbers") return failed({ code: "unsupported", what: "numbers" });
  if (form === "other") return failed({ code: "unsupported", what: "archive" });
  if (form === "word") {
    const { readWord } = await readers.word();
    const text = await readWord(parts);
    const warnings = misleads(extension, "word");
    return text.ok ? ok({ kind: "chapter", form, text: text.value, warnings }) : text;
  }
  const bounded = boundCells(unfolded.value);
  if (!bounded.ok) return bounded;
  return readSheetPackage(bounded.value, extension, form, purpose);
};

const readSheetPackage = async (
  parts: BoundedParts,
  extension: string,
  form: "workbook" | "open-document",
  purpose: LooksFor,
): Promise<ReadResult> => {
  const { foldPackage } = await readers.package();
  const { readWorkbook } = await readers.workbook();
  const lean = foldPackage(parts.lean);
  const read = readWorkbook(lean, form);
  if (!read.ok) return read;
  if (form === "open-document") return tableFile(extension, form, read.value);
  const { packageForLooks, readLooks } = await readers.looks();
  const looks = await readLooks(purpose === "labels" ? lean : packageForLooks(parts.whole), purpose);
  return tableFile(extension, form, withLooks(read.value, looks));
};

const readCompound = async (bytes: Uint8Array, extension: string): Promise<ReadResult> => {
  const { compoundForm } = await readers.compound();
  const form = compoundForm(bytes);
  if (form === "encrypted") return failed({ code: "encrypted" });
  if (form === "old-word") return failed({ code: "unsupported", what: "old-word" });
  if (form === "other") return failed({ code: "unknown-content", extension });
  const { readWorkbook } = await readers.workbook();
  const read = readWorkbook(bytes, form);
  return read.ok ? tableFile(extension, form, read.value) : read;
};

const isTable = async (text: string, extension: string): Promise<boolean> => {
  if (extension in FORM_OF_ENDING) return !CHAPTER_ENDINGS.includes(extension);
  const { findDelimiter } = await readers.delimited();
  return findDelimiter(text).evenness >= EVEN_ENOUGH;
};

const readText = async (bytes: Uint8Array, extension: string): Promise<ReadResult> => {
  const isLong = bytes.length > CHAPTER_BYTES;
  if (isLong && CHAPTER_ENDINGS.includes(extension)) return tooLong(bytes);
  const { text, warnings } = decode(bytes);
  if (await isTable(text, extension)) {
    const { readDelimited } = await readers.delimited();
    const read = readDelimited(text);
    const cells = read.sheet.values.reduce((sum, row) => sum + (row?.length ?? 0), 0);
    if (cells > CELL_LIMIT) return failed({ code: "too-many-cells", cells, limit: CELL_LIMIT });
    const all = [...warnings, ...read.warnings];
    return tableFile(extension, "delimited-text", { sheets: [read.sheet], marks: new Map(), warnings: all });
  }
  if (isLong) return tooLong(bytes);
  return ok({ kind: "chapter", form: "text", text, warnings: [...misleads(extension, "text"), ...warnings] });
};

const readPdfFile = async (bytes: Uint8Array, extension: string): Promise<ReadResult> => {
  const { readPdf } = await readers.pdf();
  const read = await readPdf(bytes);
  if (!read.ok) return read;
  const warnings = [...misleads(extension, "pdf"), ...read.value.warnings];
  return ok({ kind: "chapter", form: "pdf", text: read.value.text, warnings });
};

const readWebPage = async (bytes: Uint8Array, extension: string): Promise<ReadResult> => {
  const { readWorkbook } = await readers.workbook();
  const read = readWorkbook(bytes, "web-page");
  return read.ok ? tableFile(extension, "web-page", read.value) : read;
};

/**
 * A file's bytes, read by what they are; the name only tells texts apart and is contradicted in a warning.
 * `name` is the file's name with its ending, or "-" where there is none. Time and memory are bounded whatever
 * the bytes; every problem is a code. Fonts, rules and fills are read only for "showing".
 * @example (await readFile(new TextEncoder().encode("a,1"), "t.csv")) // => { ok: true, value: { kind: "table", … } }
 */
export const readFile = async (
  bytes: Uint8Array,
  name: string,
  purpose: LooksFor = "labels",
): Promise<ReadResult> => {
  if (bytes.length === 0) return failed({ code: "empty-file" });
  if (bytes.length > FILE_LIMIT) return failed({ code: "too-large", bytes: bytes.length, limit: FILE_LIMIT });
  const extension = extensionOf(name);
  const content = contentOf(bytes);
  switch (content.kind) {
    case "package":
      return readPackage(bytes, extension, purpose);
    case "compound":
      return readCompound(bytes, extension);
    case "pdf":
      return readPdfFile(bytes, extension);
    case "web-page":
      return readWebPage(bytes, extension);
    case "text":
      return readText(bytes, extension);
    case "unsupported":
      return failed({ code: "unsupported", what: content.what });
    case "unknown":
      return failed({ code: "unknown-content", extension });
  }
};
