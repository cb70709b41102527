import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { sheetOf, type Sheet } from "../../src/core";
import { sharedPath } from "../shared-path";
import type { Statement } from "./statement";

interface Line {
  readonly file_name: string;
  readonly table_array: readonly (readonly string[])[];
  readonly aggregation_annotations: readonly {
    readonly operator: string;
    readonly aggregator_index: readonly [number, number];
    readonly aggregatee_indices: readonly (readonly [number, number])[];
  }[];
}

/** A statistical web table with every sum annotated by hand. */
export interface Annotated {
  readonly name: string;
  readonly sheet: Sheet;
  readonly sums: readonly Statement[];
}

const cell = ([row, column]: readonly [number, number]) => ({ row, column });

/** The 200 annotated tables of the AggreCol repository (Jiang et al., EDBT 2022). */
export const annotatedTables = (): Annotated[] =>
  gunzipSync(readFileSync(sharedPath("corpus", "aggregations-troy200.jsonl.gz")))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text) as Line)
    .map((line) => ({
      name: line.file_name,
      sheet: sheetOf(line.file_name, line.table_array, { untyped: true }),
      sums: line.aggregation_annotations
        .filter(({ operator }) => operator === "Sum")
        .map(({ aggregator_index, aggregatee_indices }) => ({
          total: cell(aggregator_index),
          members: aggregatee_indices.map(cell),
          minus: [],
        })),
    }));
