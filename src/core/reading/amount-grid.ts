import { contains, type CellRef, type Range } from "../address";
import { absolute, decimalOfNumber, EXCEL_DIGITS, rescale, type Amount, type Decimal } from "../amount";
import { isBlank, isError, type CellValue, type Sheet } from "../sheet";
import { finished, part, type Steps } from "../steps";
import { markStyleOf } from "./mark-style";
import { readText, type MarkStyle } from "./read-text";
import { ExactDoubles, MAX_EXACT } from "./exact-doubles";
import type { Reading, ReadingNote, TextReading } from "./reading";
import { sizesOf, walkBlock, type WalkedBlock } from "./walk-block";

/**
 * The amounts of a block of cells, ready for adding. Cells that are plain numbers stay where they are, on the
 * sheet; only what is out of the ordinary (text, marks, errors) is kept as a reading of its own.
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
  /** The amounts as doubles, where every sum over the block is exact in a double. */
  readonly doubles: ExactDoubles | undefined;
  /** The grid of the same block after cells of its sheet have changed: what reading it anew would give, mostly for
   *  the price of the changed cells. */
  edited(after: Sheet, cells: readonly CellRef[]): AmountGrid;
  /** Something stands in some cell that cannot be added (missing, text). */
  readonly hasOpaque: boolean;
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

function* textsAmong(values: Iterable<CellValue>): Iterable<string> {
  for (const value of values) if (typeof value === "string") yield value;
}

type Odd = ReadonlyMap<number, TextReading>;

/** Cells that are no plain numbers, between two pauses. */
const SLICE = 4000;

function* readOdd({ odd }: WalkedBlock, style: MarkStyle | undefined): Steps<Odd> {
  const own = style ?? markStyleOf(textsAmong(odd.values()));
  const read = new Map<number, TextReading>();
  for (const [index, value] of odd) {
    read.set(index, readCell(value, own));
    if (read.size % SLICE === 0) yield read.size / odd.size;
  }
  return read;
}

/** Which text cells Excel's SUM would skip while it adds their neighbours. */
const storedAsTextRule = (
  { odd, plain }: WalkedBlock,
  readings: Odd,
): ((index: number, reading: TextReading) => boolean) => {
  const isNumber = (value: CellValue): boolean => typeof value === "number";
  if (plain > 0 || [...odd.values()].some(isNumber)) return (index) => typeof odd.get(index) === "string";
  const amounts = [...readings.values()].filter((reading) => reading.kind === "amount");
  const kept = amounts.filter(({ notes }) => keptAsText(notes, PLAIN_SPACE)).length;
  const usual = kept * 2 > amounts.length; // where most cells end so, the publisher's layout does it, not a slip
  return (_, reading) => !usual && "notes" in reading && keptAsText(reading.notes, PLAIN_SPACE);
};

const decimalsAmong = (odd: Odd): Decimal[] =>
  [...odd.values()].flatMap((reading) => (reading.kind === "amount" ? [reading.decimal] : []));

const digitsBefore = ({ units, scale }: Decimal): number =>
  Math.max(1, absolute(units).toString().length - scale);

/** Decimals of the smallest unit, before and after the bound: as many as any figure shows, but no finer than
 *  Excel's 15 digits allow the largest figure to be. */
const scaleOf = (sheet: Sheet, range: Range, walked: WalkedBlock, odd: Odd) => {
  const decimals = decimalsAmong(odd);
  const shown = decimals.reduce((most, { scale }) => Math.max(most, scale), walked.decimals);
  if (shown === 0) return { shown, scale: 0 };
  const whole = Math.floor(Math.min(sizesOf(sheet, range).largest, Number.MAX_SAFE_INTEGER));
  const digits = decimals.reduce((most, one) => Math.max(most, digitsBefore(one)), String(whole).length);
  return { shown, scale: Math.max(0, Math.min(shown, EXCEL_DIGITS - digits)) };
};

