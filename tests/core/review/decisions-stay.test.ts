import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  appendEntry,
  decide,
  decisionOn,
  reconcileSheet,
  sheetOf,
  subjectsOf,
  type CellValue,
  type LogEntry,
  type ReconciledTable,
  type Subject,
} from "../../../src/core";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A budget by names: what is edited, before it is laid out in rows and columns. */
interface Budget {
  readonly rows: readonly {
    readonly name: string;
    readonly amounts: readonly number[];
    readonly total: number;
  }[];
  readonly columns: readonly string[];
  /** Blank rows above and blank columns before the table. */
  readonly shift: { readonly rows: number; readonly columns: number };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, one) => total + one, 0);

const laidOut = (
  { rows, columns, shift }: Budget,
  columnTotals: ReadonlyMap<string, number>,
): CellValue[][] => {
  const before: CellValue[] = Array.from({ length: shift.columns }, () => null);
  const all = [...columns.map((name) => columnTotals.get(name) ?? 0)];
  return [
    ...Array.from({ length: shift.rows }, (): CellValue[] => []),
    [...before, "Country", ...columns, "Total"],
    ...rows.map(({ name, amounts, total }): CellValue[] => [...before, name, ...amounts, total]),
    [...before, "Total", ...all, sum(all)],
  ];
};

const name = fc.stringMatching(/^[A-Z][a-z]{3,8}$/).filter((text) => !/total|sum|all/i.test(text));

/** A budget that foots, then one amount and perhaps one total of a row typed wrong. */
const budget = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 4, maxLength: 8 }),
    columns: fc.uniqueArray(name, { minLength: 3, maxLength: 5 }),
    amounts: fc.array(fc.integer({ min: 10_000, max: 9_999_999 }), { minLength: 40, maxLength: 40 }),
    wrong: fc.nat(),
    slip: fc.integer({ min: 1_000, max: 99_999 }),
    second: fc.option(fc.nat()),
  })
  .map(({ names, columns, amounts, wrong, slip, second }) => {
    const right = names.map((row, r) => {
      const own = columns.map((_, c) => amounts[(r * columns.length + c) % amounts.length] ?? 0);
      return { name: row, amounts: own, total: sum(own) };
    });
    const totals = new Map(
      columns.map((column, c) => [column, sum(right.map((row) => row.amounts[c] ?? 0))]),
    );
    const [at, place] = [wrong % names.length, wrong % columns.length];
    const rows = right.map((row, r) => ({
      ...row,
      amounts: row.amounts.map((amount, c) => (r === at && c === place ? amount + slip : amount)),
      total: second !== null && r === second % names.length && r !== at ? row.total + 7 * slip : row.total,
    }));
    return { budget: { rows, columns, shift: { rows: 0, columns: 0 } }, totals };
  });

/** What a person does to the sheet after the decisions: sort, move a column, put in rows and columns. */
const edits = fc.array(
  fc.oneof(
    fc.record({ edit: fc.constant("sort" as const), descending: fc.boolean() }),
    fc.record({ edit: fc.constant("move-column" as const), from: fc.nat(), to: fc.nat() }),
    fc.record({ edit: fc.constant("insert-row" as const), at: fc.nat() }),
    fc.record({ edit: fc.constant("rows-above" as const), count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ edit: fc.constant("columns-before" as const), count: fc.integer({ min: 1, max: 3 }) }),
  ),
  { minLength: 1, maxLength: 6 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer One)[]> ? One : never;

const moved = <Value>(list: readonly Value[], from: number, to: number): Value[] => {
  const rest = list.filter((_, index) => index !== from % list.length);
  rest.splice(to % list.length, 0, ...list.slice(from % list.length, (from % list.length) + 1));
  return rest;
};

const edited = (given: Budget, edit: Edit, number: number): Budget => {
  const { rows, columns, shift } = given;
  switch (edit.edit) {
    case "sort": {
      const sorted = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
      return { ...given, rows: edit.descending ? sorted.reverse() : sorted };
    }
    case "move-column":
      return {
        ...given,
        columns: moved(columns, edit.from, edit.to),
        rows: rows.map((row) => ({ ...row, amounts: moved(row.amounts, edit.from, edit.to) })),
      };
    case "insert-row": {
      const fresh = { name: `Inserted ${number}`, amounts: columns.map(() => 0), total: 0 };
      const at = edit.at % (rows.length + 1);
      return { ...given, rows: [...rows.slice(0, at), fresh, ...rows.slice(at)] };
    }
    case "rows-above":
      return { ...given, shift: { ...shift, rows: shift.rows + edit.count } };
    case "columns-before":
      return { ...given, shift: { ...shift, columns: shift.columns + edit.count } };
  }
};

/** Every finding by what it says, in the names of its lines, and the subject that a decision on it is about. */
const findingsOf = (values: CellValue[][]): ReadonlyMap<string, Subject> => {
  const tables = reconcileSheet(sheetOf("Budget", values));
  return new Map(tables.flatMap(saidBy));
};

const saidBy = ({ table, findings }: ReconciledTable): [string, Subject][] => {
  const subjectOf = subjectsOf(table, findings);
  return findings.map((finding) => {
    const cells = finding.cells.length > 0 ? finding.cells : finding.totals;
    const places = cells
      .map(({ row, column }) => `${table.rowLabel(row)}|${table.columnLabel(column)}`)
      .sort();
    return [[finding.kind, places.join(";"), finding.amount].join(" "), subjectOf(finding)];
  });
};

const decideAll = (found: ReadonlyMap<string, Subject>): LogEntry[] => {
  const person = { by: "A. Reviewer", role: "", at: "2026-01-02T10:00:00Z" };
  let log: LogEntry[] = [];
  for (const [said, subject] of found) {
    const draft = decide(subject, "accepted", person, said);
    if (!draft.ok) throw new Error(draft.error.code);
    log = appendEntry(log, draft.value, sha256);
  }
  return log;
};

test("decisions stay with the right finding through any sorting, moving and inserting, and go to no other", () => {
  fc.assert(
    fc.property(budget, edits, ({ budget: first, totals }, doing) => {
      const before = findingsOf(laidOut(first, totals));
      const log = decideAll(before);
      const after = findingsOf(laidOut(doing.reduce(edited, first), totals));
      expect(before.size).toBeGreaterThan(0);
      expect([...after.keys()].filter((said) => before.has(said))).not.toEqual([]);
      for (const [said, subject] of after) {
        const { state, note, outdated } = decisionOn(log, subject);
        if (before.has(said)) expect([state, note]).toEqual(["accepted", said]);
        else expect(state === "open" || outdated).toBe(true);
      }
    }),
    { numRuns: 150 },
  );
});

test("every finding of a table is decided on its own", () => {
  fc.assert(
    fc.property(budget, ({ budget: first, totals }) => {
      const found = findingsOf(laidOut(first, totals));
      expect(new Set([...found.values()].map(({ key }) => key)).size).toBe(found.size);
    }),
    { numRuns: 100 },
  );
});
