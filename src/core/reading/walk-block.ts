import type { Range } from "../address";
import { decimalOfNumber, EXCEL_DIGITS } from "../amount";
import { isBlank, type CellValue, type Sheet } from "../sheet";

/**
 * What one walk over a block of cells gives. A cell is plain when it holds a number that is `n` × 10^−`decimals`
 * for a whole number `n` of at most 15 digits; blanks are nothing; all else is odd and set aside.
 */
export interface WalkedBlock {
  readonly decimals: number;
  /** Sums of `n` over the plain cells of each row and of each column: exact while `magnitude` is below 2^53. */
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  /** Plain cells. */
  readonly plain: number;
  /** No sum over any of the plain cells is larger. */
  readonly magnitude: number;
  /** What is odd, by place in the block, row by row. */
  readonly odd: ReadonlyMap<number, CellValue>;
}

/** Decimals that plain cells may have; what has more is odd. */
const MOST_DECIMALS = 6;

/** Whole numbers below this have 15 digits at most, and `value` × 10^`decimals` rounds to the right one. */
const LARGEST = 10 ** EXCEL_DIGITS;

const LARGEST_INT32 = 2 ** 31;

/** Rows that stay in the processor's cache while their columns are added. */
const BAND = 256;

/**
 * The whole number `n` that a cell's number is `n` / `factor` of; undefined where it is none of at most 15 digits.
 * Exact: a decimal of at most 15 digits survives the way into a double and back, so `n / factor === value` says
 * that `value` is that decimal's double; what differs in the last bits (0.1 + 0.2) is asked by its 15 digits.
 */
export const unitsOf = (value: number, factor: number): number | undefined => {
  const units = Math.round(value * factor);
  if (!(Math.abs(units) < LARGEST)) return undefined;
  const decimal = units / factor;
  return decimal === value || decimal === Number(value.toPrecision(EXCEL_DIGITS)) ? units : undefined;
};

/** Adds up a block at one number of decimals. */
class Walk implements WalkedBlock {
  readonly rowSums: Float64Array;
  readonly columnSums: Float64Array;
  readonly odd = new Map<number, CellValue>();
  plain = 0;
  magnitude = 0;
  /** Decimals that a number turned out to need, where these are too few. */
  needed: number | undefined;
  private readonly factor: number;
  private readonly width: number;
  private readonly rows: Sheet["values"];

  constructor(
    sheet: Sheet,
    private readonly range: Range,
    readonly decimals: number,
  ) {
    this.rows = sheet.values;
    this.factor = 10 ** decimals;
    this.width = Math.max(0, range.right - range.left + 1);
    this.rowSums = new Float64Array(Math.max(0, range.bottom - range.top + 1));
    this.columnSums = new Float64Array(this.width);
  }

  /** Walks all of the block, or up to the first number that needs more decimals. */
  go(): void {
    const { top, bottom } = this.range;
    for (let from = top; from <= bottom && this.needed === undefined; from += BAND)
      this.addBand(from, Math.min(bottom + 1, from + BAND));
  }

  private addBand(from: number, to: number): void {
    const { left } = this.range;
    const right = Math.min(this.range.right, this.longest(from, to) - 1);
    let column = left;
    for (; this.decimals === 0 && column + 3 <= right; column += 4) {
      let row = this.addFour(from, to, column);
      while (row < to) {
        for (let own = column; own < column + 4; own += 1) this.addCell(row, own);
        row = this.addFour(row + 1, to, column);
      }
    }
    for (; column <= right; column += 1) for (let row = from; row < to; row += 1) this.addCell(row, column);
  }

  /** How far the rows reach: a figure astray in the last cell of a sheet has nothing around it to add. */
  private longest(from: number, to: number): number {
    let longest = 0;
    for (let row = from; row < to; row += 1) longest = Math.max(longest, this.rows[row]?.length ?? 0);
    return longest;
  }

  /**
   * Adds four columns of rows that hold nothing but small whole numbers there, which is where a large sheet's time
   * goes; four at a time, so that the columns' sums stay in registers. Returns the first row that holds anything
   * else, `to` where none does.
   */
  private addFour(from: number, to: number, column: number): number {
    const { rows, rowSums, columnSums } = this;
    const { top, left } = this.range;
    let [a, b, c, d] = [0, 0, 0, 0];
    let bits = 0; // of any of the numbers; the uppermost says that one is negative
    let row = from;
    for (; row < to; row += 1) {
      const cells = rows[row];
      if (cells === undefined) break;
      const w = cells[column];
      const x = cells[column + 1];
      const y = cells[column + 2];
      const z = cells[column + 3];
      if (typeof w !== "number" || typeof x !== "number" || typeof y !== "number" || typeof z !== "number")
        break;
      if ((w | 0) !== w || (x | 0) !== x || (y | 0) !== y || (z | 0) !== z) break;
      bits |= w | x | y | z;
      a += w;
      b += x;
      c += y;
      d += z;
      rowSums[row - top] = (rowSums[row - top] ?? 0) + w + x + y + z;
    }
    const place = column - left;
    columnSums[place] = (columnSums[place] ?? 0) + a;
    columnSums[place + 1] = (columnSums[place + 1] ?? 0) + b;
    columnSums[place + 2] = (columnSums[place + 2] ?? 0) + c;
    columnSums[place + 3] = (columnSums[place + 3] ?? 0) + d;
    this.plain += 4 * (row - from);
    this.magnitude += 4 * (row - from) * (bits < 0 ? LARGEST_INT32 : bits);
    return row;
  }

  private addCell(row: number, column: number): void {
    const value = this.rows[row]?.[column];
    if (isBlank(value)) return;
    const [line, place] = [row - this.range.top, column - this.range.left];
    const units = typeof value === "number" ? unitsOf(value, this.factor) : undefined;
    if (units === undefined) {
      this.setAside(line * this.width + place, value);
      return;
    }
    this.plain += 1;
    this.magnitude += Math.abs(units);
    this.rowSums[line] = (this.rowSums[line] ?? 0) + units;
    this.columnSums[place] = (this.columnSums[place] ?? 0) + units;
  }

  private setAside(index: number, value: CellValue): void {
    this.odd.set(index, value);
    if (typeof value !== "number" || !(Math.abs(value) < LARGEST)) return;
    const { scale } = decimalOfNumber(value);
    if (scale > this.decimals && scale <= MOST_DECIMALS) this.needed = scale;
  }
}

/** Walks a block of cells once, and again from the start where a number has more decimals than those before it.
 *  The sheet is not changed. */
export const walkBlock = (sheet: Sheet, range: Range, decimals = 0): WalkedBlock => {
  const walk = new Walk(sheet, range, decimals);
  walk.go();
  return walk.needed === undefined ? walk : walkBlock(sheet, range, walk.needed);
};

/** Sizes of a block's numbers, without sign: the largest, and all together. */
export const sizesOf = (sheet: Sheet, range: Range): { readonly largest: number; readonly whole: number } => {
  let [largest, whole] = [0, 0];
  for (let row = range.top; row <= range.bottom; row += 1) {
    const cells = sheet.values[row] ?? [];
    const right = Math.min(range.right, cells.length - 1);
    for (let column = range.left; column <= right; column += 1) {
      const value = cells[column];
      if (typeof value !== "number" || !Number.isFinite(value)) continue;
      const size = Math.abs(value);
      if (size > largest) largest = size;
      whole += size;
    }
  }
  return { largest, whole };
};
