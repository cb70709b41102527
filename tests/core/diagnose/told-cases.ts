import {
  checkTable,
  diagnose,
  explain,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type DiagnoseOptions,
  type Finding,
  type LineRelation,
  type Relation,
  type Table,
} from "../../../src/core";
import { cellKey } from "../../../src/core/address";
import { ERRORS, makeError, type ErrorName, type Made } from "../../bench/causes/errors";
import { Chance } from "../../bench/causes/random";
import { generate, tableWith, type Grid, type Shape } from "../../bench/causes/tables";
import { lineRelation } from "../line-relation";
import { changed } from "./changing";
import { MATRIX, matrixOf } from "./matrix";

/** A table with something wrong in it, and what is asked of it. */
export interface Case {
  readonly name: string;
  readonly table: Table;
  readonly options?: DiagnoseOptions;
}

const SHAPES: readonly Shape[] = [
  { rows: 8, columns: 4, levels: 2, rounded: false },
  { rows: 10, columns: 3, levels: 3, rounded: false },
  { rows: 10, columns: 4, levels: 2, rounded: true },
  { rows: 8, columns: 4, levels: 2, rounded: false, figures: "alike" },
  { rows: 6, columns: 3, levels: 2, rounded: false, figures: "small" },
  { rows: 9, columns: 3, levels: 3, rounded: true, figures: "signed" },
];

/** The errors one after another, each where the others are not; undefined where there is no room. */
const spoilt = (shape: Shape, names: readonly ErrorName[], seed: number): Table | undefined => {
  const chance = new Chance(seed);
  const balanced = generate(shape, chance);
  let grid: Grid = balanced.grid;
  const taken = new Set<number>();
  for (const name of names) {
    let made: Made | undefined;
    for (let tries = 0; tries < 20 && !made; tries += 1)
      made = makeError({ balanced, grid, taken, chance }, name);
    if (!made) return undefined;
    grid = made.grid;
    made.cells.forEach((cell) => taken.add(cellKey(cell)));
  }
  return tableWith(balanced, grid);
};

const spoiltCase = (
  shape: Shape,
  names: readonly ErrorName[],
  seed: number,
  options?: DiagnoseOptions,
): Case[] => {
  const table = spoilt(shape, names, seed);
  const { rows, columns, levels, rounded, figures = "budget" } = shape;
  const limits = options ? ` ${JSON.stringify(options)}` : "";
  const name = `${rows}×${columns} ${levels} ${figures}${rounded ? " rounded" : ""}: ${names.join(" + ")} #${seed}${limits}`;
  return table ? [{ name, table, ...(options ? { options } : {}) }] : [];
};

const ONE_ERROR = SHAPES.flatMap((shape, at) =>
  ERRORS.flatMap((name, index) => spoiltCase(shape, [name], 100 + at * 31 + index)),
);

const PAIRS: readonly (readonly ErrorName[])[] = [
  ["digit replaced", "another amount"],
  ["two amounts swapped in a row", "another amount"],
  ["two amounts swapped in a row", "two amounts swapped in a row"],
  ["amount gone", "row or column total mistyped"],
  ["sign turned", "amount left out of its totals"],
  ["another amount", "another amount", "digits exchanged"],
  ["row left out of the totals", "another amount"],
  ["ten times or a tenth", "two amounts swapped in a column", "amount gone"],
];

const SEVERAL = SHAPES.slice(0, 4).flatMap((shape, at) =>
  PAIRS.flatMap((names, index) => spoiltCase(shape, names, 700 + at * 17 + index)),
);

const LIMITED = [{ causes: 1 }, { causes: 2 }, { steps: 1 }, { steps: 25 }].flatMap((options, at) =>
  SHAPES.slice(0, 3).flatMap((shape, index) =>
    spoiltCase(shape, ["another amount", "digit replaced", "sign turned"], 900 + at * 3 + index, options),
  ),
);

/** Cells of the published matrix changed, by address. */
const CHANGES: readonly (readonly [string, Record<string, CellValue>])[] = [
  ["as published", {}],
  ["an amount as text", { E18: "3 209 216\u00a0" }],
  ["an amount as text after an apostrophe", { E18: "'3209216" }],
  ["an amount typed as text", { E18: "3209216" }],
  ["text whose totals count it", { B4: "1 200 000 ", E18: "3 209 216\u00a0" }],
  ["two amounts as text, of which one total is wrong besides", { B4: "1 200 000 ", H5: 6_900_001 }],
  ["a member withheld", { E18: "n/a", C9: "x" }],
  ["a total withheld", { H18: "n/a" }],
  ["a total blank", { H18: null, E23: 21_427_314 }],
  [
    "a thousands mark taken for a decimal mark",
    { H18: 121_650_000, E23: 21_427_314, H23: 222_998_026, C18: 7_270.113 },
  ],
];

