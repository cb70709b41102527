import {
  columnName,
  decimalText,
  neededAmount,
  rangeToA1,
  toA1,
  type Amount,
  type CellRef,
  type CheckedTotal,
  type Evidence,
  type Finding,
  shownAmount,
  type ReconciledTable,
  type Repair,
} from "../core";

/** Values that JSON can write; amounts are decimal strings by then. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** How amounts and cells of one table are written. */
interface Writer {
  readonly amount: (amount: Amount, about?: readonly CellRef[]) => string;
  readonly cells: (cells: readonly CellRef[]) => readonly string[];
}

const writerFor = ({ table }: ReconciledTable): Writer => ({
  amount: (amount, about) => {
    const { units, scale } = shownAmount(amount, table.scale, table.decimalsAt(about));
    return decimalText(units, scale);
  },
  cells: (cells) => cells.map(toA1),
});

/** An amount that is not there (a blank cell, a total without a figure) is the empty string. */
const maybe = (amount: Amount | undefined, cell: CellRef, write: Writer): string =>
  amount === undefined ? "" : write.amount(amount, [cell]);

/** What the one member that holds no amount would have to be. */
const neededJson = (total: CheckedTotal, write: Writer): { readonly [key: string]: Json } => {
  const needed = neededAmount(total);
  return needed
    ? { needed: { cell: toA1(needed.cell), amount: write.amount(needed.amount, [needed.cell]) } }
    : {};
};

const totalJson = (total: CheckedTotal, write: Writer): Json => ({
  cell: toA1(total.cell),
  label: total.label,
  members: write.cells(total.members),
  minus: write.cells(total.minus),
  stated: maybe(total.stated, total.cell, write),
  computed: write.amount(total.computed, [total.cell]),
  difference: maybe(total.difference, total.cell, write),
  state: total.state,
  basis: total.basis,
  ...(total.missing.length > 0 ? { missing: write.cells(total.missing) } : {}),
  ...neededJson(total, write),
});

const isCell = (value: unknown): value is CellRef =>
  typeof value === "object" && value !== null && "row" in value && "column" in value;

/** Every part of a piece of evidence by what it is: amounts exact, cells by their address. */
const partJson = (part: unknown, write: Writer): Json => {
  if (typeof part === "bigint") return write.amount(part);
  if (isCell(part)) return toA1(part);
  if (Array.isArray(part)) return part.map((one) => partJson(one, write));
  return typeof part === "number" || typeof part === "boolean" ? part : String(part);
};

/** A line as the sheet's edge names it: rows by number from 1, columns by letter. */
const lineJson = (axis: "row" | "column", line: number): Json =>
  axis === "row" ? line + 1 : columnName(line);

const evidenceJson = (evidence: Evidence, write: Writer): Json => {
  const axis = "axis" in evidence ? evidence.axis : undefined;
  const parts = Object.entries(evidence).map(([key, part]: [string, unknown]) => [
    key,
    axis && typeof part === "number" ? lineJson(axis, part) : partJson(part, write),
  ]);
  return Object.fromEntries(parts) as Json;
};

const repairJson = ({ edits, balances }: Repair, write: Writer): Json => ({
  edits: edits.map(({ cell, from, to }) => ({
    cell: toA1(cell),
    from: maybe(from, cell, write),
    to: maybe(to, cell, write),
  })),
  balances,
});

/** A finding as the contract writes it, with the sheet that its cells are on. */
export const findingJson = (finding: Finding, of: ReconciledTable): Json => {
  const write = writerFor(of);
  return {
    id: finding.id,
    kind: finding.kind,
    ...(finding.slip ? { slip: finding.slip } : {}),
    severity: finding.severity,
    sheet: of.table.sheet.name,
    totals: write.cells(finding.totals),
    cells: write.cells(finding.cells),
    amount: write.amount(finding.amount, finding.totals.slice(0, 1)),
    confidence: finding.confidence,
    evidence: finding.evidence.map((evidence) => evidenceJson(evidence, write)),
    repairs: finding.repairs.map((repair) => repairJson(repair, write)),
    alternatives: finding.alternatives,
  };
};

/** A table with every total that was taken, whatever its state. */
export const tableJson = (of: ReconciledTable): Json => {
  const write = writerFor(of);
  return {
    sheet: of.table.sheet.name,
    range: rangeToA1(of.table.range),
    totals: of.totals.map((total) => totalJson(total, write)),
  };
};
