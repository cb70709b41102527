import { writeFileSync } from "node:fs";
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
import { generate, tableWith, valueIn, type BalancedTable, type Grid, type Shape } from "./tables";

const SEED = 20_240_607;

/** One row of the report: which tables, which errors, how many of each. */
interface Trial {
  readonly name: string;
  readonly shapes: readonly Shape[];
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
  { name: "5 on 40×12", shapes: [shape(40, 12)], tables: many(40), errors: mixOf(5) },
  { name: "5 on 200×40", shapes: [shape(200, 40)], tables: many(40), errors: mixOf(5) },
  {
    name: "none",
    shapes: [...ONE, shape(5, 4), shape(200, 40, 3, true)],
    tables: many(20),
    errors: () => [],
  },
];

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
  let grid = balanced.grid;
  const made: Made[] = [];
  for (const name of names) {
    const taken = new Set([
      ...changedCells(balanced.grid, grid),
      ...made.flatMap(({ cells }) => cells.map(cellKey)),
    ]);
    let one: Made | undefined;
    for (let tries = 0; tries < 20 && !one; tries += 1)
      one = makeError({ balanced, grid, taken, chance }, name);
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

const runTrial = (
  trial: Trial,
  methods: readonly ((record: EditRecord) => Answer)[],
  chance: Chance,
): Row => {
  const outcomes: Outcome[] = [];
  const baselines: Outcome[][] = methods.map(() => []);
  for (const one of trial.shapes) {
    for (let count = 0; count < trial.tables; count += 1) {
      const balanced = generate(one, chance);
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
      methods.forEach((method, index) => {
        if (isLarge && index === 2 && count >= many(5)) return;
        baselines[index]?.push(theirs(method, record, spoilt.grid, balanced.grid, spoilt.made));
      });
    }
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
  if (process.argv.includes("--write")) {
    writeFileSync(join(__dirname, "../../../docs/causes-table.md"), text);
  }
};

void main();
