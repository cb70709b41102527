import { cellKey, toA1 } from "../../../src/core";
import { columnsOf } from "../../../src/core/diagnose/columns";
import { cellAt } from "./changing";
import { systemWith } from "./one-row";

/** The total of four amounts is 1 111 too small, and the sum of it and another agrees. */
const SYSTEM = systemWith({ A: 21_341, B: 19_207, C: 33_872, D: 6_128, E: 79_437, F: 50_014, G: 129_451 }, [
  "E = A + B + C + D",
  "G = E + F",
]);

test("a figure that takes part twice in one total counts by the sum", () => {
  const touchesOf = (sum: string) =>
    systemWith({ A: 5, B: 7, C: 17 }, [sum]).figures.map(({ touches }) => touches);
  expect(touchesOf("C = A + A + B")).toEqual([
    [{ equation: 0, by: 1n }],
    [{ equation: 0, by: -2n }],
    [{ equation: 0, by: -1n }],
  ]);
  expect(touchesOf("C = A + B - A")[1]).toEqual([{ equation: 0, by: 0n }]);
});

describe("suspects of a difference", () => {
  const named = (system: typeof SYSTEM, open: readonly number[]) =>
    columnsOf(system, open).map(({ suspects, touches }) => ({
      suspects: suspects.map(
        ({ figure, carried, scale }) =>
          `${toA1(system.figures[figure]?.cell ?? cellAt("Z9"))}${carried ? " carried" : ""} ${scale}`,
      ),
      touches: touches.map(({ equation, by }) => `${equation}:${by}`).join(" "),
    }));

  test("stand together where no total tells them apart, each figure once, whichever way it moves them", () => {
    expect(named(SYSTEM, [0])).toEqual([
      { suspects: ["E1 1"], touches: "0:1 1:-1" },
      { suspects: ["A1 -1", "B1 -1", "C1 -1", "D1 -1", "E1 carried 1"], touches: "0:1" },
    ]);
    expect(named(SYSTEM, [1, 0]).map(({ suspects }) => suspects)).toEqual([
      ["G1 1", "F1 -1"],
      ["E1 1"],
      ["A1 -1", "B1 -1", "C1 -1", "D1 -1", "E1 carried 1"],
    ]);
  });

  test("go on into totals that are formulas, and are none where those move no difference", () => {
    const formulas = new Map([
      [cellKey(cellAt("E1")), "=A1+B1+C1+D1"],
      [cellKey(cellAt("G1")), "=E1+F1"],
    ]);
    const followed = systemWith(
      { A: 21_341, B: 19_207, C: 33_872, D: 6_128, E: 80_548, F: 50_014, G: 130_562, H: 1_000 },
      ["E = A + B + C + D", "G = E + F", "H = G - E"],
      { formulas },
    );
    const all = named(followed, [0, 1, 2]);
    expect(all.every(({ touches }) => touches !== "")).toBe(true);
    const onH = all.find(({ touches }) => touches === "2:1");
    expect(onH?.suspects).toEqual(["H1 1", "F1 -1"]);
    expect(all.flatMap(({ suspects }) => suspects).filter((one) => one.startsWith("A1"))).toEqual(["A1 -1"]);
  });
});
