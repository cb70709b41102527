import type { CellValue } from "../../../src/core";
import { AMOUNTS, findingsIn, found, twoWay } from "./two-way";

/** The totals of a table in which these amounts were skipped. */
const short = (cells: readonly (readonly [string, number, CellValue])[]): Record<string, CellValue> => {
  const totals: Record<string, number> = {};
  const all = AMOUNTS.flat().reduce((sum, amount) => sum + amount, 0);
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const take = (address: string, from: number, amount: number) =>
    (totals[address] = (totals[address] ?? from) - amount);
  for (const [address, amount] of cells) {
    const [column, row] = ["ABCD".indexOf(address[0] ?? ""), Number(address.slice(1))];
    take(`E${row}`, sumOf(AMOUNTS[row - 1] ?? []), amount);
    take(`${address[0] ?? ""}6`, sumOf(AMOUNTS.map((line) => line[column] ?? 0)), amount);
    take("E6", all, amount);
  }
  return { ...totals, ...Object.fromEntries(cells.map(([address, , text]) => [address, text])) };
};

const evidence = (text: CellValue) =>
  findingsIn(twoWay(short([["B2", 251_174, text]])))[0]?.evidence.find(
    ({ code }) => code === "stored-as-text",
  );

describe("what keeps a cell from being a number is told", () => {
  const cell = { row: 1, column: 1 };
  test.each([
    ["a space behind it", "251174 ", { characters: ["U+0020"], side: "end" }],
    ["a no-break space before it", "\u00a0251174", { characters: ["U+00A0"], side: "start" }],
    ["an invisible mark within it", "251\u200b174", { characters: ["U+200B"], side: "inside" }],
    ["an apostrophe before it", "'251174", { characters: ["U+0027"], side: "start" }],
    ["nothing but its type", "251174", { characters: [], side: "none" }],
    ["its grouping alone", "251,174", { characters: [], side: "none" }],
  ])("%s", (_name, text, told) => {
    expect(evidence(text)).toEqual({ code: "stored-as-text", cell, ...told });
  });

  test("of several things the first that cannot be seen", () => {
    expect(evidence("'251174\u00a0")).toMatchObject({ characters: ["U+00A0"], side: "end" });
  });

  test("and nothing of a number that stands among numbers", () => {
    const [finding] = findingsIn(twoWay({ B2: 251_175 }));
    expect(finding?.evidence.map(({ code }) => code)).not.toContain("stored-as-text");
  });
});

describe("amounts stored as text that no total counts", () => {
  test("are each left out, certainly, and nothing else is said", () => {
    const table = twoWay(
      short([
        ["B2", 251_174, "251174 "],
        ["D3", 55_190, "55 190"],
        ["B4", 6_128, "6128"],
      ]),
    );
    expect(found(table).sort()).toEqual(["left-out B2", "left-out B4", "left-out D3"]);
    expect(findingsIn(table).every(({ confidence }) => confidence === "certain")).toBe(true);
  });

  test("are told apart from an error elsewhere", () => {
    const table = twoWay({ ...short([["B2", 251_174, "251174 "]]), D4: 190_671 });
    expect(found(table).sort()).toEqual(["left-out B2", "wrong-amount transposition D4"]);
  });

  test("are no cause where their totals count them", () => {
    expect(found(twoWay({ B2: "251174 " }))).toEqual([]);
  });

  test("are no cause where their totals are off by other amounts", () => {
    expect(found(twoWay({ B2: "251174 ", E2: 336_817, B6: 435_257 }))).not.toContain("left-out B2");
  });

  test("are not found where nothing but a nil stands as text", () => {
    const nil = AMOUNTS.map((row, index) => (index === 1 ? [64_930, 0, 17_558, 3_209] : row));
    expect(found(twoWay({ B2: "0 ", E2: 85_679, B6: 184_138 }, nil))).not.toContain("left-out B2");
  });

  test("are skipped within what rounding leaves, too", () => {
    const totals = short([["B2", 251_174, "251174 "]]);
    const table = twoWay(
      { ...totals, E2: Number(totals["E2"]) + 2, B6: Number(totals["B6"]) - 2 },
      AMOUNTS,
      1n,
    );
    expect(found(table)).toEqual(["left-out B2"]);
  });
});

describe("a thousands mark read as a decimal mark", () => {
  const meant = (table: ReturnType<typeof twoWay>) =>
    findingsIn(table).map(
      ({ kind, slip, repairs }) => `${kind} ${slip ?? ""} ${repairs[0]?.edits[0]?.to ?? ""}`,
    );

  test("is named for what it is", () => {
    expect(meant(twoWay({ B2: 251.174 }))).toEqual(["wrong-amount separator 251174000"]);
  });

  test("is no such thing where no decimals stand in the cell", () => {
    expect(
      meant(
        twoWay({ B2: 251 }, [
          [120_451, 38_207],
          [64_930, 251_000],
          [8_441, 92_063],
        ]),
      ),
    ).toEqual(["wrong-amount slide 251000"]);
  });

  test("is no such thing where the amount meant is only ten times as much", () => {
    expect(meant(twoWay({ B2: 25_117.4 }))).toEqual(["wrong-amount slide 2511740"]);
  });
});
