import { cellKey, type CellRef } from "../address";
import type { Amount } from "../amount";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import { totalsByLine } from "../check/total-lines";
import { amountModels, type AmountModels } from "./amount-model";

/** What one unit of error in a figure adds to an equation's residual: +1 in its total, −1 in a member. */
export interface Touch {
  readonly equation: number;
  readonly by: bigint;
}

/** An equation, by its number, with what stands open in it. */
export interface OpenEquation {
  readonly equation: number;
  readonly residual: Amount;
  readonly tolerance: Amount;
}

/** One cell that takes part in totals, as a member, a total or both. */
export interface Figure {
  readonly cell: CellRef;
  readonly value: Amount;
  readonly isTotal: boolean;
  readonly touches: readonly Touch[];
}

/** One checkable total: its figure less its members (plus what is subtracted) is its residual. */
export interface Equation {
  /** Place in the list of checked totals. */
  readonly position: number;
  readonly total: number;
  /** Figures of the members, then of those subtracted. */
  readonly parts: readonly number[];
  readonly residual: Amount;
  readonly tolerance: Amount;
  /** The total differs by more than rounding. */
  readonly open: boolean;
}

/** The totals of a table as equations over its figures, whatever its layout: any number of levels and axes. */
export interface System {
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
  readonly figures: readonly Figure[];
  readonly equations: readonly Equation[];
  readonly models: AmountModels;
  /** Cells of the totals by the line they stand in (total-lines.ts); empty where the sheet has no formulas. */
  readonly totalLines: ReadonlyMap<string, readonly CellRef[]>;
  /** The number of the figure in a cell; undefined where the cell takes part in no total. */
  readonly find: (cell: CellRef) => number | undefined;
}

interface GrowingFigure extends Figure {
  isTotal: boolean;
  readonly touches: Touch[];
}

/** Gives every cell its number, once. */
class Figures {
  readonly list: GrowingFigure[] = [];
  private readonly byCell = new Map<number, number>();

  constructor(private readonly table: Table) {}

  numberOf(cell: CellRef): number {
    const key = cellKey(cell);
    const known = this.byCell.get(key);
    if (known !== undefined) return known;
    const number = this.list.length;
    this.list.push({ cell, value: this.table.amounts.amountAt(cell), isTotal: false, touches: [] });
    this.byCell.set(key, number);
    return number;
  }

  find(cell: CellRef): number | undefined {
    return this.byCell.get(cellKey(cell));
  }

  /** Records that the figure takes part; a figure that takes part twice in one equation counts by the sum. */
  touch(number: number, equation: number, by: bigint): void {
    const figure = this.list[number];
    if (!figure) return;
    const last = figure.touches.at(-1);
    if (last?.equation === equation)
      figure.touches[figure.touches.length - 1] = { equation, by: last.by + by };
    else figure.touches.push({ equation, by });
  }

  markTotal(number: number): void {
    const figure = this.list[number];
    if (figure) figure.isTotal = true;
  }
}

const isCheckable = (total: CheckedTotal): boolean =>
  total.difference !== undefined && total.state !== "not-checkable";

/** The system of a table's checkable totals. */
export const systemOf = (table: Table, totals: readonly CheckedTotal[]): System => {
  const figures = new Figures(table);
  const equations: Equation[] = [];
  totals.forEach((checked, position) => {
    if (!isCheckable(checked)) return;
    const equation = equations.length;
    const total = figures.numberOf(checked.cell);
    const members = checked.members.map((cell) => figures.numberOf(cell));
    const minus = checked.minus.map((cell) => figures.numberOf(cell));
    figures.markTotal(total);
    figures.touch(total, equation, 1n);
    for (const member of members) figures.touch(member, equation, -1n);
    for (const member of minus) figures.touch(member, equation, 1n);
    equations.push({
      position,
      total,
      parts: [...members, ...minus],
      residual: checked.difference ?? 0n,
      tolerance: checked.tolerance,
      open: checked.state === "differs",
    });
  });
  const models = amountModels(figures.list);
  const totalLines = table.sheet.formulas.size > 0 ? totalsByLine(totals) : new Map<string, CellRef[]>();
  return {
    table,
    totals,
    figures: figures.list,
    equations,
    models,
    totalLines,
    find: (cell) => figures.find(cell),
  };
};
