import {
  cellKey,
  checkTable,
  fromA1,
  sheetOf,
  tableOf,
  type CellValue,
  type LineRelation,
  type Sheet,
} from "../../../src/core";
import { risksOf } from "../../../src/core/diagnose/risks";
import { lineRelation as line } from "../line-relation";

const at = (address: string) => fromA1(address) ?? { row: -1, column: -1 };

const risks = (
  values: CellValue[][],
  formulas: Record<string, string>,
  relations: LineRelation[],
  more: Partial<Sheet> = {},
  explained: string[] = [],
) => {
  const keyed = new Map(Object.entries(formulas).map(([address, text]) => [cellKey(at(address)), text]));
  const body = { top: 0, left: 0, bottom: values.length - 1, right: (values[0]?.length ?? 1) - 1 };
  const table = tableOf(sheetOf("S", values, { formulas: keyed, ...more }), {
    range: body,
    body,
    relations,
    unit: 0n,
  });
  return risksOf(table, checkTable(table), new Set(explained.map((address) => cellKey(at(address)))));
};

/** A list of three amounts and its total in A5, which adds the first two: the third is nil, or nothing. */
const LIST: CellValue[][] = [[10], [20], [0], [null], [30]];

describe("a formula that stops short", () => {
  const short = { A5: "=SUM(A1:A2)" };

  test("of an amount right behind its range is a risk, with the formula and the cell", () => {
    expect(risks(LIST, short, [line("row", 4, [0, 1], [0])])).toEqual([
      {
        kind: "left-out",
        severity: "risk",
        confidence: "certain",
        totals: [at("A5")],
        cells: [at("A3")],
        amount: 0n,
        evidence: [{ code: "formula-misses", cell: at("A5"), formula: "=SUM(A1:A2)", cells: [at("A3")] }],
        repairs: [],
      },
    ]);
  });

  test("across as well as down", () => {
    const across = risks([[10, 20, 0, 30]], { D1: "=SUM(A1:B1)" }, [line("column", 3, [0, 1], [0])]);
    expect(across).toMatchObject([{ kind: "left-out", totals: [at("D1")], cells: [at("C1")] }]);
  });

  test("names every amount between its range and the total, and none before or after", () => {
    const down = risks([[7], [10], [20], [0], [0], [30], [0]], { A6: "=SUM(A2:A3)" }, [
      line("row", 5, [1, 2], [0]),
    ]);
    expect(down.flatMap(({ cells }) => cells)).toEqual(["A4", "A5"].map(at));
    const across = risks([[7, 10, 20, 0, 0, 30, 0]], { F1: "=SUM(B1:C1)" }, [line("column", 5, [1, 2], [0])]);
    expect(across.flatMap(({ cells }) => cells)).toEqual(["D1", "E1"].map(at));
    expect(risks([[7], [10], [20], [30]], { A4: "=SUM(A2:A3)" }, [line("row", 3, [1, 2], [0])])).toEqual([]);
  });

  test("is none where it adds one cell alone, wherever that stands, or more than the one range", () => {
    const alone = [[5], [30], [0], [30]];
    expect(risks(alone, { A4: "=SUM(A2:A2)" }, [line("row", 3, [1], [0])])).toEqual([]);
    expect(risks([[5, 30, 0, 30]], { D1: "=SUM(B1:B1)" }, [line("column", 3, [1], [0])])).toEqual([]);
    const more = [[10], [20], [0], [5], [35]];
    expect(risks(more, { A5: "=SUM(A1:A2)+A4" }, [line("row", 4, [0, 1, 3], [0])])).toEqual([]);
  });

  test("is none where a blank, a text or another total stands behind its range", () => {
    const relations = [line("row", 4, [0, 1], [0])];
    expect(risks([[10], [20], [null], [5], [30]], short, relations)).toEqual([]);
    expect(risks([[10], [20], ["n/a"], [5], [30]], short, relations)).toEqual([]);
    const subtotal = [line("row", 2, [0, 1], [0]), line("row", 4, [0, 1], [0])];
    expect(risks([[10], [20], [30], [null], [30]], { ...short, A3: "=SUM(A1:A2)" }, subtotal)).toEqual([]);
  });

  test("is none where the formula says cell by cell what it wants, or adds one cell alone", () => {
    expect(risks(LIST, { A5: "=A1+A2" }, [line("row", 4, [0, 1], [0])])).toEqual([]);
    expect(risks([[30], [0], [null], [30]], { A4: "=SUM(A1:A1)" }, [line("row", 3, [0], [0])])).toEqual([]);
  });

  test("is none of a total that a finding bears on already", () => {
    expect(risks(LIST, short, [line("row", 4, [0, 1], [0])], {}, ["A5"])).toEqual([]);
  });

  test("is none of a total that differs: that is an error", () => {
    expect(risks([[10], [20], [0], [null], [31]], short, [line("row", 4, [0, 1], [0])])).toEqual([]);
  });
});

