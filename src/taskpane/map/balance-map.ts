import {
  cellKey,
  cellOfKey,
  type Amount,
  type CellRef,
  type Reading,
  type Table,
  type TotalState,
} from "../../core/index";
import type { CheckedTable } from "../../workbook/session";
import { foldLines, type Fold, type MapLine, type WeighedLine } from "./map-lines";
import { linesOfTotals, marksOf, worse, worstOf, type Marks } from "./marks";

/** How far the rows and columns of a large table are folded. */
export interface MapFold {
  readonly rows: Fold;
  readonly columns: Fold;
}

/** A line with its heading. `state` is the worst of the totals that add along it, undefined without any. */
export interface MapHeading extends MapLine {
  readonly label: string;
  readonly state: TotalState | undefined;
  readonly holdsTotals: boolean;
}

/** One cell of the map: a cell of the sheet, or a block of them where lines are folded. */
export interface MapCell {
  /** Where a click goes. */
  readonly cell: CellRef;
  /** `unknown`: something stands there that is no amount. */
  readonly kind: "amount" | "total" | "blank" | "unknown";
  /** Size on a logarithmic scale: 0 nothing, 1 the smallest … 5 the largest amount of the table. */
  readonly shade: number;
  /** The amount, where the map cell is a single cell that holds one. */
  readonly value: Amount | undefined;
  /** The worst state of the totals in it, and that total's difference. */
  readonly state: TotalState | undefined;
  readonly difference: Amount | undefined;
  /** A total in it is one that a person, or the source, declared, among others that were found. */
  readonly declared: boolean;
  /** The findings whose cause lies in it, best first. */
  readonly suspects: readonly string[];
  /** A total that adds along its row (its column) differs. */
  readonly onDifferingRow: boolean;
  readonly onDifferingColumn: boolean;
}

/** The small picture of a table: `cells[r][c]` stands under `columns[c]` and beside `rows[r]`. */
export interface BalanceMap {
  readonly rows: readonly MapHeading[];
  readonly columns: readonly MapHeading[];
  readonly cells: readonly (readonly MapCell[])[];
}

const SHADES = 5;
/** Of a folded band so many lines are looked at for its shade; its totals and suspects are always exact. */
const SAMPLE = 40;

const numbersBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

type Body = Readonly<Record<"row" | "column", readonly number[]>>;

/** The rows and columns of the table in which figures stand. */
const bodyLines = (table: Table): Body => {
  const rows = numbersBetween(table.body.top, table.body.bottom);
  const columns = numbersBetween(table.body.left, table.body.right);
  const inBody = (row: number, column: number): boolean => table.readingAt({ row, column }) !== undefined;
  return {
    row: rows.filter((row) => columns.some((column) => inBody(row, column))),
    column: columns.filter((column) => rows.some((row) => inBody(row, column))),
  };
};

interface Axis {
  readonly name: "row" | "column";
  readonly lines: readonly number[];
  readonly states: ReadonlyMap<number, TotalState>;
  readonly suspected: ReadonlySet<number>;
  readonly ofTotals: ReadonlySet<number>;
}

const weigh = ({ lines, states, suspected, ofTotals }: Axis): readonly WeighedLine[] =>
  lines.map((line) => {
    if (suspected.has(line)) return { line, weight: 3 };
    if (states.get(line) === "differs") return { line, weight: 2 };
    return { line, weight: ofTotals.has(line) ? 1 : 0 };
  });

const headingsOf = (axis: Axis, labelOf: (line: number) => string, fold: Fold): readonly MapHeading[] =>
  foldLines(weigh(axis), fold).map((folded) => ({
    ...folded,
    label: folded.kind === "line" ? labelOf(folded.lines[0] ?? 0) : "",
    state: folded.lines.reduce<TotalState | undefined>(
      (worst, line) => worse(worst, axis.states.get(line)),
      undefined,
    ),
    holdsTotals: folded.lines.every((line) => axis.ofTotals.has(line)),
  }));

const sizeOf = (reading: Reading | undefined): number =>
  reading?.kind === "amount" ? Math.abs(Number(reading.value)) : 0;

const sampleOf = (lines: readonly number[]): readonly number[] => {
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  return lines.filter((_, index) => index % step === 0);
};

const readingsIn = (table: Table, rows: MapLine, columns: MapLine): readonly (Reading | undefined)[] =>
  sampleOf(rows.lines).flatMap((row) =>
    sampleOf(columns.lines).map((column) => table.readingAt({ row, column })),
  );

