import type { Range } from "../address";
import type { CellValue, Sheet } from "../sheet";
import type { WalkedBlock } from "./walk-block";

/**
 * The amounts of a block in its smallest unit, as doubles that add up exactly. Rows and columns are those of the
 * sheet. Whoever makes one has proved that no sum over the block reaches 2^53.
 */
export class ExactDoubles {
  /** Sums over each row and over each column of the block, from its first on. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  private readonly values: readonly (readonly CellValue[] | undefined)[];
  private readonly factor: number;
  private readonly width: number;
  private readonly hasOdd: boolean;

  /** `odd` are the amounts of cells that are no plain numbers, by their place in the block. */
  constructor(
    sheet: Sheet,
    private readonly range: Range,
    walked: WalkedBlock,
    scale: number,
    private readonly odd: ReadonlyMap<number, bigint>,
  ) {
    const finer = 10 ** (scale - walked.decimals);
    this.values = sheet.values;
    this.factor = 10 ** scale;
    this.width = range.right - range.left + 1;
    this.hasOdd = odd.size > 0;
    this.rowSums = finer === 1 ? walked.rowSums : walked.rowSums.map((sum) => sum * finer);
    this.columnSums = finer === 1 ? walked.columnSums : walked.columnSums.map((sum) => sum * finer);
    for (const [index, units] of odd) this.addOdd(index, Number(units));
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

  private addOdd(index: number, units: number): void {
    const [line, place] = [Math.floor(index / this.width), index % this.width];
    this.rowSums[line] = (this.rowSums[line] ?? 0) + units;
    this.columnSums[place] = (this.columnSums[place] ?? 0) + units;
  }
}
