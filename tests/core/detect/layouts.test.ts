import { LAYOUTS } from "../../corpus/layouts/layouts";
import { compared, measured } from "../../corpus/layouts/measure";
import { precision, recall } from "../../corpus/score";

/** `npm run layouts` measures many more of each, and prints the figures. */
const SHEETS = 12;

describe("sheets made at random, one figure wrong in three of ten", () => {
  it.each(Object.keys(LAYOUTS))(
    "%s: totals are found with their exact members, and none is invented",
    (layout) => {
      const score = measured(layout, SHEETS);
      expect(precision(score)).toBeGreaterThanOrEqual(0.96);
      expect(recall(score)).toBeGreaterThanOrEqual(0.96);
    },
  );

  it("are the same for the same seed", () => {
    expect(compared("two breakdowns", 3).sheet.values).toEqual(compared("two breakdowns", 3).sheet.values);
  });
});
