import fc from "fast-check";
import {
  cellKey,
  contains,
  planReviewOverlay,
  planReviewWorkbook,
  rangeToA1,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type Plan,
  type PlannedCell,
  type Sheet,
  type Table,
} from "../../../src/core";
import { contentsOf, contentsOfSheet, recalculate } from "./recalculate";
import { blockTable, budgetSheet, budgetTable, reviewed } from "./user-tables";

/** What cells of a user's table hold: figures, figures as text, nil, blank, withheld, errors, dangerous text. */
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: -9_999_999, max: 99_999_999 }) },
  fc.integer({ min: 1000, max: 9_999_999 }).map((amount) => `${amount}\u00a0`),
  fc.integer({ min: 0, max: 99_999 }).map((amount) => `(${amount})`),
  fc.constantFrom<CellValue>("-", null, "n/a", "=1+1", "@x", { error: "#REF!" }),
);

const anyTable: fc.Arbitrary<Table> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => blockTable(rows));

const reviewOf = (table: Table) => ({ tables: [reviewed(table)], source: { name: "t.xlsx" } });
const workbookOf = (table: Table): Plan => planReviewWorkbook({ ...reviewOf(table), sheets: [table.sheet] });
const overlayOf = (table: Table): Plan => planReviewOverlay(reviewOf(table));

type Cells = ReadonlyMap<number, unknown>;
const cellsOfSheet = (sheet: Sheet): Map<number, unknown> =>
  new Map(
    sheet.values.flatMap((values, row) =>
      (values ?? []).flatMap((value, column): [number, unknown][] =>
        value === null || value === undefined || value === "" ? [] : [[cellKey({ row, column }), value]],
      ),
    ),
  );

const written = (cell: PlannedCell): unknown => cell.formula ?? cell.value;

/** The overlay applied as an adapter does: every planned cell written, nothing else touched. */
const apply = (cells: Cells, plan: Plan): Map<number, unknown> => {
  const result = new Map(cells);
  for (const cell of plan.overlays[0]?.cells ?? []) result.set(cellKey(cell), written(cell));
  return result;
};

/** Taken back: the blocks that the overlay owns are cleared. */
const takeBack = (cells: Cells, plan: Plan): Map<number, unknown> =>
  new Map(
    [...cells].filter(
      ([key]) =>
        !(plan.overlays[0]?.owned ?? []).some((block) =>
          contains(block, { row: Math.floor(key / 16_384), column: key % 16_384 }),
        ),
    ),
  );

const sameValue = (found: unknown, planned: unknown): void => {
  if (typeof planned === "number") expect(Number(found)).toBeCloseTo(planned, 6);
  else expect(found ?? "").toBe(planned ?? "");
};

fc.configureGlobal({ numRuns: 20 });
jest.setTimeout(30_000); // on a machine that is busy with other work

describe("laws of plans", () => {
  test("an overlay changes no cell of the user's, and applied twice is applied once", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const plan = overlayOf(table);
        const before = cellsOfSheet(table.sheet);
        const once = apply(before, plan);
        for (const [key, value] of before) expect(once.get(key)).toBe(value);
        expect(apply(once, plan)).toEqual(once);
      }),
    );
  });

  test("an overlay taken back leaves the sheet as it was", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const plan = overlayOf(table);
        const before = cellsOfSheet(table.sheet);
        expect(takeBack(apply(before, plan), plan)).toEqual(before);
      }),
    );
  });

  test("every cell of an overlay, and every width, lies in a block that it owns, and blocks do not meet", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const [overlay] = overlayOf(table).overlays;
        const owned = overlay?.owned ?? [];
        for (const cell of overlay?.cells ?? [])
          expect(owned.some((block) => contains(block, cell))).toBe(true);
        for (const column of overlay?.widths.keys() ?? [])
          expect(owned.some(({ left, right }) => column >= left && column <= right)).toBe(true);
        const keys = owned.map(rangeToA1);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  test("no cell is planned twice, no text or formula is longer than Excel takes, no comment over 1,000", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        for (const sheet of workbookOf(table).sheets) {
          const places = sheet.cells.map(toA1);
          expect(new Set(places).size).toBe(places.length);
          for (const { value, formula = "" } of sheet.cells) {
            expect(formula.length).toBeLessThanOrEqual(8_192);
            if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(32_767);
          }
          for (const { formula } of sheet.flags) expect(formula.length).toBeLessThanOrEqual(8_192);
          for (const { text } of sheet.comments) expect(text.length).toBeLessThanOrEqual(1_000);
        }
      }),
    );
  });

  test("every link leads to a sheet of the workbook, and headings of a table differ", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { sheets } = workbookOf(table);
        const names = new Set(sheets.map(({ name }) => name));
        for (const sheet of sheets) {
          for (const { link } of sheet.cells) if (link) expect(names).toContain(link.sheet);
          for (const { range } of sheet.tables) {
            const headings = sheet.cells
              .filter(
                (cell) => cell.row === range.top && cell.column >= range.left && cell.column <= range.right,
              )
              .map(({ value }) => value);
            expect(headings).toHaveLength(range.right - range.left + 1);
            expect(new Set(headings).size).toBe(headings.length);
          }
        }
      }),
    );
  });

  test("recalculated by another engine, every formula of a review workbook gives what our core computed", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { sheets } = workbookOf(table);
        const book = recalculate(new Map(sheets.map((sheet) => [sheet.name, contentsOf(sheet)])));
        for (const sheet of sheets)
          for (const cell of sheet.cells)
            if (cell.formula !== undefined) sameValue(book.valueAt(sheet.name, cell), cell.value);
      }),
      { numRuns: 12 },
    );
  });

  test("recalculated on the user's own sheet, errors and all, an overlay gives what our core computed", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const plan = overlayOf(table);
        const own = contentsOfSheet(table.sheet);
        for (const [key, content] of contentsOf(plan.overlays[0] ?? { cells: [] })) own.set(key, content);
        const book = recalculate(
          new Map([
            [table.sheet.name, own],
            ...plan.sheets.map((sheet) => [sheet.name, contentsOf(sheet)] as const),
          ]),
        );
        for (const cell of plan.overlays[0]?.cells ?? [])
          if (cell.formula !== undefined) sameValue(book.valueAt(table.sheet.name, cell), cell.value);
      }),
      { numRuns: 12 },
    );
  });

  test("planning changes nothing in what it is given", () => {
    const before = JSON.stringify([budgetSheet.values, [...(budgetSheet.widths ?? [])], budgetSheet.merges]);
    workbookOf(budgetTable());
    overlayOf(budgetTable());
    expect(JSON.stringify([budgetSheet.values, [...(budgetSheet.widths ?? [])], budgetSheet.merges])).toBe(
      before,
    );
  });
});

