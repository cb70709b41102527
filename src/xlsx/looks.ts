import { readXlsx, type Sheet as StyledSheet } from "hucre/xlsx";
import { cellKey, type Sheet } from "../core";

/** Looks that say how labels belong together; figures are never taken from here. */
export type Looks = Pick<Sheet, "indents" | "bold" | "rightToLeft">;

/** Labels stand at the top and left: looks are read for so many rows, so that a long sheet costs no more. */
const ROWS_WITH_LOOKS = 20_000;

const looksOf = (sheet: StyledSheet): Looks => {
  const indents = new Map<number, number>();
  const bold = new Set<number>();
  sheet.cells?.forEach(({ style, value }, place) => {
    if (!style || typeof value !== "string" || value === "") return;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const indent = style.alignment?.indent ?? 0;
    if (indent > 0) indents.set(cellKey({ row, column }), indent);
    if (style.font?.bold) bold.add(cellKey({ row, column }));
  });
  return { indents, bold, ...(sheet.view?.rightToLeft ? { rightToLeft: true } : {}) };
};

/**
 * Bold and indented labels of an .xlsx file, by sheet name. The library that reads the figures does not read
 * fonts and alignment, so a second one does. It opens fewer files; where it fails there are no looks, and
 * detection does without, as it does for a .csv.
 */
export const readLooks = async (bytes: Uint8Array): Promise<ReadonlyMap<string, Looks>> => {
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true, maxRows: ROWS_WITH_LOOKS });
    return new Map(sheets.map((sheet) => [sheet.name, looksOf(sheet)]));
  } catch {
    return new Map();
  }
};
