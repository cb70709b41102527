import fc from "fast-check";
import {
  checkTable,
  editedTable,
  reconcileAgain,
  reconcileTable,
  recheckTable,
  sheetOf,
  tableOf,
  type CellRef,
  type CellValue,
  type CheckedTotal,
  type LineRelation,
  type Table,
  type TableLayout,
} from "../../src/core";
import { unsettledOf } from "../../src/core/check/list-of-totals";

const whole = fc.integer({ min: -999_999, max: 999_999 });
const odd = fc.constantFrom<CellValue>(
  null,
  "",
  "12",
  "1.25",
  "-",
  "..",
  "text",
  0,
  1 / 3,
  0.1 + 0.2,
  2 ** 52,
  1.005,
);

/** Kinds of cells: plain tables, tables in cents, and mixed ones. */
const kinds: readonly fc.Arbitrary<CellValue>[] = [
  whole,
  whole.map((cents) => cents / 100),
  fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: odd }),
];

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A total row and a total column over the rest; balanced or not, as it comes. */
const layoutOf = (height: number, width: number): TableLayout => {
  const body = { top: 0, left: 0, bottom: height - 1, right: width - 1 };
  const line = (kind: LineRelation["kind"], lines: number, across: number): LineRelation => ({
    kind,
    total: lines - 1,
    members: upTo(lines - 2),
    minus: [lines - 2],
    over: upTo(across),
    basis: "declared",
  });
  return { range: body, body, relations: [line("row", height, width), line("column", width, height)] };
};

const edits = fc.array(
  fc.record({
    row: fc.nat(7),
    column: fc.nat(5),
    value: fc.oneof(
      whole,
      whole.map((n) => n / 100),
      odd,
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

const edited = fc
  .record({
    height: fc.integer({ min: 3, max: 8 }),
    width: fc.integer({ min: 3, max: 6 }),
    kind: fc.constantFrom(...kinds),
  })
  .chain(({ height, width, kind }) =>
    fc.record({
      values: fc.array(fc.array(kind, { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
      edits: edits.map((all) => all.filter(({ row, column }) => row < height && column < width)),
    }),
  );

const withEdits = (
  values: readonly (readonly CellValue[])[],
  all: readonly (CellRef & { value: CellValue })[],
) => {
  const after = values.map((row) => [...row]);
  for (const { row, column, value } of all) (after[row] ?? [])[column] = value;
  return after;
};

interface Checked {
  readonly table: Table;
  readonly totals: readonly CheckedTotal[];
}

const check = (values: CellValue[][]): Checked => {
  const table = tableOf(sheetOf("S", values), layoutOf(values.length, values[0]?.length ?? 0));
  return { table, totals: checkTable(table) };
};

const checkAgain = (
  { table, totals }: Checked,
  values: CellValue[][],
  cells: readonly CellRef[],
): Checked => {
  const after = editedTable(table, sheetOf("S", values), cells);
  return { table: after, totals: recheckTable(totals, after, cells) };
};

/** All that a reader can see of a checked table. */
const seen = ({ table, totals }: Checked) => ({
  scale: table.scale,
  unit: table.unit,
  amounts: upTo(table.body.bottom + 1).map((row) =>
    upTo(table.body.right + 1).map((column) => table.readingAt({ row, column })),
  ),
  totals: [...totals].map(({ cell, stated, computed, difference, state, tolerance, missing, members }) => ({
    cell,
    stated,
    computed,
    difference,
    state,
    tolerance,
    missing,
    members,
  })),
  unsettled: unsettledOf(totals)
    .filter(({ state }) => state !== "agrees")
    .map(({ cell }) => cell),
});

/** Each cell once: the last edit of a cell is the one that stands. */
const cellsOf = (all: readonly CellRef[]): CellRef[] => [
  ...new Map(all.map(({ row, column }) => [`${row},${column}`, { row, column }])).values(),
];

test("checking again after edits gives what a check of the edited sheet gives", () => {
  fc.assert(
    fc.property(edited, ({ values, edits: all }) => {
      const before = check(values);
      const was = seen(before);
      const after = withEdits(values, all);
      expect(seen(checkAgain(before, after, cellsOf(all)))).toEqual(seen(check(after)));
      expect(seen(before)).toEqual(was);
    }),
    { numRuns: 120, seed: 31 },
  );
});

test("one edit after the other comes to the same as all at once", () => {
  fc.assert(
    fc.property(edited, ({ values, edits: all }) => {
      let state = check(values);
      let now = values;
      for (const one of all) {
        now = withEdits(now, [one]);
        state = checkAgain(state, now, [one]);
      }
      expect(seen(state)).toEqual(seen(check(now)));
    }),
    { numRuns: 60, seed: 32 },
  );
});

test("an edit of a long table is found, and found mended, from the edit alone", () => {
  const amounts = upTo(1200).map((row) =>
    upTo(5).map((column) => 10_000 + ((row * 7919 + column * 104_729) % 89_989)),
  );
  const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const columns = upTo(5).map((column) => add(amounts.map((row) => row[column] ?? 0)));
  const values = [...amounts, columns].map((row) => [...row, 0, add(row)]); // nothing is subtracted: layoutOf's minus
  const rows = [...values.slice(0, -1), values.at(-1)?.map(() => 0) ?? [], values.at(-1) ?? []];
  const layout = layoutOf(rows.length, 7);
  const balanced = reconcileTable(tableOf(sheetOf("S", rows), layout));
  expect(balanced.findings).toEqual([]);
  const cell = { row: 700, column: 3 };
  const slipped = withEdits(rows, [{ ...cell, value: 12 }]);
  const edit = reconcileAgain(balanced, sheetOf("S", slipped), [cell, cell]);
  const fresh = reconcileTable(tableOf(sheetOf("S", slipped), layout));
  expect(edit.findings).toEqual(fresh.findings);
  expect(edit.findings[0]?.cells).toEqual([cell]);
  expect(reconcileAgain(edit, sheetOf("S", rows), [cell]).findings).toEqual([]);
});
