import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellKey, checkTable, diagnose, toA1, type CellRef, type Table } from "../../../src/core";
import { loadFellegiHolt } from "./baselines/fellegi-holt";
import { recordOf, type Answer, type Record as EditRecord } from "./baselines/edits";
import { plainSums } from "./baselines/plain-sums";
import { scholtus } from "./baselines/scholtus";
import { ERRORS, makeError, type ErrorName, type Made } from "./errors";
import { Chance } from "./random";
import { report, type Row } from "./report";
import { ours, theirs, type Outcome } from "./score";
import { crossedCells, webTables } from "./web-tables";
import { MATRIX } from "../../core/diagnose/matrix";
import {
  crossTable,
  generate,
  tableWith,
  valueIn,
  type BalancedTable,
  type Grid,
  type Shape,
} from "./tables";

const SEED = 20_240_607;

/** One row of the report: which tables, which errors, how many of each. */
interface Trial {
  readonly name: string;
  readonly shapes?: readonly Shape[];
  /** Real tables, in place of generated ones. */
  readonly real?: readonly BalancedTable[];
  /** How often each shape or real table is taken. */
  readonly tables: number;
  /** Names of the errors made in one table. */
  readonly errors: (chance: Chance) => readonly ErrorName[];
  readonly sameSize?: boolean;
}

const shape = (rows: number, columns: number, levels: 2 | 3 = 2, rounded = false): Shape => ({
  rows,
  columns,
  levels,
  rounded,
});

const ONE = [
  shape(20, 6),
  shape(20, 6, 2, true),
  shape(40, 12),
  shape(24, 6, 3),
  shape(60, 10, 3, true),
  shape(200, 40),
];
const SEVERAL = [shape(20, 6), shape(20, 6, 2, true), shape(40, 12), shape(30, 8, 3), shape(200, 40)];

const MIX: readonly ErrorName[] = [
  "digit replaced",
  "digit replaced",
  "digits exchanged",
  "digit added or left out",
  "ten times or a tenth",
  "sign turned",
  "amount gone",
  "another amount",
  "another amount",
  "amount left out of its totals",
  "row or column total mistyped",
  "two amounts swapped in a row",
];

/** Figures that make it hard: small ones, blanks, negative ones, the same ones again and again, cents. */
const HARD = (["small", "sparse", "signed", "alike", "cents"] as const).flatMap((figures) => [
  { ...shape(20, 6), figures },
  { ...shape(24, 6, 3), figures },
]);

const TYPED: readonly ErrorName[] = ERRORS.slice(0, 7);

/** The amounts of the published matrix, with totals that agree. */
const CHAPTER = crossTable(
  "the chapter's matrix",
  MATRIX.slice(2, 22).map((line) => line.slice(1, 7).map(Number)),
);

const WEB_TABLES = webTables();

const mixOf =
  (count: number) =>
  (chance: Chance): ErrorName[] =>
    Array.from({ length: count }, () => chance.pick(MIX));

const SCALE = Number(process.env["BENCH_SCALE"] ?? 1);
const many = (count: number): number => Math.max(2, Math.round(count * SCALE));

