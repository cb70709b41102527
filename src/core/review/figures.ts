import { cellOfKey, cellKey, type CellRef } from "../address";
import { decimalText, type Amount } from "../amount";
import type { Reading } from "../reading/reading";
import { rawText } from "../sheet";
import type { Relation, Table } from "../table";
import { cellName, lineKeys, type LineKeys } from "./line-keys";

/** One figure that is not what it was. */
export interface FigureChange {
  /** "Turkey|O1": the cell's row and column by name. */
  readonly name: string;
  /** Where it stands now; undefined when its line is gone. */
  readonly cell: CellRef | undefined;
  /** As it was and as it is, decimal strings or text; undefined where the cell did not or does not exist. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** "12.50" and "12.5" are one figure, whatever the rest of the table shows. */
const plain = (amount: Amount, scale: number): string => {
  const text = decimalText(amount, scale);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
};

const tidy = (text: string): string => text.replace(/[\t\r\n]+/gu, " ");

const figureAt = (table: Table, cell: CellRef): string => {
  const reading: Reading | undefined = table.readingAt(cell);
  if (reading?.kind === "amount")
    return (reading.storedAsText ? "'" : "") + plain(reading.value, table.scale);
  return tidy(rawText(table.sheet.values[cell.row]?.[cell.column]));
};

const lines = (keys: ReadonlyMap<number, string>): [number, string][] => [...keys.entries()];

/**
 * The figures of a table as text that a person can read: a line of column names, then a line for each row, tabs
 * between. A figure that Excel keeps as text begins with an apostrophe.
 */
export const figuresText = (table: Table): string => {
  const keys = lineKeys(table);
  const head = ["", ...lines(keys.columns).map(([, name]) => name)].join("\t");
  const rows = lines(keys.rows).map(([row, name]) =>
    [name, ...lines(keys.columns).map(([column]) => figureAt(table, { row, column }))].join("\t"),
  );
  return [head, ...rows].join("\n");
};

const figuresByName = (text: string): Map<string, string> => {
  const [head = "", ...rows] = text.split("\n").map((line) => line.split("\t"));
  const figures = new Map<string, string>();
  for (const [name = "", ...values] of rows) {
    for (const [index, value] of values.entries()) figures.set(`${name}|${head[index + 1] ?? ""}`, value);
  }
  return figures;
};

const placesByName = (keys: LineKeys): Map<string, number> => {
  const places = new Map<string, number>();
  for (const row of keys.rows.keys()) {
    for (const column of keys.columns.keys())
      places.set(cellName(keys, { row, column }), cellKey({ row, column }));
  }
  return places;
};

/**
 * What changed between figures kept earlier and the table as it stands, by the names of its lines: moved or
 * sorted lines are no change, nor is a new line of blanks.
 */
export const figureChanges = (before: string, table: Table): FigureChange[] => {
  const old = figuresByName(before);
  const now = figuresByName(figuresText(table));
  const places = placesByName(lineKeys(table));
  const changes: FigureChange[] = [];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    if ((old.get(name) ?? "") === (now.get(name) ?? "")) continue;
    const place = places.get(name);
    const cell = place === undefined ? undefined : cellOfKey(place);
    changes.push({ name, cell, before: old.get(name), now: now.get(name) });
  }
  return changes;
};

const relationText = (keys: LineKeys, relation: Relation): string => {
  const cells = (places: readonly CellRef[]): string =>
    places
      .map((cell) => cellName(keys, cell))
      .sort()
      .join(" + ");
  if (relation.kind === "cells") {
    return `${cellName(keys, relation.total)} = ${cells(relation.members)} less ${cells(relation.minus)}`;
  }
  const [own, across] = relation.kind === "row" ? [keys.rows, keys.columns] : [keys.columns, keys.rows];
  const named = (numbers: readonly number[], names: ReadonlyMap<number, string>): string =>
    numbers
      .map((line) => names.get(line) ?? "")
      .sort()
      .join(" + ");
  return `${relation.kind} ${own.get(relation.total) ?? ""} = ${named(relation.members, own)} less ${named(relation.minus, own)} over ${named(relation.over, across)}`;
};

/** What is a total of what, by the names of the lines, in an order that does not depend on theirs. */
export const totalsText = (table: Table): string => {
  const keys = lineKeys(table);
  return table.relations
    .map((relation) => relationText(keys, relation))
    .sort()
    .join("\n");
};

/** The figures with their lines in the order of their names, so that sorting a table does not break a signature. */
export const orderedFigures = (text: string): string =>
  [...figuresByName(text)]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("\n");
