import type { CellStyle } from "hucre";
import type { CellLine, CellLook } from "../core";
import { solid, TYPEFACE } from "./style-parts";

const lineOf = ({ kind, colour }: CellLine) => ({
  style: kind,
  ...(colour === undefined ? {} : { color: { rgb: colour } }),
});

const sourceFont = (look: CellLook): CellStyle["font"] => {
  const { typeface, bold, italic, underline, struck, raised, size, colour } = look;
  return {
    name: typeface ?? TYPEFACE.name,
    size: size ?? TYPEFACE.size,
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(struck ? { strikethrough: true } : {}),
    ...(raised ? { vertAlign: raised } : {}),
    ...(colour === undefined ? {} : { color: { rgb: colour } }),
  };
};

const sourceBorder = ({ top, right, bottom, left }: CellLook): CellStyle["border"] => ({
  ...(top ? { top: lineOf(top) } : {}),
  ...(right ? { right: lineOf(right) } : {}),
  ...(bottom ? { bottom: lineOf(bottom) } : {}),
  ...(left ? { left: lineOf(left) } : {}),
});

const sourceAlignment = (look: CellLook): CellStyle["alignment"] => {
  const { align, vertical, wrap, shrink, indent, rotation } = look;
  return {
    ...(align ? { horizontal: align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(wrap ? { wrapText: true } : {}),
    ...(shrink ? { shrinkToFit: true } : {}),
    ...(indent === undefined ? {} : { indent }),
    ...(rotation === undefined ? {} : { textRotation: rotation }),
  };
};

/** A user's cell as it looked in its own workbook. */
const sourceStyle = (look: CellLook, numberFormat?: string): CellStyle => ({
  font: sourceFont(look),
  alignment: sourceAlignment(look),
  border: sourceBorder(look),
  ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
  ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
});

/** The file's styles for looks, each made once for a look and number format: many cells share one. */
export const sourceStyles = (): ((look: CellLook, numberFormat?: string) => CellStyle) => {
  const made = new Map<CellLook, Map<string, CellStyle>>();
  return (look, numberFormat) => {
    const formats = made.get(look) ?? new Map<string, CellStyle>();
    made.set(look, formats);
    const known = formats.get(numberFormat ?? "") ?? sourceStyle(look, numberFormat);
    formats.set(numberFormat ?? "", known);
    return known;
  };
};
