import { readChoices, type KeptChoices } from "../workbook/choice-names";
import { isNameOfOurs, isUnfinished, readRegister, type Register } from "../workbook/register";
import type { SheetInfo } from "../workbook/port";

/** The sheets of the workbook and the defined names that say what of it is ours. */
export interface Asked {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
}

export interface Standing {
  readonly sheets: readonly SheetInfo[];
  readonly register: Register;
  /** Names of ours that a person can see: we were broken off before they were hidden. */
  readonly shownNames: readonly string[];
  /** What a person said of totals. */
  readonly choices: KeptChoices;
}

/** Asks for sheets and names; read them with `standingOf` after the next round trip. */
export const askStanding = (context: Excel.RequestContext): Asked => {
  const { worksheets, names } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  names.load("items/name,items/formula,items/comment,items/visible");
  return { worksheets, names };
};

/** What a new sheet is called until it is marked as ours: where a run broke off before that, it is known by it. */
const DRAFT = /^Crossfoot new \d+$/;

export const draftName = (number: number): string => `Crossfoot new ${number}`;

export const isDraft = (name: string): boolean => DRAFT.test(name);

export const standingOf = ({ worksheets, names }: Asked): Standing => {
  const defined = names.items.map(({ name, formula, comment }) => ({
    name,
    formula: String(formula),
    comment,
  }));
  const register = readRegister(defined);
  const madeAs = new Map(register.sheets.map((mark) => [mark.sheet, mark.madeAs]));
  const sheets = worksheets.items.map(({ id, name, visibility }) => {
    const made = isDraft(name) ? undefined : madeAs.get(name);
    const unfinished = isDraft(name) || (made !== undefined && isUnfinished(register, made));
    const info = { id, name, hidden: visibility !== "Visible", madeAs: made };
    return unfinished ? { ...info, unfinished } : info;
  });
  const shownNames = names.items
    .filter(({ name, visible }) => visible && isNameOfOurs(name))
    .map(({ name }) => name);
  return { sheets, register, shownNames, choices: readChoices(defined) };
};
