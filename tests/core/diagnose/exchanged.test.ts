import fc from "fast-check";
import { AMOUNTS, findingsIn, firstRepair, found, twoWay } from "./two-way";

const WITH_BLANK = AMOUNTS.map((row, index) =>
  index === 3 ? [row[0] ?? 0, row[1] ?? 0, 0, row[3] ?? 0] : row,
);

describe("two amounts that stand in each other's place", () => {
  test("are one cause, wherever on the table they stand", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 19 }), { minLength: 2, maxLength: 2 }),
        ([one = 0, other = 1]) => {
          const [a, b] = [one, other]
            .sort((x, y) => x - y)
            .map((at) => ({ row: Math.floor(at / 4), column: at % 4 }));
          if (!a || !b) throw new Error("two places are needed");
          const address = ({ row, column }: { row: number; column: number }) =>
            `${"ABCD"[column] ?? ""}${row + 1}`;
          const at = ({ row, column }: { row: number; column: number }) => AMOUNTS[row]?.[column] ?? 0;
          const table = twoWay({ [address(a)]: at(b), [address(b)]: at(a) });
          expect(found(table)).toEqual([`swapped ${address(a)},${address(b)}`]);
          expect(firstRepair(table)).toEqual({ [address(a)]: String(at(a)), [address(b)]: String(at(b)) });
        },
      ),
      { numRuns: 6, seed: 3 },
    );
  });

  test("say by how much they differ, once", () => {
    const [finding, ...more] = findingsIn(twoWay({ A1: 410_735, C3: 120_451 }));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ kind: "swapped", confidence: "certain", amount: 290_284n });
  });

  test("are two causes where one of them is not quite what the other was", () => {
    expect(found(twoWay({ A1: 410_735, C3: 120_461 }))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^wrong-amount .* A1$/),
        expect.stringMatching(/^wrong-amount .* C3$/),
      ]),
    );
  });

  test("are two causes where each pair of four stands apart", () => {
    const table = twoWay({ A1: 410_735, C3: 120_451, B2: 14_653, D5: 251_174 });
    expect(found(table).sort()).toEqual(["swapped A1,C3", "swapped B2,D5"]);
  });

  test("with nothing in one of the places, are an amount in the wrong place, named from where it stands", () => {
    const moved = twoWay({ C4: 120_451, A1: null }, WITH_BLANK);
    expect(found(moved)).toEqual(["wrong-column C4,A1"]);
    expect(firstRepair(moved)).toEqual({ A1: "120451", C4: "blank" });
    const back = twoWay({ C4: 14_653, D5: null }, WITH_BLANK);
    expect(found(back)).toEqual(["wrong-column C4,D5"]);
    expect(firstRepair(back)).toEqual({ C4: "blank", D5: "14653" });
  });

  test("are found among figures that were rounded one by one", () => {
    const drifted = { E1: 239_777, E2: 336_870, A6: 443_004, C6: 528_565 };
    expect(found(twoWay({ ...drifted, A1: 410_735, C3: 120_451 }, AMOUNTS, 1n))).toEqual(["swapped A1,C3"]);
  });

  test("of one size are no cause at all", () => {
    const alike = AMOUNTS.map((row, index) => (index === 4 ? [120_451, ...row.slice(1)] : row));
    expect(found(twoWay({ A1: 120_451, A5: 120_451 }, alike))).toEqual([]);
  });
});

describe("two errors that cancel in the total where they meet", () => {
  test("are found together, since no total of that column differs", () => {
    const table = twoWay({ D4: 190_167, D3: 55_640 }); // two digits exchanged, and as much too much above
    expect(found(table).sort()).toEqual(["wrong-amount other D3", "wrong-amount transposition D4"]);
  });

  test("are called tied where every column would do", () => {
    const [first] = findingsIn(twoWay({ B2: 251_198, B5: 47_761 }));
    expect(first?.confidence).not.toBe("certain");
    expect(first?.alternatives.length).toBeGreaterThan(2);
  });
});