describe("several formulas of a line that miscount one line", () => {
  const relations = [line("row", 3, [0, 1, 2], [0, 1])];
  /** The third line is nil, so that nothing differs whether it is counted or not. */
  const third = [
    [10, 40],
    [5, 6],
    [0, 0],
    [15, 46],
  ];

  test("are one risk of the line, told by its amounts", () => {
    const twice = { A4: "=SUM(A1:A3)+A2", B4: "=SUM(B1:B3)+B2" };
    const agreeing = [
      [10, 40],
      [0, 0],
      [7, 9],
      [17, 49],
    ];
    expect(risks(agreeing, twice, relations, { hiddenRows: new Set([1]) })).toMatchObject([
      {
        kind: "line-counted-twice",
        totals: ["A4", "B4"].map(at),
        cells: ["A2", "B2"].map(at),
        evidence: [
          { code: "hidden-line", axis: "row", line: 1 },
          { code: "formula-repeats", cell: at("A4"), cells: [at("A2")] },
          { code: "formula-repeats", cell: at("B4"), cells: [at("B2")] },
        ],
      },
    ]);
  });

  test("are a risk for each line that they miss", () => {
    const missing = { A4: "=A1+A2", B4: "=B1+B2" };
    expect(risks(third, missing, relations)).toMatchObject([
      { kind: "line-left-out", cells: ["A3", "B3"].map(at), amount: 0n },
    ]);
  });

  test("add up to what the line holds", () => {
    const cancelling = { A4: "=A1+A2+A3-A3", B4: "=B1+B2+B3-B3" };
    expect(risks(third, cancelling, relations)).toMatchObject([{ amount: 0n }]);
    const split = [
      [10, 40],
      [5, 6],
      [3, 4],
      [-3, -4],
      [15, 46],
    ];
    const two = { A5: "=A1+A2", B5: "=B1+B2" };
    const found = risks(split, two, [line("row", 4, [0, 1, 2, 3], [0, 1])]);
    expect(found.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
      "line-left-out 7",
      "line-left-out 7",
    ]);
  });
});

describe("a number typed among formulas", () => {
  const values = [
    [10, 40, 5],
    [7, 9, 6],
    [17, 49, 11],
  ];
  const relations = [line("row", 2, [0, 1], [0, 1, 2])];

  test("is likely one to go wrong with the next change, once however often it is broken down", () => {
    const two = { A3: "=A1+A2", C3: "=C1+C2" };
    expect(risks(values, two, [...relations, ...relations])).toEqual([
      {
        kind: "wrong-total",
        severity: "risk",
        confidence: "likely",
        totals: [at("B3")],
        cells: [at("B3")],
        amount: 49n,
        evidence: [{ code: "typed-among-formulas", cell: at("B3") }],
        repairs: [],
      },
    ]);
  });

  test("is none where the others are typed, too", () => {
    expect(risks(values, { A3: "=A1+A2" }, relations)).toEqual([]);
  });
});