/** The marked cells (totals and suspects), by their place in the map. */
const placeMarks = (marks: Marks, rows: readonly MapLine[], columns: readonly MapLine[]) => {
  const indexOf = (lines: readonly MapLine[]): ReadonlyMap<number, number> =>
    new Map(lines.flatMap((folded, index) => folded.lines.map((line) => [line, index] as const)));
  const [rowIndex, columnIndex] = [indexOf(rows), indexOf(columns)];
  const placed = new Map<number, CellRef[]>();
  for (const key of new Set([...marks.suspects.keys(), ...marks.totals.keys()])) {
    const cell = cellOfKey(key);
    const [row, column] = [rowIndex.get(cell.row), columnIndex.get(cell.column)];
    if (row === undefined || column === undefined) continue;
    const place = cellKey({ row, column });
    const held = placed.get(place);
    if (held) held.push(cell);
    else placed.set(place, [cell]);
  }
  return (row: number, column: number): readonly CellRef[] => placed.get(cellKey({ row, column })) ?? [];
};

/** Sizes on a logarithmic scale between the smallest and the largest amount of the map, as 1 to 5; 0 is 0. */
const shadeScale = (sizes: readonly number[]): ((size: number) => number) => {
  const logs = sizes.filter((size) => size > 0).map(Math.log10);
  const lowest = logs.reduce((least, log) => Math.min(least, log), Infinity);
  const span = logs.reduce((most, log) => Math.max(most, log), -Infinity) - lowest;
  return (size) => {
    if (size <= 0) return 0;
    return span > 0 ? 1 + Math.round(((Math.log10(size) - lowest) / span) * (SHADES - 1)) : SHADES;
  };
};

interface Block {
  readonly readings: readonly (Reading | undefined)[];
  readonly size: number;
  readonly marked: readonly CellRef[];
  readonly row: MapHeading;
  readonly column: MapHeading;
}

const kindOf = ({ readings, size, marked, row, column }: Block, marks: Marks): MapCell["kind"] => {
  const holdsTotals = marked.some((cell) => marks.totals.has(cellKey(cell)));
  if (holdsTotals && (readings.length === 1 || row.holdsTotals || column.holdsTotals)) return "total";
  if (size > 0) return "amount";
  const unknown = readings.some((reading) => reading?.kind === "text" || reading?.kind === "missing");
  return unknown ? "unknown" : "blank";
};

const mapCell = (block: Block, marks: Marks, shade: (size: number) => number): MapCell => {
  const { row, column, marked, readings } = block;
  const suspects = marked.flatMap((cell) => marks.suspects.get(cellKey(cell)) ?? []);
  const totals = marked.flatMap((cell) => marks.totals.get(cellKey(cell)) ?? []);
  const worst = worstOf(totals);
  const suspected = marked.find((cell) => marks.suspects.has(cellKey(cell)));
  const only = readings.length === 1 ? readings[0] : undefined;
  const kind = kindOf(block, marks);
  return {
    cell: suspected ?? worst?.cell ?? { row: row.lines[0] ?? 0, column: column.lines[0] ?? 0 },
    kind,
    shade: kind === "amount" ? shade(block.size) : 0,
    value: only?.kind === "amount" ? only.value : undefined,
    state: worst?.state,
    difference: worst?.difference,
    declared: marks.tellsDeclared && totals.some(({ basis }) => basis === "declared"),
    suspects: [...new Set(suspects)],
    onDifferingRow: row.state === "differs" && row.kind === "line",
    onDifferingColumn: column.state === "differs" && column.kind === "line",
  };
};

const axisOf = (name: "row" | "column", body: Body, checked: CheckedTable, marks: Marks): Axis => {
  const other = name === "row" ? body.column : body.row;
  return {
    name,
    lines: body[name],
    states: name === "row" ? marks.rowStates : marks.columnStates,
    suspected: new Set([...marks.suspects.keys()].map((key) => cellOfKey(key)[name])),
    ofTotals: linesOfTotals(checked.totals, name, other.length),
  };
};

/**
 * The balance map of a checked table: where the differences are and where their lines cross. A table with more
 * lines than `fold` allows is folded, so that the map stays as small for 28,000 rows as for 20; what differs and what
 * is suspected is drawn line by line first.
 */
export const balanceMap = (checked: CheckedTable, fold: MapFold): BalanceMap => {
  const { table, totals, findings } = checked;
  const marks = marksOf(totals, findings);
  const body = bodyLines(table);
  const rows = headingsOf(axisOf("row", body, checked, marks), (line) => table.rowLabel(line), fold.rows);
  const columns = headingsOf(
    axisOf("column", body, checked, marks),
    (line) => table.columnLabel(line),
    fold.columns,
  );
  const markedAt = placeMarks(marks, rows, columns);
  const blocks = rows.map((row, r) =>
    columns.map((column, c): Block => {
      const readings = readingsIn(table, row, column);
      return { readings, size: Math.max(0, ...readings.map(sizeOf)), marked: markedAt(r, c), row, column };
    }),
  );
  const drawn = blocks.flat().filter((block) => kindOf(block, marks) === "amount");
  const shade = shadeScale(drawn.map(({ size }) => size));
  return { rows, columns, cells: blocks.map((line) => line.map((block) => mapCell(block, marks, shade))) };
};
