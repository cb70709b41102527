import fc from "fast-check";
import {
  checkTable,
  diagnose,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type Finding,
  type Relation,
  type Table,
} from "../../../src/core";
import { condensed } from "../../../src/core/diagnose/condensed";

const ROWS = 540;
const COLUMNS = 5;
const HALF = 270;

/** Figures of six digits from a seed. */
const figures = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 100_000 + (state % 899_989);
  };
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const upTo = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** Two sections with a subtotal row each, a grand total row and a total column, all of which agree. */
const balanced = (seed: number): number[][] => {
  const next = figures(seed);
  const line = (): number[] => {
    const amounts = Array.from({ length: COLUMNS }, next);
    return [...amounts, sum(amounts)];
  };
  const total = (rows: readonly number[][]): number[] =>
    upTo(0, COLUMNS + 1).map((column) => sum(rows.map((row) => row[column] ?? 0)));
  const [first, second] = [Array.from({ length: HALF }, line), Array.from({ length: ROWS - HALF }, line)];
  return [...first, total(first), ...second, total(second), total([...first, ...second])];
};

const SUBTOTALS = [HALF, ROWS + 1];
const GRAND = ROWS + 2;

const relations: Relation[] = [
  { kind: "row", total: HALF, members: upTo(0, HALF), minus: [], over: upTo(0, COLUMNS + 1), basis: "label" },
  {
    kind: "row",
    total: ROWS + 1,
    members: upTo(HALF + 1, ROWS + 1),
    minus: [],
    over: upTo(0, COLUMNS + 1),
    basis: "label",
  },
  { kind: "row", total: GRAND, members: SUBTOTALS, minus: [], over: upTo(0, COLUMNS + 1), basis: "label" },
  {
    kind: "column",
    total: COLUMNS,
    members: upTo(0, COLUMNS),
    minus: [],
    over: upTo(0, GRAND + 1),
    basis: "label",
  },
];

const tableOfValues = (values: CellValue[][]): Table => {
  const body = { top: 0, left: 0, bottom: values.length - 1, right: COLUMNS };
  return tableOf(sheetOf("S", values), { range: body, body, relations, labelColumns: [], headingRows: [] });
};

/** One thing that goes wrong, in a row and column of the made table. */
type Slip = (values: CellValue[][], row: number, column: number) => void;

const change =
  (by: (value: number, row: readonly CellValue[], column: number) => CellValue): Slip =>
  (values, row, column) => {
    const line = values[row] ?? [];
    line[column] = by(Number(line[column]), line, column);
  };

const SLIPS: Readonly<Record<string, Slip>> = {
  "a digit": change((value) => value + 3000),
  "a sign": change((value) => -value),
  "ten times": change((value) => value * 10),
  "a blank": change(() => null),
  "a row total": (values, row) => change((value) => value + 700)(values, row, COLUMNS),
  "a subtotal": (values, _, column) => change((value) => value + 90_000)(values, HALF, column),
  "two amounts exchanged": (values, row, column) => {
    const line = values[row] ?? [];
    const other = (column + 1) % COLUMNS;
    [line[column], line[other]] = [line[other], line[column]];
  },
  "a row left out of all totals": (values, row) => {
    const line = values[row] ?? [];
    for (const total of [row < HALF ? HALF : ROWS + 1, GRAND]) {
      for (const column of upTo(0, COLUMNS + 1))
        change((value) => value - Number(line[column]))(values, total, column);
    }
  },
};

const slip = fc.record({
  kind: fc.constantFrom(...Object.keys(SLIPS)),
  row: fc.integer({ min: 0, max: ROWS }).filter((row) => row !== HALF),
  column: fc.nat(COLUMNS - 1),
});

/** What a finding says, without how sure it is: a table's other figures may tell less where they stand as one. */
const said = (findings: readonly Finding[]) =>
  findings
    .filter(({ confidence }) => confidence !== "possible")
    .map(({ kind, slip: how, cells, totals, amount, repairs }) => ({
      kind,
      how,
      cells: cells.map(toA1),
      totals: totals.map(toA1),
      amount,
      repairs: repairs.map(({ edits, balances }) => ({
        edits: edits.map(({ cell, to }) => [toA1(cell), to]),
        balances,
      })),
    }));

/** The same table, so that it is searched whole. */
const whole = (table: Table): Table => ({ ...table, amounts: { ...table.amounts, doubles: undefined } });

test("a long table is diagnosed from the rows that may have a part, with the findings that the whole would give", () => {
  let condensations = 0;
  fc.assert(
    fc.property(fc.integer(), fc.array(slip, { minLength: 1, maxLength: 2 }), (seed, slips) => {
      const values: CellValue[][] = balanced(seed);
      for (const { kind, row, column } of slips) SLIPS[kind]?.(values, row, column);
      const table = tableOfValues(values);
      const totals = checkTable(table);
      if (condensed(table, totals)) condensations += 1;
      const large = whole(table);
      expect(said(diagnose(table, totals))).toEqual(said(diagnose(large, checkTable(large))));
    }),
    { numRuns: 5, seed: 21 },
  );
  expect(condensations).toBeGreaterThan(3);
});

test("to every total it is the same whether quiet rows stand apart or as one", () => {
  const values: CellValue[][] = balanced(5);
  SLIPS["a digit"]?.(values, 300, 2);
  const table = tableOfValues(values);
  const totals = checkTable(table);
  const small = condensed(table, totals);
  const key = (cells: typeof totals) =>
    new Map(cells.map(({ cell, difference, state }) => [toA1(cell), [difference, state]]));
  const all = key(totals);
  expect(small?.totals.length).toBeLessThan(200);
  for (const [cell, said] of key([...(small?.totals ?? [])])) expect(said).toEqual(all.get(cell));
});

test("where much is off, and where a table is short, nothing is condensed", () => {
  const values: CellValue[][] = balanced(5);
  for (const row of upTo(0, 40)) SLIPS["a row total"]?.(values, row, 0);
  const table = tableOfValues(values);
  expect(condensed(table, checkTable(table))).toBeUndefined();
});
