import type { CellStyle } from "hucre";
import { FLAGS, LOOKS, type FlagName, type Look, type Rule, type PlannedCell } from "../core";
import { sourceStyles } from "./source-style";
import { solid, TYPEFACE } from "./style-parts";

const side = ({ weight, colour }: Rule) => ({ style: weight, color: { rgb: colour } }) as const;

const fontOf = ({ bold, italic, underline, size, colour }: Look): CellStyle["font"] => ({
  ...TYPEFACE,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
  ...(underline ? { underline } : {}),
  ...(size === undefined ? {} : { size }),
  ...(colour === undefined ? {} : { color: { rgb: colour } }),
});

const alignmentOf = ({ align, vertical, wrap, shrink, indent }: Look): CellStyle["alignment"] => ({
  ...(align ? { horizontal: align } : {}),
  ...(vertical ? { vertical } : {}),
  ...(wrap ? { wrapText: true } : {}),
  ...(shrink ? { shrinkToFit: true } : {}),
  ...(indent === undefined ? {} : { indent }),
});

const borderOf = ({ top, bottom, left }: Look): CellStyle["border"] => ({
  ...(top ? { top: side(top) } : {}),
  ...(bottom ? { bottom: side(bottom) } : {}),
  ...(left ? { left: side(left) } : {}),
});

const styleOf = (look: Look, numberFormat?: string): CellStyle => {
  const format = numberFormat ?? look.numberFormat;
  return {
    font: fontOf(look),
    alignment: alignmentOf(look),
    border: borderOf(look),
    ...(look.fill === undefined ? {} : { fill: solid(look.fill) }),
    ...(format === undefined ? {} : { numFmt: format }),
    ...(look.unlocked ? { protection: { locked: false } } : {}),
  };
};

/** The file's style for a planned cell, made once for each look, number format and place in the cell. */
export const cellStyles = (): ((cell: PlannedCell) => CellStyle) => {
  const made = new Map<string, CellStyle>();
  const ofSource = sourceStyles();
  return ({ style = "plain", numberFormat, top = false, size, indent, look: own }) => {
    if (own) return ofSource(own, numberFormat);
    const key = `${style}\n${top}\n${size ?? ""}\n${indent ?? ""}\n${numberFormat ?? ""}`;
    const look: Look = {
      ...LOOKS[style],
      ...(top ? { vertical: "top" } : {}),
      ...(size === undefined ? {} : { size }),
      ...(indent === undefined ? {} : { indent }),
    };
    const known = made.get(key) ?? styleOf(look, numberFormat);
    made.set(key, known);
    return known;
  };
};

/** What a cell looks like while a flag is raised. */
export const flagStyle = (flag: FlagName): CellStyle => {
  const { colour, fill, bold, outline } = FLAGS[flag];
  const line = outline === undefined ? undefined : ({ style: "thin", color: { rgb: outline } } as const);
  return {
    ...(colour === undefined && !bold
      ? {}
      : { font: { ...(bold ? { bold } : {}), ...(colour === undefined ? {} : { color: { rgb: colour } }) } }),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(line ? { border: { top: line, bottom: line, left: line, right: line } } : {}),
  };
};
