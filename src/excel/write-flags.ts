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

const addFlag = (rules: Excel.ConditionalFormatCollection, { formula, flag }: FlagRule): void => {
  const rule = rules.add("Custom");
  rule.custom.rule.formula = markedFormula(formula);
  setFlagLook(rule.custom.format, FLAGS[flag]);
};

const byRange = (flags: readonly FlagRule[]): ReadonlyMap<string, readonly FlagRule[]> => {
  const groups = new Map<string, FlagRule[]>();
  for (const flag of flags) {
    const address = rangeToA1(flag.range);
    groups.set(address, [...(groups.get(address) ?? []), flag]);
  }
  return groups;
};

/** Flags as conditional formats with our mark in their formulas, measured at 1,500 bytes each on the wire. Excel puts
 *  a new rule before the others, so the first of the plan is drawn last. */
export const drawFlags = (worksheet: Excel.Worksheet, flags: readonly FlagRule[]): Stroke[] =>
  [...byRange([...flags].reverse())].map(([address, rules]) => ({
    bytes: 400 + 1_500 * rules.length,
    draw: () => {
      briefly(worksheet.getRange(address), ({ conditionalFormats }) => {
        for (const flag of rules) addFlag(conditionalFormats, flag);
      });
    },
  }));
