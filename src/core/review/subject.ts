import { decimalText } from "../amount";
import type { CheckedTotal } from "../check/totals";
import type { Finding } from "../diagnose/finding";
import type { Table } from "../table";
import { cellName, lineKeys, type LineKeys } from "./line-keys";

/** What a decision is about. The key holds no address, so that it stays when lines are inserted or sorted; the
 *  amount says whether it is still the same difference. */
export interface Subject {
  readonly key: string;
  /** The amount in question as a decimal string. */
  readonly amount: string;
}

const sorted = (names: readonly string[]): string => [...new Set(names)].sort().join("; ");

const named = (keys: LineKeys, finding: Pick<Finding, "cells" | "totals">): string =>
  sorted((finding.cells.length > 0 ? finding.cells : finding.totals).map((cell) => cellName(keys, cell)));

/** The subject of a finding.
 *  @example findingSubject(table, finding) // => { key: "left-out: Turkey|O1", amount: "3209216" } */
export const findingSubject = (table: Table, finding: Finding): Subject => ({
  key: `${finding.kind}: ${named(lineKeys(table), finding)}`,
  amount: decimalText(finding.amount, table.scale),
});

/** The subject of a total; its breakdown is told by its members, since one cell may state two totals. */
export const totalSubject = (table: Table, total: CheckedTotal): Subject => {
  const keys = lineKeys(table);
  const members = sorted(total.members.map((cell) => cellName(keys, cell)));
  return {
    key: `total: ${cellName(keys, total.cell)} = ${members}`,
    amount: decimalText(total.difference ?? 0n, table.scale),
  };
};
