import { cellKey, type CellRef, type Range } from "./address";
import type { CellNote, SheetLooks } from "./cell-look";

/** An error value such as #REF!, as Excel shows it. */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds, by the cell's own type: a number is a `number`, and text that looks like a number is a
 * `string`, to the character. `null` and `""` are blank. (Never convert: `Number("3209216\u00a0")` heals the
 * very defect that must be reported.)
 */
export type CellValue = number | string | boolean | CellError | null | undefined;

/**
 * A worksheet as it was read: values from A1 on as Excel hands them over (rows and cells may be missing where
 * nothing stands), and beside them what few cells have.
 */
export interface Sheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[] | undefined)[];
  /** Formulas with their `=`, by `cellKey`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Excel number formats other than General, by `cellKey`. */
  readonly numberFormats: ReadonlyMap<number, string>;
  /** The text shown for a number where it says more than the number (a file keeps it), by `cellKey`. */
  readonly shownText?: ReadonlyMap<number, string>;
  /** Indent levels of label cells, by `cellKey`. */
  readonly indents?: ReadonlyMap<number, number>;
  /** Cells set in bold, by `cellKey`. */
  readonly bold?: ReadonlySet<number>;
  /** How the cells look, where the sheet shall be shown again. */
  readonly looks?: SheetLooks;
  /** Comments, by `cellKey`. */
  readonly notes?: ReadonlyMap<number, CellNote>;
  /** Line of the source text where a cell's content stands, from 1, by `cellKey`. */
  readonly lines?: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
  /** Column widths in characters, by column, where they are not the default. */
  readonly widths?: ReadonlyMap<number, number>;
  /** Row heights in points, by row, where the source gives them. */
  readonly heights?: ReadonlyMap<number, number>;
  /** The sheet itself is hidden in its workbook. */
  readonly hidden?: boolean;
  readonly rightToLeft?: boolean;
  /** The source knows no cell types (.csv, .tsv, a chapter's text): every value is a string, to the character,
   *  so being text says nothing by itself; only characters that keep Excel from reading a number do. */
  readonly untyped?: boolean;
}

/** A sheet of values alone.
 *  @example sheetOf("Data", [["Total", 5]]).values[0]?.[1] // => 5 */
export const sheetOf = (
  name: string,
  values: Sheet["values"],
  more: Partial<Omit<Sheet, "name" | "values">> = {},
): Sheet => ({
  name,
  values,
  formulas: new Map(),
  numberFormats: new Map(),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merges: [],
  ...more,
});

export const valueAt = (sheet: Sheet, { row, column }: CellRef): CellValue => sheet.values[row]?.[column];

export const formulaAt = (sheet: Sheet, cell: CellRef): string | undefined =>
  sheet.formulas.get(cellKey(cell));

export const isBlank = (value: CellValue): value is null | undefined | "" =>
  value === null || value === undefined || value === "";

export const isError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

/** A cell's content as text, to the character; a number in its shortest exact form.
 *  @example rawText("3 209 216\u00a0") // => "3 209 216\u00a0"
 *  @example rawText(0.1) // => "0.1" */
export const rawText = (value: CellValue): string =>
  isBlank(value) ? "" : isError(value) ? value.error : String(value);
