import type { IStyleData } from "@univerjs/core";
import { HORIZONTAL, LINE_STYLES, LINE_WEIGHTS, VERTICAL, type BorderSide } from "../content";
import { borderCode, borderLook, lookOf, normalColor, sideKey, styleOf } from "../univer/style";
import { asFlag, asNumber, asOneOf, asText } from "../wire/arguments";
import { invalidArgument } from "../wire/failure";
import type { WireValue } from "../wire/request";

/** One property of a cell's format: how it is read from a style, and the style that setting it merges in. */
export interface FormatProperty {
  readonly read: (style: IStyleData) => WireValue;
  readonly write?: (value: unknown, style: IStyleData) => IStyleData;
}

export type FormatProperties = Readonly<Record<string, FormatProperty>>;

/** Colours travel as "#RRGGBB"; Excel also takes the names of HTML. */
export function asColor(value: unknown): string {
  const color = asText(value);
  if (/^#[\da-f]{6}$/i.test(color)) return color.toUpperCase();
  if (/^[\da-f]{6}$/i.test(color)) return `#${color.toUpperCase()}`;
  const named = NAMED[color.toLowerCase()];
  if (named === undefined) throw invalidArgument();
  return named;
}

/** HTML's sixteen basic colour names. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
};

/** Excel tells a cell without fill by white. */
export const fillProperties: FormatProperties = {
  Color: {
    read: (style) => lookOf(style).fill ?? "#FFFFFF",
    write: (value) => styleOf({ fill: asColor(value) }),
  },
  Pattern: { read: (style) => (lookOf(style).fill === undefined ? null : "Solid") },
  PatternColor: { read: () => "#000000" },
  TintAndShade: { read: () => 0 },
  PatternTintAndShade: { read: () => 0 },
};

export const fontProperties: FormatProperties = {
  Name: { read: (style) => lookOf(style).fontName, write: (value) => styleOf({ fontName: asText(value) }) },
  Size: { read: (style) => lookOf(style).fontSize, write: (value) => styleOf({ fontSize: asNumber(value) }) },
  Color: {
    read: (style) => lookOf(style).fontColor,
    write: (value) => styleOf({ fontColor: asColor(value) }),
  },
  Bold: { read: (style) => lookOf(style).bold, write: (value) => styleOf({ bold: asFlag(value) }) },
  Italic: { read: (style) => lookOf(style).italic, write: (value) => styleOf({ italic: asFlag(value) }) },
  Underline: {
    read: (style) => (lookOf(style).underline ? "Single" : "None"),
    write: (value) => styleOf({ underline: asText(value) !== "None" }),
  },
  Strikethrough: {
    read: (style) => lookOf(style).strikethrough,
    write: (value) => styleOf({ strikethrough: asFlag(value) }),
  },
  Subscript: { read: () => false },
  Superscript: { read: () => false },
  TintAndShade: { read: () => 0 },
};

export const placementProperties: FormatProperties = {
  WrapText: {
    read: (style) => lookOf(style).wrapText,
    write: (value) => styleOf({ wrapText: asFlag(value) }),
  },
  HorizontalAlignment: {
    read: (style) => lookOf(style).horizontal,
    write: (value) => styleOf({ horizontal: asOneOf(value, HORIZONTAL) }),
  },
  VerticalAlignment: {
    read: (style) => lookOf(style).vertical,
    write: (value) => styleOf({ vertical: asOneOf(value, VERTICAL) }),
  },
  IndentLevel: {
    read: (style) => lookOf(style).indent,
    write: (value) => styleOf({ indent: asNumber(value) }),
  },
  TextOrientation: {
    read: (style) => -(style.tr?.a ?? 0),
    write: (value) => ({ tr: { a: -asNumber(value) } }),
  },
  ReadingOrder: { read: () => "Context" },
  AutoIndent: { read: () => false },
};

/** A border's properties on one side. Setting a colour or a weight on a side without a line draws one. */
export const borderProperties = (side: BorderSide): FormatProperties => {
  const current = (style: IStyleData) => borderLook(style.bd?.[sideKey(side)]);
  const drawn = (style: IStyleData) => {
    const look = current(style);
    return look.style === "None" ? { ...look, style: "Continuous" as const } : look;
  };
  const set = (look: Parameters<typeof borderCode>[0]): IStyleData => ({
    bd: { [sideKey(side)]: borderCode(look) },
  });
  return {
    Style: {
      read: (style) => current(style).style,
      write: (value, style) => set({ ...current(style), style: asOneOf(value, LINE_STYLES) }),
    },
    Weight: {
      read: (style) => current(style).weight,
      write: (value, style) => set({ ...drawn(style), weight: asOneOf(value, LINE_WEIGHTS) }),
    },
    Color: {
      read: (style) => normalColor(current(style).color),
      write: (value, style) => set({ ...drawn(style), color: asColor(value) }),
    },
    TintAndShade: { read: () => 0 },
  };
};
