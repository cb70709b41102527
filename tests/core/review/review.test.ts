import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  appendEntry,
  decide,
  decisionOn,
  decisionsIn,
  findingSubject,
  logProblems,
  sheetOf,
  signatureOver,
  signatureStates,
  signingEntry,
  tableOf,
  type CellValue,
  type Finding,
  type LogEntry,
  type Signature,
  type SignatureStatus,
  type Signer,
  type Table,
} from "../../../src/core";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const tableFrom = (values: CellValue[][]): Table => {
  const [bottom, right] = [values.length - 1, (values[0]?.length ?? 0) - 1];
  const rows = values.map((_, row) => row).slice(1);
  const total = values.findIndex((row) => row[0] === "Total");
  return tableOf(sheetOf("S", values), {
    range: { top: 0, left: 0, bottom, right },
    body: { top: 1, left: 1, bottom, right },
    relations: [
      {
        kind: "row",
        total,
        members: rows.filter((row) => row !== total),
        minus: [],
        over: [1, 2],
        basis: "label",
      },
    ],
  });
};

const VALUES: CellValue[][] = [
  ["", "P1", "P2"],
  ["Albania", 1, 2],
  ["Armenia", 3, 4],
  ["Total", 4, 7],
];

const finding = (cell: { row: number; column: number }, amount = 1n): Finding => ({
  id: "F1",
  kind: "wrong-total",
  severity: "error",
  confidence: "certain",
  totals: [cell],
  cells: [cell],
  amount,
  evidence: [],
  repairs: [],
  alternatives: [],
});

const person = { by: "A. Reviewer", role: "Auditor", at: "2026-01-02T10:00:00Z" };
const signer = (as: Signer["as"], by: string): Signer => ({
  as,
  by,
  role: "",
  at: "2026-01-02T11:00:00Z",
  note: "",
});

const decided = (
  log: readonly LogEntry[],
  table: Table,
  state: string,
  note = "agreed with the mission",
): LogEntry[] => {
  const draft = decide(findingSubject(table, finding({ row: 3, column: 2 })), state, person, note);
  if (!draft.ok) throw new Error(draft.error.code);
  return appendEntry(log, draft.value, sha256);
};

/** A workbook as it is handed on: its log, and the record of its signatures. */
interface Handed {
  readonly log: readonly LogEntry[];
  readonly record: readonly Signature[];
}

const signed = ({ log, record }: Handed, table: Table, as: Signer["as"], by: string): Handed => {
  const signature = signatureOver([table], decisionsIn(log), signer(as, by), sha256);
  return { log: appendEntry(log, signingEntry(signature), sha256), record: [...record, signature] };
};

const statuses = ({ log, record }: Handed, table: Table): SignatureStatus[] =>
  signatureStates(record, { sheetOf: () => table.sheet, decisions: decisionsIn(log), log }, sha256);