const TRIALS: readonly Trial[] = [
  ...ERRORS.map((name): Trial => ({
    name: `1: ${name}`,
    shapes: name === "subtotal mistyped" ? [shape(24, 6, 3), shape(60, 10, 3), shape(60, 10, 3, true)] : ONE,
    tables: many(20),
    errors: () => [name],
  })),
  { name: "1, on 5×4", shapes: [shape(5, 4)], tables: many(120), errors: mixOf(1) },
  { name: "2 of different size", shapes: SEVERAL, tables: many(40), errors: mixOf(2) },
  {
    name: "2 of the same size",
    shapes: [shape(20, 6), shape(20, 4), shape(40, 12), shape(30, 8, 3)],
    tables: many(30),
    errors: () => ["another amount", "another amount"],
    sameSize: true,
  },
  { name: "3", shapes: SEVERAL, tables: many(40), errors: mixOf(3) },
  { name: "3 on 8×4", shapes: [shape(8, 4)], tables: many(60), errors: mixOf(3) },
  { name: "1, on hard figures", shapes: HARD, tables: many(40), errors: mixOf(1) },
  { name: "2, on hard figures", shapes: HARD, tables: many(20), errors: mixOf(2) },
  { name: "3, on hard figures", shapes: HARD, tables: many(20), errors: mixOf(3) },
  { name: "5 on 40×12", shapes: [shape(40, 12)], tables: many(40), errors: mixOf(5) },
  { name: "5 on 200×40", shapes: [shape(200, 40)], tables: many(40), errors: mixOf(5) },
  { name: "1, on the chapter's figures", real: [CHAPTER], tables: many(120), errors: mixOf(1) },
  { name: "2, on the chapter's figures", real: [CHAPTER], tables: many(80), errors: mixOf(2) },
  { name: "3, on the chapter's figures", real: [CHAPTER], tables: many(80), errors: mixOf(3) },
  { name: "1, on web tables", real: WEB_TABLES, tables: many(6), errors: (chance) => [chance.pick(TYPED)] },
  {
    name: "2, on web tables",
    real: WEB_TABLES,
    tables: many(4),
    errors: (chance) => [chance.pick(TYPED), chance.pick(TYPED)],
  },
  {
    name: "none, on real tables",
    real: [CHAPTER, ...WEB_TABLES],
    tables: 1,
    errors: () => [],
  },
  {
    name: "none",
    shapes: [...ONE, shape(5, 4), shape(200, 40, 3, true)],
    tables: many(20),
    errors: () => [],
  },
];

/** The tables of a trial, one by one. */
function* tablesOf({ shapes = [], real = [], tables }: Trial, chance: Chance): Generator<BalancedTable> {
  for (const one of shapes) for (let count = 0; count < tables; count += 1) yield generate(one, chance);
  for (const one of real) for (let count = 0; count < tables; count += 1) yield one;
}

interface Spoilt {
  readonly grid: Grid;
  readonly made: readonly Made[];
}

const changedCells = (balanced: Grid, grid: Grid): number[] =>
  grid.flatMap((line, row) =>
    line.flatMap((value, column) =>
      value === valueIn(balanced, { row, column }) ? [] : [cellKey({ row, column })],
    ),
  );

/** Makes the errors one after another, each where the others have not been; undefined when there is no room. */
const spoil = (balanced: BalancedTable, names: readonly ErrorName[], chance: Chance): Spoilt | undefined => {
  const among = balanced.relations.every(({ kind }) => kind === "cells") ? crossedCells(balanced) : undefined;
  let grid = balanced.grid;
  const made: Made[] = [];
  for (const name of names) {
    const taken = new Set([
      ...changedCells(balanced.grid, grid),
      ...made.flatMap(({ cells }) => cells.map(cellKey)),
    ]);
    let one: Made | undefined;
    for (let tries = 0; tries < 20 && !one; tries += 1)
      one = makeError({ balanced, grid, taken, chance, ...(among ? { among } : {}) }, name);
    if (!one) return undefined;
    grid = one.grid;
    made.push(one);
  }
  return { grid, made };
};

/** Gives the second error the size of the first. */
const spoilEqually = (balanced: BalancedTable, chance: Chance): Spoilt | undefined => {
  const first = spoil(balanced, ["another amount"], chance);
  const second = spoil(balanced, ["another amount"], chance);
  const [a, b] = [first?.made[0]?.cells[0], second?.made[0]?.cells[0]];
  if (!first || !a || !b || (a.row === b.row && a.column === b.column)) return undefined;
  const error = valueIn(first.grid, a) - valueIn(balanced.grid, a);
  const grid = first.grid.map((line) => [...line]);
  const line = grid[b.row];
  if (!line || valueIn(balanced.grid, b) + error === 0) return undefined;
  line[b.column] = valueIn(balanced.grid, b) + error;
  return {
    grid,
    made: [
      { kind: "wrong-amount", cells: [a], grid },
      { kind: "wrong-amount", cells: [b], grid },
    ],
  };
};

