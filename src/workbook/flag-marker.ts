/**
 * How a conditional format of ours is found again. Excel gives conditional formats no lasting id, so the mark
 * stands in the rule itself: `N("text")` is 0 for any text, the condition is unchanged, and the mark survives
 * saving, inserted rows, copied cells and other spreadsheet programs.
 */
const OPENING = 'AND(N("Crossfoot")=0,';
const MARKED = /^=\s*AND\(\s*N\(\s*"Crossfoot"\s*\)\s*=\s*0\s*,/i;

/** A flag's formula with our mark in it; the condition stays what it was.
 *  @example markedFormula("=$H2<>SUM($B2:$G2)") // => '=AND(N("Crossfoot")=0,$H2<>SUM($B2:$G2))' */
export const markedFormula = (formula: string): string => `=${OPENING}${formula.replace(/^=/, "")})`;

/** Whether a rule is one of ours.
 *  @example isMarked("=$H2>100") // => false */
export const isMarked = (formula: string): boolean => MARKED.test(formula);
