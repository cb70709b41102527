import {
  cellKey,
  checkTable,
  diagnose,
  findingTitle,
  fromA1,
  namesOf,
  sheetOf,
  tableOf,
  toA1,
  type CellValue,
  type Finding,
  type Table,
} from "../../../src/core";

/** Four rows, two columns and their totals in D and in row 6, with formulas where given. */
const table = (values: CellValue[][], formulas: Record<string, string>, hiddenRows: number[] = []): Table => {
  const byKey = new Map(
    Object.entries(formulas).map(([address, formula]): [number, string] => [
      cellKey(fromA1(address) ?? { row: 0, column: 0 }),
      formula,
    ]),
  );
  const sheet = sheetOf("S", [["", "A", "B", "TOTAL"], ...values], {
    formulas: byKey,
    hiddenRows: new Set(hiddenRows),
  });
  return tableOf(sheet, {
    range: { top: 0, left: 0, bottom: 5, right: 3 },
    body: { top: 1, left: 1, bottom: 5, right: 3 },
    relations: [
      { kind: "column", total: 3, members: [1, 2], minus: [], over: [1, 2, 3, 4, 5], basis: "label" },
      { kind: "row", total: 5, members: [1, 2, 3, 4], minus: [], over: [1, 2, 3], basis: "label" },
    ],
    unit: 0n,
  });
};

const BALANCED: CellValue[][] = [
  ["w", 12_340, 56_780, 69_120],
  ["x", 22_345, 1_789, 24_134],
  ["y", 31_007, 4_800, 35_807],
  ["z", 41_500, 7_077, 48_577],
  ["Total", 107_192, 70_446, 177_638],
];

const ALL: Record<string, string> = {
  D2: "=SUM(B2:C2)",
  D3: "=SUM(B3:C3)",
  D4: "=SUM(B4:C4)",
  D5: "=SUM(B5:C5)",
  D6: "=SUM(D2:D5)",
  B6: "=SUM(B2:B5)",
  C6: "=SUM(C2:C5)",
};

const findingsOf = (one: Table): Finding[] => diagnose(one, checkTable(one));

const brief = ({ kind, severity, confidence, cells, totals }: Finding) =>
  `${severity} ${kind} ${confidence} ${cells.map(toA1).join()} in ${totals.map(toA1).join()}`;

const withRow = (values: CellValue[][], row: number, cells: CellValue[]): CellValue[][] =>
  values.map((line, index) => (index === row ? cells : line));

describe("formulas as evidence", () => {
  test("formulas that add what they should are no finding", () => {
    expect(findingsOf(table(BALANCED, ALL))).toEqual([]);
  });

  test("a range that stops short of a row says why the row is left out", () => {
    const short = withRow(BALANCED, 4, ["Total", 107_192 - 41_500, 70_446 - 7_077, 177_638 - 48_577]);
    const [finding, ...more] = findingsOf(
      table(short, { ...ALL, B6: "=SUM(B2:B4)", C6: "=SUM(C2:C4)", D6: "=SUM(D2:D4)" }),
    );
    expect(finding && brief(finding)).toBe("error line-left-out certain B5,C5,D5 in B6,C6,D6");
    expect(finding?.evidence[0]).toMatchObject({ code: "formula-misses", formula: "=SUM(B2:B4)" });
    expect(more).toEqual([]);
  });

  test("a formula that misses one member makes it certain that it was left out", () => {
    const short = withRow(BALANCED, 0, ["w", 12_340, 56_780, 12_340]);
    const [finding] = findingsOf(table(short, { ...ALL, D2: "=SUM(B2:B2)", D6: "=B6+C6" }));
    expect(finding && brief(finding)).toBe("error left-out certain C2 in D2,D6");
  });

  test("a total that its formula computes rightly is not taken for mistyped", () => {
    const one = table(withRow(BALANCED, 0, ["w", 12_340, 56_870, 69_210]), { D2: "=SUM(B2:C2)" });
    expect(findingsOf(one)[0]).toMatchObject({ kind: "wrong-amount", slip: "transposition" });
  });

  test("a typed total among formulas is the one that is wrong", () => {
    const one = table(withRow(BALANCED, 2, ["y", 31_007, 4_800, 35_087]), {
      D2: "=SUM(B2:C2)",
      D3: "=SUM(B3:C3)",
      D5: "=SUM(B5:C5)",
      D6: "=B6+C6",
    });
    expect(findingsOf(one)[0]).toMatchObject({
      kind: "wrong-total",
      slip: "transposition",
      confidence: "certain",
      evidence: expect.arrayContaining([
        { code: "typed-among-formulas", cell: { row: 3, column: 3 } },
      ]) as unknown,
    });
  });
});

