import { isHuge } from "../univer/address";
import { extrasOf, without } from "../univer/cell-data";
import type { AreasTarget } from "./targets";

/** Flags of cells that Univer does not know, as they are where nothing was said. */
export const SILENT = { locked: true, formulaHidden: false, shrinks: false } as const;
export type KeptFlag = keyof typeof SILENT;

export function setKeptFlag({ sheet, rects }: AreasTarget, name: KeptFlag, on: boolean): void {
  for (const rect of rects) {
    const inside = isHuge(rect) ? sheet.cells.present(rect) : rect;
    if (inside === undefined) continue;
    sheet.cells.annotate(inside, (cell) => {
      const rest = without(extrasOf(cell), name);
      return on === SILENT[name] ? rest : { ...rest, [name]: on };
    });
  }
}
