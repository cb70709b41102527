import { cellOfKey, contains, type Range } from "./address";
import type { TotalChoice } from "./choose/choice";
import { detectSteps } from "./detect/detect";
import { reconcileTable, type ReconciledTable } from "./reconcile";
import type { CellValue, Sheet } from "./sheet";
import { finished, part, type Steps } from "./steps";

const cropRow = (row: readonly CellValue[] | undefined, { left, right }: Range): readonly CellValue[] =>
  Array.from({ length: Math.min(right + 1, row?.length ?? 0) }, (_, column) =>
    column < left ? undefined : row?.[column],
  );

const within = <Value>(map: ReadonlyMap<number, Value>, range: Range): ReadonlyMap<number, Value> =>
  new Map([...map].filter(([key]) => contains(range, cellOfKey(key))));

/** The sheet as if nothing stood outside the block; every cell keeps its address. */
const crop = (sheet: Sheet, range: Range): Sheet => {
  const values: (readonly CellValue[])[] = [];
  for (let row = range.top; row <= Math.min(range.bottom, sheet.values.length - 1); row++)
    values[row] = cropRow(sheet.values[row], range);
  return { ...sheet, values, formulas: within(sheet.formulas, range) };
};

/** What of a sheet is asked for. */
export interface SheetScope {
  /** Only this block of cells; what stands outside is as if it were not there. */
  readonly range?: Range;
  /** What a person said of its totals. */
  readonly choices?: readonly TotalChoice[];
}

/** `reconcileSheet` in slices. */
export function* reconcileSheetSteps(
  sheet: Sheet,
  { range, choices }: SheetScope = {},
): Steps<readonly ReconciledTable[]> {
  const tables = yield* part(detectSteps(range ? crop(sheet, range) : sheet, choices), 0, 0.9);
  const reconciled: ReconciledTable[] = [];
  for (const table of tables) {
    yield 0.9 + (0.1 * reconciled.length) / tables.length;
    reconciled.push(reconcileTable(table));
  }
  return reconciled;
}

/**
 * Finds the tables of a worksheet and reconciles each, top to bottom. A sheet without tables gives none.
 * @example reconcileSheet(sheet)[0]?.findings.map(({ kind }) => kind) // => ["wrong-amount"]
 */
export const reconcileSheet = (sheet: Sheet, scope: SheetScope = {}): readonly ReconciledTable[] =>
  finished(reconcileSheetSteps(sheet, scope));
