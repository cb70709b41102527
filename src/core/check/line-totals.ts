import { contains, type CellRef } from "../address";
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
    if (isSettled(this.shared, this.index)) return "agrees"; // as nearly all do
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

/** Where a line stands in an ascending list without gaps, nearly always; −1 where it does not. */
const placeIn = (lines: readonly number[], line: number): number => {
  const guess = line - (lines[0] ?? 0);
  return lines[guess] === line ? guess : lines.indexOf(line);
};

const timesAdded = ({ members, minus }: LineRelation, line: number): number =>
  (placeIn(members, line) >= 0 ? 1 : 0) - (placeIn(minus, line) >= 0 ? 1 : 0);

/** A 0 may stand for a cell that states nothing. */
const isSettled = ({ own, sums }: Shared, index: number): boolean =>
  own !== undefined && own[index] !== 0 && own[index] === sums[index];

/** The sums and the totals' own cells after cells have changed; undefined where they must be added up anew. */
const editedSums = (
  { table, relation, sums, own }: Shared,
  after: Table,
  cells: readonly CellRef[],
):
  { readonly sums: Float64Array; readonly own: Float64Array; readonly at: readonly number[] } | undefined => {
  const [was, is] = [table.amounts.doubles, after.amounts.doubles];
  if (!was || !is || !own || !(sums instanceof Float64Array) || after.hasOpaque) return undefined;
  if (after.amounts.scale !== table.amounts.scale) return undefined;
  const edited = { sums: sums.slice(), own: own.slice(), at: [] as number[] };
  for (const cell of cells) {
    if (!contains(after.body, cell)) continue;
    const { row, column } = cell;
    const [line, across] = relation.kind === "row" ? [row, column] : [column, row];
    const index = placeIn(relation.over, across);
    const times = timesAdded(relation, line);
    if (index < 0 || (times === 0 && line !== relation.total)) continue;
    const sum = (edited.sums[index] ?? 0) + times * (is.at(row, column) - was.at(row, column));
    if (sum === 0) return undefined; // it may be that nothing stands there any more
    edited.sums[index] = sum;
    if (line === relation.total) edited.own[index] = is.at(row, column);
    edited.at.push(index);
  }
  return edited;
};

const unsettledAfter = (shared: Shared, before: readonly number[], at: readonly number[]): number[] => {
  const changed = new Set(at);
  const open = [...changed].filter((index) => !isSettled(shared, index));
  return [...before.filter((index) => !changed.has(index)), ...open].sort((a, b) => a - b);
};

/** The totals of the lines that have one to speak of. */
const partOf = (
  shared: Shared,
  lines: readonly number[] | undefined,
  unsettled: readonly number[],
): TotalsPart => ({
  length: lines?.length ?? shared.sums.length,
  make: (index) => new LineTotal(shared, lines?.[index] ?? index),
  unsettled,
  edited: (after, cells) => {
    const edited = lines ? undefined : editedSums(shared, after, cells);
    if (!edited) return lineTotals(after, shared.relation);
    const now: Shared = { ...shared, table: after, sums: edited.sums, own: edited.own };
    return partOf(now, undefined, unsettledAfter(now, unsettled, edited.at));
  },
});

/** The totals of one relation, in the order of the lines it runs over. */
export const lineTotals = (table: Table, relation: LineRelation): TotalsPart => {
  const tolerance = toleranceOf(table, relation.members.length + relation.minus.length);
  const { sums, own } = lineSums(table.amounts, relation);
  const shared: Shared = { table, relation, tolerance, sums, own: table.hasOpaque ? undefined : own };
  const lines = spoken(shared);
  const length = lines?.length ?? sums.length;
  const unsettled: number[] = [];
  for (let index = 0; index < length; index += 1)
    if (!isSettled(shared, lines ? (lines[index] ?? 0) : index)) unsettled.push(index);
  return partOf(shared, lines, unsettled);
};
