import type { ICellData, Nullable } from "@univerjs/core";

/** The kinds of cell values in Univer. */
export const KIND = { text: 1, number: 2, boolean: 3, forcedText: 4 } as const;

export type CellValue = string | number | boolean;
export type ValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** What an address leads to besides the cell's value; kept in the cell, so that it moves with it. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** What this stand-in keeps in a cell beyond Univer's own properties. */
export interface CellExtras {
  readonly link?: Hyperlink;
  /** False where the cell stays writable on a protected sheet. */
  readonly locked?: false;
  readonly formulaHidden?: true;
  /** Drawn smaller where its column is too narrow; Univer cannot. */
  readonly shrinks?: true;
}

export type Cell = Nullable<ICellData>;

const ERRORS = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
]);

/** A cell emptied of its value and formula; its style, link and protection stay. */
export const EMPTIED: ICellData = { v: null, t: null, f: null, si: null, p: null };

export const textCell = (text: string): ICellData => ({ ...EMPTIED, v: text, t: KIND.text });
export const forcedTextCell = (text: string): ICellData => ({ ...EMPTIED, v: text, t: KIND.forcedText });
export const numberCell = (number: number): ICellData => ({ ...EMPTIED, v: number, t: KIND.number });
export const booleanCell = (flag: boolean): ICellData => ({ ...EMPTIED, v: flag ? 1 : 0, t: KIND.boolean });

/** The value as Excel gives it: "" when empty. What a person types as rich text is its plain text. */
export function valueOf(cell: Cell): CellValue {
  const rich = cell?.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "");
  const value = cell?.v;
  if (value === undefined || value === null) return "";
  if (cell?.t === KIND.boolean) return value === true || Number(value) === 1;
  return cell?.t === KIND.number ? Number(value) : value;
}

export function valueTypeOf(cell: Cell): ValueType {
  const value = valueOf(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return hasFormula(cell) || cell?.t === KIND.forcedText ? "String" : "Empty";
  return ERRORS.has(value) && cell?.t !== KIND.forcedText ? "Error" : "String";
}

export const isError = (text: string): boolean => ERRORS.has(text);

/** `f` is the formula; a cell filled from its neighbour has only the id `si` of that formula. */
export const hasFormula = (cell: Cell): boolean => Boolean(cell?.f) || Boolean(cell?.si);

export const extrasOf = (cell: Cell): CellExtras => (cell?.custom as CellExtras | undefined) ?? {};

/** An object but for one of its properties. */
export const without = <T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)) as Omit<T, K>;

export const isBlank = (cell: Cell): boolean => valueTypeOf(cell) === "Empty";