const finish = (reading: TextReading, scale: number, storedAsText: boolean): Reading => {
  if (reading.kind === "amount") {
    return { kind: "amount", value: rescale(reading.decimal, scale), storedAsText, notes: reading.notes };
  }
  return reading.kind === "nil" ? { kind: "nil", storedAsText, notes: reading.notes } : reading;
};

/** A size that no sum over the block exceeds, of whatever cells and signs, in the smallest unit. */
const boundOf = (
  sheet: Sheet,
  range: Range,
  walked: WalkedBlock,
  scale: number,
  odd: Iterable<bigint>,
): number => {
  let aside = 0;
  for (const units of odd) aside += Math.abs(Number(units));
  const coarse = walked.magnitude * 10 ** (scale - walked.decimals) + aside;
  return coarse < MAX_EXACT ? coarse : sizesOf(sheet, range).whole * 10 ** scale + aside;
};

const amountIn = (reading: Reading): Amount => (reading.kind === "amount" ? reading.value : 0n);

/** A number's amount at the table's scale. */
const plainAmount = (value: number, scale: number): Amount => rescale(decimalOfNumber(value), scale);

/** What a grid is made of. */
interface Parts {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly style: MarkStyle | undefined;
  readonly scale: number;
  readonly roundedIn: boolean;
  /** Cells that are no plain numbers, by place in the block. */
  readonly readings: ReadonlyMap<number, Reading>;
  readonly hasOpaque: boolean;
  readonly doubles: ExactDoubles | undefined;
}

const gridOf = (parts: Parts): AmountGrid => {
  const { sheet, range, scale, roundedIn, readings, hasOpaque, doubles } = parts;
  const width = range.right - range.left + 1;
  const specialAt = ({ row, column }: CellRef): Reading | undefined =>
    readings.size === 0 ? undefined : readings.get((row - range.top) * width + column - range.left);
  return {
    range,
    scale,
    roundedIn,
    hasOpaque,
    doubles,
    amountAt: (cell) => {
      if (!contains(range, cell)) return 0n;
      const special = specialAt(cell);
      if (special) return amountIn(special);
      const value = sheet.values[cell.row]?.[cell.column];
      return typeof value === "number" ? plainAmount(value, scale) : 0n;
    },
    readingAt: (cell) => {
      if (!contains(range, cell)) return undefined;
      const special = specialAt(cell);
      if (special) return special;
      const value = sheet.values[cell.row]?.[cell.column];
      if (typeof value !== "number") return { kind: "blank" };
      return { kind: "amount", value: plainAmount(value, scale), storedAsText: false, notes: NO_NOTES };
    },
    edited: (after, cells) => {
      const own = cells.filter((cell) => contains(range, cell));
      const edited = doubles?.edited(after, own);
      return edited
        ? gridOf({ ...parts, sheet: after, doubles: edited })
        : readAmounts(after, range, parts.style);
    },
  };
};

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
export const readAmounts = (sheet: Sheet, range: Range, style?: MarkStyle): AmountGrid =>
  finished(readAmountsSteps(sheet, range, style));

/** `readAmounts` in slices. */
export function* readAmountsSteps(sheet: Sheet, range: Range, style?: MarkStyle): Steps<AmountGrid> {
  const walked = walkBlock(sheet, range);
  yield 0.2;
  const odd = yield* part(readOdd(walked, style), 0.2, 0.7);
  const { shown, scale } = scaleOf(sheet, range, walked, odd);
  const storedAsText = storedAsTextRule(walked, odd);
  const readings = new Map(
    [...odd].map(([index, reading]) => [index, finish(reading, scale, storedAsText(index, reading))]),
  );
  const units = new Map([...readings].map(([index, reading]) => [index, amountIn(reading)]));
  const bound = boundOf(sheet, range, walked, scale, units.values());
  const addsUp = shown === scale && bound < MAX_EXACT;
  return gridOf({
    sheet,
    range,
    style,
    scale,
    roundedIn: shown > scale,
    readings,
    hasOpaque: [...readings.values()].some(({ kind }) => kind === "missing" || kind === "text"),
    doubles: addsUp ? ExactDoubles.of(sheet, range, walked, scale, units, bound) : undefined,
  });
}
