import { type CellRef } from "../address";
import { isBlank, rawText, type CellValue } from "../sheet";
import type { Relation, Table } from "../table";
import { cellName, lineKeys, type LineKeys } from "./line-keys";

/** One figure that is not what it was. */
export interface FigureChange {
  /** The sheet that it stands on. */
  readonly sheet: string;
  /** "Turkey|O1": the cell's row and column by name. */
  readonly name: string;
  /** Where it stands now; undefined when its line is gone. */
  readonly cell: CellRef | undefined;
  /** As it was and as it is; undefined where the cell did not or does not exist. Text begins with an apostrophe. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The digits that Excel's numbers hold: what lies beyond is noise of the binary form. */
const DIGITS = 15;

const tidy = (text: string): string => text.replace(/[\t\r\n]+/gu, " ");

/** A cell's content as it is signed, whatever a format shows: 12.50 and 12.5 are one figure, and text that looks
 *  like a number is none.
 *  @example signedFigure("3209216\u00a0") // => "'3209216\u00a0" */
export const signedFigure = (value: CellValue): string => {
  if (isBlank(value)) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(DIGITS)));
  return typeof value === "string" ? `'${tidy(value)}` : rawText(value);
};

const figureAt = (table: Table, { row, column }: CellRef): string =>
  signedFigure(table.sheet.values[row]?.[column]);

/** The figures of a table as rows of text: column names first, then each row's name and figures. */
export type FigureRows = readonly (readonly string[])[];

/**
 * The figures of a table, rows and columns by name.
 * @example figureRows(table) // => [["", "P1", "P2"], ["Albania", "1", "2"], ["Total", "1", "2"]]
 */
export const figureRows = (table: Table): FigureRows => {
  const { rows, columns } = lineKeys(table);
  return [
    ["", ...columns.values()],
    ...[...rows].map(([row, name]) => [
      name,
      ...[...columns.keys()].map((column) => figureAt(table, { row, column })),
    ]),
  ];
};

/** Figures by the name of their cell. */
const figuresByName = ([head = [], ...rows]: FigureRows): Map<string, string> =>
  new Map(
    rows.flatMap(([name = "", ...values]) =>
      values.map((value, index) => [`${name}|${head[index + 1] ?? ""}`, value] as const),
    ),
  );

const placesByName = (keys: LineKeys): Map<string, CellRef> =>
  new Map(
    [...keys.rows.keys()].flatMap((row) =>
      [...keys.columns.keys()].map((column) => [cellName(keys, { row, column }), { row, column }] as const),
    ),
  );

/** Every figure kept earlier of a table that is no longer there. */
export const lostFigures = (before: FigureRows, sheet: string): FigureChange[] =>
  [...figuresByName(before)]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => ({ sheet, name, cell: undefined, before: value, now: undefined }));

/**
 * What changed between figures kept earlier and the table as it stands, by the names of its lines: moved or
 * sorted lines are no change, nor is a new line of blanks.
 */
export const figureChanges = (before: FigureRows, table: Table): FigureChange[] => {
  const old = figuresByName(before);
  const now = figuresByName(figureRows(table));
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (name) => (old.get(name) ?? "") !== (now.get(name) ?? ""),
  );
  if (changed.length === 0) return [];
  const places = placesByName(lineKeys(table));
  return changed.map((name) => ({
    sheet: table.sheet.name,
    name,
    cell: places.get(name),
    before: old.get(name),
    now: now.get(name),
  }));
};

/** One relation by the names of its lines: kind, total, members, subtracted, over. */
export type NamedRelation = readonly [
  kind: Relation["kind"],
  total: string,
  members: readonly string[],
  minus: readonly string[],
  over: readonly string[],
];

const namedRelation = (keys: LineKeys, relation: Relation): NamedRelation => {
  const cells = (places: readonly CellRef[]): string[] => places.map((cell) => cellName(keys, cell)).sort();
  if (relation.kind === "cells")
    return ["cells", cellName(keys, relation.total), cells(relation.members), cells(relation.minus), []];
  const [own, across] = relation.kind === "row" ? [keys.rows, keys.columns] : [keys.columns, keys.rows];
  const named = (numbers: readonly number[], names: ReadonlyMap<number, string>): string[] =>
    numbers.map((line) => names.get(line) ?? "").sort();
  const { kind, total, members, minus, over } = relation;
  return [kind, own.get(total) ?? "", named(members, own), named(minus, own), named(over, across)];
};

/** What is a total of what, by the names of the lines: a line of JSON each, in an order that does not depend on
 *  theirs. */
export const totalsText = (table: Table): string => {
  const keys = lineKeys(table);
  return table.relations
    .map((relation) => JSON.stringify(namedRelation(keys, relation)))
    .sort()
    .join("\n");
};

/** The figures with their lines in the order of their names, so that sorting a table does not break a signature. */
export const orderedFigures = (rows: FigureRows): string =>
  [...figuresByName(rows)]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("\n");
