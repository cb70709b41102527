import { cellKey, type CellRef, type FindingKind, type LineRelation, type Slip } from "../../../src/core";
import type { Chance } from "./random";
import { totalCells, valueIn, withValues, type BalancedTable, type Grid } from "./tables";

/** An error as it was made: what it is called, where it lies, and the grid with it in. */
export interface Made {
  readonly kind: FindingKind;
  readonly slip?: Slip;
  readonly cells: readonly CellRef[];
  readonly grid: Grid;
}

/** Names of the errors that the bench makes. */
export const ERRORS = [
  "digit replaced",
  "digit added or left out",
  "digits exchanged",
  "ten times or a tenth",
  "sign turned",
  "amount gone",
  "another amount",
  "amount left out of its totals",
  "amount counted twice",
  "row or column total mistyped",
  "grand total mistyped",
  "subtotal mistyped",
  "two amounts swapped in a row",
  "two amounts swapped in a column",
  "amount in the wrong column",
  "row left out of the totals",
  "row counted twice",
  "row missing",
] as const;

export type ErrorName = (typeof ERRORS)[number];

/** What an error is put into: the balanced table, the grid as it stands with earlier errors, cells not to touch. */
export interface Scene {
  readonly balanced: BalancedTable;
  readonly grid: Grid;
  readonly taken: ReadonlySet<number>;
  readonly chance: Chance;
  /** The only cells to put errors into, where not all are open to it. */
  readonly among?: ReadonlySet<number>;
}

const cellsOf = (grid: Grid): CellRef[] =>
  grid.flatMap((line, row) => line.map((_, column) => ({ row, column })));

const free = (
  { balanced, grid, taken, among }: Scene,
  wanted: (cell: CellRef, isTotal: boolean) => boolean,
): CellRef[] => {
  const totals = totalCells(balanced.relations);
  return cellsOf(grid).filter(
    (cell) =>
      !taken.has(cellKey(cell)) &&
      (among?.has(cellKey(cell)) ?? true) &&
      valueIn(balanced.grid, cell) !== 0 &&
      wanted(cell, totals.has(cellKey(cell))),
  );
};

const amounts = (scene: Scene): CellRef[] => free(scene, (_, isTotal) => !isTotal);

const lastRow = (grid: Grid): number => grid.length - 1;
const lastColumn = (grid: Grid): number => (grid[0]?.length ?? 1) - 1;

const isGrand = ({ grid }: Scene, { row, column }: CellRef): boolean =>
  row === lastRow(grid) && column === lastColumn(grid);

const digitsWith = (value: number, change: (digits: string[]) => void): number => {
  const digits = [...String(Math.abs(value))];
  change(digits);
  return Number(digits.join("")) * Math.sign(value);
};

/** Mistypings of an amount: the amount as typed. */
const TYPED: Partial<Record<ErrorName, (value: number, chance: Chance) => number>> = {
  "digit replaced": (value, chance) =>
    digitsWith(value, (digits) => {
      const at = chance.whole(0, digits.length - 1);
      digits[at] = String((Number(digits[at]) + chance.whole(1, 9)) % 10);
    }),
  "digit added or left out": (value, chance) =>
    digitsWith(value, (digits) => {
      const at = chance.whole(0, digits.length - 1);
      if (chance.chance(0.5)) digits.splice(at, 0, String(chance.whole(0, 9)));
      else digits.splice(at, 1);
    }),
  "digits exchanged": (value, chance) =>
    digitsWith(value, (digits) => {
      const at = chance.whole(0, digits.length - 2);
      [digits[at], digits[at + 1]] = [digits[at + 1] ?? "", digits[at] ?? ""];
    }),
  "ten times or a tenth": (value, chance) =>
    value % 10 === 0 && chance.chance(0.4) ? value / 10 : value * chance.pick([10, 10, 100, 1000]),
  "sign turned": (value) => -value,
  "amount gone": () => 0,
  "another amount": (value, chance) => Math.max(1, Math.floor(value * (0.2 + 1.7 * chance.next()))),
};

const isTenfold = (a: number, b: number): boolean =>
  [10, 100, 1000, 1e4, 1e5, 1e6].some((power) => a * power === b || b * power === a);

/** Digit strings one slip apart, found by trying every slip: not the product's own test. */
const oneSlipApart = (a: string, b: string): "transposition" | "digit" | undefined => {
  for (let at = 0; at < a.length; at += 1) {
    if (a.slice(0, at) + (a[at + 1] ?? "") + (a[at] ?? "") + a.slice(at + 2) === b && at + 1 < a.length)
      return "transposition";
    if (a.slice(0, at) + a.slice(at + 1) === b) return "digit";
    if (a.length === b.length && a.slice(0, at) === b.slice(0, at) && a.slice(at + 1) === b.slice(at + 1))
      return "digit";
  }
  for (let at = 0; at < b.length; at += 1) if (b.slice(0, at) + b.slice(at + 1) === a) return "digit";
  return undefined;
};

