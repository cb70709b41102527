import { parse, type ParseResult } from "papaparse";
import { MAX_ROWS, type FileWarning, type Sheet } from "../core";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SAMPLE_CHARACTERS = 65_536;

/** A comma also stands inside amounts, so another mark that splits nearly as many lines alike is the delimiter. */
const COMMA_HANDICAP = 0.15;

const rowsOf = (text: string, delimiter: string, preview = 0): ParseResult<string[]> =>
  parse<string[]>(text, { delimiter, preview, header: false, skipEmptyLines: false });

/** How many of the lines that hold anything split into the same number of fields, 0 to 1. */
const evenness = (rows: readonly (readonly string[])[]): number => {
  const counts = new Map<number, number>();
  const filled = rows.filter((row) => row.length > 1 || row[0] !== "");
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return filled.length === 0 ? 0 : Math.max(0, ...counts.values()) / filled.length;
};

const sampleOf = (text: string): string => {
  const sample = text.slice(0, SAMPLE_CHARACTERS);
  return sample.length < text.length ? sample.slice(0, sample.lastIndexOf("\n") + 1) || sample : sample;
};

/** The mark that splits the text's lines most evenly, and how evenly (0: none does). */
export const findDelimiter = (text: string): { readonly delimiter: string; readonly evenness: number } => {
  const declared = /^sep=(.)\r?\n/i.exec(text); // Excel's own way of saying it
  if (declared?.[1]) return { delimiter: declared[1], evenness: 1 };
  const sample = sampleOf(text);
  const scored = DELIMITERS.map((delimiter) => ({
    delimiter,
    evenness: evenness(rowsOf(sample, delimiter).data),
  }));
  const score = (one: (typeof scored)[number]): number =>
    one.evenness - (one.delimiter === "," ? COMMA_HANDICAP : 0);
  return scored.reduce((best, one) => (one.evenness > 0 && score(one) > score(best) ? one : best));
};

const withoutDeclaration = (text: string): string => text.replace(/^sep=.\r?\n/i, "");

const warningsOf = ({ errors, meta }: ParseResult<string[]>): FileWarning[] => {
  const open = errors.find(({ code }) => code === "MissingQuotes");
  const row = open?.row;
  return [
    ...(row === undefined ? [] : [{ code: "quote-not-closed" as const, row: row + 1 }]),
    ...(meta.truncated ? [{ code: "rows-left-out" as const, kept: MAX_ROWS }] : []),
  ];
};

/**
 * Delimited text as a sheet. Every cell is text, to the character: turning "1,5" or "3 209 216\u00a0" into a
 * number here would decide what the checks must report. Rows beyond Excel's last are left out, with a warning.
 * @example readDelimited("a;1,5").sheet.values // => [["a", "1,5"]]
 */
export const readDelimited = (
  text: string,
  delimiter = findDelimiter(text).delimiter,
): { readonly sheet: Sheet; readonly warnings: readonly FileWarning[] } => {
  const parsed = rowsOf(withoutDeclaration(text), delimiter, MAX_ROWS);
  const values = parsed.data;
  while (values.at(-1)?.every((field) => field === "")) values.pop();
  return {
    warnings: warningsOf(parsed),
    sheet: {
      name: "csv",
      values,
      untyped: true,
      formulas: new Map(),
      numberFormats: new Map(),
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      merges: [],
    },
  };
};