/** A failure in a few lines, to look into. */
const failure = (
  trial: string,
  name: string,
  table: Table,
  { made, grid }: Spoilt,
  balanced: BalancedTable,
): string => {
  const at = (cells: readonly CellRef[]): string =>
    cells
      .slice(0, 3)
      .map((cell) => `${toA1(cell)} ${valueIn(balanced.grid, cell)} as ${valueIn(grid, cell)}`)
      .join(", ");
  const truth = made.map(({ kind, slip, cells }) => `  made ${kind} ${slip ?? ""} ${at(cells)}`);
  const found = diagnose(table, checkTable(table)).map(
    ({ id, kind, slip, confidence, cells, alternatives, repairs }) =>
      `  ${id} ${kind} ${slip ?? ""} ${confidence} ${cells.slice(0, 3).map(toA1).join()} to ${repairs[0]?.edits[0]?.to} (${alternatives.join()})`,
  );
  return [`${trial}, ${name}`, ...truth, ...found, ""].join("\n");
};

const METHODS = ["plain sums", "Scholtus 2008+2009", "Fellegi–Holt (HiGHS)"] as const;

/** Tables of a row that the solver is given, evenly chosen from all of them. */
const SOLVED = 80;
/** Milliseconds that it has for a row. */
const SOLVING = 30_000;

const runTrial = (
  trial: Trial,
  methods: readonly ((record: EditRecord) => Answer)[],
  chance: Chance,
): Row => {
  const outcomes: Outcome[] = [];
  const baselines: Outcome[][] = methods.map(() => []);
  let [large, solving] = [0, 0];
  const all = trial.tables * ((trial.shapes ?? []).length + (trial.real ?? []).length);
  const stride = Math.max(1, Math.ceil(all / SOLVED));
  for (const balanced of tablesOf(trial, chance)) {
    const spoilt = trial.sameSize
      ? spoilEqually(balanced, chance)
      : spoil(balanced, trial.errors(chance), chance);
    if (!spoilt) continue;
    const table = tableWith(balanced, spoilt.grid);
    const outcome = ours(table, spoilt.grid, balanced.grid, spoilt.made);
    outcomes.push(outcome);
    if (process.env["BENCH_FAILS"] && (!outcome.first || outcome.kinds < spoilt.made.length))
      process.stderr.write(failure(trial.name, balanced.name, table, spoilt, balanced));
    const record = recordOf(checkTable(table), (cell) => valueIn(spoilt.grid, cell));
    const isLarge = record.cells.length > 2000;
    if (isLarge) large += 1;
    methods.forEach((method, index) => {
      if (
        index === 2 &&
        ((isLarge && large > many(5)) || outcomes.length % stride !== 0 || solving > SOLVING)
      )
        return; // it takes seconds
      const answered = theirs(method, record, spoilt.grid, balanced.grid, spoilt.made);
      if (index === 2) solving += answered.milliseconds;
      baselines[index]?.push(answered);
    });
  }
  return { name: trial.name, ours: outcomes, baselines };
};

const main = async (): Promise<void> => {
  const only = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
  const fellegiHolt = await loadFellegiHolt();
  const methods = process.env["BENCH_OURS"] ? [] : [plainSums, scholtus, fellegiHolt];
  const rows: Row[] = [];
  for (const [index, trial] of TRIALS.entries()) {
    if (only !== undefined && !trial.name.includes(only)) continue;
    rows.push(runTrial(trial, methods, new Chance(SEED + index)));
    process.stderr.write(`${trial.name}\n`);
  }
  const text = report(rows, METHODS, SEED);
  process.stdout.write(text);
  if (process.argv.includes("--write")) writeBetweenMarks(text);
};

const START = "<!-- bench:causes, written by npm run bench:causes -- --write -->";
const END = "<!-- end of bench:causes -->";

const writeBetweenMarks = (text: string): void => {
  const path = join(__dirname, "../../../docs/causes.md");
  const [before = "", rest = ""] = readFileSync(path, "utf8").split(START);
  const after = rest.split(END)[1] ?? "";
  writeFileSync(path, `${before}${START}\n\n${text}\n${END}${after}`);
};

void main();
