import { cellAt, type Rect } from "../univer/address";
import { hasFormula, isBlank, valueTypeOf } from "../univer/cell-data";
import { asOneOf, type Arguments } from "../wire/arguments";
import type { Ref } from "../wire/ref";
import { ref, type AreasTarget } from "./targets";

const KINDS = ["Constants", "Formulas", "Blanks", "Visible"] as const;
const VALUE_KINDS = ["All", "Errors", "Logical", "Numbers", "Text"] as const;
const TYPE_OF = { Errors: "Error", Logical: "Boolean", Numbers: "Double", Text: "String" } as const;

/** The cells of a kind as areas, row by row; nothing when there are none. */
export function specialCells({ book, sheet, rects }: AreasTarget, args: Arguments): Ref | null {
  const kind = asOneOf(args.given(0), KINDS);
  const values = asOneOf(args.given(1) ?? "All", VALUE_KINDS);
  const matches = (row: number, column: number): boolean => {
    const cell = sheet.cells.cell(row, column);
    if (kind === "Visible") return !sheet.lines.isRowHidden(row) && !sheet.lines.isColumnHidden(column);
    if (kind === "Blanks") return isBlank(cell);
    const right = kind === "Formulas" ? hasFormula(cell) : !hasFormula(cell) && !isBlank(cell);
    return right && (values === "All" || valueTypeOf(cell) === TYPE_OF[values]);
  };
  const found = rects.flatMap((rect) => runs(sheet.cells.present(rect) ?? rect, matches));
  return found.length === 0 ? null : ref("RangeAreas", { book, sheet, rects: found });
}

/** Neighbouring cells of a row become one area, equal neighbouring rows one block. */
function runs(rect: Rect, matches: (row: number, column: number) => boolean): Rect[] {
  const areas: Rect[] = [];
  for (let row = rect.startRow; row <= rect.endRow; row++) {
    for (const run of rowRuns(rect, row, matches)) extend(areas, run);
  }
  return areas;
}

function rowRuns(rect: Rect, row: number, matches: (row: number, column: number) => boolean): Rect[] {
  const found: Rect[] = [];
  for (let column = rect.startColumn; column <= rect.endColumn; column++) {
    if (!matches(row, column)) continue;
    const last = found.at(-1);
    if (last?.endColumn === column - 1) found[found.length - 1] = { ...last, endColumn: column };
    else found.push(cellAt(row, column));
  }
  return found;
}

function extend(areas: Rect[], run: Rect): void {
  const above = areas.findIndex(
    (area) =>
      area.endRow === run.startRow - 1 &&
      area.startColumn === run.startColumn &&
      area.endColumn === run.endColumn,
  );
  const area = areas[above];
  if (area === undefined) areas.push(run);
  else areas[above] = { ...area, endRow: run.endRow };
}
