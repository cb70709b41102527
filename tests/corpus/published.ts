import { readdirSync, readFileSync } from "node:fs";
import { fromA1, rawText, type CellRef, type Sheet, type SourceFile } from "../../src/core";
import { readFile } from "../../src/xlsx/read-file";
import { sharedPath } from "../shared-path";
import type { Statement } from "./statement";

/** One relation of a published table's truth; rows count from 1, columns are letters. */
interface TrueRelation {
  readonly sheet: string;
  readonly kind: "total row" | "total column" | "single cell";
  readonly total_row?: number;
  readonly member_rows?: string;
  readonly subtracted_rows?: string;
  readonly over_columns?: string;
  readonly total_column?: string;
  readonly member_columns?: string;
  readonly subtracted_columns?: string;
  readonly over_rows?: string;
  readonly total_cell?: string;
  readonly members?: readonly string[];
}

interface Truth {
  readonly name: string;
  readonly file: string;
  readonly verdict: string;
  readonly structure: readonly TrueRelation[];
  readonly off: readonly { readonly cell: string; readonly sheet: string }[];
}

/** A published table with its true totals and the totals that are wrong. */
export interface Published {
  readonly name: string;
  readonly verdict: string;
  readonly sheets: readonly Sheet[];
  readonly totals: readonly (Statement & { readonly sheet: string })[];
  /** `sheet!A1` of every total that is wrong as published. */
  readonly wrong: readonly string[];
}

const column = (letters: string): number => fromA1(`${letters}1`)?.column ?? -1;
const row = (number: string): number => Number(number) - 1;

const lines = (text: string | undefined, one: (part: string) => number): number[] =>
  (text ?? "")
    .split(",")
    .filter((part) => part !== "")
    .flatMap((part) => {
      const [from = "", to = from] = part.split(/[:-]/);
      return Array.from({ length: one(to) - one(from) + 1 }, (_, index) => one(from) + index);
    });

const statements = (relation: TrueRelation): Statement[] => {
  if (relation.kind === "single cell") {
    const cells = (sign: boolean): CellRef[] =>
      (relation.members ?? [])
        .filter((cell) => cell.startsWith("-") === sign)
        .flatMap((cell) => fromA1(cell.replace("-", "")) ?? []);
    const total = fromA1(relation.total_cell ?? "");
    return total ? [{ total, members: cells(false), minus: cells(true) }] : [];
  }
  const isRow = relation.kind === "total row";
  const one = isRow ? row : column;
  const total = isRow ? (relation.total_row ?? 0) - 1 : column(relation.total_column ?? "");
  const members = lines(isRow ? relation.member_rows : relation.member_columns, one);
  const minus = lines(isRow ? relation.subtracted_rows : relation.subtracted_columns, one);
  const over = lines(isRow ? relation.over_columns : relation.over_rows, isRow ? column : row);
  const place = (line: number, across: number): CellRef =>
    isRow ? { row: line, column: across } : { row: across, column: line };
  return over.map((across) => ({
    total: place(total, across),
    members: members.map((line) => place(line, across)),
    minus: minus.map((line) => place(line, across)),
  }));
};

/** A truth speaks for whole lines; where the total's own cell states no figure there is no total to recognise. */
const isStated = (file: SourceFile, name: string, { row, column: at }: CellRef): boolean => {
  const sheet = file.kind === "table" ? file.sheets.find((one) => one.name === name) : undefined;
  return /\d/.test(rawText(sheet?.values[row]?.[at]));
};

const load = async (file: string): Promise<Published> => {
  const truth = JSON.parse(readFileSync(sharedPath("corpus", file), "utf8")) as Truth;
  const read = await readFile(readFileSync(sharedPath("corpus", truth.file)), truth.file);
  if (!read.ok || read.value.kind !== "table") throw new Error(`${truth.file} is no table`);
  return {
    name: truth.name,
    verdict: truth.verdict,
    sheets: read.value.sheets,
    totals: truth.structure.flatMap((relation) =>
      statements(relation)
        .filter(({ total }) => isStated(read.value, relation.sheet, total))
        .map((statement) => ({ ...statement, sheet: relation.sheet })),
    ),
    wrong: truth.verdict.startsWith("error") ? truth.off.map(({ sheet, cell }) => `${sheet}!${cell}`) : [],
  };
};

/** The published tables with their truth, by name. */
export const publishedTables = async (): Promise<Published[]> => {
  const files = readdirSync(sharedPath("corpus")).filter((file) => file.endsWith(".json"));
  return Promise.all(files.sort().map(load));
};
