import type { Block } from "./blocks";
import { AMOUNT, type Figures } from "./figures";
import type { Steps } from "../steps";

/** How a block's figures are printed: to which step each is rounded, and which decimals are usual. */
export interface Printing {
  readonly rowDecimals: Uint8Array;
  readonly columnDecimals: Uint8Array;
  /** 1 where a column's figures carry percent signs or more decimals than is usual in the block. */
  readonly rateColumns: Uint8Array;
  readonly rateRows: Uint8Array;
  /** 1 where a column's name or its percent signs say that it holds rates, not its decimals alone. */
  readonly saidRateColumns: Uint8Array;
  /** The step of a figure, in smallest units. */
  stepAt(line: number, place: number): number;
  /** Figures are rounded at random to a multiple of 3 or 5. */
  readonly random: boolean;
}

/** Steps to which whole figures are rounded beside one: powers of ten, and fives and threes to protect small counts. */
const BASES = [1000, 500, 100, 50, 10, 5, 3];
/** ln of how unlikely it must be that so many figures are multiples by chance. */
const NO_CHANCE = 11.5;

const baseOf = (values: readonly number[], unit: number): number =>
  BASES.find((base) => {
    const enough = values.length * (base % 10 === 0 ? 0.98 : 0.9);
    let others = 0;
    for (const value of values) {
      if (value % (base * unit) !== 0) others += 1;
      if (values.length - others < enough) return false;
    }
    return (values.length - others) * Math.log(base) >= NO_CHANCE;
  }) ?? 1;

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** The number that most of the cells have; the larger of two that are as frequent. `counts` says how many have each. */
const mostCommon = (counts: Uint32Array): number => {
  let best = 0;
  for (let number = 1; number < counts.length; number += 1) {
    const count = counts[number] ?? 0;
    if (count > 0 && count >= (counts[best] ?? 0)) best = number;
  }
  return best;
};

/** Cells of a block, counted line by line and place by place. */
interface Counted {
  readonly rowDecimals: Uint8Array;
  readonly columnDecimals: Uint8Array;
  readonly rowPercents: Uint32Array;
  readonly columnPercents: Uint32Array;
}

const count = (figures: Figures, { rows, columns }: Block): Counted => {
  const byColumn = columns.map(() => new Uint32Array(figures.scale + 1));
  const byRow = new Uint32Array(figures.scale + 1);
  const rowPercents = new Uint32Array(rows.length);
  const columnPercents = new Uint32Array(columns.length);
  const rowDecimals = Uint8Array.from(rows, (row, line) => {
    byRow.fill(0);
    for (let place = 0; place < columns.length; place += 1) {
      const index = row * figures.columns.length + (columns[place] ?? 0);
      if (figures.percent[index] === 1) {
        rowPercents[line] = (rowPercents[line] ?? 0) + 1;
        columnPercents[place] = (columnPercents[place] ?? 0) + 1;
      }
      if (figures.state[index] !== AMOUNT) continue;
      const decimals = figures.decimals[index] ?? 0;
      byRow[decimals] = (byRow[decimals] ?? 0) + 1;
      const own = byColumn[place];
      if (own) own[decimals] = (own[decimals] ?? 0) + 1;
    }
    return mostCommon(byRow);
  });
  return { rowDecimals, columnDecimals: Uint8Array.from(byColumn, mostCommon), rowPercents, columnPercents };
};

const mostCommonOf = (decimals: Uint8Array, scale: number): number => {
  const counts = new Uint32Array(scale + 1);
  for (const one of decimals) counts[one] = (counts[one] ?? 0) + 1;
  return mostCommon(counts);
};

/** The base of each column; amounts share one, as they were rounded together. */
const basesOf = (figures: Figures, block: Block, rates: Uint8Array): number[] => {
  const unit = 10 ** figures.scale;
  const isWhole = (index: number): boolean =>
    figures.state[index] === AMOUNT &&
    figures.decimals[index] === 0 &&
    figures.percent[index] !== 1 &&
    figures.value[index] !== 0;
  const wholes = block.columns.map((column) => {
    const values: number[] = [];
    for (const row of block.rows) {
      const index = row * figures.columns.length + column;
      if (isWhole(index)) values.push(figures.value[index] ?? 0);
    }
    return values;
  });
  const common = baseOf(wholes.filter((_, place) => rates[place] !== 1).flat(), unit);
  return wholes.map((values, place) => (rates[place] === 1 ? baseOf(values, unit) : common));
};

/** Reads how a block is printed; `namedRates` are the columns and rows whose names say that they hold rates. */
export function* printingOf(
  figures: Figures,
  block: Block,
  namedRates: { readonly columns: readonly boolean[]; readonly rows: readonly boolean[] },
): Steps<Printing> {
  const at = (line: number, place: number): number =>
    (block.rows[line] ?? 0) * figures.columns.length + (block.columns[place] ?? 0);
  const isAmount = (index: number): boolean => figures.state[index] === AMOUNT;
  const { rowDecimals, columnDecimals, rowPercents, columnPercents } = count(figures, block);
  yield 0.5;
  const usualDecimals = mostCommonOf(columnDecimals, figures.scale);
  const saysRate = (place: number): boolean =>
    namedRates.columns[place] === true || (columnPercents[place] ?? 0) > 0;
  const isRateColumn = (place: number): boolean =>
    saysRate(place) || (columnDecimals[place] ?? 0) > usualDecimals;
  const isRateRow = (line: number): boolean =>
    namedRates.rows[line] === true || (rowPercents[line] ?? 0) * 2 > block.columns.length;
  const rateColumns = Uint8Array.from(block.columns, (_, place) => (isRateColumn(place) ? 1 : 0));
  yield 0.8;
  const bases = basesOf(figures, block, rateColumns);
  return {
    rowDecimals,
    columnDecimals,
    rateColumns,
    saidRateColumns: Uint8Array.from(block.columns, (_, place) => (saysRate(place) ? 1 : 0)),
    rateRows: Uint8Array.from(block.rows, (_, line) => (isRateRow(line) ? 1 : 0)),
    random: bases.some((base) => base === 5 || base === 3),
    stepAt: (line, place) => {
      const index = at(line, place);
      const shown = isAmount(index) ? (figures.decimals[index] ?? 0) : 0;
      const decimals = Math.max(shown, Math.min(rowDecimals[line] ?? 0, columnDecimals[place] ?? 0));
      const unit = POWERS[figures.scale - decimals] ?? 1;
      const base = decimals === 0 ? (bases[place] ?? 1) : 1;
      return (figures.value[index] ?? 0) % (unit * base) === 0 ? unit * base : unit;
    },
  };
}
