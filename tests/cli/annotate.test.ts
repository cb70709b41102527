import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read, type WorkSheet } from "@e965/xlsx";
import { crossfoot, temporaryFolder } from "./in-process";
import { chapterText } from "./matrix-chapter";

const folder = temporaryFolder();
const file = (): string => folder.put("chapter.txt", chapterText());
const out = (name: string): string => join(folder.path, name);

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
