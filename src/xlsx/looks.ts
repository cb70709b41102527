import type { CellStyle } from "hucre";
import { readXlsx, type Sheet as StyledSheet, type Workbook } from "hucre/xlsx";
import { strFromU8, strToU8 } from "fflate";
import { cellKey, type CellLook, type LooksFor, type Sheet, type SheetLooks } from "../core";
import { foldPackage, type Parts } from "./package";
import { sourceLook } from "./source-look";

/** Looks that say how labels belong together, and, where they are asked for, all others; figures are never taken
 *  from here. */
export type Looks = Pick<Sheet, "indents" | "bold" | "rightToLeft" | "looks">;

/** Labels stand at the top and left: looks are read for so many rows, so that a long sheet costs no more. */
const ROWS_WITH_LOOKS = 20_000;

const placeOf = (place: string): number => {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return cellKey({ row, column });
};

const labelLooks = (sheet: StyledSheet): Looks => {
  const indents = new Map<number, number>();
  const bold = new Set<number>();
  sheet.cells?.forEach(({ style, value }, place) => {
    if (!style || typeof value !== "string" || value === "") return;
    const indent = style.alignment?.indent ?? 0;
    if (indent > 0) indents.set(placeOf(place), indent);
    if (style.font?.bold) bold.add(placeOf(place));
  });
  return { indents, bold, ...(sheet.view?.rightToLeft ? { rightToLeft: true } : {}) };
};

/** Few styles make the looks of many cells; each is worked out once. */
const lookMaker = ({ themeColors: theme = [], defaultFont }: Workbook) => {
  const from = { theme, ...(defaultFont ? { plain: defaultFont } : {}) };
  const made = new Map<string, CellLook>();
  return (style: CellStyle = {}): CellLook => {
    const key = JSON.stringify(style);
    const look = made.get(key) ?? sourceLook(style, from);
    made.set(key, look);
    return look;
  };
};

const sheetLooks = (sheet: StyledSheet, lookOf: (style?: CellStyle) => CellLook): SheetLooks => {
  const cells = new Map<number, CellLook>();
  sheet.cells?.forEach(({ style }, place) => style && cells.set(placeOf(place), lookOf(style)));
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  return {
    cells,
    otherwise: lookOf(),
    gridlines: sheet.view?.showGridLines !== false,
    ...(rows + columns > 0 ? { freeze: { rows, columns } } : {}),
  };
};

const STYLES = "xl/styles.xml";

/** A package for `readLooks`: the library takes an underline that is said to be none for an underline. */
export const packageForLooks = (parts: Parts): Uint8Array => {
  const styles = parts[STYLES];
  if (!styles) return foldPackage(parts);
  const told = strFromU8(styles).replace(/<((?:\w+:)?u) val="none"\s*(\/>|><\/\1>)/g, "");
  return foldPackage({ ...parts, [STYLES]: strToU8(told) });
};

/**
 * How the cells of an .xlsx file look, by sheet name: bold and indented labels, or everything that is needed to
 * show the sheets again. The library that reads the figures does not read fonts and alignment, so a second one
 * does. It opens fewer files; where it fails there are no looks, and detection does without, as it does for a .csv.
 */
export const readLooks = async (
  bytes: Uint8Array,
  purpose: LooksFor = "labels",
): Promise<ReadonlyMap<string, Looks>> => {
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, maxRows: ROWS_WITH_LOOKS });
    const lookOf = lookMaker(workbook);
    return new Map(
      workbook.sheets.map((sheet) => [
        sheet.name,
        { ...labelLooks(sheet), ...(purpose === "showing" ? { looks: sheetLooks(sheet, lookOf) } : {}) },
      ]),
    );
  } catch {
    return new Map();
  }
};
