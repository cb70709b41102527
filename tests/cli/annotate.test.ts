import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type WorkSheet } from "@e965/xlsx";
import { sheetOfRows, workbookOf } from "../xlsx/make-files";
import { crossfoot, temporaryFolder } from "./in-process";
import { chapterText } from "./matrix-chapter";

const folder = temporaryFolder();
const file = (): string => folder.put("chapter.txt", chapterText());
const out = (name: string): string => join(folder.path, name);

const budget = (): Uint8Array => {
  const sheet = sheetOfRows([
    ["Country", "A", "B", "C", "D"],
    ["Albania", 12, 30, 55, 71],
    ["Georgia", 25, 41, 62, 13],
    ["Chad", 7, 9, 18, 22],
    ["Total", 45, 80, 135, 106],
  ]);
  sheet["C5"] = { t: "n", v: 80, f: "SUM(C2:C4)", z: "#,##0" };
  sheet["!rows"] = [{}, {}, {}, { hidden: true }];
  return workbookOf({ Budget: sheet, Notes: sheetOfRows([["a note"]]) });
};

const textsOf = (sheet: WorkSheet | undefined): readonly string[] =>
  Object.values(sheet ?? {})
    .filter((cell: { t?: string }) => cell.t === "s")
    .map((cell: { v?: unknown }) => String(cell.v));

describe("crossfoot annotate", () => {
  it("writes a workbook that explains the chapter, and says so", async () => {
    const result = await crossfoot(["annotate", file(), "-o", out("a.xlsx")]);
    expect(result).toEqual({ status: 1, err: "", out: expect.stringContaining("Funding matrix") as string });
    const workbook = read(readFileSync(out("a.xlsx")));
    expect(workbook.SheetNames).toEqual([
      "Summary",
      "Funding matrix",
      "Findings",
      "Priorities",
      "Review log",
    ]);
  });

  it("writes text that begins like a formula as text", async () => {
    await crossfoot(["annotate", file(), "-o", out("text.xlsx")]);
    const { Sheets } = read(readFileSync(out("text.xlsx")));
    expect(textsOf(Sheets["Priorities"])).toContain("=2+2 is what the second one begins with.");
  });

  it("writes a review workbook beside a table file, which shows the same figures in the same places", async () => {
    const source = folder.put("budget.xlsx", budget());
    const result = await crossfoot(["annotate", source, "-o", out("review.xlsx")]);
    expect(result).toMatchObject({ status: 1, err: "" });
    expect(readFileSync(source).equals(budget())).toBe(true);
    const { Sheets } = read(readFileSync(out("review.xlsx")));
    expect(Sheets["Budget"]?.["B5"]).toMatchObject({ t: "n", v: 45 });
    expect(Sheets["Notes"]?.["A1"]).toMatchObject({ v: "a note" });
  });

  it("puts a chapter's priorities beside the rows of a table, and lists what found no row", async () => {
    const source = folder.put("budget.xlsx", budget());
    const argv = ["annotate", source, "-o", out("priorities.xlsx"), "--priorities", file()];
    expect((await crossfoot(argv)).out).toContain("Priorities stand beside 2 rows.");
    const { Sheets } = read(readFileSync(out("priorities.xlsx")));
    expect(textsOf(Sheets["Budget"]).join("\n")).toContain("1. Support the return of people to their homes.");
    const other = folder.put(
      "other.csv",
      "Country,A,B,C,D\nChad,73,95,182,225\nMali,12,24,35,54\nTotal,85,119,217,279\n",
    );
    const lost = await crossfoot(["annotate", other, "-o", out("lost.xlsx"), "--priorities", file()]);
    expect(lost.out).toContain("The text of Albania and Georgia belongs to no row.");
  });

  it.each([
    ["priorities from a table", "budget.xlsx", "budget.xlsx", /priorities come from a chapter/],
    ["other priorities for a chapter", "chapter.txt", "chapter.txt", /brings its own priorities/],
    ["priorities that are not there", "budget.xlsx", "missing.txt", /missing\.txt: there is no such file/],
    ["a table without totals", "list.csv", "chapter.txt", /No table with totals/],
  ])("refuses %s and writes nothing", async (_, from, priorities, expected) => {
    file();
    folder.put("budget.xlsx", budget());
    folder.put("list.csv", "Name,Town\nAnn,Oslo\n");
    const argv = ["annotate", out(from), "-o", out("never.xlsx"), "--priorities", out(priorities)];
    const { status, out: said, err } = await crossfoot(argv);
    expect({ status, said, exists: existsSync(out("never.xlsx")) }).toEqual({
      status: 2,
      said: "",
      exists: false,
    });
    expect(err).toMatch(expected);
  });

  it("keeps an output that exists unless told to replace it", async () => {
    const old = folder.put("old.xlsx", "old");
    const kept = await crossfoot(["annotate", file(), "-o", old]);
    expect(kept).toEqual({
      status: 2,
      out: "",
      err: expect.stringMatching(/old\.xlsx: .*--force/) as string,
    });
    expect(readFileSync(old, "utf8")).toBe("old");
    expect((await crossfoot(["annotate", file(), "-o", old, "--force"])).status).toBe(1);
    expect(readFileSync(old).subarray(0, 2).toString()).toBe("PK");
  });

  it("never changes the file that it reads", async () => {
    const source = file();
    const before = readFileSync(source);
    await crossfoot(["annotate", source, "-o", out("b.xlsx")]);
    expect(readFileSync(source).equals(before)).toBe(true);
    const over = await crossfoot(["annotate", folder.put("c.xlsx", "x"), "-o", out("c.xlsx"), "--force"]);
    expect(over.status).toBe(2);
    expect(readFileSync(out("c.xlsx"), "utf8")).toBe("x");
  });

  it.each([
    ["a folder that is not there", ["chapter.txt", "no/out.xlsx"], /no\/out\.xlsx: there is no folder/],
    ["a folder as the output", ["chapter.txt", "folder.xlsx"], /folder\.xlsx: this is a folder/],
    ["an output that is no workbook", ["chapter.txt", "out.pdf"], /out\.pdf: .*ends in \.xlsx/],
    ["an input that cannot be read", ["prose.txt", "out.xlsx"], /prose\.txt: .*no funding matrix/],
    ["an input that is not there", ["missing.txt", "out.xlsx"], /missing\.txt: there is no such file/],
  ])("leaves nothing behind after %s", async (_, [from = "", to = ""], expected) => {
    file();
    folder.put("prose.txt", "Only words.\n");
    mkdirSync(out("folder.xlsx"), { recursive: true });
    const before = readdirSync(folder.path);
    const { status, out: said, err } = await crossfoot(["annotate", out(from), "-o", out(to)]);
    expect({ status, said }).toEqual({ status: 2, said: "" });
    expect(err).toMatch(expected);
    expect(readdirSync(folder.path)).toEqual(before);
  });

  const asRoot = process.getuid?.() === 0;
  (asRoot ? it.skip : it)("says that a folder may not be written to", async () => {
    mkdirSync(out("locked"), { recursive: true });
    chmodSync(out("locked"), 0o500);
    const { status, err } = await crossfoot(["annotate", file(), "-o", out("locked/a.xlsx")]);
    expect(status).toBe(2);
    expect(err).toContain("cannot be written");
    expect(existsSync(out("locked/a.xlsx"))).toBe(false);
  });
});
