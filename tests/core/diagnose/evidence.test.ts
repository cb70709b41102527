import {
  cellKey,
  fromA1,
  sheetOf,
  type CellValue,
  type Evidence,
  type Sheet,
  type Table,
} from "../../../src/core";
import {
  isTypedAmongFormulas,
  sumFormulaAt,
  sumFormulaOver,
  timesCounted,
} from "../../../src/core/diagnose/formula-evidence";
import { namesOf } from "../../../src/core/diagnose/names";
import { AMOUNTS, findingsIn, twoWay } from "./two-way";

const at = (address: string) => fromA1(address) ?? { row: -1, column: -1 };

const byCell = (texts: Readonly<Record<string, string>>): Map<number, string> =>
  new Map(Object.entries(texts).map(([address, text]) => [cellKey(at(address)), text]));

const everyCell = (text: string, columns = "ABCDE", rows = 6): Record<string, string> =>
  Object.fromEntries(
    [...columns].flatMap((column) => Array.from({ length: rows }, (_, row) => [`${column}${row + 1}`, text])),
  );

const sheetWith = (cells: Readonly<Record<string, CellValue>>, more: Partial<Sheet>): Table =>
  twoWay(cells, AMOUNTS, 0n, more);

const evidenceOf = (table: Table, code: Evidence["code"]): Evidence[] =>
  (findingsIn(table)[0]?.evidence ?? []).filter((one) => one.code === code);

describe("a cell formatted unlike all its neighbours", () => {
  const formatted = (formats: Record<string, string>): Evidence[] =>
    evidenceOf(sheetWith({ B2: 99_999 }, { numberFormats: byCell(formats) }), "format-differs");

  test("is told with both formats", () => {
    expect(formatted({ ...everyCell("#,##0"), B2: "0.00" })).toEqual([
      { code: "format-differs", cell: at("B2"), format: "0.00", neighbours: "#,##0" },
    ]);
  });

  test("also where the one or the others have no format of their own", () => {
    expect(formatted({ B2: "0.00" })).toMatchObject([{ format: "0.00", neighbours: "General" }]);
    const others = Object.fromEntries(Object.entries(everyCell("#,##0")).filter(([cell]) => cell !== "B2"));
    expect(formatted(others)).toMatchObject([{ format: "General", neighbours: "#,##0" }]);
  });

  test("is nothing where the neighbours differ among themselves, or are formatted alike with it", () => {
    expect(formatted({ ...everyCell("#,##0"), B2: "0.00", B4: "0.0" })).toEqual([]);
    expect(formatted(everyCell("#,##0"))).toEqual([]);
    expect(formatted({})).toEqual([]);
  });

  test("is nothing where there are too few of them to tell", () => {
    const few = [
      [120_451, 38_207],
      [64_930, 251_174],
      [8_441, 92_063],
    ];
    const table = twoWay({ B2: 99_999 }, few, 0n, {
      numberFormats: byCell({ ...everyCell("0"), B2: "0.00" }),
    });
    expect(evidenceOf(table, "format-differs")).toEqual([]);
  });
});

/** Each total less what the left-out line holds; `E` is the total column and 6 the total row. */
const WITHOUT_ROW_3 = { A6: 434_562, B6: 343_294, C6: 117_831, D6: 280_281, E6: 1_175_968 };
const WITHOUT_COLUMN_C = { E1: 230_460, E2: 319_313, E3: 155_694, E4: 230_617, E5: 277_747, E6: 1_213_831 };
const TWICE_ROW_2 = { A6: 507_933, B6: 686_531, C6: 546_124, D6: 338_680, E6: 2_079_268 };

describe("a whole line left out, or counted twice", () => {
  test("is told by what its totals are off by, for rows and for columns", () => {
    expect(findingsIn(sheetWith(WITHOUT_ROW_3, {}))).toMatchObject([
      {
        kind: "line-left-out",
        confidence: "certain",
        amount: 566_429n,
        cells: ["A3", "B3", "C3", "D3", "E3"].map(at),
        evidence: [{ code: "line-equals-differences", axis: "row", line: 2 }],
      },
    ]);
    expect(findingsIn(sheetWith(WITHOUT_COLUMN_C, {}))).toMatchObject([
      {
        kind: "line-left-out",
        amount: 528_566n,
        cells: ["C1", "C2", "C3", "C4", "C5", "C6"].map(at),
        evidence: [{ code: "line-equals-differences", axis: "column", line: 2 }],
      },
    ]);
    expect(findingsIn(sheetWith(TWICE_ROW_2, {}))).toMatchObject([
      { kind: "line-counted-twice", amount: 336_871n, evidence: [{ axis: "row", line: 1 }] },
    ]);
  });

  test("that is hidden is said to be, and of no other line", () => {
    const hidden = { hiddenRows: new Set([2]), hiddenColumns: new Set([2]) };
    expect(evidenceOf(sheetWith(WITHOUT_ROW_3, hidden), "hidden-line")).toEqual([
      { code: "hidden-line", axis: "row", line: 2 },
    ]);
    expect(evidenceOf(sheetWith(WITHOUT_COLUMN_C, hidden), "hidden-line")).toEqual([
      { code: "hidden-line", axis: "column", line: 2 },
    ]);
    expect(evidenceOf(sheetWith(TWICE_ROW_2, hidden), "hidden-line")).toEqual([]);
    const otherAxis = { hiddenColumns: new Set([2]) };
    expect(evidenceOf(sheetWith(WITHOUT_ROW_3, otherAxis), "hidden-line")).toEqual([]);
  });

  test("is proven by the formulas that miss it, three of which are quoted, each with its own cell", () => {
    const formulas = byCell({
      ...Object.fromEntries(
        [..."ABCDE"].map((column) => [`${column}6`, `=SUM(${column}1:${column}2,${column}4:${column}5)`]),
      ),
    });
    expect(evidenceOf(sheetWith(WITHOUT_ROW_3, { formulas }), "formula-misses")).toEqual(
      ["A", "B", "C"].map((column) => ({
        code: "formula-misses",
        cell: at(`${column}6`),
        formula: `=SUM(${column}1:${column}2,${column}4:${column}5)`,
        cells: [at(`${column}3`)],
      })),
    );
    const across = byCell(
      Object.fromEntries([1, 2, 3, 4, 5, 6].map((row) => [`E${row}`, `=SUM(A${row}:B${row})+D${row}`])),
    );
    expect(evidenceOf(sheetWith(WITHOUT_COLUMN_C, { formulas: across }), "formula-misses")).toMatchObject(
      [1, 2, 3].map((row) => ({ cell: at(`E${row}`), cells: [at(`C${row}`)] })),
    );
  });

  test("is proven by the formulas that add it twice", () => {
    const formulas = byCell(
      Object.fromEntries(
        [..."ABCDE"].map((column) => [`${column}6`, `=SUM(${column}1:${column}5)+${column}2`]),
      ),
    );
    expect(evidenceOf(sheetWith(TWICE_ROW_2, { formulas }), "formula-repeats")).toHaveLength(3);
  });

  test("has the amount of its figures where no total of it tells", () => {
    const cells = { A6: 434_562, B6: 343_294, C6: 117_831, D6: 280_281 };
    const { relations, ...rest } = sheetWith(cells, {});
    const down = { ...rest, relations: relations.filter(({ kind }) => kind === "row") } as Table;
    const narrow = {
      ...down,
      relations: down.relations.map((one) => ({ ...one, over: [0, 1, 2, 3] })),
    } as Table;
    expect(findingsIn(narrow)).toMatchObject([{ kind: "line-left-out", amount: 566_429n }]);
  });
});

