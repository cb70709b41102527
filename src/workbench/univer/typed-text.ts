import type { ICellData } from "@univerjs/core";
import { invalidArgument } from "../wire/failure";
import { EMPTIED, booleanCell, forcedTextCell, isError, numberCell, textCell } from "./cell-data";

/** What a spreadsheet reads out of typed text: a number with the format that the writing implies, or nothing. */
export type NumberReader = (text: string) => { readonly v: number | boolean; readonly z?: string } | null;

/** A space of any other kind than U+0020, or a sign that shows as nothing: en-US Excel keeps such digits as text. */
const FOREIGN_SPACE = /[^\S ]|[\u200b-\u200f\u2060\ufeff\u180e]/;

export const staysText = (text: string): boolean => FOREIGN_SPACE.test(text) && !text.startsWith("=");

/**
 * A member of `range.values` or `range.formulas` as a cell, read as Excel (en-US) reads what is typed; nothing for
 * `null`, which leaves the cell alone. A number format of text keeps everything as it is.
 * @example readTyped("1,234", "General", reader) // => number 1234 with the format "#,##0"
 * @example readTyped("3 209 216\u00a0", "General", reader) // => text, because no-break spaces make no number
 * @example readTyped("'=1", "General", reader) // => the text "=1"
 */
export function readTyped(value: unknown, format: string, read: NumberReader): ICellData | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "number") return numberCell(value);
  if (typeof value === "boolean") return booleanCell(value);
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return EMPTIED;
  if (value.startsWith("'")) return forcedTextCell(value.slice(1));
  return format === "@" ? textCell(value) : readText(value, format, read);
}

function readText(text: string, format: string, read: NumberReader): ICellData {
  if (text.startsWith("=") && text.length > 1) return { ...EMPTIED, f: text };
  if (isError(text) || staysText(text)) return textCell(text);
  const number = read(text);
  if (number !== null) return numberOrFlag(number, format);
  // A leading sign starts a formula, as it does when typed.
  return /^[+\-@]./.test(text) ? { ...EMPTIED, f: `=${text.replace(/^@/, "")}` } : textCell(text);
}

function numberOrFlag({ v, z }: NonNullable<ReturnType<NumberReader>>, format: string): ICellData {
  if (typeof v === "boolean") return booleanCell(v);
  const implied =
    z !== undefined && z !== "General" && format === "General" ? { s: { n: { pattern: z } } } : {};
  return { ...numberCell(v), ...implied };
}
