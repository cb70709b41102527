import type { BorderSide, CellStyle, Color, FontStyle } from "hucre";
import { resolveThemeColor } from "hucre/xlsx";
import type { CellLine, CellLook } from "../core";
import { legacyColour } from "./legacy-colours";

/** Cells name the theme's first four colours the other way round than the theme lists them: light before dark. */
const THEME_PLACE = [1, 0, 3, 2];

const colourOf = (color: Color | undefined, theme: readonly string[]): string | undefined => {
  if (!color) return undefined;
  if (color.rgb !== undefined) return /^[\dA-F]{6}$/i.test(color.rgb) ? color.rgb.toUpperCase() : undefined;
  if (color.theme === undefined) return color.indexed === undefined ? undefined : legacyColour(color.indexed);
  const place = THEME_PLACE[color.theme] ?? color.theme;
  return place < theme.length ? resolveThemeColor([...theme], place, color.tint).toUpperCase() : undefined;
};

const fontOf = (font: FontStyle, plain: FontStyle, theme: readonly string[]): CellLook => {
  const { name = plain.name, size = plain.size, bold, italic, underline, strikethrough, vertAlign } = font;
  const colour = colourOf(font.color, theme);
  const isDouble = underline === "double" || underline === "doubleAccounting";
  return {
    ...(name === undefined ? {} : { typeface: name }),
    ...(size === undefined ? {} : { size }),
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline: isDouble ? ("double" as const) : ("single" as const) } : {}),
    ...(strikethrough ? { struck: true } : {}),
    ...(vertAlign ? { raised: vertAlign } : {}),
    ...(colour === undefined ? {} : { colour }),
  };
};

/** Patterns and gradients are shown as the colour that they are drawn in first. */
const fillOf = (fill: CellStyle["fill"], theme: readonly string[]): string | undefined => {
  if (!fill) return undefined;
  if (fill.type === "gradient") return colourOf(fill.stops[0]?.color, theme);
  return fill.pattern === "none" ? undefined : colourOf(fill.fgColor ?? fill.bgColor, theme);
};

const lineOf = (side: BorderSide | undefined, theme: readonly string[]): CellLine | undefined => {
  // files say "none" as well as nothing at all; the library's type does not know the word
  if (!side || (side.style as string) === "none") return undefined;
  const colour = colourOf(side.color, theme);
  return { kind: side.style, ...(colour === undefined ? {} : { colour }) };
};

const linesOf = (border: CellStyle["border"], theme: readonly string[]): CellLook => {
  const [top, right, bottom, left] = [border?.top, border?.right, border?.bottom, border?.left].map((side) =>
    lineOf(side, theme),
  );
  return { ...(top && { top }), ...(right && { right }), ...(bottom && { bottom }), ...(left && { left }) };
};

const placeOf = (alignment: CellStyle["alignment"]): CellLook => {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, shrinkToFit, indent, textRotation } = alignment;
  return {
    ...(horizontal === undefined || horizontal === "general" ? {} : { align: horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(wrapText ? { wrap: true } : {}),
    ...(shrinkToFit ? { shrink: true } : {}),
    ...(indent ? { indent } : {}),
    ...(textRotation ? { rotation: textRotation } : {}),
  };
};

/**
 * A style of a file as a look that says all by itself: colours of the workbook's theme as colours.
 * @example sourceLook({ font: { bold: true } }, { theme: [] }) // => { bold: true }
 */
export const sourceLook = (
  { font, fill, border, alignment }: CellStyle,
  { theme, plain = {} }: { readonly theme: readonly string[]; readonly plain?: FontStyle },
): CellLook => {
  const filled = fillOf(fill, theme);
  return {
    ...fontOf(font ?? plain, plain, theme),
    ...(filled === undefined ? {} : { fill: filled }),
    ...linesOf(border, theme),
    ...placeOf(alignment),
  };
};
