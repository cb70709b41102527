import {
  cellKey,
  fromA1,
  planChapterWorkbook,
  toA1,
  type CellRef,
  type PlannedCell,
  type SheetPlan,
} from "../../../src/core";
import { contentsOf, recalculate } from "./recalculate";
import { COUNTS, reviewedChapter } from "./reviewed-chapter";

const plan = planChapterWorkbook(reviewedChapter);
const donor = planChapterWorkbook({ ...reviewedChapter, audience: "donor" });

const sheetNamed = (name: string, from = plan): SheetPlan => {
  const sheet = from.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};
const matrix = sheetNamed("Funding matrix");
const ref = (address: string): CellRef => fromA1(address) ?? { row: -1, column: -1 };
const cellIn = (sheet: SheetPlan, address: string): PlannedCell | undefined =>
  sheet.cells.find((cell) => cellKey(cell) === cellKey(ref(address)));
const column = (sheet: SheetPlan, index: number): unknown[] =>
  sheet.cells.filter((cell) => cell.column === index && cell.row > 0).map(({ value }) => value);
const calculated = () => recalculate(new Map(plan.sheets.map((sheet) => [sheet.name, contentsOf(sheet)])));

describe("the chapter's workbook", () => {
  test("has the five sheets in their order", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual([
      "Summary",
      "Funding matrix",
      "Findings",
      "Priorities",
      "Review log",
    ]);
  });

  test("writes amounts as numbers and leaves the one that is text as it was found", () => {
    expect(cellIn(matrix, "B3")?.value).toBe(2_800_000);
    expect(cellIn(matrix, "B6")?.value).toBe(0);
    expect(cellIn(matrix, "E18")?.value).toBe("3 209 216\u00a0");
  });

  test.each([
    [
      "J18",
      121_650_000,
      '=SUM(B18:G18)+IF(ISTEXT(E18),IFERROR(NUMBERVALUE(SUBSTITUTE(E18,UNICHAR(160),""),".",","),0),0)',
    ],
    ["K18", -3_209_216, "=H18-J18"],
    ["L18", "≠ (3,209,216)", expect.stringContaining("FIXED")],
    ["L3", "✓", expect.any(String)],
    ["H25", 219_788_810, "=SUM(H3:H22)"],
    ["E27", "≠ (3,209,216)", expect.any(String)],
    ["E30", "≠ (3,209,216)", expect.any(String)],
  ])("%s holds a live check with its value", (address, value, formula) => {
    expect([cellIn(matrix, address)?.value, cellIn(matrix, address)?.formula]).toEqual([value, formula]);
  });

  test("every formula, calculated by another engine, gives the value that was cached", () => {
    const book = calculated();
    for (const sheet of plan.sheets)
      for (const cell of sheet.cells)
        if (cell.formula !== undefined)
          expect([sheet.name, toA1(cell), book.valueAt(sheet.name, cell)]).toEqual([
            sheet.name,
            toA1(cell),
            cell.value,
          ]);
  });

  test("a corrected total puts its flag out, and the summary counts it", () => {
    const book = calculated();
    const flag = matrix.flags.find(
      ({ flag: name, range }) => name === "differs" && range.left === 7 && range.top === 2,
    );
    const raised = flag?.formula.replace("3", "18") ?? "";
    expect(book.holds(matrix.name, raised)).toBe(true);
    book.type(matrix.name, ref("H18"), 121_650_000);
    expect(book.holds(matrix.name, raised)).toBe(false);
    expect(book.valueAt(matrix.name, ref("L18"))).toBe("✓");
  });

  test("the suspected cell is outlined until all its totals agree", () => {
    const book = calculated();
    const suspect = matrix.flags.find(({ flag }) => flag === "suspect");
    const corrections = [
      ["H18", 121_650_000],
      ["E23", 21_427_314],
      ["H23", 222_998_026],
    ] as const;
    for (const [address, amount] of corrections) {
      expect(book.holds(matrix.name, suspect?.formula ?? "")).toBe(true);
      book.type(matrix.name, ref(address), amount);
    }
    expect(book.holds(matrix.name, suspect?.formula ?? "")).toBe(false);
    expect(book.valueAt("Summary", { row: 3, column: 0 })).toBe("Every total agrees");
  });

  test("an amount typed anew as a number counts once", () => {
    const book = calculated();
    book.type(matrix.name, ref("E18"), 3_209_216);
    expect(book.valueAt(matrix.name, ref("J18"))).toBe(121_650_000);
  });

  test("each row has its priorities beside it, whole and numbered", () => {
    for (const [index, [country, count]] of COUNTS.entries()) {
      const text = String(matrix.cells.find((cell) => cell.row === 3 + index && cell.column === 13)?.value);
      const section = reviewedChapter.chapter.countries[index];
      const expected = count > 0 ? section?.priorities : section?.introduction;
      for (const priority of expected ?? [])
        expect([country, text]).toEqual([country, expect.stringContaining(priority.text)]);
      expect(text.split("\n")).toHaveLength(expected?.length ?? -1);
    }
  });

  test("the Priorities sheet has one row for each, with its line, and the regional text", () => {
    const sheet = sheetNamed("Priorities");
    const places = column(sheet, 0);
    for (const [country, count] of COUNTS)
      expect([country, places.filter((name) => String(name).startsWith(country)).length]).toEqual([
        country,
        count || 2,
      ]);
    expect(column(sheet, 1).filter((under) => under !== null)).toHaveLength(12);
    expect(column(sheet, 4)).toContain(300 + 10 + 3);
  });

  test("texts without a row and rows without a text are listed, never guessed", () => {
    const stray = planChapterWorkbook({ ...reviewedChapter, matches: reviewedChapter.matches.slice(1) });
    const sheet = sheetNamed("Priorities", stray);
    expect(column(sheet, 0)).toContain("Albania (no row in the matrix)");
    const albania = sheet.cells.find(({ value }) => value === "Albania");
    expect(sheet.cells.find((cell) => cell.row === albania?.row && cell.column === 3)?.value).toBe(
      "No priorities were found in the source.",
    );
  });

  test("the finding stands in one row with live amounts, and its decision has a list", () => {
    const sheet = sheetNamed("Findings");
    expect(column(sheet, 0)).toEqual(["F1"]);
    expect(cellIn(sheet, "E2")?.value).toBe("118,440,784\n18,218,098\n219,788,810");
    expect(cellIn(sheet, "C2")?.link).toMatchObject({ sheet: "Funding matrix", cell: ref("E18") });
    expect(sheet.lists[0]?.values).toEqual(["open", "accepted", "to be corrected", "corrected", "explained"]);
  });

  test("the cells that a finding names carry a comment with the cause", () => {
    expect(matrix.comments.map(({ cell }) => toA1(cell)).sort()).toEqual(["E18", "E23", "H18", "H23"]);
    for (const { text } of matrix.comments) expect(text).toContain("3\u00a0209\u00a0216");
  });

  test("the charts say in words what they show", () => {
    const [byRow, byColumn] = sheetNamed("Summary").charts;
    expect(byRow?.altText).toContain("Turkey 118\u00a0440\u00a0784");
    expect(byColumn?.altText).toContain("O3 77\u00a0957\u00a0185");
  });

  test("the donor's copy shows every line, has no comments and no log, and is guarded", () => {
    const copy = sheetNamed("Funding matrix", donor);
    expect(donor.sheets.map(({ name }) => name)).not.toContain("Review log");
    expect([copy.comments, copy.guarded]).toEqual([[], true]);
    const albania = copy.heights.get(3) ?? 0;
    expect(albania).toBeGreaterThan(100);
    expect(matrix.heights.get(3)).toBeLessThanOrEqual(4 * 11.25 + 4);
  });

  test("a priority longer than a cell holds goes on in the next, with nothing lost", () => {
    const [albania, ...others] = reviewedChapter.chapter.countries;
    if (!albania) throw new Error("no country");
    const long = { ...albania, priorities: [{ text: "=word ".repeat(12_000), line: 1 }] };
    const chapter = { ...reviewedChapter.chapter, countries: [long, ...others] };
    const matches = reviewedChapter.matches.map((match) =>
      match.country === albania ? { ...match, country: long } : match,
    );
    const sheets = planChapterWorkbook({ ...reviewedChapter, chapter, matches }).sheets;
    const besides = (sheets[1]?.cells ?? []).filter((cell) => cell.row === 3 && cell.column >= 13);
    expect(besides.map(({ value }) => value).join("")).toBe(long.priorities[0]?.text);
    for (const sheet of sheets)
      for (const { value } of sheet.cells)
        if (typeof value === "string") expect(value.length).toBeLessThanOrEqual(32_767);
  });
});
