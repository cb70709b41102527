import { crossfoot, temporaryFolder } from "./in-process";
import { chapterText } from "./matrix-chapter";

const folder = temporaryFolder();
const file = (): string => folder.put("chapter.txt", chapterText());

describe("crossfoot explain", () => {
  it("tells what a cell holds, to the character and with its line", async () => {
    const { status, out } = await crossfoot(["explain", file(), "C5"]);
    expect(status).toBe(1);
    expect(out).toContain("Funding matrix C5  Georgia · P2");
    expect(out).toContain("a no-break space (U+00A0)");
    expect(out).toMatch(/Line \d+ of the source/);
  });

  it("tells in which totals a cell counts and what they come to", async () => {
    const { out } = await crossfoot(["explain", file(), "c5"]);
    expect(out).toContain("Counts in 3 totals:");
    expect(out).toMatch(/E5 {2}Georgia · TOTAL {2}differs {2}−320 921/);
  });

  it("tells how a total was added and the reasoning of its finding", async () => {
    const { out } = await crossfoot(["explain", file(), "$E$5"]);
    expect(out).toContain("250 000 + 320 921 + 70 000 = 640 921");
    expect(out).toContain("F1  Georgia · P2: 320 921 was left out of 3 totals");
  });

  it("exits 0 for a cell that nothing is wrong with", async () => {
    const { status, out } = await crossfoot(["explain", file(), "B4"]);
    expect(status).toBe(0);
    expect(out).toContain("No finding bears on it.");
  });

  it.each([
    ["H0", /H0 is no cell/],
    ["Z99", /Z99 lies in no table\. The table is at Funding matrix A1:E6/],
  ])("refuses %s in one line", async (cell, expected) => {
    const { status, out, err } = await crossfoot(["explain", file(), cell]);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(expected);
  });
});
