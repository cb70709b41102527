import fc from "fast-check";
import { checkTable, diagnose, toA1, type Finding, type Table } from "../../../src/core";
import { ERRORS, makeError, type ErrorName, type Made } from "../../bench/causes/errors";
import { Chance } from "../../bench/causes/random";
import { isAt, preferred } from "../../bench/causes/score";
import { crossTable, generate, tableWith, type BalancedTable, type Grid } from "../../bench/causes/tables";

/** The same cases in every run: what is proven here must not depend on luck. */
const RUNS = { seed: 20_240_607, numRuns: 60 };

const findingsOf = (table: Table): Finding[] => diagnose(table, checkTable(table));

const amounts = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.integer({ min: -99_999, max: 9_999_999 }), { minLength: columns, maxLength: columns }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

const spoilt = (balanced: BalancedTable, name: ErrorName, seed: number): Made | undefined => {
  const chance = new Chance(seed);
  for (let tries = 0; tries < 20; tries += 1) {
    const made = makeError({ balanced, grid: balanced.grid, taken: new Set(), chance }, name);
    if (made) return made;
  }
  return undefined;
};

const difference = (table: Table, address: string, which: number): bigint =>
  checkTable(table).filter(({ cell }) => toA1(cell) === address)[which]?.difference ?? 0n;

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

describe("laws", () => {
  test("the differences of a two-way table, whatever stands in it, add up alike in both directions", () => {
    fc.assert(
      fc.property(amounts, (grid) => {
        const balanced = crossTable("any", grid);
        const wild = balanced.grid.map((line, row) =>
          line.map((value, column) => value + ((row * 7 + column * 3) % 5)),
        );
        const table = tableWith(balanced, wild);
        const [height, width] = [grid.length, grid[0]?.length ?? 0];
        const corner = toA1({ row: height, column: width });
        const rows = grid.map((_, row) => difference(table, toA1({ row, column: width }), 0));
        const columns = Array.from({ length: width }, (_, column) =>
          difference(table, toA1({ row: height, column }), 0),
        );
        expect(sum(rows) + difference(table, corner, 1)).toBe(sum(columns) + difference(table, corner, 0));
      }),
      RUNS,
    );
  });

  test("a table that balances has no finding, rounded or not", () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.constantFrom(2 as const, 3 as const),
        (seed, rounded, levels) => {
          const balanced = generate({ rows: 12, columns: 5, levels, rounded }, new Chance(seed));
          expect(findingsOf(tableWith(balanced, balanced.grid))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  test("a finding is the same each time, and neither table nor totals are changed", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...ERRORS), (seed, name) => {
        const balanced = generate({ rows: 10, columns: 5, levels: 2, rounded: false }, new Chance(seed));
        const made = spoilt(balanced, name, seed);
        if (!made) return;
        const before = JSON.stringify(made.grid);
        const table = tableWith(balanced, made.grid);
        const totals = Object.freeze(checkTable(table));
        const first = diagnose(table, totals);
        expect(diagnose(table, totals)).toEqual(first);
        expect(JSON.stringify(made.grid)).toBe(before);
        expect(table.sheet.values).toEqual(made.grid);
      }),
      RUNS,
    );
  });

  test("every repair that is said to balance does, and each total ends as it says", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...ERRORS), fc.boolean(), (seed, name, rounded) => {
        const balanced = generate({ rows: 10, columns: 5, levels: 2, rounded }, new Chance(seed));
        const made = spoilt(balanced, name, seed);
        if (!made) return;
        for (const { repairs } of findingsOf(tableWith(balanced, made.grid))) {
          for (const { edits, balances, after } of repairs) {
            const repaired = withEdits(made.grid, edits);
            const totals = checkTable(tableWith(balanced, repaired));
            expect(totals.every(({ state }) => state !== "differs")).toBe(balances);
            for (const { total, state, difference: left } of after)
              expect(totals[total]).toMatchObject({ state, difference: left });
          }
        }
      }),
      RUNS,
    );
  });

  test("reading down and leaving out alternatives explains the whole table", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...ERRORS), (seed, name) => {
        const balanced = generate({ rows: 20, columns: 6, levels: 2, rounded: false }, new Chance(seed));
        const made = spoilt(balanced, name, seed);
        if (!made) return;
        const edits = preferred(findingsOf(tableWith(balanced, made.grid))).flatMap(
          ({ repairs }) => repairs[0]?.edits ?? [],
        );
        const totals = checkTable(tableWith(balanced, withEdits(made.grid, edits)));
        expect(totals.filter(({ state }) => state === "differs")).toEqual([]);
      }),
      RUNS,
    );
  });

  test("alternatives name each other, and every id is there once", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const balanced = generate({ rows: 8, columns: 4, levels: 2, rounded: false }, new Chance(seed));
        const grid = balanced.grid.map((line, row) =>
          line.map((value, column) => (row === column && row < 2 ? value + 777 : value)),
        );
        const findings = findingsOf(tableWith(balanced, grid));
        const byId = new Map(findings.map((finding) => [finding.id, finding]));
        expect(byId.size).toBe(findings.length);
        for (const { id, alternatives } of findings)
          for (const other of alternatives) expect(byId.get(other)?.alternatives).toContain(id);
      }),
      RUNS,
    );
  });
});

/** The grid with the edits made; blank is 0 here. */
const withEdits = (
  grid: Grid,
  edits: readonly { cell: { row: number; column: number }; to: bigint | undefined }[],
): Grid => {
  const copy = grid.map((line) => [...line]);
  for (const { cell, to } of edits) {
    const line = copy[cell.row];
    if (line) line[cell.column] = Number(to ?? 0n);
  }
  return copy;
};

