import fc from "fast-check";
import { detectTables, sheetOf, type CellValue, type LineRelation } from "../../../src/core";

/** Where totals stand, and how far a made table lies from the sheet's corner. */
const layout = fc.record({
  groups: fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 2, maxLength: 4 }),
  width: fc.integer({ min: 2, max: 5 }),
  above: fc.boolean(),
  turned: fc.boolean(),
  titles: fc.integer({ min: 0, max: 3 }),
  seed: fc.integer(),
});

type Layout = typeof layout extends fc.Arbitrary<infer Made> ? Made : never;

interface Made {
  readonly lines: (string | number)[][];
  /** Total line and its members, as lines of the body. */
  readonly totals: readonly { readonly total: number; readonly members: readonly number[] }[];
}

/** Figures of five digits from a seed: large enough that sums do not come about by chance. */
const figures = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 10_000 + (state % 89_989);
  };
};

const add = (rows: readonly (readonly number[])[], width: number): number[] =>
  Array.from({ length: width }, (_, place) => rows.reduce((sum, row) => sum + (row[place] ?? 0), 0));

const make = ({ groups, width, above, seed }: Layout): Made => {
  const next = figures(seed);
  const lines: number[][] = [];
  const totals: { total: number; members: number[] }[] = [];
  const subtotals: number[] = [];
  if (above) lines.push([]);
  for (const size of groups) {
    const rows = Array.from({ length: size }, () => Array.from({ length: width }, next));
    const subtotal = add(rows, width);
    const start = lines.length;
    lines.push(...(above ? [subtotal, ...rows] : [...rows, subtotal]));
    const total = above ? start : start + size;
    const members = rows.map((_, index) => start + index + (above ? 1 : 0));
    totals.push({ total, members });
    subtotals.push(total);
  }
  const grand = add(
    subtotals.map((line) => lines[line] ?? []),
    width,
  );
  if (above) lines[0] = grand;
  else lines.push(grand);
  totals.push({ total: above ? 0 : lines.length - 1, members: subtotals });
  return {
    lines: lines.map((line, index) => [`line ${"abcdefghijklmnopqrstuvwxyz"[index % 26]}`, ...line]),
    totals,
  };
};

const turn = (values: readonly (readonly CellValue[])[]): CellValue[][] =>
  (values[0] ?? []).map((_, place) => values.map((row) => row[place]));

const place = (made: Made, { width, turned, titles }: Layout): CellValue[][] => {
  const heading = ["", ...Array.from({ length: width }, (_, index) => `heading ${"abcde"[index]}`)];
  const values: CellValue[][] = [heading, ...made.lines];
  return [
    ...Array.from({ length: titles }, (_, index) => [`Title ${index}`]),
    ...(turned ? turn(values) : values),
  ];
};

const key = (total: number, members: readonly number[]): string => `${total}=${members.join("+")}`;

test("a balanced table's totals are found with just their members, wherever they stand", () => {
  fc.assert(
    fc.property(layout, (shape) => {
      const made = make(shape);
      const relations = detectTables(sheetOf("S", place(made, shape))).flatMap((table) => table.relations);
      const offset = shape.turned ? 1 : shape.titles + 1;
      const kind = shape.turned ? "column" : "row";
      const found = relations
        .filter((relation): relation is LineRelation => relation.kind === kind)
        .map(({ total, members }) =>
          key(
            total - offset,
            members.map((line) => line - offset),
          ),
        );
      expect(found.sort()).toEqual(made.totals.map(({ total, members }) => key(total, members)).sort());
      expect(relations.length).toBe(made.totals.length);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("a list of figures without totals has none", () => {
  const list = fc.array(fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 3, maxLength: 3 }), {
    minLength: 3,
    maxLength: 25,
  });
  fc.assert(
    fc.property(list, (rows) => {
      const values = [["", "A", "B", "C"], ...rows.map((row, index) => [`item ${index}`, ...row])];
      const relations = detectTables(sheetOf("S", values)).flatMap((table) => table.relations);
      const numbers = rows.flat();
      fc.pre(new Set(numbers).size > numbers.length * 0.9 && Math.min(...numbers) > 100);
      expect(relations).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
});

test("detection leaves the sheet as it was", () => {
  fc.assert(
    fc.property(layout, (shape) => {
      const sheet = sheetOf("S", place(make(shape), shape));
      const before = structuredClone(sheet.values);
      detectTables(sheet);
      expect(sheet.values).toEqual(before);
    }),
    { numRuns: 10, seed: 3 },
  );
});
