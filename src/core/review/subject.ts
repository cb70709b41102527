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
export const findingSubject = (table: Table, finding: Finding, keys = lineKeys(table)): Subject => ({
  key: `${finding.kind}: ${named(keys, finding)}`,
  amount: decimalText(finding.amount, table.scale),
});

/**
 * The subjects of a table's findings, each with a key of its own: two explanations of one kind for the same cells differ
 * by their amount alone, so from the second on the key holds it. The names of the lines are made once, and only when a
 * subject is asked for.
 */
export const subjectsOf = (table: Table, findings: readonly Finding[]): ((finding: Finding) => Subject) => {
  let known: ReadonlyMap<string, Subject> | undefined;
  const all = (): ReadonlyMap<string, Subject> => {
    const keys = lineKeys(table);
    const taken = new Set<string>();
    return new Map(
      findings.map((finding) => {
        const subject = findingSubject(table, finding, keys);
        const { key, amount } = subject;
        const own = taken.has(key) ? { key: `${key} (${amount})`, amount } : subject;
        taken.add(key);
        return [finding.id, own];
      }),
    );
  };
  return (finding) => (known ??= all()).get(finding.id) ?? findingSubject(table, finding);
};

/** The subject of a total; its breakdown is told by its members, since one cell may state two totals. */
export const totalSubject = (table: Table, total: CheckedTotal, keys = lineKeys(table)): Subject => {
  const members = sorted(total.members.map((cell) => cellName(keys, cell)));
  return {
    key: `total: ${cellName(keys, total.cell)} = ${members}`,
    amount: decimalText(total.difference ?? 0n, table.scale),
  };
};

/** A subject in one cell of a sheet, to be found again by `subjectIn`.
 *  @example referenceText({ key: "left-out: Turkey|O1", amount: "3209216" }) // => "left-out: Turkey|O1 = 3209216" */
export const referenceText = ({ key, amount }: Subject): string => `${key} = ${amount}`;

/** The subject that a cell's text refers to; undefined for any other text. */
export const subjectIn = (text: string): Subject | undefined => {
  const [, key, amount] = /^([a-z-]+: .*) = (-?\d+(?:\.\d+)?)$/su.exec(text) ?? [];
  return key === undefined || amount === undefined ? undefined : { key, amount };
};