test("of a line that is missing, formulas that add the others rightly say nothing", () => {
  const blank = { A3: null, B3: null, C3: null, D3: null, E3: null };
  const formulas = byCell({ E1: "=SUM(A1:D1)", E2: "=SUM(A2:D2)" });
  const [finding] = findingsIn(sheetWith(blank, { formulas }));
  expect(finding).toMatchObject({ kind: "line-missing", amount: 566_429n });
  expect(finding?.evidence).toEqual([{ code: "differences-close", axis: "row", total: 5 }]);
});

describe("what a formula says of cells", () => {
  const sheet = sheetOf("S", [], {
    formulas: byCell({
      A9: "=SUM(A1:A4)+A2-A8",
      A4: "=SUBTOTAL(9,A1:A3)",
      A10: "=SUBTOTAL(9,A1:A8)",
      B9: "=AVERAGE(B1:B4)",
      C9: "= subtotal(9,C1:C8)",
      C4: "= subtotal(9,C1:C3)",
      D9: "=D4+SUBTOTAL(9,D1:D3)",
      D10: "=SUBTOTAL(9,D1:D9)",
    }),
  });
  const times = (total: string, cell: string): number => {
    const formula = sumFormulaAt(sheet, at(total));
    return formula ? timesCounted(sheet, formula, at(cell)) : NaN;
  };

  test("how often it adds each, subtracts it, or not at all", () => {
    expect(["A1", "A2", "A5", "A8"].map((cell) => times("A9", cell))).toEqual([1, 2, 0, -1]);
  });

  test("that a subtotal leaves out other subtotals, however they are written, and nothing else", () => {
    expect([times("A10", "A3"), times("A10", "A4")]).toEqual([1, 0]);
    expect([times("C9", "C3"), times("C9", "C4")]).toEqual([1, 0]);
    expect([times("D10", "D1"), times("D10", "D9")]).toEqual([1, 1]);
  });

  test("nothing where it does more than add, or is none", () => {
    expect(sumFormulaAt(sheet, at("B9"))).toBeUndefined();
    expect(sumFormulaAt(sheet, at("B1"))).toBeUndefined();
  });

  test("only of parts of which it adds half at least", () => {
    const over = (...cells: string[]) => sumFormulaOver(sheet, at("A9"), cells.map(at)) !== undefined;
    expect(over("A1", "A2", "A3", "A5")).toBe(true);
    expect(over("A1", "A5", "B1", "B2")).toBe(false);
    expect(over("A1", "A5")).toBe(true);
    expect(over("B1")).toBe(false);
    expect(over()).toBe(false);
  });

  test("a number among formulas is typed where two of three others are formulas", () => {
    const typed = (cell: string, ...others: string[]) =>
      isTypedAmongFormulas(sheet, at(cell), others.map(at));
    expect(typed("E9", "A9", "B9", "C9")).toBe(true);
    expect(typed("E9", "A9", "B9", "F9")).toBe(true);
    expect(typed("E9", "A9", "F9", "G9")).toBe(false);
    expect(typed("E9", "A9", "F9")).toBe(false);
    expect(typed("E9", "A9", "B9")).toBe(true);
    expect(typed("E9", "A9")).toBe(false);
    expect(typed("D9", "A9", "B9", "C9")).toBe(false);
    expect(isTypedAmongFormulas(sheetOf("S", []), at("E9"), [])).toBe(false);
  });
});

test("lines without a label are called by their row number or column letter", () => {
  const names = namesOf(twoWay({}), { group: " ", decimal: "." });
  expect([names.line("row", 4), names.line("column", 4), names.cell(at("C2"))]).toEqual([
    "row 5",
    "column E",
    "C2",
  ]);
  expect(names.amount(1_234_567n)).toBe("1 234 567");
});
