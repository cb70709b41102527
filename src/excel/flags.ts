import { isMarked } from "../workbook/flag-marker";
import { briefly } from "./briefly";
import type { Stroke } from "./strokes";

/** The conditional formats that apply to one sheet, as they are asked for. */
export interface AskedFlags {
  readonly worksheet: Excel.Worksheet;
  readonly all: Excel.ConditionalFormatCollection;
  /** Those with a formula, once it was asked for, by their id. */
  readonly rules: Map<string, Excel.ConditionalFormatRule>;
}

/** Uses conditional formats of a sheet in the coming round trip. */
const withFlags = (
  worksheet: Excel.Worksheet,
  use: (flags: Excel.ConditionalFormatCollection) => void,
): void => {
  briefly(worksheet.getRange(), ({ conditionalFormats }) => use(conditionalFormats));
};

export const askFlags = (worksheet: Excel.Worksheet): AskedFlags => {
  const { conditionalFormats: all } = briefly(worksheet.getRange(), ({ conditionalFormats }) =>
    conditionalFormats.load("items/id,items/type"),
  );
  return { worksheet, all, rules: new Map() };
};

const askFormulas = ({ worksheet, all, rules }: AskedFlags): void => {
  const withFormula = all.items.filter(({ type }) => type === "Custom");
  if (withFormula.length === 0) return;
  withFlags(worksheet, (flags) => {
    for (const { id } of withFormula) {
      const { rule } = flags.getItem(id).custom;
      rule.load("formula");
      rules.set(id, rule);
    }
  });
};

/** Asks for the formulas of those that have one; answers whether a round trip is needed for it. Other kinds are
 *  not asked for more: reading some of them fails (office-js 6827). */
export const askFlagFormulas = (asked: readonly AskedFlags[]): boolean => {
  for (const flags of asked) askFormulas(flags);
  return asked.some(({ rules }) => rules.size > 0);
};

/** A rule that is never true formats nothing: it stands where we were broken off before its formula was set. */
const isEmpty = (formula: string): boolean => /^=?\s*(?:FALSE)?\s*$/i.test(formula);

/** Ids of the conditional formats of ours, known by the mark in their formula. */
export const ourFlags = ({ rules }: AskedFlags): string[] =>
  [...rules].filter(([, { formula }]) => isMarked(formula) || isEmpty(formula)).map(([id]) => id);

export const eraseFlags = (asked: AskedFlags): Stroke[] =>
  ourFlags(asked).map((id) => ({
    bytes: 500,
    draw: () => withFlags(asked.worksheet, (flags) => flags.getItem(id).delete()),
  }));
