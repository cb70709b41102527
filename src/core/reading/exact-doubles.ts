import type { CellRef, Range } from "../address";
import { isBlank, type CellValue, type Sheet } from "../sheet";
import { unitsOf, type WalkedBlock } from "./walk-block";

/** Half of what a double holds exactly: the sizes themselves were added with rounding. */
export const MAX_EXACT = 2 ** 52;

/**
 * The amounts of a block in its smallest unit, as doubles that add up exactly. Rows and columns are those of the
 * sheet. Whoever makes one has proved that no sum over the block reaches 2^53.
 */
export class ExactDoubles {
  /** Sums over each row and over each column of the block, from its first on. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  private readonly factor: number;
  private readonly width: number;
  private readonly hasOdd: boolean;

  private constructor(
    private readonly values: Sheet["values"],
    private readonly range: Range,
    private readonly scale: number,
    sums: Pick<ExactDoubles, "rowSums" | "columnSums">,
    private readonly odd: ReadonlyMap<number, bigint>,
    private readonly bound: number,
  ) {
    this.rowSums = sums.rowSums;
    this.columnSums = sums.columnSums;
    this.factor = 10 ** scale;
    this.width = range.right - range.left + 1;
    this.hasOdd = odd.size > 0;
  }

  /** `odd` are the amounts of cells that are no plain numbers, by their place in the block; no sum over the block is
   *  larger than `bound`, which is below `MAX_EXACT`. */
  static of(
    { values }: Sheet,
    range: Range,
    walked: WalkedBlock,
    scale: number,
    odd: ReadonlyMap<number, bigint>,
    bound: number,
  ): ExactDoubles {
    const finer = 10 ** (scale - walked.decimals);
    const scaled = (sums: Float64Array): Float64Array =>
      finer === 1 ? sums : sums.map((sum) => sum * finer);
    const sums = { rowSums: scaled(walked.rowSums), columnSums: scaled(walked.columnSums) };
    const doubles = new ExactDoubles(values, range, scale, sums, odd, bound);
    for (const [index, units] of odd)
      doubles.add(Math.floor(index / doubles.width), index % doubles.width, Number(units));
    return doubles;
  }

  /** The amount of a cell of the block; 0 where nothing stands that could be added. */
  at(row: number, column: number): number {
    if (this.hasOdd) {
      const units = this.odd.get((row - this.range.top) * this.width + column - this.range.left);
      if (units !== undefined) return Number(units);
    }
    const cells = this.values[row];
    const value = cells === undefined ? undefined : cells[column];
    return typeof value === "number" ? Math.round(value * this.factor) : 0; // rounds to the right one: see walk-block
  }

  /** Rows in which an amount stands that is no plain number. */
  oddRows(): number[] {
    return [...this.odd.keys()].map((index) => this.range.top + Math.floor(index / this.width));
  }

  /**
   * The same after cells of the sheet have changed, for the price of the changed cells; undefined where that cannot
   * be proved to be what reading the block anew would give. These are not changed.
   */
  edited(after: Sheet, cells: readonly CellRef[]): ExactDoubles | undefined {
    const sums = { rowSums: this.rowSums.slice(), columnSums: this.columnSums.slice() };
    let { bound } = this;
    for (const { row, column } of cells)
      bound += Math.abs(this.plainUnits(after.values[row]?.[column]) ?? Infinity);
    if (!(bound < MAX_EXACT) || !cells.every((cell) => this.staysPlain(after, cell))) return undefined;
    const edited = new ExactDoubles(after.values, this.range, this.scale, sums, this.odd, bound);
    for (const { row, column } of cells)
      edited.add(
        row - this.range.top,
        column - this.range.left,
        edited.at(row, column) - this.at(row, column),
      );
    return edited;
  }

  /** The amount of a plain cell, 0 for a blank one; undefined for anything else. */
  private plainUnits(value: CellValue): number | undefined {
    if (isBlank(value)) return 0;
    return typeof value === "number" ? unitsOf(value, this.factor) : undefined;
  }

  /** Before and after, the cell is plain or blank, and the block's smallest unit and the way in which its texts are
   *  read do not hang on it. */
  private staysPlain(after: Sheet, { row, column }: CellRef): boolean {
    const [was, is] = [this.values[row]?.[column], after.values[row]?.[column]];
    const [before, now] = [this.plainUnits(was), this.plainUnits(is)];
    if (before === undefined || now === undefined) return false;
    if (this.hasOdd && typeof was !== typeof is) return false;
    const isFinest = (units: number): boolean => this.scale > 0 && units % 10 !== 0;
    return !isFinest(before) || isFinest(now);
  }

  private add(line: number, place: number, units: number): void {
    this.rowSums[line] = (this.rowSums[line] ?? 0) + units;
    this.columnSums[place] = (this.columnSums[place] ?? 0) + units;
  }
}
