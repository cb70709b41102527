import { contains, type CellRef, type Range } from "../address";
import { absolute, decimalOfNumber, EXCEL_DIGITS, rescale, type Amount, type Decimal } from "../amount";
import { isBlank, isError, type CellValue, type Sheet } from "../sheet";
import { markStyleOf } from "./mark-style";
import { readText, type MarkStyle } from "./read-text";
import type { Reading, ReadingNote, TextReading } from "./reading";

/**
 * The amounts of a block of cells, ready for adding. Cells that are plain numbers cost eight bytes each; only
 * what is out of the ordinary (text, marks, errors) is kept as a reading of its own.
 */
export interface AmountGrid {
  readonly range: Range;
  /** Decimals of the smallest unit. */
  readonly scale: number;
  /** Some figure had to be rounded to the smallest unit (more digits than Excel can hold at this size). */
  readonly roundedIn: boolean;
  /** How the cell was read; undefined outside the block. */
  readingAt(cell: CellRef): Reading | undefined;
  /** The cell's amount, 0 for nil, blank, missing and text. */
  amountAt(cell: CellRef): Amount;
  /** Amounts in the smallest unit, row by row, when every sum over the block is exact in a double. */
  readonly units: Float64Array | undefined;
  /** True where nothing can be added although something stands there (missing, text), row by row. */
  readonly opaque: Uint8Array;
}

const NO_NOTES: readonly ReadingNote[] = [];

/** Text of a workbook whose neighbours are numbers is text to Excel's SUM. Where a whole block is text (a
 *  chapter, a .csv file) only what keeps a cell from becoming a number on the way to Excel tells. */
const keptAsText = (notes: readonly ReadingNote[], character: string): boolean =>
  notes.some(
    (note) =>
      (note.code === "invisible" || note.code === "edge-space") &&
      note.characters.some((met) => met !== character),
  );

const PLAIN_SPACE = "U+0020";

interface Collected {
  readonly numbers: Float64Array;
  readonly texts: Map<number, TextReading>;
  scale: number;
  /** Largest number of digits before the decimal mark. */
  digits: number;
  numberCells: number;
  /** Sum of all sizes, without sign: no sum over the block can be larger. */
  magnitude: number;
}

const digitsBefore = ({ units, scale }: Decimal): number =>
  Math.max(1, absolute(units).toString().length - scale);

const collectDecimal = (collected: Collected, decimal: Decimal): void => {
  collected.scale = Math.max(collected.scale, decimal.scale);
  collected.digits = Math.max(collected.digits, digitsBefore(decimal));
  collected.magnitude += Math.abs(Number(decimal.units)) / 10 ** decimal.scale;
};

const readCell = (value: CellValue, style: MarkStyle): TextReading => {
  if (isBlank(value)) return { kind: "blank" };
  if (isError(value)) return { kind: "missing", mark: value.error };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { kind: "amount", decimal: decimalOfNumber(value), notes: NO_NOTES }
      : { kind: "missing", mark: String(value) };
  }
  return readText(String(value), style);
};

/** Reads every cell once: whole numbers, which are nearly all, go straight into the array, the rest is set aside.
 *  Kept free of objects and property writes in the inner loop, which is where a large sheet's time goes. */
const collect = (sheet: Sheet, range: Range, style: MarkStyle | undefined): Collected => {
  const width = range.right - range.left + 1;
  const numbers = new Float64Array(width * (range.bottom - range.top + 1));
  const odd = new Map<number, CellValue>();
  let largest = 0;
  let numberCells = 0;
  let magnitude = 0;
  for (let row = range.top; row <= range.bottom; row += 1) {
    const values = sheet.values[row];
    if (!values) continue;
    const start = (row - range.top) * width - range.left;
    const end = Math.min(range.right, values.length - 1);
    for (let column = range.left; column <= end; column += 1) {
      const value = values[column];
      if (typeof value === "number") {
        numberCells += 1;
        const size = value < 0 ? -value : value;
        if (size > largest) largest = size;
        magnitude += size;
        numbers[start + column] = value;
        if (value === Math.floor(value) && size < MAX_SAFE) continue;
      }
      if (!isBlank(value)) odd.set(start + column, value);
    }
  }
  const digits = String(Math.floor(Math.min(largest, MAX_SAFE))).length;
  const collected: Collected = { numbers, texts: new Map(), scale: 0, digits, numberCells, magnitude };
  readOdd(collected, odd, style ?? markStyleOf(textsAmong(odd.values())));
  return collected;
};

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

const readOdd = (collected: Collected, odd: ReadonlyMap<number, CellValue>, style: MarkStyle): void => {
  for (const [index, value] of odd) {
    const reading = readCell(value, style);
    collected.texts.set(index, reading);
    if (reading.kind === "amount") collectDecimal(collected, reading.decimal);
  }
};

