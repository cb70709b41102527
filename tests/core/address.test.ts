import { blockAround } from "../../src/core";

describe("the block around rows and columns", () => {
  it("is the smallest that holds them", () => {
    expect(blockAround([4, 2, 3], [7])).toEqual({ top: 2, left: 7, bottom: 4, right: 7 });
  });

  it("is found for more rows than a call takes arguments", () => {
    const rows = Array.from({ length: 300_000 }, (_, row) => row);
    expect(blockAround(rows, [0, 1])).toEqual({ top: 0, left: 0, bottom: 299_999, right: 1 });
  });
});
