import { cellKey, cellOfKey, rangesFromA1, type CellRef, type Range } from "../address";
import type { Sheet } from "../sheet";

/** References that are looked at behind all formulas of a sheet together: running totals would make a square of every
 *  column. Circles beyond that are not seen. */
const MOST_REFERENCES = 2_000_000;

const QUOTED = /"[^"]*"/g;
/** A cell, a block, or whole columns, on the formula's own sheet: no name, no function, no part of a longer word. */
const REFERENCE =
  /(?<![\w.!':\]$])(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\w(!.])/gi;

const blocksIn = (formula: string): Range[] =>
  (formula.replace(QUOTED, "").match(REFERENCE) ?? []).flatMap((address) => rangesFromA1(address) ?? []);

/** Rows that hold formulas, ascending, by column. */
const rowsByColumn = (sheet: Sheet): ReadonlyMap<number, readonly number[]> => {
  const rows = new Map<number, number[]>();
  for (const key of [...sheet.formulas.keys()].sort((a, b) => a - b)) {
    const { row, column } = cellOfKey(key);
    const known = rows.get(column);
    if (known) known.push(row);
    else rows.set(column, [row]);
  }
  return rows;
};

const firstFrom = (rows: readonly number[], row: number): number => {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** For a formula's cell, the formulas that it refers to. */
const referencesOf = (sheet: Sheet): ((key: number) => readonly number[]) => {
  const rows = rowsByColumn(sheet);
  let left = MOST_REFERENCES;
  const inColumn = (column: number, { top, bottom }: Range, found: number[]): void => {
    const own = rows.get(column) ?? [];
    for (let at = firstFrom(own, top); at < own.length && (own[at] ?? 0) <= bottom && left > 0; at += 1) {
      left -= 1;
      found.push(cellKey({ row: own[at] ?? 0, column }));
    }
  };
  return (key) => {
    const found: number[] = [];
    for (const block of blocksIn(sheet.formulas.get(key) ?? ""))
      for (const column of rows.keys())
        if (column >= block.left && column <= block.right) inColumn(column, block, found);
    return found;
  };
};

/** One formula on the way of the walk, and how far its references have been followed. */
interface Visit {
  readonly key: number;
  readonly references: readonly number[];
  next: number;
}

/** Formulas that reach themselves (the strongly connected parts, after Tarjan 1972), without recursion: a chain of
 *  formulas may be as long as a sheet. */
class CircleWalk {
  readonly circular: number[] = [];
  private readonly order = new Map<number, number>();
  private readonly lowest = new Map<number, number>();
  private readonly open: number[] = [];
  private readonly isOpen = new Set<number>();
  private readonly way: Visit[] = [];

  constructor(private readonly references: (key: number) => readonly number[]) {}

  from(start: number): void {
    if (!this.order.has(start)) this.enter(start);
    for (let visit = this.way.at(-1); visit; visit = this.way.at(-1)) {
      const to = visit.references[visit.next];
      visit.next += 1;
      if (to === undefined) this.leave(visit);
      else if (!this.order.has(to)) this.enter(to);
      else if (this.isOpen.has(to)) this.lower(visit.key, this.order.get(to) ?? 0);
    }
  }

  private enter(key: number): void {
    const order = this.order.size;
    this.order.set(key, order);
    this.lowest.set(key, order);
    this.open.push(key);
    this.isOpen.add(key);
    this.way.push({ key, references: this.references(key), next: 0 });
  }

  private lower(key: number, to: number): void {
    this.lowest.set(key, Math.min(this.lowest.get(key) ?? to, to));
  }

  private leave({ key, references }: Visit): void {
    this.way.pop();
    const before = this.way.at(-1);
    const lowest = this.lowest.get(key) ?? 0;
    if (before) this.lower(before.key, lowest);
    if (lowest !== this.order.get(key)) return;
    const part = this.open.splice(this.open.lastIndexOf(key));
    for (const one of part) this.isOpen.delete(one);
    if (part.length > 1 || references.includes(key)) this.circular.push(...part);
  }
}

/**
 * The cells whose formulas refer to themselves, alone or in a circle, in the order of the sheet. Excel gives 0 for
 * them, or what its last round of iteration left, so no total over them can be trusted.
 *
 * @example circularCells(sheet) // with B4 =SUM(B2:B4) => [{ row: 3, column: 1 }]
 */
export const circularCells = (sheet: Sheet): readonly CellRef[] => {
  const walk = new CircleWalk(referencesOf(sheet));
  for (const key of sheet.formulas.keys()) walk.from(key);
  return walk.circular.sort((a, b) => a - b).map(cellOfKey);
};
