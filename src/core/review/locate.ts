import type { Range } from "../address";
import type { Sheet } from "../sheet";
import type { CellRelation, LineRelation, Relation, Table } from "../table";
import { tableOf } from "../table-of";
import type { FigureRows, NamedRelation } from "./figures";
import { lineKeys, lineName, type LineKeys } from "./line-keys";

/** A table as it was signed: where it stood, its figures, and what was a total of what, by the names of its lines. */
export interface SignedTable {
  readonly sheet: string;
  readonly range: Range;
  readonly body: Range;
  readonly headingRows: readonly number[];
  readonly labelColumns: readonly number[];
  readonly figures: FigureRows;
  /** As `totalsText` writes it. */
  readonly totals: string;
}

/** So far around its old place a table's labels are looked for. */
const REACH = 60;

/** "Turkey (2)" is the second line called Turkey. */
const unnumbered = (name: string): string => name.replace(/ \(\d+\)$/, "");

/** Names to be found, each with the line where it stood. */
interface Wanted {
  readonly names: readonly string[];
  readonly from: number;
}

interface FoundLines {
  readonly first: number;
  readonly last: number;
  readonly found: number;
  /** By how many lines most of them have moved. */
  readonly moved: number;
}

const mostOf = (numbers: readonly number[]): number => {
  const votes = new Map<number, number>();
  for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1);
  return [...votes].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
};

const linesByName = (count: number, labelOf: (line: number) => string): Map<string, number[]> => {
  const lines = new Map<string, number[]>();
  for (let line = 0; line < count; line += 1) {
    const name = lineName(labelOf(line));
    if (name !== "") lines.set(name, [...(lines.get(name) ?? []), line]);
  }
  return lines;
};

/** The lines that carry the wanted names; where several do, those nearest to where the whole has moved. */
const findLines = (
  { names, from }: Wanted,
  count: number,
  labelOf: (line: number) => string,
): FoundLines | undefined => {
  const standing = linesByName(count, labelOf);
  const places = names.flatMap((name, index) => {
    const lines = standing.get(unnumbered(name)) ?? standing.get(name);
    return lines ? [{ expected: from + index, lines }] : [];
  });
  if (places.length === 0) return undefined;
  const moved = mostOf(places.flatMap(({ expected, lines }) => lines.map((line) => line - expected)));
  const chosen = places.map(({ expected, lines }) =>
    lines.reduce((best, line) =>
      Math.abs(line - expected - moved) < Math.abs(best - expected - moved) ? line : best,
    ),
  );
  const [first, last] = chosen.reduce(
    ([a, b], line) => [Math.min(a, line), Math.max(b, line)],
    [chosen[0] ?? 0, chosen[0] ?? 0],
  );
  return { first, last, found: places.length, moved };
};

const NO_BODY: Range = { top: 0, left: 0, bottom: -1, right: -1 };

/** How the rows of a sheet are called when these columns are taken for labels. */
const rowLabels = (sheet: Sheet, labelColumns: readonly number[]): ((row: number) => string) => {
  const table = tableOf(sheet, {
    range: NO_BODY,
    body: NO_BODY,
    relations: [],
    headingRows: [],
    labelColumns,
  });
  return (row) => table.rowLabel(row);
};

/** How the columns of a sheet are called when these rows are taken for headings. */
const columnLabels = (sheet: Sheet, headingRows: readonly number[]): ((column: number) => string) => {
  const table = tableOf(sheet, {
    range: NO_BODY,
    body: NO_BODY,
    relations: [],
    headingRows,
    labelColumns: [],
  });
  return (column) => table.columnLabel(column);
};

const shifts = (likely: number): readonly number[] => [
  0,
  likely,
  ...Array.from({ length: REACH }, (_, index) => [index + 1, -index - 1]).flat(),
];

const shifted = (lines: readonly number[], by: number): number[] => lines.map((line) => line + by);

interface FoundAxis extends FoundLines {
  readonly labels: readonly number[];
}

/** Looks for the lines of one axis, the labels' own lines being moved step by step from where they stood. */
const findAxis = (
  wanted: Wanted,
  count: number,
  labels: readonly number[],
  likely: number,
  labelOf: (labels: readonly number[]) => (line: number) => string,
): FoundAxis | undefined => {
  const all = new Set(wanted.names.map(unnumbered).filter((name) => name !== "")).size;
  let best: FoundAxis | undefined;
  for (const by of shifts(likely)) {
    const moved = shifted(labels, by);
    if (moved.some((line) => line < 0)) continue;
    const found = findLines(wanted, count, labelOf(moved));
    if (found && found.found > (best?.found ?? 0)) best = { ...found, labels: moved };
    if (best && best.found >= all) break;
  }
  return best && best.found * 2 >= all ? best : undefined;
};