/** What a mistyped amount is called: one amount can come about in more than one way. */
export const slipName = (meant: number, typed: number): Slip => {
  if (typed === 0) return "blank";
  if (typed === -meant) return "sign";
  if (isTenfold(meant, typed)) return "slide";
  return oneSlipApart(String(Math.abs(meant)), String(Math.abs(typed))) ?? "other";
};

const mistype = (
  scene: Scene,
  name: ErrorName,
  cells: readonly CellRef[],
  kind: FindingKind,
): Made | undefined => {
  const type = TYPED[name];
  if (!type || cells.length === 0) return undefined;
  const cell = scene.chance.pick(cells);
  const meant = valueIn(scene.balanced.grid, cell);
  const typed = type(meant, scene.chance);
  // Rounding hides an error of a few units; so small a slip is not one to be found.
  const least = scene.balanced.unit > 0n ? 2 * Math.max(scene.grid.length, lastColumn(scene.grid)) : 0;
  if (Math.abs(typed - meant) <= least || !Number.isSafeInteger(typed)) return undefined;
  return { kind, slip: slipName(meant, typed), cells: [cell], grid: withValues(scene.grid, [[cell, typed]]) };
};

/** Totals above a cell, with the cell's share in each, found by adding up the table anew. */
const addToTotals = (scene: Scene, cell: CellRef, factor: number): Grid => {
  const { balanced, grid } = scene;
  const amount = valueIn(balanced.grid, cell) * factor;
  const without = recomputed(
    balanced,
    withValues(balanced.grid, [[cell, valueIn(balanced.grid, cell) + amount]]),
  );
  const totals = totalCells(balanced.relations);
  const changes = cellsOf(grid)
    .filter((one) => totals.has(cellKey(one)))
    .map((one): readonly [CellRef, number] => [
      one,
      valueIn(grid, one) + valueIn(without, one) - valueIn(recomputed(balanced, balanced.grid), one),
    ]);
  return withValues(grid, changes);
};

/** Every total computed from its members, lower levels first. */
export const recomputed = (balanced: BalancedTable, grid: Grid): Grid => {
  const copy = grid.map((line) => [...line]);
  for (const relation of balanced.relations) {
    if (relation.kind === "cells") {
      const line = copy[relation.total.row];
      if (line)
        line[relation.total.column] = relation.members.reduce((sum, cell) => sum + valueIn(copy, cell), 0);
    } else lineTotals(relation, copy);
  }
  return copy;
};

const lineTotals = ({ kind, total, members, over }: LineRelation, copy: number[][]): void => {
  for (const across of over) {
    const at = (line: number): CellRef =>
      kind === "row" ? { row: line, column: across } : { row: across, column: line };
    const cell = at(total);
    const line = copy[cell.row];
    if (line) line[cell.column] = members.reduce((sum, member) => sum + valueIn(copy, at(member)), 0);
  }
};

const pairInRow = (scene: Scene, first: CellRef, wanted: (value: number) => boolean): CellRef | undefined => {
  const others = cellsOf(scene.grid).filter(
    (cell) =>
      cell.row === first.row &&
      cell.column !== first.column &&
      cell.column !== lastColumn(scene.grid) &&
      !scene.taken.has(cellKey(cell)) &&
      wanted(valueIn(scene.balanced.grid, cell)),
  );
  return others.length > 0 ? scene.chance.pick(others) : undefined;
};

const pairInColumn = (scene: Scene, first: CellRef): CellRef | undefined => {
  const others = amounts(scene).filter(({ row, column }) => column === first.column && row !== first.row);
  return others.length > 0 ? scene.chance.pick(others) : undefined;
};

const exchange = (
  scene: Scene,
  kind: FindingKind,
  a: CellRef | undefined,
  b: CellRef | undefined,
): Made | undefined => {
  if (!a || !b) return undefined;
  const [valueA, valueB] = [valueIn(scene.balanced.grid, a), valueIn(scene.balanced.grid, b)];
  const least = scene.balanced.unit > 0n ? 2 * Math.max(scene.grid.length, lastColumn(scene.grid)) : 0;
  if (Math.abs(valueA - valueB) <= least) return undefined;
  return {
    kind,
    cells: [a, b],
    grid: withValues(scene.grid, [
      [a, valueB],
      [b, valueA],
    ]),
  };
};

const swapInRow = (scene: Scene): Made | undefined => {
  const cells = amounts(scene);
  if (cells.length === 0) return undefined;
  const first = scene.chance.pick(cells);
  return exchange(
    scene,
    "swapped",
    first,
    pairInRow(scene, first, (value) => value !== 0),
  );
};

const swapInColumn = (scene: Scene): Made | undefined => {
  const cells = amounts(scene);
  if (cells.length === 0) return undefined;
  const first = scene.chance.pick(cells);
  return exchange(scene, "swapped", first, pairInColumn(scene, first));
};

