import type { CellStyle } from "hucre/xlsx";
import {
  BORDER_SIDES,
  HORIZONTAL,
  VERTICAL,
  type BorderLook,
  type BorderSide,
  type CellLook,
  type RuleLook,
} from "../content";
import { colorOf, fileColor } from "./colors";

type FileBorder = NonNullable<NonNullable<CellStyle["border"]>["top"]>;
type FileLine = FileBorder["style"];

/** Excel's line styles and weights by the file's names. */
const LINES: readonly (readonly [FileLine, BorderLook["style"], NonNullable<BorderLook["weight"]>])[] = [
  ["thin", "Continuous", "Thin"],
  ["hair", "Continuous", "Hairline"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dotted", "Dot", "Thin"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

const SIDES: Readonly<Record<BorderSide, "top" | "right" | "bottom" | "left">> = {
  EdgeTop: "top",
  EdgeRight: "right",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
};

/** A cell's style in a file, in Excel's terms. */
export function lookOfStyle(style: CellStyle, theme: readonly string[], missed: () => void): CellLook {
  const { font, alignment, numFmt, fill } = style;
  const color = (given: Parameters<typeof colorOf>[0]) => colorOf(given, theme, missed);
  const solid = fill?.type === "pattern" && fill.pattern === "solid" ? color(fill.fgColor) : undefined;
  const fontColor = color(font?.color);
  const horizontal = named(HORIZONTAL, alignment?.horizontal);
  const vertical = named(VERTICAL, alignment?.vertical);
  return {
    ...(numFmt === undefined ? {} : { numberFormat: numFmt }),
    ...(solid === undefined ? {} : { fill: solid }),
    ...(font?.name === undefined ? {} : { fontName: font.name }),
    ...(font?.size === undefined ? {} : { fontSize: font.size }),
    ...(fontColor === undefined ? {} : { fontColor }),
    bold: font?.bold === true,
    italic: font?.italic === true,
    underline: Boolean(font?.underline),
    strikethrough: font?.strikethrough === true,
    wrapText: alignment?.wrapText === true,
    ...(horizontal ? { horizontal } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment?.indent ? { indent: alignment.indent } : {}),
    borders: bordersOf(style, color),
  };
}

const named = <N extends string>(names: readonly N[], written: string | undefined): N | undefined =>
  names.find((name) => name.toLowerCase() === written);

const bordersOf = (
  { border }: CellStyle,
  color: (given: FileBorder["color"]) => string | undefined,
): NonNullable<CellLook["borders"]> =>
  Object.fromEntries(
    BORDER_SIDES.flatMap((side): [BorderSide, BorderLook][] => {
      const line = border?.[SIDES[side]];
      const found = LINES.find(([name]) => name === line?.style);
      return found
        ? [[side, { style: found[1], weight: found[2], color: color(line?.color) ?? "#000000" }]]
        : [];
    }),
  );

/** A look as a file keeps it. */
export function styleOfLook(look: CellLook): CellStyle {
  const alignment: CellStyle["alignment"] = {
    ...(look.horizontal && look.horizontal !== "General" ? { horizontal: lower(look.horizontal) } : {}),
    ...(look.vertical && look.vertical !== "Bottom" ? { vertical: lower(look.vertical) } : {}),
    ...(look.wrapText ? { wrapText: true } : {}),
    ...(look.indent ? { indent: look.indent } : {}),
  };
  const border = fileBorders(look.borders ?? {});
  return {
    ...plainStyle(look),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
  };
}

const lower = <N extends string>(name: N): Lowercase<N> => name.toLowerCase() as Lowercase<N>;

/** What a conditional format changes, as a file keeps it. */
export function ruleStyle(look: RuleLook): CellStyle {
  const border = fileBorders(look.borders ?? {});
  return { ...plainStyle(look), ...(Object.keys(border).length > 0 ? { border } : {}) };
}

/** The part of a look that cells and conditional formats have in common: fill, font and number format. */
function plainStyle(look: Omit<CellLook, "borders" | "horizontal" | "vertical"> | RuleLook): CellStyle {
  const { fill, numberFormat } = look;
  return {
    font: fileFont(look),
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: fileColor(fill), bgColor: fileColor(fill) } }),
    ...(numberFormat === undefined || numberFormat === "General" ? {} : { numFmt: numberFormat }),
  };
}

function fileFont(look: CellLook): NonNullable<CellStyle["font"]> {
  return {
    ...(look.fontName === undefined ? {} : { name: look.fontName }),
    ...(look.fontSize === undefined ? {} : { size: look.fontSize }),
    ...(look.fontColor === undefined ? {} : { color: fileColor(look.fontColor) }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.underline ? { underline: true } : {}),
    ...(look.strikethrough ? { strikethrough: true } : {}),
  };
}

/** Lines by side; a conditional format's have no weight. */
type Lines = Readonly<
  Record<string, { readonly style: string; readonly weight?: string; readonly color?: string } | undefined>
>;

const fileBorders = (borders: Lines): NonNullable<CellStyle["border"]> =>
  Object.fromEntries(
    BORDER_SIDES.flatMap((side): [string, FileBorder][] => {
      const look = borders[side];
      const found = LINES.find(
        ([, style, weight]) => style === look?.style && weight === (look.weight ?? "Thin"),
      );
      return look && found
        ? [[SIDES[side], { style: found[0], color: fileColor(look.color ?? "#000000") }]]
        : [];
    }),
  );
