import { FLAGS, HEAT, rangeToA1, type FlagLook, type FlagRule, type Range } from "../core";
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

/** Amounts darker the larger they are: one rule for all of them, below every flag that is drawn after it. */
export const drawHeat = (worksheet: Excel.Worksheet, heat: readonly Range[]): Stroke[] =>
  heat.map((range) => ({
    bytes: 1_200,
    draw: () => {
      briefly(worksheet.getRange(rangeToA1(range)), ({ conditionalFormats }) => {
        conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "Number", formula: "0", color: `#${HEAT.nil}` },
          midpoint: { type: "Percentile", formula: String(HEAT.most), color: `#${HEAT.middle}` },
          maximum: { type: "HighestValue", color: `#${HEAT.largest}` },
        };
      });
    },
  }));
