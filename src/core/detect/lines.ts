import type { Block } from "./blocks";
import { part, type Steps } from "../steps";
import type { Figures } from "./figures";
import { columnNames, rowIndents, rowName } from "./names";
import { printingOf } from "./printing";
import { saysRate } from "./words";

/**
 * A table read in one direction: its rows, or its columns, as lines of figures over the same places. Everything
 * that looks for totals works on lines, so that a total column is found as a total row is.
 */
export interface Lines {
  readonly axis: "row" | "column";
  readonly count: number;
  /** Places along each line. */
  readonly width: number;
  /** Line by line, as are `state` and `step`. */
  readonly value: Float64Array;
  readonly state: Uint8Array;
  /** The step to which the figure is printed. */
  readonly step: Float64Array;
  /** Printing steps at which no figure is rounded: a sum holds exactly or not at all. */
  readonly exactSteps: ReadonlySet<number>;
  /** Figures are rounded at random to their step. */
  readonly random: boolean;
  readonly labels: readonly string[];
  /** How far the label is indented; 0 where nothing tells. */
  readonly indent: Uint8Array;
  /** 1 where a blank line, a heading or text stands before the line. */
  readonly gapBefore: Uint8Array;
  /** 1 for lines that hold rates. */
  readonly rateLine: Uint8Array;
  /** 1 for places that hold rates. */
  readonly rate: Uint8Array;
  /** 1 for places that are said to hold rates, by their name or a percent sign; decimals alone say little. */
  readonly saidRate: Uint8Array;
  /** Decimals that are usual at the place. */
  readonly placeKind: Uint8Array;
}

const gaps = (rows: readonly number[]): Uint8Array =>
  Uint8Array.from(rows, (row, line) => (line > 0 && row > (rows[line - 1] ?? 0) + 1 ? 1 : 0));

const turn = <Numbers extends Float64Array | Uint8Array>(
  from: Numbers,
  to: Numbers,
  width: number,
): Numbers => {
  const height = from.length / width;
  for (let line = 0; line < height; line += 1) {
    for (let place = 0; place < width; place += 1)
      to[place * height + line] = from[line * width + place] ?? 0;
  }
  return to;
};

/** The figures of a block by rows and by columns. */
export function* linesOf(figures: Figures, block: Block): Steps<{ rows: Lines; columns: Lines }> {
  const [height, width] = [block.rows.length, block.columns.length];
  const names = columnNames(figures, block);
  const rowNames = block.rows.map((row) => rowName(figures, block, row));
  yield 0.1;
  const named = { columns: names.all.map(saysRate), rows: rowNames.map(saysRate) };
  yield 0.2;
  const printing = yield* part(printingOf(figures, block, named), 0.2, 0.5);
  yield 0.5;
  const value = new Float64Array(height * width);
  const state = new Uint8Array(height * width);
  const step = new Float64Array(height * width);
  for (const [line, row] of block.rows.entries()) {
    for (let place = 0; place < width; place += 1) {
      const from = row * figures.columns.length + (block.columns[place] ?? 0);
      const to = line * width + place;
      value[to] = figures.value[from] ?? 0;
      state[to] = figures.state[from] ?? 0;
      step[to] = printing.stepAt(line, place);
    }
  }
  yield 0.8;
  const shared = { exactSteps: new Set<number>(), random: printing.random };
  const rows: Lines = {
    ...shared,
    axis: "row",
    count: height,
    width,
    value,
    state,
    step,
    labels: rowNames,
    indent: rowIndents(figures, block),
    gapBefore: gaps(block.rows.map((row) => figures.rows[row] ?? 0)),
    rateLine: printing.rateRows,
    rate: printing.rateColumns,
    saidRate: printing.saidRateColumns,
    placeKind: printing.columnDecimals,
  };
  yield 0.9;
  const columns: Lines = {
    ...shared,
    axis: "column",
    count: width,
    width: height,
    value: turn(value, new Float64Array(value.length), width),
    state: turn(state, new Uint8Array(state.length), width),
    step: turn(step, new Float64Array(step.length), width),
    labels: names.near,
    indent: new Uint8Array(width),
    gapBefore: new Uint8Array(width),
    rateLine: printing.rateColumns,
    rate: printing.rateRows,
    saidRate: printing.rateRows,
    placeKind: printing.rowDecimals,
  };
  return { rows, columns };
}

/** What is usual at a place: amounts of one kind of printing, or rates. */
export const kindAt = (lines: Lines, place: number): number =>
  (lines.placeKind[place] ?? 0) + (lines.rate[place] === 1 ? 100 : 0);
