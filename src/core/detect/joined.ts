import { cellKey, type CellRef } from "../address";
import type { CellRelation, Relation } from "../table";
import type { Block } from "./blocks";
import type { Figures } from "./figures";

/** What was found in one block, as relations of the sheet. */
export interface BlockTotals {
  readonly block: Block;
  readonly relations: readonly Relation[];
  /** The step to which most totals are printed. */
  readonly step: number | undefined;
}

const sheetCells = ({ total, members, minus }: CellRelation): CellRef[] => [total, ...members, ...minus];

const union = (a: readonly number[], b: readonly number[]): number[] =>
  [...new Set([...a, ...b])].sort((x, y) => x - y);

const joinBlocks = (upper: Block, lower: Block): Block => {
  const columns = union(upper.columns, lower.columns);
  return {
    headings: upper.headings,
    rows: union(upper.rows, lower.rows),
    columns,
    labels: union(upper.labels, lower.labels).filter((column) => !columns.includes(column)),
    top: Math.min(upper.top, lower.top),
    bottom: Math.max(upper.bottom, lower.bottom),
  };
};

const joinTotals = (upper: BlockTotals, lower: BlockTotals): BlockTotals => ({
  block: joinBlocks(upper.block, lower.block),
  relations: [...upper.relations, ...lower.relations],
  step: upper.step ?? lower.step,
});

/** Finds the block whose body holds a cell; -1 where none does. */
const blockFinder = (figures: Figures, found: readonly BlockTotals[]): ((cell: CellRef) => number) => {
  const bodies = found.map(({ block }) => ({
    rows: new Set(block.rows.map((row) => figures.rows[row])),
    columns: new Set(block.columns.map((column) => figures.columns[column])),
  }));
  return ({ row, column }) => bodies.findIndex(({ rows, columns }) => rows.has(row) && columns.has(column));
};

/** Blocks that a total reaches across become one table; a relation of cells goes where its total stands. Figures
 *  outside of all blocks (in a title, a note) belong to no table, nor do totals over them. */
export const joined = (
  figures: Figures,
  found: readonly BlockTotals[],
  across: readonly CellRelation[],
): BlockTotals[] => {
  const blockAt = blockFinder(figures, found);
  const group = found.map((_, index) => index);
  const placed: { readonly relation: CellRelation; readonly block: number }[] = [];
  for (const relation of unique(across)) {
    const blocks = sheetCells(relation).map(blockAt);
    if (blocks.some((block) => block < 0)) continue;
    const groups = new Set(blocks.map((block) => group[block] ?? 0));
    const least = Math.min(...groups);
    for (const [index, own] of group.entries()) if (groups.has(own)) group[index] = least;
    placed.push({ relation, block: blocks[0] ?? 0 });
  }
  return [...new Set(group)]
    .map((own) => {
      const parts = found.filter((_, index) => group[index] === own);
      const [first, ...more] = parts;
      const whole = first ? more.reduce(joinTotals, first) : undefined;
      const relations: Relation[] = placed
        .filter(({ block }) => group[block] === own)
        .map(({ relation }) => relation);
      return whole ? [{ ...whole, relations: [...whole.relations, ...relations] }] : [];
    })
    .flat();
};

const unique = (relations: readonly CellRelation[]): CellRelation[] => {
  const byKey = new Map<string, CellRelation>();
  for (const relation of relations) {
    const key = [
      cellKey(relation.total),
      ...relation.members.map(cellKey),
      "-",
      ...relation.minus.map(cellKey),
    ].join();
    if (!byKey.has(key)) byKey.set(key, relation);
  }
  return [...byKey.values()];
};
