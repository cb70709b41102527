import { readFileSync } from "node:fs";
import { join } from "node:path";
import { read, write, type WorkBook } from "@e965/xlsx";
import { SHEET_WORDS } from "../../src/core";
import { sheetOfRows, workbookOf } from "../xlsx/make-files";
import { crossfoot, objectsOf, temporaryFolder } from "./in-process";
import { chapterText } from "./matrix-chapter";

const folder = temporaryFolder();
const out = (name: string): string => join(folder.path, name);

/** What was said of a file, without what names the file and without how its totals were known. */
const said = async (file: string, ...more: readonly string[]): Promise<unknown> => {
  const result = await crossfoot(["check", file, "--json", ...more]);
  const [{ tables, findings } = {}] = objectsOf(result.out);
  return JSON.parse(
    JSON.stringify({ status: result.status, tables, findings }, (key, value: unknown) =>
      key === "basis" ? undefined : value,
    ),
  );
};

const annotated = async (file: string, name: string): Promise<string> => {
  await crossfoot(["annotate", file, "-o", out(name), "--force"]);
  return out(name);
};

const edited = (file: string, name: string, edit: (workbook: WorkBook) => void): string => {
  const workbook = read(readFileSync(file), { cellStyles: true, cellNF: true });
  edit(workbook);
  return folder.put(
    name,
    new Uint8Array(write(workbook, { bookType: "xlsx", type: "array" }) as ArrayBuffer),
  );
};

const budget = (): Uint8Array => {
  const sheet = sheetOfRows([
    ["Country", "A", "B", "C", "Total"],
    ["Albania", 1312, 3130, 5155, 9597],
    ["Georgia", 2425, 4341, 6462, 13228],
    ["Chad", 7907, 9699, 1818, 19424],
    ["Total", 11644, 17170, 13435, 42258],
    [],
    ["Country", "D", "E"],
    ["Peru", 7321, 1333],
    ["Mali", 4122, 9871],
    ["Total", 11443, 11204],
  ]);
  return workbookOf({ Budget: sheet, Summary: sheetOfRows([["mine"], ["Rent", 13], ["Staff", 25]]) });
};

describe("a workbook that Crossfoot annotated", () => {
  it("of a chapter is checked as the chapter is: the published figures alone", async () => {
    const chapter = folder.put("chapter.txt", chapterText());
    const again = (await said(await annotated(chapter, "chapter.xlsx"))) as Record<string, unknown>;
    const before = (await said(chapter)) as Record<string, unknown>;
    expect(again["status"]).toBe(1);
    expect(again["findings"]).toEqual(before["findings"]);
    expect(again["tables"]).toHaveLength(1);
  });

  it("of a table file gives the very totals and findings of that file", async () => {
    const file = folder.put("budget.xlsx", budget());
    expect(await said(await annotated(file, "review.xlsx"))).toEqual(await said(file));
  });

  it("of an annotated workbook gives them still, and reports on no report", async () => {
    const file = folder.put("budget.xlsx", budget());
    const twice = await annotated(await annotated(file, "once.xlsx"), "twice.xlsx");
    expect(await said(twice)).toEqual(await said(file));
    expect(read(readFileSync(twice)).SheetNames.filter((name) => name.startsWith("Findings"))).toHaveLength(
      1,
    );
  });

  it("is known again when its sheets were renamed and another program has saved it", async () => {
    const file = folder.put("budget.xlsx", budget());
    const review = await annotated(file, "review.xlsx");
    const renamed = edited(review, "renamed.xlsx", ({ SheetNames, Sheets, Workbook }) => {
      const rename = (from: string, to: string): void => {
        SheetNames[SheetNames.indexOf(from)] = to;
        Sheets[to] = Sheets[from] ?? {};
        for (const name of Workbook?.Names ?? []) name.Ref = name.Ref.replace(`'${from}'!`, `'${to}'!`);
      };
      rename(SHEET_WORDS.findings, "Was wir fanden");
    });
    expect(await said(renamed)).toEqual(await said(file));
  });

  it("agrees once its figures are corrected", async () => {
    const review = await annotated(folder.put("budget.xlsx", budget()), "review.xlsx");
    const corrected = edited(review, "corrected.xlsx", ({ Sheets }) => {
      const cells = Sheets["Budget"] ?? {};
      cells["C5"] = { t: "n", v: 17170 };
      cells["E5"] = { t: "n", v: 42249 };
    });
    const wrong = edited(review, "wrong.xlsx", ({ Sheets }) => {
      (Sheets["Budget"] ?? {})["B2"] = { t: "n", v: 1313 };
    });
    expect((await crossfoot(["check", corrected])).status).toBe(0);
    expect((await crossfoot(["check", wrong])).status).toBe(1);
  });
});
