import { cellKey, cellOfKey, contains, rangeToA1, type PlannedCell, type Range } from "../core";
import { typedText } from "../workbook/typed-text";

/** What a cell is given: `""` makes it blank, `null` leaves it as it is. */
export type Input = string | number | boolean | null;

/** A rectangle of cells to write at once. */
export interface InputBlock {
  readonly range: Range;
  readonly inputs: readonly (readonly Input[])[];
}

/** A planned cell as it is given to Excel: a formula, or a value that stays what it is. */
export const inputOf = ({ formula, value }: Pick<PlannedCell, "formula" | "value">): Input => {
  if (formula !== undefined) return formula.startsWith("=") ? formula : `=${formula}`;
  if (value === null) return "";
  return typeof value === "string" ? typedText(value) : value;
};

/** The smallest block around cells; undefined for none. */
export const boundsOf = (cells: readonly { row: number; column: number }[]): Range | undefined =>
  cells.reduce<Range | undefined>(
    (bounds, { row, column }) => ({
      top: Math.min(bounds?.top ?? row, row),
      left: Math.min(bounds?.left ?? column, column),
      bottom: Math.max(bounds?.bottom ?? row, row),
      right: Math.max(bounds?.right ?? column, column),
    }),
    undefined,
  );

/** Bytes that a block of its own takes beside its cells, and those of a blank cell. */
const BLOCK_BYTES = 350;
const BLANK_BYTES = 3;

const cellsIn = ({ top, left, bottom, right }: Range): number => (bottom - top + 1) * (right - left + 1);

/**
 * The blocks that cells are best written in: rows that follow each other stand in one, unless the blanks between and
 * beside them would be dearer than a block of their own.
 * @example bandsOf([{ row: 0, column: 0 }, { row: 900, column: 0 }]).map(rangeToA1) // => ["A1", "A901"]
 */
export const bandsOf = (cells: readonly { row: number; column: number }[]): Range[] => {
  const rows = new Map<number, Range>();
  for (const { row, column } of cells) {
    const { left = column, right = column } = rows.get(row) ?? {};
    rows.set(row, { top: row, bottom: row, left: Math.min(left, column), right: Math.max(right, column) });
  }
  const bands: { range: Range; own: number }[] = [];
  for (const range of [...rows.values()].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1);
    const joined = last && {
      range: {
        ...{ top: last.range.top, bottom: range.bottom },
        ...{ left: Math.min(last.range.left, range.left), right: Math.max(last.range.right, range.right) },
      },
      own: last.own + cellsIn(range),
    };
    if (joined && (cellsIn(joined.range) - joined.own) * BLANK_BYTES <= BLOCK_BYTES)
      bands[bands.length - 1] = joined;
    else bands.push({ range, own: cellsIn(range) });
  }
  return bands.map(({ range }) => range);
};

/** One block with the planned cells in it and blanks between them. */
export const blockOf = (range: Range, cells: readonly PlannedCell[]): InputBlock => {
  const inputs: Input[][] = Array.from({ length: range.bottom - range.top + 1 }, () =>
    new Array<Input>(range.right - range.left + 1).fill(""),
  );
  for (const cell of cells) {
    const row = inputs[cell.row - range.top];
    if (row && contains(range, cell)) row[cell.column - range.left] = inputOf(cell);
  }
  return { range, inputs };
};

const bytesOf = (input: Input): number => (typeof input === "string" ? input.length * 2 + 3 : 12);

/** A block cut into pieces of whole rows, each about `budget` bytes on the wire and at least one row. */
export const piecesOf = ({ range, inputs }: InputBlock, budget: number): InputBlock[] => {
  const pieces: InputBlock[] = [];
  let start = 0;
  let bytes = 0;
  inputs.forEach((row, index) => {
    const more = row.reduce<number>((sum, input) => sum + bytesOf(input), 0);
    if (index > start && bytes + more > budget) {
      pieces.push(pieceOf(range, inputs, start, index));
      [start, bytes] = [index, 0];
    }
    bytes += more;
  });
  return [...pieces, pieceOf(range, inputs, start, inputs.length)];
};

const pieceOf = (range: Range, inputs: InputBlock["inputs"], from: number, to: number): InputBlock => ({
  range: { ...range, top: range.top + from, bottom: range.top + to - 1 },
  inputs: inputs.slice(from, to),
});

export const bytesOfBlock = ({ inputs }: InputBlock): number =>
  inputs.reduce((sum, row) => row.reduce<number>((bytes, input) => bytes + bytesOf(input), sum), 0);

const runsOfRow = (row: number, columns: readonly number[]): Range[] =>
  columns.reduce<Range[]>((runs, column) => {
    const last = runs.at(-1);
    if (last?.right === column - 1) return [...runs.slice(0, -1), { ...last, right: column }];
    return [...runs, { top: row, bottom: row, left: column, right: column }];
  }, []);

/** Rectangles that together cover the cells exactly: runs along rows, joined downwards where they are alike.
 *  @example areasOf([{ row: 0, column: 1 }, { row: 1, column: 1 }]).map(rangeToA1) // => ["B1:B2"] */
export const areasOf = (cells: Iterable<{ row: number; column: number }>): Range[] => {
  const keys = [...new Set([...cells].map(cellKey))].sort((a, b) => a - b).map(cellOfKey);
  const rows = new Map<number, number[]>();
  for (const { row, column } of keys) rows.set(row, [...(rows.get(row) ?? []), column]);
  const done: Range[] = [];
  let open = new Map<string, Range>();
  for (const [row, columns] of rows) {
    const next = new Map<string, Range>();
    for (const run of runsOfRow(row, columns)) {
      const span = `${run.left}:${run.right}`;
      const above = open.get(span);
      next.set(span, above?.bottom === row - 1 ? { ...run, top: above.top } : run);
      if (above?.bottom === row - 1) open.delete(span);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
};

/** Excel cuts a list of addresses at 8,192 characters. */
const LONGEST_ADDRESS = 8_000;

/** Addresses joined by commas, in lists that Excel takes.
 *  @example addressLists([{ top: 0, left: 0, bottom: 0, right: 0 }]) // => ["A1"] */
export const addressLists = (areas: readonly Range[]): string[] =>
  areas.map(rangeToA1).reduce<string[]>((lists, address) => {
    const last = lists.at(-1);
    return last !== undefined && last.length + address.length < LONGEST_ADDRESS
      ? [...lists.slice(0, -1), `${last},${address}`]
      : [...lists, address];
  }, []);
