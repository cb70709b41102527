import type { TotalChoice } from "../choose/choice";
import { saidBy, withoutSaid, type Said } from "../choose/lay-choices";
import type { Sheet } from "../sheet";
import { finished, part, standing, type Steps } from "../steps";
import type { Relation, Table } from "../table";
import { tableOf } from "../table-of";
import { blocksOf, type Block } from "./blocks";
import { formulaTotals, type FormulaTotals } from "./by-formula";
import { totalsAcross } from "./across";
import { searchBoth, usualStep, type BothWays } from "./exact";
import { withColumnsByTurns } from "./by-turns";
import { withFailingPlaces } from "./failing";
import { withSiblings } from "./siblings";
import { withWholeLines } from "./whole-line";
import { figuresOf, type Figures } from "./figures";
import { givenTotals, type Standing } from "./given";
import { layOut, relationOf } from "./layout";
import { withLess } from "./less";
import { joined, type BlockTotals } from "./joined";
import { linesOf, type Lines } from "./lines";
import { innerAndOuter } from "./outer";
import { grandTotals, stackedFormulas } from "./stacked";
import { outerRelations } from "./outer-relations";

/** Where sheet rows and columns stand among a block's lines. */
const standingOf = (figures: Figures, block: Block, axis: Lines["axis"]): Standing => {
  const rows = new Map(block.rows.map((row, line) => [figures.rows[row], line]));
  const columns = new Map(block.columns.map((column, line) => [figures.columns[column], line]));
  const [lines, places] = axis === "row" ? [rows, columns] : [columns, rows];
  return { line: (line) => lines.get(line), place: (place) => places.get(place) };
};

/** What the search found, with the totals that only what it found lets tell. */
function* completed(rows: Lines, columns: Lines, searched: BothWays): Steps<BothWays> {
  const failing = withFailingPlaces(rows, columns, searched);
  yield 0.3;
  const byTurns = withColumnsByTurns(rows, columns, failing);
  yield 0.4;
  const siblings = withSiblings(rows, columns, byTurns);
  yield 0.5;
  return yield* part(withWholeLines(rows, columns, siblings), 0.5, 1);
}

function* totalsOfBlock(figures: Figures, block: Block, formulas: FormulaTotals): Steps<BlockTotals> {
  const { rows, columns } = yield* part(linesOf(figures, block), 0, 0.2);
  const given = {
    rows: givenTotals(rows, standingOf(figures, block, "row"), formulas.lines),
    columns: givenTotals(columns, standingOf(figures, block, "column"), formulas.lines),
  };
  const searched = yield* part(searchBoth(rows, columns, given), 0.2, 0.9);
  const found = yield* part(completed(rows, columns, searched), 0.9, 0.95);
  const step = usualStep([
    { lines: rows, found: found.rows },
    { lines: columns, found: found.columns },
  ]);
  const relations: Relation[] = [
    ...found.rows.map((one) => relationOf(figures, block, rows, one)),
    ...found.columns.map((one) => relationOf(figures, block, columns, one)),
  ];
  yield 0.95;
  for (const both of innerAndOuter(rows))
    relations.push(...(yield* part(outerRelations(figures, block, both, found.rows), 0.95, 1)));
  return { block, step, relations: withLess(figures, block, relations) };
}

const sizeOf = ({ rows, columns }: Block): number => rows.length * columns.length;

/** Every block in its turn, each a part of the work by its size. */
function* totalsOfBlocks(
  figures: Figures,
  blocks: readonly Block[],
  formulas: FormulaTotals,
): Steps<BlockTotals[]> {
  const whole = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  const found: BlockTotals[] = [];
  let done = 0;
  for (const block of blocks) {
    const size = sizeOf(block) / whole;
    found.push(yield* part(totalsOfBlock(figures, block, formulas), done, done + size));
    done += size;
  }
  return found;
}

/** Laying out derives grand totals of its own: those, too, a person may have dropped. */
const withoutDropped = (table: Table, said: readonly Said[]): Table => {
  const dropped = said.filter(({ verdict }) => verdict === "no-total");
  const relations = withoutSaid(table.relations, dropped);
  return relations.every((one, index) => one === table.relations[index])
    ? table
    : tableOf(table.sheet, { ...table.layout, relations });
};

/** `detectTables` in slices. */
export function* detectSteps(sheet: Sheet, choices: readonly TotalChoice[] = []): Steps<Table[]> {
  const figures = yield* part(figuresOf(sheet), 0, 0.1);
  const formulas = formulaTotals(sheet);
  const blocks = yield* part(blocksOf(figures), 0.1, 0.2);
  const { inside, stacked } = stackedFormulas(figures, blocks, formulas);
  yield 0.2;
  const found = yield* part(totalsOfBlocks(figures, blocks, inside), 0.2, 0.9);
  const byName = grandTotals(figures, found).filter(
    ({ total }) => !stacked.some((one) => one.total === total),
  );
  const across = [...formulas.cells, ...totalsAcross(figures, found), ...stacked, ...byName];
  const said = saidBy(sheet, choices);
  const tables: Table[] = [];
  for (const { block, relations, step } of joined(figures, found, across, said)) {
    yield 0.95;
    tables.push(withoutDropped(yield* standing(layOut(figures, block, relations, step), 0.95), said));
  }
  return tables;
}

/**
 * The tables of a sheet, top to bottom, each with the totals that it was taken to have and on what ground. A
 * table without totals has no relations; a sheet without figures has no tables. What a person chose outweighs what
 * is found. Nothing is changed.
 *
 * @example
 * const [table] = detectTables(sheetOf("S", [["", "A", "B"], ["x", 12, 30], ["y", 25, 41], ["Total", 37, 71]]));
 * table.relations // => [{ kind: "row", total: 3, members: [1, 2], minus: [], over: [1, 2], basis: "label" }]
 */
export const detectTables = (sheet: Sheet, choices: readonly TotalChoice[] = []): Table[] =>
  finished(detectSteps(sheet, choices));
