import type { Block } from "./blocks";
import { AMOUNT, type Figures } from "./figures";

/** How a block's figures are printed: to which step each is rounded, and which decimals are usual. */
export interface Printing {
  readonly rowDecimals: Uint8Array;
  readonly columnDecimals: Uint8Array;
  /** 1 where a column's figures carry percent signs or more decimals than is usual in the block. */
  readonly rateColumns: Uint8Array;
  readonly rateRows: Uint8Array;
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
    const multiples = values.filter((value) => value % (base * unit) === 0).length;
    const enough = base % 10 === 0 ? 0.98 : 0.9;
    return multiples >= values.length * enough && multiples * Math.log(base) >= NO_CHANCE;
  }) ?? 1;

const mostCommon = (values: Iterable<number>): number => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
};

/** The base of each column; amounts share one, as they were rounded together. */
const basesOf = (figures: Figures, block: Block, rates: Uint8Array): number[] => {
  const unit = 10 ** figures.scale;
  const isWhole = (index: number): boolean =>
    figures.state[index] === AMOUNT &&
    figures.decimals[index] === 0 &&
    figures.percent[index] !== 1 &&
    figures.value[index] !== 0;
  const wholes = block.columns.map((column) =>
    block.rows
      .map((row) => row * figures.columns.length + column)
      .filter(isWhole)
      .map((index) => figures.value[index] ?? 0),
  );
  const common = baseOf(wholes.filter((_, place) => rates[place] !== 1).flat(), unit);
  return wholes.map((values, place) => (rates[place] === 1 ? baseOf(values, unit) : common));
};

/** Reads how a block is printed; `namedRates` are the columns and rows whose names say that they hold rates. */
export const printingOf = (
  figures: Figures,
  block: Block,
  namedRates: { readonly columns: readonly boolean[]; readonly rows: readonly boolean[] },
): Printing => {
  const at = (line: number, place: number): number =>
    (block.rows[line] ?? 0) * figures.columns.length + (block.columns[place] ?? 0);
  const lines = [...block.rows.keys()];
  const places = [...block.columns.keys()];
  const isAmount = (index: number): boolean => figures.state[index] === AMOUNT;
  const usual = (indices: readonly number[]): number =>
    mostCommon(indices.filter(isAmount).map((index) => figures.decimals[index] ?? 0));
  const percents = (indices: readonly number[]): number =>
    indices.filter((index) => figures.percent[index] === 1).length;
  const rowCells = lines.map((line) => places.map((place) => at(line, place)));
  const columnCells = places.map((place) => lines.map((line) => at(line, place)));
  const rowDecimals = Uint8Array.from(rowCells, usual);
  const columnDecimals = Uint8Array.from(columnCells, usual);
  const usualDecimals = mostCommon(columnDecimals);
  const isRateColumn = (cells: readonly number[], place: number): boolean =>
    namedRates.columns[place] === true || (columnDecimals[place] ?? 0) > usualDecimals || percents(cells) > 0;
  const isRateRow = (cells: readonly number[], line: number): boolean =>
    namedRates.rows[line] === true || percents(cells) * 2 > cells.length;
  const rateColumns = Uint8Array.from(columnCells, (cells, place) => (isRateColumn(cells, place) ? 1 : 0));
  const bases = basesOf(figures, block, rateColumns);
  return {
    rowDecimals,
    columnDecimals,
    rateColumns,
    rateRows: Uint8Array.from(rowCells, (cells, line) => (isRateRow(cells, line) ? 1 : 0)),
    random: bases.some((base) => base === 5 || base === 3),
    stepAt: (line, place) => {
      const index = at(line, place);
      const shown = isAmount(index) ? (figures.decimals[index] ?? 0) : 0;
      const decimals = Math.max(shown, Math.min(rowDecimals[line] ?? 0, columnDecimals[place] ?? 0));
      const unit = 10 ** (figures.scale - decimals);
      const base = decimals === 0 ? (bases[place] ?? 1) : 1;
      return (figures.value[index] ?? 0) % (unit * base) === 0 ? unit * base : unit;
    },
  };
};