const CHAPTER: readonly Case[] = CHANGES.map(([name, cells]) => ({
  name: `the chapter's matrix, ${name}`,
  table: matrixOf(changed(MATRIX, cells)),
}));

const line = (
  kind: LineRelation["kind"],
  total: number,
  members: readonly number[],
  over: readonly number[],
  minus: readonly number[] = [],
): LineRelation => lineRelation(kind, total, members, over, { minus, basis: "label" });

const plain = (
  name: string,
  values: readonly (readonly CellValue[])[],
  relations: readonly Relation[],
  unit = 0n,
): Case => {
  const range = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  return { name, table: tableOf(sheetOf("Plain", values), { range, body: range, relations, unit }) };
};

const OTHERS: readonly Case[] = [
  plain(
    "income less expenses",
    [
      [900, 800],
      [300, 250],
      [50, 60],
      [550, 510],
    ],
    [line("row", 3, [0], [0, 1], [1, 2])],
  ),
  plain(
    "less, across",
    [
      [900, 300, 50, 530],
      [800, 250, 60, 490],
    ],
    [line("column", 3, [0], [0, 1], [1, 2])],
  ),
  plain("one total of a list", [[48_210], [1_734], [95_511], [145_545]], [line("row", 3, [0, 1, 2], [0])]),
  plain(
    "amounts beyond doubles",
    [
      ["9007199254740993", "5"],
      ["9007199254740993", "6"],
      ["18014398509481986", "12"],
    ],
    [line("row", 2, [0, 1], [0, 1])],
  ),
  plain(
    "beyond doubles, less",
    [["9007199254740993", "9007199254740992", "2"]],
    [line("column", 2, [0], [0], [1])],
  ),
  plain(
    "members outside the amounts",
    [[1, 2, 4]],
    [line("column", 2, [0, 1, 7], [0]), line("row", 5, [0], [0])],
  ),
  plain(
    "one total twice broken down",
    [[10, 20, 30, 15, 16]],
    [line("column", 2, [0, 1], [0]), line("column", 2, [3, 4], [0])],
  ),
  plain(
    "random rounding",
    [
      [5, 15, 35],
      [35, 45, 75],
      [40, 60, 105],
    ],
    [line("column", 2, [0, 1], [0, 1, 2]), line("row", 2, [0, 1], [0, 1, 2])],
    5n,
  ),
];

export const CASES: readonly Case[] = [...ONE_ERROR, ...SEVERAL, ...LIMITED, ...CHAPTER, ...OTHERS];

/** Cells by their address, amounts as digits. */
const readable = (_key: string, value: unknown): unknown => {
  if (typeof value === "bigint") return String(value);
  if (value instanceof Object && "row" in value && "column" in value)
    return toA1(value as { row: number; column: number });
  return typeof value === "number" && !Number.isInteger(value) ? value.toPrecision(6) : value;
};

const short = ({ id, kind, slip, confidence, cells, repairs: [first] }: Finding): string => {
  const [edit] = first?.edits ?? [];
  const to = edit ? ` to ${edit.to ?? "blank"}` : "";
  return `${id} ${kind}${slip ? ` ${slip}` : ""} ${confidence} ${cells.slice(0, 2).map(toA1).join()}${to}`;
};

/** What is said of a case: in short, and in every detail. */
export const told = ({ table, options }: Case): { readonly inShort: string; readonly inFull: string } => {
  const totals = checkTable(table);
  const findings = diagnose(table, totals, options);
  const checked = totals.map((total) => ({
    cell: total.cell,
    label: total.label,
    members: total.members,
    minus: total.minus,
    stated: total.stated,
    computed: total.computed,
    difference: total.difference,
    tolerance: total.tolerance,
    state: total.state,
    basis: total.basis,
    missing: total.missing,
  }));
  const explained = findings.map((finding) => explain(table, totals, finding));
  return {
    inShort:
      findings
        .filter(({ id }) => !/[a-z]$/.test(id))
        .map(short)
        .join("; ") || "nothing",
    inFull: JSON.stringify({ checked, findings, explained }, readable, 1),
  };
};
