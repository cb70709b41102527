import { read, type ParsingOptions, type WorkBook } from "@e965/xlsx";
import {
  circularCells,
  failed,
  ok,
  type FileForm,
  type FileProblem,
  type FileWarning,
  type OwnMarks,
  type Result,
  type Sheet,
  toA1,
} from "../core";
import { marksBySheet } from "../workbook/own-marks";
import type { DefinedName } from "../workbook/register";
import { sheetOfCells } from "./sheet-of-cells";

/** Sheets as they were read, and what a person should know of them. */
export interface ReadSheets {
  readonly sheets: readonly Sheet[];
  readonly marks: ReadonlyMap<string, OwnMarks>;
  readonly warnings: readonly FileWarning[];
}

/** A fresh object each time: the library changes it. `nodim`: the true range, not the claimed one;
 *  `cellStyles`: hidden rows and columns; `sheetStubs`: formulas without a stored result. */
const options = (): ParsingOptions & { readonly cellStyles: boolean; readonly sheetStubs: boolean } => ({
  type: "array",
  dense: true,
  nodim: true,
  cellNF: true,
  cellHTML: false,
  cellStyles: true,
  sheetStubs: true,
  raw: true,
});

const isWorksheet = (workbook: WorkBook, name: string): boolean => {
  const type: unknown = workbook.Sheets[name]?.["!type"];
  return type === undefined || type === "sheet";
};

/** The library leaves references of an OpenDocument file escaped. */
const plainText = (reference: string): string =>
  reference
    .replaceAll("&apos;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const definedNames = ({ Workbook: parts }: WorkBook): DefinedName[] =>
  (parts?.Names ?? []).map(({ Name, Ref, Comment }) => ({
    name: Name,
    formula: plainText(Ref),
    comment: Comment ?? "",
  }));

const readSheets = (workbook: WorkBook): ReadSheets => {
  const sheets: Sheet[] = [];
  const warnings: FileWarning[] = [];
  workbook.SheetNames.forEach((name, i) => {
    const cells = workbook.Sheets[name];
    if (!cells) return warnings.push({ code: "sheet-unreadable", sheet: name });
    if (!isWorksheet(workbook, name)) return; // a chart on a sheet of its own holds no cells
    const hidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    const { sheet, notCalculated } = sheetOfCells(name, cells, { hidden });
    sheets.push(sheet);
    const circle = circularCells(sheet).map(toA1);
    if (circle.length > 0) warnings.push({ code: "circular", sheet: name, cells: circle });
    if (notCalculated > 0) warnings.push({ code: "not-calculated", sheet: name, cells: notCalculated });
  });
  return { sheets, marks: marksBySheet(definedNames(workbook)), warnings };
};

/** The library tells the console of number formats that it does not know: nothing that a person could act upon. */
const quietly = <Value>(work: () => Value): Value => {
  /* eslint-disable no-console -- it is the library that writes there, and only while it reads */
  const { error } = console;
  console.error = () => undefined;
  try {
    return work();
  } finally {
    console.error = error;
  }
  /* eslint-enable no-console */
};

const isAboutPassword = (detail: string): boolean => /password|encrypt/i.test(detail);

/**
 * The sheets of a workbook of any kind that the file library knows (xlsx, xlsm, xlsb, xls, ods, HTML).
 * Text keeps its no-break spaces and numbers stored as text stay text. A sheet that the library silently leaves
 * out is named in a warning.
 */
export const readWorkbook = (bytes: Uint8Array, form: FileForm): Result<ReadSheets, FileProblem> => {
  let workbook: WorkBook;
  try {
    workbook = quietly(() => read(bytes, options()));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return failed(isAboutPassword(detail) ? { code: "encrypted" } : { code: "unreadable", form, detail });
  }
  const result = readSheets(workbook);
  return workbook.SheetNames.length === 0 ? failed({ code: "no-sheets" }) : ok(result);
};
