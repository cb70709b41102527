import {
  cellKey,
  columnName,
  contains,
  rangeToA1,
  rawText,
  type CellRef,
  type CellValue,
  type Range,
} from "../core";
import { textDigest, type BlockMark, type FormerWidth } from "../workbook/register";
import { briefly } from "./briefly";
import { areasOf } from "./place-blocks";
import type { Stroke } from "./strokes";

/** A block that we filled on a sheet of the user's, with what stands there now. */
export interface AskedBlock {
  readonly mark: BlockMark;
  readonly range: Excel.Range;
}

export const askBlock = (worksheet: Excel.Worksheet, mark: BlockMark): AskedBlock => {
  const place = worksheet.getRange(rangeToA1(mark.range));
  return { mark, range: briefly(place, (range) => range.load("formulas")) };
};

/** Whether what stands in a cell of our block is still ours: blank, a formula, or words that we wrote. Anything
 *  else was put there by a person and stays. */
export const isOursStill = (content: unknown, texts: ReadonlySet<string>): boolean => {
  if (content === "" || content === null || content === undefined) return true;
  if (typeof content === "string" && content.startsWith("=")) return true;
  return texts.has(textDigest(rawText(content as CellValue)));
};

export const cellsOf = ({ top, left, bottom, right }: Range): CellRef[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => ({
      row: top + row,
      column: left + column,
    })),
  ).flat();

/** Cells of a block that a person has filled since we wrote it. */
export const keptCells = ({ mark, range }: AskedBlock, texts: ReadonlySet<string>): CellRef[] =>
  cellsOf(mark.range).filter(({ row, column }) => {
    const content: unknown = range.formulas[row - mark.range.top]?.[column - mark.range.left];
    return !isOursStill(content, texts);
  });

const restoreWidth = (worksheet: Excel.Worksheet, column: number, former: FormerWidth): Stroke[] => {
  if (former === undefined) return [];
  const name = columnName(column);
  return [
    {
      bytes: 400,
      draw: () =>
        briefly(worksheet.getRange(`${name}:${name}`), ({ format }) => {
          if (former === null) format.useStandardWidth = true;
          else format.columnWidth = former;
        }),
    },
  ];
};

/** Gives rows their height back. */
export const restoreHeights = (
  worksheet: Excel.Worksheet,
  formerHeights: ReadonlyMap<number, number | null>,
): Stroke[] =>
  [...formerHeights].map(([row, former]) => ({
    bytes: 400,
    draw: () =>
      briefly(worksheet.getRange(`${row + 1}:${row + 1}`), ({ format }) => {
        if (former === null) format.useStandardHeight = true;
        else format.rowHeight = former;
      }),
  }));

const clearArea = (worksheet: Excel.Worksheet, area: Range): Stroke => ({
  bytes: 900,
  draw: () => {
    // "All" would take a person's drop-downs along
    briefly(worksheet.getRange(rangeToA1(area)), (range) => {
      range.clear("Hyperlinks");
      range.clear("Contents");
      range.clear("Formats");
    });
  },
});

/** Empties our cells of a block, leaves those that a person has filled, and gives the columns their width back. */
export const eraseBlock = (
  worksheet: Excel.Worksheet,
  { mark }: AskedBlock,
  kept: readonly CellRef[],
): Stroke[] => {
  const keep = new Set(kept.map(cellKey));
  const areas =
    keep.size === 0 ? [mark.range] : areasOf(cellsOf(mark.range).filter((cell) => !keep.has(cellKey(cell))));
  const widths = mark.formerWidths.flatMap((former, index) =>
    restoreWidth(worksheet, mark.range.left + index, former),
  );
  return [...areas.map((area) => clearArea(worksheet, area)), ...widths];
};

export const coveredBy = (blocks: readonly BlockMark[], cell: CellRef): boolean =>
  blocks.some(({ range }) => contains(range, cell));
