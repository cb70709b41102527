import { cellKey, sameCell, type CellRef } from "../address";
import type { Amount } from "../amount";
import type { CheckedTotal } from "../check/totals";
import type { Table } from "../table";
import type { Evidence, Finding } from "./finding";

/** One member as it was added (or subtracted) by a total. */
export interface AddedMember {
  readonly cell: CellRef;
  /** With the sign it enters the sum by. */
  readonly amount: Amount;
}

/** One line of the reasoning behind a finding: a code, places, amounts. Words are in core/messages. */
export type ExplanationStep =
  | {
      readonly code: "added";
      readonly total: CellRef;
      readonly members: readonly AddedMember[];
      readonly sum: Amount;
    }
  | { readonly code: "stated"; readonly total: CellRef; readonly amount: Amount }
  | { readonly code: "remains"; readonly total: CellRef; readonly difference: Amount }
  | { readonly code: "in-every-differing-total"; readonly cell: CellRef; readonly totals: readonly CellRef[] }
  | {
      readonly code: "would-become";
      readonly cell: CellRef;
      readonly from: Amount | undefined;
      readonly to: Amount | undefined;
    }
  | { readonly code: "evidence"; readonly evidence: Evidence }
  /** Members of the differing total that cannot be it alone: each also lies in a total that agrees. */
  | { readonly code: "ruled-out"; readonly total: CellRef; readonly cells: readonly CellRef[] }
  /** The alternatives that the figures do not exclude. */
  | { readonly code: "tied"; readonly findings: readonly string[] }
  /** What no total can show: four errors in a rectangle that cancel along every line. */
  | { readonly code: "rectangles-stay-unseen" };

const addedBy = (table: Table, total: CheckedTotal): AddedMember[] => [
  ...total.members.map((cell) => ({ cell, amount: table.amounts.amountAt(cell) })),
  ...total.minus.map((cell) => ({ cell, amount: 0n - table.amounts.amountAt(cell) })),
];

/** The arithmetic of one total: what was added, what is stated, what remains.
 *  @example stepsOfTotal(table, turkeyTotal).map((step) => step.code) // => ["added", "stated", "remains"] */
export const stepsOfTotal = (table: Table, total: CheckedTotal): ExplanationStep[] => {
  const added = {
    code: "added",
    total: total.cell,
    members: addedBy(table, total),
    sum: total.computed,
  } as const;
  if (total.stated === undefined || total.difference === undefined) return [added];
  return [
    added,
    { code: "stated", total: total.cell, amount: total.stated },
    { code: "remains", total: total.cell, difference: total.difference },
  ];
};

const partsOf = (total: CheckedTotal): CellRef[] => [total.cell, ...total.members, ...total.minus];

/** Cells of a differing total that an agreeing total holds fast. */
const heldFast = (total: CheckedTotal, agreeing: ReadonlySet<number>, finding: Finding): CellRef[] =>
  partsOf(total).filter(
    (cell) => agreeing.has(cellKey(cell)) && !finding.cells.some((cause) => sameCell(cause, cell)),
  );

const cellsThatAgree = (totals: readonly CheckedTotal[]): Set<number> =>
  new Set(
    totals
      .filter(({ state }) => state === "agrees" || state === "rounding")
      .flatMap((total) => partsOf(total).map(cellKey)),
  );

const ruledOut = (differing: readonly CheckedTotal[], agreeing: ReadonlySet<number>, finding: Finding) =>
  differing
    .map((total) => ({
      code: "ruled-out" as const,
      total: total.cell,
      cells: heldFast(total, agreeing, finding),
    }))
    .filter(({ cells }) => cells.length > 0);

const whyThisCell = (differing: readonly CheckedTotal[], finding: Finding): ExplanationStep[] =>
  finding.cells
    .map((cell) => ({
      code: "in-every-differing-total" as const,
      cell,
      totals: differing
        .filter((total) => [...total.members, ...total.minus].some((part) => sameCell(part, cell)))
        .map(({ cell: total }) => total),
    }))
    .filter(({ totals }) => totals.length > 0);

/**
 * The reasoning behind a finding, line by line: for each differing total it bears on what was added, what is
 * stated and what remains; why this cell; what it would become; the evidence; what was ruled out and why; the
 * alternatives; and what cannot be known from totals.
 */
export const explain = (
  table: Table,
  totals: readonly CheckedTotal[],
  finding: Finding,
): ExplanationStep[] => {
  const differing = totals.filter(
    ({ state, cell }) => state === "differs" && finding.totals.some((named) => sameCell(named, cell)),
  );
  return [
    ...differing.flatMap((total) => stepsOfTotal(table, total)),
    ...whyThisCell(differing, finding),
    ...(finding.repairs[0]?.edits ?? []).map((edit) => ({ code: "would-become" as const, ...edit })),
    ...finding.evidence.map((evidence) => ({ code: "evidence" as const, evidence })),
    ...ruledOut(differing, cellsThatAgree(totals), finding),
    ...(finding.alternatives.length > 0 ? [{ code: "tied" as const, findings: finding.alternatives }] : []),
    { code: "rectangles-stay-unseen" },
  ];
};

/** What the one unreadable or withheld member of a total would have to be for the total to agree; undefined
 *  where there is none, or more than one, or the total itself is not an amount.
 *  @example neededAmount({ ...total, missing: [b3], difference: 40n }) // => { cell: b3, amount: 40n } */
export const neededAmount = (
  total: CheckedTotal,
): { readonly cell: CellRef; readonly amount: Amount } | undefined => {
  const [cell, ...more] = total.missing;
  if (!cell || more.length > 0 || sameCell(cell, total.cell) || total.difference === undefined)
    return undefined;
  const subtracted = total.minus.some((part) => sameCell(part, cell));
  return { cell, amount: subtracted ? 0n - total.difference : total.difference };
};
