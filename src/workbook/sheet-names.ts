import type { FlagRule, Plan, PlannedCell, SheetPlan } from "../core";
import { quotedName } from "./sheet-reference";

/** Excel's limit for a sheet's name. */
const LONGEST_NAME = 31;

/** Sheet names are compared without regard to case. */
const folded = (name: string): string => name.toLowerCase();

const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  for (let number = 2; ; number += 1) {
    const ending = ` (${number})`;
    const name = `${wanted.slice(0, LONGEST_NAME - ending.length)}${ending}`;
    if (!taken.has(folded(name))) return name;
  }
};

/** By what a sheet of a plan is known again: its role, which no language changes, or else its name.
 *  @example lastingName({ name: "Synthèse", role: "Summary" }) // => "Summary" */
export const lastingName = ({ name, role }: Pick<SheetPlan, "name" | "role">): string => role ?? name;

/** The sheets that stand in a workbook: by what name, and where we made them by what lasting name. */
export interface StandingSheet {
  readonly name: string;
  readonly madeAs: string | undefined;
}

/**
 * The names that a plan's sheets get in a workbook: a sheet of ours keeps the name it has, even renamed by a
 * person; a name that a person uses already is never taken from them.
 *
 * @example namesFor([{ name: "Totals" }], [{ name: "Totals", madeAs: undefined }]) // => Map { "Totals" => "Totals (2)" }
 */
export const namesFor = (
  planned: readonly Pick<SheetPlan, "name" | "role">[],
  standing: readonly StandingSheet[],
): ReadonlyMap<string, string> => {
  const taken = new Set(standing.map(({ name }) => folded(name)));
  const names = new Map<string, string>();
  for (const sheet of planned) {
    const wanted = sheet.name;
    const ours = standing.find(({ madeAs }) => madeAs === lastingName(sheet))?.name;
    const name = ours ?? (taken.has(folded(wanted)) ? freeName(wanted, taken) : wanted);
    names.set(wanted, name);
    taken.add(folded(name));
  }
  return names;
};

/** Texts, quoted sheet names and plain sheet names of a formula, in this order of strength. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** A formula that refers to renamed sheets by their new names; text in it is left alone.
 *  @example renameInFormula("=SUM(Summary!B2)&\"Summary!\"", new Map([["Summary", "Summary (2)"]]))
 *  // => "=SUM('Summary (2)'!B2)&\"Summary!\"" */
export const renameInFormula = (formula: string, names: ReadonlyMap<string, string>): string =>
  formula.replace(PARTS, (part: string, quoted?: string, plain?: string) => {
    const renamed = names.get(quoted?.replaceAll("''", "'") ?? plain ?? "");
    return renamed === undefined ? part : `${quotedName(renamed)}!`;
  });

type Names = ReadonlyMap<string, string>;

const renamed = (name: string, names: Names): string => names.get(name) ?? name;

const renameInCell =
  (names: Names) =>
  (cell: PlannedCell): PlannedCell => ({
    ...cell,
    ...(cell.formula !== undefined && { formula: renameInFormula(cell.formula, names) }),
    ...(cell.link && { link: { ...cell.link, sheet: renamed(cell.link.sheet, names) } }),
  });

const renameInFlag =
  (names: Names) =>
  (flag: FlagRule): FlagRule => ({ ...flag, formula: renameInFormula(flag.formula, names) });

const renameInSheet =
  (names: Names) =>
  (sheet: SheetPlan): SheetPlan => ({
    ...sheet,
    name: renamed(sheet.name, names),
    cells: sheet.cells.map(renameInCell(names)),
    flags: sheet.flags.map(renameInFlag(names)),
    charts: sheet.charts.map((chart) => ({ ...chart, sheet: renamed(chart.sheet, names) })),
  });

/** The plan with its sheets under other names, formulas and links following. The plan itself is not changed. */
export const renameSheets = (plan: Plan, names: Names): Plan => {
  const changed = new Map([...names].filter(([from, to]) => from !== to));
  if (changed.size === 0) return plan;
  return {
    ...plan,
    sheets: plan.sheets.map(renameInSheet(changed)),
    overlays: plan.overlays.map((overlay) => ({
      ...overlay,
      sheet: renamed(overlay.sheet, changed),
      cells: overlay.cells.map(renameInCell(changed)),
      flags: overlay.flags.map(renameInFlag(changed)),
    })),
    ...(plan.order && { order: plan.order.map((name) => renamed(name, changed)) }),
  };
};
