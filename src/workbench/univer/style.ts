import type { IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import {
  BORDER_SIDES,
  type BorderLineStyle,
  type BorderLook,
  type BorderSide,
  type BorderWeight,
  type CellLook,
  type HorizontalAlignment,
  type VerticalAlignment,
} from "../content";

/** Univer's one-letter styles to and from Excel's terms. */
export const POINTS_PER_PIXEL = 0.75;
export const DEFAULT_FONT = "Calibri";
export const DEFAULT_FONT_SIZE = 11;
/** Excel's defaults, in pixels: 8.43 characters of Calibri 11, and 15 points. */
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;

/** Univer's numbers for alignments and line styles, by Excel's names. */
const HORIZONTAL_CODE: Readonly<Record<HorizontalAlignment, number>> = {
  General: 0,
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Fill: 5,
  Distributed: 6,
};
const VERTICAL_CODE: Readonly<Record<VerticalAlignment, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
const OVERFLOW = 1;

const LINES: readonly (readonly [code: number, style: BorderLineStyle, weight: BorderWeight])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [8, "Continuous", "Medium"],
  [13, "Continuous", "Thick"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [9, "Dash", "Medium"],
  [5, "DashDot", "Thin"],
  [10, "DashDot", "Medium"],
  [6, "DashDotDot", "Thin"],
  [11, "DashDotDot", "Medium"],
  [7, "Double", "Thick"],
  [12, "SlantDashDot", "Medium"],
];

const SIDE_KEY: Readonly<Record<BorderSide, "t" | "r" | "b" | "l">> = {
  EdgeTop: "t",
  EdgeRight: "r",
  EdgeBottom: "b",
  EdgeLeft: "l",
};

const flag = (on: boolean): 0 | 1 => (on ? 1 : 0);
const line = (on: boolean) => ({ s: flag(on) });

/** A line on one side of a cell; nothing for no line. */
export function borderCode({
  style,
  weight = "Thin",
  color = "#000000",
}: BorderLook): IBorderStyleData | null {
  if (style === "None") return null;
  const named = LINES.filter(([, name]) => name === style);
  const [code] = named.find(([, , heaviness]) => heaviness === weight) ?? named[0] ?? [1];
  return { s: code, cl: { rgb: color } };
}

export function borderLook(border: Nullable<IBorderStyleData>): Required<BorderLook> {
  const found = LINES.find(([code]) => code === (border?.s as number | undefined));
  if (found === undefined) return { style: "None", weight: "Thin", color: "#000000" };
  return { style: found[1], weight: found[2], color: border?.cl.rgb ?? "#000000" };
}

export const sideKey = (side: BorderSide) => SIDE_KEY[side];

/** The part of a style that a look asks for; what the look leaves out is left out. */
export function styleOf(look: CellLook): IStyleData {
  const style: IStyleData = {};
  if (look.numberFormat !== undefined) style.n = { pattern: look.numberFormat };
  if (look.fill !== undefined) style.bg = { rgb: look.fill };
  if (look.fontName !== undefined) style.ff = look.fontName;
  if (look.fontSize !== undefined) style.fs = look.fontSize;
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.bold !== undefined) style.bl = flag(look.bold);
  if (look.italic !== undefined) style.it = flag(look.italic);
  if (look.underline !== undefined) style.ul = line(look.underline);
  if (look.strikethrough !== undefined) style.st = line(look.strikethrough);
  return { ...style, ...placementOf(look) };
}

function placementOf(look: CellLook): IStyleData {
  const style: IStyleData = {};
  if (look.wrapText !== undefined) style.tb = look.wrapText ? WRAP : OVERFLOW;
  if (look.horizontal !== undefined) style.ht = HORIZONTAL_CODE[look.horizontal];
  if (look.vertical !== undefined) style.vt = VERTICAL_CODE[look.vertical];
  if (look.indent !== undefined) style.pd = { l: look.indent };
  if (look.borders !== undefined) style.bd = bordersOf(look.borders);
  return style;
}

const bordersOf = (borders: NonNullable<CellLook["borders"]>): IStyleData["bd"] =>
  Object.fromEntries(
    BORDER_SIDES.flatMap((side) => {
      const border = borders[side];
      return border === undefined ? [] : [[SIDE_KEY[side], borderCode(border)]];
    }),
  );

/** Every property of a style in Excel's terms, with Excel's defaults where the style is silent. */
export function lookOf(style: Nullable<IStyleData>): Required<Omit<CellLook, "fill">> & { fill?: string } {
  const fill = style?.bg?.rgb;
  return {
    ...(fill ? { fill: normalColor(fill) } : {}),
    numberFormat: style?.n?.pattern ?? "General",
    fontName: style?.ff ?? DEFAULT_FONT,
    fontSize: style?.fs ?? DEFAULT_FONT_SIZE,
    fontColor: normalColor(style?.cl?.rgb ?? "#000000"),
    bold: style?.bl === 1,
    italic: style?.it === 1,
    underline: style?.ul?.s === 1,
    strikethrough: style?.st?.s === 1,
    wrapText: style?.tb === WRAP,
    horizontal: nameOf(HORIZONTAL_CODE, style?.ht) ?? "General",
    vertical: nameOf(VERTICAL_CODE, style?.vt) ?? "Bottom",
    indent: style?.pd?.l ?? 0,
    borders: Object.fromEntries(
      BORDER_SIDES.flatMap((side) => {
        const border = style?.bd?.[SIDE_KEY[side]];
        return border ? [[side, borderLook(border)]] : [];
      }),
    ),
  };
}

const nameOf = <N extends string>(codes: Readonly<Record<N, number>>, code: unknown): N | undefined =>
  (Object.keys(codes) as N[]).find((name) => codes[name] === code);

/** "rgb(255,0,0)" and "#f00" as Excel writes them: "#FF0000". */
export function normalColor(color: string): string {
  const rgb = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (rgb)
    return `#${rgb
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, "0"))
      .join("")}`.toUpperCase();
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(color);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join("")}`
      : color
  ).toUpperCase();
}
