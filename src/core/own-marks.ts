import { cellOfKey, contains, type Range } from "./address";
import type { TotalChoice } from "./choose/choice";
import { MATRIX_SHEET } from "./chapter/matrix-name";
import type { Sheet } from "./sheet";

/** What Crossfoot's own records in a workbook say of one of its sheets. */
export interface OwnMarks {
  /** The name that the plan gave it, where Crossfoot made the sheet, whatever it is called now. */
  readonly madeAs?: string;
  /** Blocks that Crossfoot filled on it: no part of the table that is checked. */
  readonly ours: readonly Range[];
  /** What a person said of its totals. */
  readonly choices: readonly TotalChoice[];
}

/** The table that is checked stands on a sheet of the user's, or on the matrix that was put there for them; all
 *  other sheets of ours report on it. */
export const isReport = (madeAs: string | undefined): boolean =>
  madeAs !== undefined && madeAs !== MATRIX_SHEET;

const outside = <Value>(
  map: ReadonlyMap<number, Value>,
  blocks: readonly Range[],
): ReadonlyMap<number, Value> =>
  new Map([...map].filter(([key]) => !blocks.some((block) => contains(block, cellOfKey(key)))));

/** The sheet as if what we added to it were not there; it is not changed itself. */
export const withoutOurs = (sheet: Sheet, ours: readonly Range[]): Sheet => {
  if (ours.length === 0) return sheet;
  const values = sheet.values.map((row, index) => {
    const here = ours.filter(({ top, bottom }) => index >= top && index <= bottom);
    if (here.length === 0) return row;
    return row?.map((value, column) =>
      here.some(({ left, right }) => column >= left && column <= right) ? null : value,
    );
  });
  return {
    ...sheet,
    values,
    formulas: outside(sheet.formulas, ours),
    numberFormats: outside(sheet.numberFormats, ours),
    ...(sheet.looks ? { looks: { ...sheet.looks, cells: outside(sheet.looks.cells, ours) } } : {}),
  };
};
