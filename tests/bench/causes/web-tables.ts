import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cellKey, checkTable, type CellRef, type CellRelation } from "../../../src/core";
import { hasShared, sharedPath } from "../../shared-path";
import { tableWith, type BalancedTable, type Grid } from "./tables";

/** One line of the annotated web tables. */
interface Annotated {
  readonly file_name?: string;
  readonly table_array: readonly (readonly string[])[];
  readonly aggregation_annotations: readonly {
    readonly operator: string;
    readonly aggregator_index: readonly [number, number];
    readonly aggregatee_indices: readonly (readonly [number, number])[];
  }[];
}

const NUMBER = /^-?\d+(?:[ ,\u00a0]\d{3})*(?:\.\d+)?$/;

const decimals = (text: string): number => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;

const asNumber = (text: string): number | undefined => {
  const trimmed = text.trim();
  return NUMBER.test(trimmed) ? Number(trimmed.replace(/[ ,\u00a0]/g, "")) : undefined;
};

const cellOf = ([row, column]: readonly [number, number]): CellRef => ({ row, column });

const relationsOf = ({ aggregation_annotations: annotations }: Annotated): CellRelation[] =>
  annotations
    .filter(({ operator, aggregatee_indices: members }) => operator === "Sum" && members.length > 1)
    .map(({ aggregator_index: total, aggregatee_indices: members }) => ({
      kind: "cells",
      total: cellOf(total),
      members: members.map(cellOf),
      minus: [],
      basis: "declared",
    }));

const gridOf = ({ table_array: rows }: Annotated, used: ReadonlySet<number>): Grid | undefined => {
  const texts = rows.map((line, row) =>
    line.map((text, column) => (used.has(cellKey({ row, column })) ? text : "")),
  );
  const scale = Math.max(0, ...texts.flat().map((text) => decimals(text.trim())));
  const numbers = texts.map((line) => line.map((text) => (text === "" ? 0 : asNumber(text))));
  if (numbers.some((line) => line.includes(undefined))) return undefined;
  return numbers.map((line) => line.map((value) => Math.round((value ?? 0) * 10 ** scale)));
};

/** Every total agrees, exactly or within rounding, and there are enough of them to cross. */
const balancedTable = (annotated: Annotated): BalancedTable[] => {
  const relations = relationsOf(annotated);
  const used = new Set(relations.flatMap(({ total, members }) => [total, ...members].map(cellKey)));
  const grid = gridOf(annotated, used);
  if (!grid || relations.length < 4) return [];
  return [0n, 1n]
    .map((unit) => ({ name: "web table", grid, relations, unit }))
    .filter((table) =>
      checkTable(tableWith(table, grid)).every(({ state }) => state === "agrees" || state === "rounding"),
    )
    .slice(0, 1);
};

/** Balanced statistical web tables, where the shared test data stands beside the checkout; else none. */
export const webTables = (): BalancedTable[] => {
  if (!hasShared) return [];
  const lines = gunzipSync(readFileSync(sharedPath("corpus", "aggregations-troy200.jsonl.gz"))).toString(
    "utf8",
  );
  return lines
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => balancedTable(JSON.parse(line) as Annotated));
};

/** Amounts of a table that lie in two totals or more: an error in any other cannot be told from one in its
 *  neighbours. */
export const crossedCells = ({ relations }: BalancedTable): Set<number> => {
  const counts = new Map<number, number>();
  for (const relation of relations) {
    if (relation.kind !== "cells") continue;
    for (const cell of [relation.total, ...relation.members])
      counts.set(cellKey(cell), (counts.get(cellKey(cell)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
};