describe("a decision", () => {
  test("needs a known state, a name, and a reason where something is accepted as it is", () => {
    const subject = { key: "k", amount: "1" };
    expect(decide(subject, "fine", person, "")).toEqual({
      ok: false,
      error: { code: "no-such-state", state: "fine" },
    });
    expect(decide(subject, "accepted", person, " ")).toMatchObject({ error: { code: "reason-required" } });
    expect(decide(subject, "open", { ...person, by: "" }, "")).toMatchObject({
      error: { code: "name-required" },
    });
    expect(decide(subject, " To be  Corrected ", person, "")).toMatchObject({
      value: { state: "to be corrected" },
    });
  });

  test("counts as open again when the amount is another", () => {
    const table = tableFrom(VALUES);
    const log = decided([], table, "accepted");
    expect(decisionOn(log, findingSubject(table, finding({ row: 3, column: 2 })))).toMatchObject({
      state: "accepted",
    });
    expect(decisionOn(log, findingSubject(table, finding({ row: 3, column: 2 }, 5n)))).toMatchObject({
      state: "open",
      outdated: true,
    });
  });

  test("of a second reviewer does not overwrite the first's", () => {
    const table = tableFrom(VALUES);
    const subject = findingSubject(table, finding({ row: 3, column: 2 }));
    const first = decided([], table, "accepted");
    const other = decide(subject, "to be corrected", { ...person, by: "B. Second" }, "");
    if (!other.ok) throw new Error(other.error.code);
    const both = appendEntry(first, other.value, sha256);
    expect(both[0]).toEqual(first[0]);
    expect(decisionOn(both, subject)).toMatchObject({
      state: "to be corrected",
      others: [{ by: "A. Reviewer", state: "accepted" }],
    });
  });

  test("stays with its finding wherever its lines go", () => {
    const country = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{2,8}$/), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(country, fc.nat(), fc.boolean(), (names, seed, swap) => {
        const rows = names.map((name, index): CellValue[] => [name, index, index * 7]);
        const target = names[seed % names.length] ?? "";
        const subjectIn = (body: CellValue[][], moved: boolean) => {
          const head: CellValue[] = moved ? ["", "P2", "P1"] : ["", "P1", "P2"];
          const table = tableFrom([head, ...body, ["Total", 0, 0]]);
          const row = 1 + body.findIndex(([name]) => name === target);
          return findingSubject(table, finding({ row, column: moved ? 2 : 1 }));
        };
        const shuffled = [...rows].reverse();
        shuffled.splice(seed % shuffled.length, 0, ["Inserted", 0, 0]);
        const moved = swap ? shuffled.map(([name, a, b]) => [name, b, a]) : shuffled;
        expect(subjectIn(moved, swap)).toEqual(subjectIn(rows, false));
      }),
    );
  });
});

describe("the log", () => {
  test("shows every entry that was edited, removed or made before the one above it", () => {
    const table = tableFrom(VALUES);
    const { log } = signed(
      { log: decided(decided([], table, "open"), table, "accepted"), record: [] },
      table,
      "prepared by",
      "C",
    );
    expect(logProblems(log, sha256)).toEqual([]);
    const edited = log.map((entry) => (entry.number === 1 ? { ...entry, note: "changed by hand" } : entry));
    expect(logProblems(edited, sha256)).toEqual([{ code: "entry-edited", number: 1 }]);
    const removed = log.filter(({ number }) => number !== 2);
    expect(logProblems(removed, sha256).map(({ code }) => code)).toEqual(["entry-missing", "entry-edited"]);
    const [first] = log;
    if (!first) throw new Error("the log has entries");
    const early = appendEntry(log, { ...first, at: "2025-12-31T00:00:00Z" }, sha256);
    expect(logProblems(early, sha256)).toMatchObject([{ code: "clock-went-back", number: 4 }]);
    const odd = appendEntry([], { ...first, state: "fine" as "open" }, sha256);
    expect(logProblems(odd, sha256)).toEqual([{ code: "state-unknown", number: 1, state: "fine" }]);
  });
});