const wrongColumn = (scene: Scene): Made | undefined => {
  const cells = amounts(scene);
  if (cells.length === 0) return undefined;
  const first = scene.chance.pick(cells);
  return exchange(
    scene,
    "wrong-column",
    pairInRow(scene, first, (value) => value === 0),
    first,
  );
};

/** Rows of amounts, each with the relation of the totals right above it. */
const memberRows = ({ balanced, taken, grid }: Scene): { relation: LineRelation; row: number }[] =>
  balanced.relations
    .filter((relation): relation is LineRelation => relation.kind === "row")
    .filter(({ members }) => members.length > 2)
    .flatMap((relation) => relation.members.map((row) => ({ relation, row })))
    .filter(({ row }) => !balanced.relations.some((other) => other.kind === "row" && other.total === row))
    .filter(({ row }) => (grid[row] ?? []).every((_, column) => !taken.has(cellKey({ row, column }))));

const filled = (line: readonly number[]): number => line.filter((value) => value !== 0).length;

const wholeRow = (scene: Scene, kind: FindingKind, factor: number): Made | undefined => {
  const lines = memberRows(scene).filter(({ row }) => filled(scene.balanced.grid[row] ?? []) > 2);
  if (lines.length === 0) return undefined;
  const { relation, row } = scene.chance.pick(lines);
  const above = new Map<number, CellRef>();
  for (let total: number | undefined = relation.total; total !== undefined;) {
    for (const column of relation.over) above.set(cellKey({ row: total, column }), { row: total, column });
    const at: number = total;
    total = scene.balanced.relations.find(
      (one): one is LineRelation => one.kind === "row" && one.members.includes(at),
    )?.total;
  }
  const changes = [...above.values()].map((cell): readonly [CellRef, number] => [
    cell,
    valueIn(scene.grid, cell) + factor * valueIn(scene.balanced.grid, { row, column: cell.column }),
  ]);
  return {
    kind,
    cells: relation.over.map((column) => ({ row, column })),
    grid: withValues(scene.grid, changes),
  };
};

/** A row's amounts wiped out, the totals still counting it: as if the row were not there. */
const missingRow = (scene: Scene): Made | undefined => {
  const lines = memberRows(scene).filter(({ row }) => filled(scene.balanced.grid[row] ?? []) > 3);
  if (lines.length === 0) return undefined;
  const { relation, row } = scene.chance.pick(lines);
  const wiped = relation.over.map((column): readonly [CellRef, number] => [{ row, column }, 0]);
  return {
    kind: "line-missing",
    cells: relation.over.map((column) => ({ row: relation.total, column })),
    grid: withValues(scene.grid, wiped),
  };
};

const uncounted = (scene: Scene, kind: FindingKind, factor: number): Made | undefined => {
  const cells = amounts(scene);
  if (cells.length === 0 || scene.balanced.unit > 0n) return undefined;
  const cell = scene.chance.pick(cells);
  return { kind, cells: [cell], grid: addToTotals(scene, cell, factor) };
};

const anySlip = (scene: Scene): ErrorName =>
  scene.chance.pick([
    "digit replaced",
    "digit replaced",
    "digits exchanged",
    "digit added or left out",
    "another amount",
  ]);

/** Makes one error of this kind; undefined where the table has no place for it. */
export const makeError = (scene: Scene, name: ErrorName): Made | undefined => {
  const end = { row: lastRow(scene.grid), column: lastColumn(scene.grid) };
  switch (name) {
    case "amount left out of its totals":
      return uncounted(scene, "left-out", -1);
    case "amount counted twice":
      return uncounted(scene, "counted-twice", 1);
    case "row or column total mistyped":
      return mistype(
        scene,
        anySlip(scene),
        free(
          scene,
          (cell, isTotal) =>
            isTotal && !isGrand(scene, cell) && (cell.row === end.row || cell.column === end.column),
        ),
        "wrong-total",
      );
    case "grand total mistyped":
      return mistype(
        scene,
        anySlip(scene),
        free(scene, (cell) => isGrand(scene, cell)),
        "wrong-total",
      );
    case "subtotal mistyped":
      return mistype(
        scene,
        anySlip(scene),
        free(scene, (cell, isTotal) => isTotal && cell.row !== end.row && cell.column !== end.column),
        "wrong-total",
      );
    case "two amounts swapped in a row":
      return swapInRow(scene);
    case "two amounts swapped in a column":
      return swapInColumn(scene);
    case "amount in the wrong column":
      return wrongColumn(scene);
    case "row left out of the totals":
      return wholeRow(scene, "line-left-out", -1);
    case "row counted twice":
      return wholeRow(scene, "line-counted-twice", 1);
    case "row missing":
      return missingRow(scene);
    default:
      return mistype(scene, name, amounts(scene), "wrong-amount");
  }
};
