import fc from "fast-check";
import { cellKey, circularCells, fromA1, sheetOf, toA1, type CellRef } from "../../../src/core";

const withFormulas = (formulas: Readonly<Record<string, string>>) =>
  sheetOf("S", [], {
    formulas: new Map(
      Object.entries(formulas).map(([address, formula]) => [
        cellKey(fromA1(address) ?? { row: 0, column: 0 }),
        formula,
      ]),
    ),
  });

const circles = (formulas: Readonly<Record<string, string>>): readonly string[] =>
  circularCells(withFormulas(formulas)).map(toA1);

describe("formulas in a circle", () => {
  it.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ["a sum over its own cell", { B4: "=SUM(B2:B4)" }, ["B4"]],
    ["a sum over its whole column", { B4: "=SUM($B:$B)" }, ["B4"]],
    ["two that add each other", { A1: "=B1+1", B1: "=SUM(A1:A3)" }, ["A1", "B1"]],
    [
      "a chain that comes back",
      { A1: "=B1", B1: "=C1*2", C1: "=IF(A1>0,1,0)", D1: "=A1" },
      ["A1", "B1", "C1"],
    ],
    ["a chain that does not", { A1: "=B1", B1: "=C1", D1: "=A1+B1" }, []],
    ["another sheet's cell of the same address", { A1: "=Data!A1+'My sheet'!A1" }, []],
    ["a text that looks like an address", { A1: '=IF(B1="A1",1,0)' }, []],
    ["a function named like a cell", { A1: "=LOG10(B1)" }, []],
  ])("%s", (_, formulas, expected) => {
    expect(circles(formulas)).toEqual(expected);
  });

  it("are exactly the cells that can be reached from themselves", () => {
    const anyCell = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(anyCell, anyCell), { maxLength: 20 }), (edges) => {
        const address = (row: number): string => toA1({ row, column: 0 });
        const to = new Map<number, number[]>();
        for (const [from, target] of edges) to.set(from, [...(to.get(from) ?? []), target]);
        const formulas = Object.fromEntries(
          [...to].map(([from, targets]) => [address(from), `=${targets.map(address).join("+")}`]),
        );
        const reaches = (start: number): boolean => {
          const seen = new Set<number>();
          const open = [...(to.get(start) ?? [])];
          for (let next = open.pop(); next !== undefined; next = open.pop()) {
            if (next === start) return true;
            if (!seen.has(next)) open.push(...(to.get(next) ?? []));
            seen.add(next);
          }
          return false;
        };
        const expected = [...to.keys()].filter(reaches).sort((a, b) => a - b);
        expect(circles(formulas)).toEqual(expected.map(address));
      }),
    );
  });

  it("are found at the end of a chain of a hundred thousand formulas, without a deep stack", () => {
    const last = 100_000;
    const formulas = new Map<number, string>();
    const key = (row: number): number => cellKey({ row, column: 0 } satisfies CellRef);
    for (let row = 0; row < last; row += 1) formulas.set(key(row), `=A${row + 2}`);
    formulas.set(key(last), `=A${last}`);
    expect(circularCells(sheetOf("S", [], { formulas })).map(toA1)).toEqual([`A${last}`, `A${last + 1}`]);
  });
});