describe("a signature", () => {
  const handed = (): Handed => {
    const table = tableFrom(VALUES);
    const first = signed({ log: decided([], table, "accepted"), record: [] }, table, "prepared by", "C");
    return signed(first, table, "reviewed by", "D");
  };
  const states = (handedOn: Handed, values: CellValue[][]) =>
    statuses(handedOn, tableFrom(values)).map(({ state }) => state);
  const changed = (row: number, column: number, value: CellValue): CellValue[][] =>
    VALUES.map((line, r) => line.map((old, c) => (r === row && c === column ? value : old)));

  test("says unchanged while nothing changed, also when rows are sorted otherwise and a column is moved", () => {
    expect(states(handed(), VALUES)).toEqual(["unchanged", "unchanged"]);
    const [head = [], first = [], second = [], total = []] = VALUES;
    expect(states(handed(), [head, second, first, total])).toEqual(["unchanged", "unchanged"]);
    const moved = VALUES.map(([label, a, b]) => [label, b, a]);
    expect(states(handed(), moved)).toEqual(["unchanged", "unchanged"]);
  });

  test("says unchanged when rows and columns were put in before the table", () => {
    const down = [[], ["A note above"], ...VALUES.map((row) => [null, null, ...row])];
    const sheet = sheetOf("S", down);
    const { log, record } = handed();
    const standing = { sheetOf: () => sheet, decisions: decisionsIn(log), log };
    expect(signatureStates(record, standing, sha256).map(({ state }) => state)).toEqual([
      "unchanged",
      "unchanged",
    ]);
  });

  test("a changed figure reopens both and is named with its old and new value; put back, both are whole", () => {
    const status = statuses(handed(), tableFrom(changed(2, 1, 9)));
    expect(status.map(({ state }) => state)).toEqual(["changed", "changed"]);
    expect(status[0]?.changes).toEqual([
      { sheet: "S", name: "Armenia|P1", cell: { row: 2, column: 1 }, before: "3", now: "9" },
    ]);
    expect(states(handed(), changed(2, 1, 3))).toEqual(["unchanged", "unchanged"]);
  });

  test("a figure that became text is a change", () => {
    const [status] = statuses(handed(), tableFrom(changed(2, 1, "3")));
    expect(status?.changes).toMatchObject([{ before: "3", now: "'3" }]);
  });

  test("a row with figures put in between is a change, a blank one is none", () => {
    const [head = [], first = [], ...rest] = VALUES;
    expect(states(handed(), [head, first, ["New", 5, 5], ...rest])).toEqual(["changed", "changed"]);
    expect(states(handed(), [head, ["New", 5, 5], first, ...rest])).toEqual(["changed", "changed"]);
    expect(states(handed(), [head, first, ["New", null, null], ...rest])).toEqual(["unchanged", "unchanged"]);
  });

  test("a table that is gone is told as gone", () => {
    const { log, record } = handed();
    const standing = { sheetOf: () => undefined, decisions: decisionsIn(log), log };
    expect(signatureStates(record, standing, sha256)).toMatchObject([
      { state: "changed", gone: ["S"] },
      { state: "changed" },
    ]);
  });

  test("a later decision reopens it and is named", () => {
    const { log, record } = handed();
    const later = decided(log, tableFrom(VALUES), "to be corrected");
    expect(statuses({ log: later, record }, tableFrom(VALUES))).toMatchObject([
      { state: "changed", decisionsChanged: ["wrong-total: Total|P2"] },
      { state: "changed" },
    ]);
  });

  test("copied from another workbook it is broken, never unchanged", () => {
    const { log, record } = handed();
    const elsewhere = signed({ log: [], record: [] }, tableFrom(VALUES), "prepared by", "C");
    expect(statuses({ log, record: elsewhere.record }, tableFrom(VALUES))).toMatchObject([
      { state: "broken", brokenBy: "record-gone" },
      { state: "broken", brokenBy: "record-gone" },
    ]);
    expect(
      statuses({ log: decided([], tableFrom(VALUES), "open"), record }, tableFrom(VALUES)),
    ).toMatchObject([
      { state: "broken", brokenBy: "not-in-log" },
      { state: "broken", brokenBy: "not-in-log" },
    ]);
  });

  test("an edited record or an edited log breaks it, never unchanged", () => {
    const { log, record } = handed();
    const patched = record.map((one) => ({
      ...one,
      tables: one.tables.map((table) => ({
        ...table,
        figures: table.figures.map((row) => row.map((figure) => (figure === "3" ? "9" : figure))),
      })),
    }));
    expect(statuses({ log, record: patched }, tableFrom(changed(2, 1, 9)))).toMatchObject([
      { state: "broken", brokenBy: "record-edited" },
      { state: "broken", brokenBy: "record-edited" },
    ]);
    const edited = log.map((entry) => (entry.number === 1 ? { ...entry, note: "by hand" } : entry));
    expect(statuses({ log: edited, record }, tableFrom(VALUES))).toMatchObject([
      { state: "broken", brokenBy: "log-edited" },
      { state: "broken" },
    ]);
  });

  test("any single changed figure is seen", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 100 }),
        (row, column, value) => {
          expect(states(handed(), changed(row, column, value))).toEqual(["changed", "changed"]);
        },
      ),
    );
  });
});
