import { checkTable, diagnose, toA1, type CellValue, type Finding } from "../../../src/core";
import { changed } from "./changing";
import { MATRIX, matrixOf } from "./matrix";

const findingsOf = (values: readonly (readonly CellValue[])[]): Finding[] => {
  const table = matrixOf(values);
  return diagnose(table, checkTable(table));
};

const brief = ({ kind, slip, confidence, cells, totals, amount }: Finding) => ({
  kind,
  slip,
  confidence,
  cells: cells.map(toA1),
  totals: totals.map(toA1),
  amount,
});

const edits = ({ repairs }: Finding) =>
  repairs.map((repair) => repair.edits.map(({ cell, from, to }) => [toA1(cell), from, to]));

const PUBLISHED = changed(MATRIX, { E18: "3 209 216\u00a0" });
const BALANCED = changed(MATRIX, { H18: 121_650_000, E23: 21_427_314, H23: 222_998_026 });

describe("the published matrix", () => {
  const findings = findingsOf(PUBLISHED);

  test("has one cause: the amount that Excel keeps as text was left out of three totals", () => {
    expect(findings.map(brief)).toEqual([
      {
        kind: "left-out",
        confidence: "certain",
        cells: ["E18"],
        totals: ["H18", "E23", "H23"],
        amount: 3_209_216n,
      },
    ]);
    expect(findings[0]?.evidence).toEqual([
      { code: "stored-as-text", cell: { row: 17, column: 4 }, characters: ["U+00A0"], side: "end" },
      { code: "amount-equals-difference", cell: { row: 17, column: 4 }, amount: 3_209_216n },
      { code: "chance", expected: expect.closeTo(0, 6) as number },
    ]);
  });

  test("can be put right in two ways, the totals first", () => {
    expect(findings.flatMap(edits)).toEqual([
      [
        ["H18", 118_440_784n, 121_650_000n],
        ["E23", 18_218_098n, 21_427_314n],
        ["H23", 219_788_810n, 222_998_026n],
      ],
      [["E18", 3_209_216n, undefined]],
    ]);
    expect(findings[0]?.repairs.map(({ balances }) => balances)).toEqual([true, true]);
  });

  test("without the no-break space the cause is found by arithmetic alone, as likely", () => {
    expect(findingsOf(MATRIX).map(brief)).toEqual([
      {
        kind: "left-out",
        confidence: "likely",
        cells: ["E18"],
        totals: ["H18", "E23", "H23"],
        amount: 3_209_216n,
      },
    ]);
  });

  test("with the three totals corrected has no finding", () => {
    expect(findingsOf(BALANCED)).toEqual([]);
  });
});

describe("one error in the balanced matrix is named rightly", () => {
  test.each<[string, Record<string, CellValue>, Partial<ReturnType<typeof brief>>]>([
    [
      "two digits exchanged in one amount",
      { C18: 7_720_113 },
      { kind: "wrong-amount", slip: "transposition", cells: ["C18"] },
    ],
    [
      "an amount ten times too large",
      { F8: 38_200_000 },
      { kind: "wrong-amount", slip: "slide", cells: ["F8"] },
    ],
    ["a sign turned", { G18: -55_535_671 }, { kind: "wrong-amount", slip: "sign", cells: ["G18"] }],
    ["one digit replaced", { D3: 380_000 }, { kind: "wrong-amount", slip: "digit", cells: ["D3"] }],
    ["an amount gone", { E19: null }, { kind: "wrong-amount", slip: "blank", cells: ["E19"] }],
    [
      "a row total mistyped",
      { H10: 1_200_500 },
      { kind: "wrong-total", cells: ["H10"], totals: ["H10", "H23"] },
    ],
    [
      "a column total mistyped",
      { C23: 18_263_613 },
      { kind: "wrong-total", slip: "transposition", cells: ["C23"] },
    ],
    [
      "the grand total mistyped",
      { H23: 222_998_126 },
      { kind: "wrong-total", slip: "digit", cells: ["H23"], totals: ["H23"] },
    ],
    [
      "two amounts swapped in a row",
      { B18: 7_270_113, C18: 250_000 },
      { kind: "swapped", cells: ["B18", "C18"] },
    ],
    [
      "two amounts swapped in a column",
      { G4: 750_000, G5: 2_000_000 },
      { kind: "swapped", cells: ["G4", "G5"] },
    ],
    [
      "an amount in the wrong column",
      { G20: null, F20: 850_000 },
      { kind: "wrong-column", cells: ["F20", "G20"], amount: 850_000n },
    ],
    [
      "a row left out of the column totals",
      {
        B23: 25_941_914 - 12_200_000,
        C23: 18_236_613 - 120_000,
        E23: 21_427_314 - 125_500,
        F23: 72_415_000 - 3_820_000,
        G23: 77_957_185 - 564_500,
        H23: 222_998_026 - 16_830_000,
      },
      { kind: "line-left-out", cells: ["B8", "C8", "D8", "E8", "F8", "G8", "H8"], amount: 16_830_000n },
    ],
    [
      "a row left out of the column totals, but not of the grand total",
      {
        B23: 25_941_914 - 12_200_000,
        C23: 18_236_613 - 120_000,
        E23: 21_427_314 - 125_500,
        F23: 72_415_000 - 3_820_000,
        G23: 77_957_185 - 564_500,
      },
      { kind: "line-left-out", cells: ["B8", "C8", "D8", "E8", "F8", "G8", "H8"] },
    ],
    [
      "a row counted twice in the column totals",
      {
        B23: 25_941_914 + 1_130_000,
        C23: 18_236_613 + 450_000,
        E23: 21_427_314 + 2_000_000,
        F23: 72_415_000 + 4_000_000,
        G23: 77_957_185 + 3_980_000,
        H23: 222_998_026 + 11_560_000,
      },
      { kind: "line-counted-twice", amount: 11_560_000n },
    ],
    [
      "an amount counted twice",
      { H18: 121_650_000 + 500_000, D23: 7_520_000, H23: 223_498_026 },
      { kind: "counted-twice", cells: ["D18"], amount: 500_000n },
    ],
  ])("%s", (_, cells, expected) => {
    const [first, ...more] = findingsOf(changed(BALANCED, cells));
    expect(first && brief(first)).toMatchObject(expected);
    expect(first?.repairs[0]?.balances).toBe(true);
    expect(more.map(brief)).toEqual([]);
  });
});