const widest = (sheet: Sheet): number =>
  sheet.values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);

interface Frame {
  readonly body: Range;
  readonly headingRows: readonly number[];
  readonly labelColumns: readonly number[];
}

/** The first line of amounts stands as far behind the labels as it did: a line put in before it counts too. */
const start = (found: FoundAxis, labels: readonly number[], from: number): number => {
  const gap = from - Math.max(-1, ...labels);
  return Math.min(found.first, Math.max(-1, ...found.labels) + gap);
};

const findFrame = (sheet: Sheet, signed: SignedTable): Frame | undefined => {
  const { body, headingRows, labelColumns, figures } = signed;
  const [head = [], ...lines] = figures;
  const rows = findAxis(
    { names: lines.map(([name = ""]) => name), from: body.top },
    sheet.values.length,
    labelColumns,
    0,
    (columns) => rowLabels(sheet, columns),
  );
  if (!rows) return undefined;
  const columns = findAxis(
    { names: head.slice(1), from: body.left },
    widest(sheet),
    headingRows,
    rows.moved,
    (heading) => columnLabels(sheet, heading),
  );
  if (!columns) return undefined;
  return {
    body: {
      top: start({ ...rows, labels: columns.labels }, headingRows, body.top),
      left: start({ ...columns, labels: rows.labels }, labelColumns, body.left),
      bottom: rows.last,
      right: columns.last,
    },
    headingRows: columns.labels,
    labelColumns: rows.labels,
  };
};

const byName = (names: ReadonlyMap<number, string>): ReadonlyMap<string, number> =>
  new Map([...names].map(([line, name]) => [name, line]));

/** A relation whose total still stands; members that are gone are left out of it. */
const relationOf = (
  [kind, total, members, minus, over]: NamedRelation,
  keys: LineKeys,
): Relation | undefined => {
  const [rows, columns] = [byName(keys.rows), byName(keys.columns)];
  if (kind === "cells") return cellRelation([total, members, minus], rows, columns);
  const [own, across] = kind === "row" ? [rows, columns] : [columns, rows];
  const line = own.get(total);
  const known = (names: readonly string[], of: ReadonlyMap<string, number>): number[] =>
    names.flatMap((name) => of.get(name) ?? []).sort((a, b) => a - b);
  const relation: LineRelation = {
    kind,
    total: line ?? 0,
    members: known(members, own),
    minus: known(minus, own),
    over: known(over, across),
    basis: "declared",
  };
  return line === undefined ? undefined : relation;
};

const cellRelation = (
  [total, members, minus]: readonly [string, readonly string[], readonly string[]],
  rows: ReadonlyMap<string, number>,
  columns: ReadonlyMap<string, number>,
): CellRelation | undefined => {
  const place = (name: string) => {
    const [rowName = "", columnName = ""] = name.split("|");
    const [row, column] = [rows.get(rowName), columns.get(columnName)];
    return row === undefined || column === undefined ? [] : [{ row, column }];
  };
  const [at] = place(total);
  return at && { kind: "cells", total: at, members: members.flatMap(place), minus: minus.flatMap(place), basis: "declared" }; // prettier-ignore
};

const relationsOf = (totals: string, keys: LineKeys): Relation[] =>
  totals
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => relationOf(JSON.parse(line) as NamedRelation, keys) ?? []);

/**
 * The signed table on a sheet as it stands now, found by the names of its lines, wherever rows and columns were
 * inserted, sorted or moved since; with the totals that were signed. Undefined where fewer than half of its rows
 * or columns are left.
 */
export const locateTable = (sheet: Sheet, signed: SignedTable): Table | undefined => {
  const frame = findFrame(sheet, signed);
  if (!frame) return undefined;
  const { body, headingRows, labelColumns } = frame;
  const range = {
    top: Math.min(body.top, ...headingRows),
    left: Math.min(body.left, ...labelColumns),
    bottom: body.bottom,
    right: body.right,
  };
  const layout = { range, body, headingRows, labelColumns };
  const keys = lineKeys(tableOf(sheet, { ...layout, relations: [] }));
  return tableOf(sheet, { ...layout, relations: relationsOf(signed.totals, keys) });
};
