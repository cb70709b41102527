import type { OwnMarks } from "./own-marks";
import type { Sheet } from "./sheet";

/** What a file's bytes turned out to be, whatever its name says. */
export type FileForm =
  "workbook" | "old-workbook" | "open-document" | "web-page" | "delimited-text" | "text" | "pdf" | "word";

/** No file of more bytes is read: a text of this size still fits into memory as a sheet. */
export const FILE_LIMIT = 256 * 1024 * 1024;

/** A cell takes some hundred bytes from reading to findings: so many still fit into a computer's memory. */
export const CELL_LIMIT = 4_000_000;

/** Seconds that a file of so many bytes may take, on a slow and busy machine, before it is held to be damaged.
 *  @example secondsFor(10 * 1024 * 1024) // => 70 */
export const secondsFor = (bytes: number): number => 20 + Math.ceil((5 * bytes) / (1024 * 1024));

/** What the ending of a file's name promises; these are the kinds of files that Crossfoot reads. */
export const FORM_OF_ENDING: Readonly<Record<string, FileForm>> = {
  xlsx: "workbook",
  xlsm: "workbook",
  xls: "old-workbook",
  ods: "open-document",
  csv: "delimited-text",
  tsv: "delimited-text",
  txt: "text",
  pdf: "pdf",
  docx: "word",
};

/** Something about a file that a person should know, though it could be read. */
export type FileWarning =
  | { readonly code: "name-misleads"; readonly extension: string; readonly form: FileForm }
  | { readonly code: "sheet-unreadable"; readonly sheet: string }
  | { readonly code: "not-calculated"; readonly sheet: string; readonly cells: number }
  | { readonly code: "circular"; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly code: "encoding-guessed"; readonly encoding: string }
  | { readonly code: "quote-not-closed"; readonly row: number }
  | { readonly code: "rows-left-out"; readonly kept: number }
  | { readonly code: "no-break-spaces-unsure"; readonly pages: readonly number[] }
  | { readonly code: "pages-without-text"; readonly pages: readonly number[] };

/** Why a file could not be read. */
export type FileProblem =
  | { readonly code: "empty-file" }
  | { readonly code: "too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "unknown-content"; readonly extension: string }
  | {
      readonly code: "unsupported";
      readonly what: "old-word" | "rich-text" | "image" | "archive" | "numbers";
    }
  | { readonly code: "encrypted" }
  | { readonly code: "broken-package"; readonly part: string }
  | { readonly code: "swells"; readonly bytes: number; readonly limit: number }
  | { readonly code: "too-many-cells"; readonly cells: number; readonly limit: number }
  | { readonly code: "unreadable"; readonly form: FileForm; readonly detail: string }
  /** Reading was ended after this time: a damaged file can keep a library in a loop for ever. */
  | { readonly code: "takes-too-long"; readonly seconds: number }
  /** Reading ended before its time: it broke down, or took more memory than it may. */
  | { readonly code: "reading-ended"; readonly detail: string }
  | { readonly code: "no-sheets" }
  | { readonly code: "no-text" };

/** A file, read: the sheets of a workbook or table, or the text of a chapter, to the character. */
export type SourceFile =
  | {
      readonly kind: "table";
      readonly form: FileForm;
      readonly sheets: readonly Sheet[];
      /** What Crossfoot's own records say of the sheets, by name; empty where there are none. */
      readonly marks: ReadonlyMap<string, OwnMarks>;
      readonly warnings: readonly FileWarning[];
    }
  | {
      readonly kind: "chapter";
      readonly form: FileForm;
      readonly text: string;
      readonly warnings: readonly FileWarning[];
    };
