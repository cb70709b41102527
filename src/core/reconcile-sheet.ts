import { cellOfKey, contains, type Range } from "./address";
import { detectTables } from "./detect/detect";
import { reconcileTable, type ReconciledTable } from "./reconcile";
import type { CellValue, Sheet } from "./sheet";

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
}

/**
 * Finds the tables of a worksheet and reconciles each, top to bottom. A sheet without tables gives none.
 * @example reconcileSheet(sheet)[0]?.findings.map(({ kind }) => kind) // => ["wrong-amount"]
 */
export const reconcileSheet = (sheet: Sheet, { range }: SheetScope = {}): readonly ReconciledTable[] =>
  detectTables(range ? crop(sheet, range) : sheet).map(reconcileTable);
