import { isMarked } from "../workbook/flag-marker";
import type { Stroke } from "./strokes";

/** The conditional formats that apply to one sheet, as they are asked for. */
export type AskedFlags = Excel.ConditionalFormatCollection;

export const askFlags = (worksheet: Excel.Worksheet): AskedFlags => {
  const flags = worksheet.getRange().conditionalFormats;
  flags.load("items/id,items/type");
  return flags;
};

const custom = (flags: AskedFlags): Excel.ConditionalFormat[] =>
  flags.items.filter(({ type }) => type === "Custom");

/** Asks for the formulas of those that have one; answers whether a round trip is needed for it. Other kinds are
 *  not asked for more: reading some of them fails (office-js 6827). */
export const askFlagFormulas = (flags: readonly AskedFlags[]): boolean => {
  const asked = flags.flatMap(custom);
  for (const flag of asked) flag.custom.rule.load("formula");
  return asked.length > 0;
};

/** The conditional formats of ours, known by the mark in their formula. */
export const ourFlags = (flags: AskedFlags): Excel.ConditionalFormat[] =>
  custom(flags).filter((flag) => isMarked(flag.custom.rule.formula));

export const eraseFlags = (flags: AskedFlags): Stroke[] =>
  ourFlags(flags).map((flag) => ({ bytes: 250, draw: () => flag.delete() }));
