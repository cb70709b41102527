import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { LineRelation, Table } from "../table";
import { cellLabel } from "./label";
import { isOpaque, stateOf, statedAt } from "./stated";
import { toleranceOf } from "./tolerance";
import type { TotalsPart } from "./list-of-totals";
import type { CheckedTotal, TotalState } from "./totals";
import { lineSums, type LineSums } from "./line-sums";

/** What the totals of one relation have in common; numbers stand in the order of the lines it runs over. */
interface Shared {
  readonly table: Table;
  readonly relation: LineRelation;
  readonly tolerance: Amount;
  readonly sums: LineSums["sums"];
  /** What the totals' own cells hold, 0 where nothing: where every cell of the table can be added, in doubles. */
  readonly own: Float64Array | undefined;
}

const place = (kind: LineRelation["kind"], line: number, across: number): CellRef =>
  kind === "row" ? { row: line, column: across } : { row: across, column: line };

/** One total of a line. A table has as many of these as lines, so it knows its place only and works out the rest
 *  when asked. */
class LineTotal implements CheckedTotal {
  constructor(
    private readonly shared: Shared,
    private readonly index: number,
  ) {}

  private get across(): number {
    return this.shared.relation.over[this.index] ?? 0;
  }
  private places(lines: readonly number[]): CellRef[] {
    const { across } = this;
    return lines.map((line) => place(this.shared.relation.kind, line, across));
  }

  get cell(): CellRef {
    return place(this.shared.relation.kind, this.shared.relation.total, this.across);
  }
  get label(): string {
    return cellLabel(this.shared.table, this.cell);
  }
  get members(): CellRef[] {
    return this.places(this.shared.relation.members);
  }
  get minus(): CellRef[] {
    return this.places(this.shared.relation.minus);
  }
  get stated(): Amount | undefined {
    return statedAt(this.shared.table, this.cell);
  }
  get computed(): Amount {
    return BigInt(this.shared.sums[this.index] ?? 0);
  }
  get difference(): Amount | undefined {
    const { stated } = this;
    return stated === undefined ? undefined : stated - this.computed;
  }
  get tolerance(): Amount {
    return this.shared.tolerance;
  }
  get basis(): CheckedTotal["basis"] {
    return this.shared.relation.basis;
  }
  get missing(): CellRef[] {
    const { table } = this.shared;
    if (!table.hasOpaque) return [];
    return [this.cell, ...this.members, ...this.minus].filter((cell) => isOpaque(table, cell));
  }
  get state(): TotalState {
    const { own, sums } = this.shared;
    if (own && own[this.index] !== 0 && own[this.index] === sums[this.index]) return "agrees"; // as nearly all do
    return stateOf(this.difference, this.tolerance, this.missing.length);
  }
}

/** Where neither the total nor any member holds anything, there is no total to speak of. */
const saysSomething = (total: CheckedTotal, table: Table): boolean =>
  [total.cell, ...total.members, ...total.minus].some((cell) => table.readingAt(cell)?.kind !== "blank");

/** Numbers of the lines for which there is a total to speak of; undefined where there is for each. */
const spoken = (shared: Shared): readonly number[] | undefined => {
  const { sums, table } = shared;
  const { length } = sums;
  let silent = 0;
  const isSilent = (index: number): boolean =>
    sums[index] == 0 && !saysSomething(new LineTotal(shared, index), table);
  for (let index = 0; index < length; index += 1) if (isSilent(index)) silent += 1;
  return silent === 0 ? undefined : [...sums.keys()].filter((index) => !isSilent(index));
};

/** The totals of one relation, in the order of the lines it runs over. */
export const lineTotals = (table: Table, relation: LineRelation): TotalsPart => {
  const tolerance = toleranceOf(table, relation.members.length + relation.minus.length);
  const { sums, own } = lineSums(table.amounts, relation);
  const shared: Shared = { table, relation, tolerance, sums, own: table.hasOpaque ? undefined : own };
  const lines = spoken(shared);
  const length = lines?.length ?? sums.length;
  const unsettled: number[] = [];
  for (let index = 0; index < length; index += 1) {
    const line = lines ? (lines[index] ?? 0) : index;
    const stated = shared.own?.[line] ?? 0; // a 0 may stand for a cell that states nothing
    if (stated === 0 || stated !== sums[line]) unsettled.push(index);
  }
  return { length, make: (index) => new LineTotal(shared, lines?.[index] ?? index), unsettled };
};
