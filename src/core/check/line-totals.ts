import type { CellRef } from "../address";
import type { Amount } from "../amount";
import type { LineRelation, Table } from "../table";
import { cellLabel } from "./label";
import { isOpaque, stateOf, statedAt } from "./stated";
import { toleranceOf } from "./tolerance";
import type { CheckedTotal, TotalState } from "./totals";
import { lineSums } from "./line-sums";

/** What the totals of one relation have in common. */
interface Shared {
  readonly table: Table;
  readonly relation: LineRelation;
  readonly tolerance: Amount;
  /** Some cell of the table holds something that cannot be added. */
  readonly hasOpaque: boolean;
}

const place = (kind: LineRelation["kind"], line: number, across: number): CellRef =>
  kind === "row" ? { row: line, column: across } : { row: across, column: line };

/** One total of a line. A table has as many of these as lines, so it keeps two numbers and works out the rest
 *  when asked. */
class LineTotal implements CheckedTotal {
  readonly #shared: Shared;
  readonly #across: number;
  readonly #computed: Amount | number;

  constructor(shared: Shared, across: number, computed: Amount | number) {
    this.#shared = shared;
    this.#across = across;
    this.#computed = computed;
  }

  #places(lines: readonly number[]): CellRef[] {
    return lines.map((line) => place(this.#shared.relation.kind, line, this.#across));
  }

  get cell(): CellRef {
    return place(this.#shared.relation.kind, this.#shared.relation.total, this.#across);
  }
  get label(): string {
    return cellLabel(this.#shared.table, this.cell);
  }
  get members(): CellRef[] {
    return this.#places(this.#shared.relation.members);
  }
  get minus(): CellRef[] {
    return this.#places(this.#shared.relation.minus);
  }
  get stated(): Amount | undefined {
    return statedAt(this.#shared.table, this.cell);
  }
  get computed(): Amount {
    return BigInt(this.#computed);
  }
  get difference(): Amount | undefined {
    const { stated } = this;
    return stated === undefined ? undefined : stated - this.computed;
  }
  get tolerance(): Amount {
    return this.#shared.tolerance;
  }
  get basis(): CheckedTotal["basis"] {
    return this.#shared.relation.basis;
  }
  get missing(): CellRef[] {
    if (!this.#shared.hasOpaque) return [];
    return [this.cell, ...this.members, ...this.minus].filter((cell) => isOpaque(this.#shared.table, cell));
  }
  get state(): TotalState {
    return stateOf(this.difference, this.tolerance, this.missing.length);
  }
}

/** Where neither the total nor any member holds anything, there is no total to speak of. */
const saysSomething = (total: CheckedTotal, table: Table): boolean =>
  [total.cell, ...total.members, ...total.minus].some((cell) => table.readingAt(cell)?.kind !== "blank");

/** Adds the totals of one relation to the list, in the order of the lines it runs over. */
export const addLineTotals = (totals: CheckedTotal[], table: Table, relation: LineRelation): void => {
  const tolerance = toleranceOf(table, relation.members.length + relation.minus.length);
  const shared: Shared = { table, relation, tolerance, hasOpaque: table.hasOpaque };
  const sums = lineSums(table.amounts, relation);
  for (let index = 0; index < relation.over.length; index += 1) {
    const computed = sums[index] ?? 0;
    const total = new LineTotal(shared, relation.over[index] ?? 0, computed);
    if (computed != 0 || saysSomething(total, table)) totals.push(total);
  }
};
