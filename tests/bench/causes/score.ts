import {
  checkTable,
  cellKey,
  diagnose,
  type CellRef,
  type Confidence,
  type Edit,
  type Finding,
  type Table,
} from "../../../src/core";
import type { Answer, Record } from "./baselines/edits";
import type { Made } from "./errors";
import { valueIn, type Grid } from "./tables";

/** How one method did on one table. */
export interface Outcome {
  /** Every error's cell was named, and nothing else, in the answer that comes first. */
  readonly first: boolean;
  /** Every error's cell is among the answers listed. */
  readonly listed: boolean;
  /** Errors whose kind (and slip) was named rightly, of those made. */
  readonly kinds: number;
  readonly restored: boolean;
  /** Findings of the first answer that are no error. */
  readonly falseOnes: number;
  readonly milliseconds: number;
  /** The findings of the first answer, with whether place and kind are right. */
  readonly confidences: readonly { readonly confidence: Confidence; readonly right: boolean }[];
}

const keys = (cells: readonly CellRef[]): number[] => cells.map(cellKey).sort((a, b) => a - b);

const isLine = ({ kind }: Made): boolean => kind.startsWith("line-");

/** The finding lies where the error was made; of a whole line most cells, for its blank ones say nothing. */
export const isAt = (finding: Finding, made: Made): boolean => {
  const [found, truth] = [keys(finding.cells), keys(made.cells)];
  if (!isLine(made)) return found.join() === truth.join();
  return (
    finding.kind.startsWith("line-") &&
    found.every((key) => truth.includes(key)) &&
    found.length * 2 >= truth.length
  );
};

/** Reading down, leaving out the alternatives of what was read. */
export const preferred = (findings: readonly Finding[]): Finding[] => {
  const left = new Set<string>();
  return findings.filter(({ id, alternatives }) => {
    if (left.has(id)) return false;
    alternatives.forEach((other) => left.add(other));
    return true;
  });
};

const apply = (grid: Grid, edits: readonly Edit[]): Grid => {
  const copy = grid.map((line) => [...line]);
  for (const { cell, from, to } of edits) {
    const line = copy[cell.row];
    if (line) line[cell.column] = (line[cell.column] ?? 0) + Number(to ?? 0n) - Number(from ?? 0n);
  }
  return copy;
};

const sameGrid = (a: Grid, b: Grid): boolean =>
  a.every((line, row) => line.every((value, column) => value === valueIn(b, { row, column })));

const namedRightly = (finding: Finding, made: Made): boolean =>
  isAt(finding, made) &&
  finding.kind === made.kind &&
  (made.slip === undefined || finding.slip === made.slip);

/** Runs the product's own diagnosis on a table with errors made in it. */
export const ours = (table: Table, grid: Grid, balanced: Grid, made: readonly Made[]): Outcome => {
  const totals = checkTable(table);
  const start = performance.now();
  const findings = diagnose(table, totals);
  const milliseconds = performance.now() - start;
  const first = preferred(findings);
  const right = made.filter((one) => first.some((finding) => isAt(finding, one)));
  const repaired = first.reduce((sum, { repairs }) => apply(sum, repairs[0]?.edits ?? []), grid);
  return {
    first: right.length === made.length && first.length === made.length,
    listed: made.every((one) =>
      findings.some(
        (finding) => isAt(finding, one) || (finding.kind === "not-explained" && isAmong(finding, one)),
      ),
    ),
    kinds: made.filter((one) => first.some((finding) => namedRightly(finding, one))).length,
    restored: sameGrid(repaired, balanced),
    falseOnes: first.filter((finding) => !made.some((one) => isAt(finding, one))).length,
    milliseconds,
    confidences: first
      .filter(({ kind }) => kind !== "not-explained")
      .map((finding) => ({
        confidence: finding.confidence,
        right: made.some((one) => isAt(finding, one) && finding.kind === one.kind),
      })),
  };
};

/** Named as one of the figures that nothing tells apart. */
const isAmong = (finding: Finding, made: Made): boolean => {
  const cells = keys(finding.cells);
  return keys(made.cells).every((key) => cells.includes(key));
};

/** How a published method did: it names figures and their values, no kinds. */
export const theirs = (
  method: (record: Record) => Answer,
  record: Record,
  grid: Grid,
  balanced: Grid,
  made: readonly Made[],
): Outcome => {
  const start = performance.now();
  const { changes } = method(record);
  const milliseconds = performance.now() - start;
  const cells = [...changes.keys()].flatMap((variable) => record.cells[variable] ?? []);
  const truth = new Set(made.flatMap((one) => one.cells.map(cellKey)));
  const right = cells.filter((cell) => truth.has(cellKey(cell)));
  const wanted = made.flatMap((one) => (isLine(one) ? [] : one.cells.map(cellKey)));
  const all = wanted.every((key) => right.some((cell) => cellKey(cell) === key));
  const repaired = [...changes].reduce<Grid>((sum, [variable, value]) => {
    const cell = record.cells[variable];
    if (!cell) return sum;
    const copy = sum.map((line) => [...line]);
    const line = copy[cell.row];
    if (line) line[cell.column] = value;
    return copy;
  }, grid);
  const restored = sameGrid(repaired, balanced);
  const first = restored || (all && !made.some(isLine) && right.length === cells.length);
  return {
    first,
    listed: first,
    kinds: 0,
    restored,
    falseOnes: cells.length - right.length,
    milliseconds,
    confidences: [],
  };
};
