import { cellKey, type CellRef } from "../address";
import { layOver, type Said } from "../choose/lay-choices";
import type { CellRelation, LineRelation, Relation } from "../table";
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

/** The number of the block whose body holds a cell; undefined for a figure outside of all blocks. */
type BlockAt = (cell: CellRef) => number | undefined;

const blockFinder = (figures: Figures, found: readonly BlockTotals[]): BlockAt => {
  const bodies = found.map(({ block }) => ({
    rows: new Set(block.rows.map((row) => figures.rows[row])),
    columns: new Set(block.columns.map((column) => figures.columns[column])),
  }));
  return ({ row, column }) => {
    const index = bodies.findIndex(({ rows, columns }) => rows.has(row) && columns.has(column));
    return index < 0 ? undefined : index;
  };
};

const cellOfLine = (kind: "row" | "column", line: number, place: number): CellRef =>
  kind === "row" ? { row: line, column: place } : { row: place, column: line };

/** A statement as far as it is about figures of tables; undefined where its total is none. */
const withinBlocks = (relation: Relation, blockAt: BlockAt): Relation | undefined => {
  const isKnown = (cell: CellRef): boolean => blockAt(cell) !== undefined;
  if (relation.kind === "cells") {
    const members = relation.members.filter(isKnown);
    const minus = relation.minus.filter(isKnown);
    return isKnown(relation.total) && members.length + minus.length > 0
      ? { ...relation, members, minus }
      : undefined;
  }
  const { kind, total } = relation;
  const over = relation.over.filter((place) => isKnown(cellOfLine(kind, total, place)));
  const isFigures = (line: number): boolean => over.some((place) => isKnown(cellOfLine(kind, line, place)));
  const members = relation.members.filter(isFigures);
  const minus = relation.minus.filter(isFigures);
  return members.length + minus.length > 0 ? { ...relation, over, members, minus } : undefined;
};

/** Where a statement reaches: its total's block first. */
const blocksOfRelation = (relation: Relation, blockAt: BlockAt): number[] => {
  const numbers = (cells: readonly CellRef[]): number[] => cells.flatMap((cell) => blockAt(cell) ?? []);
  if (relation.kind === "cells") return numbers(sheetCells(relation));
  const { kind, total, members, minus, over } = relation;
  return [
    ...new Set(
      [total, ...members, ...minus].flatMap((line) =>
        numbers(over.map((place) => cellOfLine(kind, line, place))),
      ),
    ),
  ];
};

interface Placed {
  readonly relation: Relation;
  readonly block: number;
}

/** Gives each statement to the block of its total, and joins the blocks that it reaches across. */
const place = (relations: readonly Relation[], blockAt: BlockAt, group: number[]): Placed[] =>
  relations.flatMap((relation) => {
    const blocks = blocksOfRelation(relation, blockAt);
    const groups = new Set(blocks.map((block) => group[block] ?? 0));
    const least = Math.min(...groups);
    for (const [index, own] of group.entries()) if (groups.has(own)) group[index] = least;
    return blocks.length > 0 ? [{ relation, block: blocks[0] ?? 0 }] : [];
  });

/** Lines as far as they are figures of tables; cells only where all of them are. */
const reachable = (relation: Relation, blockAt: BlockAt): Relation[] => {
  if (relation.kind !== "cells") return [withinBlocks(relation, blockAt)].flatMap((one) => one ?? []);
  return sheetCells(relation).every((cell) => blockAt(cell) !== undefined) ? [relation] : [];
};

/**
 * Blocks that a total reaches across become one table; a relation of cells goes where its total stands. Figures
 * outside of all blocks (in a title, a note) belong to no table, nor do totals over them. What a person said is
 * laid over what was found.
 */
export const joined = (
  figures: Figures,
  found: readonly BlockTotals[],
  across: readonly (CellRelation | LineRelation)[],
  said: readonly Said[] = [],
): BlockTotals[] => {
  const blockAt = blockFinder(figures, found);
  const group = found.map((_, index) => index);
  const placed = place(
    unique(across).flatMap((relation) => reachable(relation, blockAt)),
    blockAt,
    group,
  );
  const known = said.flatMap(({ relation, verdict }) => {
    const within = withinBlocks(relation, blockAt);
    return within ? [{ relation: within, verdict }] : [];
  });
  const declared = known.filter(({ verdict }) => verdict === "total").map(({ relation }) => relation);
  const chosen = new Map(place(declared, blockAt, group).map(({ relation, block }) => [relation, block]));
  return [...new Set(group)].flatMap((own) => {
    const [first, ...more] = found.filter((_, index) => group[index] === own);
    if (!first) return [];
    const whole = more.reduce(joinTotals, first);
    const here = placed.filter(({ block }) => group[block] === own).map(({ relation }) => relation);
    const isHere = ({ relation, verdict }: Said): boolean =>
      verdict === "no-total" || group[chosen.get(relation) ?? -1] === own;
    return [{ ...whole, relations: layOver([...whole.relations, ...here], known.filter(isHere)) }];
  });
};

const keyOf = (relation: CellRelation | LineRelation): string =>
  relation.kind === "cells"
    ? [cellKey(relation.total), ...relation.members.map(cellKey), "-", ...relation.minus.map(cellKey)].join()
    : [relation.kind, relation.total, relation.members, "-", relation.minus, "over", relation.over].join();

const unique = (relations: readonly (CellRelation | LineRelation)[]): (CellRelation | LineRelation)[] => [
  ...new Map(relations.map((relation) => [keyOf(relation), relation])).values(),
];
