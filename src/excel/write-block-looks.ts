import { rangeToA1, type Look, type Range } from "../core";
import { briefly } from "./briefly";
import { bytesOfBlockLook, cellProperties } from "./cell-looks";
import type { Stroke } from "./strokes";

/** Cells that look alike. */
interface BlockLook {
  readonly area: Range;
  readonly look: Look;
}

/** Blocks that are told in one action. */
interface Together {
  readonly range: Range;
  readonly blocks: readonly BlockLook[];
}

/** Bytes that an action takes beside its cells, and those of a cell that it leaves as it is. */
const ACTION_BYTES = 450;
const UNTOUCHED_BYTES = 3;

const cellsIn = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

const around = (a: Range, b: Range): Range => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

const byPlace = (a: BlockLook, b: BlockLook): number => a.area.top - b.area.top || a.area.left - b.area.left;

/** Blocks near each other together, as long as the cells between them cost less than an action of their own. */
const together = (blocks: readonly BlockLook[]): readonly Together[] => {
  const groups: Together[] = [];
  for (const block of [...blocks].sort(byPlace)) {
    const last = groups.at(-1);
    const range = last && around(last.range, block.area);
    const more = last && range ? cellsIn(range) - cellsIn(last.range) - cellsIn(block.area) : Infinity;
    if (last && range && more * UNTOUCHED_BYTES < ACTION_BYTES)
      groups[groups.length - 1] = { range, blocks: [...last.blocks, block] };
    else groups.push({ range: block.area, blocks: [block] });
  }
  return groups;
};

const isWithin = (row: number, column: number, { top, left, bottom, right }: Range): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

const propertiesOf = ({ range, blocks }: Together): Excel.SettableCellProperties[][] => {
  const told = blocks.map(({ area, look }) => ({ area, properties: cellProperties(look) }));
  return Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    Array.from(
      { length: range.right - range.left + 1 },
      (__, across) =>
        told.find(({ area }) => isWithin(range.top + down, range.left + across, area))?.properties ?? {},
    ),
  );
};

/** The looks of a few cells in as few actions as are cheap: every action names its range, and is answered. */
export const drawBlockLooks = (worksheet: Excel.Worksheet, blocks: readonly BlockLook[]): Stroke[] =>
  together(blocks).map((group) => ({
    bytes:
      group.blocks.reduce((sum, { area, look }) => sum + bytesOfBlockLook(area, look), ACTION_BYTES) +
      UNTOUCHED_BYTES * cellsIn(group.range),
    draw: () => {
      briefly(worksheet.getRange(rangeToA1(group.range)), (range) =>
        range.setCellProperties(propertiesOf(group)),
      );
    },
  }));
