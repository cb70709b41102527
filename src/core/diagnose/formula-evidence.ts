import { sameCell, type CellRef } from "../address";
import { summedRanges, timesSummed, type SummedRange } from "../formula/sum-formula";
import { formulaAt, type Sheet } from "../sheet";
import type { Evidence } from "./finding";
import type { System } from "./system";
import { lineKey, totalLineOf } from "../check/total-lines";

/** A total's formula, where it does nothing but add. */
export interface SumFormula {
  readonly cell: CellRef;
  readonly text: string;
  readonly summed: readonly SummedRange[];
}

export const sumFormulaAt = (sheet: Sheet, cell: CellRef): SumFormula | undefined => {
  const text = formulaAt(sheet, cell);
  const summed = text === undefined ? undefined : summedRanges(text);
  return text === undefined || summed === undefined ? undefined : { cell, text, summed };
};

const isSubtotal = (sheet: Sheet, cell: CellRef): boolean =>
  /^=\s*SUBTOTAL\(/i.test(formulaAt(sheet, cell) ?? "");

/** How often the formula adds this cell (subtracts, where negative). */
export const timesCounted = (sheet: Sheet, { summed }: SumFormula, cell: CellRef): number =>
  timesSummed(summed, cell, isSubtotal(sheet, cell));

/**
 * The total's formula, where it is about these parts: it adds at least half of them. A grand total's formula over
 * the row totals says nothing of its breakdown by column.
 */
export const sumFormulaOver = (
  sheet: Sheet,
  total: CellRef,
  parts: readonly CellRef[],
): SumFormula | undefined => {
  const formula = sheet.formulas.size === 0 ? undefined : sumFormulaAt(sheet, total);
  if (!formula) return undefined;
  const added = parts.filter((part) => timesCounted(sheet, formula, part) !== 0).length;
  return added > 0 && added * 2 >= parts.length ? formula : undefined;
};

const cellsOf = (system: System, figures: readonly number[]): CellRef[] =>
  figures.flatMap((figure) => system.figures[figure]?.cell ?? []);

/** The formula of an equation's total, where it is about the equation's parts. */
export const equationFormula = (system: System, equation: number): SumFormula | undefined => {
  const { total = -1, parts = [] } = system.equations[equation] ?? {};
  const [cell] = cellsOf(system, [total]);
  if (!cell || system.table.sheet.formulas.size === 0) return undefined;
  return sumFormulaOver(system.table.sheet, cell, cellsOf(system, parts));
};

/** What the formulas of these equations say of cells: that they do not reach them, or add them more than once. */
export const formulaEvidence = (
  system: System,
  equations: readonly number[],
  cells: readonly CellRef[],
): Evidence[] =>
  equations.flatMap((equation): Evidence[] => {
    const formula = equationFormula(system, equation);
    if (!formula) return [];
    const { cell, text } = formula;
    const times = (one: CellRef): number => timesCounted(system.table.sheet, formula, one);
    const missed = cells.filter((one) => times(one) === 0);
    const repeated = cells.filter((one) => Math.abs(times(one)) > 1);
    return [
      ...(missed.length > 0 ? [{ code: "formula-misses" as const, cell, formula: text, cells: missed }] : []),
      ...(repeated.length > 0
        ? [{ code: "formula-repeats" as const, cell, formula: text, cells: repeated }]
        : []),
    ];
  });

/** The total is computed by its formula from just its members, so it cannot be mistyped. */
const isComputedRightly = (sheet: Sheet, cell: CellRef, parts: readonly CellRef[]): boolean => {
  const formula = sumFormulaAt(sheet, cell);
  return formula !== undefined && parts.every((part) => Math.abs(timesCounted(sheet, formula, part)) === 1);
};

/** Most other totals of a line are formulas and this one is a typed number. */
export const isTypedAmongFormulas = (sheet: Sheet, cell: CellRef, others: readonly CellRef[]): boolean => {
  if (sheet.formulas.size === 0 || formulaAt(sheet, cell) !== undefined || others.length < 2) return false;
  const formulas = others.filter((other) => formulaAt(sheet, other) !== undefined).length;
  return formulas * 3 >= others.length * 2;
};

/** What formulas say of a total that may be mistyped: `typed` among formulas speaks for it, `computed` by a
 *  formula that is right speaks against it. */
export const typedOrComputed = (system: System, number: number): "typed" | "computed" | undefined => {
  const { sheet } = system.table;
  const own = system.equations.find(({ total }) => total === number);
  const figure = system.figures[number];
  if (sheet.formulas.size === 0 || !own || !figure) return undefined;
  const parts = own.parts.flatMap((part) => system.figures[part]?.cell ?? []);
  if (isComputedRightly(sheet, figure.cell, parts)) return "computed";
  const line = totalLineOf({ cell: figure.cell, members: parts });
  const others = (line && system.totalLines.get(lineKey(line))) ?? [];
  const apart = others.filter((other) => !sameCell(other, figure.cell));
  return isTypedAmongFormulas(sheet, figure.cell, apart) ? "typed" : undefined;
};
