import { cellKey, reconcileSheet, toA1, type CellRef, type Finding, type Relation } from "../../../src/core";
import { ERRORS, makeError, type ErrorName, type Made } from "../causes/errors";
import { Chance } from "../causes/random";
import { preferred } from "../causes/score";
import { generate, type BalancedTable, type Grid, type Shape } from "../causes/tables";
import { print, PRINTINGS, type Printed, type Printing } from "./printings";

/**
 * The whole way of the command: errors of every kind are made in balanced tables, these are printed on a sheet in
 * several ways, and nothing is said of where the totals are. `npm run bench:path`; one kind or printing by a part of
 * its name: `npm run bench:path -- "blank lines"`; failures one by one: `BENCH_FAILS=1`.
 */
const SEED = 20_240_607;

const SCALE = Number(process.env["BENCH_SCALE"] ?? 1);
const EACH = Math.max(1, Math.round(4 * SCALE));

const SHAPES: readonly Shape[] = [
  { rows: 12, columns: 5, levels: 2, rounded: false },
  { rows: 20, columns: 6, levels: 2, rounded: false },
  { rows: 24, columns: 6, levels: 3, rounded: false },
  { rows: 20, columns: 6, levels: 2, rounded: true },
];

/** One spoilt table, as it was printed and as it was found. */
interface Outcome {
  readonly error: string;
  readonly printing: string;
  /** Every total of the table was taken as what it is. */
  readonly layout: boolean;
  readonly first: boolean;
  readonly kind: boolean;
  readonly falseOnes: number;
}

const spoil = (balanced: BalancedTable, name: ErrorName, chance: Chance): Made | undefined => {
  for (let tries = 0; tries < 20; tries += 1) {
    const made = makeError({ balanced, grid: balanced.grid, taken: new Set(), chance }, name);
    if (made) return made;
  }
  return undefined;
};

const keys = (cells: readonly CellRef[]): string =>
  cells
    .map(cellKey)
    .sort((a, b) => a - b)
    .join();

/** The row whose amounts were wiped out, to be left unprinted. */
const wipedRow = (balanced: Grid, grid: Grid): number =>
  grid.findIndex(
    (line, row) => line.every((value) => value === 0) && balanced[row]?.some((value) => value !== 0),
  );

const isAt = (finding: Finding, made: Made, { at }: Printed): boolean => {
  const truth = made.cells.map(at);
  if (!made.kind.startsWith("line-")) return keys(finding.cells) === keys(truth);
  const places = new Set(truth.map(cellKey));
  return (
    finding.kind.startsWith("line-") &&
    finding.cells.every((cell) => places.has(cellKey(cell))) &&
    finding.cells.length * 2 >= truth.length
  );
};

/** Each total with its members, as text, so that two lists of totals can be compared. */
const statements = (relations: readonly Relation[], at: Printed["at"], isThere: (row: number) => boolean) =>
  new Set(
    relations.flatMap((relation): string[] => {
      if (relation.kind === "cells")
        return [`${cellKey(at(relation.total))}=${keys(relation.members.map(at))}`];
      const along = (line: number, over: number): CellRef =>
        relation.kind === "row" ? { row: line, column: over } : { row: over, column: line };
      return relation.over
        .filter((over) => relation.kind === "row" || isThere(over))
        .map((over) => {
          const members = relation.members.filter((line) => relation.kind === "column" || isThere(line));
          return `${cellKey(at(along(relation.total, over)))}=${keys(members.map((line) => at(along(line, over))))}`;
        });
    }),
  );

const asFound = (cell: CellRef): CellRef => cell;
const everywhere = (): boolean => true;

