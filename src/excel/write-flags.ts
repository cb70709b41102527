import { FLAGS, rangeToA1, type FlagLook, type FlagRule } from "../core";
import { markedFormula } from "../workbook/flag-marker";
import { briefly } from "./briefly";
import type { Stroke } from "./strokes";

const setOutline = (borders: Excel.ConditionalRangeBorderCollection, colour: string): void => {
  for (const border of [borders.top, borders.bottom, borders.left, borders.right]) {
    border.style = "Continuous";
    border.color = `#${colour}`;
  }
};

const setFlagLook = (format: Excel.ConditionalRangeFormat, look: FlagLook): void => {
  if (look.colour !== undefined) format.font.color = `#${look.colour}`;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.outline !== undefined) setOutline(format.borders, look.outline);
};

/** A flag as a conditional format with our mark in its formula, measured at 1,804 bytes on the wire. */
const flagStroke = (worksheet: Excel.Worksheet, { range, formula, flag }: FlagRule): Stroke => ({
  bytes: 1_900,
  draw: () => {
    briefly(worksheet.getRange(rangeToA1(range)), ({ conditionalFormats }) => {
      const rule = conditionalFormats.add("Custom");
      rule.custom.rule.formula = markedFormula(formula);
      setFlagLook(rule.custom.format, FLAGS[flag]);
    });
  },
});

export const drawFlags = (worksheet: Excel.Worksheet, flags: readonly FlagRule[]): Stroke[] =>
  flags.map((flag) => flagStroke(worksheet, flag));