describe("one error of each kind is found where it was made", () => {
  const shapes = [
    { rows: 20, columns: 6, levels: 2 as const, rounded: false },
    { rows: 24, columns: 6, levels: 3 as const, rounded: false },
    { rows: 20, columns: 6, levels: 2 as const, rounded: true },
  ];

  test.each(ERRORS.map((name) => [name]))("%s", (name) => {
    let made = 0;
    for (const [index, shape] of shapes.entries()) {
      for (let seed = 1; seed <= 6; seed += 1) {
        const balanced = generate(shape, new Chance(seed * 100 + index));
        const one = spoilt(balanced, name, seed);
        if (!one) continue;
        made += 1;
        const findings = findingsOf(tableWith(balanced, one.grid));
        expect(findings.some((finding) => isAt(finding, one) && finding.kind === one.kind)).toBe(true);
      }
    }
    expect(made).toBeGreaterThan(5);
  });
});

describe("several errors at once", () => {
  const balanced = generate({ rows: 30, columns: 8, levels: 2, rounded: false }, new Chance(7));
  const plus = (cells: readonly (readonly [number, number, number])[]): Grid => {
    const copy = balanced.grid.map((line) => [...line]);
    for (const [row, column, error] of cells) {
      const line = copy[row];
      if (line) line[column] = (line[column] ?? 0) + error;
    }
    return copy;
  };
  const cellsOf = (findings: readonly Finding[]) => findings.flatMap(({ cells }) => cells.map(toA1)).sort();

  test("of different size are all found, each in its place", () => {
    const findings = findingsOf(
      tableWith(
        balanced,
        plus([
          [2, 1, 70_011],
          [5, 3, -4_007],
          [9, 6, 123_457],
        ]),
      ),
    );
    expect(cellsOf(findings)).toEqual(["B3", "D6", "G10"]);
  });

  test("of the same size tie, and both ways are listed", () => {
    const findings = findingsOf(
      tableWith(
        balanced,
        plus([
          [2, 1, 70_011],
          [5, 3, 70_011],
        ]),
      ),
    );
    expect(cellsOf(findings)).toEqual(["B3", "B6", "D3", "D6"]);
    const first = preferred(findings);
    expect(first).toHaveLength(2);
    expect([
      ["B3", "D6"],
      ["B6", "D3"],
    ]).toContainEqual(cellsOf(first));
  });

  test("two in one row and two in one column are found by the differences that they make together", () => {
    const findings = findingsOf(
      tableWith(
        balanced,
        plus([
          [2, 1, 70_011],
          [2, 4, 9_000_001],
          [11, 4, -123],
        ]),
      ),
    );
    expect(cellsOf(preferred(findings))).toEqual(["B3", "E12", "E3"]);
  });

  test("two that cancel in a total between them are found by the others", () => {
    const findings = findingsOf(
      tableWith(
        balanced,
        plus([
          [2, 1, 70_011],
          [2, 4, -70_011],
        ]),
      ),
    );
    expect(cellsOf(preferred(findings))).toEqual(["B3", "E3"]);
  });

  test("two exchanges in different rows are not taken for a row that is missing", () => {
    const swapped = [
      [3, 0, 5],
      [17, 2, 6],
    ] as const;
    const grid = balanced.grid.map((line) => [...line]);
    for (const [row, a, b] of swapped) {
      const line = grid[row] ?? [];
      [line[a], line[b]] = [line[b] ?? 0, line[a] ?? 0];
    }
    const findings = preferred(findingsOf(tableWith(balanced, grid)));
    expect(findings.map(({ kind }) => kind)).toEqual(["swapped", "swapped"]);
    expect(cellsOf(findings)).toEqual(["A4", "C18", "F4", "G18"]);
  });

  test("a rectangle of errors that cancel is not seen: totals cannot show it", () => {
    const grid = plus([
      [2, 1, 500],
      [2, 4, -500],
      [7, 1, -500],
      [7, 4, 500],
    ]);
    expect(findingsOf(tableWith(balanced, grid))).toEqual([]);
  });

  test("too many for the limits are said to be not explained, after what is sure", () => {
    const table = tableWith(
      balanced,
      plus(Array.from({ length: 14 }, (_, index) => [index * 2, index % 8, 1_000 + index * 37] as const)),
    );
    const totals = checkTable(table);
    const findings = diagnose(table, totals, { causes: 3 });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.at(-1)?.kind).toBe("not-explained");
    const named = new Set(findings.flatMap((finding) => finding.totals.map(toA1)));
    for (const { state, cell } of totals) if (state === "differs") expect(named).toContain(toA1(cell));
  });

  test("the search stops when it is told to", () => {
    const table = tableWith(
      balanced,
      plus([
        [2, 1, 70_011],
        [2, 4, 9_000_001],
        [11, 4, -123],
        [12, 4, 55],
        [12, 5, 77],
      ]),
    );
    let asked = 0;
    const findings = diagnose(table, checkTable(table), {
      shouldStop: () => (asked += 1) > 0,
      steps: 1_000_000,
    });
    expect(asked).toBeLessThan(3);
    expect(findings.length).toBeGreaterThan(0);
  });

  test("with no steps to spend, what is sure is still said", () => {
    const cells = [
      [2, 1, 70_011],
      [5, 3, -4_007],
    ] as const;
    const table = tableWith(balanced, plus(cells));
    const findings = diagnose(table, checkTable(table), { steps: 1 });
    expect(cellsOf(findings)).toEqual(["B3", "D6"]);
    expect(findings.map(({ confidence }) => confidence)).toEqual(["likely", "likely"]);
  });
});