const run = (
  shape: Shape,
  printing: Printing,
  name: ErrorName | "none",
  chance: Chance,
): Outcome | undefined => {
  const balanced = generate(shape, chance);
  const made = name === "none" ? undefined : spoil(balanced, name, chance);
  if (name !== "none" && !made) return undefined;
  const grid = made?.grid ?? balanced.grid;
  const wiped = made?.kind === "line-missing" ? wipedRow(balanced.grid, grid) : -1;
  const printed = print(printing, balanced, grid, new Set([wiped]), chance);
  const tables = reconcileSheet(printed.sheet);
  const findings = tables.flatMap((table) => preferred(table.findings));
  const right = (finding: Finding): boolean => made !== undefined && isAt(finding, made, printed);
  const best = findings.find(right);
  const wanted = statements(balanced.relations, printed.at, (row) => row !== wiped);
  const found = statements(
    tables.flatMap(({ table }) => table.relations),
    asFound,
    everywhere,
  );
  const outcome: Outcome = {
    error: name,
    printing: printing.name,
    layout: [...wanted].every((one) => found.has(one)),
    first: made === undefined ? findings.length === 0 : best !== undefined && findings.length === 1,
    kind:
      best !== undefined && best.kind === made?.kind && (made.slip === undefined || best.slip === made.slip),
    falseOnes: findings.filter((finding) => !right(finding)).length,
  };
  if (process.env["BENCH_FAILS"] && (!outcome.first || (made && !outcome.kind)))
    process.stderr.write(
      failure(
        outcome,
        made,
        printed,
        findings,
        tables.flatMap(({ table }) => table.relations),
      ),
    );
  return outcome;
};

const linesOf = (relation: Relation): string =>
  relation.kind === "cells"
    ? `cells ${toA1(relation.total)}`
    : `${relation.kind} ${relation.total}=${relation.members.join()}-${relation.minus.join()}/${relation.over.length}`;

const failure = (
  { error, printing, layout }: Outcome,
  made: Made | undefined,
  { at, sheet }: Printed,
  findings: readonly Finding[],
  relations: readonly Relation[],
): string =>
  [
    `${error}, ${printing}, totals ${layout ? "right" : "wrong"}`,
    `  made ${made?.kind} ${made?.slip ?? ""} ${made?.cells.map((cell) => toA1(at(cell))).join()}`,
    ...findings.map(
      ({ id, kind, slip, confidence, cells }) =>
        `  ${id} ${kind} ${slip ?? ""} ${confidence} ${cells.slice(0, 8).map(toA1).join()}`,
    ),
    ...(layout ? [] : relations.map((relation) => `    ${linesOf(relation)}`)),
    ...(process.env["BENCH_FAILS"] === "2"
      ? sheet.values.map((row = []) => `    ${JSON.stringify(row)}`)
      : []),
    "",
  ].join("\n");

const percent = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1).replace(/\.0$/, "")} %`;

const table = (heading: string, outcomes: readonly Outcome[], by: (outcome: Outcome) => string): string => {
  const names = [...new Set(outcomes.map(by))];
  const rows = names.map((name) => {
    const own = outcomes.filter((outcome) => by(outcome) === name);
    const share = (holds: (outcome: Outcome) => boolean) => percent(own.filter(holds).length, own.length);
    const withError = own.filter(({ error }) => error !== "none");
    return [
      name,
      own.length,
      share(({ layout }) => layout),
      share(({ first }) => first),
      percent(withError.filter(({ kind }) => kind).length, withError.length),
      own.reduce((sum, { falseOnes }) => sum + falseOnes, 0),
    ];
  });
  return [
    [heading, "tables", "totals right", "located first", "kind right", "false"],
    ["---", "---:", "---:", "---:", "---:", "---:"],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(" | ")} |\n`)
    .join("");
};

const main = (): void => {
  const only = process.argv[2] ?? "";
  const outcomes: Outcome[] = [];
  for (const [index, error] of [...ERRORS, "none" as const].entries()) {
    const chance = new Chance(SEED + index);
    for (const printing of PRINTINGS)
      for (const shape of SHAPES)
        for (let count = 0; count < EACH; count += 1) {
          const own = new Chance(chance.whole(0, 2 ** 31));
          if (!error.includes(only) && !printing.name.includes(only)) continue;
          const outcome = run(shape, printing, error, own);
          if (outcome) outcomes.push(outcome);
        }
  }
  process.stdout.write(
    `Seed ${SEED}.\n\n${table("errors", outcomes, ({ error }) => error)}\n${table("printed", outcomes, ({ printing }) => printing)}`,
  );
};

main();
