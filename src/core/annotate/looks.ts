import type { FlagName, StyleName } from "./plan";

/** Colours as RRGGBB. Every text colour has a contrast of at least 4.5:1 on the fills it is used with. */
export const COLOURS = {
  ink: "1F4E79",
  inkTint: "E8F0F8",
  text: "201F1E",
  soft: "595959",
  white: "FFFFFF",
  checkFill: "E7E6E6",
  input: "FFFBEA",
  rule: "1F4E79",
  line: "D9D9D9",
  bad: "9C0006",
  badFill: "FDE3E5",
  badBar: "F2B8BD",
  warn: "7F4F00",
  warnFill: "FFF2CC",
  good: "0B6A0B",
} as const;

/** Excel's grouped amount with parentheses for negatives and a dash for nil; the grouping mark is the reader's.
 *  @example amountFormat(0) // => '#,##0;(#,##0);"–"' */
export const amountFormat = (scale: number): string => {
  const digits = scale > 0 ? `#,##0.${"0".repeat(scale)}` : "#,##0";
  return `${digits};(${digits});"–"`;
};

export interface Rule {
  readonly weight: "thin" | "medium";
  readonly colour: string;
}

/** What a named look is made of. What is not named is the workbook's default. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points; the workbook's default is 11. */
  readonly size?: number;
  readonly colour?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Drawn smaller where the column is too narrow, instead of "###". */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly top?: Rule;
  readonly bottom?: Rule;
  readonly left?: Rule;
  /** People may write here on a guarded sheet. */
  readonly unlocked?: boolean;
}

const single: Rule = { weight: "thin", colour: COLOURS.rule };
const faint: Rule = { weight: "thin", colour: COLOURS.line };
const whole = amountFormat(0);

const subheader: Look = {
  size: 8,
  colour: COLOURS.text,
  fill: COLOURS.inkTint,
  align: "right",
  indent: 1,
  vertical: "top",
  wrap: true,
  bottom: single,
};

export const LOOKS: Readonly<Record<StyleName, Look>> = {
  plain: {},
  "plain-bold": { bold: true },
  title: { bold: true, size: 18, colour: COLOURS.ink, vertical: "center" },
  subtitle: { size: 10, colour: COLOURS.soft, vertical: "top" },
  section: { bold: true, size: 12, colour: COLOURS.ink, vertical: "bottom", bottom: single },
  headline: { bold: true, size: 14, colour: COLOURS.text, vertical: "center" },
  "note-line": { size: 9, colour: COLOURS.soft, vertical: "center" },
  header: { bold: true, colour: COLOURS.white, fill: COLOURS.ink, vertical: "center", wrap: true },
  "header-amount": {
    bold: true,
    colour: COLOURS.white,
    fill: COLOURS.ink,
    align: "right",
    indent: 1,
    vertical: "center",
    wrap: true,
  },
  subheader,
  "subheader-total": { ...subheader, left: single },
  "check-header": {
    bold: true,
    colour: COLOURS.text,
    fill: COLOURS.checkFill,
    align: "right",
    indent: 1,
    vertical: "center",
    wrap: true,
  },
  "check-subheader": {
    size: 8,
    colour: COLOURS.soft,
    fill: COLOURS.checkFill,
    align: "right",
    indent: 1,
    vertical: "top",
    wrap: true,
  },
  "check-name": {
    size: 10,
    colour: COLOURS.soft,
    align: "left",
    vertical: "center",
    wrap: true,
    bottom: faint,
  },
  "check-label": { colour: COLOURS.soft, fill: COLOURS.checkFill, vertical: "center", wrap: true },
  label: { vertical: "center", bottom: faint },
  words: { size: 10, align: "left", vertical: "center", wrap: true, indent: 1 },
  key: { vertical: "center" },
  figure: { align: "right", indent: 1, vertical: "center", numberFormat: whole },
  "figure-total": {
    bold: true,
    align: "right",
    indent: 1,
    vertical: "center",
    numberFormat: whole,
    top: single,
  },
  "total-label": { bold: true, vertical: "center", top: single },
  amount: { align: "right", indent: 1, vertical: "center", numberFormat: whole, bottom: faint },
  "total-amount": {
    bold: true,
    align: "right",
    indent: 1,
    vertical: "center",
    numberFormat: whole,
    top: single,
  },
  "column-total": {
    bold: true,
    align: "right",
    indent: 1,
    vertical: "center",
    numberFormat: whole,
    left: single,
    bottom: faint,
  },
  "grand-total": {
    bold: true,
    align: "right",
    indent: 1,
    vertical: "center",
    numberFormat: whole,
    top: single,
    left: single,
  },
  "check-amount": {
    colour: COLOURS.soft,
    align: "right",
    indent: 1,
    vertical: "center",
    shrink: true,
    numberFormat: whole,
    bottom: faint,
  },
  "check-mark": {
    colour: COLOURS.soft,
    align: "right",
    indent: 1,
    vertical: "center",
    shrink: true,
    bottom: faint,
  },
  "small-text": { size: 8, vertical: "top", wrap: true, bottom: faint },
  link: { colour: COLOURS.ink, underline: true, vertical: "center", wrap: true },
  record: { size: 10, align: "left", indent: 1, vertical: "top", wrap: true, bottom: faint },
  "record-link": {
    size: 10,
    colour: COLOURS.ink,
    underline: true,
    vertical: "top",
    wrap: true,
    bottom: faint,
  },
  "record-amount": {
    size: 10,
    align: "right",
    indent: 1,
    vertical: "top",
    wrap: true,
    numberFormat: whole,
    bottom: faint,
  },
  "record-number": { size: 10, align: "right", indent: 1, vertical: "top", bottom: faint },
  "record-input": {
    size: 10,
    vertical: "top",
    wrap: true,
    fill: COLOURS.input,
    bottom: faint,
    unlocked: true,
  },
  machine: { size: 8, colour: COLOURS.soft, vertical: "top" },
  signed: { size: 10, vertical: "top", wrap: true, bottom: single },
  heat: { size: 10, align: "right", vertical: "center", shrink: true },
  "heat-header": { bold: true, size: 10, fill: COLOURS.checkFill, align: "right", vertical: "center" },
  "heat-label": { size: 10, vertical: "center", shrink: true },
  signature: { vertical: "bottom", bottom: single, unlocked: true },
};

/** What a flag looks like while its formula is true: never by colour alone where it marks a state, since the
 *  check column beside it says the same with a sign. */
export interface FlagLook {
  readonly colour?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  /** A thin outline in this colour. */
  readonly outline?: string;
}

export const FLAGS: Readonly<Record<FlagName, FlagLook>> = {
  differs: { colour: COLOURS.bad, fill: COLOURS.badFill, bold: true },
  rounding: { colour: COLOURS.warn, fill: COLOURS.warnFill },
  agrees: { colour: COLOURS.good },
  suspect: { outline: "C00000" },
};

/** The fills of amounts drawn darker the larger they are: of nil, of an amount that `most` percent of the others do not
 *  pass, and of the largest. One amount far above the others does not leave these white. */
export const HEAT = { nil: "FFFFFF", middle: "CFE2F3", most: 80, largest: "85B7E2" } as const;