describe("what formulas follow is not typed over", () => {
  const editsOf = ([finding]: readonly Finding[]) =>
    finding?.repairs.map(({ edits }) => edits.map(({ cell, from, to }) => [toA1(cell), from, to]));

  test("a text that SUM skips becomes a number, and the formulas follow", () => {
    const text = withRow(withRow(BALANCED, 1, ["x", 22_345, "1789\u00a0", 22_345]), 4, [
      "Total",
      107_192,
      68_657,
      175_849,
    ]);
    const findings = findingsOf(table(text, ALL));
    expect(findings.map(brief)).toEqual(["error left-out certain C3 in D3,C6,D6"]);
    expect(editsOf(findings)).toEqual([[["C3", 1_789n, 1_789n]], [["C3", 1_789n, undefined]]]);
    expect(findings[0]?.repairs.map(({ balances }) => balances)).toEqual([true, true]);
  });

  test("a mistyped amount that its row's formula follows is found by the typed totals", () => {
    const wrong = withRow(BALANCED, 0, ["w", 12_340, 56_870, 69_210]);
    const findings = findingsOf(
      table(wrong, { D2: "=SUM(B2:C2)", D3: "=SUM(B3:C3)", D4: "=SUM(B4:C4)", D5: "=SUM(B5:C5)" }),
    );
    expect(findings.map(brief)).toEqual(["error wrong-amount certain C2 in C6,D6,D2"]);
    expect(editsOf(findings)).toEqual([[["C2", 56_870n, 56_780n]]]);
  });
});

describe("totals that agree for the wrong reason are risks", () => {
  const blankRow = withRow(withRow(BALANCED, 3, ["z", 0, 0, 0]), 4, ["Total", 65_692, 63_369, 129_061]);

  test("a range that misses a row of nothing, in every column", () => {
    const one = table(blankRow, { ...ALL, B6: "=SUM(B2:B4)", C6: "=SUM(C2:C4)", D6: "=SUM(D2:D4)" }, [4]);
    const findings = findingsOf(one);
    expect(findings.map(brief)).toEqual(["risk line-left-out certain B5,C5,D5 in B6,C6,D6"]);
    expect(findings[0]?.evidence[0]).toEqual({ code: "hidden-line", axis: "row", line: 4 });
    expect(findings[0] && findingTitle(findings[0], namesOf(one))).toContain(
      "is not reached by the 3 formulas",
    );
  });

  test("a cell that is added twice", () => {
    const one = table(blankRow, { ...ALL, B6: "=SUM(B2:B5)+B5" });
    expect(findingsOf(one).map(brief)).toEqual(["risk counted-twice certain B5 in B6"]);
  });

  test("a number typed among formulas", () => {
    const typed = Object.fromEntries(Object.entries(ALL).filter(([address]) => address !== "D3"));
    expect(findingsOf(table(BALANCED, typed)).map(brief)).toEqual(["risk wrong-total likely D3 in D3"]);
  });

  test("an amount beside the range that no total adds", () => {
    const sheet = table(BALANCED, { ...ALL, B6: "=SUM(B2:B4)" });
    const narrow = tableOf(sheet.sheet, {
      range: sheet.range,
      body: sheet.body,
      relations: [{ kind: "row", total: 5, members: [1, 2, 3], minus: [], over: [1], basis: "formula" }],
      unit: 0n,
    });
    const agreeing = checkTable(narrow).map((total) => ({
      ...total,
      cell: total.cell,
      members: total.members,
      minus: total.minus,
      state: "agrees" as const,
      difference: 0n,
    }));
    expect(diagnose(narrow, agreeing).map(brief)).toEqual(["risk left-out certain B5 in B6"]);
  });

  test("a sheet without formulas has none", () => {
    expect(findingsOf(table(BALANCED, {}))).toEqual([]);
  });
});