function* textsAmong(values: Iterable<CellValue>): Iterable<string> {
  for (const value of values) if (typeof value === "string") yield value;
}

const isTextAmount = (sheet: Sheet, { row, column }: CellRef): boolean =>
  typeof sheet.values[row]?.[column] === "string";

/** Which text cells Excel's SUM would skip while it adds their neighbours. */
const storedAsTextRule = (
  sheet: Sheet,
  collected: Collected,
): ((cell: CellRef, reading: TextReading) => boolean) => {
  if (collected.numberCells > 0) return (cell) => isTextAmount(sheet, cell);
  const amounts = [...collected.texts.values()].filter((reading) => reading.kind === "amount");
  const odd = amounts.filter(({ notes }) => keptAsText(notes, PLAIN_SPACE)).length;
  const usual = odd * 2 > amounts.length; // where most cells end so, the publisher's layout does it, not a slip
  return (_, reading) => !usual && "notes" in reading && keptAsText(reading.notes, PLAIN_SPACE);
};

/** Decimals of the smallest unit: as many as any figure shows, but no finer than Excel's 15 digits allow the
 *  largest figure to be. */
const scaleOf = ({ scale, digits }: Collected): number => Math.max(0, Math.min(scale, EXCEL_DIGITS - digits));

/** Half of what a double holds exactly: the magnitude itself was added with rounding. */
const MAX_EXACT = 2 ** 52;

/**
 * Reads the amounts of a block of cells. Ambiguous marks ("1,234") are decided by the block's unambiguous
 * figures unless `style` says it. The sheet is not changed.
 *
 * @example
 * const grid = readAmounts(sheetOf("S", [[1.5, "2\u00a0"]]), { top: 0, left: 0, bottom: 0, right: 1 });
 * grid.scale                               // => 1
 * grid.amountAt({ row: 0, column: 1 })     // => 20n
 * grid.readingAt({ row: 0, column: 1 })    // amount 20n, storedAsText, edge-space U+00A0 at the end
 */
export const readAmounts = (sheet: Sheet, range: Range, style?: MarkStyle): AmountGrid => {
  const collected = collect(sheet, range, style);
  const scale = scaleOf(collected);
  const width = range.right - range.left + 1;
  const storedAsText = storedAsTextRule(sheet, collected);
  const cellAt = (index: number): CellRef => ({
    row: range.top + Math.floor(index / width),
    column: range.left + (index % width),
  });
  const factor = 10 ** scale;
  const opaque = new Uint8Array(collected.numbers.length);
  const readings = new Map<number, Reading>();
  let roundedIn = false;
  const bigUnits = new Map<number, bigint>();
  for (const [index, reading] of collected.texts) {
    const finished = finish(reading, scale, storedAsText(cellAt(index), reading));
    readings.set(index, finished);
    if (finished.kind === "amount") bigUnits.set(index, finished.value);
    if (finished.kind === "missing" || finished.kind === "text") opaque[index] = 1;
    if (reading.kind === "amount" && reading.decimal.scale > scale) roundedIn = true;
  }
  const exact = collected.magnitude * factor < MAX_EXACT;
  const wholeAmount = (index: number): bigint => BigInt(collected.numbers[index] ?? 0) * BigInt(factor);
  const amountOf = (index: number): bigint =>
    bigUnits.get(index) ?? (readings.has(index) ? 0n : wholeAmount(index));
  const units = exact ? doubles(collected.numbers, factor, bigUnits) : undefined;
  const indexOf = ({ row, column }: CellRef): number => (row - range.top) * width + column - range.left;
  return {
    range,
    scale,
    roundedIn,
    units,
    opaque,
    amountAt: (cell) => (contains(range, cell) ? amountOf(indexOf(cell)) : 0n),
    readingAt: (cell) => {
      if (!contains(range, cell)) return undefined;
      const index = indexOf(cell);
      const special = readings.get(index);
      if (special) return special;
      if (isBlank(sheet.values[cell.row]?.[cell.column])) return { kind: "blank" };
      return { kind: "amount", value: wholeAmount(index), storedAsText: false, notes: NO_NOTES };
    },
  };
};

const finish = (reading: TextReading, scale: number, storedAsText: boolean): Reading => {
  if (reading.kind === "amount") {
    return { kind: "amount", value: rescale(reading.decimal, scale), storedAsText, notes: reading.notes };
  }
  return reading.kind === "nil" ? { kind: "nil", storedAsText, notes: reading.notes } : reading;
};

const doubles = (
  numbers: Float64Array,
  factor: number,
  special: ReadonlyMap<number, bigint>,
): Float64Array => {
  const units = factor === 1 ? numbers : numbers.map((value) => value * factor);
  for (const [index, value] of special) units[index] = Number(value);
  return units;
};