describe("a review of a user's table", () => {
  const blocked: Sheet = {
    ...budgetSheet,
    values: budgetSheet.values.map((row, index) =>
      index === 4 ? [...(row ?? []), null, null, "taken"] : row,
    ),
  };

  test("checks that find no room right after the table stand after all that is there", () => {
    const [overlay] = planReviewOverlay(reviewOf(budgetTable(blocked))).overlays;
    expect(overlay?.owned.map(rangeToA1)).toEqual(["I3:K8", "A15:D20"]);
    const labels = overlay?.cells.filter(({ column, row }) => column === 0 && row > 13);
    expect(labels?.map(({ value }) => value).slice(0, 4)).toEqual([
      "Computed · Subtotal",
      "Difference",
      "Check",
      "Computed · Total",
    ]);
  });

  test("more lines of totals than can be read beside a table stand in a list of their own, flags included", () => {
    const rows = [1, 2, 3, 4, 5].flatMap((part) => [
      [`Part ${part}`, 10 * part, 5],
      [`Sum ${part}`, part === 5 ? 99 : 10 * part, 5],
    ]);
    const table = tableOf(sheetOf("Parts", [["", "A", "B"], ...rows]), {
      range: { top: 0, left: 0, bottom: 10, right: 2 },
      body: { top: 1, left: 1, bottom: 10, right: 2 },
      relations: [2, 4, 6, 8, 10].map((total) => ({
        kind: "row" as const,
        total,
        members: [total - 1],
        minus: [],
        over: [1, 2],
        basis: "label" as const,
      })),
    });
    const plan = planReviewOverlay(reviewOf(table));
    const totals = plan.sheets.find(({ name }) => name === "Totals");
    const listed = totals?.cells.filter(({ column, row }) => column === 1 && row > 0);
    expect(listed?.map(({ value }) => value)).toEqual(["B9", "C9", "B11", "C11"]);
    expect(totals?.cells.find((cell) => toA1(cell) === "G4")?.value).toBe("≠ 49");
    const flags = plan.overlays[0]?.flags ?? [];
    expect(flags.filter(({ flag }) => flag === "differs").map(({ range }) => rangeToA1(range))).toContain(
      "B11",
    );
    for (const { formula } of flags) expect(formula).not.toContain("!");
  });

  test("a withheld member makes a check n/a until a number stands there", () => {
    const { sheets } = workbookOf(budgetTable());
    const book = recalculate(new Map(sheets.map((sheet) => [sheet.name, contentsOf(sheet)])));
    const rent = { row: 6, column: 7 };
    expect(book.valueAt("Budget '26", rent)).toBe("n/a");
    book.type("Budget '26", { row: 6, column: 2 }, 0);
    expect(book.valueAt("Budget '26", rent)).toBe("✓");
  });

  test("the reproduced sheet keeps values, widths, merges and hidden rows", () => {
    const sheet = workbookOf(budgetTable()).sheets[1];
    expect(sheet?.name).toBe("Budget '26");
    expect(sheet?.cells.find((cell) => toA1(cell) === "B5")?.value).toBe("1 250,50\u00a0");
    expect([sheet?.widths.get(0), sheet?.merges, sheet?.hiddenRows]).toEqual([
      28,
      budgetSheet.merges,
      budgetSheet.hiddenRows,
    ]);
  });

  test("a user's sheet called Findings keeps its name; ours takes another", () => {
    const table = blockTable(
      [
        [1, 1],
        [1, 1],
      ],
      "Findings",
    );
    expect(workbookOf(table).sheets.map(({ name }) => name)).toEqual([
      "Summary",
      "Findings",
      "Findings (2)",
      "Review log",
    ]);
  });

  test("amounts of more than 15 digits stay text, their checks stand as values", () => {
    const table = blockTable([
      ["1234567890123456789", "1234567890123456789"],
      ["1234567890123456789", "1234567890123456789"],
    ]);
    const sheet = workbookOf(table).sheets[1];
    const at = (address: string) => sheet?.cells.find((cell) => toA1(cell) === address);
    expect(at("B2")?.value).toBe("1234567890123456789");
    expect([at("E2")?.value, at("E2")?.formula]).toEqual(["1234567890123456789", undefined]);
  });
});
