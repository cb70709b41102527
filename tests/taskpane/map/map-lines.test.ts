import fc from "fast-check";
import { foldLines } from "../../../src/taskpane/map/map-lines";

const weighed = fc
  .array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 })
  .map((weights) => weights.map((weight, line) => ({ line: line * 2 + 5, weight })));

const fold = fc.record({ budget: fc.integer({ min: 1, max: 30 }), context: fc.integer({ min: 0, max: 2 }) });

test("every line stands in exactly one map line, in its order", () => {
  fc.assert(
    fc.property(weighed, fold, (lines, how) => {
      expect(foldLines(lines, how).flatMap((folded) => folded.lines)).toEqual(lines.map(({ line }) => line));
    }),
  );
});

test("the map stays small however long the table is", () => {
  fc.assert(
    fc.property(weighed, fold, (lines, how) => {
      expect(foldLines(lines, how).length).toBeLessThanOrEqual(2 * how.budget + 1);
    }),
  );
});

test("a table within the budget is not folded", () => {
  fc.assert(
    fc.property(weighed, (lines) => {
      const folded = foldLines(lines, { budget: 200, context: 0 });
      expect(folded.every(({ kind }) => kind === "line")).toBe(true);
    }),
  );
});

test("a suspected line is drawn by itself before any other", () => {
  const lines = Array.from({ length: 100 }, (_, line) => ({ line, weight: line === 77 ? 3 : 2 }));
  expect(foldLines(lines, { budget: 1, context: 0 })).toContainEqual({ kind: "line", lines: [77] });
});

test("its neighbours are drawn with it where there is room", () => {
  const lines = Array.from({ length: 100 }, (_, line) => ({ line, weight: line === 50 ? 3 : 0 }));
  const singly = foldLines(lines, { budget: 10, context: 1 }).filter(({ kind }) => kind === "line");
  expect(singly.flatMap((folded) => folded.lines)).toEqual([49, 50, 51]);
});
